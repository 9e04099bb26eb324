// Owns what Home shows of the statements that a workbook holds.
// Promises counts of the rows as they stand in the sheets.
import { countStatement } from "../../isms/soa/statement";
import { statementTables, type BookState } from "../book/state";
import type { StatementInfo } from "../service";
import { existingStatement } from "./existing";

/** Each statement of the workbook with its sheet and how many controls are applicable, excluded and undecided. */
export function statementInfos(state: BookState): StatementInfo[] {
  return statementTables(state).map(({ edition, table }) => {
    const rows = existingStatement(state, edition)?.sheetRows.map((row) => row.statement) ?? [];
    const { applicable, excluded, undecided } = countStatement(rows);
    return { edition, sheet: table.sheet, rowCount: rows.length, applicable, excluded, undecided };
  });
}
