// Owns the start of the workbench's page: it puts grid, engine, add-in and controls together.
// Promises `window.workbench` for tests and links, and a working page even where samples or the add-in are missing.
import { createRoot } from "react-dom/client";
import { functionNamespace, type Command } from "../../manifest/spec";
import { createEngine, type Engine } from "../engine/engine";
import { functionList } from "./functionList";
import { explainErrors } from "./grid/errorText";
import { addStandIns } from "./grid/fonts";
import { createGrid } from "./grid/grid";
import { readParameters, type Parameters } from "./parameters";
import { functionForScreen, functionOf } from "./pane/commands";
import { Pane } from "./pane/pane";
import { Session } from "./session";
import { Shell } from "./shell/Shell";
import type { Actions } from "./shell/actions";
import { Store } from "./store";
import { texts } from "./texts";
import "./page.css";

/** What tests and links can use. */
export interface WorkbenchWindow {
  readonly engine: Engine;
  /** Opens a workbook from its bytes, without asking. */
  open(bytes: Uint8Array, name?: string): Promise<void>;
  save(): Uint8Array;
  /** Resolves when nothing is being calculated or waited for. */
  settled(timeout?: number): Promise<void>;
}

declare global {
  interface Window {
    workbench?: WorkbenchWindow;
  }
}

const parameters = readParameters(window.location.search, { languages: navigator.languages, prefersDark: window.matchMedia("(prefers-color-scheme: dark)").matches });
const store = new Store({
  language: parameters.language, isDark: parameters.isDark, bookName: null, isStartShown: parameters.book === null, isDirty: false,
  busy: null, notice: null, isPaneShown: true, isPaneReady: false, cellMessage: null, samples: [], isAsking: false,
});
let begun = false;
let session: Session | null = null;
let pane: Pane | null = null;

function begin(gridElement: HTMLElement, panePlace: HTMLElement): void {
  if (begun) return;
  begun = true;
  const grid = createGrid(gridElement, parameters.language, parameters.isDark);
  const engine = createEngine({ api: grid.api, univer: grid.univer });
  grid.onEditing((isEditing) => (engine.isEditing = isEditing));
  explainErrors(engine, store);
  const addin = new Pane(panePlace, store, engine, (bytes) => session?.offer(bytes));
  const started = new Session(store, engine, grid, addin);
  pane = addin;
  session = started;
  window.workbench = { engine, open: (bytes, name = "Book1.xlsx") => started.open({ name, bytes }), save: () => started.save(), settled: (timeout) => engine.settled(timeout) };
  void announceFunctions(engine).then(() => beginWith(started, addin, parameters));
}

async function beginWith(started: Session, addin: Pane, { book, pane: screen }: Parameters): Promise<void> {
  await Promise.all([started.loadSamples(), addStandIns(document.fonts)]);
  if (book !== null) await started.openNamed(book);
  const action = screen === null ? null : functionForScreen(screen);
  if (action !== null) await addin.run(action);
}

async function announceFunctions(engine: Engine): Promise<void> {
  const response = await fetch("/functions.json");
  if (response.ok) engine.functions.announce(functionList(await response.json(), functionNamespace));
  else store.set({ notice: { intent: "warning", title: texts[parameters.language].failedTitle, text: texts[parameters.language].notFound } });
}

async function run(command: Command): Promise<void> {
  store.set({ isPaneShown: true, isStartShown: false });
  const name = functionOf(command);
  if (name === null || (await pane?.run(name))) return;
  const words = texts[store.get().language];
  store.set({ notice: { intent: "warning", title: words.failedTitle, text: words.commandFailed } });
}

const actions: Actions = {
  openFiles: (files) => void session?.openFiles(files),
  openNamed: (idOrPath) => void session?.openNamed(idOrPath),
  newBook: () => void session?.newBook(),
  save: () => void session?.saveAsDownload(),
  toggleLanguage: () => session?.setLanguage(store.get().language === "ja" ? "en" : "ja"),
  toggleDark: () => session?.setDark(!store.get().isDark),
  showStart: () => session?.showStart(true),
  hideStart: () => session?.showStart(false),
  closePane: () => store.set({ isPaneShown: false }),
  run: (command) => void run(command),
  dismiss: () => store.set({ notice: null }),
  decide: (choice) => session?.decide(choice),
};

window.addEventListener("beforeunload", (event) => {
  if (store.get().isDirty) event.preventDefault();
});
window.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  if (event.key === "s") {
    event.preventDefault();
    actions.save();
  } else if (event.key === "o") {
    event.preventDefault();
    document.getElementById("open-file")?.click();
  }
}, true);

const place = document.getElementById("workbench");
if (place !== null) createRoot(place).render(<Shell store={store} actions={actions} onPlaced={begin} />);
