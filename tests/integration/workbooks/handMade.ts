// Owns small workbooks made for one test: sheets of plain rows, written as XML by hand.
// Promises archives and parts that the product's own writer had no hand in.
import { zipSync } from "fflate";

export type Row = readonly (string | number | null)[];

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaging = "http://schemas.openxmlformats.org/package/2006";
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** "A" for 0, "AB" for 27. */
export function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

function cell(value: string | number | null, row: number, column: number): string {
  if (value === null) return "";
  const at = `${letters(column)}${row + 1}`;
  return typeof value === "number" ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" t="inlineStr"><is><t>${escape(value)}</t></is></c>`;
}

function sheetXml(rows: readonly Row[]): string {
  const lines = rows.map((row, index) => `<row r="${index + 1}">${row.map((value, column) => cell(value, index, column)).join("")}</row>`);
  return `${head}<worksheet xmlns="${main}"><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

/** The parts of a workbook by name, before they are packed. */
export function handMadeParts(sheets: Readonly<Record<string, readonly Row[]>>): Record<string, string> {
  const names = Object.keys(sheets);
  const part = (index: number): string => `worksheets/sheet${index + 1}.xml`;
  return {
    "[Content_Types].xml": `${head}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${names.map((_, index) => `<Override PartName="/xl/${part(index)}" ContentType="${type}.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((name, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${packaging}/relationships">${names.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="${part(index)}"/>`).join("")}</Relationships>`,
    ...Object.fromEntries(names.map((name, index) => [`xl/${part(index)}`, sheetXml(sheets[name])])),
  };
}

/** A workbook with the given sheets and nothing else. */
export function handMade(sheets: Readonly<Record<string, readonly Row[]>>): Uint8Array {
  const files = Object.fromEntries(Object.entries(handMadeParts(sheets)).map(([name, xml]) => [name, new TextEncoder().encode(xml)]));
  return zipSync(files, { level: 6, mtime: new Date(2026, 0, 2) });
}

/** Likelihood x impact, scales 1-5, as risk registers outside Japan have them. Scores by hand: 20, 6, 15, 2, 25. */
export const likelihoodRows: readonly Row[] = [
  ["Risk ID", "Risk Name", "Asset", "Likelihood", "Impact", "Risk Owner", "Status"],
  ["R-1", "Phishing", "Mail accounts", 4, 5, "IT manager", "Open"],
  ["R-2", "Lost laptop", "Laptops", 2, 3, "Sales manager", "Open"],
  ["R-3", "Ransomware", "File server", 3, 5, "IT manager", "Open"],
  ["R-4", "Flood", "Archive room", 1, 2, "Office manager", "Open"],
  ["R-5", "Open database", "Customer data", 5, 5, "IT manager", "Open"],
];

/** A register with two columns that can be the asset's value: only a person knows which counts. */
export const twoValuesRows: readonly Row[] = [
  ["ID", "Asset", "Criticality", "Importance", "Threat", "Threat level", "Vulnerability", "Vulnerability level"],
  ["R-1", "Mail server", 3, 1, "Malware", 2, "No updates", 3],
  ["R-2", "Archive", 1, 2, "Fire", 1, "No detector", 2],
  ["R-3", "Web shop", 2, 3, "Injection", 3, "Old library", 2],
];
