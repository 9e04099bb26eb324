// Owns the joining of the use cases about formulas with the open workbook and what surrounds it.
// Promises that their code is loaded when one is asked for: most people never need it.
import { problemError } from "../../isms/cell";
import type { DocumentFile } from "../freeze/file";
import type { Language } from "../service";
import type { Workbook } from "../workbook/port";
import { followed } from "../workbook/progress";
import type { FormulaService, FunctionInfo } from "./service";

/** What the program around the use cases gives beside the workbook. */
export interface Surroundings {
  /** The functions that this add-in has. */
  readonly functions?: () => Promise<readonly FunctionInfo[]>;
  /** The workbook as a file; absent where there is no way to one. */
  readonly document?: DocumentFile;
}

function documentOf({ document }: Surroundings): DocumentFile {
  if (!document) throw problemError("copy-unavailable");
  return document;
}

/** The use cases about formulas over an open workbook. */
export function createFormulaService(workbook: Workbook, language: Language, surroundings: Surroundings): FormulaService {
  const functions = async (): Promise<readonly FunctionInfo[]> => (await surroundings.functions?.()) ?? [];
  return {
    functions,
    async previewRepair(progress) {
      const [{ repairPreview }, known] = await Promise.all([import("../repair/repair"), functions()]);
      return repairPreview(progress ? followed(workbook, progress) : workbook, known.length === 0 ? null : new Set(known.map(({ id }) => id)), language);
    },
    async freezeCopy(progress) {
      const { makeFrozenCopy } = await import("../freeze/copy");
      const copy = await makeFrozenCopy(progress ? followed(workbook, progress) : workbook, documentOf(surroundings), language);
      progress?.stopIfAsked();
      return copy;
    },
    async unlockedCopy(progress) {
      const { makeUnlockedCopy } = await import("../freeze/copy");
      const copy = await makeUnlockedCopy(documentOf(surroundings), language);
      progress?.stopIfAsked();
      return copy;
    },
    openCopy: async ({ bytes }) => bytes !== null && documentOf(surroundings).open(bytes),
    async previewInsert(formula, fitsTables) {
      const { planInsert } = await import("./insert");
      return planInsert(workbook, formula, fitsTables);
    },
  };
}
