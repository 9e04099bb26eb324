// Owns loading what the task pane says: its texts and those of problems, in one language.
// Promises that a text missing in one language fails the build, and that a person waits for one language only.
import type { ProblemTexts } from "./problemText";
import type { TextLanguage, Texts } from "./texts";

/** Everything that the task pane says, in one language. */
export interface Words {
  readonly texts: Texts;
  readonly problems: ProblemTexts;
}

const sources: Readonly<Record<TextLanguage, () => Promise<Words>>> = { en: () => import("./words.en"), ja: () => import("./words.ja") };

/** The words of one language. A second call is answered from memory. */
export function loadWords(language: TextLanguage): Promise<Words> {
  return sources[language]();
}
