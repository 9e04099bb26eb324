// Owns showing the tables of a register's own rule: the likelihood, the matrix, the words it stands for.
// Promises the values that the method table will hold, with the levels they are looked up by.
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { OwnRuleFound } from "../../../app/service";
import { attachTexts } from "../../../i18n/attachTexts";
import { usePane } from "../../pane/PaneContext";
import { Note } from "../../parts/layout";

const useStyles = makeStyles({
  frame: { overflowX: "auto", display: "flex", flexDirection: "column", rowGap: "4px", alignItems: "flex-start" },
  table: { ...typographyStyles.caption1, borderCollapse: "collapse", backgroundColor: tokens.colorNeutralBackground1 },
  cell: { minWidth: "24px", padding: "2px 4px", textAlign: "center", border: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { ...typographyStyles.caption1Strong, backgroundColor: tokens.colorNeutralBackground3 },
});

type Grid = readonly (readonly number[])[];

export function OwnRuleTables({ found: { rule, places } }: { readonly found: OwnRuleFound }) {
  const { language, say } = usePane();
  const texts = attachTexts(language);
  const first = (factor: string): number => rule.scales.find((scale) => scale.factor === factor)?.minimum ?? 1;
  const consequence = first(rule.usesAssetValue ? "confidentiality" : "impact");
  if (rule.matrix === null) return null;
  const caption = `${places.length > 0 ? say(texts.matrix, { places: places.join(", ") }) : ""}${texts.consequenceAcross}`;
  return (
    <>
      {rule.likelihood && <LevelTable caption={texts.likelihood} head={texts.likelihoodHead} grid={rule.likelihood} row={first("threat")} column={first("vulnerability")} />}
      <LevelTable caption={caption} head={texts.consequenceHead} grid={rule.matrix} row={rule.likelihood ? 1 : first("threat")} column={consequence} />
      {rule.bands.length > 0 && <Note>{texts.wordValues}: {rule.bands.map(({ from, label }) => say(texts.wordValue, { label: label[language], value: from })).join(", ")}</Note>}
    </>
  );
}

interface LevelTableProps {
  readonly caption: string;
  /** What its rows are. */
  readonly head: string;
  readonly grid: Grid;
  /** Levels of the first row and column. */
  readonly row: number;
  readonly column: number;
}

function LevelTable({ caption, head, grid, row, column }: LevelTableProps) {
  const styles = useStyles();
  return (
    <div className={styles.frame} role="region" aria-label={caption} tabIndex={0}>
      <Note>{caption}</Note>
      <table className={styles.table} aria-label={caption}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>{head}</th>
            {grid[0].map((_, index) => <th key={index} scope="col" className={mergeClasses(styles.cell, styles.head)}>{column + index}</th>)}
          </tr>
        </thead>
        <tbody>
          {grid.map((cells, line) => (
            <tr key={line}>
              <th scope="row" className={mergeClasses(styles.cell, styles.head)}>{row + line}</th>
              {cells.map((value, index) => <td key={index} className={styles.cell}>{value}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
