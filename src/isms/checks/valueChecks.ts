// Owns the checks of the values in the sheet: does each say what the method gives now, by a formula that follows it.
// Promises to compare numbers as the method does and labels in either language.
import { isBlank, isCellError, type Cell } from "../cell";
import { isAtMost } from "../method/risk";
import { textKey } from "../method/text";
import type { CheckedBook, CheckedRisk, ComputedCell } from "./book";
import { atRisk, type Check, type CheckOutcome } from "./check";
import { methodArgument } from "./methodCalls";

const values = { subject: "values", manual: "4.2.1", standard: "6.1.2 b" } as const;

/** What a cell shows while the add-in has not answered, or is not there. */
const unanswered = new Set(["#NAME?", "#BUSY!", "#CONNECT!", "#GETTING_DATA"]);

function isUnanswered({ shown, formula, expected }: ComputedCell): boolean {
  if (isCellError(shown)) return unanswered.has(shown.error);
  return formula !== null && isBlank(shown) && !expected.some(isBlank);
}

function isSame(shown: Cell, expected: Cell): boolean {
  if (isCellError(shown) || isCellError(expected)) return isCellError(shown) && isCellError(expected);
  if (isBlank(shown) || isBlank(expected)) return isBlank(shown) && isBlank(expected);
  if (typeof shown === "number" && typeof expected === "number") return isAtMost(shown, expected) && isAtMost(expected, shown);
  return textKey(String(shown)) === textKey(String(expected));
}

function shownText(cell: Cell): string | number {
  if (isCellError(cell)) return cell.error;
  return isBlank(cell) ? "-" : typeof cell === "number" ? cell : String(cell);
}

type Found = readonly (readonly [risk: CheckedRisk, cell: ComputedCell])[];

function cellsOf(book: CheckedBook): Found {
  return book.risks.flatMap((risk) => risk.computed.map((cell) => [risk, cell] as const));
}

function reproducible(book: CheckedBook): CheckOutcome {
  const cells = cellsOf(book);
  const stale = cells.filter(([, cell]) => !isUnanswered(cell) && !cell.expected.some((expected) => isSame(cell.shown, expected)));
  return { looked: cells.length, hits: stale.map(([risk, cell]) => atRisk(risk, cell.key, "value-not-reproducible", { found: shownText(cell.shown), value: shownText(cell.expected[0] ?? null) })) };
}

function computedNow(book: CheckedBook): CheckOutcome {
  const cells = cellsOf(book).filter(([, cell]) => cell.formula !== null || isUnanswered(cell));
  const waiting = cells.filter(([, cell]) => isUnanswered(cell));
  return { looked: cells.length, hits: waiting.map(([risk, cell]) => atRisk(risk, cell.key, "formula-not-computed", { found: shownText(cell.shown) })) };
}

/** A column of values only was written as values; a value among formulas was typed over one. */
function inPlace(book: CheckedBook): CheckOutcome {
  const cells = cellsOf(book);
  const withFormulas = new Set(cells.filter(([, cell]) => cell.formula !== null).map(([, cell]) => cell.key));
  const looked = cells.filter(([, cell]) => withFormulas.has(cell.key));
  const typed = looked.filter(([, cell]) => cell.formula === null);
  return { looked: looked.length, hits: typed.map(([risk, cell]) => atRisk(risk, cell.key, "formula-typed-over", { found: shownText(cell.shown), value: shownText(cell.expected[0] ?? null) })) };
}

function useMethod(book: CheckedBook): CheckOutcome {
  const wanted = new Set(book.methodNames.map(textKey));
  const cells = cellsOf(book).filter(([, cell]) => cell.formula !== null);
  const other = cells.filter(([, { formula }]) => {
    const argument = methodArgument(formula ?? "");
    return argument === null || !wanted.has(textKey(argument));
  });
  return { looked: cells.length, hits: other.map(([risk, cell]) => atRisk(risk, cell.key, "formula-other-method", { found: methodArgument(cell.formula ?? "") || "-", name: book.methodNames[0] ?? "" })) };
}

function ownScores({ ownScores: scores, risks }: CheckedBook): CheckOutcome {
  const byRow = new Map(risks.map((risk) => [risk.row, risk]));
  const hits = scores.differing.flatMap(({ row, key, found, value }) => {
    const risk = byRow.get(row);
    return risk ? [atRisk(risk, key, "own-value-differs", { found: shownText(found), value })] : [];
  });
  return { looked: scores.looked, hits };
}

export const valueChecks: readonly Check[] = [
  {
    ...values, id: "values-reproducible", severity: "error", unit: "formula", run: reproducible,
    question: { ja: "シートの値は、いま方法が出す値と同じですか", en: "Is every value in the sheet what the method gives now?" },
    why: { ja: "リスクアセスメントは、同じ事実から同じ結果が出なければなりません。古い値や書き換えた値は再現できません。", en: "The same facts must give the same result. A stale or altered value cannot be reproduced." },
    fix: { ja: "「台帳」の「数式を入れ直す」で、いまの値に直してください。", en: "Use “Enter the formulas again” on the Register screen." },
  },
  {
    ...values, id: "formulas-in-place", severity: "error", unit: "formula", run: inPlace,
    question: { ja: "数式の上に値が書かれていませんか", en: "Has nobody typed over a formula?" },
    why: { ja: "数式を消して書いた値は、レベルや方法が変わっても変わりません。", en: "A value typed over a formula stays when levels or the method change." },
    fix: { ja: "「台帳」の「数式を入れ直す」で数式に戻してください。", en: "Use “Enter the formulas again” on the Register screen." },
  },
  {
    ...values, id: "formulas-computed", severity: "warning", unit: "formula", run: computedNow,
    question: { ja: "数式は計算されていますか", en: "Are the formulas computed?" },
    why: { ja: "#NAME? や空白のままでは、リスク値を見ることも確かめることもできません。", en: "A cell left at #NAME? or blank shows no risk value to look at or to check." },
    fix: { ja: "アドインを入れた Excel で開くか、ホームの「数式の修復」を使ってください。", en: "Open the workbook with the add-in, or use “Repair formulas” on Home." },
  },
  {
    ...values, id: "formulas-use-method", severity: "error", unit: "formula", run: useMethod,
    question: { ja: "数式は設定シートの方法を使っていますか", en: "Do the formulas use the method of the settings sheet?" },
    why: { ja: "別の方法や既定の方法で計算したリスク値は、ほかのリスクと比べられません。", en: "A risk value by another method cannot be compared with the others." },
    fix: { ja: "「台帳」の「数式を入れ直す」を使ってください。", en: "Use “Enter the formulas again” on the Register screen." },
  },
  {
    ...values, id: "own-scores-agree", severity: "warning", unit: "score", run: ownScores,
    question: { ja: "台帳にもとからあるリスク値は、方法の値と同じですか", en: "Do the register's own scores agree with the method?" },
    why: { ja: "二つの値が並んで食い違うと、どちらで判断したかが分からなくなります。", en: "Two values side by side that differ leave open which one was decided by." },
    fix: { ja: "台帳の値がどのレベルから計算されたかを確かめ、直すか、その列を外してください。", en: "Find out which levels the register's own number was made from; correct it, or drop the column." },
  },
];
