// Owns the list of questions that found nothing, with what each looked at.
// Promises that a question that had nothing to look at is not shown as passed.
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleRegular, SubtractCircleRegular, type FluentIcon } from "@fluentui/react-icons";
import type { CheckReport, CheckResult } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { Section, useLayoutStyles } from "../../parts/layout";
import { withoutFindings } from "./report";

const useStyles = makeStyles({
  panel: { margin: 0 },
  line: { display: "grid", gridTemplateColumns: "20px minmax(0, 1fr)", columnGap: "8px", padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  icon: { fontSize: "18px", marginTop: "1px", color: tokens.colorNeutralForeground2 },
  passed: { color: tokens.colorStatusSuccessForeground1 },
  question: { ...typographyStyles.body1, overflowWrap: "anywhere" },
  looked: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

export function LookedAtSection({ report }: { readonly report: CheckReport }) {
  const { texts, say } = usePane();
  const { passed, idle } = withoutFindings(report);
  const isClean = report.findings.length === 0;
  return (
    <Section title={texts.checks.withoutFindings}>
      <Accordion multiple collapsible defaultOpenItems={isClean ? ["passed"] : []}>
        {passed.length > 0 && <SilentItem value="passed" title={say(texts.checks.passed, { count: passed.length })} checks={passed} icon={CheckmarkCircleRegular} />}
        {idle.length > 0 && <SilentItem value="idle" title={say(texts.checks.idle, { count: idle.length })} checks={idle} icon={SubtractCircleRegular} />}
      </Accordion>
    </Section>
  );
}

interface SilentItemProps {
  readonly value: "passed" | "idle";
  readonly title: string;
  readonly checks: readonly CheckResult[];
  readonly icon: FluentIcon;
}

function SilentItem({ value, title, checks, icon: Icon }: SilentItemProps) {
  const { texts, say } = usePane();
  const styles = useStyles();
  const layout = useLayoutStyles();
  return (
    <AccordionItem value={value}>
      <AccordionHeader as="h3">{title}</AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <ul className={layout.plain}>
          {checks.map((check) => (
            <li key={check.id} className={styles.line}>
              <Icon className={mergeClasses(styles.icon, value === "passed" && styles.passed)} aria-hidden />
              <div>
                <div className={styles.question}>{check.question}</div>
                <div className={styles.looked}>{value === "passed" ? say(texts.checks.unit[check.unit], { count: check.looked }) : texts.checks.nothingThere}</div>
              </div>
            </li>
          ))}
        </ul>
      </AccordionPanel>
    </AccordionItem>
  );
}
