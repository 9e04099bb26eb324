// Owns the public face of this room: .xlsx files opened without losing anything.
// Promises that nothing else of the room needs to be imported from outside.
export { blankWorkbook, type NormalFont } from "./blank";
export { openPackage, type Package } from "./archive/package";
export { defaultLimits, type PackageLimits } from "./archive/limits";
export { type CellContent, type SheetContent } from "./content";
export { FileBook, openBook } from "./fileBook";
export { type ColourRule, type ColumnLayout, type SheetLayout } from "./read/layout";
export { type RowLayout, type StyleRun } from "./read/rows";
export { type BorderSide, type ResolvedDifference, type ResolvedStyle } from "./read/styles";
export { type StoredTable } from "./book/tables";
