// Owns the add-in on the page: loading it, its custom functions, its ribbon commands and its settings.
// Promises that calls and commands reach the add-in only once it listens.
import type { Engine } from "../../engine/engine";
import type { Invocation } from "../../engine/types";
import { createAnswerer, type Answerer } from "../../protocol/answerer";
import type { Entry, RequestBody, ResponseBody } from "../../protocol/messages";
import type { Store } from "../store";
import { texts, type Language } from "../texts";
import { FrameColours } from "./frameColours";
import { PaneHost } from "./paneHost";
import { answerRuntime } from "./runtimeService";

// Microsoft's numbers for message entries that carry a custom-function call.
const functionCategory = 1;
const invocationMessage = 1000;
const patience = 20_000;

export class Pane {
  private readonly host: PaneHost;
  private readonly colours: FrameColours;
  private answerer: Answerer | null = null;
  private settings: readonly (readonly [string, string])[] = [];
  private loads = 0;
  private entryNumber = 0;
  private waiting: { readonly id: string; readonly functionName: string }[] = [];
  private readonly running = new Map<string, (succeeded: boolean) => void>();
  private alarm: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param place the element that the add-in's frame fills
   * @param workbookMade takes an .xlsx file that the add-in asks to open as a new workbook
   */
  constructor(place: HTMLElement, private readonly store: Store, private readonly engine: Engine, private readonly workbookMade: (bytes: Uint8Array) => void) {
    this.colours = new FrameColours(store.get().isDark);
    this.host = new PaneHost(place, this.colours, {
      answer: (body, flags) => this.answer(body, flags),
      functionsReady: () => engine.functions.connect((batch) => this.call(batch)),
      commandsReady: () => this.ready(),
      commandCompleted: (id, succeeded) => this.completed(id, succeeded),
      documentBytes: () => this.documentBytes(),
      settingsSaved: (settings) => (this.settings = settings),
      dialogRefused: () => this.warn("dialogRefused"),
      focusLeft: (isBackwards) => document.getElementById(isBackwards ? "grid" : "product")?.focus(),
    });
  }

  /** Loads the add-in for a workbook; it begins anew. */
  load(language: Language, bookName: string): void {
    this.engine.functions.disconnect();
    this.answerer?.dispose();
    this.answerer = createAnswerer(this.engine, { onEntries: (entries) => this.host.send(entries), onWorkbook: (bytes) => this.workbookMade(bytes) });
    this.store.set({ isPaneReady: false });
    clearTimeout(this.alarm);
    this.alarm = setTimeout(() => this.warn("paneSilent"), patience);
    this.host.load("/taskpane.html", { language, bookName, settings: this.settings, conversationId: `pane${++this.loads}x${Date.now().toString(36)}`, hostPage: window.location.origin + window.location.pathname }, texts[language].pane);
  }

  setDark(isDark: boolean): void {
    this.colours.set(isDark);
  }

  /** Settings belong to one workbook. */
  forgetSettings(): void {
    this.settings = [];
  }

  /** Runs a function that the add-in associated. Resolves to false where the add-in has no such function. */
  run(functionName: string): Promise<boolean> {
    const id = `${functionName}-${++this.entryNumber}`;
    return new Promise((resolve) => {
      this.running.set(id, resolve);
      if (!this.host.invoke(id, functionName)) this.waiting.push({ id, functionName });
    });
  }

  private ready(): void {
    clearTimeout(this.alarm);
    this.store.set({ isPaneReady: true });
    // The event is registered a moment before the answer to it has arrived.
    setTimeout(() => {
      for (const { id, functionName } of this.waiting.splice(0)) this.host.invoke(id, functionName);
    }, 0);
  }

  private async answer(body: RequestBody, flags: number): Promise<ResponseBody> {
    const pane = { isShown: this.store.get().isPaneShown, show: (isPaneShown: boolean) => this.store.set({ isPaneShown }) };
    return answerRuntime(body, pane) ?? this.answerer?.answer(body, flags) ?? { Results: [] };
  }

  /** What Excel would save at this moment, calculations under way included. */
  private async documentBytes(): Promise<Uint8Array> {
    return this.engine.copy();
  }

  private call(batch: readonly Invocation[]): void {
    this.host.send(batch.map((invocation): Entry => [functionCategory, invocationMessage, "", [invocation.invocationId, invocation.functionId, invocation.arguments, invocation.address, invocation.flags], ++this.entryNumber]));
  }

  private completed(id: string, succeeded: boolean): void {
    this.running.get(id)?.(succeeded);
    this.running.delete(id);
  }

  private warn(text: "dialogRefused" | "paneSilent"): void {
    const page = texts[this.store.get().language];
    this.store.set({ notice: { intent: "warning", title: page.failedTitle, text: page[text] } });
  }
}
