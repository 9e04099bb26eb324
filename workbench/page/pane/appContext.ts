// Owns what the host tells an add-in's frame about itself: its name, language, requirement sets and the document's settings.
// Promises only requirement sets that the workbench answers.
import { serializerVersion } from "./messages";
import type { Language } from "../texts";

/** What differs from one loading of the pane to the next. */
export interface PaneFacts {
  readonly language: Language;
  /** New at each loading, so that answers to an earlier pane can never reach this one. */
  readonly conversationId: string;
  /** Address of the page that hosts the pane. */
  readonly hostPage: string;
  /** File name of the open workbook. */
  readonly bookName: string;
  /** Settings kept in the document: name and JSON text. */
  readonly settings: readonly (readonly [string, string])[];
}

const addinId = "isms-for-excel";
const excelOnTheWeb = 16;
const hostVersion = "16.01";
const readWrite = 0;
const documentOpened = 1;
const taskPane = 1;
// Shared runtime (1) with custom functions (2).
const runtimeFlags = 3;
const localeOf: Readonly<Record<Language, string>> = { ja: "ja-JP", en: "en-US" };

export const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.14",
  SharedRuntime: "1.2",
  CustomFunctions: "1.7",
  CustomFunctionsRuntime: "1.4",
  RibbonApi: "1.2",
  AddinCommands: "1.3",
  CompressedFile: "1.1",
  Settings: "1.1",
};

/** The frame's name, from which Microsoft's library reads who hosts it. */
export function frameName(facts: PaneFacts): string {
  const locale = localeOf[facts.language];
  return JSON.stringify({
    hostInfo: `Excel|Web|${hostVersion}|${locale}|${facts.conversationId}|||${runtimeFlags}`,
    xdmInfo: `${facts.conversationId}|${addinId}|${facts.hostPage}`,
    serializerVersion,
    flights: "[]",
    appContext: "",
    baseFrameName: "isms-pane",
  });
}

/** The query with which Excel on the web loads an add-in's page. */
export function hostQuery(facts: PaneFacts): string {
  return `_host_Info=Excel$Web$${hostVersion}$${localeOf[facts.language]}$${facts.conversationId}$$$${runtimeFlags}`;
}

/** The answer to the frame's first question. */
export function appContext(facts: PaneFacts): Readonly<Record<string, unknown>> {
  const locale = localeOf[facts.language];
  return {
    _id: addinId,
    _appInstanceId: facts.conversationId,
    _appName: excelOnTheWeb,
    _appVersion: hostVersion,
    _appMinorVersion: 0,
    _hostFullVersion: "16.0.0.0",
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: new URL(encodeURIComponent(facts.bookName), facts.hostPage).href,
    _clientMode: readWrite,
    _reason: documentOpened,
    _osfControlType: taskPane,
    _settings: facts.settings,
    _requirementMatrix: JSON.stringify(requirementSets),
    _eToken: "",
    _correlationId: facts.conversationId,
    _addinName: "ISMS for Excel",
    _appDomains: [],
  };
}
