// Owns AutoFilter, of a table and of a sheet, as far as values are picked.
// Promises that rows are hidden as the filter says and shown again when it is cleared.
import { area } from "../engine/address";
import type { TableState } from "../engine/state";
import type { Area } from "../engine/types";
import { apiNotFound, numberArgument, recordArgument, type Host, type Model } from "./model";
import { rangeArgument, rangeNode } from "./rangeModel";

/** Only the records are filtered, never the header row. */
function hideRows(host: Host, sheetId: string, records: Area, column: number, values: readonly string[] | null): void {
  for (let row = records.row; row < records.row + records.rowCount; row++) {
    const isHidden = values !== null && !values.includes(host.parts.cells.textAt(sheetId, row, column));
    if (host.parts.sheets.isRowHidden(sheetId, row) !== isHidden) host.parts.sheets.hideRows(sheetId, area(row, 0), isHidden);
  }
}

function wantedValues(criteria: unknown, member: string): string[] {
  const given = recordArgument(criteria, "criteria");
  if (given.filterOn !== "Values" || !Array.isArray(given.values)) throw apiNotFound(member, `filterOn ${String(given.filterOn)}`);
  return given.values.map(String);
}

const recordsOf = (table: TableState): Area => ({ ...table.area, row: table.area.row + (table.showHeaders ? 1 : 0), rowCount: table.area.rowCount - (table.showHeaders ? 1 : 0) - (table.showTotals ? 1 : 0) });

export function filterTable(host: Host, table: TableState, column: number, criteria: unknown): void {
  hideRows(host, table.sheetId, recordsOf(table), table.area.column + column, wantedValues(criteria, "Filter.apply"));
  table.isFiltered = true;
}

export function showAllRecords(host: Host, table: TableState): void {
  hideRows(host, table.sheetId, recordsOf(table), table.area.column, null);
  table.isFiltered = false;
}

export const tableFilterModel: Model<TableState> = {
  name: "AutoFilter",
  reads: {
    enabled: (table) => table.showFilterButton,
    isDataFiltered: (table, host) => host.parts.tables.isFiltered(table),
  },
  calls: {
    apply: (table, [, column, criteria], host) => filterTable(host, table, numberArgument(column, "columnIndex"), criteria),
    getRangeOrNullObject: (table) => rangeNode(table.sheetId, table.area),
    clearCriteria: (table, _values, host) => showAllRecords(host, table),
  },
};

/** The filter of one column of a table. */
export const columnFilterModel: Model<{ readonly table: TableState; readonly index: number }> = {
  name: "Filter",
  calls: {
    apply: ({ table, index }, [criteria], host) => filterTable(host, table, index, criteria),
    applyValuesFilter: ({ table, index }, [values], host) => filterTable(host, table, index, { filterOn: "Values", values }),
    clear: ({ table }, _values, host) => showAllRecords(host, table),
  },
};

const below = (target: Area): Area => ({ ...target, row: target.row + 1, rowCount: target.rowCount - 1 });

export const sheetFilterModel: Model<string> = {
  name: "AutoFilter",
  reads: {
    enabled: (sheetId, host) => host.parts.sheets.state(sheetId).filterArea !== null,
    isDataFiltered: (sheetId, host) => host.parts.sheets.state(sheetId).isFiltered,
  },
  calls: {
    apply: (sheetId, [range, column, criteria], host) => {
      const state = host.parts.sheets.state(sheetId);
      const target = rangeArgument(host, sheetId, range).area;
      state.filterArea = target;
      if (typeof column !== "number" || !criteria) return;
      hideRows(host, sheetId, below(target), target.column + column, wantedValues(criteria, "AutoFilter.apply"));
      state.isFiltered = true;
    },
    getRangeOrNullObject: (sheetId, _values, host) => {
      const target = host.parts.sheets.state(sheetId).filterArea;
      return target && rangeNode(sheetId, target);
    },
    clearCriteria: (sheetId, _values, host) => {
      const state = host.parts.sheets.state(sheetId);
      if (state.filterArea) hideRows(host, sheetId, below(state.filterArea), state.filterArea.column, null);
      state.isFiltered = false;
    },
    remove: (sheetId, _values, host) => {
      const state = host.parts.sheets.state(sheetId);
      if (state.filterArea) hideRows(host, sheetId, below(state.filterArea), state.filterArea.column, null);
      Object.assign(state, { filterArea: null, isFiltered: false });
    },
  },
};
