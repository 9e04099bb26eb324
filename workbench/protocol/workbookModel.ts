// Owns Workbook, Application and what hangs on them: protection, settings, selection.
// Promises that calculation is asked of the engine and never faked.
import { blankWorkbook, openBook } from "../../src/xlsx";
import { eventCalls } from "./eventModel";
import { accessDenied, HostError, node, notFound, textArgument, type Model } from "./model";
import { nameCollectionModel } from "./nameModel";
import { rangeAreasNode, rangeNode } from "./rangeModel";
import { tableCollectionModel } from "./tableModel";
import { worksheetCollectionModel } from "./worksheetModel";

const calculationModes = ["Automatic", "AutomaticExceptTables", "Manual"];

/** The bytes of the file that a new workbook begins with. @throws HostError InvalidArgument where they are no workbook */
function fileBytes(file: unknown): Uint8Array {
  if (file === undefined || file === null || file === "") return blankWorkbook();
  try {
    const bytes = Uint8Array.from(atob(textArgument(file, "base64File")), (character) => character.charCodeAt(0));
    openBook(bytes);
    return bytes;
  } catch {
    throw new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format: base64File.");
  }
}

const createdWorkbookModel: Model<Uint8Array> = {
  name: "WorkbookCreated",
  id: () => "created",
  calls: { open: (bytes, _values, host) => host.newWorkbook(bytes) },
};

const applicationModel: Model<null> = {
  name: "Application",
  reads: {
    calculationMode: (_target, host) => host.parts.book.calculationMode,
    calculationState: (_target, host) => (host.parts.calculation.isBusy || host.engine.functions.pending > 0 ? "Calculating" : "Done"),
    calculationEngineVersion: () => 191029,
    decimalSeparator: () => ".",
    thousandsSeparator: () => ",",
    useSystemSeparators: () => true,
  },
  writes: {
    calculationMode: (_target, value, host) => {
      if (!calculationModes.includes(String(value))) throw new HostError("InvalidArgument", "The argument is invalid: calculationMode.");
      host.parts.book.calculationMode = String(value);
    },
  },
  calls: {
    createWorkbook: (_target, [file]) => node(createdWorkbookModel, fileBytes(file)),
    calculate: (_target, [type], host) => host.engine.recalculate(type === "Full" || type === "FullRebuild"),
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

const protectionModel: Model<null> = {
  name: "WorkbookProtection",
  reads: { protected: (_target, host) => host.parts.book.isStructureLocked },
  calls: {
    protect: (_target, [password], host) => {
      if (host.parts.book.isStructureLocked) throw new HostError("InvalidOperation", "The workbook is protected already.");
      host.parts.book.isStructureLocked = true;
      host.parts.book.structurePassword = typeof password === "string" ? password : null;
    },
    unprotect: (_target, [password], host) => {
      const { isStructureLocked, structurePassword } = host.parts.book;
      if (isStructureLocked && structurePassword !== null && structurePassword !== password) throw accessDenied("the password is wrong");
      host.parts.book.isStructureLocked = false;
    },
  },
};

const settingModel: Model<string> = {
  name: "Setting",
  id: (key) => key,
  reads: { key: (key) => key, value: (key, host) => host.parts.book.settings.get(key) },
  writes: { value: (key, value, host) => void host.parts.book.settings.set(key, value) },
  calls: { delete: (key, _values, host) => void host.parts.book.settings.delete(key) },
};

const settingCollectionModel: Model<null> = {
  name: "SettingCollection",
  items: (_target, host) => [...host.parts.book.settings.keys()].map((key) => node(settingModel, key)),
  item: (_target, [key]) => node(settingModel, textArgument(key, "key")),
  calls: {
    add: (_target, [key, value], host) => {
      host.parts.book.settings.set(textArgument(key, "key"), value);
      return node(settingModel, String(key));
    },
    getItem: (_target, [key], host) => {
      if (!host.parts.book.settings.has(String(key))) throw notFound(`setting "${String(key)}"`);
      return node(settingModel, String(key));
    },
    getItemOrNullObject: (_target, [key], host) => (host.parts.book.settings.has(String(key)) ? node(settingModel, String(key)) : null),
    getCount: (_target, _values, host) => host.parts.book.settings.size,
  },
};

/** Custom functions report here: results of calls, and that the add-in's runtime is ready. */
export const customFunctionsModel: Model<null> = {
  name: "CustomFunctions",
  calls: {
    SetInvocationArrayResults: (_target, [results], host) => {
      const list = results as readonly (readonly [number, boolean, unknown, number?])[];
      host.engine.functions.deliver(list.map(([invocationId, succeeded, value, errorCode]) => ({ invocationId, succeeded, value, errorCode: succeeded ? undefined : errorCode })));
    },
    _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
    _GetEnabledFeatures: () => [],
  },
};

export const workbookModel: Model<null> = {
  name: "Workbook",
  reads: {
    name: (_target, host) => host.engine.name,
    isDirty: (_target, host) => host.engine.isDirty,
    readOnly: () => false,
    autoSave: () => false,
    previouslySaved: () => true,
    calculationEngineVersion: () => 191029,
    usePrecisionAsDisplayed: () => false,
    chartDataPointTrack: () => true,
  },
  links: {
    application: () => node(applicationModel, null),
    worksheets: () => node(worksheetCollectionModel, null),
    tables: () => node(tableCollectionModel, { sheetId: null }),
    names: () => node(nameCollectionModel, null),
    protection: () => node(protectionModel, null),
    settings: () => node(settingCollectionModel, null),
  },
  calls: {
    ...eventCalls<null>(() => null),
    // What Excel on the web is sent for Excel.createWorkbook.
    createAndOpenWorkbook: (_target, [file], host) => host.newWorkbook(fileBytes(file)),
    getSelectedRange: (_target, _values, host) => {
      const areas = host.parts.sheets.selection();
      if (areas.length > 1) throw new HostError("InvalidSelection", "The current selection is invalid for this operation.");
      return rangeNode(host.engine.activeSheetId, areas[0]);
    },
    getSelectedRanges: (_target, _values, host) => rangeAreasNode(host.engine.activeSheetId, host.parts.sheets.selection()),
    getActiveCell: (_target, _values, host) => {
      const [first] = host.parts.sheets.selection();
      return rangeNode(host.engine.activeSheetId, { ...first, rowCount: 1, columnCount: 1 });
    },
    _GetRangeForEventByReferenceId: (_target, [reference], host) => host.references.get(String(reference)) ?? missing(String(reference)),
    _GetRangeOrNullObjectForEventByReferenceId: (_target, [reference], host) => host.references.get(String(reference)) ?? null,
    _GetObjectByReferenceId: (_target, [reference], host) => host.references.get(String(reference)) ?? null,
    _RemoveReference: (_target, [reference], host) => void host.references.delete(String(reference)),
    _RemoveAllReferences: (_target, _values, host) => host.references.clear(),
  },
};

function missing(reference: string): never {
  throw notFound(`reference ${reference}`);
}
