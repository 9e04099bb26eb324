// Owns the corpus as .xlsx files, written by hand with the traps that files hold: broken names, inline strings, locked sheets.
// Promises files that the product's own writer had no hand in, the same for the same seed.
import type { Cell } from "../../src/isms/cell";
import { isCellError } from "../../src/isms/cell";
import { smallBook, type SmallBook } from "../unit/xlsx/zipParts";
import { addressOf, letters, type Canvas } from "./canvas";
import type { Chance } from "./chance";

export interface FileTraps {
  readonly "inline strings": boolean;
  readonly "empty cells with a style": boolean;
  readonly "directory entries in the archive": boolean;
  readonly "names that are broken or Japanese": boolean;
  readonly "validations of a later Excel": boolean;
  readonly "structure locked": boolean;
  readonly "sheet locked": boolean;
  readonly "protection without its switch": boolean;
  readonly "line breaks inside formulas": boolean;
  readonly "link to a file that is gone": boolean;
}

export const fileTrapNames: readonly (keyof FileTraps)[] = [
  "inline strings", "empty cells with a style", "directory entries in the archive", "names that are broken or Japanese", "validations of a later Excel", "structure locked", "sheet locked", "protection without its switch",
  "line breaks inside formulas", "link to a file that is gone",
];

/** One trap alone, or some of them. */
export function fileTraps(chosen: readonly (keyof FileTraps)[]): FileTraps {
  return Object.fromEntries(fileTrapNames.map((name) => [name, chosen.includes(name)])) as unknown as FileTraps;
}

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
const spaced = (text: string): string => `<t xml:space="preserve">${escape(text)}</t>`;

class SharedStrings {
  private readonly places = new Map<string, number>();

  place(text: string): number {
    const known = this.places.get(text) ?? this.places.size;
    this.places.set(text, known);
    return known;
  }

  xml(): string {
    return [...this.places.keys()].map((text) => `<si>${spaced(text)}</si>`).join("");
  }
}

function cellXml(at: string, value: Cell, formula: string | null, traps: FileTraps, strings: SharedStrings): string {
  const broken = formula !== null && traps["line breaks inside formulas"] ? formula.replace("(", "(\n") : formula;
  const f = broken === null ? "" : `<f>${escape(broken.slice(1))}</f>`;
  if (value === null) return `<c r="${at}">${f}</c>`;
  if (typeof value === "number") return `<c r="${at}">${f}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${at}" t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (isCellError(value)) return `<c r="${at}" t="e">${f}<v>${value.error}</v></c>`;
  if (f !== "") return `<c r="${at}" t="str">${f}<v>${escape(value)}</v></c>`;
  return traps["inline strings"] ? `<c r="${at}" t="inlineStr"><is>${spaced(value)}</is></c>` : `<c r="${at}" t="s"><v>${strings.place(value)}</v></c>`;
}

function rowsXml(canvas: Canvas, traps: FileTraps, strings: SharedStrings): string {
  const lines = new Map<number, string[]>();
  for (const { row, column, value, formula } of canvas.filled()) {
    const line = lines.get(row) ?? [];
    lines.set(row, line);
    line.push(cellXml(addressOf(row, column), value, formula, traps, strings));
  }
  const far = traps["empty cells with a style"] ? Array.from({ length: 40 }, (_, index) => `<c r="XF${String.fromCharCode(65 + (index % 3))}308" s="1"/>`).slice(0, 3) : [];
  const last = Math.max(0, ...lines.keys());
  if (far.length > 0 && last < 307) lines.set(307, far);
  return [...lines].map(([row, cells]) => `<row r="${row + 1}">${cells.join("")}</row>`).join("");
}

function areaText({ row, column, rowCount, columnCount }: { row: number; column: number; rowCount: number; columnCount: number }): string {
  return `${addressOf(row, column)}:${letters(column + columnCount - 1)}${row + rowCount}`;
}

function validationsXml(canvas: Canvas, traps: FileTraps): { before: string; behind: string } {
  const rules = canvas.validations.filter(({ choices }) => choices.join(",").length < 250 && !choices.some((choice) => choice.includes(",")));
  if (rules.length === 0) return { before: "", behind: "" };
  const list = rules.map(({ area, choices }) => [areaText(area), `"${choices.join(",")}"`] as const);
  if (!traps["validations of a later Excel"]) return { before: `<dataValidations count="${list.length}">${list.map(([where, formula]) => `<dataValidation type="list" allowBlank="1" sqref="${where}"><formula1>${escape(formula)}</formula1></dataValidation>`).join("")}</dataValidations>`, behind: "" };
  const later = list.map(([where, formula]) => `<x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>${escape(formula)}</xm:f></x14:formula1><xm:sqref>${where}</xm:sqref></x14:dataValidation>`).join("");
  return { before: "", behind: `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="${list.length}">${later}</x14:dataValidations></ext></extLst>` };
}

function sheetXml(canvas: Canvas, traps: FileTraps, strings: SharedStrings, hasTable: boolean): string {
  const protection = traps["sheet locked"] ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : traps["protection without its switch"] ? '<sheetProtection formatCells="0"/>' : "";
  const merges = canvas.merges.length === 0 ? "" : `<mergeCells count="${canvas.merges.length}">${canvas.merges.map((area) => `<mergeCell ref="${areaText(area)}"/>`).join("")}</mergeCells>`;
  const { before, behind } = validationsXml(canvas, traps);
  const table = hasTable ? `<tableParts count="${canvas.tables.length}">${canvas.tables.map((_table, index) => `<tablePart r:id="rIdT${index}"/>`).join("")}</tableParts>` : "";
  return `<sheetData>${rowsXml(canvas, traps, strings)}</sheetData>${protection}${merges}${before}${table}${behind}`;
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const tableType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

function tableParts(canvases: readonly Canvas[]): Pick<SmallBook, "more" | "moreTypes"> {
  const more: Record<string, string> = {};
  const moreTypes: Record<string, string> = {};
  let id = 0;
  canvases.forEach((canvas, sheet) => {
    if (canvas.tables.length === 0) return;
    const links = canvas.tables.map(({ name, area, columns }, index) => {
      id++;
      const part = `xl/tables/table${id}.xml`;
      more[part] = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><table ${main} id="${id}" name="${name}" displayName="${name}" ref="${areaText(area)}" totalsRowShown="0"><tableColumns count="${columns.length}">${columns.map((column, place) => `<tableColumn id="${place + 1}" name="${escape(column).replace(/\n/g, "_x000a_")}"/>`).join("")}</tableColumns></table>`;
      moreTypes[part] = tableType;
      return `<Relationship Id="rIdT${index}" Type="${office}/table" Target="../tables/table${id}.xml"/>`;
    });
    more[`xl/worksheets/_rels/sheet${sheet + 1}.xml.rels`] = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join("")}</Relationships>`;
  });
  return { more, moreTypes };
}

const names = '<definedNames><definedName name="Levels">#REF!</definedName><definedName name="受容水準">#REF!$B$2</definedName><definedName name="gone">[1]Sheet1!$A$1</definedName></definedNames>';

/** A workbook of the corpus as a file. */
export function fileOf(canvases: readonly Canvas[], traps: FileTraps): Uint8Array {
  const strings = new SharedStrings();
  const sheets = Object.fromEntries(canvases.map((canvas) => [escape(canvas.sheet), sheetXml(canvas, traps, strings, canvas.tables.length > 0)]));
  const tables = tableParts(canvases);
  const link = traps["link to a file that is gone"];
  const linkPart = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><externalLink ${main}><externalBook xmlns:r="${office}" r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames></externalBook></externalLink>`;
  return smallBook({
    sheets,
    before: traps["structure locked"] ? '<workbookProtection lockStructure="1"/>' : "",
    behind: `${link ? '<externalReferences><externalReference r:id="rIdL"/></externalReferences>' : ""}${traps["names that are broken or Japanese"] ? names : ""}`,
    sharedStrings: traps["inline strings"] ? undefined : strings.xml(),
    styles: '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" applyAlignment="1"><alignment wrapText="1"/></xf></cellXfs>',
    more: { ...tables.more, ...(traps["directory entries in the archive"] ? { "xl/": "", "xl/worksheets/": "" } : {}), ...(link ? { "xl/externalLinks/externalLink1.xml": linkPart } : {}) },
    moreTypes: { ...tables.moreTypes, ...(link ? { "xl/externalLinks/externalLink1.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml" } : {}) },
    moreRelationships: link ? [["rIdL", "externalLink", "externalLinks/externalLink1.xml"]] : [],
  });
}

/** Some of the traps of files, as chance has it. */
export function mixedFileTraps(chance: Chance): FileTraps {
  return fileTraps(chance.some(fileTrapNames, 0.3));
}
