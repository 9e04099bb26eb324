// Owns how a required reduction is said to people.
// Promises the smallest reductions that reach the threshold, each as level before and after, in words of the method.
import { factorNames } from "./method";
import type { Bilingual, Language, Levels, Method } from "./method";
import type { Reduction } from "./risk";

/** In a likelihood x impact method the threat level is the likelihood. */
const likelihood: Bilingual = { ja: "発生可能性", en: "likelihood" };

const words = {
  and: { ja: "・", en: " and " },
  or: { ja: " または ", en: " or " },
  more: { ja: "、ほか {count} 通り", en: ", or {count} more ways" },
  none: { ja: "レベルを下げても受容水準に届きません", en: "No reduction of levels reaches the threshold" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** So many ways are named; a cell with more is not read. */
const mostNamed = 4;

function wayText(method: Method, levels: Levels, way: Reduction, language: Language): string {
  const changed = (["threat", "vulnerability", "impact"] as const).filter((factor) => way[factor] !== levels[factor]);
  return changed
    .map((factor) => {
      const isLikelihood = factor === "threat" && method.scales.vulnerability === null;
      const name = isLikelihood ? likelihood[language] : factorNames[factor][language].replace(/レベル| level/, "");
      return `${name} ${levels[factor]}→${way[factor]}`;
    })
    .join(words.and[language]);
}

/**
 * The reductions that reach the threshold, in one line.
 * @param levels of the risk as it is
 * @param ways as requiredReductions gives them: the ways with the fewest steps; null = not assessed
 * @returns for example "脆弱性 3→1 または 脅威 3→1"; "" where the risk is acceptable as it is or not assessed; plain words where no reduction reaches it
 */
export function reductionText(method: Method, levels: Levels, ways: readonly Reduction[] | null, language: Language): string {
  const [first] = ways ?? [];
  if (ways === null || first?.steps === 0) return "";
  if (first === undefined) return words.none[language];
  const named = ways.slice(0, mostNamed).map((way) => wayText(method, levels, way, language)).join(words.or[language]);
  return ways.length > mostNamed ? named + words.more[language].replace("{count}", String(ways.length - mostNamed)) : named;
}
