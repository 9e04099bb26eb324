// Owns the tests of what the risk assessment report counts.
// Promises seven risks whose every count is worked out by hand beside them.
import { decide, residualValue, type DecisionFacts } from "../../../../src/isms/decision/decision";
import { seal } from "../../../../src/isms/decision/seal";
import type { Levels } from "../../../../src/isms/method/method";
import { preset } from "../../../../src/isms/method/presets";
import { riskValue } from "../../../../src/isms/method/risk";
import { acceptanceOf, summarise, type AssessedRisk } from "../../../../src/isms/reports/summary";

/** max(asset, impact) x threat x vulnerability, each 1-3; at or below 6 acceptable; low 1-6, medium 7-12, high 13-27. */
const method = preset("manual");
const levels = (assetValue: number | null, threat: number, vulnerability: number): Levels => ({ assetValue, threat, vulnerability, impact: null });
const nothing = { option: null, controls: [], residual: null, reason: "", isCompleted: false, approved: false } as const;

function risk(facts: DecisionFacts, approval: AssessedRisk["approval"] = "none"): AssessedRisk {
  return { facts, value: riskValue(method, facts.levels), residual: residualValue(method, facts), decision: decide(method, facts), approval };
}

const retained: DecisionFacts = { ...nothing, levels: levels(2, 2, 3), option: "retain", reason: "cost" };
const risks: readonly AssessedRisk[] = [
  // 3 x 1 x 2 = 6, low: acceptable.
  risk({ ...nothing, levels: levels(3, 1, 2) }),
  // 3 x 3 x 3 = 27, high: to be treated.
  risk({ ...nothing, levels: levels(3, 3, 3) }),
  // 3 x 2 x 3 = 18, high; after treatment 3 x 1 x 2 = 6, low: residual, not approved.
  risk({ ...nothing, levels: levels(3, 2, 3), option: "reduce", controls: ["A.8.7"], residual: levels(null, 1, 2) }),
  // 2 x 2 x 3 = 12, medium, kept: remaining, approved.
  risk({ ...retained, approved: { seal: seal(method, retained) } }, "valid"),
  // 2 x 3 x 2 = 12, medium, avoided and completed: gone after treatment.
  risk({ ...nothing, levels: levels(2, 3, 2), option: "avoid", isCompleted: true }),
  // 3 x 3 x 1 = 9, medium; a value of 4 after treatment without levels, low: residual, not approved.
  risk({ ...nothing, levels: levels(3, 3, 1), option: "transfer", residual: 4 }),
  // Not assessed.
  risk({ ...nothing, levels: levels(null, 1, 1) }),
  // A cell that cannot be read.
  { facts: { ...nothing, levels: levels(null, 1, 1) }, value: null, residual: null, decision: null, approval: "none" },
];
const summary = summarise(method, risks, "en");

it("counts every risk once by its decision", () => {
  expect(summary).toMatchObject({ total: 8, unassessed: 1, invalid: 1 });
  expect(summary.byDecision).toMatchObject({ acceptable: 1, treat: 1, "residual-pending": 2, "remaining-approved": 1, avoided: 1, unassessed: 1 });
  expect(Object.values(summary.byDecision).reduce((sum, count) => sum + count, 0) + summary.invalid).toBe(8);
});

it("counts levels before and after treatment; an avoided risk is gone afterwards", () => {
  // Before: low 6; medium 12, 12, 9; high 27, 18. After: low 6, 6, 4; medium 12; high 27.
  expect(summary.bands.map(({ band, before, after }) => [band.label.en, before, after])).toEqual([["Low", 1, 3], ["Medium", 3, 1], ["High", 2, 1]]);
  // Above 6 before: 27, 18, 12, 12, 9. After: 27, 12.
  expect(summary.above).toEqual({ before: 5, after: 2 });
});

it("keeps residual and remaining risks apart", () => {
  expect(summary.accepted).toEqual({ residual: { total: 2, approved: 0 }, remaining: { total: 1, approved: 1 } });
  expect(risks.map((each) => acceptanceOf(method, each)?.kind ?? null)).toEqual([null, null, "residual", "remaining", null, "residual", null, null]);
});

it("counts an approval that has run out as none", () => {
  const expired = risk({ ...retained, approved: { seal: seal(method, retained) } }, "expired");
  expect(summarise(method, [expired], "en").accepted.remaining).toEqual({ total: 1, approved: 0 });
  expect(acceptanceOf(method, expired)).toEqual({ kind: "remaining", state: "expired" });
  expect(acceptanceOf(method, risk({ ...retained, reason: "" }))).toEqual({ kind: "remaining", state: "reason-required" });
});

it("draws the second map without avoided risks and without those that have no levels after treatment", () => {
  const counts = (map: typeof summary.heatmaps.before): number => map.cells.flat().reduce((sum, { count }) => sum + count, 0);
  // Six assessed risks before; afterwards without the avoided one and the one whose value stands alone.
  expect([counts(summary.heatmaps.before), counts(summary.heatmaps.after), summary.avoided, summary.withoutLevels]).toEqual([6, 4, 1, 1]);
  const at = (map: typeof summary.heatmaps.before, consequence: number, likelihood: number): number =>
    map.cells[map.consequences.findIndex(({ value }) => value === consequence)][map.likelihoods.findIndex(({ value }) => value === likelihood)].count;
  // The reduced risk moves from threat x vulnerability 2 x 3 = 6 to 1 x 2 = 2, where 3 x 1 x 2 stands already.
  expect([at(summary.heatmaps.before, 3, 6), at(summary.heatmaps.before, 3, 2), at(summary.heatmaps.after, 3, 6), at(summary.heatmaps.after, 3, 2)]).toEqual([1, 1, 0, 2]);
});

it("says nothing of the threshold where none is set", () => {
  expect(summarise({ ...method, threshold: null }, [], "ja").above).toBeNull();
});
