// Owns putting rows between the records of a table, and taking them out again.
// Promises that whatever a person has on the rows below moves with them, and that only rows of ours are taken out.
import type { InsertTableRows } from "../app/workbook/plan";
import { findTable, refuseFiltered, replaceTable, tableGround } from "./ground";
import type { Prepare, Restore } from "./task";

/** Whole rows of a sheet. */
function rowsOf(context: Excel.RequestContext, sheet: string, row: number, rowCount: number): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(`${row + 1}:${row + rowCount}`);
}

export const insertTableRows: Prepare<InsertTableRows> = ({ table: name, row, rowCount, cells }, ground) => {
  const table = tableGround(ground, name);
  const { sheet, area } = table;
  refuseFiltered(ground, { sheet, area });
  replaceTable(ground, { ...table, area: { ...area, rowCount: area.rowCount + rowCount } });
  const remove: Restore = (then) => {
    const now = findTable(then, name);
    // While a failed plan is taken back, rows that it never came to insert are not there.
    const isThere = now !== undefined && now.area.rowCount >= area.rowCount + rowCount;
    if (isThere) replaceTable(then, { ...now, area: { ...now.area, rowCount: now.area.rowCount - rowCount } });
    return { sheet: isThere ? sheet : null, write: async (writer) => {
      if (!isThere) return;
      await writer.reserve(2);
      rowsOf(writer.context, sheet, row, rowCount).delete("Up");
    } };
  };
  return {
    sheet,
    mayUseUnlocked: false,
    inverse: [remove],
    async write(writer) {
      await writer.reserve(4);
      rowsOf(writer.context, sheet, row, rowCount).insert("Down");
      // Above the first record stands the header, whose looks Excel would give the new rows.
      rowsOf(writer.context, sheet, row, rowCount).copyFrom(rowsOf(writer.context, sheet, row + rowCount, 1), "Formats");
      for (const { column, values } of cells) await writer.cells(sheet, row, column, values.map((value) => [value]));
    },
  };
};
