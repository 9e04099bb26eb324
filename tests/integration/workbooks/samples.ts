// Owns the product's sample workbooks as test material, whole or with one thing changed in a part.
// Promises archives made by fflate, not by the product's own writer, and samples on disk that stay as they are.
import fs from "node:fs";
import path from "node:path";
import { unzipSync, zipSync } from "fflate";
import type { Language } from "../../../src/app/service";

export const root = path.resolve(__dirname, "..", "..", "..");

/** Parts of both samples, by what they hold. */
export const parts = {
  workbook: "xl/workbook.xml",
  risks: "xl/worksheets/sheet4.xml",
  risksLinks: "xl/worksheets/_rels/sheet4.xml.rels",
  table: "xl/tables/table1.xml",
} as const;

/** The sheet of the samples that holds the risk register. */
export const riskSheet: Readonly<Record<Language, string>> = { ja: "リスクアセスメント表", en: "Risk assessment" };

export function samplePath(language: Language): string {
  return path.join(root, "assets", "samples", `risk-register-${language}.xlsx`);
}

export function sampleBytes(language: Language): Uint8Array {
  return new Uint8Array(fs.readFileSync(samplePath(language)));
}

export type Change = (xml: string) => string;

/**
 * A workbook with some parts changed.
 * @param changes by part name; a part that the workbook lacks is given as ""
 */
export function changed(bytes: Uint8Array, changes: Readonly<Record<string, Change>>): Uint8Array {
  const files = unzipSync(bytes);
  for (const [part, change] of Object.entries(changes)) {
    const before = files[part] ? new TextDecoder().decode(files[part]) : "";
    const after = change(before);
    if (after === before) throw new Error(`${part} was not changed`);
    files[part] = new TextEncoder().encode(after);
  }
  return zipSync(files, { level: 6, mtime: new Date(2026, 0, 2) });
}

/** Puts XML in front of an element of a part. */
export function before(element: string, xml: string): Change {
  return (part) => part.replace(`<${element}`, `${xml}<${element}`);
}

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** Gives a cell of a sheet another value and keeps its style. */
export function withCell(address: string, value: string | number): Change {
  return (part) => {
    const pattern = new RegExp(`<c r="${address}"( s="\\d+")?(?: t="\\w+")?(?:/>|>.*?</c>)`, "s");
    const cell = typeof value === "number" ? (style: string) => `<c r="${address}"${style}><v>${value}</v></c>` : (style: string) => `<c r="${address}"${style} t="inlineStr"><is><t>${escape(value)}</t></is></c>`;
    return part.replace(pattern, (_, style: string | undefined) => cell(style ?? ""));
  };
}

/** Several changes of one part, one after the other. */
export function all(...changes: readonly Change[]): Change {
  return (part) => changes.reduce((xml, change) => change(xml), part);
}

/** A sample whose risk register is a plain range: the table is taken away, the cells stay. */
export function withoutTable(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(changed(bytes, {
    [parts.risks]: (xml) => xml.replace(/<tableParts.*?<\/tableParts>/s, ""),
    "[Content_Types].xml": (xml) => xml.replace(/<Override PartName="\/xl\/tables\/table1\.xml"[^>]*\/>/, ""),
  }));
  delete files[parts.table];
  delete files[parts.risksLinks];
  return zipSync(files, { level: 6, mtime: new Date(2026, 0, 2) });
}

/** A sample with the sheet of its risk register a second time, as a plain range under another name. */
export function withSecondRegister(bytes: Uint8Array, name: string): Uint8Array {
  const plain = unzipSync(withoutTable(bytes));
  return changed(withoutTable(bytes), {
    "xl/worksheets/sheet9.xml": () => new TextDecoder().decode(plain[parts.risks]),
    "[Content_Types].xml": (xml) => xml.replace("</Types>", '<Override PartName="/xl/worksheets/sheet9.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'),
    "xl/_rels/workbook.xml.rels": (xml) => xml.replace("</Relationships>", '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet9.xml"/></Relationships>'),
    [parts.workbook]: (xml) => xml.replace("</sheets>", `<sheet name="${name}" sheetId="99" r:id="rId99"/></sheets>`),
  });
}
