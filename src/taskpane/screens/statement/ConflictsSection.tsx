// Owns the cells that both a person and the product changed: what each wrote, and the choice between them.
// Promises that the sheet's text stays unless the person chooses otherwise.
import { Link, Radio, RadioGroup, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { StatementConflict } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { Facts, Note, Section, useLayoutStyles } from "../../parts/layout";

const useStyles = makeStyles({
  rows: { display: "flex", flexDirection: "column" },
  row: { padding: "10px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}`, display: "flex", flexDirection: "column", rowGap: "6px" },
  name: { ...typographyStyles.body1Strong, overflowWrap: "anywhere" },
});

export interface ConflictsSectionProps {
  readonly conflicts: readonly StatementConflict[];
  readonly isBusy: boolean;
  onChoose(key: string, isTaken: boolean): void;
}

export function ConflictsSection({ conflicts, isBusy, onChoose }: ConflictsSectionProps) {
  const { texts, say, show } = usePane();
  const styles = useStyles();
  const layout = useLayoutStyles();
  if (conflicts.length === 0) return null;
  return (
    <Section title={say(texts.statement.conflicts, { count: conflicts.length })}>
      <Note>{texts.statement.conflictsText}</Note>
      <ul className={mergeClasses(layout.plain, styles.rows)}>
        {conflicts.map((conflict) => {
          const { key, control, title, column, last, sheet, generated, isTaken, place } = conflict;
          const name = `${control} ${title}: ${column}`;
          return (
            <li key={key} className={styles.row}>
              <div className={styles.name}>{name}</div>
              <Facts facts={[[texts.statement.conflictLast, last || texts.statement.blank], [texts.statement.conflictSheet, sheet || texts.statement.blank], [texts.statement.conflictNew, generated || texts.statement.blank]]} />
              <RadioGroup aria-label={name} disabled={isBusy} value={isTaken ? "new" : "sheet"} onChange={(_event, { value }) => onChoose(key, value === "new")}>
                <Radio value="sheet" label={texts.statement.keepSheet} />
                <Radio value="new" label={texts.statement.takeNew} />
              </RadioGroup>
              {place && <div><Link onClick={() => void show(place)}>{say(texts.common.goToCell, { address: place.address })}</Link></div>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
