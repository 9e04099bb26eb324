// Owns how cells look: fills, fonts, borders, alignment and number formats.
// Promises to speak Office.js's words outside ("Center", "EdgeTop", "#RRGGBB") and Univer's style records inside.
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy, type IBorderData, type IBorderStyleData, type IStyleData, type Nullable } from "@univerjs/core";
import { toRange, type CellMatrix, type Grid } from "./grid";
import type { Area } from "./types";

export type StylePatch = IStyleData;

const horizontals: readonly [string, HorizontalAlign][] = [["General", HorizontalAlign.UNSPECIFIED], ["Left", HorizontalAlign.LEFT], ["Center", HorizontalAlign.CENTER], ["Right", HorizontalAlign.RIGHT], ["Justify", HorizontalAlign.JUSTIFIED]];
const verticals: readonly [string, VerticalAlign][] = [["Bottom", VerticalAlign.BOTTOM], ["Top", VerticalAlign.TOP], ["Center", VerticalAlign.MIDDLE]];
export const edges: Readonly<Record<string, keyof IBorderData>> = { EdgeTop: "t", EdgeBottom: "b", EdgeLeft: "l", EdgeRight: "r" };
/** The file format's names of border styles. */
const fileBorders: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN, hair: BorderStyleTypes.HAIR, dotted: BorderStyleTypes.DOTTED, dashed: BorderStyleTypes.DASHED, dashDot: BorderStyleTypes.DASH_DOT, dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE, medium: BorderStyleTypes.MEDIUM, mediumDashed: BorderStyleTypes.MEDIUM_DASHED, mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT, thick: BorderStyleTypes.THICK,
};
export const borderStyleCode = (name: string): BorderStyleTypes => fileBorders[name] ?? BorderStyleTypes.THIN;
const borderStyles: readonly [style: string, weight: string, code: BorderStyleTypes][] = [
  ["Continuous", "Thin", BorderStyleTypes.THIN], ["Continuous", "Hairline", BorderStyleTypes.HAIR], ["Continuous", "Medium", BorderStyleTypes.MEDIUM], ["Continuous", "Thick", BorderStyleTypes.THICK],
  ["Dash", "Thin", BorderStyleTypes.DASHED], ["Dot", "Thin", BorderStyleTypes.DOTTED], ["Double", "Thick", BorderStyleTypes.DOUBLE], ["DashDot", "Thin", BorderStyleTypes.DASH_DOT],
];

export interface BorderFacts {
  readonly style: string;
  readonly colour: string;
  readonly weight: string;
}

/** Named colours that Office.js takes besides "#RRGGBB". */
const colourNames: Readonly<Record<string, string>> = { black: "#000000", white: "#FFFFFF", red: "#FF0000", green: "#008000", blue: "#0000FF", yellow: "#FFFF00", orange: "#FFA500", gray: "#808080", grey: "#808080", purple: "#800080" };

/** "#RRGGBB" in upper case; null where the text is no colour. */
export function readColour(text: string): string | null {
  const named = colourNames[text.toLowerCase()];
  if (named) return named;
  return /^#[0-9a-f]{6}$/i.test(text) ? text.toUpperCase() : /^[0-9a-f]{6}$/i.test(text) ? `#${text.toUpperCase()}` : null;
}

export const horizontalCode = (name: string): HorizontalAlign | undefined => horizontals.find(([word]) => word === name)?.[1];
export const horizontalName = (code: Nullable<HorizontalAlign>): string => horizontals.find(([, one]) => one === (code ?? 0))?.[0] ?? "General";
export const verticalCode = (name: string): VerticalAlign | undefined => verticals.find(([word]) => word === name)?.[1];
export const verticalName = (code: Nullable<VerticalAlign>): string => verticals.find(([, one]) => one === code)?.[0] ?? "Bottom";

export class Formats {
  constructor(private readonly grid: Grid) {}

  styleAt(sheetId: string, row: number, column: number): IStyleData {
    const style = this.grid.cell(sheetId, row, column)?.s;
    return (typeof style === "string" ? this.grid.workbook.getStyles().get(style) : style) ?? {};
  }

  private bounded(sheetId: string, target: Area): Area {
    const sheet = this.grid.sheet(sheetId);
    const isWide = target.rowCount > 100000 || target.columnCount > 5000;
    if (!isWide) this.grid.makeRoom(sheetId, target.row + target.rowCount, target.column + target.columnCount);
    return { ...target, rowCount: Math.min(target.rowCount, Math.max(1, sheet.getRowCount() - target.row)), columnCount: Math.min(target.columnCount, Math.max(1, sheet.getColumnCount() - target.column)) };
  }

  /** Gives each cell of an area a style, made from its place in the area. */
  setEach(sheetId: string, target: Area, styleOf: (row: number, column: number) => StylePatch | null): void {
    const { startRow, endRow, startColumn, endColumn } = toRange(this.bounded(sheetId, target));
    const matrix: CellMatrix = {};
    for (let row = startRow; row <= endRow; row++) {
      for (let column = startColumn; column <= endColumn; column++) {
        const style = styleOf(row - startRow, column - startColumn);
        if (style) (matrix[row] ??= {})[column] = { s: style };
      }
    }
    this.grid.write(sheetId, matrix);
  }

  set(sheetId: string, target: Area, patch: StylePatch): void {
    this.setEach(sheetId, target, () => patch);
  }

  clear(sheetId: string, target: Area): void {
    const matrix: CellMatrix = {};
    this.grid.eachCell(sheetId, target, (row, column, cell) => {
      if (cell.s) (matrix[row] ??= {})[column] = { s: null };
    });
    this.grid.write(sheetId, matrix);
  }

  /** Sets one border of an area: outer edges on its rim, inside ones between its cells. */
  setBorder(sheetId: string, target: Area, edge: string, facts: BorderFacts): void {
    const line: Nullable<IBorderStyleData> = facts.style === "None" ? null : { s: this.borderCode(facts), cl: { rgb: facts.colour } };
    const lastRow = target.rowCount - 1;
    const lastColumn = target.columnCount - 1;
    const sides: Readonly<Record<string, (row: number, column: number) => (keyof IBorderData)[]>> = {
      EdgeTop: (row) => (row === 0 ? ["t"] : []),
      EdgeBottom: (row) => (row === lastRow ? ["b"] : []),
      EdgeLeft: (_row, column) => (column === 0 ? ["l"] : []),
      EdgeRight: (_row, column) => (column === lastColumn ? ["r"] : []),
      InsideHorizontal: (row) => [...(row > 0 ? ["t" as const] : []), ...(row < lastRow ? ["b" as const] : [])],
      InsideVertical: (_row, column) => [...(column > 0 ? ["l" as const] : []), ...(column < lastColumn ? ["r" as const] : [])],
    };
    this.setEach(sheetId, target, (row, column) => {
      const chosen = sides[edge](row, column);
      return chosen.length === 0 ? null : { bd: Object.fromEntries(chosen.map((side) => [side, line])) };
    });
  }

  border(sheetId: string, target: Area, edge: string): BorderFacts {
    const isFar = edge === "EdgeBottom" || edge === "EdgeRight";
    const row = target.row + (edge === "EdgeBottom" ? target.rowCount - 1 : edge === "InsideHorizontal" && target.rowCount > 1 ? 1 : 0);
    const column = target.column + (edge === "EdgeRight" ? target.columnCount - 1 : edge === "InsideVertical" && target.columnCount > 1 ? 1 : 0);
    const side = edges[edge] ?? (edge === "InsideHorizontal" ? "t" : "l");
    const line = this.styleAt(sheetId, row, column).bd?.[side] as Nullable<IBorderStyleData>;
    if (!line || (edge.startsWith("Inside") && !isFar && target.rowCount * target.columnCount === 1)) return { style: "None", colour: "#000000", weight: "Thin" };
    const known = borderStyles.find(([, , code]) => code === line.s) ?? borderStyles[0];
    return { style: known[0], weight: known[1], colour: readColour(line.cl.rgb ?? "#000000") ?? "#000000" };
  }

  private borderCode(facts: BorderFacts): BorderStyleTypes {
    return (borderStyles.find(([style, weight]) => style === facts.style && weight === facts.weight) ?? borderStyles.find(([style]) => style === facts.style) ?? borderStyles[0])[2];
  }

  /** One value where all cells of the area agree, else null, as Office.js reports formats. */
  shared<T>(sheetId: string, target: Area, read: (style: IStyleData) => T): T | null {
    const { startRow, endRow, startColumn, endColumn } = toRange(this.bounded(sheetId, target));
    const first = read(this.styleAt(sheetId, startRow, startColumn));
    for (let row = startRow; row <= endRow; row++) for (let column = startColumn; column <= endColumn; column++) if (read(this.styleAt(sheetId, row, column)) !== first) return null;
    return first;
  }
}

export const flag = (isOn: boolean): BooleanNumber => (isOn ? BooleanNumber.TRUE : BooleanNumber.FALSE);
export const wrapCode = (isOn: boolean): WrapStrategy => (isOn ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW);
export const isWrapped = (style: IStyleData): boolean => style.tb === WrapStrategy.WRAP;
