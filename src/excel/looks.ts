// Owns how our named styles become formats in Excel, and how the formats that they replace are kept.
// Promises few calls: areas of one style are formatted together, and only what a style sets is touched or kept.
import { styles, type CellStyle, type StyleName } from "../app/workbook/styles";
import type { StyleCells } from "../app/workbook/plan";
import { a1, areasMeet, cellCount, rangeOf, type SheetArea } from "./areas";
import { isNewGround } from "./ground";
import type { Prepare, Task } from "./task";
import type { Writer } from "./writer";

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const horizontals = { left: "Left", center: "Center", right: "Right" } as const;
const verticals = { top: "Top", center: "Center" } as const;

/** Office.js reads an address list of some 8 000 characters; a shorter one stays readable in a log. */
const addressLimit = 2_000;

export const styleCells: Prepare<StyleCells> = ({ sheet, area, style }, ground) => {
  const place = { sheet, area };
  const isNew = isNewGround(ground, place);
  return { sheet, style: { sheet, area, style }, ...(isNew ? {} : { remember: rememberLook(place, styles[style]) }), write: () => undefined };
};

export interface StyleGroup {
  readonly sheet: string;
  readonly style: StyleName;
  readonly places: SheetArea["area"][];
}

/** Joins styled areas of one sheet and style, where no other style laid between them covers the same cells. */
export function groupStyles(styled: readonly NonNullable<Task["style"]>[]): StyleGroup[] {
  const groups: StyleGroup[] = [];
  for (const { sheet, style, area } of styled) {
    const at = groups.findIndex((group) => group.sheet === sheet && group.style === style);
    const isFree = groups.slice(at + 1).every((group) => group.sheet !== sheet || group.places.every((other) => !areasMeet(other, area)));
    if (at >= 0 && isFree) groups[at]?.places.push(area);
    else groups.push({ sheet, style, places: [area] });
  }
  return groups;
}

/** Formats all areas of a group. */
export async function writeStyle(writer: Writer, { sheet, style, places }: StyleGroup): Promise<void> {
  const look: CellStyle = styles[style];
  for (const addresses of addressLists(places)) {
    await writer.reserve(24, addresses.length);
    const worksheet = writer.context.workbook.worksheets.getItem(sheet);
    setLook(addresses.includes(",") ? worksheet.getRanges(addresses) : worksheet.getRange(addresses), look, places.some((area) => cellCount(area) > 1));
  }
  if (look.numberFormat === undefined) return;
  await writer.reserve(2 * places.length);
  for (const area of places) setNumberFormat(rangeOf(writer.context, { sheet, area }), look.numberFormat);
}

function addressLists(places: readonly SheetArea["area"][]): string[] {
  const lists: string[] = [];
  for (const address of places.map(a1)) {
    const last = lists[lists.length - 1];
    if (last !== undefined && last.length + address.length < addressLimit) lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}

/** One text for all cells of a range: Office.js repeats it, which its types do not say. */
function setNumberFormat(range: Excel.Range, format: string): void {
  range.set({ numberFormat: format as unknown as string[][] });
}

function setLook(range: Excel.Range | Excel.RangeAreas, look: CellStyle, hasInside: boolean): void {
  const { format } = range;
  setFont(format.font, look);
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.horizontal) format.horizontalAlignment = horizontals[look.horizontal];
  if (look.vertical) format.verticalAlignment = verticals[look.vertical];
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.border === undefined) return;
  for (const side of hasInside ? ([...edges, "InsideHorizontal", "InsideVertical"] as const) : edges) {
    const border = format.borders.getItem(side);
    border.style = look.border === null ? "None" : "Continuous";
    if (look.border !== null) border.color = look.border;
  }
}

/** Sets what a style says of the font; the same for cells and for conditional formats. */
export function setFont(font: { bold: boolean; italic: boolean; color: string; size?: number }, look: CellStyle): void {
  if (look.bold !== undefined) font.bold = look.bold;
  if (look.italic !== undefined) font.italic = look.italic;
  if (look.colour !== undefined) font.color = look.colour;
  if (look.size !== undefined) font.size = look.size;
}

/** Which properties of a range's format each part of a style changes. */
const propertiesOf: Readonly<Partial<Record<keyof CellStyle, string>>> = {
  bold: "font/bold",
  italic: "font/italic",
  size: "font/size",
  colour: "font/color",
  fill: "fill/color,fill/pattern",
  horizontal: "horizontalAlignment",
  vertical: "verticalAlignment",
  wrap: "wrapText",
};

/** Keeps the formats that a style is about to replace. A property that differs within the area cannot be kept, and stays. */
function rememberLook(place: SheetArea, look: CellStyle): Task["remember"] {
  return (context) => {
    const range = rangeOf(context, place);
    const parts = (Object.keys(look) as (keyof CellStyle)[]).filter((part) => propertiesOf[part] !== undefined);
    if (parts.length > 0) range.format.load(parts.map((part) => propertiesOf[part]).join(","));
    if (look.numberFormat !== undefined) range.load("numberFormat");
    const borders = look.border === undefined ? [] : edges.map((side) => range.format.borders.getItem(side).load("sideIndex,style,color,weight"));
    return () => {
      const kept = parts.map((part) => [part, keptPart(range.format, part)] as const);
      const sides = borders.map(({ sideIndex, style, color, weight }) => ({ sideIndex, style, color, weight }));
      const numberFormat = look.numberFormat === undefined ? undefined : range.numberFormat;
      return [(): Task => ({ sheet: place.sheet, write: (writer) => restoreLook(writer, place, { kept, sides, numberFormat }) })];
    };
  };
}

interface KeptLook {
  readonly kept: readonly (readonly [keyof CellStyle, string | number | boolean | null])[];
  readonly sides: readonly Pick<Excel.RangeBorder, "sideIndex" | "style" | "color" | "weight">[];
  readonly numberFormat: string[][] | undefined;
}

/** "" for no fill, null where the cells differ (Office.js gives "" for colours that differ). */
function keptPart(format: Excel.RangeFormat, part: keyof CellStyle): string | number | boolean | null {
  switch (part) {
    case "bold": return format.font.bold;
    case "italic": return format.font.italic;
    case "size": return format.font.size;
    case "colour": return format.font.color || null;
    case "fill": return format.fill.pattern === "None" ? "" : format.fill.color || null;
    case "horizontal": return format.horizontalAlignment;
    case "vertical": return format.verticalAlignment;
    case "wrap": return format.wrapText;
    default: return null;
  }
}

const setters: Readonly<Partial<Record<keyof CellStyle, (format: Excel.RangeFormat, value: never) => void>>> = {
  bold: (format, value) => (format.font.bold = value),
  italic: (format, value) => (format.font.italic = value),
  size: (format, value) => (format.font.size = value),
  colour: (format, value) => (format.font.color = value),
  fill: (format, value) => (value === "" ? format.fill.clear() : (format.fill.color = value)),
  horizontal: (format, value) => (format.horizontalAlignment = value),
  vertical: (format, value) => (format.verticalAlignment = value),
  wrap: (format, value) => (format.wrapText = value),
};

async function restoreLook(writer: Writer, place: SheetArea, { kept, sides, numberFormat }: KeptLook): Promise<void> {
  await writer.reserve(24, (numberFormat?.length ?? 0) * 16);
  const range = rangeOf(writer.context, place);
  for (const [part, value] of kept) if (value !== null) setters[part]?.(range.format, value as never);
  for (const side of sides) {
    const border = range.format.borders.getItem(side.sideIndex as Excel.BorderIndex);
    border.style = side.style;
    if (side.style !== "None") border.set({ color: side.color, weight: side.weight });
  }
  if (numberFormat) range.numberFormat = numberFormat;
}
