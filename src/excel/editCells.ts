// Owns writing cells, filling formulas, merging, widths and heights.
// Promises that the content which is replaced is kept first.
import type { ClearCells, FillFormula, FitRows, MergeCells, SetColumnWidths, SetRowHeight, WriteCells } from "../app/workbook/plan";
import { cellCount, rangeOf, type SheetArea } from "./areas";
import { isNewGround, refuseFiltered, sheetGround, type Ground } from "./ground";
import type { Prepare, Restore, Task } from "./task";

function replaced(ground: Ground, place: SheetArea): Pick<Task, "sheet" | "mayUseUnlocked" | "replaces"> {
  refuseFiltered(ground, place);
  const isEmpty = cellCount(place.area) === 0;
  return { sheet: place.sheet, mayUseUnlocked: true, replaces: isEmpty || isNewGround(ground, place) ? [] : [place] };
}

export const writeCells: Prepare<WriteCells> = ({ sheet, row, column, values }, ground) => {
  const area = { row, column, rowCount: values.length, columnCount: values[0]?.length ?? 0 };
  return { ...replaced(ground, { sheet, area }), write: (writer) => writer.cells(sheet, row, column, values) };
};

export const fillFormula: Prepare<FillFormula> = ({ sheet, area, formula }, ground) => ({
  ...replaced(ground, { sheet, area }),
  write: (writer) => (cellCount(area) > 0 ? writer.fill({ sheet, area }, formula) : undefined),
});

export const clearCells: Prepare<ClearCells> = ({ sheet, area, looks }, ground) => ({
  ...replaced(ground, { sheet, area }),
  mayUseUnlocked: false,
  inverse: looks,
  async write(writer) {
    await writer.reserve(5);
    const range = rangeOf(writer.context, { sheet, area });
    range.clear();
    range.dataValidation.clear();
    range.conditionalFormats.clearAll();
  },
});

export const mergeCells: Prepare<MergeCells> = ({ sheet, area }, ground) => {
  const place = { sheet, area };
  const unmerge: Restore = () => ({ sheet, write: async (writer) => {
    await writer.reserve(2);
    rangeOf(writer.context, place).unmerge();
  } });
  return {
    ...replaced(ground, place),
    mayUseUnlocked: false,
    inverse: isNewGround(ground, place) ? [] : [unmerge],
    async write(writer) {
      await writer.reserve(2);
      rangeOf(writer.context, place).merge(false);
    },
  };
};

/** Padding that Excel adds to a column's characters: 5 pixels of 0.75 points. */
const columnPadding = 3.75;

export const setColumnWidths: Prepare<SetColumnWidths> = (edit, ground) => {
  const { isNew } = sheetGround(ground, edit.sheet);
  const place = (at: number): SheetArea => ({ sheet: edit.sheet, area: { row: 0, column: edit.column + at, rowCount: 1, columnCount: 1 } });
  const remember: Task["remember"] = (context) => {
    const formats = edit.widths.map((_, at) => rangeOf(context, place(at)).format.load("columnWidth"));
    const characters = (points: number): number => (points === 0 ? 0 : (points - columnPadding) / ground.characterPoints);
    return () => [{ ...edit, widths: formats.map((format) => characters(format.columnWidth)) }];
  };
  return {
    sheet: edit.sheet,
    ...(isNew ? {} : { remember }),
    async write(writer) {
      await writer.reserve(edit.widths.length * 3);
      edit.widths.forEach((width, at) => {
        rangeOf(writer.context, place(at)).format.columnWidth = width === 0 ? 0 : width * ground.characterPoints + columnPadding;
      });
    },
  };
};

/** Excel fits rows of a sheet that is there by itself as their cells change; one whose height a person set must stay. */
export const fitRows: Prepare<FitRows> = (edit, ground) => {
  const { isNew } = sheetGround(ground, edit.sheet);
  return {
    sheet: edit.sheet,
    async write(writer) {
      if (!isNew) return;
      await writer.reserve(2);
      rangeOf(writer.context, { sheet: edit.sheet, area: edit.area }).format.autofitRows();
    },
  };
};

export const setRowHeight: Prepare<SetRowHeight> = (edit, ground) => {
  const { isNew } = sheetGround(ground, edit.sheet);
  const place = { sheet: edit.sheet, area: { row: edit.row, column: 0, rowCount: edit.rowCount, columnCount: 1 } };
  const remember: Task["remember"] = (context) => {
    const format = rangeOf(context, place).format.load("rowHeight");
    return () => (typeof format.rowHeight === "number" ? [{ ...edit, height: format.rowHeight }] : []);
  };
  return {
    sheet: edit.sheet,
    ...(isNew ? {} : { remember }),
    async write(writer) {
      await writer.reserve(3);
      rangeOf(writer.context, place).format.rowHeight = edit.height;
    },
  };
};
