// Owns RangeFormat and what hangs on it: fill, font, borders, protection, alignment, widths and heights.
// Promises null where the cells of a range do not agree, as Excel reports.
import { BooleanNumber, TextDecoration } from "@univerjs/core";
import type { IStyleData, Nullable } from "@univerjs/core";
import { contains } from "../engine/address";
import { edges, flag, horizontalCode, horizontalName, isWrapped, readColour, verticalCode, verticalName, wrapCode, type BorderFacts } from "../engine/formats";
import { without } from "../engine/rules";
import { mayWrite } from "./guards";
import { invalidArgument, node, numberArgument, textArgument, type Host, type Model, type RangeTarget } from "./model";

function shared<T>(host: Host, target: RangeTarget, read: (style: IStyleData) => T): T | null {
  return host.parts.formats.shared(target.sheetId, target.area, read);
}

function set(host: Host, target: RangeTarget, style: IStyleData): void {
  mayWrite(host, target, "allowFormatCells");
  host.parts.formats.set(target.sheetId, target.area, style);
}

function colour(value: unknown): string {
  const read = readColour(textArgument(value, "color"));
  if (!read) throw invalidArgument(`color "${String(value)}"`);
  return read;
}

const isSet = (value: BooleanNumber | null | undefined): boolean => value === BooleanNumber.TRUE;
const rgb = (value: Nullable<string>, otherwise: string): string => readColour(value ?? otherwise) ?? otherwise;

const fillModel: Model<RangeTarget> = {
  name: "RangeFill",
  reads: {
    color: (target, host) => shared(host, target, (style) => rgb(style.bg?.rgb, "#FFFFFF")) ?? "",
    pattern: (target, host) => shared(host, target, (style) => (style.bg?.rgb ? "Solid" : "None")),
  },
  writes: { color: (target, value, host) => set(host, target, { bg: { rgb: colour(value) } }) },
  calls: { clear: (target, _values, host) => set(host, target, { bg: null }) },
};

const underlines: Readonly<Record<string, boolean>> = { None: false, Single: true };

const fontModel: Model<RangeTarget> = {
  name: "RangeFont",
  reads: {
    bold: (target, host) => shared(host, target, (style) => isSet(style.bl)),
    italic: (target, host) => shared(host, target, (style) => isSet(style.it)),
    size: (target, host) => shared(host, target, (style) => style.fs ?? 11),
    name: (target, host) => shared(host, target, (style) => style.ff ?? "Calibri"),
    color: (target, host) => shared(host, target, (style) => rgb(style.cl?.rgb, "#000000")) ?? "",
    underline: (target, host) => shared(host, target, (style) => (isSet(style.ul?.s) ? "Single" : "None")),
    strikethrough: (target, host) => shared(host, target, (style) => isSet(style.st?.s)),
  },
  writes: {
    bold: (target, value, host) => set(host, target, { bl: flag(value === true) }),
    italic: (target, value, host) => set(host, target, { it: flag(value === true) }),
    size: (target, value, host) => set(host, target, { fs: numberArgument(value, "size") }),
    name: (target, value, host) => set(host, target, { ff: textArgument(value, "name") }),
    color: (target, value, host) => set(host, target, { cl: { rgb: colour(value) } }),
    strikethrough: (target, value, host) => set(host, target, { st: { s: flag(value === true), t: TextDecoration.SINGLE } }),
    underline: (target, value, host) => {
      const isOn = underlines[textArgument(value, "underline")];
      if (isOn === undefined) throw invalidArgument("underline");
      set(host, target, { ul: { s: flag(isOn), t: TextDecoration.SINGLE } });
    },
  },
};

interface BorderTarget extends RangeTarget {
  readonly edge: string;
}

const edgeNames = [...Object.keys(edges), "InsideVertical", "InsideHorizontal"];
const factsOf = (target: BorderTarget, host: Host): BorderFacts => host.parts.formats.border(target.sheetId, target.area, target.edge);

function setBorder(target: BorderTarget, change: Partial<BorderFacts>, host: Host): void {
  mayWrite(host, target, "allowFormatCells");
  const before = factsOf(target, host);
  const style = change.style ?? (before.style === "None" ? "Continuous" : before.style);
  host.parts.formats.setBorder(target.sheetId, target.area, target.edge, { ...before, ...change, style });
}

const borderModel: Model<BorderTarget> = {
  name: "RangeBorder",
  id: ({ edge }) => edge,
  reads: {
    sideIndex: ({ edge }) => edge,
    style: (target, host) => factsOf(target, host).style,
    color: (target, host) => factsOf(target, host).colour,
    weight: (target, host) => factsOf(target, host).weight,
  },
  writes: {
    style: (target, value, host) => setBorder(target, { style: textArgument(value, "style") }, host),
    color: (target, value, host) => setBorder(target, { colour: colour(value) }, host),
    weight: (target, value, host) => setBorder(target, { weight: textArgument(value, "weight") }, host),
  },
};

function borderAt(target: RangeTarget, name: unknown) {
  const edge = textArgument(name, "index");
  if (!edgeNames.includes(edge)) throw invalidArgument(`border "${edge}"`);
  return node(borderModel, { ...target, edge });
}

const bordersModel: Model<RangeTarget> = {
  name: "RangeBorderCollection",
  reads: { count: () => edgeNames.length },
  item: (target, [name]) => borderAt(target, name),
  items: (target) => edgeNames.map((edge) => node(borderModel, { ...target, edge })),
  calls: { getItem: (target, [name]) => borderAt(target, name) },
};

const protectionModel: Model<RangeTarget> = {
  name: "FormatProtection",
  reads: {
    locked: ({ sheetId, area }, host) => !host.parts.sheets.state(sheetId).unlocked.some((one) => contains(one, area)),
    formulaHidden: () => false,
  },
  writes: {
    locked: (target, value, host) => {
      mayWrite(host, target);
      const state = host.parts.sheets.state(target.sheetId);
      state.unlocked = state.unlocked.flatMap((one) => without(one, target.area));
      if (value === false) state.unlocked.push(target.area);
    },
  },
};

const agreed = (length: number, at: (index: number) => number): number | null => {
  const first = at(0);
  for (let index = 1; index < Math.min(length, 10000); index++) if (at(index) !== first) return null;
  return first;
};

export const formatModel: Model<RangeTarget> = {
  name: "RangeFormat",
  reads: {
    horizontalAlignment: (target, host) => shared(host, target, (style) => horizontalName(style.ht)),
    verticalAlignment: (target, host) => shared(host, target, (style) => verticalName(style.vt)),
    wrapText: (target, host) => shared(host, target, isWrapped),
    columnWidth: ({ sheetId, area }, host) => agreed(area.columnCount, (index) => host.parts.sheets.columnWidth(sheetId, area.column + index)),
    rowHeight: ({ sheetId, area }, host) => agreed(area.rowCount, (index) => host.parts.sheets.rowHeight(sheetId, area.row + index)),
    indentLevel: () => 0,
    textOrientation: () => 0,
  },
  writes: {
    horizontalAlignment: (target, value, host) => {
      const code = horizontalCode(textArgument(value, "horizontalAlignment"));
      if (code === undefined) throw invalidArgument("horizontalAlignment");
      set(host, target, { ht: code });
    },
    verticalAlignment: (target, value, host) => {
      const code = verticalCode(textArgument(value, "verticalAlignment"));
      if (code === undefined) throw invalidArgument("verticalAlignment");
      set(host, target, { vt: code });
    },
    wrapText: (target, value, host) => set(host, target, { tb: wrapCode(value === true) }),
    columnWidth: (target, value, host) => {
      mayWrite(host, target, "allowFormatColumns");
      host.parts.sheets.setColumnWidth(target.sheetId, target.area, numberArgument(value, "columnWidth"));
    },
    rowHeight: (target, value, host) => {
      mayWrite(host, target, "allowFormatRows");
      host.parts.sheets.setRowHeight(target.sheetId, target.area, numberArgument(value, "rowHeight"));
    },
  },
  links: {
    fill: (target) => node(fillModel, target),
    font: (target) => node(fontModel, target),
    borders: (target) => node(bordersModel, target),
    protection: (target) => node(protectionModel, target),
  },
  calls: {
    autofitColumns: (target, _values, host) => mayWrite(host, target, "allowFormatColumns"),
    autofitRows: (target, _values, host) => {
      mayWrite(host, target, "allowFormatRows");
      host.parts.sheets.fitRows(target.sheetId, target.area);
    },
  },
};
