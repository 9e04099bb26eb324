// Owns making .xlsx files for tests from parts written by hand, with fflate's own ZIP writer.
// Promises files that this project's writer had no hand in.
import { zipSync, type Zippable } from "fflate";

export type Parts = Record<string, string | Uint8Array>;

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const relationshipBase = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A ZIP archive; names that end with "/" become folders. */
export function zip(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    files[name] = name.endsWith("/") ? [new Uint8Array(0), { level: 0 }] : [bytes, { level: 6 }];
  }
  return zipSync(files, { mtime: new Date(2024, 0, 2, 3, 4, 6) });
}

export function relationships(list: readonly (readonly [id: string, kind: string, target: string, mode?: string])[]): string {
  const items = list.map(([id, kind, target, mode]) => {
    const type = kind.startsWith("http") ? kind : `${relationshipBase}/${kind}`;
    return `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode === undefined ? "" : ` TargetMode="${mode}"`}/>`;
  });
  return `${header}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

export function contentTypes(overrides: Readonly<Record<string, string>>, defaults: Readonly<Record<string, string>> = {}): string {
  const all = { rels: "application/vnd.openxmlformats-package.relationships+xml", xml: "application/xml", ...defaults };
  const items = Object.entries(all).map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  const named = Object.entries(overrides).map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  return `${header}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${items.join("")}${named.join("")}</Types>`;
}

export const spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export interface SmallBook {
  /** The inside of each worksheet element, by sheet name. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Elements of the workbook part before and behind its sheets. */
  readonly before?: string;
  readonly behind?: string;
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly more?: Parts;
  readonly moreTypes?: Readonly<Record<string, string>>;
  readonly moreRelationships?: readonly (readonly [string, string, string])[];
}

/** The parts of a workbook with the given sheets and nothing else. */
export function smallParts(book: SmallBook): Parts {
  const names = Object.keys(book.sheets);
  const types: Record<string, string> = { "xl/workbook.xml": `${spreadsheetType}.sheet.main+xml` };
  names.forEach((_name, index) => (types[`xl/worksheets/sheet${index + 1}.xml`] = `${spreadsheetType}.worksheet+xml`));
  const links: [string, string, string][] = names.map((_name, index) => [`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`]);
  const parts: Parts = {};
  if (book.sharedStrings !== undefined) {
    parts["xl/sharedStrings.xml"] = `${header}<sst ${main}>${book.sharedStrings}</sst>`;
    types["xl/sharedStrings.xml"] = `${spreadsheetType}.sharedStrings+xml`;
    links.push(["rIdS", "sharedStrings", "sharedStrings.xml"]);
  }
  if (book.styles !== undefined) {
    parts["xl/styles.xml"] = `${header}<styleSheet ${main}>${book.styles}</styleSheet>`;
    types["xl/styles.xml"] = `${spreadsheetType}.styles+xml`;
    links.push(["rIdT", "styles", "styles.xml"]);
  }
  names.forEach((name, index) => (parts[`xl/worksheets/sheet${index + 1}.xml`] = `${header}<worksheet ${main}>${book.sheets[name]}</worksheet>`));
  const tabs = names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("");
  return {
    "[Content_Types].xml": contentTypes({ ...types, ...book.moreTypes }, { vml: "application/vnd.openxmlformats-officedocument.vmlDrawing", bin: "application/octet-stream" }),
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${header}<workbook ${main}>${book.before ?? ""}<sheets>${tabs}</sheets>${book.behind ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([...links, ...(book.moreRelationships ?? [])]),
    ...parts,
    ...book.more,
  };
}

/** A workbook file with the given sheets and nothing else. */
export function smallBook(book: SmallBook): Uint8Array {
  return zip(smallParts(book));
}
