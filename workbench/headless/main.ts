// Owns the workbench without a page, as Node runs it: Microsoft's own client library in a simulated window, answered by the workbench over the embedded spreadsheet.
// Promises real timers and the library's own dispatcher for custom functions, so that tests exercise what a person's Excel would load.
import fs from "node:fs";
import path from "node:path";
import { JSDOM, VirtualConsole } from "jsdom";
import { createEngine, type Engine } from "../engine/engine";
import type { FunctionDefinition } from "../engine/types";
import { createAnswerer, type Answerer, type AnswererOptions, type Counters } from "../protocol/answerer";
import type { Entry, RequestBody } from "../protocol/messages";
import { startUniver } from "./univer";

export interface HeadlessOptions {
  /** An .xlsx file to open; a new workbook without it. */
  readonly bytes?: Uint8Array;
  readonly name?: string;
  /** Script text that associates the add-in's functions, evaluated in the window after the library. */
  readonly functionsBundle?: string;
  /** What functions.json declares of them. */
  readonly functions?: readonly FunctionDefinition[];
  readonly payloadLimit?: AnswererOptions["payloadLimit"];
  /** Takes the .xlsx files that the add-in opens as new workbooks. */
  readonly onWorkbook?: AnswererOptions["onWorkbook"];
  /** Version that isSetSupported("ExcelApi", ...) is answered with. */
  readonly excelApi?: string;
}

/** The library's bridge to its host, as it looks for it in the window. */
interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

export interface HeadlessHost {
  readonly window: Window & typeof globalThis;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly engine: Engine;
  readonly answerer: Answerer;
  readonly counters: Counters;
  /** Excel.run of the library in the window. */
  run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Makes functions known to the formula engine. */
  announce(functions: readonly FunctionDefinition[]): void;
  dispose(): void;
}

const folder = path.dirname(require.resolve("@microsoft/office-js/dist/office.debug.js"));
/** Category and type of a custom-function call in the library's dispatcher. */
const callCategory = 1;
const invokeType = 1000;

function readScript(name: string): string {
  return fs.readFileSync(path.join(folder, name), "utf8");
}

/** Requirement sets that the simulated host reports. */
function requirements(excelApi: string): Readonly<Record<string, string>> {
  return { ExcelApi: excelApi, SharedRuntime: "1.2", CustomFunctions: "1.7", CustomFunctionsRuntime: "1.4", RibbonApi: "1.2", DialogApi: "1.2" };
}

const isAtLeast = (have: string, want: string): boolean => {
  const [one, other] = [have, want].map((text) => text.split(".").map(Number));
  return one[0] !== other[0] ? one[0] > other[0] : (one[1] ?? 0) >= (other[1] ?? 0);
};

function makeWindow(bridge: Bridge, excelApi: string): JSDOM {
  const dom = new JSDOM("<!doctype html><html><head></head><body></body></html>", {
    url: "https://localhost:3000/taskpane.html?_host_Info=Excel$Web$16.01$en-US", runScripts: "outside-only", pretendToBeVisual: true, virtualConsole: new VirtualConsole(),
  });
  const { window } = dom;
  Object.assign(window, { _richApiNativeBridge: bridge });
  const script = window.document.createElement("script");
  script.setAttribute("src", "office.debug.js");
  window.document.head.append(script);
  window.eval(readScript("office.debug.js"));
  window.eval(readScript("excel-web-16.00.debug.js"));
  const sets = requirements(excelApi);
  const isSetSupported = (name: string, version = "1.1"): boolean => name in sets && isAtLeast(sets[name], version);
  const office = (window as unknown as { Office: { context: object } }).Office;
  const facts = { requirements: { isSetSupported }, host: "Excel", platform: "OfficeOnline", displayLanguage: "en-US", contentLanguage: "en-US" };
  for (const [key, value] of Object.entries(facts)) Object.defineProperty(office.context, key, { configurable: true, value });
  return dom;
}

/** Starts the workbench without a page. The caller disposes of it. */
export async function startHeadlessHost(options: HeadlessOptions = {}): Promise<HeadlessHost> {
  const engine = createEngine(startUniver());
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const message = JSON.parse(text) as { id: number; flags: number; message: { body: RequestBody } };
      void answerer.answer(message.message.body, message.flags).then((body) => bridge.onMessageFromHost?.(JSON.stringify({ id: message.id, type: 1, message: { statusCode: 200, headers: {}, body } })));
    },
  };
  const send = (entries: readonly Entry[]): void => bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  const answerer = createAnswerer(engine, { onEntries: send, onWorkbook: options.onWorkbook, payloadLimit: options.payloadLimit });
  const dom = makeWindow(bridge, options.excelApi ?? "1.17");
  const window = dom.window as unknown as Window & typeof globalThis & { Excel: typeof Excel; Office: typeof Office; CustomFunctions: typeof CustomFunctions };
  engine.functions.connect((batch) => send(batch.map((call): Entry => [callCategory, invokeType, "", [call.invocationId, call.functionId, call.arguments, call.address, call.flags], call.invocationId])));
  if (options.functionsBundle) dom.window.eval(options.functionsBundle);
  if (options.functions) engine.functions.announce(options.functions);
  if (options.bytes) engine.open(options.bytes, options.name);
  return {
    window, engine, answerer,
    Excel: window.Excel,
    Office: window.Office,
    CustomFunctions: window.CustomFunctions,
    get counters() { return answerer.counters; },
    run: (work) => window.Excel.run(work),
    announce: (functions) => engine.functions.announce(functions),
    dispose() {
      answerer.dispose();
      engine.dispose();
      dom.window.close();
    },
  };
}
