// Owns what a person can do on the page: open, save, change language and colours.
// Promises that a workbook with unsaved changes is never replaced without asking, and that a refused file leaves the open one alone.
import { ProblemError } from "../../src/isms/cell";
import { problemText } from "../../src/i18n/problems";
import type { Engine } from "../engine/engine";
import { download, fetchBook, isWorkbookName, listSamples, readFile, type BookFile } from "./files";
import type { Grid } from "./grid/grid";
import type { Pane } from "./pane/pane";
import type { Store } from "./store";
import { fill, texts, type Language, type Texts } from "./texts";

export class Session {
  private proceed: ((choice: "save" | "discard" | "cancel") => void) | null = null;

  constructor(readonly store: Store, private readonly engine: Engine, private readonly grid: Grid, private readonly pane: Pane) {
    // Results that are computed again are no change of the person's.
    engine.on((event) => {
      if ("source" in event && event.source !== "calculation") this.store.set({ isDirty: true });
    });
    grid.onUndoable(() => this.store.set({ isDirty: true }));
  }

  private get texts(): Texts {
    return texts[this.store.get().language];
  }

  async loadSamples(): Promise<void> {
    this.store.set({ samples: await listSamples() });
  }

  /** Opens what a person chose or dropped. */
  async openFiles(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    if (files.length > 1) return this.refuse(files[0].name, this.texts.severalFiles);
    if (!isWorkbookName(files[0].name)) return this.refuse(files[0].name, this.texts.notWorkbook);
    const [file] = files;
    await this.openAfterAsking(() => readFile(file), file.name);
  }

  /** Opens a sample by its id, or a workbook by its path on this server. */
  async openNamed(idOrPath: string): Promise<void> {
    const sample = this.store.get().samples.find(({ id }) => id === idOrPath);
    const path = sample?.url ?? (idOrPath.startsWith("/") && !idOrPath.startsWith("//") ? idOrPath : null);
    await this.openAfterAsking(() => (path === null ? Promise.resolve(null) : fetchBook(path)), sample?.file ?? idOrPath);
  }

  async newBook(): Promise<void> {
    if (!(await this.mayReplace())) return;
    this.engine.create(this.texts.untitled);
    this.opened(this.texts.untitled);
  }

  /** Opens bytes at once, without asking. @throws ProblemError where the file is refused; what was open stays open */
  async open(book: BookFile): Promise<void> {
    await this.grid.rendered();
    this.engine.open(book.bytes, book.name);
    this.opened(book.name);
    await this.engine.settled();
  }

  /** Offers a workbook that the add-in made. Excel opens it in a window of its own; here one page shows one workbook, so the person says where it goes. */
  offer(bytes: Uint8Array): void {
    const words = this.texts;
    const name = words.secondBook;
    const choices = [
      { label: words.openHere, run: () => void this.openAfterAsking(async () => ({ name, bytes }), name) },
      { label: words.keepAsFile, run: () => download(name, bytes) },
    ];
    this.store.set({ notice: { intent: "success", title: words.offeredTitle, text: words.offeredText, choices } });
  }

  /** The open workbook as a file's bytes. */
  save(): Uint8Array {
    const bytes = this.engine.save();
    this.store.set({ isDirty: false });
    return bytes;
  }

  /** Saves and hands the file to the browser's downloads. @returns false where saving failed, which is shown */
  saveAsDownload(): boolean {
    const { bookName } = this.store.get();
    if (bookName === null) return false;
    try {
      download(bookName, this.save());
      this.store.set({ notice: null });
      return true;
    } catch (error) {
      this.fail(this.texts.saveFailedTitle, error);
      return false;
    }
  }

  setLanguage(language: Language): void {
    this.store.set({ language, notice: null });
    this.grid.setLanguage(language);
    this.reloadPane();
  }

  setDark(isDark: boolean): void {
    this.store.set({ isDark });
    this.grid.setDark(isDark);
    this.pane.setDark(isDark);
  }

  showStart(isStartShown: boolean): void {
    this.store.set({ isStartShown: isStartShown || this.store.get().bookName === null });
  }

  /** Answers the question about unsaved changes. */
  decide(choice: "save" | "discard" | "cancel"): void {
    this.proceed?.(choice);
  }

  fail(title: string, error: unknown): void {
    const text = error instanceof ProblemError ? problemText(error.problem, this.store.get().language) : fill(this.texts.unexpected, { detail: error instanceof Error ? error.message : String(error) });
    this.store.set({ notice: { intent: "error", title, text }, busy: null });
  }

  private async openAfterAsking(load: () => Promise<BookFile | null>, name: string): Promise<void> {
    if (!(await this.mayReplace())) return;
    this.store.set({ busy: fill(this.texts.loadingBook, { name }), notice: null });
    // The page must show that it is at work before the file is read, which holds it up.
    await new Promise((resolve) => setTimeout(resolve, 30));
    try {
      const book = await load();
      if (book === null) this.refuse(name, fill(this.texts.sampleMissing, { name }));
      else await this.open(book);
    } catch (error) {
      this.fail(fill(this.texts.refusedTitle, { name }), error);
    } finally {
      this.store.set({ busy: null });
    }
  }

  private opened(bookName: string): void {
    this.store.set({ bookName, isStartShown: false, isDirty: false, notice: null, isPaneShown: true });
    this.grid.focusBook();
    document.title = `${bookName} - ${this.texts.product}`;
    this.pane.forgetSettings();
    this.reloadPane();
  }

  private reloadPane(): void {
    const { bookName, language } = this.store.get();
    if (bookName !== null) this.pane.load(language, bookName);
  }

  private refuse(name: string, text: string): void {
    this.store.set({ notice: { intent: "error", title: fill(this.texts.refusedTitle, { name }), text }, busy: null });
  }

  private async mayReplace(): Promise<boolean> {
    if (!this.store.get().isDirty) return true;
    this.proceed?.("cancel");
    this.store.set({ isAsking: true });
    const choice = await new Promise<"save" | "discard" | "cancel">((resolve) => (this.proceed = resolve));
    this.proceed = null;
    this.store.set({ isAsking: false });
    return choice === "discard" || (choice === "save" && this.saveAsDownload());
  }
}
