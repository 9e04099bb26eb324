// Owns the rules of the risk list: which risks, which order, which rows are drawn, where keys lead.
// Promises expectations counted by hand.
import { decisionCounts, drawnRange, movedIndex, scrollTopFor, shownDecision, visibleRisks } from "../../../src/taskpane/screens/risks/list";
import { madeRisk } from "./made";

const server = madeRisk(1, { asset: "基幹サーバー", threat: "ＶＰＮへの侵入", value: 18, decision: "treat" });
const paper = madeRisk(2, { asset: "契約書", value: 4, decision: "acceptable" });
const drawing = madeRisk(3, { asset: "図面", value: 18, decision: "treat", treatment: { ...madeRisk(0).treatment, controls: ["A.8.12"] } });
const unread = madeRisk(4, { asset: "名簿", value: null, decision: null, problem: { code: "level-off-scale", facts: {} } });
const risks = [paper, server, drawing, unread];
const all = { query: "", filter: "all", order: "value" } as const;

describe("the risk list", () => {
  it("puts the highest value first, ties as in the register, no value last", () => {
    expect(visibleRisks(risks, all)).toEqual([server, drawing, paper, unread]);
    expect(visibleRisks(risks, { ...all, order: "row" })).toEqual(risks);
  });

  it("keeps the register's order among risks without a value", () => {
    const blank = [madeRisk(7), madeRisk(5), madeRisk(6)];
    expect(visibleRisks(blank, all)).toEqual(blank);
  });

  it("finds every word, in any width and case, in texts and control ids", () => {
    expect(visibleRisks(risks, { ...all, query: "vpn サーバー" })).toEqual([server]);
    expect(visibleRisks(risks, { ...all, query: "a.8.12" })).toEqual([drawing]);
    expect(visibleRisks(risks, { ...all, query: "vpn 図面" })).toEqual([]);
  });

  it("filters by decision and counts a risk that cannot be read as one to correct", () => {
    expect(visibleRisks(risks, { ...all, filter: "treat" })).toEqual([server, drawing]);
    expect(shownDecision(unread)).toBe("invalid");
    expect(decisionCounts(risks)).toEqual([{ decision: "invalid", count: 1 }, { decision: "treat", count: 2 }, { decision: "acceptable", count: 1 }]);
  });
});

describe("drawing a long list", () => {
  it("draws the rows in view and six beyond either edge", () => {
    expect(drawnRange(0, 400, 80, 10_000)).toEqual({ first: 0, end: 11 });
    expect(drawnRange(8_000, 400, 80, 10_000)).toEqual({ first: 94, end: 111 });
    expect(drawnRange(799_600, 400, 80, 10_000)).toEqual({ first: 9_989, end: 10_000 });
  });

  it("draws nothing beyond a list that became shorter", () => {
    expect(drawnRange(8_000, 400, 80, 3)).toEqual({ first: 3, end: 3 });
  });

  it("scrolls as little as needed to show a row", () => {
    expect(scrollTopFor(2, 0, 400, 80)).toBe(0);
    expect(scrollTopFor(5, 0, 400, 80)).toBe(80);
    expect(scrollTopFor(1, 400, 400, 80)).toBe(80);
  });

  it.each([["ArrowDown", 4], ["ArrowUp", 2], ["PageDown", 8], ["PageUp", 0], ["Home", 0], ["End", 9], ["a", null]] as const)("%s leads from row 3 of 10 to %p", (key, row) => {
    expect(movedIndex(key, 3, 10, 5)).toBe(row);
  });

  it("stays on the last row", () => {
    expect(movedIndex("ArrowDown", 9, 10, 5)).toBe(9);
  });
});
