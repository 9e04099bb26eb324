// Owns changing the method table where it stands on the settings sheet.
// Promises that only rows which the new method changes are written, and that an entry of a person's which goes is named.
import { isBlank, problemError, type Cell } from "../../isms/cell";
import { method as methodDocument } from "../../isms/documents/settings";
import type { Method } from "../../isms/method/method";
import { isPresetId, preset } from "../../isms/method/presets";
import { methodTable } from "../../isms/method/table";
import { textKey } from "../../isms/method/text";
import { areaAddress, cellArea, placeAddress, quotedSheet } from "../book/address";
import { cellIn } from "../book/content";
import type { Edit } from "../workbook/plan";
import type { Area, SheetCells } from "../workbook/port";

type Language = "ja" | "en";

/** Settings that stand once; rows of the others are told apart by their number. */
const listSetting = /^(scale\.|band$|likelihood$|matrix$)/;

/** A row of the method table. */
export interface MethodEntry {
  readonly setting: string;
  readonly value: Cell;
  readonly label: Cell;
}

function keyOf(row: readonly Cell[]): string {
  const setting = textKey(String(row[0] ?? ""));
  return listSetting.test(setting) ? `${setting} ${textKey(String(row[1] ?? ""))}` : setting;
}

function byKey(rows: readonly (readonly Cell[])[]): Map<string, readonly Cell[]> {
  return new Map(rows.slice(1).filter((row) => !isBlank(row[0])).map((row) => [keyOf(row), row]));
}

const isSameRow = (one: readonly Cell[] | undefined, other: readonly Cell[] | undefined): boolean => one !== undefined && other !== undefined && one[1] === other[1] && one[2] === other[2];

/** What people changed of the preset, and what the next method replaces of it. */
export function entriesLost(present: Method, next: Method, language: Language): MethodEntry[] {
  if (!isPresetId(present.preset) || present.preset === next.preset) return [];
  const [published, own, coming] = [preset(present.preset), present, next].map((method) => byKey(methodTable(method, language)));
  const isChosen = (key: string): boolean => key === "threshold" || key === "preset";
  return [...own].filter(([key, row]) => !isChosen(key) && !isSameRow(row, published.get(key)) && !isSameRow(row, coming.get(key))).map(([, [setting, value, label]]) => ({ setting: String(setting), value, label }));
}

export interface MethodPlace {
  readonly sheet: string;
  /** The table with its header row. */
  readonly area: Area;
  /** As it stands, rows as wide as the table. */
  readonly rows: readonly (readonly Cell[])[];
}

/** Writes into the rows that are there already. */
function rowWrites(place: MethodPlace, before: ReadonlyMap<string, readonly Cell[]>, after: ReadonlyMap<string, readonly Cell[]>): Edit[] {
  return [...after].flatMap(([key, row]): Edit[] => {
    if (isSameRow(before.get(key), row)) return [];
    const index = place.rows.findIndex((each, at) => at > 0 && keyOf(each) === key);
    return [{ kind: "writeCells", sheet: place.sheet, row: place.area.row + index, column: place.area.column + 1, values: [[row[1], row[2]]] }];
  });
}

/** The whole table anew; notes that people wrote beside a setting stay with it. */
function tableWrites(place: MethodPlace, content: SheetCells, table: readonly (readonly Cell[])[]): Edit[] {
  const { sheet, area } = place;
  const known = byKey(place.rows);
  const rows = table.map((row, index) => (index === 0 ? row : [...row.slice(0, 3), known.get(keyOf(row))?.[3] ?? row[3]]));
  const more = table.length - area.rowCount;
  for (let row = area.row + area.rowCount; row < area.row + table.length; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      if (!isBlank(cellIn(content, row, column))) throw problemError("no-room-below-method", { address: placeAddress(sheet, cellArea(row, column)), count: more });
    }
  }
  const blanks = Array.from({ length: Math.max(0, -more) }, () => rows[0].map(() => null));
  const grown: Area = { ...area, rowCount: table.length };
  const edits: Edit[] = [{ kind: "writeCells", sheet, row: area.row, column: area.column, values: [...rows, ...blanks] }];
  if (more !== 0) edits.push({ kind: "addName", name: methodDocument.table, refersTo: `=${quotedSheet(sheet)}!${areaAddress(grown, true)}` });
  if (more > 0) edits.push({ kind: "styleCells", sheet, area: { ...area, row: area.row + area.rowCount, rowCount: more }, style: "cell" });
  return edits;
}

/**
 * The edits that turn the method table into that of another method.
 * @param place where the table stands; its rows as people left them
 * @throws ProblemError no-room-below-method {address, count} where the new table is longer and something stands below
 */
export function methodEdits(place: MethodPlace, content: SheetCells, present: Method, next: Method, language: Language): Edit[] {
  const before = byKey(methodTable(present, language));
  const table = methodTable(next, language);
  const after = byKey(table);
  const standing = byKey(place.rows);
  const isSameShape = before.size === after.size && [...after.keys()].every((key) => before.has(key) && standing.has(key));
  return isSameShape ? rowWrites(place, before, after) : tableWrites(place, content, table);
}
