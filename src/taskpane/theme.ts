// Owns the colours and type of the task pane: Fluent's themes with the green of the host application.
// Promises one look for both languages; only the font family follows the language.
import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";
import type { TextLanguage } from "../i18n/texts";

export type PaneTheme = "light" | "dark";

const green: BrandVariants = {
  10: "#03130A", 20: "#062214", 30: "#08331D", 40: "#0A4426", 50: "#0B512D", 60: "#0C5F34", 70: "#0E6D3A", 80: "#107C41",
  90: "#268A53", 100: "#3E9966", 110: "#57A87A", 120: "#70B78E", 130: "#8AC6A3", 140: "#A5D5B8", 150: "#C1E4CF", 160: "#DFF3E6",
};

const families: Readonly<Record<TextLanguage, string>> = {
  ja: "'Yu Gothic UI', 'Meiryo UI', 'Hiragino Sans', 'Noto Sans JP', 'Noto Sans CJK JP', sans-serif",
  en: "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', 'Noto Sans', 'Noto Sans CJK JP', sans-serif",
};

const bases: Readonly<Record<PaneTheme, Theme>> = {
  light: createLightTheme(green),
  dark: {
    ...createDarkTheme(green),
    colorBrandForeground1: green[120],
    colorBrandForeground2: green[130],
    colorCompoundBrandForeground1: green[120],
    colorBrandForegroundLink: green[120],
  },
};

/** Fluent's theme for a colour scheme and a language. */
export function fluentTheme(theme: PaneTheme, language: TextLanguage): Theme {
  return { ...bases[theme], fontFamilyBase: families[language] };
}
