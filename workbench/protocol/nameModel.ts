// Owns NamedItem and NamedItemCollection, of the workbook and of a sheet.
// Promises Excel's rules for names.
import { formatAbsolute } from "../engine/address";
import type { NameState } from "../engine/state";
import { alreadyExists, invalidArgument, isNode, node, notFound, textArgument, type Host, type Model, type Node, type RangeTarget } from "./model";
import { rangeNode } from "./rangeModel";
import { worksheetModel } from "./worksheetModel";

function rangeOf(name: NameState, host: Host): Node | null {
  const address = host.parts.names.addressOf(name);
  const sheet = address && (address.sheet === null ? host.parts.sheets.active() : host.parts.grid.byName(address.sheet));
  return address && sheet ? rangeNode(sheet.getSheetId(), address.area) : null;
}

const missing = (what: string): never => {
  throw notFound(what);
};

const nameModel: Model<NameState> = {
  name: "NamedItem",
  id: (name) => name.name,
  reads: {
    name: (name) => name.name,
    formula: (name) => name.formula,
    value: (name, host) => (rangeOf(name, host) ? name.formula.replace(/^=/, "").replace(/\$/g, "") : name.formula),
    type: (name, host) => (rangeOf(name, host) ? "Range" : name.formula.includes("#REF!") ? "Error" : "String"),
    visible: (name) => name.visible,
    comment: (name) => name.comment,
    scope: (name) => (name.sheetId === null ? "Workbook" : "Worksheet"),
  },
  writes: {
    formula: (name, value, host) => host.parts.names.set({ ...name, formula: formulaArgument(value) }),
    visible: (name, value, host) => host.parts.names.set({ ...name, visible: value === true }),
    comment: (name, value, host) => host.parts.names.set({ ...name, comment: textArgument(value, "comment") }),
  },
  links: {
    worksheet: (name) => (name.sheetId === null ? missing("worksheet") : node(worksheetModel, name.sheetId)),
    worksheetOrNullObject: (name) => (name.sheetId === null ? null : node(worksheetModel, name.sheetId)),
  },
  calls: {
    getRange: (name, _values, host) => rangeOf(name, host) ?? missing(`range of the name "${name.name}"`),
    getRangeOrNullObject: (name, _values, host) => rangeOf(name, host),
    delete: (name, _values, host) => host.parts.names.remove(host.parts.names.find(name.name, name.sheetId) ?? name),
  },
};

function formulaArgument(value: unknown): string {
  const text = typeof value === "number" ? String(value) : textArgument(value, "formula");
  return text.startsWith("=") ? text : `=${text}`;
}

function add(sheetId: string | null, [name, reference, comment]: readonly unknown[], host: Host): Node {
  const text = textArgument(name, "name");
  if (!host.parts.names.isValid(text)) throw invalidArgument(`name "${text}"`);
  if (host.parts.names.find(text, sheetId) || host.parts.tables.byName(text)) throw alreadyExists(`name "${text}"`);
  const formula = isNode(reference) ? `=${formatAbsolute(host.parts.grid.sheet((reference.target as RangeTarget).sheetId).getName(), (reference.target as RangeTarget).area)}` : formulaArgument(reference);
  const added: NameState = { name: text, formula, visible: true, comment: typeof comment === "string" ? comment : "", sheetId };
  host.parts.names.set(added);
  return node(nameModel, added);
}

function byKey(sheetId: string | null, key: unknown, host: Host): Node | null {
  const found = host.parts.names.find(textArgument(key, "name"), sheetId);
  return found ? node(nameModel, found) : null;
}

export const nameCollectionModel: Model<string | null> = {
  name: "NamedItemCollection",
  item: (sheetId, [key], host) => byKey(sheetId, key, host) ?? missing(`name "${String(key)}"`),
  items: (sheetId, host) => host.parts.names.all(sheetId).map((name) => node(nameModel, name)),
  calls: {
    add,
    addFormulaLocal: add,
    getItem: (sheetId, [key], host) => byKey(sheetId, key, host) ?? missing(`name "${String(key)}"`),
    getItemOrNullObject: (sheetId, [key], host) => byKey(sheetId, key, host),
    getCount: (sheetId, _values, host) => host.parts.names.all(sheetId).length,
  },
};
