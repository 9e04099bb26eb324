// Owns frozen panes and the printed page.
// Promises that what a person had set there before is kept.
import type { FreezePanes, PageMargins, SetUpPage } from "../app/workbook/plan";
import { rangeOf } from "./areas";
import { sheetGround } from "./ground";
import type { Prepare, Restore, Task } from "./task";

/** Office.js reports panes frozen over a whole sheet with these sizes. */
const allRows = 1_048_576;
const allColumns = 16_384;
const marginNames = ["leftMargin", "rightMargin", "topMargin", "bottomMargin", "headerMargin", "footerMargin"] as const;

export const freezePanes: Prepare<FreezePanes> = (edit, ground) => {
  const { isNew } = sheetGround(ground, edit.sheet);
  const { sheet, rows, columns } = edit;
  const remember: Task["remember"] = (context) => {
    const before = context.workbook.worksheets.getItem(sheet).freezePanes.getLocationOrNullObject().load("rowCount,columnCount");
    return () => {
      if (before.isNullObject) return [{ ...edit, rows: 0, columns: 0 }];
      const { rowCount, columnCount } = before;
      return [{ ...edit, rows: rowCount === allRows ? 0 : rowCount, columns: columnCount === allColumns ? 0 : columnCount }];
    };
  };
  return {
    sheet,
    ...(isNew ? {} : { remember }),
    async write(writer) {
      await writer.reserve(3);
      const panes = writer.context.workbook.worksheets.getItem(sheet).freezePanes;
      if (rows > 0 && columns > 0) panes.freezeAt(rangeOf(writer.context, { sheet, area: { row: 0, column: 0, rowCount: rows, columnCount: columns } }));
      else if (rows > 0) panes.freezeRows(rows);
      else if (columns > 0) panes.freezeColumns(columns);
      else panes.unfreeze();
    },
  };
};

export const setUpPage: Prepare<SetUpPage> = (edit, ground) => {
  const { isNew } = sheetGround(ground, edit.sheet);
  return {
    sheet: edit.sheet,
    ...(isNew ? {} : { remember: rememberPage(edit.sheet) }),
    async write(writer) {
      await writer.reserve(16);
      const worksheet = writer.context.workbook.worksheets.getItem(edit.sheet);
      const page = worksheet.pageLayout;
      page.paperSize = edit.paper;
      page.orientation = edit.orientation === "landscape" ? "Landscape" : "Portrait";
      page.zoom = { horizontalFitToPages: 1 };
      if (edit.margins) page.set(marginsInPoints(edit.margins));
      if (edit.titleRows) page.setPrintTitleRows(`$${edit.titleRows.first + 1}:$${edit.titleRows.last + 1}`);
      const { left, centre, right } = edit.footer;
      page.headersFooters.defaultForAllPages.set({ leftFooter: left, centerFooter: centre, rightFooter: right });
    },
  };
};

const pointsPerInch = 72;

function marginsInPoints({ left, right, top, bottom, header, footer }: PageMargins): Pick<Excel.PageLayout, (typeof marginNames)[number]> {
  const [leftMargin, rightMargin, topMargin, bottomMargin, headerMargin, footerMargin] = [left, right, top, bottom, header, footer].map((inches) => inches * pointsPerInch);
  return { leftMargin, rightMargin, topMargin, bottomMargin, headerMargin, footerMargin };
}

/** Title rows that were not there before stay: Office.js has no call that removes them. */
function rememberPage(sheet: string): Task["remember"] {
  return (context) => {
    const page = context.workbook.worksheets.getItem(sheet).pageLayout.load(`paperSize,orientation,zoom,${marginNames.join(",")}`);
    const footers = page.headersFooters.defaultForAllPages.load("leftFooter,centerFooter,rightFooter");
    const titles = page.getPrintTitleRowsOrNullObject().load("address");
    return () => {
      const { paperSize, orientation, leftMargin, rightMargin, topMargin, bottomMargin, headerMargin, footerMargin } = page;
      const zoom = Object.fromEntries(Object.entries(page.zoom).filter(([, value]) => value !== null));
      const { leftFooter, centerFooter, rightFooter } = footers;
      const address = titles.isNullObject ? null : titles.address;
      const restore: Restore = () => ({ sheet, write: async (writer) => {
        await writer.reserve(16);
        const now = writer.context.workbook.worksheets.getItem(sheet).pageLayout;
        now.set({ orientation, zoom, leftMargin, rightMargin, topMargin, bottomMargin, headerMargin, footerMargin, ...(paperSize ? { paperSize } : {}) });
        if (address !== null) now.setPrintTitleRows(address.slice(address.lastIndexOf("!") + 1));
        now.headersFooters.defaultForAllPages.set({ leftFooter, centerFooter, rightFooter });
      } });
      return [restore];
    };
  };
}
