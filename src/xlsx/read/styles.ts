// Owns how cells look as the styles part says it, resolved to plain facts.
// Promises every style index of the workbook: one that the part lacks looks like the default.
import type { Package } from "../archive/package";
import type { Structure } from "../book/structure";
import { parseElement, type XmlElement } from "../xml/tree";
import { readColour, readTheme } from "./colours";
import { builtInFormats } from "./formats";

export interface BorderSide {
  readonly style: string;
  readonly colour: string | null;
}

/** The look of a cell. Colours are "#RRGGBB", null where automatic; sizes are points. */
export interface ResolvedStyle {
  readonly font: { readonly name: string; readonly size: number; readonly bold: boolean; readonly italic: boolean; readonly underline: boolean; readonly strike: boolean; readonly colour: string | null };
  readonly fill: string | null;
  readonly border: { readonly left: BorderSide | null; readonly right: BorderSide | null; readonly top: BorderSide | null; readonly bottom: BorderSide | null };
  readonly horizontal: string | null;
  readonly vertical: string | null;
  readonly wrap: boolean;
  readonly indent: number;
  readonly numberFormat: string;
  readonly isLocked: boolean;
}

/** The differential look of a conditional format: only what it changes. */
export interface ResolvedDifference {
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly colour: string | null;
  readonly fill: string | null;
}

export interface ResolvedStyles {
  style(index: number): ResolvedStyle;
  difference(index: number): ResolvedDifference | null;
}

/** Reads the styles and theme of a workbook. */
export function readStyles(pack: Package, structure: Structure): ResolvedStyles {
  const root = relatedRoot(pack, structure, "styles");
  const theme = readTheme(relatedRoot(pack, structure, "theme"));
  const own = (root?.child("colors")?.child("indexedColors")?.elements("rgbColor") ?? []).map((element) => (element.get("rgb") ?? "").slice(-6));
  const colour = (element: XmlElement | undefined) => readColour(element, theme, own);
  const list = (name: string, item: string) => root?.child(name)?.elements(item) ?? [];
  const formats = new Map(list("numFmts", "numFmt").map((element) => [element.number("numFmtId") ?? -1, element.get("formatCode") ?? ""]));
  const parts = { fonts: list("fonts", "font"), fills: list("fills", "fill"), borders: list("borders", "border"), cells: list("cellXfs", "xf"), differences: list("dxfs", "dxf"), formats, colour };
  const resolved = new Map<number, ResolvedStyle>();
  return {
    style(index) {
      const known = resolved.get(index) ?? resolveStyle(parts, index);
      resolved.set(index, known);
      return known;
    },
    difference: (index) => resolveDifference(parts, index),
  };
}

interface Parts {
  readonly fonts: XmlElement[];
  readonly fills: XmlElement[];
  readonly borders: XmlElement[];
  readonly cells: XmlElement[];
  readonly differences: XmlElement[];
  readonly formats: ReadonlyMap<number, string>;
  readonly colour: (element: XmlElement | undefined) => string | null;
}

function relatedRoot(pack: Package, structure: Structure, kind: string): XmlElement | null {
  const part = structure.relationships.find((relationship) => relationship.kind === kind)?.target;
  return part !== undefined && pack.has(part) ? parseElement(pack.text(part), part) : null;
}

function resolveStyle(parts: Parts, index: number): ResolvedStyle {
  const format = parts.cells[index] ?? parts.cells[0];
  const font = parts.fonts[format?.number("fontId") ?? 0];
  const border = parts.borders[format?.number("borderId") ?? 0];
  const alignment = format?.child("alignment");
  const side = (...names: string[]) => resolveSide(parts, names.map((name) => border?.child(name)).find((found) => found !== undefined));
  const formatId = format?.number("numFmtId") ?? 0;
  return {
    font: {
      name: font?.child("name")?.get("val") ?? "Calibri",
      size: font?.child("sz")?.number("val") ?? 11,
      bold: isOn(font?.child("b")) ?? false,
      italic: isOn(font?.child("i")) ?? false,
      underline: font?.child("u") !== undefined && font.child("u")?.get("val") !== "none",
      strike: isOn(font?.child("strike")) ?? false,
      colour: parts.colour(font?.child("color")),
    },
    fill: resolveFill(parts, parts.fills[format?.number("fillId") ?? 0]),
    border: { left: side("left", "start"), right: side("right", "end"), top: side("top"), bottom: side("bottom") },
    horizontal: alignment?.get("horizontal") ?? null,
    vertical: alignment?.get("vertical") ?? null,
    wrap: alignment?.flag("wrapText") ?? false,
    indent: alignment?.number("indent") ?? 0,
    numberFormat: parts.formats.get(formatId) ?? builtInFormats[formatId] ?? "General",
    isLocked: format?.child("protection")?.flag("locked", true) ?? true,
  };
}

function isOn(element: XmlElement | undefined): boolean | null {
  return element === undefined ? null : element.flag("val", true);
}

/** A pattern is shown as its foreground, which a solid fill is. */
function resolveFill(parts: Parts, fill: XmlElement | undefined): string | null {
  const pattern = fill?.child("patternFill");
  if (pattern !== undefined) return (pattern.get("patternType") ?? "none") === "none" ? null : parts.colour(pattern.child("fgColor"));
  return parts.colour(fill?.child("gradientFill")?.child("stop")?.child("color"));
}

function resolveSide(parts: Parts, side: XmlElement | undefined): BorderSide | null {
  const style = side?.get("style") ?? "none";
  return style === "none" ? null : { style, colour: parts.colour(side?.child("color")) };
}

function resolveDifference(parts: Parts, index: number): ResolvedDifference | null {
  const element = parts.differences[index];
  if (element === undefined) return null;
  const font = element.child("font");
  const pattern = element.child("fill")?.child("patternFill");
  return {
    bold: isOn(font?.child("b")),
    italic: isOn(font?.child("i")),
    colour: parts.colour(font?.child("color")),
    fill: parts.colour(pattern?.child("bgColor")) ?? parts.colour(pattern?.child("fgColor")),
  };
}
