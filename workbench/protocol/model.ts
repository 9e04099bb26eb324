// Owns what an object of the add-in's object model is to the answerer: a table of what can be read, set, reached and called.
// Promises that a member which is in no table is refused by name, never ignored.
import type { Engine, EngineParts } from "../engine/engine";
import type { Area } from "../engine/types";

/** A refusal in Microsoft's own codes. */
export class HostError extends Error {
  constructor(readonly code: string, message: string) {
    super(message);
    this.name = "HostError";
  }
}

export const invalidArgument = (what: string): HostError => new HostError("InvalidArgument", `The argument is invalid or missing or has an incorrect format: ${what}.`);
export const notFound = (what: string): HostError => new HostError("ItemNotFound", `The requested resource doesn't exist: ${what}.`);
export const alreadyExists = (what: string): HostError => new HostError("ItemAlreadyExists", `The resource being created already exists: ${what}.`);
export const accessDenied = (what: string): HostError => new HostError("AccessDenied", `You cannot perform the requested operation: ${what}.`);
export const apiNotFound = (type: string, member: string): HostError => new HostError("ApiNotFound", `The workbench does not imitate ${type}.${member}.`);

/** What the members of the object model work with. */
export interface Host {
  readonly engine: Engine;
  readonly parts: EngineParts;
  readonly events: EventRegister;
  /** Objects that the client asked to keep, by reference. */
  readonly references: Map<string, Node>;
  keep(node: Node): string;
  /** Opens an .xlsx file as a new workbook beside the present one. */
  newWorkbook(bytes: Uint8Array): void;
}

/** Which events the add-in listens to. */
export interface EventRegister {
  listen(event: string, sheetId: string | null): void;
  stop(event: string, sheetId: string | null): void;
}

export interface Model<T> {
  readonly name: string;
  /** The key that finds the object in its collection again. */
  readonly id?: (target: T, host: Host) => string | number;
  /** Properties as loaded, by the client's names. */
  readonly reads?: Readonly<Record<string, (target: T, host: Host) => unknown>>;
  readonly writes?: Readonly<Record<string, (target: T, value: unknown, host: Host) => void>>;
  /** Properties that are objects. */
  readonly links?: Readonly<Record<string, (target: T, host: Host) => Node | null>>;
  /** Methods; what they return is a plain value, an object, or null for a null object. */
  readonly calls?: Readonly<Record<string, (target: T, values: readonly unknown[], host: Host) => unknown>>;
  /** The item of a collection by its key. */
  readonly item?: (target: T, values: readonly unknown[], host: Host) => Node;
  /** All items of a collection. */
  readonly items?: (target: T, host: Host) => Node[];
  /** True where reading needs the calculation to have ended. */
  readonly isCalculated?: boolean;
}

/** An object of the model: its table and what it stands for. */
export interface Node {
  readonly model: Model<unknown>;
  readonly target: unknown;
}

export function node<T>(model: Model<T>, target: T): Node {
  return { model: model as unknown as Model<unknown>, target };
}

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "model" in value && "target" in value;
}

/** A rectangle of a sheet: what a Range stands for. */
export interface RangeTarget {
  readonly sheetId: string;
  readonly area: Area;
}

/** The member's name in the client's spelling: "GetRange" -> "getRange"; names that begin with "_" stay. */
export function memberName(wireName: string): string {
  return wireName.startsWith("_") ? wireName : wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

/** The other way: "formulasR1C1" -> "FormulasR1C1". */
export function wireName(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

export function textArgument(value: unknown, what: string): string {
  if (typeof value !== "string") throw invalidArgument(what);
  return value;
}

export function numberArgument(value: unknown, what: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument(what);
  return value;
}

export function recordArgument(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument(what);
  return value as Record<string, unknown>;
}

/** Several objects of one kind as one: what is set is set on all; what is read is null where they differ. */
export function together(nodes: readonly Node[]): Node {
  const model = nodes[0].model;
  const names = (table: object | undefined): string[] => Object.keys(table ?? {});
  const joined: Model<readonly Node[]> = {
    name: model.name,
    reads: Object.fromEntries(names(model.reads).map((name) => [name, (all: readonly Node[], host: Host) => {
      const values = all.map((one) => one.model.reads?.[name](one.target, host));
      return values.every((value) => value === values[0]) ? values[0] : null;
    }])),
    writes: Object.fromEntries(names(model.writes).map((name) => [name, (all: readonly Node[], value: unknown, host: Host) => all.forEach((one) => one.model.writes?.[name](one.target, value, host))])),
    links: Object.fromEntries(names(model.links).map((name) => [name, (all: readonly Node[], host: Host) => together(all.map((one) => one.model.links?.[name](one.target, host)).filter((linked) => linked !== null && linked !== undefined))])),
    calls: Object.fromEntries(names(model.calls).map((name) => [name, (all: readonly Node[], values: readonly unknown[], host: Host) => {
      const results = all.map((one) => one.model.calls?.[name](one.target, values, host));
      return results.every(isNode) && results.length > 0 ? together(results) : undefined;
    }])),
    item: model.item && ((all, values, host) => together(all.map((one) => one.model.item?.(one.target, values, host)).filter((item) => item !== undefined))),
  };
  return node(joined, nodes);
}
