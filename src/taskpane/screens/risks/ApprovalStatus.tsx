// Owns what the card says about a risk's approval: by whom, until when, and what changed since.
// Promises that a lapsed approval names every changed fact, from what to what, and leads to the screen that records a new one.
import { Button, makeStyles, typographyStyles } from "@fluentui/react-components";
import { SignatureRegular } from "@fluentui/react-icons";
import type { Risk, RiskApproval } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { ProblemBars } from "../../parts/messages";
import { Note, Section } from "../../parts/layout";

const useStyles = makeStyles({
  changes: { ...typographyStyles.body1, margin: 0, paddingLeft: "18px", display: "flex", flexDirection: "column", rowGap: "2px", overflowWrap: "anywhere" },
});

/** The facts that changed since an approval, one a line. */
export function ChangedFacts({ approval }: { readonly approval: RiskApproval }) {
  const { texts, say } = usePane();
  const styles = useStyles();
  if (approval.state !== "lapsed") return null;
  if (approval.changes.length === 0) return <Note>{texts.card.approvalUnknown}</Note>;
  return (
    <ul className={styles.changes}>
      {approval.changes.map(({ fact, from, to }) => <li key={fact}>{say(texts.card.changeLine, { fact: texts.card.fact[fact], from, to })}</li>)}
    </ul>
  );
}

export function ApprovalStatus({ risk }: { readonly risk: Risk }) {
  const { texts, say, dispatch } = usePane();
  const { approval } = risk;
  const { entry, state } = approval;
  if (state === "none" && approval.kind === null) return null;
  const sentence = state === "lapsed" && entry === null ? texts.decisionMeaning["approval-lapsed"] : texts.card.approvalState[state];
  return (
    <Section title={texts.card.approval}>
      <Note>{say(sentence, { approver: entry?.approver ?? "", date: entry?.date ?? "", id: entry?.id ?? "", until: entry?.validUntil ?? "" })}</Note>
      {entry !== null && <ChangedFacts approval={approval} />}
      {state !== "valid" && <ProblemBars problems={approval.obstacles} />}
      {state !== "valid" && <div><Button icon={<SignatureRegular />} onClick={() => dispatch({ kind: "go", screen: "approvals" })}>{texts.card.approvalOpen}</Button></div>}
    </Section>
  );
}
