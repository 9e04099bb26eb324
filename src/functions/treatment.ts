// Owns how the treatment, residual and approval arguments of DECISION and ASSESS are read.
// Promises facts for the decision, or the problem that a cell has.
import { isBlank, isCellError } from "../isms/cell";
import type { Cell, Problem } from "../isms/cell";
import { readControlIds } from "../isms/catalogue/catalogue";
import { readOwnIds } from "../isms/catalogue/ids";
import { readApproval, type Approval } from "../isms/decision/approval";
import { optionList, readOption } from "../isms/decision/codes";
import type { TreatmentOption } from "../isms/decision/codes";
import { saysCompleted } from "../isms/documents/codes";
import { readAmount } from "../isms/measure/amount";
import { findCode } from "../isms/method/codelist";
import type { Levels, Method } from "../isms/method/method";
import { isDash, textKey } from "../isms/method/text";
import { rowAt } from "./blocks";
import type { Block } from "./blocks";
import { checkWidth } from "./parameters";
import { residualAssetValue } from "../isms/decision/residual";
import { isProblem, levelReader } from "./levels";
import { AttributeReader } from "./riskFunctions";
import type { LevelReader } from "./levels";

/** A treatment as a row says it. */
export interface Treatment {
  readonly option: TreatmentOption | null;
  readonly controls: readonly string[];
  readonly ownControls: readonly string[];
  readonly isCompleted: boolean;
}

const untreated: Treatment = { option: null, controls: [], ownControls: [], isCompleted: false };
/** What may stand between the option and what follows it. */
const separators = /[\s,、:;([]+/g;
/** A control id that follows the option without anything between them: "低減A.8.7". */
const controlStart = /(?:a[.\s-]?)?\d{1,2}\.\d/;
/** Words after an option which say that it is carried out: "回避済", "回避（完了）", "avoid completed". */
const completedWord = /[\s(]*(?:完了|済み|済|completed|done)\)?$/;
/** An option has at most so many words. */
const mostWords = 4;

/** True where a cell says nothing: blank, a dash, or the 0 that desktop Excel passes for a blank cell. */
export function saysNothing(cell: Cell): boolean {
  return cell === 0 || cell === false || isBlank(cell) || (typeof cell === "string" && isDash(cell));
}

/** Reads treatment cells; equal texts are read once a call. */
export class TreatmentReader {
  private readonly known = new Map<string, Treatment | Problem>();

  constructor(private readonly block: Block) {}

  /**
   * The controls that a row's treatment selects: none where the risk is retained. A text that names no option is taken for a list of controls.
   * @returns the ids, or the problem where a cell holds an error value
   */
  selected(row: number): readonly string[] | Problem {
    const treatment = this.read(row);
    if (!("code" in treatment)) return treatment.option === "retain" ? [] : treatment.controls;
    return treatment.facts.error === undefined ? rowAt(this.block, row).flatMap(readControlIds) : treatment;
  }

  /** The treatment of a row, or its problem. */
  read(row: number): Treatment | Problem {
    const cells = rowAt(this.block, row);
    const [first, second = null] = cells;
    for (const cell of cells) if (isCellError(cell)) return errorValue(this.block.name, cell.error);
    if (saysNothing(first) && saysNothing(second)) return untreated;
    const key = `${String(first)}\u0000${String(second)}`;
    let treatment = this.known.get(key);
    if (treatment === undefined) {
      treatment = parse(first, second);
      this.known.set(key, treatment);
    }
    return treatment;
  }
}

/** The option that a text is, with or without a word that says it is carried out; null where it is none. */
function optionOf(text: string): { readonly option: TreatmentOption; readonly isCompleted: boolean } | null {
  const bare = text.replace(completedWord, "").replace(/^avoided$/, "avoid");
  const option = findCode(optionList, bare);
  return option === null ? null : { option, isCompleted: bare !== text };
}

/** Where an option may end in a text: at its end, before a control id, at one of the first separators; the longest first. */
function possibleEnds(key: string): number[] {
  const ends = [...key.matchAll(separators)].slice(0, mostWords).map((match) => match.index);
  const id = key.search(controlStart);
  return [key.length, ...(id > 0 ? [id] : []), ...ends.reverse()];
}

/** True where the words after an option end or begin with a task's state "completed". */
function endsCompleted(rest: string): boolean {
  const words = rest.split(/[\s,、:;()[\]]+/).filter((word) => word !== "");
  return [words[0], words[words.length - 1]].some((word) => word !== undefined && saysCompleted(word));
}

function parse(first: Cell, second: Cell): Treatment | Problem {
  const key = saysNothing(first) ? "" : textKey(String(first));
  const named = saysNothing(second) ? "" : second;
  const treatment = (option: TreatmentOption | null, rest: string, isCompleted: boolean): Treatment => ({
    option,
    controls: [rest, named].flatMap(readControlIds),
    ownControls: readOwnIds(`${rest} ${String(named)}`),
    isCompleted: isCompleted || endsCompleted(rest),
  });
  for (const end of possibleEnds(key)) {
    const found = optionOf(key.slice(0, end).trim());
    if (found !== null) return treatment(found.option, key.slice(end), found.isCompleted);
  }
  // Cells joined in a formula leave a space in front where the option's own cell is blank.
  const isWithoutOption = key === "" || /^\s/.test(String(first)) || key.search(controlStart) === 0;
  if (isWithoutOption) return treatment(null, key, false);
  const outcome = readOption(key);
  return outcome.ok ? untreated : outcome.problem;
}

/** Residual levels, the residual value itself, or null where the risk was not re-assessed. */
export type Residual = Levels | number | null;

/** Reads the residual columns by the factors that the method uses. */
export class ResidualReader {
  /** Reads C, I and A where they stand in front; null where they do not. */
  private readonly attributes: AttributeReader | null;
  private readonly columns: readonly { readonly factor: keyof Levels; readonly reader: LevelReader }[];

  constructor(private readonly block: Block, private readonly method: Method) {
    const factors = residualFactors(block, method);
    this.attributes = factors[2] === "assetValue" ? new AttributeReader(method) : null;
    this.columns = factors.map((factor) => ({ factor, reader: levelReader(method, factor) }));
  }

  /**
   * @param current the levels that a blank residual cell keeps
   * @param cia C, I and A that a blank one of them keeps; null in each where the asset value was given
   */
  read(row: number, current: Levels, cia: readonly (number | null)[]): Residual | Problem {
    const cells = rowAt(this.block, row);
    if (this.columns.length === 0) return residualValue(this.block.name, cells[0]);
    const levels = { ...current };
    let isAssessed = false;
    if (this.attributes !== null) {
      const problem = this.attributes.read(cells);
      if (problem !== null) return problem;
      const joined = residualAssetValue(this.method, cia, this.attributes.values);
      if (joined !== null) levels.assetValue = joined;
      isAssessed = joined !== null;
    }
    for (let index = this.attributes === null ? 0 : 3; index < this.columns.length; index += 1) {
      const reading = this.columns[index].reader.read(cells[index]);
      if (isProblem(reading)) return reading;
      if (reading === null) continue;
      levels[this.columns[index].factor] = reading;
      isAssessed = true;
    }
    return isAssessed ? levels : null;
  }

  /** True where a residual cell says something. */
  holdsSomething(cell: Cell): boolean {
    return cell === 0 ? this.columns.some((column) => !column.reader.zeroIsBlank) : !isBlank(cell);
  }
}

function residualFactors(block: Block, method: Method): readonly (keyof Levels)[] {
  const used = (["threat", "vulnerability", "impact"] as const).filter((factor) => method.scales[factor] !== null);
  const layouts: (readonly (keyof Levels)[])[] = [[], used, ["assetValue", ...used], ["assetValue", "assetValue", "assetValue", ...used]];
  if (used.length === 3) layouts.push(["threat", "vulnerability"]);
  const widths = layouts.map((layout) => Math.max(1, layout.length)).sort();
  checkWidth(block, widths);
  return layouts.find((layout) => Math.max(1, layout.length) === block.columnCount) ?? [];
}

function residualValue(name: string, cell: Cell): number | null | Problem {
  if (isCellError(cell)) return errorValue(name, cell.error);
  if (saysNothing(cell)) return null;
  const outcome = readAmount(cell);
  if (!outcome.ok) return outcome.problem;
  // A risk value is no share of 1.
  return outcome.value?.isShare === true ? { code: "amount-unknown", facts: { value: String(cell) } } : (outcome.value?.value ?? null);
}

/** The approval of a row: true or false, the seal that was recorded, or the problem. */
export function approvalOf(name: string, cell: Cell): Approval | Problem {
  if (isCellError(cell)) return errorValue(name, cell.error);
  const outcome = readApproval(cell);
  return outcome.ok ? outcome.value : outcome.problem;
}

/** The problem that carries an input's error value into the result. */
export function errorValue(name: string, error: string): Problem {
  return { code: "function-error-value", facts: { name, error } };
}
