// Owns the layout of the sample workbooks: a cover, the asset register, the risk assessment table and the scales, as a company keeps them.
// Promises the same content in Japanese and English, and nothing of this product in it: the register is as people had it before.
import type { Area } from "../../src/app/workbook/port";
import type { Edit, Plan, WrittenCell } from "../../src/app/workbook/plan";
import type { StyleName } from "../../src/app/workbook/styles";
import { assets, company, departments, kinds } from "./company";
import { risks } from "./risks";
import { assetColumns, coverLines, riskColumns, scaleLines, sheetNames, type Language } from "./words";

const optionLabels: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "": { ja: "", en: "" },
  reduce: { ja: "低減", en: "Reduce" },
  retain: { ja: "保有", en: "Retain" },
  avoid: { ja: "回避", en: "Avoid" },
  transfer: { ja: "移転", en: "Transfer" },
};

const area = (row: number, column: number, rowCount: number, columnCount: number): Area => ({ row, column, rowCount, columnCount });

/** Excel counts days from 1899-12-30. */
function excelDate(iso: string): number | null {
  return iso === "" ? null : Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** The house-style block above every form: title, document number, dates and the three boxes for approval. */
function formBlock(sheet: string, title: string, number: string, language: Language, boxColumn: number): Edit[] {
  const boxes = language === "ja" ? ["承認", "査問", "作成"] : ["Approved", "Reviewed", "Prepared"];
  const facts = language === "ja" ? [`文書番号：${number}`, "制定：2019-04-01　改定：2026-10-01（第8版）　区分：社外秘"] : [`Document no.: ${number}`, "Issued: 2019-04-01  Revised: 2026-10-01 (version 8)  Classification: confidential"];
  const names = language === "ja" ? ["小林", "森", "山口"] : ["Kobayashi", "Mori", "Yamaguchi"];
  return [
    { kind: "writeCells", sheet, row: 0, column: 0, values: [[title], [`${company[language]}　${facts[0]}`], [facts[1]]] },
    { kind: "styleCells", sheet, area: area(0, 0, 1, 1), style: "title" },
    { kind: "writeCells", sheet, row: 0, column: boxColumn, values: [boxes, names] },
    { kind: "styleCells", sheet, area: area(0, boxColumn, 1, 3), style: "header" },
    { kind: "styleCells", sheet, area: area(1, boxColumn, 1, 3), style: "centred" },
    { kind: "setRowHeight", sheet, row: 0, rowCount: 1, height: 26 },
  ];
}

function page(sheet: string, paper: "A3" | "A4", titleRows: { first: number; last: number } | null): Edit {
  return { kind: "setUpPage", sheet, paper, orientation: "landscape", titleRows, footer: { left: "&A", centre: "&P / &N", right: "" } };
}

function cover(language: Language): Edit[] {
  const sheet = sheetNames.cover[language];
  const lines = coverLines[language];
  return [
    { kind: "addSheet", sheet, tabColour: "#1F4E79" },
    ...formBlock(sheet, lines.title, "ISMS-R-000", language, 3),
    { kind: "writeCells", sheet, row: 4, column: 0, values: lines.table },
    { kind: "styleCells", sheet, area: area(4, 0, 1, 3), style: "header" },
    { kind: "styleCells", sheet, area: area(5, 0, lines.table.length - 1, 3), style: "cell" },
    { kind: "setColumnWidths", sheet, column: 0, widths: [26, 62, 24, 12, 12, 12] },
    page(sheet, "A4", null),
  ];
}

function assetRegister(language: Language): Edit[] {
  const sheet = sheetNames.assets[language];
  const group = { ja: "評価値", en: "Value" }[language];
  const columns = assetColumns[language];
  const first = columns.findIndex((column) => column.isValue);
  const upper = columns.map((column, index) => (index === first ? group : column.isValue ? null : column.header));
  const lower = columns.map((column) => (column.isValue ? column.header : null));
  const personal = { ja: ["個人情報", ""], en: ["Personal data", ""] }[language];
  const rows: WrittenCell[][] = assets.map((asset) => [
    asset.id, departments[asset.department][language], asset.name[language], kinds[asset.kind][language], departments[asset.department].head[language], asset.place[language],
    asset.isPersonal ? personal[0] : personal[1], asset.confidentiality, asset.integrity, asset.availability, Math.max(asset.confidentiality, asset.integrity, asset.availability),
  ]);
  const top = 5;
  return [
    { kind: "addSheet", sheet, tabColour: "#2F6B4F" },
    ...formBlock(sheet, sheetNames.assets[language], "ISMS-R-001", language, columns.length - 3),
    { kind: "writeCells", sheet, row: top, column: 0, values: [upper, lower, ...rows] },
    { kind: "styleCells", sheet, area: area(top, 0, 2, columns.length), style: "header" },
    { kind: "mergeCells", sheet, area: area(top, first, 1, 3) },
    ...columns.flatMap((column, index): Edit[] => (column.isValue ? [] : [{ kind: "mergeCells", sheet, area: area(top, index, 2, 1) }])),
    { kind: "styleCells", sheet, area: area(top + 2, 0, rows.length, columns.length), style: "cell" },
    { kind: "styleCells", sheet, area: area(top + 2, first, rows.length, 4), style: "centred" },
    { kind: "setColumnWidths", sheet, column: 0, widths: columns.map((column) => column.width) },
    { kind: "freezePanes", sheet, rows: top + 2, columns: 3 },
    page(sheet, "A3", { first: top, last: top + 1 }),
  ];
}

function riskRow(risk: (typeof risks)[number], language: Language): WrittenCell[] {
  const asset = assets.find((each) => each.id === risk.asset);
  if (!asset) throw new Error(`no asset ${risk.asset}`);
  const department = departments[asset.department];
  return [
    risk.id, department[language], asset.id, asset.name[language], asset.confidentiality, asset.integrity, asset.availability,
    risk.scenario.threat[language], risk.threatLevel, risk.scenario.vulnerability[language], risk.vulnerabilityLevel, risk.businessImpact,
    risk.scenario.current[language], department.head[language], optionLabels[risk.option][language], risk.controls.join("\n"), risk.detail[language],
    risk.residual[0], risk.residual[1], risk.reason?.[language] ?? "", excelDate(risk.due),
  ].map((cell) => (cell === "" ? null : cell));
}

function riskAssessment(language: Language): Edit[] {
  const sheet = sheetNames.risks[language];
  const columns = riskColumns[language];
  const rows = risks.map((risk) => riskRow(risk, language));
  const top = 4;
  const whole = area(top, 0, rows.length + 1, columns.length);
  const styled = columns.flatMap((column, index): Edit[] => {
    const style: StyleName = column.isLevel ? "centred" : column.isDate ? "date" : "cell";
    const edits: Edit[] = [{ kind: "styleCells", sheet, area: area(top + 1, index, rows.length, 1), style }];
    if (column.isLevel) edits.push({ kind: "validateCells", sheet, area: area(top + 1, index, rows.length, 1), choices: ["1", "2", "3"], errorTitle: column.header, errorText: language === "ja" ? "1～3 で入力してください。" : "Enter 1, 2 or 3." });
    return edits;
  });
  return [
    { kind: "addSheet", sheet, tabColour: "#C55A11" },
    ...formBlock(sheet, sheetNames.risks[language], "ISMS-R-002", language, columns.length - 3),
    { kind: "writeCells", sheet, row: top, column: 0, values: [columns.map((column) => column.header), ...rows] },
    { kind: "addTable", sheet, area: whole, table: "RiskAssessment", style: "TableStyleLight9", showFilter: true },
    { kind: "styleCells", sheet, area: area(top, 0, 1, columns.length), style: "header" },
    ...styled,
    { kind: "setColumnWidths", sheet, column: 0, widths: columns.map((column) => column.width) },
    { kind: "setRowHeight", sheet, row: top, rowCount: 1, height: 34 },
    { kind: "freezePanes", sheet, rows: top + 1, columns: 4 },
    page(sheet, "A3", { first: top, last: top }),
  ];
}

function scales(language: Language): Edit[] {
  const sheet = sheetNames.scales[language];
  const lines = scaleLines[language];
  return [
    { kind: "addSheet", sheet, tabColour: "#7F7F7F" },
    ...formBlock(sheet, sheetNames.scales[language], "ISMS-R-003", language, 4),
    { kind: "writeCells", sheet, row: 4, column: 0, values: lines },
    { kind: "styleCells", sheet, area: area(4, 0, 1, 4), style: "header" },
    { kind: "styleCells", sheet, area: area(5, 0, lines.length - 1, 4), style: "cell" },
    { kind: "setColumnWidths", sheet, column: 0, widths: [22, 44, 44, 44, 12, 12, 12] },
    page(sheet, "A4", null),
  ];
}

/** Everything that makes the sample workbook of a language, applied to a workbook of one blank sheet. */
export function samplePlan(language: Language): Plan {
  const cleanUp: Edit[] = [{ kind: "removeSheet", sheet: "Sheet1" }, { kind: "showSheet", sheet: sheetNames.risks[language] }];
  return { edits: [...cover(language), ...assetRegister(language), ...riskAssessment(language), ...scales(language), ...cleanUp] };
}
