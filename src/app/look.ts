// Owns the first look at a workbook: reading it, recognising what it holds, and what Home shows of that.
// Promises to be loaded when the first look is asked for: the pane's first screen is there before it.
import { recognise } from "../isms/recognition/recognise";
import type { SheetContent } from "../isms/recognition/types";
import { readState } from "./book/state";
import { inspectionOf } from "./inspect/inspection";
import type { Inspection, Language } from "./service";
import type { Workbook } from "./workbook/port";

/** A register of three risks in the words of both languages: enough to pass through all of recognition. */
const smallRegister: SheetContent = {
  sheet: "Risks",
  area: { row: 0, column: 0, rowCount: 4, columnCount: 7 },
  values: [
    ["No.", "情報資産", "Threat", "脅威レベル", "Vulnerability level", "業務影響レベル", "Treatment"],
    ["R-1", "Customer list", "マルウェア感染", 2, "高", 3, "低減"],
    ["R-2", "図面", "Loss (theft)", 1, "Low", 2, "Retain"],
    ["R-3", "図面", "誤送信", 3, "中", 1, null],
  ],
  tables: [],
};

/** Makes ready what the first look at a workbook needs, while its host still answers: dictionaries, and code that the browser compiles when it first runs. */
export function prepareLook(): void {
  recognise([smallRegister]);
}

/** Looks at a workbook. */
export async function lookAt(workbook: Workbook, language: Language): Promise<Inspection> {
  return inspectionOf(await readState(workbook), language);
}
