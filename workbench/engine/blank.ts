// Owns what an empty sheet is.
// Promises the same sizes wherever a sheet is made.
import { BooleanNumber, mergeWorksheetSnapshotWithDefault, type IWorksheetData } from "@univerjs/core";

/** Pixels: 8.43 characters wide and 15 points high, as Excel's new sheets are. */
export const defaultColumnWidth = 72;
export const defaultRowHeight = 20;

/** The id of a new workbook's only sheet. */
export const firstSheetId = "sheet-1";

export function newSheet(id: string, name: string): IWorksheetData {
  return mergeWorksheetSnapshotWithDefault({ id, name, rowCount: 1000, columnCount: 30, cellData: {}, mergeData: [], rowData: {}, columnData: {}, defaultColumnWidth, defaultRowHeight, hidden: BooleanNumber.FALSE });
}
