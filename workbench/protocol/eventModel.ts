// Owns events: which the add-in registers, and the entries that Microsoft's dispatcher takes.
// Promises an entry only for events that were registered, in the order in which things happened.
import { formatArea } from "../engine/address";
import type { EngineEvent } from "../engine/types";
import type { Entry } from "./messages";
import type { EventRegister, Host, Model } from "./model";

/** Method names of the client library -> the event's number there. */
const numbers: Readonly<Record<string, number>> = {
  DataChangedEvent: 10, ActivatedEvent: 11, DeactivatedEvent: 12, AddedEvent: 13, SelectionChangedEvent: 14, DeletedEvent: 15, CalculatedEvent: 16, EventNameChanged: 25,
};
const eventCategory = 65536;
/** The client's name for "all sheets". */
const wholeWorkbook = "Workbook";

/** The register and unregister methods of an object that has events. */
export function eventCalls<T>(sheetOf: (target: T) => string | null): NonNullable<Model<T>["calls"]> {
  return Object.fromEntries(Object.keys(numbers).flatMap((event) => [
    [`_Register${event}`, (target: T, _values: readonly unknown[], host: Host) => host.events.listen(event, sheetOf(target))],
    [`_Unregister${event}`, (target: T, _values: readonly unknown[], host: Host) => host.events.stop(event, sheetOf(target))],
  ]));
}

interface Report {
  readonly event: string;
  readonly sheetId: string;
  readonly message: Readonly<Record<string, unknown>>;
}

function reportOf(event: EngineEvent, keep: (sheetId: string, area: { row: number; column: number; rowCount: number; columnCount: number }) => string): Report | null {
  if (event.kind === "cells") {
    const message = { worksheetId: event.sheetId, address: formatArea(event.area), changeType: event.changeType, source: "Local", triggerSource: event.source === "addin" ? "ThisLocalAddin" : "Unknown", shiftDirection: "None", referenceId: keep(event.sheetId, event.area) };
    return { event: "DataChangedEvent", sheetId: event.sheetId, message };
  }
  if (event.kind === "selection") return { event: "SelectionChangedEvent", sheetId: event.sheetId, message: { worksheetId: event.sheetId, address: formatArea(event.area) } };
  const names: Partial<Record<EngineEvent["kind"], string>> = { sheetActivated: "ActivatedEvent", sheetDeactivated: "DeactivatedEvent", sheetAdded: "AddedEvent", sheetDeleted: "DeletedEvent", sheetRenamed: "EventNameChanged" };
  const name = names[event.kind];
  return name && "sheetId" in event ? { event: name, sheetId: event.sheetId, message: { worksheetId: event.sheetId, source: "Local" } } : null;
}

export class Events implements EventRegister {
  private readonly counts = new Map<string, number>();
  private nextId = 1;

  constructor(private readonly send: (entries: readonly Entry[]) => void, private readonly keep: (sheetId: string, area: { row: number; column: number; rowCount: number; columnCount: number }) => string) {}

  private count(event: string, sheetId: string | null, change: number): void {
    const key = `${event} ${sheetId ?? wholeWorkbook}`;
    this.counts.set(key, Math.max(0, (this.counts.get(key) ?? 0) + change));
  }

  listen(event: string, sheetId: string | null): void {
    this.count(event, sheetId, 1);
  }

  stop(event: string, sheetId: string | null): void {
    this.count(event, sheetId, -1);
  }

  /** Tells the add-in what happened, once for the sheet and once for the workbook, where it listens. */
  report(event: EngineEvent): void {
    const report = reportOf(event, this.keep);
    if (!report) return;
    const targets = [report.sheetId, wholeWorkbook].filter((target) => (this.counts.get(`${report.event} ${target}`) ?? 0) > 0);
    if (targets.length > 0) this.send(targets.map((target): Entry => [eventCategory, numbers[report.event], target, JSON.stringify(report.message), this.nextId++]));
  }
}
