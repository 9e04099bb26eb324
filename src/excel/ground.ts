// Owns the ground that a plan's edits stand on: what the workbook holds, advanced edit by edit without touching it.
// Promises that every refusal which can be foreseen is foreseen before the first write.
import { problemError } from "../isms/cell";
import type { Area, TableInfo } from "../app/workbook/port";
import { areaHolds, areasMeet, type SheetArea } from "./areas";
import type { Survey } from "./survey";

export interface SheetGround {
  readonly name: string;
  readonly isProtected: boolean;
  /** The AutoFilter's range where it hides rows. */
  readonly filter: Area | null;
  /** True where the plan itself adds the sheet. */
  readonly isNew: boolean;
}

export interface TableGround extends TableInfo {
  /** The cells that the plan itself added to the table, in columns that go when the plan is taken back. */
  readonly added: readonly Area[];
  /** True where the plan itself made the table. */
  readonly isNew: boolean;
}

export interface Ground {
  readonly sheets: SheetGround[];
  readonly tables: TableGround[];
  readonly names: Map<string, string>;
  readonly isStructureLocked: boolean;
  readonly activeSheet: string;
  /** Width of one character of the normal font, in points. */
  readonly characterPoints: number;
  readonly canResizeTables: boolean;
  /** True while a failed plan is taken back: what it never reached is there already. */
  readonly isTakingBack: boolean;
}

/** What a plan must know of the host beside the workbook. */
export type GroundFacts = Pick<Ground, "characterPoints" | "canResizeTables" | "isTakingBack">;

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export function groundOf(survey: Survey, facts: GroundFacts): Ground {
  return {
    sheets: survey.sheets.map(({ name, isProtected }) => ({ name, isProtected, filter: survey.filters.get(name) ?? null, isNew: false })),
    tables: survey.tables.map((table) => ({ ...table, added: [], isNew: false })),
    names: new Map(survey.names.map(({ name, refersTo }) => [name.toLowerCase(), refersTo])),
    isStructureLocked: survey.isStructureLocked,
    activeSheet: survey.activeSheet,
    ...facts,
  };
}

export function findSheet(ground: Ground, name: string): SheetGround | undefined {
  return ground.sheets.find((sheet) => same(sheet.name, name));
}

/** @throws ProblemError not-found */
export function sheetGround(ground: Ground, name: string): SheetGround {
  const sheet = findSheet(ground, name);
  if (!sheet) throw problemError("not-found", { name });
  return sheet;
}

export function findTable(ground: Ground, name: string): TableGround | undefined {
  return ground.tables.find((table) => same(table.name, name));
}

/** @throws ProblemError not-found */
export function tableGround(ground: Ground, name: string): TableGround {
  const table = findTable(ground, name);
  if (!table) throw problemError("not-found", { name });
  return table;
}

export function replaceTable(ground: Ground, table: TableGround): void {
  ground.tables.splice(ground.tables.findIndex((other) => same(other.name, table.name)), 1, table);
}

/** The cells between a table's header and its totals row. */
export function tableBody(table: TableInfo): Area {
  const top = table.hasHeader ? 1 : 0;
  return { ...table.area, row: table.area.row + top, rowCount: table.area.rowCount - top - (table.hasTotals ? 1 : 0) };
}

/** True where a sheet or a table column of the plan itself holds the area, so that nothing of a person's is replaced. */
export function isNewGround(ground: Ground, { sheet, area }: SheetArea): boolean {
  if (sheetGround(ground, sheet).isNew) return true;
  return ground.tables.some((table) => same(table.sheet, sheet) && table.added.some((added) => areaHolds(added, area)));
}

/**
 * Refuses to write several rows where a filter hides some: values could land in other rows than meant.
 * @throws ProblemError table-filtered
 */
export function refuseFiltered(ground: Ground, { sheet, area }: SheetArea): void {
  if (area.rowCount < 2) return;
  const table = ground.tables.find((other) => other.isFiltered && same(other.sheet, sheet) && areasMeet(other.area, area));
  const filter = sheetGround(ground, sheet).filter;
  if (table || (filter && areasMeet(filter, area))) throw problemError("table-filtered", { name: table?.name ?? sheet });
}

/** @throws ProblemError structure-locked */
export function refuseLockedStructure(ground: Ground): void {
  if (ground.isStructureLocked) throw problemError("structure-locked");
}
