// Owns the namespace, relationship and content-type names that new parts carry.
// Promises the strict spelling in a strict workbook, the transitional one everywhere else.

export interface Dialect {
  readonly main: string;
  readonly relationships: string;
}

const transitional: Dialect = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const strict: Dialect = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
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
} as const;

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
