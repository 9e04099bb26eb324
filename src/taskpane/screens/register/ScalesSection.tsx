// Owns what stands in the level columns: values with their counts, the levels of words, cells that do not fit, and scales that run further.
// Promises that every word has a level before the register is attached, and that a cell which is neither leads to itself.
import { Checkbox, Field, Input, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { WiderScale } from "../../../app/attach/scales";
import type { MethodOutline, RegisterCandidate, ScaleFound } from "../../../app/service";
import { addressPlace, columnLetters } from "../../pane/place";
import { usePane } from "../../pane/PaneContext";
import { Note, Section } from "../../parts/layout";
import { ProblemBars } from "../../parts/messages";
import { keepScale, typedNumber, usedScales, wordKey, type Choice } from "./choice";

/** Values and odd cells that are named one by one. */
const named = 8;

const useStyles = makeStyles({
  scale: { display: "grid", rowGap: "6px", padding: "10px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, ":first-of-type": { borderTopStyle: "none", paddingTop: 0 } },
  title: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: "anywhere" },
  values: { ...typographyStyles.caption1, listStyleType: "none", margin: 0, padding: 0, display: "flex", flexWrap: "wrap", gap: "4px" },
  value: { padding: "1px 6px", borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2, overflowWrap: "anywhere" },
  words: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(88px, 1fr))", gap: "8px", alignItems: "end" },
  odd: { ...typographyStyles.caption1, display: "flex", flexDirection: "column", rowGap: "2px" },
  wider: { padding: "8px 10px", borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorStatusWarningBackground1, display: "flex", flexDirection: "column", rowGap: "2px" },
});

export interface ScalesSectionProps {
  readonly candidate: RegisterCandidate;
  readonly choice: Choice;
  readonly wider: readonly WiderScale[];
  readonly outline: MethodOutline;
  onAnswer(choice: Choice): void;
}

export function ScalesSection(props: ScalesSectionProps) {
  const { texts } = usePane();
  const scales = usedScales(props.candidate, props.choice);
  if (scales.length === 0) return null;
  return (
    <Section title={texts.register.labels}>
      <Note>{texts.register.labelsText}</Note>
      {props.outline.problem && <ProblemBars problems={[props.outline.problem]} />}
      <div>{scales.map((scale) => <ScaleRow key={scale.column} {...props} scale={scale} />)}</div>
    </Section>
  );
}

type ScaleRowProps = ScalesSectionProps & { readonly scale: ScaleFound };

function ScaleRow({ candidate, choice, wider, outline, scale, onAnswer }: ScaleRowProps) {
  const { texts, say } = usePane();
  const styles = useStyles();
  const name = candidate.keys.find((known) => known.key === scale.key)?.name ?? scale.key;
  const further = wider.find(({ key }) => key === scale.key);
  return (
    <div className={styles.scale} role="group" aria-label={name}>
      <h3 className={styles.title}>{name} · {columnLetters(scale.column)}</h3>
      {scale.values.length === 0 ? <Note>{texts.register.noValues}</Note> : (
        <ul className={styles.values}>
          {scale.values.slice(0, named).map(({ text, count }) => <li key={text} className={styles.value}>{say(texts.register.valueCount, { text, count })}</li>)}
          {scale.values.length > named && <li className={styles.value}>{say(texts.common.more, { count: scale.values.length - named })}</li>}
        </ul>
      )}
      {further && <Wider further={further} choice={choice} outline={outline} onAnswer={onAnswer} />}
      <Words scale={scale} choice={choice} name={name} onAnswer={onAnswer} />
      <OddCells sheet={candidate.sheet} odd={scale.odd} />
    </div>
  );
}

function Words({ scale, choice, name, onAnswer }: Pick<ScaleRowProps, "scale" | "choice" | "onAnswer"> & { readonly name: string }) {
  const { texts, say } = usePane();
  const styles = useStyles();
  if (scale.mapping.length === 0) return null;
  return (
    <div className={styles.words}>
      {scale.mapping.map(({ label }) => {
        const key = wordKey({ key: scale.key, label });
        const typed = choice.levels[key] ?? "";
        const isWrong = typedNumber(typed) === null;
        return (
          <Field key={key} label={label} validationState={isWrong ? "error" : "none"} validationMessage={isWrong ? texts.register.labelsMissing : undefined}>
            <Input size="small" inputMode="decimal" aria-label={say(texts.register.labelLevel, { scale: name, label })} value={typed} onChange={(_event, { value }) => onAnswer({ ...choice, levels: { ...choice.levels, [key]: value } })} />
          </Field>
        );
      })}
    </div>
  );
}

function OddCells({ sheet, odd }: { readonly sheet: string; readonly odd: ScaleFound["odd"] }) {
  const { texts, say, show } = usePane();
  const styles = useStyles();
  if (odd.length === 0) return null;
  return (
    <div className={styles.odd}>
      <span>{texts.register.odd}</span>
      {odd.slice(0, named).map(({ address, text }) => {
        const place = addressPlace(sheet, address);
        return <span key={address}>{place ? <Link onClick={() => void show(place)}>{address}</Link> : address} “{text}”</span>;
      })}
      {odd.length > named && <span>{say(texts.common.more, { count: odd.length - named })}</span>}
    </div>
  );
}

function Wider({ further, choice, outline, onAnswer }: { readonly further: WiderScale } & Pick<ScaleRowProps, "choice" | "outline" | "onAnswer">) {
  const { texts, say } = usePane();
  const styles = useStyles();
  const { found, scale, wider } = further;
  const isKept = choice.keptScales.includes(scale.scale);
  return (
    <div className={styles.wider}>
      <Note>{say(texts.register.wider, { ...found, low: scale.minimum, high: scale.maximum })}</Note>
      <Checkbox checked={!isKept} label={say(texts.register.adapt, { minimum: wider.minimum, maximum: wider.maximum })} onChange={(_event, { checked }) => onAnswer(keepScale(choice, scale.scale, checked !== true))} />
      <Note>{isKept ? texts.register.notAdapted : say(texts.register.adaptNote, { maximum: outline.maximum })}</Note>
    </div>
  );
}
