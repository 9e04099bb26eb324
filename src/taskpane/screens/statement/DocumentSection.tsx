// Owns what a new statement is told about itself as a document: number, classification, paper.
// Promises that it is asked once only; after that the sheet has it.
import { Field, Input, Radio, RadioGroup, makeStyles } from "@fluentui/react-components";
import type { Paper } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { Note, Section } from "../../parts/layout";

export interface DocumentFacts {
  readonly documentNumber: string;
  readonly classification: string;
  readonly paper: Paper;
}

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))", gap: "10px" },
});

export interface DocumentSectionProps {
  readonly facts: DocumentFacts;
  onFacts(facts: DocumentFacts): void;
}

export function DocumentSection({ facts, onFacts }: DocumentSectionProps) {
  const { texts } = usePane();
  const styles = useStyles();
  return (
    <Section title={texts.statement.document}>
      <Note>{texts.statement.documentText}</Note>
      <div className={styles.fields}>
        <Field label={texts.statement.documentNumber}><Input value={facts.documentNumber} onChange={(_event, { value }) => onFacts({ ...facts, documentNumber: value })} /></Field>
        <Field label={texts.statement.classification}><Input value={facts.classification} onChange={(_event, { value }) => onFacts({ ...facts, classification: value })} /></Field>
      </div>
      <Field label={texts.statement.paper}>
        <RadioGroup layout="horizontal" value={facts.paper} onChange={(_event, { value }) => onFacts({ ...facts, paper: value === "A4" ? "A4" : "A3" })}>
          <Radio value="A3" label={texts.statement.paperA3} />
          <Radio value="A4" label={texts.statement.paperA4} />
        </RadioGroup>
      </Field>
    </Section>
  );
}
