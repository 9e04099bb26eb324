// Owns listening to a person's work in the workbook.
// Promises that what a plan of ours writes is not reported, and that reports come in the order of the events.
import type { Area, WorkbookChange } from "../app/workbook/port";
import { areaHolds, parseAddress } from "./areas";
import { isSupported, runBatch, sets, type Context, type OfficeEnvironment } from "./batch";

/** Counts the plans under way, so that what they cause can be told from a person's work. */
export class OwnWork {
  private running = 0;
  private selected: Area | null = null;

  get isRunning(): boolean {
    return this.running > 0;
  }

  /** Runs work of ours; its events, which arrive a little later, still count as ours. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.running += 1;
    try {
      return await work();
    } finally {
      setTimeout(() => (this.running -= 1), eventDelay);
    }
  }

  /** Selects cells for a person: only the report of just these cells counts as ours, a click right after it does not. */
  async selecting<T>(area: Area, work: () => Promise<T>): Promise<T> {
    this.selected = area;
    try {
      return await work();
    } finally {
      setTimeout(() => {
        if (this.selected === area) this.selected = null;
      }, eventDelay);
    }
  }

  isSelected(area: Area | null): boolean {
    return area !== null && this.selected !== null && areaHolds(area, this.selected) && areaHolds(this.selected, area);
  }
}

/** Milliseconds within which Excel reports what a request of ours did. */
const eventDelay = 500;

type Listener = (change: WorkbookChange) => void;
type CellEvent = { readonly worksheetId: string; readonly address: string; readonly triggerSource?: string };

/**
 * Calls back after a person changed cells or sheets, or selected others.
 * @returns the way to stop
 */
export async function watchWorkbook(environment: OfficeEnvironment, own: OwnWork, listener: Listener): Promise<() => Promise<void>> {
  let order = Promise.resolve();
  const report = (kind: WorkbookChange["kind"], event: CellEvent | null): Promise<void> => {
    const area = event && parseAddress(event.address);
    if (event?.triggerSource === "ThisLocalAddin" || own.isRunning || (kind === "selection" && own.isSelected(area))) return Promise.resolve();
    order = order.then(async () => listener({ kind, sheet: event && (await sheetName(environment, event.worksheetId)), area }));
    return order;
  };
  const handlers = await runBatch(environment, "wait", {}, async (context) => {
    const added = register(environment, context, report);
    await context.sync();
    return added;
  });
  return async () => {
    const first = handlers[0];
    if (!first) return;
    await environment.Excel.run(first.context, async (context) => {
      handlers.forEach((handler) => handler.remove());
      await context.sync();
    });
  };
}

interface Handler {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

function register(environment: OfficeEnvironment, context: Context, report: (kind: WorkbookChange["kind"], event: CellEvent | null) => Promise<void>): Handler[] {
  const { worksheets } = context.workbook;
  const sheets = (): Promise<void> => report("sheets", null);
  return [
    worksheets.onChanged.add((event) => report("cells", event)),
    worksheets.onSelectionChanged.add((event) => report("selection", event)),
    worksheets.onAdded.add(sheets),
    worksheets.onDeleted.add(sheets),
    ...(isSupported(environment, sets.nameEvents) ? [worksheets.onNameChanged.add(sheets)] : []),
  ];
}

/** Events name a sheet by its id; null where it is gone by now or cannot be asked at present. */
async function sheetName(environment: OfficeEnvironment, id: string): Promise<string | null> {
  try {
    return await runBatch(environment, "now", {}, async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id).load("name");
      await context.sync();
      return sheet.isNullObject ? null : sheet.name;
    });
  } catch {
    return null;
  }
}
