// Owns what the page's address can ask for.
// Promises a valid choice for everything: what is missing or unknown falls back to the browser's own settings.
import type { Language } from "./texts";

export interface Parameters {
  /** Id of a sample, or a path on this server, or null. */
  readonly book: string | null;
  readonly language: Language;
  readonly isDark: boolean;
  /** Place inside the pane to start at, handed to the pane as it is; null = where the pane starts by itself. */
  readonly pane: string | null;
}

export interface BrowserDefaults {
  readonly languages: readonly string[];
  readonly prefersDark: boolean;
}

/** Reads the query part of the page's address ("?book=...&lang=ja&theme=dark&pane=home"). */
export function readParameters(search: string, defaults: BrowserDefaults): Parameters {
  const query = new URLSearchParams(search);
  const language = query.get("lang");
  const theme = query.get("theme");
  return {
    book: query.get("book"),
    language: language === "ja" || language === "en" ? language : preferred(defaults.languages),
    isDark: theme === "dark" || (theme !== "light" && defaults.prefersDark),
    pane: /^[\w-]+$/.test(query.get("pane") ?? "") ? query.get("pane") : null,
  };
}

function preferred(languages: readonly string[]): Language {
  const first = languages.map((language) => language.slice(0, 2).toLowerCase()).find((language) => language === "ja" || language === "en");
  return first === "ja" ? "ja" : "en";
}
