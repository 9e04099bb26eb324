// Owns what writing will change in a statement that is there: row by row, each cell old and new, by domain.
// Promises that nothing is written that does not stand here, and that old and new are told apart in words too.
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { CellChange, StatementPreview, StatementRow } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { ChangeList } from "../../parts/lists";
import { Note, Section, useLayoutStyles } from "../../parts/layout";

const useStyles = makeStyles({
  panel: { margin: 0 },
  rows: { display: "flex", flexDirection: "column" },
  row: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}`, display: "flex", flexDirection: "column", rowGap: "4px" },
  name: { ...typographyStyles.body1, overflowWrap: "anywhere" },
  id: { fontWeight: tokens.fontWeightSemibold, marginRight: "6px", whiteSpace: "nowrap" },
  cells: { margin: 0, display: "flex", flexDirection: "column", rowGap: "4px" },
  column: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  value: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-line" },
  old: { color: tokens.colorNeutralForeground2, textDecorationLine: "line-through" },
  new: { fontWeight: tokens.fontWeightSemibold },
  word: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, marginRight: "6px" },
});

/** Rows of one domain that are listed before the rest is counted. */
const shownRows = 60;

export function CellChanges({ cells }: { readonly cells: readonly CellChange[] }) {
  const { texts } = usePane();
  const styles = useStyles();
  const line = (word: string, text: string, look: string) => (
    <dd className={styles.value}>
      <span className={styles.word}>{word}</span>
      <span className={text === "" ? undefined : look}>{text === "" ? texts.statement.blank : text}</span>
    </dd>
  );
  return (
    <dl className={styles.cells}>
      {cells.map(({ column, before, after }) => (
        <div key={column}>
          <dt className={styles.column}>{column}</dt>
          {line(texts.statement.before, before, styles.old)}
          {line(texts.statement.after, after, styles.new)}
        </div>
      ))}
    </dl>
  );
}

function ChangedRow({ row }: { readonly row: StatementRow }) {
  const { texts, say, show } = usePane();
  const styles = useStyles();
  const { place } = row;
  return (
    <li className={styles.row}>
      <div className={styles.name}><span className={styles.id}>{row.id}</span>{row.title}</div>
      {row.change === "new" ? <Note>{texts.statement.rowAdded}</Note> : <CellChanges cells={row.cells} />}
      {place && <div><Link onClick={() => void show(place)}>{say(texts.common.goToCell, { address: place.address })}</Link></div>}
    </li>
  );
}

export function DifferenceSection({ preview, header }: { readonly preview: StatementPreview; readonly header: readonly CellChange[] }) {
  const { texts, say } = usePane();
  const styles = useStyles();
  const layout = useLayoutStyles();
  const groups = preview.isNew ? [] : preview.domains.map(({ id, title, rows }) => ({ id, title, rows: rows.filter(({ change }) => change !== "unchanged") })).filter(({ rows }) => rows.length > 0);
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <Section title={preview.isNew ? texts.statement.changes : say(texts.statement.difference, { count })}>
      <div role="status"><ChangeList changes={preview.changes} /></div>
      {(groups.length > 0 || header.length > 0) && (
        <Accordion collapsible multiple>
          {groups.map(({ id, title, rows }) => (
            <AccordionItem key={id} value={id}>
              <AccordionHeader as="h3" size="small">{say(texts.statement.changedRows, { domain: `${id} ${title}`.trim(), count: rows.length })}</AccordionHeader>
              <AccordionPanel className={styles.panel}>
                <ul className={mergeClasses(layout.plain, styles.rows)}>{rows.slice(0, shownRows).map((row) => <ChangedRow key={`${row.id} ${row.place?.address ?? ""}`} row={row} />)}</ul>
                {rows.length > shownRows && <Note>{say(texts.common.more, { count: rows.length - shownRows })}</Note>}
              </AccordionPanel>
            </AccordionItem>
          ))}
          {header.length > 0 && (
            <AccordionItem value="header">
              <AccordionHeader as="h3" size="small">{say(texts.statement.changedHeader, { count: header.length })}</AccordionHeader>
              <AccordionPanel className={styles.panel}><CellChanges cells={header} /></AccordionPanel>
            </AccordionItem>
          )}
        </Accordion>
      )}
    </Section>
  );
}
