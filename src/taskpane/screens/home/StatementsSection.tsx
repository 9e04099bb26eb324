// Owns Home's list of the Statements of Applicability that the workbook holds.
// Promises that applicable, excluded and undecided differ by icon and word.
import { Link, makeStyles, typographyStyles } from "@fluentui/react-components";
import type { StatementInfo } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { ApplicabilityCounts } from "../../parts/applicability";
import { Note, Section, useLayoutStyles } from "../../parts/layout";
import { sheetStart } from "../../pane/place";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: "12px" },
  head: { display: "flex", justifyContent: "space-between", flexWrap: "wrap", columnGap: "8px", marginBottom: "6px" },
  name: { ...typographyStyles.body1Strong },
});

export function StatementsSection({ statements }: { readonly statements: readonly StatementInfo[] }) {
  const { texts, say, show } = usePane();
  const styles = useStyles();
  const layout = useLayoutStyles();
  return (
    <Section title={texts.home.statements}>
      {statements.length === 0 && <Note>{texts.home.noStatements}</Note>}
      <ul className={layout.plain}>
        {statements.map((statement) => (
          <li key={statement.sheet}>
            <div className={styles.head}>
              <span className={styles.name}>{say(texts.home.statementName, { edition: statement.edition })}</span>
              <Link onClick={() => void show(sheetStart(statement.sheet))}>
                {say(texts.statement.open, { sheet: statement.sheet })}
              </Link>
            </div>
            <ApplicabilityCounts counts={statement} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
