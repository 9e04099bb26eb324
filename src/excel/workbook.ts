// Owns the workbook that Excel has open, as the port that use cases know.
// Promises a fixed number of round trips a method, more only for blocks that would not travel in one (5 MB); what writes is loaded with the first write.
import type { Area, Workbook } from "../app/workbook/port";
import type { Keepsakes } from "./apply";
import { rangeOf } from "./areas";
import { runBatch, type OfficeEnvironment } from "./batch";
import { withLayout } from "./layout";
import { readCells } from "./read";
import { readSelection, surveyWorkbook } from "./survey";
import { OwnWork, watchWorkbook } from "./watch";

/**
 * The open workbook over Office.js (ExcelApi 1.9 or later). Call it after `onReady`.
 * @param environment the globals of Office's script; a test gives its own
 */
export function createExcelWorkbook(environment: OfficeEnvironment = { Excel, Office }): Workbook {
  const keepsakes: Keepsakes = new WeakMap();
  const own = new OwnWork();
  return {
    overview: () =>
      runBatch(environment, "now", {}, async (context) => {
        const { sheets, tables, names, isStructureLocked, activeSheet } = await surveyWorkbook(context);
        return { sheets, tables, names, isStructureLocked, insertsRows: true, activeSheet, selection: await readSelection(context) };
      }),
    read: (requests, progress) => {
      const sheet = [...new Set(requests.map((request) => request.sheet))].join(", ");
      return runBatch(environment, "now", { sheet, name: sheet }, async (context) => {
        const cells = await readCells(context, requests, progress);
        if (!requests.some((request) => request.withLayout)) return cells;
        const asked = cells.filter((_, at) => requests[at]?.withLayout);
        const laidOut = await withLayout(environment, context, asked);
        return cells.map((entry) => laidOut[asked.indexOf(entry)] ?? entry);
      });
    },
    apply: async (plan, progress) => {
      const { applyPlan } = await import("./apply");
      return own.during(() => applyPlan(environment, keepsakes, plan, progress));
    },
    select: (sheet, area) => own.selecting(area, () => selectArea(environment, sheet, area)),
    watch: (listener) => watchWorkbook(environment, own, listener),
  };
}

function selectArea(environment: OfficeEnvironment, sheet: string, area: Area): Promise<void> {
  return runBatch(environment, "wait", { sheet, name: sheet }, async (context) => {
    context.workbook.worksheets.getItem(sheet).activate();
    rangeOf(context, { sheet, area }).select();
    await context.sync();
  });
}
