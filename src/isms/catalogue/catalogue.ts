// Owns the controls of ISO/IEC 27001 Annex A in its three editions, and the way from one edition to another.
// Promises ids and short titles only, every control of an edition, and that a mapping that needs a person says so.
import type { Cell, Outcome } from "../cell";
import type { Bilingual } from "../method/text";
import { normaliseControlId, readControlTokens } from "./ids";
import { editions, stepsBetween } from "./maps";
import type { Edition } from "./maps";
import { data2005, data2013, data2022 } from "./source";

export { controlKey, isOwnControl, normaliseControlId } from "./ids";
export type { Edition } from "./maps";
export { editions } from "./maps";

/** A control of Annex A. */
export interface Control {
  readonly id: string;
  readonly title: Bilingual;
  /** Clause (2005, 2013) or theme (2022) that it belongs to, for example "A.8". */
  readonly domain: string;
  readonly domainTitle: Bilingual;
  /** Control objective, for example "A.5.1"; the edition 2022 has none. */
  readonly objective?: string;
  readonly objectiveTitle?: Bilingual;
}

export interface Domain {
  readonly id: string;
  readonly title: Bilingual;
}

/** Annex A of one edition. */
export interface Catalogue {
  readonly edition: Edition;
  /** "ISO/IEC 27001:2022 Annex A" */
  readonly standard: string;
  /** "JIS Q 27001:2023" */
  readonly jis: string;
  readonly domains: readonly Domain[];
  /** In the order of the standard. */
  readonly controls: readonly Control[];
}

interface Heading { id: string; title: Bilingual }
interface Clauses {
  standard: string;
  jis: string;
  domains: Heading[];
  objectives: (Heading & { domain: string })[];
  controls: (Heading & { objective: string })[];
}

const untitled: Bilingual = { ja: "", en: "" };
const titlesOf = (headings: readonly Heading[]): ReadonlyMap<string, Bilingual> => new Map(headings.map(({ id, title }) => [id, title]));

function fromClauses(edition: Edition, data: Clauses): Catalogue {
  const domainTitles = titlesOf(data.domains);
  const objectives = new Map(data.objectives.map((objective) => [objective.id, objective]));
  const controls = data.controls.map(({ id, title, objective }): Control => {
    const domain = objectives.get(objective)?.domain ?? "";
    return { id, title, domain, domainTitle: domainTitles.get(domain) ?? untitled, objective, objectiveTitle: objectives.get(objective)?.title ?? untitled };
  });
  return { edition, standard: data.standard, jis: data.jis, domains: data.domains, controls };
}

function fromThemes(): Catalogue {
  const themeTitles = titlesOf(data2022.themes);
  const controls = data2022.controls.map(({ id, title, theme }): Control => ({ id, title, domain: theme, domainTitle: themeTitles.get(theme) ?? untitled }));
  return { edition: "2022", standard: data2022.standard, jis: data2022.jis, domains: data2022.themes, controls };
}

const catalogues: Readonly<Record<Edition, Catalogue>> = {
  "2005": fromClauses("2005", data2005),
  "2013": fromClauses("2013", data2013),
  "2022": fromThemes(),
};
const controlsById = ({ controls }: Catalogue): ReadonlyMap<string, Control> => new Map(controls.map((control) => [control.id, control]));
const byId: Readonly<Record<Edition, ReadonlyMap<string, Control>>> = {
  "2005": controlsById(catalogues["2005"]),
  "2013": controlsById(catalogues["2013"]),
  "2022": controlsById(catalogues["2022"]),
};

/** Annex A of an edition: 133 controls (2005), 114 (2013) or 93 (2022). */
export function catalogue(edition: Edition): Catalogue {
  return catalogues[edition];
}

/**
 * The control with an id, however it is written.
 * @param id for example "A.8.13", "8.13", "Ａ８．１３"
 * @returns the control, or null where the edition has none with that id
 */
export function findControl(id: string, edition: Edition): Control | null {
  const direct = byId[edition].get(id);
  if (direct !== undefined) return direct;
  const spelled = normaliseControlId(id);
  return spelled === null ? null : (byId[edition].get(spelled) ?? null);
}

/**
 * The control ids in a cell that may hold several, of whatever edition.
 * @param cell for example "A.8.7\nA.8.13", "A.5.1、A.5.2", "5.1", "8.7, 8.13", "A.5.1 Policies", "ISO 27001 A.8.13"
 * @returns ids in their one spelling, each once; ranges and other words are left out (readControls reports them)
 */
export function readControlIds(cell: Cell): string[] {
  return readControlTokens(cell).ids;
}

/**
 * The controls of an edition that a cell names, and what else it names.
 * @returns known ids in their one spelling; unknown: ids that the edition lacks, ranges (not expanded), the
 *   organisation's own ids, other words
 */
export function readControls(cell: Cell, edition: Edition): { readonly known: string[]; readonly unknown: string[] } {
  const { ids, others } = readControlTokens(cell);
  const isKnown = (id: string): boolean => byId[edition].has(id);
  return { known: ids.filter(isKnown), unknown: [...ids.filter((id) => !isKnown(id)), ...others] };
}

/** Where a control of one edition is found in another. */
export interface MappedControl {
  /** Empty where the other edition has no such control. */
  readonly ids: string[];
  /** True where a person must look: nothing there, several controls, or an uncertain mapping. */
  readonly review: boolean;
}

function inCatalogueOrder(ids: ReadonlySet<string>, edition: Edition): string[] {
  return catalogues[edition].controls.filter((control) => ids.has(control.id)).map((control) => control.id);
}

/**
 * The control of another edition that takes a control's place; two steps where the editions are not neighbours.
 * @param id in any spelling
 * Problems: control-unknown {control, edition} where the edition `from` has no such control.
 * Source: ISO/IEC 27002:2022, annex B, for 2013 to 2022.
 */
export function mapControl(id: string, from: Edition, to: Edition): Outcome<MappedControl> {
  const control = findControl(id, from);
  if (control === null) return { ok: false, problem: { code: "control-unknown", facts: { control: id, edition: from } } };
  let ids: ReadonlySet<string> = new Set([control.id]);
  let isUncertain = false;
  for (const step of stepsBetween(from, to)) {
    const next = new Set<string>();
    for (const each of ids) {
      const targets = step.targets.get(each) ?? [];
      targets.forEach((target) => next.add(target));
      isUncertain ||= targets.length !== 1 || step.isUncertain(each);
    }
    ids = next;
  }
  return { ok: true, value: { ids: inCatalogueOrder(ids, to), review: isUncertain || ids.size !== 1 } };
}

/** The edition that most of the ids belong to, the newest where several do; null where none knows any of them. */
export function likelyEdition(ids: readonly string[]): Edition | null {
  let best: Edition | null = null;
  let bestCount = 0;
  for (const edition of editions) {
    let count = 0;
    for (const id of ids) if (byId[edition].has(id)) count += 1;
    if (count > 0 && count >= bestCount) [best, bestCount] = [edition, count];
  }
  return best;
}
