// Owns defined names: of the workbook and of single sheets.
// Promises that the formula engine knows each name that stands for cells, and none that it would break on.
import { RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import { parseAddress, type Address } from "./address";
import { structuredArea } from "./formula-translation";
import { pieces } from "./formula-text";
import type { Grid } from "./grid";
import type { BookState, NameState } from "./state";
import type { TableStore } from "./tables";

const namePattern = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;

export class NameStore {
  constructor(private readonly grid: Grid, private readonly tables: TableStore, private readonly book: () => BookState) {}

  all(sheetId: string | null): NameState[] {
    return this.book().names.filter((name) => name.sheetId === sheetId);
  }

  find(name: string, sheetId: string | null): NameState | null {
    const wanted = name.toLowerCase();
    return this.all(sheetId).find((one) => one.name.toLowerCase() === wanted) ?? null;
  }

  isValid(name: string): boolean {
    return namePattern.test(name) && !/^(?:[A-Za-z]{1,3}\d+|[rRcC])$/.test(name);
  }

  private keyOf(name: NameState): string {
    return `name-${name.sheetId ?? ""}-${name.name.toLowerCase()}`;
  }

  set(name: NameState): void {
    const names = this.book().names;
    const index = names.findIndex((one) => this.keyOf(one) === this.keyOf(name));
    if (index >= 0) names[index] = name;
    else names.push(name);
    const formula = name.formula.replace(/^=/, "");
    if (/\[|#REF!/.test(formula)) return;
    this.grid.run(SetDefinedNameMutation.id, { id: this.keyOf(name), name: name.name, formulaOrRefString: formula, localSheetId: name.sheetId ?? "AllDefaultWorkbook", hidden: !name.visible, comment: name.comment });
  }

  remove(name: NameState): void {
    const names = this.book().names;
    names.splice(names.indexOf(name), 1);
    this.grid.run(RemoveDefinedNameMutation.id, { id: this.keyOf(name), name: name.name });
  }

  /** The cells that a name stands for; null where it stands for something else. */
  addressOf(name: NameState): Address | null {
    const direct = parseAddress(name.formula);
    if (direct) return direct;
    const found = pieces(name.formula.replace(/^=/, ""));
    const only = found.length === 1 ? found[0] : null;
    const table = only?.kind === "structured" ? this.tables.byName(only.table) : null;
    const target = table && only?.kind === "structured" ? structuredArea(table, only.inner, -1) : null;
    return table && target ? { sheet: this.grid.sheet(table.sheetId).getName(), area: target } : null;
  }
}
