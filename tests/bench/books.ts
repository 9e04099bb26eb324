// Owns the workbooks that are measured: large sheets as Excel stores them, texts shared.
// Promises files that neither of the measured readers wrote.
import { zipSync } from "fflate";

/** A cell: a formula has no value yet, so that who opens the file calculates it. */
export type Value = string | number | null | { readonly formula: string };

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaging = "http://schemas.openxmlformats.org/package/2006";
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const letters = (column: number): string => (column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26));

function sheetXml(rows: readonly (readonly Value[])[], shared: Map<string, number>): string {
  const place = (text: string): number => {
    const known = shared.get(text) ?? shared.size;
    shared.set(text, known);
    return known;
  };
  const cell = (value: Value, at: string): string => (value === null ? `<c r="${at}" s="1"/>` : typeof value === "number" ? `<c r="${at}" s="1"><v>${value}</v></c>` : typeof value === "object" ? `<c r="${at}"><f>${escape(value.formula)}</f></c>` : `<c r="${at}" s="1" t="s"><v>${place(value)}</v></c>`);
  const lines = rows.map((row, index) => `<row r="${index + 1}" spans="1:${row.length}">${row.map((value, column) => cell(value, `${letters(column)}${index + 1}`)).join("")}</row>`);
  return `${head}<worksheet xmlns="${main}"><dimension ref="A1:${letters(rows[0].length - 1)}${rows.length}"/><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

const styles = `${head}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" applyAlignment="1"><alignment wrapText="1"/></xf></cellXfs></styleSheet>`;

/** A workbook with one sheet of these rows. */
export function bookOf(sheet: string, rows: readonly (readonly Value[])[]): Uint8Array {
  const shared = new Map<string, number>();
  const cells = sheetXml(rows, shared);
  const parts: Record<string, string> = {
    "[Content_Types].xml": `${head}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/styles.xml": styles,
    "xl/sharedStrings.xml": `${head}<sst xmlns="${main}" count="${shared.size}" uniqueCount="${shared.size}">${[...shared.keys()].map((text) => `<si><t>${escape(text)}</t></si>`).join("")}</sst>`,
    "xl/worksheets/sheet1.xml": cells,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, new TextEncoder().encode(xml)])), { level: 6 });
}

/** Rows of numbers and texts in turn, a tenth of the texts different from all others, as inventories have them. */
export function mixedRows(rows: number, columns: number): Value[][] {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column): Value => (column % 2 === 0 ? (row * 31 + column) / 4 : column === 1 ? `item ${row}` : `text ${(row * 7 + column) % 500} of column ${column}`)));
}

const headers = ["No.", "部門", "資産番号", "情報資産", "機密性", "完全性", "可用性", "脅威", "脅威レベル", "脆弱性", "脆弱性レベル", "業務影響レベル", "現状の管理策", "リスク所有者", "リスク対応", "管理策番号", "対応内容", "対応後 脅威レベル", "対応後 脆弱性レベル", "保有の理由", "対応期限"];
const controls = ["A.5.15", "A.5.17\nA.8.5", "A.8.7\nA.8.13", "A.6.3\nA.6.8\nA.8.7", "A.8.8", "A.8.20\nA.8.22", "A.7.9\nA.8.1"];
const threats = ["マルウェア感染", "誤送信", "紛失・置き忘れ", "不正アクセス", "機器の故障", "内部者の持ち出し"];

/** A risk register with the columns of the sample; two risks in three have a treatment with controls. */
export function registerRows(count: number): Value[][] {
  const level = (seed: number): number => (seed % 3) + 1;
  const rows = Array.from({ length: count }, (_, index): Value[] => {
    const isTreated = index % 3 !== 0;
    return [
      `R-${index + 1}`, `部門${index % 20}`, `IA-${index % 800}`, `情報資産${index % 800}`, level(index), level(index >> 1), level(index >> 2),
      threats[index % threats.length], level(index >> 3), `弱点${index % 60}`, level(index >> 4), level(index >> 5), `現状の対策${index % 90}`, `課長${index % 20}`,
      isTreated ? "低減" : null, isTreated ? controls[index % controls.length] : null, isTreated ? `対応の内容${index % 200}` : null, isTreated ? 1 : null, isTreated ? 1 : null, null, isTreated ? 46_000 + (index % 300) : null,
    ];
  });
  return [headers, ...rows];
}
