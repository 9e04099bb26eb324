// Owns the words that say when a level holds: as things are now, without any control, or after treatment.
// Promises that "after treatment" is never mistaken for the level to assess.
import { remembered } from "./remembered";
import { headerKey } from "./spelling";

export type Phase = "current" | "inherent" | "residual";

const words: Readonly<Record<Phase, readonly string[]>> = {
  residual: [
    "リスク対応後", "対応後", "対策後", "対策実施後", "管理策適用後", "管理策実施後", "管理策導入後", "実施後", "低減後", "改善後", "処置後", "残留", "残存", "残余", "目標", "after treatment", "after controls", "after mitigation", "after", "post treatment", "post mitigation", "post", "residual", "remaining", "target", "treated",
    "nach Behandlung", "nach Maßnahmen", "nach", "verbleibend", "verbleibende", "residuo", "residuel", "résiduel", "résiduelle", "tras tratamiento", "después", "après traitement", "après", "zbytkový", "zbytková", "zbytkové", "po opatření",
  ],
  inherent: ["固有", "潜在", "inherent", "gross", "raw", "unmitigated", "brutto", "inhärent", "inhärente", "inherente", "brut", "brute", "inhérent", "inherentní"],
  current: ["リスク対応前", "対応前", "対策前", "現状", "現在", "現行", "今回", "current", "actual", "existing", "present", "initial", "before treatment", "before", "pre", "net", "aktuell", "aktuelle", "vor Behandlung", "vor", "actuel", "actuelle", "aktuální"],
};

const keyed = (Object.keys(words) as Phase[]).flatMap((phase) => words[phase].map((word) => ({ phase, word: headerKey(word) }))).sort((a, b) => b.word.length - a.word.length);

/**
 * Takes the phase word off the beginning or the end of a header.
 * @param key a header's lookup key, for example "対応後脅威" or "residualproba"
 * @returns the phases that fit, each with what remains of the header ("" where it is the phase word alone)
 */
export const phasesOf = remembered((key): readonly { readonly phase: Phase; readonly rest: string }[] => {
  const found: { readonly phase: Phase; readonly rest: string }[] = [];
  for (const { phase, word } of keyed) {
    if (key.startsWith(word)) found.push({ phase, rest: key.slice(word.length) });
    else if (key.endsWith(word)) found.push({ phase, rest: key.slice(0, -word.length) });
  }
  return found;
});

/** The phase of a group header: its text holds a word of at least two characters for it, such as "対応後の評価". */
export function groupPhase(key: string): Phase | null {
  // A short Latin word must be all of it: "net" is a phase, "network" is not.
  const isWhole = (word: string): boolean => key === word || word.length >= 5 || /[^\p{ASCII}]/u.test(word);
  const exact = keyed.find(({ word }) => isWhole(word) && (key.startsWith(word) || key.endsWith(word)));
  if (exact) return exact.phase;
  return words.residual.some((word) => word.length >= 3 && key.includes(headerKey(word))) ? "residual" : null;
}
