// Owns the packed form in which the catalogue's data travels in the add-in's bundles: numbers follow from their order, titles stand in lines.
// Promises the ids, titles and mappings of the JSON files, which stay as people read them; scripts/loaders/packCatalogue.cjs packs.
import type { Bilingual } from "../method/text";

/** Gives the next title; a blank line stands for the title that is passed. */
type Titles = (inherited?: Bilingual) => Bilingual;

/** The title that a control has in the edition before, by its id. */
type Inherited = (id: string) => Bilingual | undefined;

/** The names of an edition and its tree: themes or domains with the number of controls under them, or under each of their objectives, "A.5:2 A.6:8,3". */
export interface PackedEdition {
  readonly edition: string;
  readonly standard: string;
  readonly jis: string;
  readonly tree: string;
}

interface Branch {
  readonly id: string;
  readonly counts: readonly number[];
}

/** Titles one after the other, from lines in both languages. */
export function titlesFrom(english: string, japanese: string): Titles {
  const [en, ja] = [english.split("\n"), japanese.split("\n")];
  let line = -1;
  return (inherited) => {
    line += 1;
    return { en: en[line] || (inherited?.en ?? ""), ja: ja[line] || (inherited?.ja ?? "") };
  };
}

function branches(tree: string): Branch[] {
  return tree.split(" ").map((text) => {
    const [id, counts] = text.split(":");
    return { id, counts: counts.split(",").map(Number) };
  });
}

/** The ids under a parent, which are numbered from 1 without a gap. */
function idsUnder(parent: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${parent}.${index + 1}`);
}

/** An edition whose controls stand under themes: the titles of the themes come first, then those of the controls. */
export function unpackThemes({ tree, ...names }: PackedEdition, title: Titles, inherited: Inherited) {
  const found = branches(tree);
  const themes = found.map(({ id }) => ({ id, title: title() }));
  const controls = found.flatMap(({ id: theme, counts }) => idsUnder(theme, counts[0]).map((id) => ({ id, title: title(inherited(id)), theme })));
  return { ...names, themes, controls };
}

/**
 * An edition whose controls stand under the objectives of domains: titles of domains, objectives and controls.
 * @param hasObjectiveTitles false where the titles of the objectives are left out
 */
export function unpackClauses({ tree, ...names }: PackedEdition, title: Titles, inherited: Inherited, hasObjectiveTitles: boolean) {
  const found = branches(tree);
  const domains = found.map(({ id }) => ({ id, title: title() }));
  const objectives = found.flatMap(({ id: domain, counts }) => idsUnder(domain, counts.length).map((id) => (hasObjectiveTitles ? { id, title: title(), domain } : { id, domain })));
  const counts = found.flatMap((branch) => branch.counts);
  const controls = objectives.flatMap(({ id: objective }, index) => idsUnder(objective, counts[index]).map((id) => ({ id, title: title(inherited(id)), objective })));
  return { ...names, domains, objectives, controls };
}

const withLetter = (ids: string): string[] => (ids === "" ? [] : ids.split(" ").map((id) => `A.${id}`));

interface Edition {
  readonly controls: readonly { readonly id: string; readonly title: Bilingual }[];
}

/**
 * The step from an edition to the next one.
 * @param targets a line for each control of the earlier edition with the ids that it became, without "A."
 * @param added ids of the later edition that come from none, in the same form
 */
export function unpackMap(earlier: Edition, targets: string, added: string) {
  const lines = targets.split("\n");
  return { mappings: earlier.controls.map(({ id }, index) => ({ from: id, to: withLetter(lines[index]) })), new: withLetter(added) };
}

/** The titles of the controls from which those of the next edition come: for each the first one. */
export function inheritedFrom({ controls }: Edition, { mappings }: ReturnType<typeof unpackMap>): Inherited {
  return (id) => controls[mappings.findIndex(({ to }) => to.includes(id))]?.title;
}
