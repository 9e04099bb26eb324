// Owns making tables, giving them columns and rows, and taking those back.
// Promises that columns go to the right end and that no column of a person's is removed without being kept.
import { problemError, type Cell } from "../isms/cell";
import type { AddTable, AddTableColumns, RemoveTableColumns, ResizeTable, WriteCells, WrittenCell } from "../app/workbook/plan";
import type { Area } from "../app/workbook/port";
import { areasMeet, rangeOf, type SheetArea } from "./areas";
import { sets } from "./batch";
import { isFormulaCell } from "./cells";
import { findTable, isNewGround, refuseFiltered, replaceTable, sheetGround, tableBody, tableGround, type TableGround } from "./ground";
import type { Item, Prepare, Restore } from "./task";

export const addTable: Prepare<AddTable> = (edit, ground) => {
  const { sheet, area, table: name } = edit;
  sheetGround(ground, sheet);
  const inTheWay = findTable(ground, name) ?? ground.tables.find((other) => other.sheet.toLowerCase() === sheet.toLowerCase() && areasMeet(other.area, area));
  if (inTheWay) throw problemError("conflict", { name: inTheWay.name });
  ground.tables.push({ name, sheet, area, hasHeader: true, hasTotals: false, columns: [], isFiltered: false, added: [], isNew: true });
  const convert: Restore = (then) => ({ sheet, write: async (writer) => {
    await writer.reserve(2);
    if (findTable(then, name)) writer.context.workbook.tables.getItem(name).convertToRange();
  } });
  return {
    sheet,
    inverse: isNewGround(ground, { sheet, area }) ? [] : [convert],
    async write(writer) {
      await writer.reserve(6);
      const table = writer.context.workbook.worksheets.getItem(sheet).tables.add(rangeOf(writer.context, { sheet, area }), true);
      table.name = name;
      table.style = edit.style;
      table.showFilterButton = edit.showFilter;
    },
  };
};

export const addTableColumns: Prepare<AddTableColumns> = (edit, ground) => {
  const table = tableGround(ground, edit.table);
  refuseFiltered(ground, table);
  const body = tableBody(table);
  const first = table.area.column + table.area.columnCount;
  const columns = edit.columns.filter(({ header }) => !ground.isTakingBack || !table.columns.includes(header));
  const headers = columns.map(({ header }) => header);
  refuseTwice(table.name, [...table.columns, ...headers]);
  const added = { ...table.area, column: first, columnCount: headers.length };
  const area = { ...table.area, columnCount: table.area.columnCount + headers.length };
  replaceTable(ground, { ...table, area, columns: [...table.columns, ...headers], added: [...table.added, added] });
  return {
    sheet: table.sheet,
    inverse: [{ kind: "removeTableColumns", table: table.name, headers }],
    async write(writer) {
      await writer.reserve(2 + headers.length);
      const collection = writer.context.workbook.tables.getItem(edit.table).columns;
      headers.forEach((header) => collection.add(undefined, undefined, header));
      for (const [at, { formula, values }] of columns.entries()) {
        const column = first + at;
        if (formula !== undefined) await writer.fill({ sheet: table.sheet, area: { ...body, column, columnCount: 1 } }, formula);
        else if (values) await writer.column(table.sheet, body.row, column, values.slice(0, body.rowCount));
      }
    },
  };
};

/** Excel would give the second of two equal headers another name. */
function refuseTwice(table: string, headers: readonly string[]): void {
  const lower = headers.map((header) => header.toLowerCase());
  const twice = headers.find((_, at) => lower.indexOf(lower[at] ?? "") !== at);
  if (twice !== undefined) throw problemError("conflict", { name: `${table}[${twice}]` });
}

export const resizeTable: Prepare<ResizeTable> = (edit, ground) => {
  const table = tableGround(ground, edit.table);
  if (!ground.canResizeTables) throw problemError("host-too-old", { need: `ExcelApi ${sets.tableResize}` });
  refuseFiltered(ground, table);
  replaceTable(ground, { ...table, area: edit.area });
  const taken = areasTaken(table.area, edit.area).map((area) => ({ sheet: table.sheet, area }));
  return {
    sheet: table.sheet,
    replaces: taken.filter((place) => !isNewGround(ground, place)),
    inverse: table.isNew ? [] : [{ ...edit, area: table.area }],
    async write(writer) {
      await writer.reserve(3);
      writer.context.workbook.tables.getItem(edit.table).resize(rangeOf(writer.context, { sheet: table.sheet, area: edit.area }));
    },
  };
};

/** The cells that a growing table takes in: Excel may put headers and calculated columns into them. */
function areasTaken(before: Area, after: Area): Area[] {
  const below = after.rowCount - before.rowCount;
  const right = after.columnCount - before.columnCount;
  return [
    ...(below > 0 ? [{ ...after, row: before.row + before.rowCount, rowCount: below }] : []),
    ...(right > 0 ? [{ ...after, column: before.column + before.columnCount, columnCount: right, rowCount: Math.min(before.rowCount, after.rowCount) }] : []),
  ];
}

export const removeTableColumns: Prepare<RemoveTableColumns> = (edit, ground) => {
  const table = findTable(ground, edit.table);
  const headers = table ? table.columns.filter((column) => edit.headers.includes(column)) : [];
  if (!table || headers.length === 0) return { sheet: null, write: () => undefined };
  refuseFiltered(ground, table);
  const body = tableBody(table);
  const places = headers.map((header): SheetArea => ({
    sheet: table.sheet,
    area: { ...body, column: table.area.column + table.columns.indexOf(header), columnCount: 1 },
  }));
  const columnCount = table.area.columnCount - headers.length;
  const isOurs = places.every((place) => isNewGround(ground, place));
  const isAtEnd = headers.every((header) => table.columns.indexOf(header) >= table.columns.length - headers.length);
  replaceTable(ground, { ...table, area: { ...table.area, columnCount }, columns: table.columns.filter((column) => !headers.includes(column)) });
  return {
    sheet: table.sheet,
    replaces: isOurs ? [] : places,
    // Columns come back at the right end: only there do their looks find them.
    putBack: (contents) => [...columnsBack(table, headers, contents), ...(isAtEnd ? (edit.looks ?? []) : [])],
    async write(writer) {
      await writer.reserve(1 + 6 * headers.length);
      const { columns } = writer.context.workbook.tables.getItem(edit.table);
      const going = headers.map((header) => columns.getItem(header));
      // Before the first goes: then the others' places still are where their choices and colours stand.
      for (const column of edit.looks ? going : []) {
        column.getRange().dataValidation.clear();
        column.getRange().conditionalFormats.clearAll();
      }
      going.forEach((column) => column.delete());
    },
  };
};

/** What puts removed columns back at the right end: a calculated column by its formula, others cell by cell. */
function columnsBack(table: TableGround, headers: readonly string[], contents: readonly WriteCells[]): Item[] {
  if (contents.length === 0) return [];
  const columns = headers.map((header, at) => {
    const cells = (contents[at]?.values ?? []).map(([cell]) => cell ?? null);
    const first = cells[0] ?? null;
    const formula = isFormulaCell(first) && cells.every((cell) => isFormulaCell(cell) && cell.formula === first.formula) ? first.formula : undefined;
    return { header, cells, formula };
  });
  const mixed = columns.filter(({ formula, cells }) => formula === undefined && cells.some(isFormulaCell));
  const exact = mixed.map(({ header, cells }): Restore => (ground) => ({ sheet: table.sheet, write: (writer) => {
    const now = tableGround(ground, table.name);
    return writer.cells(now.sheet, tableBody(now).row, now.area.column + now.columns.indexOf(header), cells.map((cell) => [cell]));
  } }));
  const added = columns.map(({ header, cells, formula }) => (formula === undefined ? { header, values: cells.map(valueOf) } : { header, formula }));
  return [{ kind: "addTableColumns", table: table.name, columns: added }, ...exact];
}

function valueOf(cell: WrittenCell): Cell {
  return isFormulaCell(cell) ? (cell.value ?? null) : cell;
}
