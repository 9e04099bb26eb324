// Owns PageLayout: paper, orientation, print titles, headers and footers.
// Promises to keep what was set; nothing is printed here.
import { area, maximumColumns } from "../engine/address";
import { rangeArgument, rangeNode } from "./rangeModel";
import { invalidArgument, node, recordArgument, textArgument, type Host, type Model } from "./model";

const papers = ["A3", "A4", "A5", "Letter", "Legal", "B4", "B5", "Tabloid"];
const footerKeys = ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"];
const marginKeys = ["leftMargin", "rightMargin", "topMargin", "bottomMargin", "headerMargin", "footerMargin"];
/** Excel's own for a new sheet: 0.7 inch at the sides, 0.75 above and below, 0.3 for header and footer. */
const usualMargins: Readonly<Record<string, number>> = { leftMargin: 50.4, rightMargin: 50.4, topMargin: 54, bottomMargin: 54, headerMargin: 21.6, footerMargin: 21.6 };
const pageOf = (sheetId: string, host: Host) => host.parts.sheets.state(sheetId).page;

const headerFooterModel: Model<string> = {
  name: "HeaderFooter",
  reads: Object.fromEntries(footerKeys.map((key) => [key, (sheetId: string, host: Host) => pageOf(sheetId, host).headersFooters[key] ?? ""])),
  writes: Object.fromEntries(footerKeys.map((key) => [key, (sheetId: string, value: unknown, host: Host) => {
    pageOf(sheetId, host).headersFooters[key] = textArgument(value, key);
  }])),
};

const headersFootersModel: Model<string> = {
  name: "HeaderFooterGroup",
  reads: { state: () => "Default", useSheetMargins: () => true, useSheetScale: () => true },
  links: { defaultForAllPages: (sheetId) => node(headerFooterModel, sheetId) },
};

export const pageLayoutModel: Model<string> = {
  name: "PageLayout",
  reads: {
    orientation: (sheetId, host) => pageOf(sheetId, host).orientation,
    paperSize: (sheetId, host) => pageOf(sheetId, host).paperSize,
    zoom: (sheetId, host) => pageOf(sheetId, host).zoom,
    centerHorizontally: (sheetId, host) => pageOf(sheetId, host).centerHorizontally,
    ...Object.fromEntries(marginKeys.map((key) => [key, (sheetId: string, host: Host) => pageOf(sheetId, host).margins[key] ?? usualMargins[key]])),
  },
  writes: {
    orientation: (sheetId, value, host) => {
      if (value !== "Portrait" && value !== "Landscape") throw invalidArgument("orientation");
      pageOf(sheetId, host).orientation = value;
    },
    paperSize: (sheetId, value, host) => {
      if (!papers.includes(textArgument(value, "paperSize"))) throw invalidArgument("paperSize");
      pageOf(sheetId, host).paperSize = String(value);
    },
    zoom: (sheetId, value, host) => {
      pageOf(sheetId, host).zoom = recordArgument(value, "zoom");
    },
    ...Object.fromEntries(marginKeys.map((key) => [key, (sheetId: string, value: unknown, host: Host) => {
      if (typeof value !== "number" || value < 0) throw invalidArgument(key);
      pageOf(sheetId, host).margins[key] = value;
    }])),
    centerHorizontally: (sheetId, value, host) => {
      pageOf(sheetId, host).centerHorizontally = value === true;
    },
  },
  links: { headersFooters: (sheetId) => node(headersFootersModel, sheetId) },
  calls: {
    setPrintTitleRows: (sheetId, [range], host) => {
      const given = range === null || range === "" ? null : rangeArgument(host, sheetId, range).area;
      pageOf(sheetId, host).titleRows = given && area(given.row, 0, given.rowCount, maximumColumns);
    },
    getPrintTitleRowsOrNullObject: (sheetId, _values, host) => {
      const rows = pageOf(sheetId, host).titleRows;
      return rows && rangeNode(sheetId, rows);
    },
    setPrintArea: (sheetId, [range], host) => {
      pageOf(sheetId, host).printArea = rangeArgument(host, sheetId, range).area;
    },
    getPrintAreaOrNullObject: (sheetId, _values, host) => {
      const target = pageOf(sheetId, host).printArea;
      return target && rangeNode(sheetId, target);
    },
  },
};
