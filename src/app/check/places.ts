// Owns which cell a finding leads to.
// Promises a cell of the sheet that holds what was found; where a column is missing, the nearest that tells the risk.
import type { Target } from "../../isms/checks/checks";
import { method as methodDocument, registerMap } from "../../isms/documents/settings";
import { textKey } from "../../isms/method/text";
import { cellArea, parseColumnLetters, placeAddress } from "../book/address";
import { cellIn } from "../book/content";
import type { Register } from "../book/register";
import type { BookState } from "../book/state";
import type { Place } from "../service";

/** Where a key has no column in a register of another kind, the columns that stand for it. */
const standIns: Readonly<Record<string, readonly string[]>> = {
  residualThreatLevel: ["residualLikelihood", "residualVulnerabilityLevel", "residualImpact", "residualRiskValue"],
  riskOwner: ["treatment"],
  dueDate: ["treatment"],
  controls: ["treatmentDetail", "treatment"],
  reason: ["treatment"],
  riskId: ["asset"],
};
const fallbacks = ["ismsDecision", "ismsRiskValue", "riskId", "asset"] as const;

function place(sheet: string, row: number, column: number): Place {
  const area = cellArea(row, column);
  return { sheet, area, address: placeAddress(sheet, area) };
}

function columnOf(register: Register, key: string): number {
  const keys = [key, ...(standIns[key] ?? []), ...fallbacks];
  return keys.map((each) => register.columns[each]).find((column) => column !== undefined) ?? 0;
}

/** The cell of a setting's value in the method table. */
function settingPlace(state: BookState, setting: string, value: number | null): Place | null {
  const refersTo = state.overview.names.find(({ name }) => name === methodDocument.table)?.refersTo ?? "";
  const match = /\$?([A-Z]+)\$?(\d+):\$?[A-Z]+\$?(\d+)$/.exec(refersTo);
  const sheet = state.overview.tables.find(({ name }) => name === registerMap.table)?.sheet;
  const content = sheet === undefined ? undefined : state.contents.get(sheet);
  if (!match || !content) return null;
  const column = parseColumnLetters(match[1]);
  for (let row = Number(match[2]) - 1; row < Number(match[3]); row += 1) {
    const isSetting = textKey(String(cellIn(content, row, column) ?? "")) === textKey(setting);
    if (isSetting && (value === null || cellIn(content, row, column + 1) === value)) return place(content.sheet, row, column + 1);
  }
  return place(content.sheet, Number(match[2]) - 1, column);
}

/** The row of the register map that names a key. */
function mappedPlace(state: BookState, key: string): Place | null {
  const table = state.overview.tables.find(({ name }) => name === registerMap.table);
  const index = state.settings?.map.columns.findIndex((column) => column.key === key) ?? -1;
  const offset = registerMap.columns.findIndex((column) => column.key === "header");
  return table && index >= 0 ? place(table.sheet, table.area.row + 1 + index, table.area.column + offset) : null;
}

/** The cell that a finding outside a statement leads to. */
export function placeOf(state: BookState, register: Register, target: Exclude<Target, { kind: "statement" }>): Place | null {
  switch (target.kind) {
    case "risk": return place(register.sheet, target.row, columnOf(register, target.key));
    case "header": return place(register.sheet, register.headerRow, columnOf(register, target.key));
    case "setting": return settingPlace(state, target.setting, target.value);
    case "mapped": return mappedPlace(state, target.key);
  }
}
