// Owns the tests of the reports over files: what is written, and what stays when a report is made again.
// Promises a register of six risks whose report is worked out by hand, read back by another program.
import { createService } from "../../src/app/create-service";
import type { IsmsService, ReportKind } from "../../src/app/service";
import type { Edit } from "../../src/app/workbook/plan";
import type { Cell } from "../../src/isms/cell";
import { openBook, type FileBook } from "../../src/xlsx";
import { readBack, sheetOf, type ReadSheet } from "./readBack";
import { Desk, typed } from "./workbooks/commands";
import { handMade, letters, type Row } from "./workbooks/handMade";
import { sampleBytes } from "./workbooks/samples";

jest.setTimeout(240_000);
const desk = new Desk();
afterEach(() => desk.clear());
afterAll(() => desk.remove());

const headers = ["Risk ID", "Asset", "Asset value", "Threat", "Threat level", "Vulnerability", "Vulnerability level", "Business impact", "Treatment", "Controls", "Treatment detail", "Residual threat", "Residual vulnerability", "Residual impact", "Reason", "Risk owner", "Due date", "Status"] as const;
/** Method "manual": max(asset value, impact) x threat x vulnerability, each 1-3; at or below 6 acceptable; low 1-6, medium 7-12, high 13-27. */
const rows: readonly Row[] = [
  [...headers],
  // 6, low: acceptable.
  ["R-1", "Archive", 3, "Fire", 2, "No detector", 1, 2, null, null, null, null, null, null, null, null, null, null],
  // 18, high; 6 after treatment, low: residual.
  ["R-2", "Mail server", 3, "Malware", 2, "No updates", 3, 1, "Reduce", "A.8.8", "Patch monthly", 1, 2, null, null, "Sato", "2026-12-31", "In progress"],
  // 12, medium, kept with a reason: remaining.
  ["R-3", "Test equipment", 2, "Maker closes", 3, "No escrow", 2, 2, "Retain", null, null, null, null, null, "Cost: next year's budget", null, null, null],
  // 27, high; avoidance on its way.
  ["R-4", "Old system", 3, "Intrusion", 3, "No support", 3, 3, "Avoid", null, "Shut down", null, null, null, null, "Tanaka", "2026-11-01", "Planned"],
  // 8, medium: to be treated.
  ["R-5", "Web site", 2, "Defacement", 2, "Old plug-ins", 2, 1, null, null, null, null, null, null, null, null, null, null],
  // Not assessed.
  ["R-6", "Meeting PC", 1, "Shoulder surfing", null, "No log-off", 2, 1, null, null, null, null, null, null, null, null, null, null],
];
const column = (name: (typeof headers)[number]): number => headers.indexOf(name);

interface Open {
  readonly book: FileBook;
  readonly service: IsmsService;
}

async function attached(threshold = 6): Promise<Open> {
  const book = openBook(handMade({ Risks: rows }));
  const service = createService(book, "en");
  const [candidate] = (await service.inspect()).candidates;
  await service.apply(await service.previewAttach({ candidateId: candidate.id, columns: candidate.columns, preset: "manual", threshold }));
  return { book, service };
}

async function make({ service }: Open, kind: ReportKind, date = "2026-11-22"): Promise<readonly string[]> {
  const preview = await service.previewReport(kind, date);
  expect(preview.problems).toEqual([]);
  await service.apply(preview);
  return preview.changes;
}

const seen = ({ book }: Open, name: string): ReadSheet => sheetOf(readBack(book.bytes()), name);
const report = "Risk Assessment Report";
/** The row, counted from 1, in which column A holds a text. */
const rowOf = (sheet: ReadSheet, text: string): number => Number(Object.entries(sheet.values).find(([address, value]) => /^A\d+$/.test(address) && value === text)?.[0].slice(1));
const line = (sheet: ReadSheet, row: number, columns: number): unknown[] => Array.from({ length: columns }, (_, index) => sheet.values[`${letters(index)}${row}`] ?? null);
const write = async ({ book }: Open, sheet: string, address: readonly [row: number, column: number], value: Cell): Promise<void> => {
  const edit: Edit = { kind: "writeCells", sheet, row: address[0], column: address[1], values: [[value]] };
  await book.apply({ edits: [edit] });
};

describe("the risk assessment report", () => {
  it("counts decisions and levels, and draws both heat maps", async () => {
    const opened = await attached();
    await make(opened, "assessment");
    const sheet = seen(opened, report);
    expect([sheet.values.A1, sheet.values.A2, sheet.orientation]).toEqual([report, "As of 2026-11-22", "portrait"]);
    expect(sheet.values[`B${rowOf(sheet, "Risks above the threshold")}`]).toBe("4 before treatment, 3 after");
    expect(sheet.values[`B${rowOf(sheet, "Still to be assessed")}`]).toBe("1 not assessed, 0 with entries that cannot be read");
    const decisions = Object.fromEntries(["Acceptable", "To be treated", "Residual risk (awaiting approval)", "Remaining risk (awaiting approval)", "In progress", "Not assessed", "Avoided"].map((label) => [label, sheet.values[`B${rowOf(sheet, label)}`]]));
    expect(decisions).toEqual({ Acceptable: 1, "To be treated": 1, "Residual risk (awaiting approval)": 1, "Remaining risk (awaiting approval)": 1, "In progress": 1, "Not assessed": 1, Avoided: 0 });
    // Before: 6 | 12, 8 | 18, 27. After: 6, 6 | 12, 8 | 27.
    const low = rowOf(sheet, "Low");
    expect([line(sheet, low, 3), line(sheet, low + 1, 3), line(sheet, low + 2, 3)]).toEqual([["Low", 1, 2], ["Medium", 2, 2], ["High", 2, 1]]);
    // Likelihood = threat x vulnerability: 1, 2, 3, 4, 6, 9. Consequence 3: R-1 at 2, R-2 at 6, R-4 at 9; consequence 2: R-3 at 6, R-5 at 4.
    const before = rowOf(sheet, "4. Heat map before treatment");
    expect(line(sheet, before + 1, 7)).toEqual(["Consequence \\ likelihood", 1, 2, 3, 4, 6, 9]);
    expect([line(sheet, before + 2, 7), line(sheet, before + 3, 7), line(sheet, before + 4, 7)]).toEqual([["High (3)", null, 1, null, null, 1, 1], ["Medium (2)", null, null, null, 1, 1, null], ["Low (1)", null, null, null, null, null, null]]);
    // After treatment R-2 stands at 2 beside R-1.
    const after = rowOf(sheet, "5. Heat map after treatment");
    expect(line(sheet, after + 2, 7)).toEqual(["High (3)", null, 2, null, null, null, 1]);
  });

  it("keeps residual and remaining risks in two lists, each under its definition", async () => {
    const opened = await attached();
    await make(opened, "assessment");
    const [residual, remaining] = [seen(opened, "Residual Risks"), seen(opened, "Remaining Risks")];
    expect([Object.keys(residual.tables), Object.keys(remaining.tables)]).toEqual([["ISMS_ResidualRisks"], ["ISMS_RemainingRisks"]]);
    expect(residual.values.A2).toContain("inside the degree of assurance");
    expect(remaining.values.A2).toContain("outside the degree of assurance");
    // 18, 6 accepted. R-3: 12, kept as it is.
    expect(line(residual, 5, 9)).toEqual(["R-2", "Mail server", "Malware", "No updates", 18, "Reduce", "A.8.8", 6, "Awaiting approval"]);
    expect(line(remaining, 5, 10)).toEqual(["R-3", "Test equipment", "Maker closes", "No escrow", 12, "Retain", null, 12, "Cost: next year's budget", "Awaiting approval"]);
    expect([residual.tables.ISMS_ResidualRisks, remaining.tables.ISMS_RemainingRisks]).toEqual(["A4:K5", "A4:L5"]);
  });

  it("names who approved and when, from the record of approvals", async () => {
    const opened = await attached();
    const { risks } = await opened.service.assess();
    await opened.service.apply(await opened.service.previewApproval(risks.filter(({ id }) => id === "R-3"), { approver: "Kobayashi", role: "management", date: "2026-11-20", meeting: "Review", validUntil: "2026-11-30" }));
    await make(opened, "assessment");
    expect(line(seen(opened, "Remaining Risks"), 5, 12).slice(9)).toEqual(["Approved", "Kobayashi", "2026-11-20"]);
    // It ran out on 30 November.
    await make(opened, "assessment", "2026-12-01");
    expect(line(seen(opened, "Remaining Risks"), 5, 12).slice(9)).toEqual(["Run out", "Kobayashi", "2026-11-20"]);
  });

  it("made again writes only its own cells: signatures, notes beside it and a column of one's own stay with their risk", async () => {
    const opened = await attached();
    await make(opened, "assessment");
    // The names of approval, examination and preparation stand below H1:J1; a note stands right of the report.
    await write(opened, report, [1, 7], "Kobayashi");
    await write(opened, report, [9, 12], "Ask again in May");
    await opened.book.apply({ edits: [{ kind: "addTableColumns", table: "ISMS_ResidualRisks", columns: [{ header: "Note", values: ["for R-2"] }] }] });
    // R-1 becomes 3 x 2 x 3 = 18 and is reduced to 3 x 1 x 1 = 3: a residual risk that stands before R-2.
    for (const [name, value] of [["Vulnerability level", 3], ["Treatment", "Reduce"], ["Controls", "A.7.5"], ["Residual threat", 1], ["Residual vulnerability", 1]] as const) await write(opened, "Risks", [1, column(name)], value);
    await make(opened, "assessment", "2026-12-01");
    const sheet = seen(opened, report);
    expect([sheet.values.A2, sheet.values.H2, sheet.values.M10]).toEqual(["As of 2026-12-01", "Kobayashi", "Ask again in May"]);
    const residual = seen(opened, "Residual Risks");
    expect([line(residual, 5, 1)[0], line(residual, 6, 1)[0], residual.values.L5 ?? null, residual.values.L6]).toEqual(["R-1", "R-2", null, "for R-2"]);
    expect(readBack(opened.book.bytes()).sheets.map(({ name }) => name).filter((name) => name.startsWith(report))).toEqual([report]);
  });

  it("says in its lists that there is nothing, and shrinks to it when risks leave; what is lost beside them is announced", async () => {
    const opened = await attached();
    await make(opened, "assessment");
    await opened.book.apply({ edits: [{ kind: "addTableColumns", table: "ISMS_ResidualRisks", columns: [{ header: "Note", values: ["for R-2"] }] }] });
    for (const name of ["Residual threat", "Residual vulnerability"] as const) await write(opened, "Risks", [2, column(name)], null);
    const changes = await make(opened, "assessment");
    expect(changes.join("\n")).toMatch(/Residual Risks” \(R-2\) goes/);
    const residual = seen(opened, "Residual Risks");
    expect([residual.tables.ISMS_ResidualRisks, line(residual, 5, 2)]).toEqual(["A4:L5", ["－", "There is no such risk."]]);
  });

  it("refuses to grow over what somebody wrote below a list, and writes nothing", async () => {
    const opened = await attached();
    await make(opened, "assessment");
    await write(opened, "Residual Risks", [5, 1], "A note below the list");
    for (const [name, value] of [["Vulnerability level", 3], ["Treatment", "Reduce"], ["Controls", "A.7.5"], ["Residual threat", 1], ["Residual vulnerability", 1]] as const) await write(opened, "Risks", [1, column(name)], value);
    const before = Buffer.from(opened.book.bytes());
    await expect(opened.service.previewReport("assessment", "2026-11-22")).rejects.toMatchObject({ problem: { code: "report-in-the-way", facts: { address: "Residual Risks!B6" } } });
    expect(before.equals(Buffer.from(opened.book.bytes()))).toBe(true);
  });

  it("goes on a new sheet where the method has another shape, and the old report stays", async () => {
    const opened = await attached();
    await make(opened, "assessment");
    const [{ values, area }] = await opened.book.read([{ sheet: "ISMS Settings" }]);
    // A fourth threat level makes more likelihoods: 8 and 12.
    const spare = values.findIndex((row) => row[0] === "notAssessed");
    await opened.book.apply({ edits: [{ kind: "writeCells", sheet: "ISMS Settings", row: area.row + spare, column: 0, values: [["scale.threat", 4, "Very high"]] }] });
    await make(opened, "assessment", "2026-12-01");
    const names = readBack(opened.book.bytes()).sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([report, `${report} (2)`]));
    expect(seen(opened, report).values.A2).toBe("As of 2026-11-22");
    // Likelihoods 1, 2, 3, 4, 6, 8, 9, 12.
    const sheet = seen(opened, `${report} (2)`);
    expect(line(sheet, rowOf(sheet, "4. Heat map before treatment") + 1, 9).slice(1)).toEqual([1, 2, 3, 4, 6, 8, 9, 12]);
  });

  it("is taken back in one step, and is never taken for a register", async () => {
    const opened = await attached();
    const names = (): string[] => readBack(opened.book.bytes()).sheets.map(({ name }) => name);
    const before = names();
    await make(opened, "assessment");
    expect((await opened.service.inspect()).candidates.map(({ sheet }) => sheet)).toEqual(["Risks"]);
    await opened.service.undo();
    expect(names()).toEqual(before);
    expect(Object.keys(readBack(opened.book.bytes()).names)).not.toContain("ISMS_AssessmentReport");
  });
});

describe("the report of the treatment plan", () => {
  const plan = "Treatment Plan Report";
  const keyed = (sheet: ReadSheet, row: number): Record<string, unknown> => Object.fromEntries(line(sheet, 4, 13).map((header, index) => [String(header), line(sheet, row, 13)[index]]));

  it("has a line for every risk that something is done about: what, who, by when, how far", async () => {
    const opened = await attached();
    await make(opened, "plan");
    const sheet = seen(opened, plan);
    expect(sheet.tables).toEqual({ ISMS_PlanReport: "A4:M6" });
    expect(keyed(sheet, 5)).toMatchObject({ "Risk ID": "R-2", "Risk value": 18, Treatment: "Reduce", Controls: "A.8.8", What: "Patch monthly", Who: "Sato", "By when": "2026-12-31", State: "In progress", "Value after treatment": 6, Cost: null, Indicator: null });
    // R-4 was due on 1 November.
    expect(keyed(sheet, 6)).toMatchObject({ "Risk ID": "R-4", Treatment: "Avoid", Who: "Tanaka", "By when": "2026-11-01", State: "Planned (overdue)" });
    expect(sheet.values.A2).toMatch(/^As of 2026-11-22: 2 treatments \(1 planned, 1 in progress, 0 completed, 0 cancelled\), 1 of them overdue/);
    expect([sheet.printTitleRows, sheet.orientation]).toEqual(["$4:$4", "landscape"]);
  });

  it("takes cost, indicator and a person's newer words from the treatment plan", async () => {
    const opened = await attached();
    await opened.service.apply(await opened.service.previewTreatmentPlan());
    const sheet = seen(opened, "Risk Treatment Plan");
    const at = (header: string): number => line(sheet, 4, 20).indexOf(header);
    for (const [header, value] of [["Cost", "300 000 yen"], ["Indicator", "patched within 14 days"], ["Responsible", "Suzuki"], ["Status", "Completed"]] as const) await write(opened, "Risk Treatment Plan", [4, at(header)], value);
    await make(opened, "plan");
    expect(keyed(seen(opened, plan), 5)).toMatchObject({ "Plan ID": "TP-001", "Risk ID": "R-2", Cost: "300 000 yen", Indicator: "patched within 14 days", Who: "Suzuki", State: "Completed" });
  });

  it("made again says what is so now, with its day", async () => {
    const opened = await attached();
    await make(opened, "plan");
    await write(opened, "Risks", [4, column("Treatment")], null);
    await make(opened, "plan", "2026-12-01");
    const sheet = seen(opened, plan);
    expect([sheet.tables.ISMS_PlanReport, keyed(sheet, 5)["Risk ID"], sheet.values.A6 ?? null]).toEqual(["A4:M5", "R-2", null]);
    expect(sheet.values.A2).toMatch(/^As of 2026-12-01: 1 treatments/);
  });

  it("is not made where no risk has a treatment", async () => {
    const book = openBook(handMade({ Risks: [rows[0], rows[1], rows[5]] }));
    const service = createService(book, "en");
    const [candidate] = (await service.inspect()).candidates;
    await service.apply(await service.previewAttach({ candidateId: candidate.id, columns: candidate.columns, preset: "manual", threshold: 6 }));
    expect(await service.previewReport("plan", "2026-11-22")).toMatchObject({ plan: { edits: [] }, changes: ["No risk has a treatment yet. Choose treatments on the Risks screen, then the report can be made."] });
  });
});

describe("isms report", () => {
  it("writes both reports of the sample, in its language", async () => {
    const said = await typed(["report", desk.put("book.xlsx", sampleBytes("ja")), "-o", desk.place("out.xlsx")]);
    expect([said.code, said.error]).toEqual([0, ""]);
    const names = readBack(desk.bytes("out.xlsx")).sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["リスクアセスメント報告書", "残留リスク一覧", "残余リスク一覧", "リスク対応計画書"]));
  });

  it("writes the one that is asked for, and refuses another word", async () => {
    const book = desk.put("book.xlsx", sampleBytes("en"));
    expect((await typed(["report", book, "-o", desk.place("out.xlsx"), "--kind", "plan"])).code).toBe(0);
    const names = readBack(desk.bytes("out.xlsx")).sheets.map(({ name }) => name);
    expect([names.includes("Treatment Plan Report"), names.includes(report)]).toEqual([true, false]);
    expect(await typed(["report", book, "-o", desk.place("b.xlsx"), "--kind", "budget"])).toMatchObject({ code: 2, error: expect.stringContaining("assessment, plan") });
  });
});
