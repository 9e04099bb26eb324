// Owns the approvals table as records: how its rows are read, and how a new entry becomes one.
// Promises that an entry of the first version, which says less, is read as far as it goes, and that nothing here changes a row.
import type { Cell } from "../../isms/cell";
import { readControlTokens, readOwnIds } from "../../isms/catalogue/ids";
import { optionLabels, optionList } from "../../isms/decision/decision";
import { readReason, writeReason, type Ground } from "../../isms/decision/grounds";
import { entryList, roleList, type ApprovalRecord, type ApprovedFacts } from "../../isms/decision/record";
import { riskKinds, writeCode } from "../../isms/documents/codes";
import { approvals } from "../../isms/documents/treatmentDocuments";
import { findCode, type CodeList } from "../../isms/method/codelist";
import type { Levels } from "../../isms/method/method";
import { cellString } from "../assess/facts";
import { dateCell, dateText, readDocumentRows } from "../book/rows";
import type { BookState } from "../book/state";
import type { Language } from "../service";

type Cells = Readonly<Record<string, Cell>>;

const levelColumns = { assetValue: "assetValue", threat: "threatLevel", vulnerability: "vulnerabilityLevel", impact: "businessImpact" } as const satisfies Record<keyof Levels, string>;
const residualColumns = { assetValue: "residualAssetValue", threat: "residualThreatLevel", vulnerability: "residualVulnerabilityLevel", impact: "residualImpact" } as const satisfies Record<keyof Levels, string>;

function numberOf(cell: Cell | undefined): number | null {
  const number = typeof cell === "number" ? cell : cellString(cell) === "" ? NaN : Number(cellString(cell));
  return Number.isFinite(number) ? number : null;
}

function codeOf<Code extends string>(list: CodeList<Code>, cell: Cell | undefined): Code | null {
  return findCode(list, cellString(cell));
}

function levelsOf(cells: Cells, columns: Readonly<Record<keyof Levels, string>>): Levels {
  return { assetValue: numberOf(cells[columns.assetValue]), threat: numberOf(cells[columns.threat]), vulnerability: numberOf(cells[columns.vulnerability]), impact: numberOf(cells[columns.impact]) };
}

function factsOf(cells: Cells): ApprovedFacts | null {
  const value = numberOf(cells.currentRiskValue);
  // The first version recorded no levels: nothing to compare with.
  if (value === null) return null;
  const after = levelsOf(cells, residualColumns);
  const hasLevels = Object.values(after).some((level) => level !== null);
  const residualValue = numberOf(cells.residualRiskValue);
  return {
    levels: levelsOf(cells, levelColumns),
    option: codeOf(optionList, cells.treatment),
    controls: readControlTokens(cells.controls ?? null).ids,
    ownControls: readOwnIds(cellString(cells.controls)),
    residual: hasLevels ? after : residualValue,
    value,
    residualValue,
    kind: codeOf(riskKinds, cells.kind),
    threshold: numberOf(cells.threshold),
  };
}

function recordOf(cells: Cells): ApprovalRecord {
  const text = (key: string): string => cellString(cells[key]);
  return {
    id: text("approvalId"),
    entry: codeOf(entryList, cells.entry) ?? "approve",
    refersTo: text("refersTo"),
    riskId: text("riskId"),
    facts: factsOf(cells),
    kind: codeOf(riskKinds, cells.kind),
    accepted: numberOf(cells.riskValue),
    grounds: readReason(text("grounds")).grounds,
    reason: text("reason"),
    approver: text("approver"),
    role: codeOf(roleList, cells.role),
    date: dateText(cells.date),
    meeting: text("meeting"),
    validUntil: dateText(cells.validUntil),
    seal: text("seal").toUpperCase(),
  };
}

/** The workbook's approvals by risk id, each list in the order of the table. */
export type ApprovalsByRisk = ReadonlyMap<string, readonly ApprovalRecord[]>;

/** Every entry of the approvals table, in its order; empty where the workbook has none. */
export function readApprovals(state: BookState): ApprovalRecord[] {
  const table = state.overview.tables.find((each) => each.name === approvals.table);
  if (!table) return [];
  return readDocumentRows(approvals.columns, table, state.contents.get(table.sheet)).rows.map(({ cells }) => recordOf(cells)).filter((record) => record.riskId !== "" || record.id !== "");
}

/** The number after the highest that is given: numbers are never used twice, even where rows are missing. */
export function nextNumber(ids: readonly string[], prefix: string): (index: number) => string {
  const numbers = ids.map((id) => Number(new RegExp(`^${prefix}-?(\\d+)$`, "i").exec(id.trim())?.[1] ?? 0));
  const last = Math.max(0, ...numbers);
  return (index) => `${prefix}-${String(last + index + 1).padStart(3, "0")}`;
}

function groundLabels(grounds: readonly Ground[], language: Language): string | null {
  return writeReason({ grounds, text: "" }, language) || null;
}

function levelCells(levels: Levels | null, columns: Readonly<Record<keyof Levels, string>>): Cells {
  return Object.fromEntries((Object.keys(columns) as (keyof Levels)[]).map((factor) => [columns[factor], levels?.[factor] ?? null]));
}

/** The cells of an entry, by column key, in the language of the workbook's labels. @param ownControls written beside those that the approval covers */
export function recordCells(record: ApprovalRecord, asset: string, ownControls: readonly string[], language: Language): Cells {
  const { facts } = record;
  const after = facts === null || facts.residual === null || typeof facts.residual === "number" ? null : facts.residual;
  return {
    approvalId: record.id, entry: writeCode(entryList, record.entry, language), refersTo: record.refersTo || null, riskId: record.riskId, asset: asset || null,
    kind: writeCode(riskKinds, record.kind, language), riskValue: record.accepted, threshold: facts?.threshold ?? null,
    ...levelCells(facts?.levels ?? null, levelColumns), currentRiskValue: facts?.value ?? null,
    treatment: facts?.option ? optionLabels[facts.option][language] : null, controls: [...(facts?.controls ?? []), ...ownControls].join("\n") || null,
    ...levelCells(after, residualColumns), residualRiskValue: facts?.residualValue ?? null,
    grounds: groundLabels(record.grounds, language), reason: record.reason || null,
    approver: record.approver, role: writeCode(roleList, record.role, language), date: dateCell(record.date), meeting: record.meeting || null, validUntil: dateCell(record.validUntil), seal: record.seal,
  };
}
