// Owns the contract tests' way to a workbook: Microsoft's client library over the workbench's headless host.
// Promises the same few handles to every test: seed, look, count, break, act as a person.
import type { Area, Workbook } from "../../../src/app/workbook/port";
import { createExcelWorkbook } from "../../../src/excel/workbook";
import { startHeadlessHost, type HeadlessHost } from "../../../workbench/headless/host";

/** Starting the host takes seconds on a busy machine. */
jest.setTimeout(400_000);

type Context = Excel.RequestContext;
type Answer = HeadlessHost["answerer"]["answer"];

export interface TestHost {
  readonly workbook: Workbook;
  /** Works on the workbook through the client library, not through our port. */
  edit<T>(work: (context: Context) => Promise<T>): Promise<T>;
  /** Everything of the workbook that a plan can change, to compare. */
  snapshot(): Promise<unknown>;
  readonly counters: { reset(): void; syncs(): number; largestRequest(): number; largestAnswer(): number };
  setEditing(isEditing: boolean): void;
  setApiVersion(version: string): void;
  /** Answers above so many bytes are refused as too large. */
  setAnswerLimit(bytes: number): void;
  /** Refuses the n-th request from now, counted from 1. */
  failAtRequest(request: number, code: string): void;
  /** Refuses an action, counted from 0, of the next request that writes; what stands before it stays done. */
  failAtWriteAction(action: number, code: string, more?: { readonly andAfterwards: boolean }): void;
  clearFaults(): void;
  readonly person: {
    write(sheet: string, area: Area, values: (string | number)[][]): Promise<void>;
    select(sheet: string, area: Area): Promise<void>;
  };
  /** Waits until all events have arrived. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** Plans of ours begin every writing request with this call. */
const writingMark = "SuspendApiCalculationUntilNextSync";

interface Script {
  refuseAt: { left: number; code: string } | null;
  writeFault: { action: number; code: string; andAfterwards: boolean } | null;
  answerLimit: number;
}

/** Puts a script of refusals between the library and the host. */
function scripted(host: HeadlessHost, script: Script): Answer {
  const original: Answer = host.answerer.answer.bind(host.answerer);
  const refusal = (code: string) => ({ Results: [], Error: { Code: code, Message: "Refused by the test.", Location: "", ActionIndex: 0 } });
  return async (body, flags) => {
    if (script.refuseAt) {
      script.refuseAt.left -= 1;
      if (script.refuseAt.left === 0) return refusal(script.refuseAt.code);
    }
    const { writeFault } = script;
    if (writeFault && body.Actions.some((action) => action.Name === writingMark)) {
      host.answerer.failAt(writeFault.action, writeFault.code);
      script.writeFault = writeFault.andAfterwards ? writeFault : null;
    }
    const answer = await original(body, flags);
    return JSON.stringify(answer).length > script.answerLimit ? refusal("ResponsePayloadSizeLimitExceeded") : answer;
  };
}

/** Formats, rules and page of each sheet's first rows, as the client library tells them. */
async function looksOf(context: Context): Promise<unknown> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const looks = sheets.items.map((sheet) => {
    const cells = ["A1", "B1", "C1", "D1", "E1", "A8", "B8", "A9", "B9", "A12", "B12", "E2", "E3"].map((address) => {
      const range = sheet.getRange(address).load("numberFormat");
      range.format.load("font/bold,font/italic,font/color,font/size,fill/color,wrapText,horizontalAlignment,verticalAlignment");
      range.dataValidation.load("type,rule");
      range.format.borders.getItem("EdgeBottom").load("style");
      const edge = range.format.borders.getItem("EdgeTop").load("style");
      return { range, edge };
    });
    const rules = sheet.getRange("A1:Z40").conditionalFormats.load("items/type");
    const heights = ["A1", "A8", "A9"].map((address) => sheet.getRange(address).format.load("rowHeight"));
    const charts = sheet.charts.load("items/name");
    const panes = sheet.freezePanes.getLocationOrNullObject().load("address");
    const page = sheet.pageLayout.load("paperSize,orientation");
    const footer = page.headersFooters.defaultForAllPages.load("leftFooter,centerFooter,rightFooter");
    return { cells, rules, charts, heights, panes, page, footer };
  });
  await context.sync();
  return looks.map(({ cells, rules, charts, heights, panes, page, footer }) => ({
    cells: cells.map(({ range, edge }) => {
      const { font, fill, wrapText, horizontalAlignment, verticalAlignment } = range.format;
      return [range.numberFormat, font.bold, font.italic, font.color, font.size, fill.color, wrapText, horizontalAlignment, verticalAlignment, edge.style, range.dataValidation.type, JSON.stringify(range.dataValidation.rule)];
    }),
    rules: rules.items.length,
    charts: charts.items.map((chart) => chart.name),
    heights: heights.map((format) => format.rowHeight),
    panes: panes.isNullObject ? null : panes.address,
    page: [page.paperSize, page.orientation, footer.leftFooter, footer.centerFooter, footer.rightFooter],
  }));
}

async function snapshotOf(host: HeadlessHost, workbook: Workbook): Promise<unknown> {
  await host.engine.settled();
  const { sheets, tables, names, activeSheet } = await workbook.overview();
  const contents = await workbook.read(sheets.map(({ name }) => ({ sheet: name, withFormulas: true, withLayout: true })));
  const facts = sheets.map(({ name, visibility, isProtected, isFiltered }) => ({ name, visibility, isProtected, isFiltered }));
  const sorted = [...names].sort((one, other) => one.name.localeCompare(other.name));
  return { sheets: facts, tables, names: sorted, activeSheet, contents, looks: await host.run(looksOf) };
}

export async function startHost(): Promise<TestHost> {
  const host = await startHeadlessHost();
  const script: Script = { refuseAt: null, writeFault: null, answerLimit: Infinity };
  host.answerer.answer = scripted(host, script);
  let version = "1.17";
  const isSetSupported = (_set: string, asked = "1.1"): boolean => Number(asked.split(".")[1]) <= Number(version.split(".")[1]);
  const office = { context: { requirements: { isSetSupported } } } as unknown as typeof Office;
  const workbook = createExcelWorkbook({ Excel: host.Excel, Office: office });
  const range = (sheet: string, { row, column, rowCount, columnCount }: Area) =>
    host.engine.api.getActiveWorkbook()?.getSheetByName(sheet)?.getRange(row, column, rowCount, columnCount);
  return {
    workbook,
    edit: async (work) => {
      const result = await host.run(async (context) => {
        const made = await work(context);
        await context.sync();
        return made;
      });
      await host.engine.settled();
      return result;
    },
    snapshot: () => snapshotOf(host, workbook),
    counters: {
      reset: () => host.answerer.resetCounters(),
      syncs: () => host.counters.syncs,
      largestRequest: () => host.counters.largestRequest,
      largestAnswer: () => host.counters.largestResponse,
    },
    setEditing: (isEditing) => (host.engine.isEditing = isEditing),
    setApiVersion: (to) => (version = to),
    setAnswerLimit: (bytes) => (script.answerLimit = bytes),
    failAtRequest: (left, code) => (script.refuseAt = { left, code }),
    failAtWriteAction: (action, code, more) => (script.writeFault = { action, code, andAfterwards: more?.andAfterwards ?? false }),
    clearFaults: () => {
      Object.assign(script, { refuseAt: null, writeFault: null });
      host.answerer.clearFaults();
    },
    person: {
      write: async (sheet, area, values) => void range(sheet, area)?.setValues(values),
      select: async (sheet, area) => void range(sheet, area)?.activate(),
    },
    settled: async () => {
      await host.engine.settled();
      await new Promise((resolve) => setTimeout(resolve, 100));
    },
    stop: async () => host.dispose(),
  };
}
