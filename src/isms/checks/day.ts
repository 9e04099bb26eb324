// Owns reading a calendar day from what people write into a date column.
// Promises the last day that is meant where only a month is given, and null, never a guess, for everything else.
import { textKey } from "../method/text";

const reiwaBefore = 2018;
const pad = (part: number): string => String(part).padStart(2, "0");

function lastOfMonth(year: number, month: number): number {
  return [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/**
 * The day that a text names: 2026-11-05, 2026/11/5, 2026年11月5日, 令和8年11月5日, R8.11.5, or a month of these (its last day).
 * @returns yyyy-mm-dd, or null where the text names no day of the calendar
 */
export function readDay(text: string): string | null {
  const key = textKey(text).replace(/[.]$/, "");
  const match = /^(令和|r)?\s*(\d{1,4}|元)\s*[-/.年]\s*(\d{1,2})(?:\s*月)?(?:\s*[-/.]?\s*(\d{1,2})\s*日?)?$/.exec(key);
  if (!match) return null;
  const [, era, yearText, monthText, dayText] = match;
  if (era === undefined && !/^\d{4}$/.test(yearText)) return null;
  const year = (era === undefined ? 0 : reiwaBefore) + (yearText === "元" ? 1 : Number(yearText));
  const month = Number(monthText);
  const last = lastOfMonth(year, month);
  const day = dayText === undefined ? last : Number(dayText);
  return day < 1 || day > last ? null : `${year}-${pad(month)}-${pad(day)}`;
}
