// Owns one question with findings: what was found, each with its cell, why it matters and what to do.
// Promises that a long list is shortened with the number left out, and can be shown whole.
import { useState } from "react";
import { AccordionHeader, AccordionItem, AccordionPanel, Button, Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { CheckResult, Finding } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { SeverityIcon } from "../../parts/lists";
import { Facts, useLayoutStyles } from "../../parts/layout";

/** Findings that are shown before a person asks for more, and how many more come each time. */
const shownAtOnce = 5;
const shownMore = 50;

const useStyles = makeStyles({
  header: { display: "block", minWidth: 0, padding: "6px 0" },
  title: { ...typographyStyles.body1Strong, display: "block", overflowWrap: "anywhere", wordBreak: "auto-phrase" as "normal" },
  count: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, display: "block" },
  panel: { margin: 0, display: "flex", flexDirection: "column", rowGap: "10px" },
  findings: { display: "flex", flexDirection: "column" },
  finding: { display: "flex", flexDirection: "column", padding: "7px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  text: { ...typographyStyles.body1, margin: 0 },
});

export function CheckItem({ check }: { readonly check: CheckResult }) {
  const { texts, say } = usePane();
  const styles = useStyles();
  const layout = useLayoutStyles();
  const [shown, setShown] = useState(shownAtOnce);
  const left = check.findings.length - shown;
  return (
    <AccordionItem value={check.id}>
      <AccordionHeader as="h3" icon={<SeverityIcon severity={check.severity} />}>
        <span className={styles.header}>
          <span className={styles.title}>{check.question}</span>
          <span className={styles.count}>{texts.severity[check.severity]} · {say(texts.checks.ofLooked, { count: check.findings.length, looked: say(texts.checks.unit[check.unit], { count: check.looked }) })}</span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <Facts facts={[[texts.checks.why, check.why], [texts.checks.source, check.source], [texts.checks.fix, check.fix]]} />
        <ul className={mergeClasses(layout.plain, styles.findings)}>
          {check.findings.slice(0, shown).map((finding, index) => <FoundLine key={`${finding.place?.address ?? ""} ${index}`} finding={finding} />)}
        </ul>
        {left > 0 && <div><Button size="small" onClick={() => setShown(shown + shownMore)}>{say(texts.checks.more, { count: left })}</Button></div>}
      </AccordionPanel>
    </AccordionItem>
  );
}

function FoundLine({ finding }: { readonly finding: Finding }) {
  const { texts, say, explain, show } = usePane();
  const styles = useStyles();
  const { place } = finding;
  return (
    <li className={styles.finding}>
      <p className={styles.text}>{explain(finding.problem)}</p>
      {place && <div><Link onClick={() => void show(place)}>{say(texts.common.goToCell, { address: place.address })}</Link></div>}
    </li>
  );
}
