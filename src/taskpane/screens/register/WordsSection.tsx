// Owns the words that a register uses instead of numbers, and the level that each means.
// Promises that every word has a level before the register is attached, and that cells which are neither are named.
import { Field, Input, makeStyles } from "@fluentui/react-components";
import type { RegisterCandidate } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { Note, Section } from "../../parts/layout";
import { typedNumber, usedWords, wordKey, type Choice } from "./choice";

/** Odd cells that are named one by one. */
const namedCells = 6;

const useStyles = makeStyles({
  words: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(125px, 1fr))", gap: "10px", alignItems: "end" },
});

export interface WordsSectionProps {
  readonly candidate: RegisterCandidate;
  readonly choice: Choice;
  onAnswer(choice: Choice): void;
}

export function WordsSection({ candidate, choice, onAnswer }: WordsSectionProps) {
  const { texts, say } = usePane();
  const styles = useStyles();
  const words = usedWords(candidate, choice);
  const odd = candidate.scales.flatMap((scale) => scale.odd);
  if (words.length === 0 && odd.length === 0) return null;
  const nameOf = (key: string): string => candidate.keys.find((known) => known.key === key)?.name ?? key;
  return (
    <Section title={texts.register.labels}>
      {words.length > 0 && <Note>{texts.register.labelsText}</Note>}
      <div className={styles.words}>
        {words.map((word) => {
          const key = wordKey(word);
          const typed = choice.levels[key] ?? "";
          const isWrong = typedNumber(typed) === null;
          return (
            <Field
              key={key}
              label={say(texts.register.labelLevel, { scale: nameOf(word.key), label: word.label })}
              validationState={isWrong ? "error" : "none"}
              validationMessage={isWrong ? texts.register.labelsMissing : undefined}
            >
              <Input inputMode="decimal" value={typed} onChange={(_event, { value }) => onAnswer({ ...choice, levels: { ...choice.levels, [key]: value } })} />
            </Field>
          );
        })}
      </div>
      {odd.length > 0 && <Note>{say(texts.register.odd, { cells: odd.slice(0, namedCells).map(({ address, text }) => `${address} “${text}”`).join(", ") + (odd.length > namedCells ? " …" : "") })}</Note>}
    </Section>
  );
}
