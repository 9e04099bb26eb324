// Owns making tables, giving them columns and rows, and taking those back.
// Promises that columns go to the right end and that no column of a person's is removed without being kept.
import { problemError, type Cell } from "../isms/cell";
import type { AddTable, AddTableColumns, Edit, RemoveTableColumns, ResizeTable } from "../app/workbook/plan";
import type { Area } from "../app/workbook/port";
import { areasMeet, rangeOf, type SheetArea } from "./areas";
import { formulaOf, fromHostValue } from "./cells";
import { findTable, isNewGround, refuseFiltered, replaceTable, sheetGround, tableBody, tableGround, type Ground, type TableGround } from "./ground";
import type { Prepare, Restore, Task } from "./task";

export const addTable: Prepare<AddTable> = (edit, ground) => {
  const { sheet, area, table: name } = edit;
  sheetGround(ground, sheet);
  const inTheWay = findTable(ground, name) ?? ground.tables.find((other) => other.sheet.toLowerCase() === sheet.toLowerCase() && areasMeet(other.area, area));
  if (inTheWay) throw problemError("conflict", { name: inTheWay.name });
  ground.tables.push({ name, sheet, area, hasHeader: true, hasTotals: false, columns: [], isFiltered: false, added: [] });
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
  const known = new Set(table.columns.map((column) => column.toLowerCase()));
  const twice = edit.columns.find(({ header }) => known.has(header.toLowerCase()) || known.size === known.add(header.toLowerCase()).size);
  if (twice) throw problemError("conflict", { name: `${table.name}[${twice.header}]` });
  const body = tableBody(table);
  const first = table.area.column + table.area.columnCount;
  const headers = edit.columns.map(({ header }) => header);
  const added = { ...table.area, column: first, columnCount: headers.length };
  const area = { ...table.area, columnCount: table.area.columnCount + headers.length };
  replaceTable(ground, { ...table, area, columns: [...table.columns, ...headers], added: [...table.added, added] });
  return {
    sheet: table.sheet,
    inverse: [{ kind: "removeTableColumns", table: table.name, headers }],
    async write(writer) {
      await writer.reserve(2 + headers.length);
      const { columns } = writer.context.workbook.tables.getItem(edit.table);
      headers.forEach((header) => columns.add(undefined, undefined, header));
      for (const [at, { formula, values }] of edit.columns.entries()) {
        const column = first + at;
        if (formula !== undefined) await writer.fill({ sheet: table.sheet, area: { ...body, column, columnCount: 1 } }, formula);
        else if (values) await writer.column(table.sheet, body.row, column, values.slice(0, body.rowCount));
      }
    },
  };
};

export const resizeTable: Prepare<ResizeTable> = (edit, ground) => {
  const table = tableGround(ground, edit.table);
  refuseFiltered(ground, table);
  replaceTable(ground, { ...table, area: edit.area });
  const taken = areasTaken(table.area, edit.area).map((area) => ({ sheet: table.sheet, area }));
  return {
    sheet: table.sheet,
    replaces: taken.filter((place) => !isNewGround(ground, place)),
    inverse: [{ ...edit, area: table.area }],
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
  const columnCount = table.area.columnCount - headers.length;
  replaceTable(ground, { ...table, area: { ...table.area, columnCount }, columns: table.columns.filter((column) => !headers.includes(column)) });
  return {
    sheet: table.sheet,
    remember: rememberColumns(ground, table, headers),
    async write(writer) {
      await writer.reserve(1 + 2 * headers.length);
      const { columns } = writer.context.workbook.tables.getItem(edit.table);
      headers.forEach((header) => columns.getItem(header).delete());
    },
  };
};

function rememberColumns(ground: Ground, table: TableGround, headers: readonly string[]): Task["remember"] {
  const body = tableBody(table);
  const place = (header: string): SheetArea => ({
    sheet: table.sheet,
    area: { ...body, column: table.area.column + table.columns.indexOf(header), columnCount: 1 },
  });
  if (headers.every((header) => isNewGround(ground, place(header)))) return undefined;
  return (context) => {
    const ranges = headers.map((header) => rangeOf(context, place(header)).load("values,formulas,valueTypes"));
    return () => keptColumns(table, headers, ranges);
  };
}

/** The edits that put removed columns back at the right end: a calculated column by its formula, others by their cells. */
function keptColumns(table: TableGround, headers: readonly string[], ranges: readonly Excel.Range[]): Edit[] {
  const columns = headers.map((header, at) => {
    const range = ranges[at] as Excel.Range;
    const values = range.values.map((row, line): Cell => fromHostValue(row[0], range.valueTypes[line]?.[0]));
    const formulas = range.values.map((row, line) => formulaOf(range.formulas[line]?.[0], row[0]));
    const first = formulas[0] ?? null;
    return first !== null && formulas.every((formula) => formula === first) ? { header, formula: first } : { header, values };
  });
  return [{ kind: "addTableColumns", table: table.name, columns }];
}
