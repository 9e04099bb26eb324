// Owns the tests of the checks: one workbook without a fault, and the same workbook with exactly one, for every check.
// Promises faults made by hand in the file, and the check, the code and the cell that each must give written beside it.
import { createService } from "../../src/app/create-service";
import type { CheckReport, IsmsService } from "../../src/app/service";
import type { Edit } from "../../src/app/workbook/plan";
import { problemText } from "../../src/i18n/problems";
import type { Cell } from "../../src/isms/cell";
import { checks } from "../../src/isms/checks/checks";
import { openBook, type FileBook } from "../../src/xlsx";
import { handMade, letters, type Row } from "./workbooks/handMade";

jest.setTimeout(240_000);
const today = "2026-11-22";
const sheet = "Risks";

const headers = [
  "Risk ID", "Asset", "Asset value", "Threat", "Threat level", "Vulnerability", "Vulnerability level", "Business impact", "Risk value", "Treatment", "Controls", "Treatment detail",
  "Residual threat", "Residual vulnerability", "Residual impact", "Reason", "Risk owner", "Due date", "Status",
] as const;
type Header = (typeof headers)[number];

/** Method "manual": max(asset value, impact) x threat x vulnerability, each 1-3; at or below 6 acceptable. */
const rows: readonly Row[] = [
  [...headers],
  // 3 x 2 x 1 = 6: acceptable.
  ["R-1", "Archive", 3, "Fire", 2, "No detector", 1, 2, 6, null, null, null, null, null, null, null, null, null, null],
  // 3 x 2 x 3 = 18; after treatment 3 x 1 x 2 = 6: residual, approved below.
  ["R-2", "Mail server", 3, "Malware", 2, "No updates", 3, 1, 18, "Reduce", "A.8.8", "Patch monthly", 1, 2, null, null, "Sato", "2026-12-31", "In progress"],
  // 2 x 3 x 2 = 12, kept with a reason: remaining, approved below.
  ["R-3", "Test equipment", 2, "Maker closes", 3, "No escrow", 2, 2, 12, "Retain", null, null, null, null, null, "Cost: the budget of next year", null, null, null],
  // Avoidance on its way: 3 x 3 x 3 = 27.
  ["R-4", "Old system", 3, "Intrusion", 3, "No support", 3, 3, 27, "Avoid", null, "Shut down", null, null, null, null, "Tanaka", "2027-03", "Planned"],
  // 1 x 2 x 2 = 4: acceptable.
  ["R-5", "Meeting PC", 1, "Shoulder surfing", 2, "No log-off", 2, 1, 4, null, null, null, null, null, null, null, null, null, null],
];
const rowOf: Readonly<Record<string, number>> = { "R-1": 1, "R-2": 2, "R-3": 3, "R-4": 4, "R-5": 5 };
// The product's own columns follow the register's: value, level, decision, approval.
const ours = { value: headers.length, level: headers.length + 1, decision: headers.length + 2, approval: headers.length + 3 } as const;

const column = (name: Header | keyof typeof ours): number => (name in ours ? ours[name as keyof typeof ours] : headers.indexOf(name as Header));
const address = (risk: string, name: Header | keyof typeof ours): string => `${sheet}!${letters(column(name))}${rowOf[risk] + 1}`;

interface Open {
  readonly book: FileBook;
  readonly service: IsmsService;
}

let sound: Uint8Array;

async function approve(service: IsmsService, ids: readonly string[]): Promise<void> {
  const { risks } = await service.assess();
  await service.apply(await service.previewApproval(risks.filter(({ id }) => ids.includes(id)), { approver: "Kobayashi", role: "management", date: "2026-11-01", meeting: "Management review", validUntil: "" }));
  await service.apply(await service.previewRefresh());
}

/** Decides every control of the statement: applicable for business reasons, not checked yet. */
async function decideAll({ book, service }: Open): Promise<void> {
  await service.apply(await service.previewStatement("2022", { summary: "First", author: "", reviewer: "", approver: "", date: today }));
  // The statement's table begins in row 6; its columns D and E say applicability and reason.
  await book.apply({ edits: [{ kind: "writeCells", sheet: "SoA (2022)", row: 6, column: 3, values: Array.from({ length: 93 }, () => ["Applicable", "Business requirement"]) }] });
}

const open = (bytes: Uint8Array): Open => {
  const book = openBook(bytes);
  return { book, service: createService(book, "en") };
};

beforeAll(async () => {
  const opened = open(handMade({ [sheet]: rows }));
  const [candidate] = (await opened.service.inspect()).candidates;
  await opened.service.apply(await opened.service.previewAttach({ candidateId: candidate.id, columns: candidate.columns, preset: "manual", threshold: 6 }));
  await approve(opened.service, ["R-2", "R-3"]);
  await decideAll(opened);
  sound = opened.book.bytes();
});

const found = (report: CheckReport): unknown[] => report.checks.flatMap((check) => check.findings.map((finding) => [check.id, finding.id, finding.place?.address]));

it("has nothing to say about a workbook without a fault, and says what it looked at", async () => {
  const report = await open(sound).service.check(today);
  expect(found(report)).toEqual([]);
  const looked = Object.fromEntries(report.checks.map((check) => [check.id, check.looked]));
  // 5 risks with 3 computed cells each; 5 own scores; are treated, R-2 and R-3 accepted; 93 controls.
  expect(looked).toMatchObject({ "levels-on-scale": 5, "values-reproducible": 15, "own-scores-agree": 5, "treatment-in-time": 2, "acceptance-approved": 2, "approval-in-record": 2, "controls-decided": 93 });
  expect(Object.values(looked).filter((count) => count === 0)).toEqual([]);
});

type Fault = (opened: Open) => Promise<void>;

/** Writes cells of the register; then our formulas are computed again, as they are in Excel. */
const cells = (...changes: readonly (readonly [risk: string, name: Header, value: Cell])[]): Fault => async ({ book, service }) => {
  await book.apply({ edits: changes.map(([risk, name, value]): Edit => ({ kind: "writeCells", sheet, row: rowOf[risk], column: column(name), values: [[value]] })) });
  await service.apply(await service.previewRefresh());
};

/** Writes over one of our own cells, which stays as written. */
const over = (risk: string, name: keyof typeof ours, value: Cell | { readonly formula: string; readonly value?: Cell }): Fault => async ({ book }) => {
  await book.apply({ edits: [{ kind: "writeCells", sheet, row: rowOf[risk], column: column(name), values: [[value]] }] });
};

const both = (...faults: readonly Fault[]): Fault => async (opened) => {
  for (const fault of faults) await fault(opened);
};

/** Changes a setting: its value, in column B of the row whose first cells are these. */
const setting = (name: string, before: Cell, after: Cell): Fault => async ({ book, service }) => {
  const [{ values, area }] = await book.read([{ sheet: "ISMS Settings" }]);
  const index = values.findIndex((row) => row[0] === name && row[1] === before);
  await book.apply({ edits: [{ kind: "writeCells", sheet: "ISMS Settings", row: area.row + index, column: 1, values: [[after]] }] });
  await service.apply(await service.previewRefresh());
};

/** Changes the statement's row of a control: the cell in the column with this header. */
const control = (id: string, header: string, value: Cell): Fault => async ({ book }) => {
  const [{ values, area }] = await book.read([{ sheet: "SoA (2022)" }]);
  const at = values[5 - area.row].indexOf(header);
  const row = values.findIndex((each) => each[0] === id);
  await book.apply({ edits: [{ kind: "writeCells", sheet: "SoA (2022)", row: area.row + row, column: at, values: [[value]] }] });
};

/** Changes an entry of the record of approvals: the cell in the column with this header, in the row of a risk. */
const entry = (risk: string, header: string, value: Cell): Fault => async ({ book }) => {
  const [{ values, area }] = await book.read([{ sheet: "Risk Approvals" }]);
  const head = values.findIndex((row) => row.includes("Approval ID"));
  const row = values.findIndex((each, index) => index > head && each.includes(risk));
  await book.apply({ edits: [{ kind: "writeCells", sheet: "Risk Approvals", row: area.row + row, column: area.column + values[head].indexOf(header), values: [[value]] }] });
};

/** Takes an approval back, and somebody writes its seal into the register again. */
const revoked = (risk: string): Fault => async ({ book, service }) => {
  const { risks } = await service.assess();
  const chosen = risks.filter(({ id }) => id === risk);
  await service.apply(await service.previewRevocation(chosen, { by: "Kobayashi", role: "management", date: "2026-11-10", reason: "New facts" }));
  await book.apply({ edits: [{ kind: "writeCells", sheet, row: rowOf[risk], column: column("approval"), values: [[chosen[0].treatment.seal]] }] });
  await service.apply(await service.previewRefresh());
};

/** Rows of the method table: header in row 4, then the single settings, 15 rows of scales (C, I, A, threat, vulnerability, impact: 3 each = 18), 3 bands. */
const settings = "ISMS Settings";
// preset, assetValueRule, impactRule, formula, perAttribute, threshold stand in rows 5-10.
const thresholdCell = `${settings}!B10`;
// 9 single settings in rows 5-13, 18 scale rows 14-31, bands 32-34.
const [lowBand, middleBand, highBand] = [`${settings}!B32`, `${settings}!B33`, `${settings}!B34`];
// Controls stand from row 7 on in the order of the standard: A.5.1 in row 7, A.5.2 in row 8, A.8.8 as number 37 + 8 + 14 + 8 = 67 in row 73.
const soa = (cell: string): string => `SoA (2022)!${cell}`;

const faults: readonly (readonly [name: string, fault: Fault, check: string, code: string, place: string | undefined])[] = [
  ["no threshold", setting("threshold", 6, null), "threshold-set", "threshold-not-set", thresholdCell],
  ["a level off the scale", cells(["R-5", "Threat level", 5]), "levels-on-scale", "level-off-scale", address("R-5", "Threat level")],
  ["an unknown treatment", cells(["R-5", "Treatment", "somehow"]), "entries-readable", "code-unknown", address("R-5", "Treatment")],
  ["an id used twice", cells(["R-5", "Risk ID", "R-1"]), "risk-ids-unique", "risk-id-twice", address("R-5", "Risk ID")],
  ["a blank level", cells(["R-5", "Threat level", null]), "risks-assessed", "risk-not-assessed", address("R-5", "value")],
  // The levels give 4; the formula still holds the 4 of before in all three cells, but its number is altered.
  ["a value that the levels do not give", over("R-5", "value", { formula: "=ISMS.RISK($C6,$E6,$G6,$H6,ISMS_Method)", value: 2 }), "values-reproducible", "value-not-reproducible", address("R-5", "value")],
  ["a decision from another day", over("R-5", "decision", { formula: '=ISMS.DECISION($C6,$E6,$G6,$H6,"","","","",ISMS_Method)', value: "To be treated" }), "values-reproducible", "value-not-reproducible", address("R-5", "decision")],
  ["a value typed over its formula", over("R-5", "value", 4), "formulas-in-place", "formula-typed-over", address("R-5", "value")],
  ["a formula without the add-in", over("R-5", "value", { formula: "=ISMS.RISK($C6,$E6,$G6,$H6,ISMS_Method)", value: { error: "#NAME?" } }), "formulas-computed", "formula-not-computed", address("R-5", "value")],
  ["another method in a formula", over("R-5", "value", { formula: '=ISMS.RISK($C6,$E6,$G6,$H6,"manual")', value: 4 }), "formulas-use-method", "formula-other-method", address("R-5", "value")],
  ["no method in a formula", over("R-5", "value", { formula: "=ISMS.RISK($C6,$E6,$G6,$H6)", value: 4 }), "formulas-use-method", "formula-other-method", address("R-5", "value")],
  ["a formula of another kind", over("R-5", "value", { formula: "=$C6*$E6*$G6", value: 4 }), "formulas-use-method", "formula-other-method", address("R-5", "value")],
  ["an own score by another rule", cells(["R-5", "Risk value", 5]), "own-scores-agree", "own-value-differs", address("R-5", "Risk value")],
  // 3 x 2 x 2 = 12 > 6, no treatment.
  ["a risk above the threshold without treatment", cells(["R-1", "Vulnerability level", 2], ["R-1", "Risk value", 12]), "treatment-chosen", "treatment-missing", address("R-1", "Treatment")],
  // After treatment max(1, 1) x 2 x 3 = 6 > 4.
  ["a treatment that raises the risk", cells(["R-5", "Treatment", "Transfer"], ["R-5", "Treatment detail", "Insurance"], ["R-5", "Residual threat", 2], ["R-5", "Residual vulnerability", 3], ["R-5", "Risk owner", "Sato"], ["R-5", "Due date", "2027-01-31"]), "residual-not-above", "residual-above-current", address("R-5", "Residual threat")],
  ["levels that fall without a treatment", cells(["R-5", "Residual threat", 1]), "lowered-by-control", "lowered-without-option", address("R-5", "Treatment")],
  // A risk without treatment selects no control for the statement: only the register names it.
  ["a control that no edition has", cells(["R-5", "Controls", "A.9.99"]), "controls-known", "control-unknown", address("R-5", "Controls")],
  ["a treatment without owner", cells(["R-4", "Risk owner", null]), "treatment-planned", "plan-without-owner", address("R-4", "Risk owner")],
  ["a treatment without due date", cells(["R-4", "Due date", null]), "treatment-planned", "plan-without-due", address("R-4", "Due date")],
  ["a treatment without either", cells(["R-4", "Due date", null], ["R-4", "Risk owner", null]), "treatment-planned", "plan-without-owner-and-due", address("R-4", "Risk owner")],
  ["a treatment of yesterday", cells(["R-4", "Due date", "2026/11/21"]), "treatment-in-time", "treatment-overdue", address("R-4", "Due date")],
  // 46347 is 2026-11-21 as Excel counts days from 1899-12-30.
  ["a treatment of yesterday, as Excel's number", cells(["R-4", "Due date", 46347]), "treatment-in-time", "treatment-overdue", address("R-4", "Due date")],
  ["a due date that is none", cells(["R-4", "Due date", "soon"]), "treatment-in-time", "due-unreadable", address("R-4", "Due date")],
  ["a retained risk without reason", cells(["R-3", "Reason", null]), "acceptance-has-reason", "remaining-without-reason", address("R-3", "Reason")],
  ["a remaining risk without approval", both(over("R-3", "approval", null), cells()), "acceptance-approved", "remaining-not-approved", address("R-3", "approval")],
  ["a residual risk without approval", both(over("R-2", "approval", null), cells()), "acceptance-approved", "residual-not-approved", address("R-2", "approval")],
  ["an approval by a word", both(over("R-3", "approval", "approved"), cells()), "approval-in-record", "approval-by-word", address("R-3", "approval")],
  // 2 x 2 x 2 = 8: still above 6, but not what was approved.
  ["an approval that has run out", entry("R-3", "Valid until", "2026-11-21"), "approval-in-force", "approval-expired", address("R-3", "approval")],
  ["an approval that was taken back", revoked("R-3"), "approval-in-force", "approval-revoked", address("R-3", "approval")],
  ["a remaining risk that its owner approved", entry("R-3", "Role", "Risk owner"), "approval-by-management", "approval-not-by-management", address("R-3", "approval")],
  ["a reason that is none of the three", cells(["R-3", "Reason", "We decided so"]), "reason-names-ground", "reason-without-ground", address("R-3", "Reason")],
  ["a ground without words", cells(["R-3", "Reason", "Cost"]), "reason-names-ground", "reason-without-words", address("R-3", "Reason")],
  ["a fact that changed after the approval", cells(["R-3", "Threat level", 2], ["R-3", "Risk value", 8]), "approval-holds", "approval-lapsed", address("R-3", "approval")],
  ["an undecided control", control("A.5.1", "Applicability", null), "controls-decided", "soa-undecided", soa("D7")],
  ["an exclusion without reason", control("A.5.2", "Applicability", "Excluded"), "exclusions-have-reasons", "soa-exclusion-without-reason", soa("J8")],
  ["a selection without reason", control("A.5.1", "Reason for selection", null), "selections-have-reasons", "soa-applicable-without-reason", soa("E7")],
  ["an implementation without evidence", control("A.5.1", "Implementation status", "Implemented"), "implementation-has-evidence", "soa-implemented-without-evidence", soa("I7")],
  ["a used control excluded", both(control("A.8.8", "Applicability", "Excluded"), control("A.8.8", "Reason for exclusion", "Not needed")), "exclusions-agree-with-treatments", "soa-excluded-but-used", soa("D73")],
  ["an id of no edition in the statement", control("A.5.1", "Control ID", "A.5.99"), "statement-consistent", "soa-unknown-control", soa("A7")],
  ["a control of the organisation's own that has no row in the statement", cells(["R-4", "Controls", "ORG-7"]), "statement-traces-risks", "soa-own-control-missing", address("R-4", "Controls")],
  ["a risk in the statement that no treatment brings there", control("A.5.1", "Treated risks", "R-9"), "statement-traces-risks", "soa-risk-not-treated", soa("G7")],
];

describe("a workbook with one fault", () => {
  it.each(faults)("%s is found by its check, in its cell", async (_name, fault, check, code, place) => {
    const opened = open(sound);
    await fault(opened);
    const report = await opened.service.check(today);
    // A row of the statement that lost its id is missing under it as well.
    const alsoMissing = code === "soa-unknown-control" ? [["statement-consistent", "soa-missing-control", undefined]] : [];
    expect(found(report)).toEqual([[check, code, place], ...alsoMissing]);
    for (const language of ["ja", "en"] as const) expect(problemText(report.findings[0].problem, language)).not.toMatch(/\{\w+\}|internal/);
  });
});

describe("the method table", () => {
  // The values of the method: products of three levels 1-3, that is 1, 2, 3, 4, 6, 8, 9, 12, 18, 27. Bands 1-6, 7-12, 13-27.
  it.each([
    // Every value is at or below 27: all bands are accepted, so that none is split.
    ["a threshold that accepts everything", setting("threshold", 6, 27), [["threshold-in-range", "threshold-decides-nothing", thresholdCell]]],
    ["a threshold that accepts nothing", setting("threshold", 6, 0.5), [["threshold-in-range", "threshold-decides-nothing", thresholdCell]]],
    ["a threshold in the middle of a band", setting("threshold", 6, 8), [["bands-agree-with-threshold", "band-split-by-threshold", middleBand]]],
    ["a band that no value reaches", setting("band", 13, 28), [["bands-cover-values", "band-never-reached", highBand]]],
    ["values below the lowest band", setting("band", 1, 2), [["bands-cover-values", "band-missing-below", lowBand]]],
  ] as const)("%s is found", async (_name, fault, expected) => {
    const opened = open(sound);
    await fault(opened);
    const report = await opened.service.check(today);
    const ofMethod = report.checks.filter(({ subject }) => subject === "method").flatMap((check) => check.findings.map((finding) => [check.id, finding.id, finding.place?.address]));
    expect(ofMethod).toEqual(expected);
  });

  it("that drops a factor leaves the register's levels of it unused", async () => {
    const opened = open(sound);
    const [{ values, area }] = await opened.book.read([{ sheet: settings }]);
    const edits = values.flatMap((row, index): Edit[] => (row[0] === "scale.impact" ? [{ kind: "writeCells", sheet: settings, row: area.row + index, column: 0, values: [[null, null, null]] }] : []));
    await opened.book.apply({ edits });
    expect(found(await opened.service.check(today))).toContainEqual(["levels-used", "levels-not-used", `${sheet}!H1`]);
  });

  it("that cannot be read stops the checks with its own problem", async () => {
    const opened = open(sound);
    const [{ values, area }] = await opened.book.read([{ sheet: settings }]);
    const row = area.row + values.findIndex((each) => each[0] === "formula");
    await opened.book.apply({ edits: [{ kind: "writeCells", sheet: settings, row, column: 1, values: [["guess"]] }] });
    await expect(opened.service.check(today)).rejects.toMatchObject({ problem: { code: "method-value-wrong" } });
  });
});

it("names a column of the settings that the register has lost", async () => {
  const opened = open(sound);
  await opened.book.apply({ edits: [{ kind: "writeCells", sheet, row: 0, column: column("Risk owner"), values: [["Colour"]] }] });
  expect(found(await opened.service.check(today))).toContainEqual(["columns-found", "mapped-column-gone", expect.stringContaining("ISMS Settings!")]);
});

it("reports a control of no edition in the register and in the statement that it would select", async () => {
  const opened = open(sound);
  await cells(["R-4", "Controls", "A.9.99"])(opened);
  expect(found(await opened.service.check(today))).toEqual([["controls-known", "control-unknown", address("R-4", "Controls")], ["statement-consistent", "soa-unknown-control", undefined]]);
});

it("asks whether a lowered risk names a control, and only once", async () => {
  const opened = open(sound);
  await cells(["R-5", "Treatment", "Reduce"], ["R-5", "Residual threat", 1], ["R-5", "Risk owner", "Sato"], ["R-5", "Due date", "2027-01-31"])(opened);
  // 1 x 1 x 2 = 2: residual, and waits for its approval.
  expect(found(await opened.service.check(today))).toEqual([
    ["lowered-by-control", "lowered-without-control", address("R-5", "Controls")],
    ["acceptance-approved", "residual-not-approved", address("R-5", "approval")],
  ]);
});

it("asks for the controls of a reduction that has not lowered anything yet", async () => {
  const opened = open(sound);
  await cells(["R-4", "Treatment", "Reduce"])(opened);
  expect(found(await opened.service.check(today))).toEqual([["reduction-names-controls", "reduced-without-control", address("R-4", "Controls")]]);
});

it("misses an approval that stands in the register and not in the record", async () => {
  const opened = open(sound);
  const [{ values, area }] = await opened.book.read([{ sheet: "Risk Approvals" }]);
  const row = values.findIndex((each) => each.includes("R-3"));
  await opened.book.apply({ edits: [{ kind: "writeCells", sheet: "Risk Approvals", row: area.row + row, column: values[row].indexOf("R-3"), values: [["R-9"]] }] });
  expect(found(await opened.service.check(today))).toEqual([["approval-in-record", "approval-not-in-record", address("R-3", "approval")]]);
});

describe("the table of checks", () => {
  it("has every id once, and a fault in these tests for each", () => {
    const ids = checks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const tried = new Set([...faults.map(([, , check]) => check), "threshold-in-range", "bands-cover-values", "bands-agree-with-threshold", "levels-used", "columns-found", "reduction-names-controls"]);
    expect(ids.filter((id) => !tried.has(id))).toEqual([]);
  });

  it("asks, explains and advises in both languages", () => {
    for (const check of checks) {
      for (const text of [check.question, check.why, check.fix]) expect([text.ja.trim() === "", text.en.trim() === "", text.ja === text.en]).toEqual([false, false, false]);
    }
  });
});
