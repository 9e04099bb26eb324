// Owns the table of how a register's columns were read, with the questions that are still open.
// Promises that what is uncertain or missing stands first, and that every answer can be changed.
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, Field, MessageBar, MessageBarBody, Select, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleRegular, QuestionCircleRegular } from "@fluentui/react-icons";
import type { RecognisedColumn, RegisterCandidate } from "../../../app/service";
import { columnLetters } from "../../pane/place";
import { usePane } from "../../pane/PaneContext";
import { Note, Section, useLayoutStyles } from "../../parts/layout";
import { answerKey, assignKey, confirmColumn, duplicateKeys, missingKeys, openColumns, type Choice } from "./choice";

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
  questions: { display: "flex", flexDirection: "column", rowGap: "10px", padding: "10px", borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorStatusWarningBackground1 },
  panel: { margin: 0 },
});

export interface ColumnsSectionProps {
  readonly candidate: RegisterCandidate;
  readonly choice: Choice;
  onAnswer(choice: Choice): void;
}

export function ColumnsSection(props: ColumnsSectionProps) {
  const { candidate, choice } = props;
  const { texts, say } = usePane();
  const styles = useStyles();
  const layout = useLayoutStyles();
  const open = openColumns(candidate, choice);
  const isOpen = ({ column }: RecognisedColumn): boolean => open.includes(column);
  const columns = [...candidate.columns].sort((one, other) => Number(isOpen(other)) - Number(isOpen(one)) || one.column - other.column);
  const nameOf = (key: string): string => candidate.keys.find((known) => known.key === key)?.name ?? key;
  return (
    <Section title={texts.register.columns}>
      <Note>{texts.register.columnsText}</Note>
      <Questions {...props} />
      {duplicateKeys(choice).map((key) => (
        <MessageBar key={key} intent="error" layout="multiline"><MessageBarBody>{say(texts.register.duplicate, { name: nameOf(key) })}</MessageBarBody></MessageBar>
      ))}
      <ul className={mergeClasses(layout.plain, styles.list)}>
        {columns.map((column) => <ColumnRow key={column.column} {...props} column={column} isOpen={isOpen(column)} />)}
      </ul>
      {candidate.unmapped.length > 0 && (
        <Accordion collapsible>
          <AccordionItem value="others">
            <AccordionHeader size="small">{say(texts.register.otherColumns, { count: candidate.unmapped.length })}</AccordionHeader>
            <AccordionPanel className={styles.panel}>
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

function Questions({ candidate, choice, onAnswer }: ColumnsSectionProps) {
  const { texts, say } = usePane();
  const styles = useStyles();
  const missing = missingKeys(candidate, choice);
  if (missing.length === 0) return null;
  const columns = [...candidate.columns, ...candidate.unmapped].sort((one, other) => one.column - other.column);
  return (
    <div className={styles.questions} role="group" aria-label={texts.register.missing}>
      <span className={styles.word}>{texts.register.missing}</span>
      {missing.map((key) => (
        <Field key={key} required label={say(texts.register.question, { name: candidate.keys.find((known) => known.key === key)?.name ?? key })}>
          <Select value="" onChange={(_event, { value }) => onAnswer(answerKey(choice, key, Number(value)))}>
            <option value="" disabled>{texts.common.choose}</option>
            {columns.map(({ column, header }) => <option key={column} value={column}>{columnLetters(column)}  {header}</option>)}
          </Select>
        </Field>
      ))}
    </div>
  );
}

interface ColumnRowProps extends ColumnsSectionProps {
  readonly column: RecognisedColumn | RegisterCandidate["unmapped"][number];
  readonly isOpen: boolean;
}

function ColumnRow({ candidate, choice, onAnswer, column, isOpen }: ColumnRowProps) {
  const { texts, say } = usePane();
  const styles = useStyles();
  const letters = columnLetters(column.column);
  const header = column.header.trim() === "" ? texts.register.emptyHeader : column.header;
  const key = choice.keys[column.column] ?? "";
  return (
    <li className={styles.column}>
      <div className={styles.head}>
        <span className={styles.letter}>{letters}</span>
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
      {"confidence" in column && key !== "" && <Confidence column={column} isOpen={isOpen} isConfirmed={choice.confirmed.includes(column.column)} isChanged={key !== column.key} />}
      {isOpen && <div><Button size="small" onClick={() => onAnswer(confirmColumn(choice, column.column))}>{texts.register.confirm}</Button></div>}
    </li>
  );
}

interface ConfidenceProps {
  readonly column: RecognisedColumn;
  readonly isOpen: boolean;
  readonly isConfirmed: boolean;
  readonly isChanged: boolean;
}

function Confidence({ column, isOpen, isConfirmed, isChanged }: ConfidenceProps) {
  const { texts, language } = usePane();
  const styles = useStyles();
  const reasons: Readonly<Record<string, string>> = texts.register.reason;
  const share = new Intl.NumberFormat(language, { style: "percent" }).format(column.confidence);
  const reason = isChanged ? texts.register.reason.chosen : `${reasons[column.reason] ?? column.reason} · ${share}`;
  const word = isOpen ? texts.register.unsure : isConfirmed ? texts.register.confirmed : texts.register.sure;
  const Icon = isOpen ? QuestionCircleRegular : CheckmarkCircleRegular;
  return (
    <div className={styles.sure}>
      <Icon className={mergeClasses(styles.icon, isOpen ? styles.unsure : styles.good)} aria-hidden />
      <span className={styles.word}>{word}</span>
      <span>{reason}</span>
    </div>
  );
}
