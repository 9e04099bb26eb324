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

/** Keys of ours that a register's own column never stands for: a person's name in theirs is no seal. */
const alwaysOurs = new Set(["ismsRiskValue", "ismsRiskLevel", "ismsDecision", "approval"]);

/** The inputs in the order in which a person fills them. */
function inputKeys(method: Method): readonly string[] {
  return ["treatment", "controls", "treatmentDetail", ...residualKeys(method), "reason", "riskOwner", "dueDate", "status", "approval"];
}

/** A register that has the re-assessed threat and vulnerability (or likelihood and impact) keeps its own way. */
function ownsResidual(columns: ColumnsByKey, method: Method): boolean {
  return residualKeys(method).slice(0, 2).every((key) => columns[key] !== undefined);
}

/**
 * The columns to add.
 * @param columns what the register has, ours included where it was attached before
 * @param headers texts that stand in its header row
 */
export function columnsToAdd(columns: ColumnsByKey, headers: ReadonlySet<string>, method: Method, language: "ja" | "en"): AddedColumn[] {
  const wanted = ["ismsRiskValue", "ismsRiskLevel", "ismsDecision", ...inputKeys(method)];
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
