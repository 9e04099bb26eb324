// Owns the table of how a register's columns were read, with the questions that are still open.
// Promises that what is uncertain or missing stands first, and that every answer can be changed.
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, Link, MessageBar, MessageBarBody, Select, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleRegular, QuestionCircleRegular } from "@fluentui/react-icons";
import { sureConfidence, type RecognisedColumn, type RegisterCandidate } from "../../../app/service";
import { attachTexts } from "../../../i18n/attachTexts";
import { cellPlace, columnLetters } from "../../pane/place";
import { usePane } from "../../pane/PaneContext";
import { Note, Section, useLayoutStyles } from "../../parts/layout";
import { assignKey, confirmColumn, duplicateKeys, openColumns, type Choice } from "./choice";
import { MissingColumns } from "./MissingColumns";
import type { Picking } from "./usePicking";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column" },
  column: { display: "grid", rowGap: "4px", padding: "10px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, ":first-child": { borderTopStyle: "none", paddingTop: 0 } },
  head: { display: "flex", columnGap: "8px", alignItems: "baseline", minWidth: 0 },
  letter: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground3, minWidth: "18px" },
  header: { ...typographyStyles.body1Strong, overflowWrap: "anywhere", whiteSpace: "pre-line" },
  sure: { ...typographyStyles.caption1, display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "4px", color: tokens.colorNeutralForeground2 },
  icon: { fontSize: "16px", flexShrink: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  unsure: { color: tokens.colorStatusWarningForeground3 },
  word: { ...typographyStyles.caption1Strong },
  readings: { display: "flex", flexWrap: "wrap", gap: "6px" },
  panel: { margin: 0, display: "flex", flexDirection: "column", rowGap: "10px" },
});

export interface ColumnsSectionProps {
  readonly candidate: RegisterCandidate;
  readonly choice: Choice;
  readonly picking: Picking;
  onAnswer(choice: Choice): void;
}

export function ColumnsSection(props: ColumnsSectionProps) {
  const { candidate, choice } = props;
  const { texts, say, language } = usePane();
  const styles = useStyles();
  const layout = useLayoutStyles();
  const words = attachTexts(language);
  const open = openColumns(candidate, choice);
  // A column that may be two things is shown as a question; what an assessment needs is asked for by itself.
  const isOpen = ({ column, key }: RecognisedColumn): boolean => open.includes(column) || (key === "" && !choice.confirmed.includes(column));
  const columns = [...candidate.columns].sort((one, other) => Number(isOpen(other)) - Number(isOpen(one)) || one.column - other.column);
  const nameOf = (key: string): string => candidate.keys.find((known) => known.key === key)?.name ?? key;
  return (
    <Section title={texts.register.columns}>
      <Note>{texts.register.columnsText}</Note>
      <MissingColumns {...props} />
      {duplicateKeys(choice).map((key) => (
        <MessageBar key={key} intent="error" layout="multiline"><MessageBarBody>{say(texts.register.duplicate, { name: nameOf(key) })}</MessageBarBody></MessageBar>
      ))}
      <ul className={mergeClasses(layout.plain, styles.list)}>
        {columns.map((column) => <ColumnRow key={column.column} {...props} column={column} isOpen={isOpen(column)} />)}
      </ul>
      {candidate.unmapped.length > 0 && (
        <Accordion collapsible>
          <AccordionItem value="others">
            <AccordionHeader size="small">{say(words.unused, { count: candidate.unmapped.length, headers: shortList(candidate.unmapped.map(({ column, header }) => headerOf(header) ?? columnLetters(column))) })}</AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <Note>{words.unusedText}</Note>
              <ul className={mergeClasses(layout.plain, styles.list)}>
                {candidate.unmapped.map((column) => <ColumnRow key={column.column} {...props} column={column} isOpen={false} />)}
              </ul>
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </Section>
  );
}

/** So many headers are named before the list is cut. */
const namedHeaders = 6;

function shortList(headers: readonly string[]): string {
  return `${headers.slice(0, namedHeaders).join(", ")}${headers.length > namedHeaders ? ", …" : ""}`;
}

/** A header in one line; null where it is blank. */
function headerOf(header: string): string | null {
  return header.trim() === "" ? null : header.replace(/\s+/g, " ").trim();
}

interface ColumnRowProps extends ColumnsSectionProps {
  readonly column: RecognisedColumn | RegisterCandidate["unmapped"][number];
  readonly isOpen: boolean;
}

function ColumnRow({ candidate, choice, onAnswer, column, isOpen }: ColumnRowProps) {
  const { texts, say, show, language } = usePane();
  const styles = useStyles();
  const letters = columnLetters(column.column);
  const header = column.header.trim() === "" ? texts.register.emptyHeader : column.header;
  const key = choice.keys[column.column] ?? "";
  return (
    <li className={styles.column}>
      <div className={styles.head}>
        <Link className={styles.letter} aria-label={say(texts.register.showHeader, { column: letters })} onClick={() => void show(cellPlace(candidate.sheet, candidate.headerFirstRow + candidate.headerRowCount - 1, column.column))}>{letters}</Link>
        <span className={styles.header}>{header}</span>
      </div>
      <Select
        size="small"
        aria-label={say(texts.register.columnMeaning, { column: letters, header })}
        value={key}
        onChange={(_event, { value }) => onAnswer(assignKey(choice, column.column, value))}
      >
        <option value="">{texts.register.ignored}</option>
        {candidate.keys.map((known) => <option key={known.key} value={known.key}>{known.name}</option>)}
      </Select>
      {"note" in column && column.note !== null && key === "" && <Note>{attachTexts(language)[column.note]}</Note>}
      {"confidence" in column && key !== "" && <Confidence column={column} isOpen={isOpen} isConfirmed={choice.confirmed.includes(column.column)} isChanged={key !== column.key} />}
      {isOpen && "confidence" in column && <Readings candidate={candidate} choice={choice} column={column} onAnswer={onAnswer} />}
    </li>
  );
}

type ReadingsProps = Pick<ColumnsSectionProps, "candidate" | "choice" | "onAnswer"> & { readonly column: RecognisedColumn };

/** What an uncertain column may be: one button a reading that suits nearly as well, or one that says yes. */
function Readings({ candidate, choice, column, onAnswer }: ReadingsProps) {
  const { texts, say } = usePane();
  const styles = useStyles();
  const nameOf = (key: string): string => candidate.keys.find((known) => known.key === key)?.name ?? key;
  const keys = [...new Set([column.key, ...column.alternatives.map(({ key }) => key)])].filter((key) => key !== "");
  if (keys.length < 2) return <div><Button size="small" onClick={() => onAnswer(confirmColumn(choice, column.column))}>{texts.register.confirm}</Button></div>;
  return (
    <div className={styles.readings} role="group" aria-label={texts.register.readings}>
      {keys.map((key) => <Button key={key} size="small" onClick={() => onAnswer(assignKey(choice, column.column, key))}>{say(texts.register.isReading, { name: nameOf(key) })}</Button>)}
    </div>
  );
}

/** Below this confidence another reading is nearly as likely. */
const likelyConfidence = 0.65;

interface ConfidenceProps {
  readonly column: RecognisedColumn;
  readonly isOpen: boolean;
  readonly isConfirmed: boolean;
  readonly isChanged: boolean;
}

function Confidence({ column, isOpen, isConfirmed, isChanged }: ConfidenceProps) {
  const { texts } = usePane();
  const styles = useStyles();
  const reasons: Readonly<Record<string, string>> = texts.register.reason;
  const degree = column.confidence >= sureConfidence ? texts.register.sure : column.confidence >= likelyConfidence ? texts.register.likely : texts.register.unsure;
  const reason = isChanged ? texts.register.reason.chosen : (reasons[column.reason] ?? column.reason);
  const word = isConfirmed ? texts.register.confirmed : degree;
  const Icon = isOpen ? QuestionCircleRegular : CheckmarkCircleRegular;
  return (
    <div className={styles.sure}>
      <Icon className={mergeClasses(styles.icon, isOpen ? styles.unsure : styles.good)} aria-hidden />
      <span className={styles.word}>{word}</span>
      <span>{reason}</span>
    </div>
  );
}
