// Owns the lists that several screens show: what a preview will write, and what a check found.
// Promises that a long list is shortened with the number left out, and that a finding leads to its cell.
import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ErrorCircleRegular, InfoRegular, WarningRegular, type FluentIcon } from "@fluentui/react-icons";
import type { Finding } from "../../app/service";
import { usePane } from "../pane/PaneContext";
import { Note, useLayoutStyles } from "./layout";

/** Lines that a list shows before it says how many more there are. */
const shownLines = 50;

const useStyles = makeStyles({
  changes: { ...typographyStyles.body1, margin: 0, paddingLeft: "18px", display: "flex", flexDirection: "column", rowGap: "4px", overflowWrap: "anywhere" },
  findings: { display: "flex", flexDirection: "column", rowGap: "8px" },
  finding: { display: "grid", gridTemplateColumns: "20px minmax(0, 1fr)", columnGap: "8px" },
  icon: { fontSize: "18px", marginTop: "1px" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  information: { color: tokens.colorNeutralForeground2 },
  severity: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2 },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
});

export function ChangeList({ changes }: { readonly changes: readonly string[] }) {
  const { texts, say } = usePane();
  const styles = useStyles();
  if (changes.length === 0) return <Note>{texts.common.noChanges}</Note>;
  return (
    <>
      <ul className={styles.changes}>
        {changes.slice(0, shownLines).map((change, index) => <li key={index}>{change}</li>)}
      </ul>
      {changes.length > shownLines && <Note>{say(texts.common.more, { count: changes.length - shownLines })}</Note>}
    </>
  );
}

export const severityIcons: Readonly<Record<Finding["severity"], FluentIcon>> = { error: ErrorCircleRegular, warning: WarningRegular, information: InfoRegular };

export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const { texts, say } = usePane();
  const styles = useStyles();
  const layout = useLayoutStyles();
  return (
    <>
      <ul className={mergeClasses(layout.plain, styles.findings)}>
        {findings.slice(0, shownLines).map((finding, index) => <FindingLine key={`${finding.id} ${index}`} finding={finding} />)}
      </ul>
      {findings.length > shownLines && <Note>{say(texts.common.more, { count: findings.length - shownLines })}</Note>}
    </>
  );
}

/** The sign of a severity; its word stands beside it. */
export function SeverityIcon({ severity }: { readonly severity: Finding["severity"] }) {
  const styles = useStyles();
  const Icon = severityIcons[severity];
  return <Icon className={mergeClasses(styles.icon, styles[severity])} aria-hidden />;
}

function FindingLine({ finding }: { readonly finding: Finding }) {
  const { texts, say, explain, show } = usePane();
  const styles = useStyles();
  const { place } = finding;
  return (
    <li className={styles.finding}>
      <SeverityIcon severity={finding.severity} />
      <div>
        <span className={styles.severity}>{texts.severity[finding.severity]}</span>
        <p className={styles.text}>{explain(finding.problem)}</p>
        {place && (
          <Link onClick={() => void show(place)}>{say(texts.common.goToCell, { address: place.address })}</Link>
        )}
      </div>
    </li>
  );
}
