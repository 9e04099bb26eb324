// Owns what Excel refuses: writing to locked cells, changing a locked structure, writing where a filter hides rows.
// Promises to refuse before anything is changed.
import { contains, intersect } from "../engine/address";
import type { TableState } from "../engine/state";
import { accessDenied, HostError, type Host, type RangeTarget } from "./model";

/** Refuses changes of cells on a protected sheet, but for cells that are not locked. */
export function mayWrite(host: Host, target: RangeTarget, permission?: string): void {
  const state = host.parts.sheets.state(target.sheetId);
  if (!state.isProtected) return;
  if (permission && state.protectionOptions?.[permission] === true) return;
  const isUnlocked = !permission && state.unlocked.some((area) => contains(area, target.area));
  if (!isUnlocked) throw accessDenied("the worksheet is protected");
}

/** Refuses changes of sheets in a workbook whose structure is protected. */
export function mayRestructure(host: Host): void {
  if (host.parts.book.isStructureLocked) throw accessDenied("the workbook is protected");
}

/** Refuses writing several rows where a filter hides some of them. */
export function mayFill(host: Host, target: RangeTarget): void {
  if (target.area.rowCount < 2) return;
  const isHidden = host.parts.tables.overlapping(target.sheetId, target.area).some((table) => isFilteredInside(host, table, target));
  const sheet = host.parts.sheets.state(target.sheetId);
  if (isHidden || sheet.isFiltered) throw new HostError("FilteredRangeConflict", "The attempted operation causes a conflict with a filtered range.");
}

function isFilteredInside(host: Host, table: TableState, target: RangeTarget): boolean {
  return host.parts.tables.isFiltered(table) && intersect(table.area, target.area) !== null;
}

/** Refuses changing a table's shape while its filter hides rows. */
export function mayReshape(host: Host, table: TableState): void {
  mayWrite(host, { sheetId: table.sheetId, area: table.area });
  if (host.parts.tables.isFiltered(table)) throw new HostError("FilteredRangeConflict", "The attempted operation causes a conflict with a filtered range.");
}
