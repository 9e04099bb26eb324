// Owns the rules of the pane's memory: screens, messages, drafts and dates.
// Promises expectations written by hand.
import { problemOf } from "../../../src/taskpane/pane/problem";
import { columnLetters, sheetStart } from "../../../src/taskpane/pane/place";
import { paneReducer, startState, type PaneAction } from "../../../src/taskpane/pane/state";
import { calendarDay } from "../../../src/taskpane/pane/today";
import { acceptedKind, isSameDraft } from "../../../src/taskpane/screens/risks/drafts";
import { headerChanges, isSameStatement, shownRevision } from "../../../src/taskpane/screens/statement/comparison";
import type { StatementPreview, StatementRow } from "../../../src/app/service";
import { madeDraft } from "./made";

const start = startState("2026-04-01");
const after = (...actions: readonly PaneAction[]) => actions.reduce(paneReducer, start);

describe("the pane's state", () => {
  it("opens Home for the repair command and asks for the repair", () => {
    expect(after({ kind: "go", screen: "repair" })).toMatchObject({ screen: "home", wantsRepair: true, focusRequest: 1 });
  });

  it("forgets filter and repair when a person takes a tab, and leaves the focus on the tab", () => {
    expect(after({ kind: "go", screen: "risks", filter: "treat", opensFirst: true }, { kind: "tab", screen: "home" })).toMatchObject({ screen: "home", filter: "all", opensFirst: false, focusRequest: 0 });
  });

  it("clears the last message when work begins and shows the next when it ends", () => {
    const notice = { intent: "success", text: "done" } as const;
    expect(after({ kind: "finish", notice }, { kind: "begin", label: "Writing" })).toMatchObject({ busy: "Writing", notice: null });
    expect(after({ kind: "begin", label: "Writing" }, { kind: "finish", notice })).toMatchObject({ busy: null, notice });
  });

  it("keeps an unsaved treatment through a change of screen", () => {
    const draft = madeDraft({ reason: "cost" });
    expect(after({ kind: "draft", address: "R!A2", draft }, { kind: "tab", screen: "home" }).drafts).toEqual({ "R!A2": draft });
  });

  it("drops a written treatment only when the register was read again", () => {
    const draft = madeDraft({ reason: "cost" });
    const written = after({ kind: "draft", address: "R!A2", draft }, { kind: "written", addresses: ["R!A2"] });
    expect(written.drafts).toEqual({ "R!A2": draft });
    expect(paneReducer(written, { kind: "read" })).toMatchObject({ drafts: {}, written: [] });
  });

  it("keeps what was typed after saving when the register is read again", () => {
    const later = madeDraft({ reason: "time" });
    const state = after({ kind: "draft", address: "R!A2", draft: madeDraft({}) }, { kind: "written", addresses: ["R!A2"] }, { kind: "draft", address: "R!A2", draft: later }, { kind: "read" });
    expect(state.drafts).toEqual({ "R!A2": later });
  });
});

describe("problems of failures", () => {
  it("takes over a problem that a failure carries", () => {
    expect(problemOf(Object.assign(new Error("x"), { problem: { code: "sheet-protected", facts: { sheet: "A" } } }))).toEqual({ code: "sheet-protected", facts: { sheet: "A" } });
  });

  it("never shows the text of another failure", () => {
    expect(problemOf(new TypeError("host secret"))).toEqual({ code: "internal", facts: { kind: "TypeError" } });
    expect(problemOf(undefined)).toEqual({ code: "internal", facts: { kind: "undefined" } });
  });
});

describe("a remark", () => {
  it("is said after a message that offers undo, and in the place of any other", () => {
    const saved = { intent: "success", text: "Saved.", canUndo: true } as const;
    expect(after({ kind: "finish", notice: saved }, { kind: "remark", text: "The last one." }).notice).toEqual({ ...saved, text: "Saved. The last one." });
    expect(after({ kind: "finish", notice: { intent: "warning", text: "Old." } }, { kind: "remark", text: "The last one." }).notice).toEqual({ intent: "success", text: "The last one." });
  });
});

describe("treatments", () => {
  it("are the same when they say the same, whatever the order of controls", () => {
    expect(isSameDraft(madeDraft({ controls: ["A.5.1", "A.8.7"] }), madeDraft({ controls: ["A.8.7", "A.5.1"] }))).toBe(true);
    expect(isSameDraft(madeDraft({}), madeDraft({ residual: { assetValue: null, threat: 1, vulnerability: null, impact: null } }))).toBe(false);
  });

  // The organisation's ISMS manual, 4.2.1: inside the degree of assurance residual, outside it remaining.
  it.each([
    ["residual-pending", "residual"],
    ["residual-approved", "residual"],
    ["reason-required", "remaining"],
    ["remaining-pending", "remaining"],
    ["remaining-approved", "remaining"],
    ["approval-lapsed", null],
    ["treat", null],
  ] as const)("%s is of kind %p", (decision, kind) => {
    expect(acceptedKind(decision)).toBe(kind);
  });
});

describe("places", () => {
  it("quotes a sheet's name where Excel needs it", () => {
    expect(sheetStart("SoA").address).toBe("SoA!A1");
    expect(sheetStart("適用宣言書(2022)").address).toBe("'適用宣言書(2022)'!A1");
    expect(sheetStart("Bob's").address).toBe("'Bob''s'!A1");
  });

  it.each([[0, "A"], [25, "Z"], [26, "AA"], [701, "ZZ"], [702, "AAA"], [16383, "XFD"]])("column %p is %p", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it("writes the calendar day of the person's own clock", () => {
    expect(calendarDay(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
  });
});

describe("two previews of a statement", () => {
  const row: StatementRow = { id: "A.5.1", title: "", applicability: "applicable", riskIds: ["R-1"], status: "yes", change: "new", cells: [], needsDecision: false, place: null };
  const preview = (rows: readonly StatementRow[]): StatementPreview => ({
    edition: "2022", sheet: "SoA", plan: { edits: [] }, changes: [], problems: [], findings: [], conflicts: [], review: [], header: [], isNew: true,
    counts: { total: 1, applicable: 1, excluded: 0, undecided: 0, byStatus: { yes: 1, partly: 0, planned: 0, no: 0, inherited: 0, "not-checked": 0 } }, domains: [{ id: "A.5", title: "", rows }],
  });

  it("are the same while every control is, and differ with one decision", () => {
    expect(isSameStatement(preview([row]), { ...preview([row]), changes: ["another revision"] })).toBe(true);
    expect(isSameStatement(preview([row]), preview([{ ...row, applicability: "excluded" }]))).toBe(false);
  });

  it("differ where a cell would be written with other words", () => {
    const changed = (after: string): StatementRow => ({ ...row, change: "changed", cells: [{ column: "Treated risks", before: "R-1", after }] });
    expect(isSameStatement(preview([changed("R-2")]), preview([changed("R-3")]))).toBe(false);
  });
});

describe("the revision entry of a statement", () => {
  const header: StatementPreview["header"] = [
    { key: "version", column: "Version", before: "1", after: "2" },
    { key: "approver", column: "Approved", before: "Kobayashi", after: "Kobayashi" },
    { key: "summary", column: "Summary", before: "First", after: "" },
  ];
  const preview = { header } as unknown as StatementPreview;

  it("starts with the names that the sheet has, and what a person types replaces them, also by nothing", () => {
    expect(shownRevision({}, preview, "2026-11-23")).toEqual({ summary: "", date: "2026-11-23", approver: "Kobayashi", reviewer: "", author: "" });
    expect(shownRevision({ approver: "" }, preview, "2026-11-23").approver).toBe("");
  });

  it("shows the cells above the table that it changes, and no others", () => {
    const revision = shownRevision({ summary: "Yearly review" }, preview, "2026-11-23");
    expect(headerChanges(preview, revision).map(({ column, before, after }) => [column, before, after])).toEqual([["Version", "1", "2"], ["Summary", "First", "Yearly review"]]);
  });

  it("knows how far work has come while it runs, and forgets it with the work", () => {
    const busy = paneReducer(startState("2026-11-22"), { kind: "begin", label: "Writing" });
    const half = paneReducer(busy, { kind: "progress", reached: { stage: "writing", done: 5, total: 10 } });
    expect(half).toMatchObject({ busy: "Writing", reached: { done: 5, total: 10 }, isStopping: false });
    const stopping = paneReducer(half, { kind: "stopping" });
    expect(stopping).toMatchObject({ busy: "Writing", isStopping: true });
    const done = paneReducer(stopping, { kind: "finish", notice: null });
    expect(done).toMatchObject({ busy: null, reached: null, isStopping: false });
    // A report that comes late is about nothing any more.
    expect(paneReducer(done, { kind: "progress", reached: { stage: "writing", done: 9, total: 10 } })).toBe(done);
  });
});
