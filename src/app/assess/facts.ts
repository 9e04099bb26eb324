// Owns how a record of a register becomes the facts of a risk: levels, treatment, residual levels, approval.
// Promises that a cell which is no level is a problem that names the cell, and that a blank is never taken for a level.
import { isBlank, isCellError, type Cell, type Outcome, type Problem } from "../../isms/cell";
import { readControlTokens, readOwnIds } from "../../isms/catalogue/ids";
import { readApproval } from "../../isms/decision/approval";
import { readOption, decide, residualValue, checkResidual, type DecisionFacts } from "../../isms/decision/decision";
import { residualAssetValue } from "../../isms/decision/residual";
import { residualAttributeKeys } from "../../isms/documents/residualColumns";
import { saysCompleted } from "../../isms/documents/codes";
import { readLevel } from "../../isms/method/levels";
import { attributes, type Factor, type Levels, type Method } from "../../isms/method/method";
import { assetValue, band, riskOf, riskValue } from "../../isms/method/risk";
import { levelKeys, usesLikelihood } from "../book/formulas";

/** The cells of one record by schema key. */
export type RecordCells = Readonly<Record<string, Cell | undefined>>;

/** What the method says about one record. */
export interface Verdict {
  readonly facts: DecisionFacts;
  readonly value: number | null;
  readonly residual: number | null;
  readonly decision: ReturnType<typeof decide> | null;
  /** The first problem, with the schema key of the cell it is about. */
  readonly problem: (Problem & { readonly key: string }) | null;
  /** All of them. */
  readonly problems: readonly (Problem & { readonly key: string })[];
}

class Reader {
  readonly problems: (Problem & { readonly key: string })[] = [];

  constructor(private readonly method: Method, private readonly cells: RecordCells) {}

  fail(key: string, problem: Problem): null {
    this.problems.push({ ...problem, key });
    return null;
  }

  level(factor: Factor, key: string): number | null {
    const outcome = readLevel(this.method, factor, this.cells[key] ?? null);
    return outcome.ok ? outcome.value : this.fail(key, outcome.problem);
  }

  number(key: string): number | null {
    const cell = this.cells[key] ?? null;
    if (isBlank(cell)) return null;
    const number = typeof cell === "number" ? cell : Number(String(cell).normalize("NFKC"));
    return Number.isFinite(number) ? number : this.fail(key, { code: "residual-not-a-number", facts: { value: String(cell) } });
  }

  text(key: string): string {
    return cellString(this.cells[key]);
  }

  take<T>(key: string, outcome: Outcome<T>): T | null {
    return outcome.ok ? outcome.value : this.fail(key, outcome.problem);
  }
}

/** The text of a cell, "" for blanks and errors. */
export function cellString(cell: Cell | undefined): string {
  return cell === null || cell === undefined || isCellError(cell) ? "" : String(cell).trim();
}

/** The levels as they stand, attributes joined by the method's rule. */
function readLevels(reader: Reader, method: Method, cells: RecordCells): Levels & { readonly cia: readonly (number | null)[] } {
  const keys = levelKeys(method);
  const cia = attributes.map((attribute) => (method.scales[attribute] === null ? null : reader.level(attribute, attribute)));
  const typed = cia.every((level) => level === null) && cells.assetValue !== undefined ? reader.level("assetValue", "assetValue") : null;
  return {
    cia,
    assetValue: typed ?? assetValue(method, cia),
    threat: reader.level("threat", keys.threat),
    vulnerability: usesLikelihood(method) ? null : reader.level("vulnerability", keys.vulnerability),
    impact: method.scales.impact === null ? null : reader.level("impact", keys.impact),
  };
}

/** The asset value after treatment: from C, I and A where the register assesses them again, else as it was typed. */
function readResidualAsset(reader: Reader, method: Method, cells: RecordCells, cia: readonly (number | null)[]): number | null {
  const after = residualAttributeKeys.map((key, index) => (cells[key] === undefined || method.scales[attributes[index]] === null ? null : reader.level(attributes[index], key)));
  const typed = cells.residualAssetValue === undefined || after.some((level) => level !== null) ? null : reader.level("assetValue", "residualAssetValue");
  return residualAssetValue(method, cia, after) ?? typed;
}

function readResidual(reader: Reader, method: Method, cells: RecordCells, cia: readonly (number | null)[]): Levels | number | null {
  const likelihood = usesLikelihood(method);
  const keys = likelihood
    ? { threat: "residualLikelihood", vulnerability: "", impact: "residualImpact" }
    : { threat: "residualThreatLevel", vulnerability: "residualVulnerabilityLevel", impact: "residualImpact" };
  const level = (factor: keyof typeof keys): number | null => (keys[factor] === "" || cells[keys[factor]] === undefined ? null : reader.level(factor, keys[factor]));
  const present = [...Object.values(keys), ...residualAttributeKeys, "residualAssetValue"].some((key) => key !== "" && cells[key] !== undefined);
  if (!present) return cells.residualRiskValue === undefined ? null : reader.number("residualRiskValue");
  const levels: Levels = { assetValue: readResidualAsset(reader, method, cells, cia), threat: level("threat"), vulnerability: level("vulnerability"), impact: method.scales.impact === null ? null : level("impact") };
  return Object.values(levels).every((each) => each === null) ? null : levels;
}

/** The risk value: the highest of the attributes' own where the method assesses each by itself. */
function valueOf(method: Method, levels: ReturnType<typeof readLevels>): number | null {
  if (!method.perAttribute || levels.cia.every((level) => level === null)) return riskValue(method, levels);
  const values = levels.cia.map((level) => (level === null ? null : riskOf(method, level, levels.threat, levels.vulnerability, levels.impact))).filter((value) => value !== null);
  return values.length === 0 ? null : Math.max(...values);
}

/** True where a status cell says that the treatment is carried out. */
export function isCompletedStatus(text: string): boolean {
  return saysCompleted(text);
}

/**
 * Assesses one record.
 * @param cells of the record by schema key; a key without a column is undefined
 * @returns value and decision (null where a problem prevents them) and the first problem found
 */
export function assessRecord(method: Method, cells: RecordCells): Verdict {
  const reader = new Reader(method, cells);
  const levels = readLevels(reader, method, cells);
  const facts: DecisionFacts = {
    levels: { assetValue: levels.assetValue, threat: levels.threat, vulnerability: levels.vulnerability, impact: levels.impact },
    option: reader.take("treatment", readOption(cells.treatment ?? null)),
    controls: readControlTokens(cells.controls ?? null).ids,
    // In the register's formula the status follows the controls: both sides must read the same words.
    ownControls: readOwnIds(`${reader.text("controls")} ${reader.text("status")}`),
    residual: readResidual(reader, method, cells, levels.cia),
    reason: reader.text("reason"),
    isCompleted: isCompletedStatus(reader.text("status")),
    approved: reader.take("approval", readApproval(reader.text("approval"))) ?? false,
  };
  const { problems } = reader;
  if (problems.length > 0) return { facts, value: null, residual: null, decision: null, problem: problems[0], problems };
  const above = checkResidual(method, facts);
  const value = valueOf(method, levels);
  const residual = residualValue(method, facts);
  if (above) return { facts, value, residual, decision: null, ...asProblem({ ...above, key: "residualThreatLevel" }) };
  return { facts, value, residual, decision: method.threshold === null ? null : decide(method, facts), problem: null, problems };
}

function asProblem(problem: Problem & { readonly key: string }): Pick<Verdict, "problem" | "problems"> {
  return { problem, problems: [problem] };
}

/** The label of a risk value's band, or "". */
export function bandLabel(method: Method, value: number | null, language: "ja" | "en"): string {
  return band(method, value, language) ?? "";
}
