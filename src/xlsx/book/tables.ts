// Owns the tables of a workbook as their parts describe them.
// Promises each table with its sheet, its area and the names of its columns as people see them.
import type { Area } from "../../app/workbook/port";
import { parseArea } from "../address";
import type { Package } from "../archive/package";
import { decodeCellText } from "../xml/text";
import { parseElement, type XmlElement } from "../xml/tree";
import { readRelationships } from "./relationships";
import type { Structure } from "./structure";

export interface StoredTable {
  readonly part: string;
  readonly id: number;
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly { readonly header: string; readonly formula: string | null }[];
  readonly style: string | null;
  /** The area of the filter, where the table has one that picks rows. */
  readonly filter: Area | null;
}

/** All tables in the order of the sheets. */
export function readTables(pack: Package, structure: Structure): StoredTable[] {
  return structure.sheets
    .filter((sheet) => sheet.hasCells)
    .flatMap((sheet) =>
      readRelationships(pack, sheet.part)
        .filter((relationship) => relationship.kind === "table" && pack.has(relationship.target))
        .map((relationship) => readTable(pack, relationship.target, sheet.name))
        .filter((table): table is StoredTable => table !== null),
    );
}

function readTable(pack: Package, part: string, sheet: string): StoredTable | null {
  const root = parseElement(pack.text(part), part);
  const area = parseArea(root.get("ref") ?? "");
  if (area === null) return null;
  const filter = root.child("autoFilter");
  return {
    part,
    sheet,
    area,
    id: root.number("id") ?? 0,
    name: root.get("displayName") ?? root.get("name") ?? "",
    headerRows: root.number("headerRowCount") ?? 1,
    totalsRows: root.number("totalsRowCount") ?? 0,
    columns: (root.child("tableColumns")?.elements("tableColumn") ?? []).map(readColumn),
    style: root.child("tableStyleInfo")?.get("name") ?? null,
    filter: filter !== undefined && filter.elements("filterColumn").length > 0 ? parseArea(filter.get("ref") ?? "") : null,
  };
}

function readColumn(element: XmlElement) {
  return { header: decodeCellText(element.get("name") ?? ""), formula: element.child("calculatedColumnFormula")?.text() ?? null };
}
