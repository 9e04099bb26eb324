// Owns the making of the sample files from their plans: node scripts/samples.cjs.
// Promises the same bytes' content at every run, written through the product's own file room.
import fs from "node:fs";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { openBook } from "../../src/xlsx";
import { samplePlan } from "./book";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A workbook of one empty sheet, in the font that Japanese Excel starts with. */
const blankParts: Readonly<Record<string, string>> = {
  "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${officeRelationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${officeRelationships}"><bookViews><workbookView/></bookViews><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${officeRelationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${officeRelationships}/styles" Target="styles.xml"/></Relationships>`,
  "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData/></worksheet>`,
  "xl/styles.xml": `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="10"/><name val="Yu Gothic"/><family val="3"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
};

const files = { ja: "risk-register-ja.xlsx", en: "risk-register-en.xlsx" } as const;

async function make(language: keyof typeof files, folder: string): Promise<void> {
  const parts = Object.fromEntries(Object.entries(blankParts).map(([name, text]) => [name, strToU8(declaration + text)]));
  const book = openBook(zipSync(parts, { mtime: new Date(Date.UTC(2026, 9, 1)) }));
  await book.apply(samplePlan(language));
  const file = path.join(folder, files[language]);
  fs.writeFileSync(file, book.bytes());
  process.stdout.write(`${file}\n`);
}

async function makeAll(): Promise<void> {
  const folder = path.join(process.cwd(), "assets", "samples");
  fs.mkdirSync(folder, { recursive: true });
  for (const language of ["ja", "en"] as const) await make(language, folder);
}

void makeAll();
