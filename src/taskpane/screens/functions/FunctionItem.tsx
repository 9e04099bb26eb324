// Owns one function of the list: closed its name and what it gives, open everything to use it.
// Promises that a long signature or a wide result never makes the pane scroll sideways.
import { AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { FunctionInfo } from "../../../app/formulas/service";
import { usePane } from "../../pane/PaneContext";
import { Note } from "../../parts/layout";
import { ExampleBlock } from "./ExampleBlock";

const useStyles = makeStyles({
  header: { display: "flex", flexDirection: "column", rowGap: "1px", minWidth: 0, padding: "6px 0", textAlign: "left" },
  name: { ...typographyStyles.body1Strong, overflowWrap: "anywhere" },
  description: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  panel: { display: "flex", flexDirection: "column", rowGap: "10px", margin: "0 12px 12px", minWidth: 0 },
  signature: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  parameters: { margin: 0, display: "flex", flexDirection: "column", rowGap: "6px" },
  parameter: { ...typographyStyles.body1Strong },
  optional: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, marginLeft: "6px" },
  meaning: { margin: 0, overflowWrap: "anywhere" },
  list: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0, paddingLeft: "18px", overflowWrap: "anywhere" },
});

export function FunctionItem({ info }: { readonly info: FunctionInfo }) {
  const { texts } = usePane();
  const styles = useStyles();
  return (
    <AccordionItem value={info.id}>
      <AccordionHeader as="h3" expandIconPosition="end">
        <span className={styles.header}>
          <span className={styles.name}>{info.id}</span>
          <span className={styles.description}>{info.description}</span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <code className={styles.signature}>{info.signature}</code>
        <Note>{info.room}</Note>
        {info.parameters.length > 0 && <Parameters info={info} />}
        <h4 className={styles.title}>{texts.functions.examples}</h4>
        {info.examples.map((example) => <ExampleBlock key={example.formula} example={example} fitsTables={info.fitsTables} />)}
        {info.notes.length > 0 && (
          <>
            <h4 className={styles.title}>{texts.functions.notes}</h4>
            <ul className={styles.list}>{info.notes.map((note) => <li key={note}>{note}</li>)}</ul>
          </>
        )}
      </AccordionPanel>
    </AccordionItem>
  );
}

function Parameters({ info }: { readonly info: FunctionInfo }) {
  const { texts, say } = usePane();
  const styles = useStyles();
  return (
    <>
      <h4 className={styles.title}>{texts.functions.parameters}</h4>
      <dl className={styles.parameters}>
        {info.parameters.map(({ name, isOptional, description, codes }) => (
          <div key={name}>
            <dt>
              <span className={styles.parameter}>{name}</span>
              {isOptional && <span className={styles.optional}>{texts.functions.optional}</span>}
            </dt>
            <dd className={styles.meaning}>
              <Note>{description}</Note>
              {codes.length > 0 && <Note>{say(texts.functions.codes, { codes: codes.join(", ") })}</Note>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
