// Owns offering controls for a risk, each with why.
// Promises that a suggestion is chosen and dropped again by the same key, and that nothing is chosen without a person.
import { useMemo, useState } from "react";
import { Button, Checkbox, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { Risk, SuggestionReason } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { Note, useLayoutStyles } from "../../parts/layout";

/** Suggestions that are shown before a person asks for all. */
const shownSuggestions = 4;
/** Reasons that stand under a suggestion; more would bury it. */
const shownReasons = 2;
/** Risks that a reason names before it only counts them. */
const namedRisks = 3;

const useStyles = makeStyles({
  group: { border: "none", margin: 0, padding: 0, minWidth: 0, display: "flex", flexDirection: "column", rowGap: "4px" },
  legend: { ...typographyStyles.body1Strong, padding: 0 },
  list: { display: "flex", flexDirection: "column", rowGap: "2px" },
  item: { borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  box: { width: "100%", alignItems: "flex-start", "& label": { overflowWrap: "anywhere", minWidth: 0 } },
  name: { ...typographyStyles.body1, display: "block" },
  id: { ...typographyStyles.body1Strong },
  reason: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, display: "block" },
});

export interface SuggestedControlsProps {
  readonly risk: Risk;
  readonly chosen: readonly string[];
  onChange(chosen: readonly string[]): void;
}

function useReasonText(): (reason: SuggestionReason) => string {
  const { texts: { card }, say, language } = usePane();
  return (reason) => {
    if (reason.kind === "property") return card.suggestedProperty[reason.property];
    if (reason.kind === "theme") return say(card.suggestedTheme[reason.source], { theme: reason.theme[language], word: reason.word });
    const risks = reason.riskIds.slice(0, namedRisks).join(", ");
    return say(reason.riskIds.length > namedRisks ? card.suggestedSimilarMore : card.suggestedSimilar, { risks, count: reason.riskIds.length });
  };
}

export function SuggestedControls({ risk, chosen, onChange }: SuggestedControlsProps) {
  const { service, texts, say } = usePane();
  const styles = useStyles();
  const layout = useLayoutStyles();
  const reasonText = useReasonText();
  const [isOpen, setOpen] = useState(false);
  const suggestions = useMemo(() => service.suggestControls(risk), [service, risk]);
  const shown = isOpen ? suggestions : suggestions.slice(0, shownSuggestions);
  const hidden = suggestions.length - shown.length;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{texts.card.suggested}</legend>
      <Note>{suggestions.length === 0 ? texts.card.suggestedNone : texts.card.suggestedText}</Note>
      <ul className={mergeClasses(layout.plain, styles.list)}>
        {shown.map(({ id, title, reasons }) => (
          <li key={id} className={styles.item}>
            <Checkbox
              className={styles.box}
              checked={chosen.includes(id)}
              onChange={(_event, { checked }) => onChange(checked === true ? [...chosen, id] : chosen.filter((other) => other !== id))}
              label={
                <>
                  <span className={styles.name}><span className={styles.id}>{id}</span> {title}</span>
                  {reasons.slice(0, shownReasons).map((reason) => <span key={JSON.stringify(reason)} className={styles.reason}>{reasonText(reason)}</span>)}
                </>
              }
            />
          </li>
        ))}
      </ul>
      {hidden > 0 && <div><Button size="small" appearance="subtle" onClick={() => setOpen(true)}>{say(texts.card.moreSuggestions, { count: hidden })}</Button></div>}
    </fieldset>
  );
}
