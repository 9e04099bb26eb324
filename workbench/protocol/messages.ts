// Owns the shapes of the add-in protocol's requests and responses (ProcessQuery of Microsoft's client library).
// Promises only what that library sends and reads.

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** For each argument that is an object: the id of its path; 0 for plain values. Null where none is. */
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[])[] | null;
}

/** How to reach an object: 1 global, 2 new object, 3 method, 4 property, 5 indexer, 6 reference kept by the host. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** What to do: 1 instantiate, 2 query, 3 method, 4 set property, 5 trace, 6 ensure unchanged. */
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ErrorBody {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly Error?: ErrorBody;
}

/** An event or a custom-function call as the library's dispatcher takes it: category, type, target, message, id. */
export type Entry = readonly [category: number, type: number, target: string, message: unknown, id: number];
