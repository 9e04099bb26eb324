// Owns the formulas that we put beside a register: which cells of a row each argument comes from.
// Promises that a formula depends on raw levels only, never on another ISMS result, and works in a table and in a plain range.
import { residualAttributeKeys } from "../../isms/documents/residualColumns";
import type { Method } from "../../isms/method/method";
import { columnLetters } from "./address";

/** Where a row's facts are: absolute column by schema key. */
export type ColumnsByKey = Readonly<Record<string, number | undefined>>;

export interface FormulaContext {
  readonly columns: ColumnsByKey;
  /** The Excel table that holds the register and its headers by absolute column; null for a plain range. */
  readonly table: { readonly name: string; readonly headers: ReadonlyMap<number, string> } | null;
  /** Row of the first record, from 0: the formula is relative to it. */
  readonly firstRow: number;
  /** Rows where a column's value stands for this row, where an asset is named once; by column. */
  readonly rowOf?: (column: number) => number;
  readonly method: Method;
}

/** The record of approvals as formulas name it: its table, the headers of four of its columns, and the words that take an approval back. */
export interface RecordReference {
  readonly table: string;
  readonly headers: Readonly<Record<"riskId" | "entry" | "validUntil" | "seal", string>>;
  readonly revoked: readonly string[];
}

/** The name that holds the workbook's method table. */
export const METHOD_NAME = "ISMS_Method";

const attributes = ["confidentiality", "integrity", "availability"] as const;

/** Excel itself has trouble with structured references to headers of several lines or with spaces at their ends. */
function structuredHeader(context: FormulaContext, column: number): string | null {
  const header = context.table?.headers.get(column);
  if (header === undefined || /[\r\n\t]/.test(header) || header.trim() !== header || header === "") return null;
  return escapedHeader(header);
}

function escapedHeader(header: string): string {
  return header.replace(/['#[\]@]/g, "'$&");
}

function reference(context: FormulaContext, column: number): string {
  const header = structuredHeader(context, column);
  if (header !== null) return `${context.table?.name}[[#This Row],[${header}]]`;
  return `$${columnLetters(column)}${(context.rowOf ? context.rowOf(column) : context.firstRow) + 1}`;
}

function rangeReference(context: FormulaContext, first: number, last: number): string {
  const from = structuredHeader(context, first);
  const to = structuredHeader(context, last);
  if (from !== null && to !== null) return `${context.table?.name}[[#This Row],[${from}]:[${to}]]`;
  return `${reference({ ...context, table: null }, first)}:${reference({ ...context, table: null }, last)}`;
}

function single(context: FormulaContext, key: string): string {
  const column = context.columns[key];
  return column === undefined ? '""' : reference(context, column);
}

/** One argument of several columns: a range where they stand side by side in order, else put together. */
function block(context: FormulaContext, keys: readonly string[]): string {
  const columns = keys.map((key) => context.columns[key]);
  const side = columns.every((column, index) => column !== undefined && column === (columns[0] as number) + index);
  const sameRow = side && columns.every((column) => !context.rowOf || context.rowOf(column as number) === context.rowOf(columns[0] as number));
  if (sameRow) return rangeReference(context, columns[0] as number, columns[columns.length - 1] as number);
  return `CHOOSE({${keys.map((_, index) => index + 1).join(",")}},${keys.map((key) => single(context, key)).join(",")})`;
}

function consequence(context: FormulaContext): string {
  if (attributes.some((key) => context.columns[key] !== undefined)) return block(context, attributes);
  return single(context, "assetValue");
}

/** True where the method takes a likelihood in the place of threat and vulnerability. */
export function usesLikelihood(method: Method): boolean {
  return method.scales.vulnerability === null;
}

/** The schema keys of the method's level arguments, in the order of the functions' parameters. */
export function levelKeys(method: Method): { threat: string; vulnerability: string; impact: string } {
  return usesLikelihood(method)
    ? { threat: "likelihood", vulnerability: "vulnerabilityLevel", impact: "impact" }
    : { threat: "threatLevel", vulnerability: "vulnerabilityLevel", impact: "businessImpact" };
}

/** The keys of the re-assessed levels that the method uses, in the order of DECISION's residual argument. */
export function residualKeys(method: Method): readonly string[] {
  if (usesLikelihood(method)) return ["residualLikelihood", "residualImpact"];
  return method.scales.impact ? ["residualThreatLevel", "residualVulnerabilityLevel", "residualImpact"] : ["residualThreatLevel", "residualVulnerabilityLevel"];
}

function levelArguments(context: FormulaContext): string {
  const keys = levelKeys(context.method);
  const vulnerability = usesLikelihood(context.method) ? '""' : single(context, keys.vulnerability);
  const impact = context.method.scales.impact ? single(context, keys.impact) : '""';
  return [consequence(context), single(context, keys.threat), vulnerability, impact].join(",");
}

function treatmentArgument(context: FormulaContext): string {
  const parts = ["treatment", "controls", "status"].filter((key) => context.columns[key] !== undefined).map((key) => single(context, key));
  return parts.length === 0 ? '""' : parts.join('&" "&');
}

function residualArgument(context: FormulaContext): string {
  const keys = residualKeys(context.method);
  const present = keys.filter((key) => context.columns[key] !== undefined);
  if (residualAttributeKeys.some((key) => context.columns[key] !== undefined)) return block(context, [...residualAttributeKeys, ...keys]);
  if (context.columns.residualAssetValue !== undefined) return block(context, ["residualAssetValue", ...keys]);
  if (present.length === 0) return single(context, "residualRiskValue");
  const withoutImpact = keys.slice(0, 2);
  if (present.length === withoutImpact.length && withoutImpact.every((key) => present.includes(key))) return block(context, withoutImpact);
  return block(context, keys);
}

/**
 * The formulas of one record, relative to its row.
 * @returns risk value, level and decision, each with its leading "="
 */
export function riskFormulas(context: FormulaContext): { riskValue: string; riskLevel: string; decision: string } {
  const levels = levelArguments(context);
  const decision = [levels, treatmentArgument(context), residualArgument(context), single(context, "reason"), single(context, "approval"), METHOD_NAME];
  return {
    riskValue: `=ISMS.RISK(${levels},${METHOD_NAME})`,
    riskLevel: `=ISMS.LEVEL(${levels},${METHOD_NAME})`,
    decision: `=ISMS.DECISION(${decision.join(",")})`,
  };
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/**
 * The formulas that look a record's approval up by its risk id, relative to its row: Excel's own functions only, so that they work without the add-in.
 * The newest entry of a risk is the last one of the table. Only `approvalState` asks for the day: nothing of ours depends on it, since what
 * depends on TODAY() is calculated again at every change of a cell.
 * @param marks texts for an approval in force, one past its last day, and one taken back
 * @returns the entry's place in the table, the seal that stands, and the state; each "" where there is no entry
 */
export function approvalFormulas(context: FormulaContext, record: RecordReference, marks: { readonly inForce: string; readonly expired: string; readonly revoked: string }): { approvalEntry: string; approval: string; approvalState: string } {
  const [id, entry] = [single(context, "riskId"), single(context, "approvalEntry")];
  const column = (key: keyof RecordReference["headers"]): string => `${record.table}[${escapedHeader(record.headers[key])}]`;
  const at = (key: keyof RecordReference["headers"]): string => `INDEX(${column(key)},${entry})`;
  const isRevoked = `OR(${at("entry")}={${record.revoked.map(quoted).join(",")}})`;
  const isPast = `AND(${at("validUntil")}>0,${at("validUntil")}<TODAY())`;
  return {
    approvalEntry: `=IF(${id}="","",IFNA(XMATCH(${id},${column("riskId")},0,-1),""))`,
    approval: `=IF(${entry}="","",IF(${isRevoked},"",${at("seal")}&""))`,
    approvalState: `=IF(${entry}="","",IF(${isRevoked},${quoted(marks.revoked)},IF(${isPast},${quoted(marks.expired)},${quoted(marks.inForce)})))`,
  };
}
