// Owns what a risk assessment report counts: decisions, levels before and after treatment, heat maps, accepted risks of both kinds.
// Promises counts that add up to the number of risks, and that residual and remaining risks are never added together.
import { decisionLabels, type DecisionCode, type DecisionFacts } from "../decision/decision";
import { riskKind, type RiskKind } from "../decision/kind";
import type { ApprovalState } from "../decision/record";
import { residualLevels } from "../decision/residual";
import { heatmap, type Heatmap } from "../method/heatmap";
import type { Band, Language, Levels, Method } from "../method/method";
import { bandOf, isAtMost } from "../method/risk";

/** One risk as the report needs it. */
export interface AssessedRisk {
  readonly facts: DecisionFacts;
  /** null = not assessed, or a cell that cannot be read. */
  readonly value: number | null;
  readonly residual: number | null;
  /** null where a cell cannot be read. */
  readonly decision: DecisionCode | null;
  /** What has become of its approval. */
  readonly approval: ApprovalState;
}

/** How the acceptance of a risk stands: what has become of its approval, or that it lacks its reason. */
export type AcceptanceState = ApprovalState | "reason-required";

export interface AcceptedCounts {
  readonly total: number;
  readonly approved: number;
}

export interface Summary {
  readonly total: number;
  readonly unassessed: number;
  /** Records with a cell that cannot be read. */
  readonly invalid: number;
  readonly byDecision: Readonly<Record<DecisionCode, number>>;
  readonly bands: readonly { readonly band: Band; readonly before: number; readonly after: number }[];
  /** null where no threshold is set. */
  readonly above: { readonly before: number; readonly after: number } | null;
  readonly accepted: Readonly<Record<RiskKind, AcceptedCounts>>;
  readonly heatmaps: { readonly before: Heatmap; readonly after: Heatmap };
  /** Avoided risks: they are no longer there after treatment. */
  readonly avoided: number;
  /** Risks whose value after treatment was given without levels: the second heat map has no place for them. */
  readonly withoutLevels: number;
}

const accepted: ReadonlySet<DecisionCode> = new Set(["residual-pending", "residual-approved", "remaining-pending", "remaining-approved", "approval-lapsed", "reason-required"]);

/**
 * Which kind of accepted risk a risk is, and how its acceptance stands.
 * @returns null for a risk that nobody has accepted
 */
export function acceptanceOf(method: Method, { facts, decision, approval }: AssessedRisk): { readonly kind: RiskKind; readonly state: AcceptanceState } | null {
  const kind = riskKind(method, facts);
  if (decision === null || kind === null || !accepted.has(decision)) return null;
  return { kind, state: decision === "reason-required" ? decision : approval };
}

const isGone = ({ decision }: AssessedRisk): boolean => decision === "avoided";

/** The value after treatment; the present one where nothing was assessed again; null for a risk that is gone. */
function valueAfter(risk: AssessedRisk): number | null {
  return isGone(risk) ? null : (risk.residual ?? risk.value);
}

/** Levels after treatment; the present ones where nothing was assessed again; null where only a value was given. */
function levelsAfter({ facts }: AssessedRisk): Levels | null {
  return typeof facts.residual === "number" ? null : (residualLevels(facts.levels, facts.residual) ?? facts.levels);
}

function countBands(method: Method, values: readonly (number | null)[]): ReadonlyMap<Band, number> {
  const counts = new Map<Band, number>();
  for (const value of values) {
    const band = value === null ? null : bandOf(method, value);
    if (band !== null) counts.set(band, (counts.get(band) ?? 0) + 1);
  }
  return counts;
}

function countAccepted(method: Method, risks: readonly AssessedRisk[]): Summary["accepted"] {
  const found = risks.flatMap((risk) => acceptanceOf(method, risk) ?? []);
  const of = (kind: RiskKind): AcceptedCounts => {
    const ofKind = found.filter((each) => each.kind === kind);
    return { total: ofKind.length, approved: ofKind.filter(({ state }) => state === "valid").length };
  };
  return { residual: of("residual"), remaining: of("remaining") };
}

/**
 * Counts a register's risks for the report.
 * @param language of the heat maps' labels
 * Source: the organisation's ISMS manual, 4.2.1 and 4.2.2.
 */
export function summarise(method: Method, risks: readonly AssessedRisk[], language: Language): Summary {
  const { threshold } = method;
  const byDecision = Object.fromEntries(Object.keys(decisionLabels).map((code) => [code, risks.filter(({ decision }) => decision === code).length])) as Summary["byDecision"];
  const [before, after] = [risks.map(({ value }) => value), risks.map(valueAfter)];
  const [bandsBefore, bandsAfter] = [countBands(method, before), countBands(method, after)];
  const countAbove = (values: readonly (number | null)[], limit: number): number => values.filter((value) => value !== null && !isAtMost(value, limit)).length;
  const readable = risks.filter(({ value }) => value !== null);
  const staying = readable.filter((risk) => !isGone(risk));
  const placed = staying.flatMap((risk) => levelsAfter(risk) ?? []);
  return {
    total: risks.length,
    unassessed: byDecision.unassessed,
    invalid: risks.filter(({ decision }) => decision === null).length,
    byDecision,
    bands: method.bands.map((band) => ({ band, before: bandsBefore.get(band) ?? 0, after: bandsAfter.get(band) ?? 0 })),
    above: threshold === null ? null : { before: countAbove(before, threshold), after: countAbove(after, threshold) },
    accepted: countAccepted(method, risks),
    heatmaps: { before: heatmap(method, readable.map(({ facts }) => facts.levels), language), after: heatmap(method, placed, language) },
    avoided: byDecision.avoided,
    withoutLevels: staying.length - placed.length,
  };
}
