// Owns the list of one kind of risk that awaits approval.
// Promises that the kind's definition stands above its list, and that a risk which cannot be approved says why.
import { useState } from "react";
import { Button, Checkbox, Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { Risk, RiskKind } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { Note, Section, useLayoutStyles } from "../../parts/layout";
import { ProblemBars } from "../../parts/messages";
import { ChangedFacts } from "../risks/ApprovalStatus";
import type { ChosenRisks } from "./useChosenRisks";

/** Risks that a list shows before it asks whether more are wanted. */
const shownRisks = 50;

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: "4px" },
  item: { padding: "2px 8px 6px 0", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, display: "flex", flexDirection: "column", rowGap: "2px" },
  box: { width: "100%", alignItems: "flex-start", "& label": { overflowWrap: "anywhere", minWidth: 0 } },
  beside: { paddingLeft: "32px", display: "flex", flexDirection: "column", rowGap: "4px" },
  head: { display: "flex", flexWrap: "wrap", columnGap: "8px", justifyContent: "space-between" },
  id: { ...typographyStyles.body1Strong },
  value: { ...typographyStyles.body1Strong, fontVariantNumeric: "tabular-nums" },
  text: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, display: "block" },
});

export interface WaitingRisksProps {
  readonly kind: RiskKind;
  readonly risks: readonly Risk[];
  readonly choice: ChosenRisks;
}

export function WaitingRisks({ kind, risks, choice }: WaitingRisksProps) {
  const { texts, say, state } = usePane();
  const styles = useStyles();
  const layout = useLayoutStyles();
  const [shown, setShown] = useState(shownRisks);
  const possible = risks.filter(choice.canChoose);
  const chosen = possible.filter(choice.isChosen).length;
  return (
    <Section title={say(texts.approvals.waiting[kind], { count: risks.length })}>
      <Note>{texts.definition[kind].text}</Note>
      {risks.length === 0 && <Note>{texts.approvals.waitingNone[kind]}</Note>}
      {kind === "remaining" && risks.length > 0 && state.approval.role !== "management" && <Note>{texts.approvals.managementOnly}</Note>}
      {possible.length > 1 && (
        <Checkbox label={say(texts.approvals.chooseAll, { count: possible.length })} checked={chosen === possible.length ? true : chosen === 0 ? false : "mixed"} onChange={() => choice.set(possible, chosen < possible.length)} />
      )}
      <ul className={mergeClasses(layout.plain, styles.list)}>
        {risks.slice(0, shown).map((risk) => <WaitingRisk key={risk.place.address} risk={risk} choice={choice} />)}
      </ul>
      {risks.length > shown && <div><Button size="small" onClick={() => setShown(shown + shownRisks)}>{say(texts.approvals.more, { count: Math.min(shownRisks, risks.length - shown) })}</Button></div>}
    </Section>
  );
}

function WaitingRisk({ risk, choice }: { readonly risk: Risk; readonly choice: ChosenRisks }) {
  const { texts, say, dispatch } = usePane();
  const styles = useStyles();
  const { approval, treatment } = risk;
  const value = treatment.option === "retain" ? say(texts.approvals.rowRetained, { value: risk.value ?? "–" }) : say(texts.approvals.row, { value: risk.value ?? "–", accepted: approval.accepted ?? "–" });
  const reason = [...treatment.grounds.map((ground) => texts.card.ground[ground]), treatment.reason].filter((text) => text !== "").join(" · ");
  const past = approval.state === "lapsed" ? texts.approvals.lapsed : approval.state === "revoked" ? texts.approvals.revoked : null;
  return (
    <li className={styles.item}>
      <Checkbox
        className={styles.box}
        aria-label={say(texts.approvals.chooseRisk, { id: risk.id, asset: risk.asset })}
        checked={choice.isChosen(risk)}
        disabled={!choice.canChoose(risk)}
        onChange={(_event, { checked }) => choice.set([risk], checked === true)}
        label={
          <>
            <span className={styles.head}><span className={styles.id}>{risk.id}</span><span className={styles.value}>{value}</span></span>
            <span>{risk.asset}</span>
            <span className={styles.text}>{[risk.threat, risk.vulnerability].filter((text) => text !== "").join(" · ")}</span>
            <span className={styles.text}>{treatment.option === null ? "" : [texts.option[treatment.option].name, ...treatment.controls, ...treatment.ownControls].join(" ")}</span>
            {reason !== "" && <span className={styles.text}>{reason}</span>}
          </>
        }
      />
      <div className={styles.beside}>
        {past !== null && <span className={styles.id}>{say(past, { id: approval.entry?.id ?? "–" })}</span>}
        <ChangedFacts approval={approval} />
        <ProblemBars problems={approval.obstacles} />
        <div><Link onClick={() => dispatch({ kind: "go", screen: "risks", opens: risk.place.address })}>{say(texts.approvals.openRisk, { id: risk.id })}</Link></div>
      </div>
    </li>
  );
}
