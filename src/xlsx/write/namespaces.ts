// Owns the namespace, relationship and content-type names that new parts carry.
// Promises the strict spelling in a strict workbook, the transitional one everywhere else.

export interface Dialect {
  readonly main: string;
  readonly relationships: string;
  /** DrawingML: shapes on a sheet, charts, and what both are made of. */
  readonly sheetDrawing: string;
  readonly chart: string;
  readonly drawing: string;
}

const transitional: Dialect = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  sheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
};
const strict: Dialect = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  sheetDrawing: "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
  chart: "http://purl.oclc.org/ooxml/drawingml/chart",
  drawing: "http://purl.oclc.org/ooxml/drawingml/main",
};

export function dialect(isStrict: boolean): Dialect {
  return isStrict ? strict : transitional;
}

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const contentTypes = {
  worksheet: `${spreadsheet}.worksheet+xml`,
  table: `${spreadsheet}.table+xml`,
  styles: `${spreadsheet}.styles+xml`,
  metadata: `${spreadsheet}.sheetMetadata+xml`,
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
} as const;

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
