// Owns the fields of the revision entry that a written Statement of Applicability gets.
// Promises the organisation's own order of fields: summary, approval, examination, preparation, date.
import { Field, Input, makeStyles } from "@fluentui/react-components";
import type { Revision } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { Note, Section } from "../../parts/layout";

const useStyles = makeStyles({
  people: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))", gap: "10px" },
});

export interface RevisionSectionProps {
  readonly revision: Required<Revision>;
  onChange(change: Partial<Revision>): void;
}

export function RevisionSection({ revision, onChange }: RevisionSectionProps) {
  const { texts } = usePane();
  const styles = useStyles();
  const input = (field: keyof Revision, type?: "date") => (
    <Input type={type} value={revision[field]} onChange={(_event, { value }) => onChange({ [field]: value })} />
  );
  return (
    <Section title={texts.statement.revision}>
      <Note>{texts.statement.revisionText}</Note>
      <Field label={texts.statement.summary} hint={texts.statement.summaryHint}>{input("summary")}</Field>
      <div className={styles.people}>
        <Field label={texts.statement.approver}>{input("approver")}</Field>
        <Field label={texts.statement.reviewer}>{input("reviewer")}</Field>
        <Field label={texts.statement.author}>{input("author")}</Field>
        <Field label={texts.statement.date}>{input("date", "date")}</Field>
      </div>
    </Section>
  );
}
