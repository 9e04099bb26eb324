// Owns what the card advises: controls for a risk, and the levels after treatment that would reach the threshold.
// Promises advice from the workbook as it was last read, at once, in the numbers of the register's own edition.
import { findControl } from "../../isms/catalogue/catalogue";
import type { Method } from "../../isms/method/method";
import { requiredReductions } from "../../isms/method/risk";
import { experienceOf, suggestControls, type Experience } from "../../isms/treatment/suggest";
import type { ColumnsByKey } from "../book/formulas";
import type { ControlSuggestion, Edition, Language, Risk, ThresholdReach } from "../service";

/** Suggestions that a person can take in at a glance. */
const mostSuggestions = 8;

/** What a register's own treatments teach; made once a reading. */
export function experienceFrom(risks: readonly Risk[]): Experience {
  const treated = risks.filter(({ treatment }) => treatment.option === "reduce" || treatment.option === "transfer");
  return experienceOf(treated.map(({ id, asset, threat, vulnerability, treatment }) => ({ riskId: id, asset, threat, vulnerability, controls: treatment.controls })));
}

/** Controls for a risk, the best first. */
export function suggestionsFor(risk: Risk, experience: Experience, edition: Edition, language: Language): ControlSuggestion[] {
  return suggestControls(risk, risk.id, experience, edition, mostSuggestions).map(({ id, reasons }) => ({ id, title: findControl(id, edition)?.title[language] ?? "", reasons }));
}

/** The levels after treatment, of those the register has columns for, that would reach the threshold with the fewest steps; none where the risk is within it. */
export function reachesOf(method: Method, columns: ColumnsByKey, risk: Risk): ThresholdReach[] {
  const canHold = { threat: columns.residualThreatLevel ?? columns.residualLikelihood, vulnerability: columns.residualVulnerabilityLevel, impact: columns.residualImpact };
  const { levels } = risk;
  const found = requiredReductions(method, levels) ?? [];
  return found.flatMap(({ threat, vulnerability, impact, steps, value }): ThresholdReach[] => {
    const changed = { threat: threat === levels.threat ? null : threat, vulnerability: vulnerability === levels.vulnerability ? null : vulnerability, impact: impact === levels.impact ? null : impact };
    const fits = (["threat", "vulnerability", "impact"] as const).every((factor) => changed[factor] === null || canHold[factor] !== undefined);
    return steps > 0 && fits ? [{ residual: { assetValue: null, ...changed }, value }] : [];
  });
}
