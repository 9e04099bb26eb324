// Owns the preview's controls: by domain, and those that a person must decide.
// Promises that each row says in words whether it is applicable, excluded or undecided, and what changes.
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { StatementPreview, StatementRow } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { ApplicabilityIcon } from "../../parts/applicability";
import { Note, Section, useLayoutStyles } from "../../parts/layout";

type Domain = StatementPreview["domains"][number];

const useStyles = makeStyles({
  header: { display: "block", minWidth: 0, padding: "6px 0" },
  title: { ...typographyStyles.body1Strong, display: "block", overflowWrap: "anywhere" },
  counts: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, display: "block" },
  panel: { margin: 0 },
  rows: { display: "flex", flexDirection: "column" },
  row: { display: "grid", gridTemplateColumns: "18px minmax(0, 1fr)", columnGap: "8px", padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  icon: { paddingTop: "2px" },
  name: { ...typographyStyles.body1, overflowWrap: "anywhere" },
  id: { fontWeight: tokens.fontWeightSemibold, marginRight: "6px", whiteSpace: "nowrap" },
  more: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  change: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground1 },
});

/** Rows that the list of open decisions shows before it is shortened. */
const shownRows = 30;

export function DecideSection({ preview }: { readonly preview: StatementPreview }) {
  const { texts, say } = usePane();
  const styles = useStyles();
  const layout = useLayoutStyles();
  const open = preview.domains.flatMap(({ rows }) => rows).filter(({ needsDecision }) => needsDecision);
  return (
    <Section title={say(texts.statement.decide, { count: open.length })}>
      <Note>{open.length === 0 ? texts.statement.decideNone : texts.statement.decideText}</Note>
      {open.length > 0 && (
        <Accordion collapsible>
          <AccordionItem value="open">
            <AccordionHeader size="small">{open.slice(0, 4).map(({ id }) => id).join(", ")}{open.length > 4 ? " …" : ""}</AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <ul className={mergeClasses(layout.plain, styles.rows)}>{open.slice(0, shownRows).map((row) => <ControlRow key={row.id} row={row} />)}</ul>
              {open.length > shownRows && <Note>{say(texts.common.more, { count: open.length - shownRows })}</Note>}
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </Section>
  );
}

export function DomainsSection({ preview }: { readonly preview: StatementPreview }) {
  const { texts } = usePane();
  return (
    <Section title={texts.statement.domains}>
      <Accordion collapsible multiple>
        {preview.domains.map((domain) => <DomainItem key={domain.id} domain={domain} />)}
      </Accordion>
    </Section>
  );
}

function DomainItem({ domain }: { readonly domain: Domain }) {
  const { texts, say } = usePane();
  const styles = useStyles();
  const layout = useLayoutStyles();
  const count = (applicability: StatementRow["applicability"]): number => domain.rows.filter((row) => row.applicability === applicability).length;
  return (
    <AccordionItem value={domain.id}>
      <AccordionHeader as="h3">
        <span className={styles.header}>
          <span className={styles.title}>{domain.id} {domain.title}</span>
          <span className={styles.counts}>{say(texts.statement.domainCounts, { applicable: count("applicable"), excluded: count("excluded"), undecided: count("undecided") })}</span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <ul className={mergeClasses(layout.plain, styles.rows)}>{domain.rows.map((row) => <ControlRow key={row.id} row={row} />)}</ul>
      </AccordionPanel>
    </AccordionItem>
  );
}

function ControlRow({ row }: { readonly row: StatementRow }) {
  const { texts, say } = usePane();
  const styles = useStyles();
  const facts = [
    texts.applicability[row.applicability],
    texts.status[row.status],
    row.riskIds.length > 0 ? say(texts.statement.risks, { ids: row.riskIds.join(", ") }) : "",
  ].filter((fact) => fact !== "");
  const change = row.change === "changed" && row.cells.length > 0 ? say(texts.statement.changedColumns, { columns: row.cells.map(({ column }) => column).join(", ") }) : texts.statement.change[row.change];
  return (
    <li className={styles.row}>
      <span className={styles.icon}><ApplicabilityIcon applicability={row.applicability} /></span>
      <div>
        <div className={styles.name}><span className={styles.id}>{row.id}</span>{row.title}</div>
        <div className={styles.more}>{facts.join(" · ")}</div>
        {change !== "" && <div className={styles.change}>{change}</div>}
      </div>
    </li>
  );
}
