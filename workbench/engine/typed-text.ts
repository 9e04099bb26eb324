// Owns what Excel makes of text that is typed or written into a cell: number, date, percentage, truth value, error, formula or text.
// Promises the rules of the en-US spelling that Office.js writes in.
import { numfmt } from "@univerjs/core";
import type { Cell } from "./types";

/** What a text becomes. `numberFormat` is given where typing changes a General cell's format too. */
export type Typed = { readonly formula: string } | { readonly value: Cell; readonly numberFormat?: string; readonly isQuoted?: boolean };

export const errorTexts: ReadonlySet<string> = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#BUSY!", "#GETTING_DATA", "#CONNECT!", "#FIELD!", "#BLOCKED!", "#UNKNOWN!", "#CYCLE!"]);

const numberPattern = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(?:\.\d*)?(?:[eE][+-]?\d+)?$/;
const datePattern = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;

/** Excel's serial number of a day: 1 is 1900-01-01, with the day 1900-02-29 that never was. */
export function dateSerial(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const days = Math.round(date.getTime() / 86400000) + 25569;
  return days > 60 ? days : days - 1;
}

function typedDate(text: string): Typed | null {
  const parts = datePattern.exec(text);
  const serial = parts && dateSerial(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return serial ? { value: serial, numberFormat: "m/d/yyyy" } : null;
}

/** Reads a text as Excel would at this number format; in a text cell ("@") everything but a formula's value stays text. */
export function readTyped(text: string, numberFormat: string): Typed {
  if (text === "") return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1), isQuoted: true };
  if (numberFormat === "@") return { value: text };
  if (text.startsWith("=") && text.length > 1) return { formula: text };
  const trimmed = text.trim();
  if (errorTexts.has(trimmed)) return { value: { error: trimmed } };
  if (/^true$/i.test(trimmed)) return { value: true };
  if (/^false$/i.test(trimmed)) return { value: false };
  if (numberPattern.test(trimmed)) return { value: Number(trimmed.replace(/,/g, "")) };
  if (trimmed.endsWith("%") && numberPattern.test(trimmed.slice(0, -1))) {
    return { value: Number(trimmed.slice(0, -1).replace(/,/g, "")) / 100, numberFormat: trimmed.includes(".") ? "0.00%" : "0%" };
  }
  return typedDate(trimmed) ?? { value: text };
}

/** The text that a cell shows at a number format. */
export function displayText(value: Cell, numberFormat: string): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  try {
    return numfmt.format(numberFormat || "General", value, { nbsp: false });
  } catch {
    return String(value);
  }
}
