// Owns one request: reaching objects by their paths and doing the actions in their order.
// Promises that what was done before a failing action stays done and is reported, as Excel does.
import { apiNotFound, HostError, isNode, memberName, node, notFound, wireName, type Host, type Model, type Node } from "./model";
import type { Action, ActionResult, ArgumentInfo, ObjectPath, QueryInfo, RequestBody } from "./messages";
import { customFunctionsModel, workbookModel } from "./workbookModel";

/** Objects that are made by a service's name. */
const services: Readonly<Record<string, Node>> = { "Microsoft.ExcelServices.CustomFunctions": node(customFunctionsModel, null) };

/** Where an action failed, in the words of Microsoft's error location: "Range.values". */
export class Failure extends Error {
  constructor(readonly code: string, message: string, readonly location: string, readonly actionIndex: number) {
    super(message);
  }
}

/** Null stands for a null object. */
type Reached = Node | null;

export interface BatchWatch {
  /** Called before each action; may throw a scripted refusal. */
  before(index: number, action: Action, location: string): void;
}

export class Batch {
  private readonly reached = new Map<number, Reached>();
  readonly results: ActionResult[] = [];

  constructor(private readonly host: Host, private readonly body: RequestBody, private readonly watch: BatchWatch) {}

  /** Does all actions. @throws Failure at the first that Excel would refuse */
  async run(): Promise<void> {
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        this.watch.before(index, action, this.locationOf(action));
        this.results.push({ ActionId: action.Id, Value: await this.perform(action) });
      } catch (error) {
        const code = error instanceof HostError ? error.code : "GeneralException";
        throw new Failure(code, error instanceof Error ? error.message : String(error), this.locationOf(action), index);
      }
    }
  }

  private locationOf(action: Action): string {
    const path = this.body.ObjectPaths[action.ObjectPathId];
    const reached = path ? this.reached.get(path.Id) : undefined;
    const type = reached?.model.name ?? (path?.Name || "Object");
    return action.Name ? `${type}.${memberName(action.Name)}` : action.ActionType === 1 && path?.Name ? memberName(path.Name) : type;
  }

  private async perform(action: Action): Promise<unknown> {
    if (action.ActionType === 5 || action.ActionType === 6) return null;
    const target = this.reach(action.ObjectPathId);
    if (action.ActionType === 1) return target === null ? null : this.identity(target);
    if (action.ActionType === 2) return target === null ? null : this.query(target, action.QueryInfo ?? {});
    if (target === null && action.Name.startsWith("_")) return null;
    if (target === null) throw notFound(`the object of ${memberName(action.Name)}`);
    if (action.ActionType === 4) return this.set(target, action);
    if (action.ActionType === 3) return this.invoke(target, action);
    throw new HostError("ApiNotFound", `The workbench does not imitate actions of the type ${action.ActionType}.`);
  }

  private reach(pathId: number): Reached {
    const known = this.reached.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[pathId];
    if (!path) throw new HostError("InvalidObjectPath", `The object path ${pathId} is missing.`);
    const found = this.follow(path);
    this.reached.set(pathId, found);
    return found;
  }

  private follow(path: ObjectPath): Reached {
    if (path.ObjectPathType === 1) return node(workbookModel, null);
    if (path.ObjectPathType === 2) return services[path.Name] ?? this.noService(path.Name);
    if (path.ObjectPathType === 6) return this.host.references.get(path.Name) ?? this.noReference(path.Name);
    const parent = this.reach(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const model = parent.model;
    if (path.ObjectPathType === 5) {
      if (!model.item) throw apiNotFound(model.name, "getItem");
      return model.item(parent.target, this.values(path.ArgumentInfo), this.host);
    }
    const name = memberName(path.Name);
    if (path.ObjectPathType === 4) return this.link(model, parent, name);
    const made = this.callMember(parent, name, this.values(path.ArgumentInfo));
    if (made === null || isNode(made)) return made;
    throw apiNotFound(model.name, name);
  }

  private noService(name: string): never {
    throw new HostError("ApiNotFound", `The workbench does not imitate the service ${name}.`);
  }

  private noReference(name: string): never {
    throw new HostError("InvalidReference", `This reference is not valid for the current operation: ${name}.`);
  }

  private link(model: Model<unknown>, parent: Node, name: string): Reached {
    const link = model.links?.[name];
    if (!link) throw apiNotFound(model.name, name);
    return link(parent.target, this.host);
  }

  private callMember(target: Node, name: string, values: readonly unknown[]): unknown {
    const call = target.model.calls?.[name] ?? target.model.calls?.[wireName(name)];
    if (!call) throw apiNotFound(target.model.name, name);
    return call(target.target, values, this.host);
  }

  /** The arguments of a method, with objects in the place of their paths. */
  private values(information: ArgumentInfo | undefined): unknown[] {
    const given = information?.Arguments ?? [];
    const referenced = information?.ReferencedObjectPathIds;
    return given.map((value, index) => {
      const pathId = referenced?.[index];
      return typeof pathId === "number" && pathId > 0 ? this.reach(pathId) : value;
    });
  }

  /** What instantiating reports: the key that finds the object again, and the reference where it is kept. */
  private identity(target: Node): Record<string, unknown> {
    const id = target.model.id?.(target.target, this.host);
    const reference = this.kept.get(target);
    return { ...(id === undefined ? {} : { Id: id }), ...(reference ? { _ReferenceId: reference } : {}) };
  }

  private readonly kept = new Map<Node, string>();

  private async invoke(target: Node, action: Action): Promise<unknown> {
    if (action.Name === "_KeepReference") {
      this.kept.set(target, this.host.keep(target));
      return null;
    }
    if (target.model.isCalculated) await this.host.parts.calculation.done();
    const value = await this.callMember(target, memberName(action.Name), this.values(action.ArgumentInfo));
    return value === undefined || isNode(value) ? null : value;
  }

  private set(target: Node, action: Action): null {
    const name = memberName(action.Name);
    const write = target.model.writes?.[name];
    if (!write) throw apiNotFound(target.model.name, `${name} (set)`);
    write(target.target, this.values(action.ArgumentInfo)[0], this.host);
    return null;
  }

  private async query(target: Node, query: QueryInfo): Promise<unknown> {
    await this.host.parts.calculation.done();
    return this.read(target, [...(query.Select ?? []), ...(query.Expand ?? [])], query.Skip ?? 0, query.Top);
  }

  /** The properties asked for, and no others; without a choice all plain ones, as Excel does. */
  private read(target: Node, select: readonly string[], skip = 0, top?: number): Record<string, unknown> {
    const model = target.model;
    if (model.items) return this.readItems(target, select, skip, top);
    const names = select.length === 0 || select.includes("*") ? [...Object.keys(model.reads ?? {}), ...select.filter((one) => one.includes("/"))] : select;
    const result: Record<string, unknown> = {};
    const nested = new Map<string, string[]>();
    for (const path of names) {
      const mark = path.indexOf("/");
      const name = memberName(mark < 0 ? path : path.slice(0, mark));
      const read = mark < 0 ? model.reads?.[name] : undefined;
      if (read) result[wireName(name)] = read(target.target, this.host);
      else nested.set(name, [...(nested.get(name) ?? []), ...(mark < 0 ? [] : [path.slice(mark + 1)])]);
    }
    for (const [name, paths] of nested) {
      const linked = this.link(model, target, name);
      result[wireName(name)] = linked === null ? null : this.read(linked, paths);
    }
    return result;
  }

  private readItems(target: Node, select: readonly string[], skip: number, top?: number): Record<string, unknown> {
    const own = select.filter((path) => target.model.reads?.[memberName(path)] !== undefined);
    const ofItems = select.filter((path) => !own.includes(path)).map((path) => path.replace(/^items\//, "")).filter((path) => path !== "items" && path !== "");
    const result: Record<string, unknown> = Object.fromEntries(own.map((path) => [wireName(path), target.model.reads?.[memberName(path)](target.target, this.host)]));
    if (own.length > 0 && ofItems.length === 0 && select.length === own.length) return result;
    const items = target.model.items?.(target.target, this.host) ?? [];
    const chosen = items.slice(skip, top === undefined ? undefined : skip + top);
    result._Items = chosen.map((item) => {
      const id = item.model.id?.(item.target, this.host);
      return { ...(id === undefined ? {} : { _Id: id }), ...this.read(item, ofItems) };
    });
    return result;
  }
}
