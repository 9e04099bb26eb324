// Owns how a row of the Statement of Applicability becomes cells and is read back from them.
// Promises that a word that is no code of ours is kept where it stands and reported, never replaced.
import { isBlank, type Cell, type Problem } from "../../isms/cell";
import { readCode, writeCode } from "../../isms/documents/codes";
import { reviewColumn, statementOfApplicability } from "../../isms/documents/statementOfApplicability";
import { applicabilityList, readReasons, reasonList, statusList } from "../../isms/soa/codes";
import type { StatementRow } from "../../isms/soa/statement";
import { dateCell, dateText, type DocumentRows } from "../book/rows";

type Language = "ja" | "en";

/** A row as it stands in the sheet, with the column keys whose words are no code. */
export interface SheetRow {
  readonly row: number;
  readonly statement: StatementRow;
  readonly unread: readonly { readonly key: string; readonly problem: Problem }[];
  /** Words among the reasons that are no code. */
  readonly reasonWords: readonly string[];
  /** What a change of edition left to check; "" where nothing or where a person cleared it. */
  readonly review: string;
}

/** The columns that a statement can have in its sheet. */
export const sheetColumns = [...statementOfApplicability.columns, reviewColumn];

/** The columns of the sheet that a column of a statement row is written to. */
export const keysOf: Readonly<Partial<Record<keyof StatementRow, readonly string[]>>> = { reasons: ["reasonCodes", "reasonText"] };

function text(cell: Cell | undefined): string {
  return cell === undefined || cell === null || typeof cell === "object" ? "" : String(cell);
}

/** Reads the statement's table; rows without an id are a person's notes and are left alone. */
export function readStatement(rows: DocumentRows): SheetRow[] {
  return rows.rows.flatMap(({ row, cells }) => {
    if (isBlank(cells.id ?? null)) return [];
    const applicability = readCode(applicabilityList, cells.applicability ?? null);
    const status = readCode(statusList, cells.status ?? null);
    const reasons = readReasons(cells.reasonCodes ?? null);
    const unread = [
      ...(applicability.ok ? [] : [{ key: "applicability", problem: applicability.problem }]),
      ...(status.ok ? [] : [{ key: "status", problem: status.problem }]),
      ...(reasons.words.length === 0 ? [] : [{ key: "reasonCodes", problem: { code: "code-unknown", facts: { list: reasonList.name, value: reasons.words.join(", "), labels: "" } } }]),
    ];
    const statement: StatementRow = {
      id: text(cells.id).trim(), title: text(cells.title), objective: text(cells.objective),
      applicability: (applicability.ok && applicability.value) || "undecided",
      reasons: { codes: reasons.codes, text: text(cells.reasonText) },
      riskIds: text(cells.riskIds).split(/[\s,、，;；]+/).filter((id) => id !== ""),
      status: (status.ok && status.value) || "not-checked",
      implementation: text(cells.implementation), exclusionReason: text(cells.exclusionReason), owner: text(cells.owner), plan: text(cells.plan),
      due: dateText(cells.due), indicator: text(cells.indicator),
    };
    return [{ row, statement, unread, reasonWords: reasons.words, review: text(cells.review).trim() }];
  });
}

/**
 * The cells of a row by column key, with labels in a language.
 * @param reasonWords a person's words among the reasons, kept after the labels
 */
export function statementCells(row: StatementRow, language: Language, reasonWords: readonly string[] = []): Readonly<Record<string, Cell>> {
  const separator = language === "ja" ? "、" : ", ";
  const filled = (value: string): Cell => (value === "" ? null : value);
  return {
    id: row.id, title: filled(row.title), objective: filled(row.objective),
    applicability: writeCode(applicabilityList, row.applicability, language),
    reasonCodes: filled([...row.reasons.codes.map((code) => reasonList.labels[code][language]), ...reasonWords].join(separator)),
    reasonText: filled(row.reasons.text),
    riskIds: filled(row.riskIds.join(", ")),
    status: writeCode(statusList, row.status, language),
    implementation: filled(row.implementation), exclusionReason: filled(row.exclusionReason), owner: filled(row.owner), plan: filled(row.plan),
    due: dateCell(row.due), indicator: filled(row.indicator),
  };
}

/** The name that a person knows a column of a statement row by. */
export function columnName(key: keyof StatementRow, language: Language): string {
  const schemaKey = keysOf[key]?.[0] ?? key;
  return statementOfApplicability.columns.find((column) => column.key === schemaKey)?.header[language] ?? key;
}
