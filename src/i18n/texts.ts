// Owns the shape of the texts of the task pane and the ribbon, one for all languages, and how facts are put into them.
// Promises that numbers are written as the language writes them.
import type { texts as en } from "./texts.en";

type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };

/** Every text of the task pane, in one language. */
export type Texts = Shape<typeof en>;

/** The places that the task pane and the ribbon's commands can open. */
export type Screen = keyof Texts["screen"];

export type TextLanguage = "ja" | "en";

/**
 * Puts facts into a text.
 * @param text holds `{name}` for a fact, or `{name:one form|other form}` where the number decides the form and `#` stands for it
 * @param facts numbers are written with the language's digit grouping
 * @returns the text; a fact that is not given leaves its `{name}` as it stands
 */
export function fill(text: string, facts: Readonly<Record<string, string | number>>, language: TextLanguage): string {
  const written = (fact: string | number): string =>
    typeof fact === "number" ? new Intl.NumberFormat(language).format(fact) : fact;
  return text.replace(/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, other?: string) => {
    const fact = facts[name];
    if (fact === undefined) return whole;
    if (one === undefined || other === undefined) return written(fact);
    return (fact === 1 ? one : other).replace("#", () => written(fact));
  });
}
