// Owns the making of the spreadsheet on the page: which parts the grid has and how it looks.
// Promises a grid without a workbook; the engine fills it.
import { IUndoRedoService, IUniverInstanceService, LifecycleService, LifecycleStages, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsConditionalFormattingUIPlugin } from "@univerjs/sheets-conditional-formatting-ui";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import { UniverSheetsTableUIPlugin } from "@univerjs/sheets-table-ui";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import { UniverUIPlugin } from "@univerjs/ui";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-conditional-formatting/facade";
import "@univerjs/sheets-data-validation/facade";
import "@univerjs/sheets-formula/facade";
import "@univerjs/sheets-numfmt/facade";
import "@univerjs/sheets-table/facade";
import "@univerjs/sheets-ui/facade";
import "@univerjs/ui/facade";
import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";
import "@univerjs/sheets-data-validation-ui/lib/index.css";
import "@univerjs/sheets-conditional-formatting-ui/lib/index.css";
import "@univerjs/sheets-table-ui/lib/index.css";
import type { Language } from "../texts";
import { gridTheme } from "./theme";
import { localeOf, locales } from "./locales";

export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
  setLanguage(language: Language): void;
  setDark(isDark: boolean): void;
  /** Resolves when the grid has drawn itself once: a workbook opened before keeps rows of one line, whatever they hold. */
  rendered(): Promise<void>;
  /** Makes the open workbook the one that the grid's toolbar and keys act on. */
  focusBook(): void;
  /** Calls back when a person did something that can be undone, or undid it. */
  onUndoable(listener: () => void): void;
  /** Calls back when a person begins and ends typing in a cell. */
  onEditing(listener: (isEditing: boolean) => void): void;
}

/**
 * Makes the spreadsheet inside an element.
 * @param container element that the grid fills; it must be in the document
 */
export function createGrid(container: HTMLElement, language: Language, isDark: boolean): Grid {
  const univer = new Univer({ theme: gridTheme, darkMode: isDark, locale: localeOf[language], locales });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, header: true, toolbar: true, ribbonType: "simple", footer: true, disableAutoFocus: true });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, { disableAutoFocus: true });
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
  univer.registerPlugin(UniverSheetsTableUIPlugin, { hideAnchor: true });
  const api = FUniver.newAPI(univer);
  return {
    univer,
    api,
    setLanguage: (next) => univer.setLocale(localeOf[next]),
    setDark: (next) => api.toggleDarkMode(next),
    onUndoable: (listener) => {
      univer.__getInjector().get(IUndoRedoService).undoRedoStatus$.subscribe(({ undos, redos }) => {
        if (undos + redos > 0) listener();
      });
    },
    onEditing: (listener) => {
      api.addEvent(api.Event.SheetEditStarted, () => listener(true));
      api.addEvent(api.Event.SheetEditEnded, () => listener(false));
    },
    rendered: () => univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered),
    focusBook: () => {
      const book = api.getActiveWorkbook();
      if (book !== null) univer.__getInjector().get(IUniverInstanceService).focusUnit(book.getId());
    },
  };
}
