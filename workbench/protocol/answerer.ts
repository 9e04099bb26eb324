// Owns the answers to the add-in: one request in, one response out, counted, with limits and scripted refusals.
// Promises Microsoft's error codes, strict loads (only what was asked for) and that an unknown member is an error.
//
// What is not imitated, so that nobody takes this for evidence about Excel (it is a regression net over what this project uses):
// - Co-authoring, the undo stack, dialogs, pivot tables, pictures, comments, slicers, hyperlinks, streaming functions.
// - Charts are kept and saved into the file, not drawn: bars and columns with name, title, place, colours and legend; the charts that
//   came with the file are not told of (they stay in the file), and the page shows none.
// - Suspended or manual calculation: the engine always calculates. Recalculation is batched, not cell by cell.
// - The difference between desktop and web for blank arguments of custom functions: a blank arrives as null, as on the web.
// - AutoFit: row heights and column widths stay as they are. Styles by name, themes and number formats of a locale.
// - Merging of undo groups, `delayForCellEdit` beyond waiting, throttling, real latency, memory limits.
// - Writing into a filtered range: refused here with FilteredRangeConflict; Excel may write and scramble rows instead.
import type { Engine } from "../engine/engine";
import { Batch, Failure } from "./batch";
import { Events } from "./eventModel";
import type { Action, Entry, RequestBody, ResponseBody } from "./messages";
import { HostError, type Host, type Node } from "./model";
import { rangeNode } from "./rangeModel";

export type { Entry, RequestBody, ResponseBody } from "./messages";

export interface AnswererOptions {
  /** Takes events for the add-in; the transport delivers them. */
  readonly onEntries?: (entries: readonly Entry[]) => void;
  /** Takes an .xlsx file that the add-in asks to open as a new workbook. */
  readonly onWorkbook?: (bytes: Uint8Array) => void;
  /** Largest request and response in bytes; Microsoft documents 5 MB for Excel on the web. */
  readonly payloadLimit?: number;
}

export interface Counters {
  syncs: number;
  actions: number;
  requestBytes: number;
  responseBytes: number;
  largestRequest: number;
  largestResponse: number;
}

/** A refusal to play: at an action's number within its request, or at a member ("Range.values", "Table.resize"). */
export interface Fault {
  readonly at: number | string;
  readonly code: string;
  readonly message?: string;
  /** How often it is played; once without it. */
  readonly times?: number;
}

export interface Answerer {
  /** Answers one request. `flags` are the request's: 64 waits until the person has left the cell. Never throws. */
  answer(body: RequestBody, flags?: number): Promise<ResponseBody>;
  readonly counters: Counters;
  resetCounters(): void;
  /** Plays a refusal when the add-in comes to this place. */
  failAt(at: Fault["at"], code: string, times?: number): void;
  readonly faults: readonly Fault[];
  clearFaults(): void;
  /** The objects that the add-in keeps at present. */
  readonly keptReferences: number;
  dispose(): void;
}

const fiveMegabytes = 5 * 1024 * 1024;
const delayForCellEditFlag = 64;
const noCounters = (): Counters => ({ syncs: 0, actions: 0, requestBytes: 0, responseBytes: 0, largestRequest: 0, largestResponse: 0 });
const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

function refusal(code: string, message: string, location = "", index = -1): ResponseBody {
  return { Results: [], Error: { Code: code, Message: message, Location: location, ActionIndex: index } };
}

class WorkbookAnswerer implements Answerer {
  counters = noCounters();
  private script: { fault: Fault; left: number }[] = [];
  private readonly host: Host;
  private readonly stop: () => void;
  private nextReference = 1;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly engine: Engine, private readonly options: AnswererOptions) {
    const references = new Map<string, Node>();
    const keep = (kept: Node): string => {
      const reference = `reference-${this.nextReference++}`;
      references.set(reference, kept);
      return reference;
    };
    const events = new Events((entries) => options.onEntries?.(entries), (sheetId, area) => keep(rangeNode(sheetId, area)));
    this.host = { engine, get parts() { return engine.parts; }, events, references, keep, newWorkbook: (bytes) => options.onWorkbook?.(bytes) };
    this.stop = engine.on((event) => events.report(event));
  }

  get faults(): readonly Fault[] {
    return this.script.map((one) => one.fault);
  }

  get keptReferences(): number {
    return this.host.references.size;
  }

  resetCounters(): void {
    this.counters = noCounters();
  }

  failAt(at: Fault["at"], code: string, times = 1): void {
    this.script.push({ fault: { at, code, times }, left: times });
  }

  clearFaults(): void {
    this.script = [];
  }

  dispose(): void {
    this.stop();
  }

  private play(index: number, location: string): void {
    const found = this.script.find((one) => one.left > 0 && (one.fault.at === index || one.fault.at === location || location.endsWith(`.${one.fault.at}`)));
    if (!found) return;
    found.left--;
    throw new HostError(found.fault.code, found.fault.message ?? `Refused by the test's script at ${location}.`);
  }

  /** One request after the other, as the host does. */
  answer(body: RequestBody, flags = 0): Promise<ResponseBody> {
    const answered = this.turn.then(() => this.answerNow(body, flags));
    this.turn = answered;
    return answered;
  }

  private async answerNow(body: RequestBody, flags: number): Promise<ResponseBody> {
    const size = bytesOf(body);
    const isResult = body.Actions.some((action) => action.Name === "SetInvocationArrayResults");
    if (!isResult) this.count(size, body.Actions.length);
    const limit = this.options.payloadLimit ?? fiveMegabytes;
    if (size > limit) return refusal("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
    if (this.engine.isEditing && !isResult) {
      if ((flags & delayForCellEditFlag) === 0) return refusal("InvalidOperationInCellEditMode", "Excel is in cell-editing mode. Please exit the edit mode and then try again.");
      await this.editingEnded();
    }
    const response = await this.perform(body);
    const answerSize = bytesOf(response);
    if (!isResult) this.counters.responseBytes += answerSize;
    this.counters.largestResponse = Math.max(this.counters.largestResponse, answerSize);
    return answerSize > limit ? refusal("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.") : response;
  }

  private count(size: number, actions: number): void {
    this.counters.syncs++;
    this.counters.actions += actions;
    this.counters.requestBytes += size;
    this.counters.largestRequest = Math.max(this.counters.largestRequest, size);
  }

  private async editingEnded(): Promise<void> {
    while (this.engine.isEditing) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  private async perform(body: RequestBody): Promise<ResponseBody> {
    const before = (index: number, _action: Action, location: string): void => this.play(index, location);
    const batch = new Batch(this.host, body, { before });
    try {
      await batch.run();
      return { Results: batch.results };
    } catch (error) {
      const failure = error instanceof Failure ? error : new Failure("GeneralException", String(error), "", -1);
      return { Results: batch.results, Error: { Code: failure.code, Message: failure.message, Location: failure.location, ActionIndex: failure.actionIndex } };
    }
  }
}

/** Answers Excel's add-in protocol over the engine's open workbook. */
export function createAnswerer(engine: Engine, options: AnswererOptions = {}): Answerer {
  return new WorkbookAnswerer(engine, options);
}
