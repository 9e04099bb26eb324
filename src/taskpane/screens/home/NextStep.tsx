// Owns the one thing that Home asks a person to do next.
// Promises exactly one primary button, whatever the workbook's state, and the same place while the workbook is read.
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons";
import type { Inspection } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import type { Loaded } from "../../pane/useLoaded";
import type { PaneAction } from "../../pane/state";
import { Reading } from "../../parts/messages";

type Step = Inspection["nextStep"];

/** Where each step leads; the steps that stay on Home have no row. */
const destinations: Readonly<Partial<Record<Step, PaneAction>>> = {
  "choose-register": { kind: "go", screen: "register" },
  attach: { kind: "go", screen: "register" },
  assess: { kind: "go", screen: "risks", filter: "unassessed" },
  "make-soa": { kind: "go", screen: "statement" },
  review: { kind: "go", screen: "checks" },
};

const useStyles = makeStyles({
  card: {
    display: "flex", flexDirection: "column", alignItems: "stretch", padding: "12px 14px 14px", borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke2}`,
  },
  label: { alignSelf: "flex-start", ...typographyStyles.caption1Strong, color: tokens.colorBrandForeground2, margin: 0 },
  title: { ...typographyStyles.subtitle2, margin: "2px 0 4px", wordBreak: "auto-phrase" as "normal" },
  button: { alignSelf: "flex-start" },
  text: { ...typographyStyles.body1, margin: "0 0 12px", color: tokens.colorNeutralForeground1 },
});

/** What stands in the step's place until the workbook was read. */
export function ReadingStep({ loading }: { readonly loading: Loaded<Inspection> }) {
  const { texts } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.card} role="group" aria-label={texts.home.nextStep} aria-busy="true">
      <p className={styles.label}>{texts.home.nextStep}</p>
      <Reading label={texts.common.loading} loading={loading} />
    </div>
  );
}

export interface NextStepProps {
  readonly step: Step;
  readonly counts: Inspection["counts"];
  onReload(): void;
}

export function NextStep({ step, counts, onReload }: NextStepProps) {
  const { texts, dispatch } = usePane();
  const styles = useStyles();
  const { title, text, button } = texts.home.step[step];
  const press = (): void => {
    const destination = destinations[step];
    if (step === "treat") dispatch({ kind: "go", screen: "risks", filter: counts?.byDecision.treat === 0 ? "reason-required" : "treat", opensFirst: true });
    else if (destination) dispatch(destination);
    else onReload();
  };
  return (
    <section className={styles.card} aria-label={texts.home.nextStep}>
      <p className={styles.label}>{texts.home.nextStep}</p>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text}</p>
      <Button className={styles.button} appearance="primary" icon={<ArrowRightRegular />} iconPosition="after" onClick={press}>{button}</Button>
    </section>
  );
}
