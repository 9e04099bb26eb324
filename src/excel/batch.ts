// Owns the way into Excel: one run of requests, and the way a host's refusal becomes a problem of ours.
// Promises that the host's own messages go no further than this file.
import { ProblemError, problemError, type Problem } from "../isms/cell";

/** The two objects that Office's script puts into the page. Tests give their own. */
export interface OfficeEnvironment {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
}

export type Context = Excel.RequestContext;

/** The newest requirement sets that are used where they are there. Everything else needs ExcelApi 1.9 only. */
export const sets = { tableResize: "1.13", mergedAreas: "1.13", nameEvents: "1.17", oneUndoStep: "1.20" } as const;

/** The host's error codes by what a person can do about them. Any other code is "host-failed". */
const problemByHostCode: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: "cell-edit-mode",
  AccessDenied: "sheet-protected",
  ItemNotFound: "not-found",
  InvalidReference: "not-found",
  ItemAlreadyExists: "conflict",
  Conflict: "conflict",
  MergedRangeConflict: "conflict",
  InsertDeleteConflict: "conflict",
  NonBlankCellOffSheet: "conflict",
  PivotTableRangeConflict: "conflict",
  FilteredRangeConflict: "table-filtered",
  RangeExceedsLimit: "range-too-large",
  OperationCellsExceedLimit: "range-too-large",
  ApiNotFound: "host-too-old",
  UnsupportedOperation: "host-too-old",
};

/** Codes of an answer or a request that was too big to travel. */
const payloadCodes: ReadonlySet<string> = new Set(["ResponsePayloadSizeLimitExceeded", "RequestPayloadSizeLimitExceeded"]);

/** The code of a failure that the host reported, or null for any other failure. */
export function hostCode(error: unknown): string | null {
  if (error instanceof ProblemError || typeof error !== "object" || error === null) return null;
  const code = (error as { code?: unknown }).code;
  return typeof code === "string" ? code : null;
}

/** True where an answer or a request was too big to travel. */
export function isPayloadTooLarge(error: unknown): boolean {
  return payloadCodes.has(hostCode(error) ?? "");
}

/**
 * The failure to throw for what a run threw.
 * @param facts what the problem's text names: sheet, name
 * @returns a ProblemError; an error that no host reported comes back as it is
 */
export function asProblem(error: unknown, facts: Problem["facts"]): unknown {
  const code = hostCode(error);
  if (code === null) return error;
  return problemError(problemByHostCode[code] ?? "host-failed", { need: "ExcelApi", ...facts, hostCode: code });
}

/** True where the host has this version of the Excel API. */
export function isSupported(environment: OfficeEnvironment, version: string): boolean {
  return environment.Office.context.requirements.isSetSupported("ExcelApi", version);
}

/**
 * Runs requests against the open workbook.
 * @param how "now": refused while a person edits a cell; "wait": Excel waits until the person has finished
 * @param facts what a problem's text names, where the host refuses
 * @throws ProblemError for every refusal of the host
 */
export async function runBatch<T>(
  environment: OfficeEnvironment,
  how: "now" | "wait",
  facts: Problem["facts"],
  work: (context: Context) => Promise<T>,
): Promise<T> {
  try {
    if (how === "now") return await environment.Excel.run(work);
    const oneUndoStep = isSupported(environment, sets.oneUndoStep) ? { mergeUndoGroup: true } : {};
    return await environment.Excel.run({ delayForCellEdit: true, ...oneUndoStep }, work);
  } catch (error) {
    throw asProblem(error, facts);
  }
}
