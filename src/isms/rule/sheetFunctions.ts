// Owns the functions of a sheet that registers compute risk values with, as a table.
// Promises Excel's results for single values and blocks; a function that is not here is not guessed.
import { isBlank, isCellError, type Cell, type CellError } from "../cell";
import { asBlock, lookups } from "./lookups";
import { cellsOf, compareCells, isBlock, numberOf, singleOf, textOf, truthOf, wrongValue, type Value } from "./value";

type SheetFunction = (values: readonly Value[]) => Value;

/** The numbers of all arguments: what is typed into the call counts as a number, text inside a block does not. */
function numbersOf(values: readonly Value[]): number[] | CellError {
  const numbers: number[] = [];
  for (const value of values) {
    const cells = isBlock(value) ? cellsOf(value).filter((cell) => typeof cell === "number" || isCellError(cell)) : value === null ? [] : [value];
    for (const cell of cells) {
      const number = numberOf(cell);
      if (isCellError(number)) return number;
      numbers.push(number);
    }
  }
  return numbers;
}

const overNumbers = (join: (numbers: readonly number[]) => Cell): SheetFunction => (values) => {
  const numbers = numbersOf(values);
  return isCellError(numbers) ? numbers : join(numbers);
};

/** A function of single numbers. */
const ofNumbers = (compute: (...numbers: number[]) => number): SheetFunction => (values) => {
  const numbers = values.map((value) => numberOf(singleOf(value)));
  const error = numbers.find(isCellError);
  if (error) return error;
  const result = compute(...(numbers as number[]));
  return Number.isFinite(result) ? result : { error: "#NUM!" };
};

const ofTexts = (compute: (texts: readonly string[], values: readonly Value[]) => Cell): SheetFunction => (values) => {
  const error = values.map(singleOf).find(isCellError);
  return error ?? compute(values.map((value) => textOf(singleOf(value))), values);
};

function countOf(value: Value | undefined, otherwise: number): number {
  const number = value === undefined ? otherwise : numberOf(singleOf(value));
  return isCellError(number) ? otherwise : number;
}

/** Rounds half away from zero, as Excel does. */
function rounded(round: (value: number) => number): SheetFunction {
  return ofNumbers((value, digits = 0) => {
    const scale = 10 ** Math.trunc(digits);
    return (Math.sign(value) * round(Math.abs(value) * scale + 1e-9)) / scale;
  });
}

function sumProduct(values: readonly Value[]): Value {
  const blocks = values.map(asBlock).map(cellsOf);
  const [first = []] = blocks;
  if (blocks.some((cells) => cells.length !== first.length)) return wrongValue;
  const error = blocks.flat().find(isCellError);
  if (error) return error;
  return first.reduce<number>((sum, _, at) => sum + blocks.reduce((product, cells) => product * (typeof cells[at] === "number" ? (cells[at] as number) : 0), 1), 0);
}

const every = (values: readonly Value[], isEnough: (truths: readonly boolean[]) => boolean): Value => {
  const cells = values.flatMap(cellsOf);
  const error = cells.find(isCellError);
  if (error) return error;
  return isEnough(cells.map((cell) => truthOf(cell) ?? false));
};

export const sheetFunctions: Readonly<Record<string, SheetFunction>> = {
  ...lookups,
  SUM: overNumbers((numbers) => numbers.reduce((sum, number) => sum + number, 0)),
  PRODUCT: overNumbers((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((product, number) => product * number, 1))),
  MAX: overNumbers((numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers))),
  MIN: overNumbers((numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))),
  AVERAGE: overNumbers((numbers) => (numbers.length === 0 ? { error: "#DIV/0!" } : numbers.reduce((sum, number) => sum + number, 0) / numbers.length)),
  COUNT: (values) => values.flatMap(cellsOf).filter((cell) => typeof cell === "number").length,
  COUNTA: (values) => values.flatMap(cellsOf).filter((cell) => cell !== null).length,
  COUNTBLANK: (values) => values.flatMap(cellsOf).filter(isBlank).length,
  SUMPRODUCT: sumProduct,
  ROUND: rounded((value) => Math.floor(value + 0.5)),
  ROUNDUP: rounded((value) => Math.ceil(value - 2e-9)),
  ROUNDDOWN: rounded(Math.floor),
  INT: ofNumbers(Math.floor),
  TRUNC: ofNumbers(Math.trunc),
  ABS: ofNumbers(Math.abs),
  SQRT: ofNumbers(Math.sqrt),
  POWER: ofNumbers((base, exponent = 1) => base ** exponent),
  MOD: ofNumbers((value, divisor = 1) => value - divisor * Math.floor(value / divisor)),
  N: ([value = null]) => (typeof singleOf(value) === "number" ? singleOf(value) : 0),
  VALUE: ofNumbers((value) => value),
  AND: (values) => every(values, (truths) => truths.every(Boolean)),
  OR: (values) => every(values, (truths) => truths.some(Boolean)),
  NOT: ([value = null]) => !(truthOf(singleOf(value)) ?? false),
  ISBLANK: ([value = null]) => singleOf(value) === null,
  ISNUMBER: ([value = null]) => typeof singleOf(value) === "number",
  ISTEXT: ([value = null]) => typeof singleOf(value) === "string",
  ISERROR: ([value = null]) => isCellError(singleOf(value)),
  EXACT: ofTexts(([one, other]) => one === other),
  CONCAT: (values) => values.flatMap(cellsOf).map(textOf).join(""),
  CONCATENATE: ofTexts((texts) => texts.join("")),
  LEFT: ofTexts(([text = ""], values) => text.slice(0, countOf(values[1], 1))),
  RIGHT: ofTexts(([text = ""], values) => text.slice(Math.max(0, text.length - countOf(values[1], 1)))),
  MID: ofTexts(([text = ""], values) => text.slice(countOf(values[1], 1) - 1, countOf(values[1], 1) - 1 + countOf(values[2], 1))),
  LEN: ofTexts(([text = ""]) => text.length),
  TRIM: ofTexts(([text = ""]) => text.trim().replace(/ +/g, " ")),
  UPPER: ofTexts(([text = ""]) => text.toUpperCase()),
  LOWER: ofTexts(([text = ""]) => text.toLowerCase()),
};

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0, "<>": (order) => order !== 0, "<": (order) => order < 0, ">": (order) => order > 0, "<=": (order) => order <= 0, ">=": (order) => order >= 0,
};
const arithmetic: Readonly<Record<string, (left: number, right: number) => number>> = {
  "+": (left, right) => left + right, "-": (left, right) => left - right, "*": (left, right) => left * right, "/": (left, right) => left / right, "^": (left, right) => left ** right,
};

/** What an operator makes of two cells. */
export function operate(sign: string, left: Cell, right: Cell): Cell {
  if (isCellError(left)) return left;
  if (isCellError(right)) return right;
  const compare = comparisons[sign];
  if (compare) return compare(compareCells(left, right));
  const compute = arithmetic[sign];
  if (!compute) return textOf(left) + textOf(right);
  const [one, other] = [numberOf(left), numberOf(right)];
  if (isCellError(one)) return one;
  if (isCellError(other)) return other;
  const result = compute(one, other);
  return Number.isFinite(result) ? result : { error: "#DIV/0!" };
}
