// Owns asking for the columns that an assessment still needs, by a list or by a click in the sheet.
// Promises that what was picked, and why a click did not count, is announced.
import { Button, Field, Select, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CursorClickRegular } from "@fluentui/react-icons";
import type { RegisterCandidate } from "../../../app/service";
import { columnLetters } from "../../pane/place";
import { usePane } from "../../pane/PaneContext";
import { Note, Row } from "../../parts/layout";
import { answerKey, missingKeys, type Choice } from "./choice";
import type { Picking } from "./usePicking";

const useStyles = makeStyles({
  questions: { display: "flex", flexDirection: "column", rowGap: "12px", padding: "10px", borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorStatusWarningBackground1, ":empty": { display: "none" } },
  title: { ...typographyStyles.caption1Strong },
  question: { display: "flex", flexDirection: "column", rowGap: "6px" },
  status: { ":empty": { display: "none" } },
});

export interface MissingColumnsProps {
  readonly candidate: RegisterCandidate;
  readonly choice: Choice;
  readonly picking: Picking;
  onAnswer(choice: Choice): void;
}

export function MissingColumns({ candidate, choice, picking, onAnswer }: MissingColumnsProps) {
  const { texts } = usePane();
  const styles = useStyles();
  const missing = missingKeys(candidate, choice);
  return (
    <>
      {missing.length > 0 && (
        <div className={styles.questions} role="group" aria-label={texts.register.missing}>
          <span className={styles.title}>{texts.register.missing}</span>
          {missing.map((key) => <Question key={key} asked={key} candidate={candidate} choice={choice} picking={picking} onAnswer={onAnswer} />)}
        </div>
      )}
      <div className={styles.status} role="status">{picking.message !== "" && <Note>{picking.message}</Note>}</div>
    </>
  );
}

function Question({ asked, candidate, choice, picking, onAnswer }: MissingColumnsProps & { readonly asked: string }) {
  const { texts, say } = usePane();
  const styles = useStyles();
  const columns = [...candidate.columns, ...candidate.unmapped].sort((one, other) => one.column - other.column);
  const name = candidate.keys.find((known) => known.key === asked)?.name ?? asked;
  const isPicking = picking.key === asked;
  return (
    <div className={styles.question}>
      <Field required label={say(texts.register.question, { name })}>
        <Select value="" onChange={(_event, { value }) => onAnswer(answerKey(choice, asked, Number(value)))}>
          <option value="" disabled>{texts.common.choose}</option>
          {columns.map(({ column, header }) => <option key={column} value={column}>{columnLetters(column)}  {header}</option>)}
        </Select>
      </Field>
      <Row>
        {isPicking ? (
          <>
            <div role="status"><Note>{say(texts.register.picking, { name, sheet: candidate.sheet })}</Note></div>
            <Button size="small" onClick={picking.cancel}>{texts.common.cancel}</Button>
          </>
        ) : (
          <Button size="small" icon={<CursorClickRegular />} onClick={() => picking.start(asked)}>{texts.register.pick}</Button>
        )}
      </Row>
    </div>
  );
}
