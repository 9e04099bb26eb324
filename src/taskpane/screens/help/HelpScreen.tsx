// Owns the help inside the pane: the way through, the terms, the decisions, the keys.
// Promises that it needs no network.
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeftRegular, MathFormulaRegular } from "@fluentui/react-icons";
import { usePane } from "../../pane/PaneContext";
import { DecisionBadge, decisionOrder } from "../../parts/decisions";
import { Note, Page, Section, useLayoutStyles } from "../../parts/layout";
import { Definitions } from "../risks/Definitions";

const useStyles = makeStyles({
  steps: { ...typographyStyles.body1, margin: 0, paddingLeft: "20px", display: "flex", flexDirection: "column", rowGap: "6px" },
  decisions: { margin: 0, display: "flex", flexDirection: "column", rowGap: "10px" },
  meaning: { margin: "2px 0 0" },
  keys: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: "12px", rowGap: "6px", margin: 0, alignItems: "baseline" },
  key: { ...typographyStyles.caption1Strong, fontFamily: tokens.fontFamilyBase, padding: "1px 6px", border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, whiteSpace: "nowrap" },
  action: { ...typographyStyles.body1, margin: 0 },
});

export default function HelpScreen() {
  const { texts, dispatch } = usePane();
  const styles = useStyles();
  return (
    <Page title={texts.help.title}>
      <div><Button size="small" icon={<ArrowLeftRegular />} onClick={() => dispatch({ kind: "go", screen: "home" })}>{texts.screen.home}</Button></div>
      <Section title={texts.help.start}>
        <ol className={styles.steps}>{Object.entries(texts.help.steps).map(([step, text]) => <li key={step}>{text}</li>)}</ol>
      </Section>
      <Section title={texts.functions.title}>
        <Note>{texts.help.functionsText}</Note>
        <div><Button icon={<MathFormulaRegular />} onClick={() => dispatch({ kind: "go", screen: "functions" })}>{texts.help.openFunctions}</Button></div>
      </Section>
      <Section title={texts.definition.title}><Definitions current={null} /></Section>
      <Section title={texts.help.decisions}>
        <dl className={styles.decisions}>
          {decisionOrder.map((decision) => (
            <div key={decision}>
              <dt><DecisionBadge decision={decision} /></dt>
              <dd className={styles.meaning}><Note>{texts.decisionMeaning[decision]}</Note></dd>
            </div>
          ))}
        </dl>
      </Section>
      <Keys />
      <Section title={texts.help.privacy}><Note>{texts.help.privacyText}</Note></Section>
    </Page>
  );
}

function Keys() {
  const { texts } = usePane();
  const styles = useStyles();
  const layout = useLayoutStyles();
  const keys: readonly (readonly [key: string, action: string])[] = [
    [texts.card.saveNextKeys, texts.help.keySaveNext],
    [texts.card.nextKeys, texts.help.keyNext],
    ["↑ ↓", texts.help.keyList],
    ["Enter", texts.help.keyOpen],
    ["Space", texts.help.keySelect],
    ["Esc", texts.help.keyBack],
  ];
  return (
    <section className={layout.section} aria-label={texts.help.keys}>
      <h2 className={layout.title}>{texts.help.keys}</h2>
      <dl className={styles.keys}>
        {keys.map(([key, action]) => (
          <div key={key} style={{ display: "contents" }}>
            <dt><kbd className={styles.key}>{key}</kbd></dt>
            <dd className={styles.action}>{action}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
