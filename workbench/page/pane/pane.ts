// Owns the add-in on the page: loading it, its custom functions, its ribbon commands and its settings.
// Promises that calls and commands reach the add-in only once it listens.
import type { Engine } from "../../engine/engine";
import type { Invocation } from "../../engine/types";
import type { Store } from "../store";
import { texts, type Language } from "../texts";
import { FrameColours } from "./frameColours";
import { PaneHost, type Entry } from "./paneHost";

// Microsoft's numbers for message entries that carry a custom-function call.
const functionCategory = 1;
const invocationMessage = 1000;
const patience = 20_000;

/** Answers the body of one request. */
export interface Answerer {
  answer(body: unknown): Promise<unknown>;
}

export class Pane {
  private readonly host: PaneHost;
  private readonly colours: FrameColours;
  private settings: readonly (readonly [string, string])[] = [];
  private loads = 0;
  private entryNumber = 0;
  private waiting: { readonly id: string; readonly functionName: string }[] = [];
  private readonly running = new Map<string, (succeeded: boolean) => void>();
  private alarm: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param place the element that the add-in's frame fills
   * @param answerer answers the add-in's requests over the engine
   */
  constructor(place: HTMLElement, private readonly store: Store, private readonly engine: Engine, answerer: Answerer) {
    this.colours = new FrameColours(store.get().isDark);
    this.host = new PaneHost(place, this.colours, {
      answer: (body) => answerer.answer(body),
      functionsReady: () => engine.functions.connect((batch) => this.call(batch)),
      commandsReady: () => this.ready(),
      commandCompleted: (id, succeeded) => this.completed(id, succeeded),
      settingsSaved: (settings) => (this.settings = settings),
      dialogRefused: () => this.warn("dialogRefused"),
      focusLeft: (isBackwards) => document.getElementById(isBackwards ? "grid" : "product")?.focus(),
    });
  }

  /** Loads the add-in for a workbook; it begins anew. */
  load(language: Language, bookName: string): void {
    this.engine.functions.disconnect();
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

  /** Delivers entries of events that the add-in subscribed to. */
  deliver(entries: readonly Entry[]): void {
    this.host.send(entries);
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

  private call(batch: readonly Invocation[]): void {
    this.host.send(batch.map((invocation) => [functionCategory, invocationMessage, "", [invocation.invocationId, invocation.functionId, invocation.arguments, invocation.address, invocation.flags], ++this.entryNumber]));
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
