// Owns small workbooks whose cells hold stored formulas with their last values, written as XML by hand.
// Promises that each formula stands in the file letter for letter as the test spells it.
import { zipSync } from "fflate";
import { handMadeParts } from "./handMade";

export interface StoredCell {
  /** As the file stores it, without "=". */
  readonly formula?: string;
  /** What the file keeps as the result: an error by its code; undefined for none at all. */
  readonly value?: string | number | boolean | { readonly error: string };
  /** The area of an array formula; a dynamic array unless `isLegacy`. */
  readonly area?: string;
  readonly isLegacy?: boolean;
  /** A shared formula: its number, and on the first cell its area. */
  readonly shared?: { readonly number: number; readonly area?: string };
  /** More attributes of the cell's element. */
  readonly attributes?: string;
}

export type StoredCells = Readonly<Record<string, StoredCell | string | number>>;

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

function formulaXml({ formula, area, shared }: StoredCell): string {
  if (shared) return `<f t="shared" si="${shared.number}"${shared.area ? ` ref="${shared.area}"` : ""}${formula === undefined ? "/>" : `>${escape(formula)}</f>`}`;
  if (formula === undefined) return "";
  return `<f${area ? ` t="array" ref="${area}"` : ""}>${escape(formula)}</f>`;
}

function cellXml(address: string, given: StoredCell | string | number): string {
  const cell: StoredCell = typeof given === "object" ? given : { value: given };
  const { value, area, isLegacy, attributes = "" } = cell;
  const more = `${area && !isLegacy ? ' cm="1"' : ""}${attributes === "" ? "" : ` ${attributes}`}`;
  const formula = formulaXml(cell);
  if (value === undefined) return `<c r="${address}"${more}>${formula}</c>`;
  if (typeof value === "object") return `<c r="${address}" t="e"${more}>${formula}<v>${value.error}</v></c>`;
  if (typeof value === "boolean") return `<c r="${address}" t="b"${more}>${formula}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "number") return `<c r="${address}"${more}>${formula}<v>${value}</v></c>`;
  return formula === "" ? `<c r="${address}" t="inlineStr"${more}><is><t>${escape(value)}</t></is></c>` : `<c r="${address}" t="str"${more}>${formula}<v>${escape(value)}</v></c>`;
}

const columnOf = (address: string): number => [...address.replace(/\d/g, "")].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0);

function rowsXml(cells: StoredCells): string {
  const rows = new Map<number, string[]>();
  const inOrder = Object.keys(cells).sort((one, other) => Number(one.replace(/\D/g, "")) - Number(other.replace(/\D/g, "")) || columnOf(one) - columnOf(other));
  for (const address of inOrder) {
    const row = Number(address.replace(/\D/g, ""));
    rows.set(row, [...(rows.get(row) ?? []), cellXml(address, cells[address])]);
  }
  return [...rows].map(([row, xml]) => `<row r="${row}">${xml.join("")}</row>`).join("");
}

const metadata =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>' +
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/** The parts of a workbook by name; `change` may replace or add some. Dynamic arrays have their metadata part. */
export function formulaParts(sheets: Readonly<Record<string, StoredCells>>, change: (parts: Record<string, string>) => void = () => undefined): Record<string, string> {
  const parts = handMadeParts(Object.fromEntries(Object.keys(sheets).map((name) => [name, []])));
  Object.values(sheets).forEach((cells, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = parts[`xl/worksheets/sheet${index + 1}.xml`].replace("<sheetData></sheetData>", `<sheetData>${rowsXml(cells)}</sheetData>`);
  });
  if (Object.values(parts).some((xml) => xml.includes(' cm="'))) {
    parts["xl/metadata.xml"] = metadata;
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace("</Types>", '<Override PartName="/xl/metadata.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"/></Types>');
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace("</Relationships>", '<Relationship Id="rIdM" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/></Relationships>');
  }
  change(parts);
  return parts;
}

export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, new TextEncoder().encode(xml)]));
  return zipSync(files, { level: 6, mtime: new Date(2026, 0, 2) });
}

/** A workbook with the given cells on each sheet. */
export function formulaBook(sheets: Readonly<Record<string, StoredCells>>, change?: (parts: Record<string, string>) => void): Uint8Array {
  return zipped(formulaParts(sheets, change));
}

/** The result that Excel keeps of a formula whose function it does not know. */
export const nameError = { error: "#NAME?" } as const;
