// Owns which columns the product adds beside a register: the computed ones, and inputs that the register lacks.
// Promises that a column which is there already, theirs or ours, is never added again.
import { attachedHeader, type ColumnSchema } from "../../isms/documents/schema";
import { riskRegister } from "../../isms/documents/riskRegister";
import type { Method } from "../../isms/method/method";
import { residualKeys, type ColumnsByKey } from "../book/formulas";

export interface AddedColumn {
  readonly schema: ColumnSchema;
  readonly header: string;
}

/** A column of ours as it stands beside a register. */
export interface OwnColumn {
  readonly schema: ColumnSchema;
  /** Absolute, from 0. */
  readonly column: number;
  /** As it stands: in the language in which it was added. */
  readonly header: string;
}

/** Our columns among those of a header row, by their headers in either language. */
export function ownColumns(headers: ReadonlyMap<number, string>): OwnColumn[] {
  const attached = riskRegister.columns.filter((column) => column.attach);
  return [...headers].flatMap(([column, header]) => {
    const schema = attached.find((each) => header === attachedHeader(each, "ja") || header === attachedHeader(each, "en"));
    return schema ? [{ schema, column, header }] : [];
  }).sort((one, other) => one.column - other.column);
}

/** Keys of ours that a register's own column never stands for: a person's name in theirs is no seal. */
const alwaysOurs = new Set(["ismsRiskValue", "ismsRiskLevel", "ismsDecision", "approval", "approvalEntry", "approvalState"]);

/** The inputs in the order in which a person fills them. */
function inputKeys(method: Method): readonly string[] {
  return ["treatment", "controls", "treatmentDetail", ...residualKeys(method), "reason", "riskOwner", "dueDate", "status", "approval"];
}

/** A register that has the re-assessed threat and vulnerability (or likelihood and impact) keeps its own way. */
function ownsResidual(columns: ColumnsByKey, method: Method): boolean {
  return residualKeys(method).slice(0, 2).every((key) => columns[key] !== undefined);
}

/**
 * Which column holds what, ours included: theirs as chosen, ours where they stand.
 * @param chosen key by column, as a person confirmed it
 * @param headers texts of the header row by column
 */
export function withOwnColumns(chosen: readonly { readonly key: string; readonly column: number }[], headers: ReadonlyMap<number, string>): { key: string; column: number }[] {
  const ours = ownColumns(headers);
  const places = new Set(ours.map(({ column }) => column));
  const theirs = chosen.filter(({ key, column }) => !places.has(column) && !(alwaysOurs.has(key) && ours.some(({ schema }) => schema.key === key)));
  const given = new Set(theirs.map(({ key }) => key));
  return [...theirs, ...ours.filter(({ schema }) => !given.has(schema.key)).map(({ schema, column }) => ({ key: schema.key, column }))];
}

/**
 * The columns to add.
 * @param columns what the register has, ours included where it was attached before
 * @param headers texts that stand in its header row
 * @param isNumbered true where every risk has an id of its own, by which its approval is looked up
 */
export function columnsToAdd(columns: ColumnsByKey, headers: ReadonlySet<string>, method: Method, language: "ja" | "en", isNumbered: boolean): AddedColumn[] {
  const wanted = ["ismsRiskValue", "ismsRiskLevel", "ismsDecision", ...inputKeys(method), ...(isNumbered ? ["approvalEntry", "approvalState"] : [])];
  const skipResidual = ownsResidual(columns, method);
  return wanted.flatMap((key) => {
    const schema = riskRegister.columns.find((column) => column.key === key);
    if (!schema) return [];
    const ours = [attachedHeader(schema, "ja"), attachedHeader(schema, "en")];
    if (ours.some((header) => headers.has(header))) return [];
    if (!alwaysOurs.has(key) && columns[key] !== undefined) return [];
    if (skipResidual && residualKeys(method).includes(key)) return [];
    return [{ schema, header: attachedHeader(schema, language) }];
  });
}
