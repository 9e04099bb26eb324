// Owns the registers of the corpus before they are laid out on a sheet: their columns, what each means, their records.
// Promises that for every column the keys that are right are known; null stands for "none of the product's keys".
import type { Cell } from "../../src/isms/cell";
import type { Chance } from "./chance";
import { groupPools, underGroup, type Group, type HeaderPools, type Idea, type Tongue } from "./headers";
import { levelCell, notAssessed, scaleFor, type LevelScale, type LevelStyle } from "./scales";
import { cellWords, controlIds, type CellWords } from "./words";

export type Kind = "threat and vulnerability" | "likelihood and impact" | "information asset ledger" | "assets";
export type Key = string | null;

/** How a formula of the register is made from the cells of its row. */
export type Formula = (cell: (idea: Idea) => string, row: number) => string;

export interface ColumnPlan {
  readonly idea: Idea;
  /** Header that stands alone. */
  readonly header: string;
  /** Group with the short header under it, where the column has one. */
  readonly under: { readonly group: Group; readonly groupText: string; readonly header: string } | null;
  readonly accepted: readonly Key[];
  readonly cells: readonly Cell[];
  readonly formula: Formula | null;
  readonly isLevel: boolean;
  /** True where it names or values the asset: written once for several risks of one asset. */
  readonly isOfAsset: boolean;
}

export interface RegisterPlan {
  readonly document: "riskRegister" | "assetRegister";
  readonly tongue: Tongue;
  readonly kind: Kind;
  readonly columns: readonly ColumnPlan[];
  readonly recordCount: number;
  /** Index of the asset of each record: equal ones follow each other. */
  readonly assetOf: readonly number[];
}

export interface Wishes {
  readonly kind: Kind;
  readonly tongue: Tongue;
  /** The words for headers. */
  readonly pools: HeaderPools;
  readonly style: LevelStyle;
  /** Marks for "not assessed" among the levels. */
  readonly hasGaps: boolean;
  readonly isReversed: boolean;
  readonly isImpactFirst: boolean;
  /** A column headed likelihood that holds threat x vulnerability. */
  readonly hasProductLikelihood: boolean;
  readonly scores: "formula" | "typed" | "wrong" | "none";
  readonly datesAsText: boolean;
  readonly severalInOneCell: boolean;
  readonly recordCount: number;
  /** Optional columns stand there with this probability. */
  readonly fullness: number;
}

interface Draft {
  readonly chance: Chance;
  readonly wishes: Wishes;
  readonly words: CellWords;
  readonly columns: ColumnPlan[];
  readonly assetOf: readonly number[];
  readonly scales: Readonly<Record<"value" | "threat" | "vulnerability" | "impact" | "likelihood", LevelScale>>;
  readonly numbers: Map<Idea, readonly number[]>;
}

interface More {
  readonly accepted?: readonly Key[];
  readonly formula?: Formula | null;
  readonly group?: Group;
  readonly groupText?: string;
  readonly short?: string;
  readonly isLevel?: boolean;
  readonly isOfAsset?: boolean;
  readonly header?: string;
}

/** The key of each idea in the risk register, where it is not the idea's own name. */
const riskKeys: Partial<Record<Idea, readonly Key[]>> = {
  riskValue: ["existingRiskValue"], riskLevel: ["existingRiskLevel"], acceptance: ["existingDecision"], residualThreat: ["residualThreatLevel"], residualVulnerability: ["residualVulnerabilityLevel"],
  residualRisk: ["residualRiskValue"], riskTitle: ["threat"], safeguards: ["currentControls"], assetRisk: ["existingRiskValue", "existingRiskLevel"], assetType: [null], location: [null], users: [null], retention: [null],
  registered: [null], classification: [null], personal: [null], sensitive: [null], numbered: [null], extra: [null], assetOwner: ["riskOwner", null],
};
const assetKeys: Partial<Record<Idea, readonly Key[]>> = {
  riskId: ["assetId", null], assetOwner: ["owner"], safeguards: ["currentControls"], assetRisk: ["existingRiskValue"], personal: ["personalInformation"], sensitive: ["sensitiveInformation"], numbered: ["numberedInformation"], extra: [null],
};

function acceptedKeys(kind: Kind, idea: Idea): readonly Key[] {
  return (kind === "assets" ? assetKeys : riskKeys)[idea] ?? [idea];
}

function add(draft: Draft, idea: Idea, cells: readonly Cell[], more: More = {}): void {
  const { chance, wishes } = draft;
  const { tongue } = wishes;
  const header = more.header ?? chance.pick(wishes.pools[tongue][idea]);
  const group = more.group;
  const under = group === undefined ? null : { group, groupText: more.groupText ?? groupText(draft, group), header: more.short ?? header };
  draft.columns.push({ idea, header, under, accepted: more.accepted ?? acceptedKeys(wishes.kind, idea), cells, formula: more.formula ?? null, isLevel: more.isLevel ?? false, isOfAsset: more.isOfAsset ?? false });
}

/** One text a group within a register. */
const groupTexts = new WeakMap<Draft, Map<Group, string>>();
function groupText(draft: Draft, group: Group): string {
  const texts = groupTexts.get(draft) ?? new Map<Group, string>();
  groupTexts.set(draft, texts);
  const text = texts.get(group) ?? draft.chance.pick(groupPools[draft.wishes.tongue][group]);
  texts.set(group, text);
  return text;
}

function each(draft: Draft, cell: (record: number) => Cell): Cell[] {
  return draft.assetOf.map((_asset, record) => cell(record));
}

/** What is said of an asset is the same in each of its records. */
function eachAsset(draft: Draft, cell: () => Cell): Cell[] {
  const known = new Map<number, Cell>();
  return draft.assetOf.map((asset) => {
    if (!known.has(asset)) known.set(asset, cell());
    return known.get(asset) ?? null;
  });
}

function levels(draft: Draft, idea: Idea, scale: LevelScale, more: More & { readonly ofAsset?: boolean } = {}): void {
  const { chance, wishes } = draft;
  const byAsset = new Map<number, number>();
  const numbers = draft.assetOf.map((asset) => {
    if (!more.ofAsset) return chance.whole(scale.minimum, scale.maximum);
    if (!byAsset.has(asset)) byAsset.set(asset, chance.whole(scale.minimum, scale.maximum));
    return byAsset.get(asset) as number;
  });
  // The whole scale occurs in real registers; otherwise a scale could not be told at all.
  if (!more.ofAsset && numbers.length > 2) [numbers[0], numbers[1]] = [scale.maximum, scale.minimum];
  draft.numbers.set(idea, numbers);
  const cells = numbers.map((level, record) => (!more.ofAsset && wishes.hasGaps && record > 2 && chance.is(0.08) ? notAssessed(chance) : levelCell(chance, scale, level)));
  add(draft, idea, cells, { ...more, isLevel: true, isOfAsset: more.ofAsset });
}

function names(draft: Draft): void {
  const { chance, words, wishes } = draft;
  const optional = (): boolean => chance.is(wishes.fullness);
  const ids = chance.pick([(n: number): Cell => n, (n: number): Cell => `R-${String(n).padStart(3, "0")}`, (n: number): Cell => `${n}.`, (n: number): Cell => `RISK${n}`]);
  if (wishes.kind !== "assets" && chance.is(0.85)) add(draft, "riskId", each(draft, (record) => ids(record + 1)));
  if (wishes.kind === "assets" || optional()) add(draft, "assetId", draft.assetOf.map((asset) => `IA-${String(asset + 1).padStart(3, "0")}`), { isOfAsset: true });
  if (optional()) add(draft, "department", eachAsset(draft, () => chance.pick(words.departments)), { isOfAsset: true });
  if (optional() || wishes.kind === "information asset ledger") add(draft, "process", eachAsset(draft, () => chance.pick(words.departments)), { isOfAsset: true });
  const assets = draft.assetOf.map((asset) => words.assets[asset % words.assets.length] + (asset < words.assets.length ? "" : ` ${Math.floor(asset / words.assets.length) + 1}`));
  add(draft, "asset", wishes.severalInOneCell ? assets.map((asset, record) => (record % 3 === 1 ? `${asset}${chance.pick(["\n", ", ", "、"])}DATA-00${(record % 9) + 1}` : asset)) : assets, { isOfAsset: true });
}

function inventory(draft: Draft): void {
  const { chance, words, wishes } = draft;
  const always = wishes.kind === "information asset ledger";
  const optional = (): boolean => always || chance.is(wishes.fullness);
  if (optional()) add(draft, "remarks", eachAsset(draft, () => (chance.is(0.3) ? chance.pick(words.reasons) : null)));
  if (optional()) add(draft, "users", eachAsset(draft, () => chance.pick(words.departments)));
  if (optional()) add(draft, "assetType", eachAsset(draft, () => chance.pick(words.kinds)));
  if (optional()) add(draft, "assetOwner", eachAsset(draft, () => chance.pick(words.people)));
  if (optional()) add(draft, "location", eachAsset(draft, () => chance.pick(words.places)));
  if (optional()) for (const idea of ["personal", "sensitive", "numbered"] as const) add(draft, idea, eachAsset(draft, () => (chance.is(0.4) ? "○" : null)), { group: "personal" });
}

function values(draft: Draft): void {
  const { chance, wishes, scales } = draft;
  const style = chance.pick(["names", "names", "letters"] as const);
  const letters = { confidentiality: "C", integrity: "I", availability: "A" } as const;
  const attributes = ["confidentiality", "integrity", "availability"] as const;
  for (const idea of wishes.isReversed ? [...attributes].reverse() : attributes) levels(draft, idea, scales.value, { ofAsset: true, group: "value", short: style === "letters" ? letters[idea] : undefined });
  if (chance.is(0.6)) {
    const highest = draft.assetOf.map((_asset, record) => Math.max(...attributes.map((idea) => draft.numbers.get(idea)?.[record] ?? 0)));
    draft.numbers.set("assetValue", highest);
    const isNumber = scales.value.style === "number";
    const formula: Formula | null = isNumber && chance.is(0.6) ? (cell) => `=MAX(${attributes.map((idea) => cell(idea)).join(",")})` : null;
    add(draft, "assetValue", highest.map((level) => levelCell(chance, scales.value, level)), { accepted: ["assetValue", null], formula, isLevel: true, isOfAsset: formula === null });
  }
}

function cause(draft: Draft): void {
  const { chance, words, wishes, scales } = draft;
  const { tongue } = wishes;
  const isShort = chance.is(0.5);
  const under = underGroup[tongue];
  add(draft, "threat", each(draft, () => chance.pick(words.threats)), { group: "threat", short: chance.pick(under.text) });
  levels(draft, "threatLevel", scales.threat, { group: "threat", short: isShort ? chance.pick(under.level) : undefined });
  add(draft, "vulnerability", each(draft, () => chance.pick(words.weaknesses)), { group: "vulnerability", short: chance.pick(under.text) });
  levels(draft, "vulnerabilityLevel", scales.vulnerability, { group: "vulnerability", short: isShort ? chance.pick(under.level) : undefined });
}

/** What the levels of a record give; NaN where the scale is not of numbers. */
function products(draft: Draft, ideas: readonly Idea[]): number[] {
  return draft.assetOf.map((_asset, record) => ideas.reduce((product, idea) => product * (draft.numbers.get(idea)?.[record] ?? 1), 1));
}

function scored(draft: Draft, idea: Idea, factors: readonly Idea[], more: More = {}): void {
  const { chance, wishes } = draft;
  if (wishes.scores === "none") return;
  const exact = products(draft, factors);
  const found = wishes.scores === "wrong" ? exact.map((value) => (chance.is(0.6) ? value + chance.whole(1, 3) : value)) : exact;
  const isNumber = draft.columns.filter((column) => factors.includes(column.idea)).every((column) => column.cells.every((cell) => typeof cell === "number" || cell === null));
  const formula: Formula | null = wishes.scores === "formula" && isNumber ? (cell) => `=${factors.map(cell).join("*")}` : null;
  add(draft, idea, found, { ...more, formula });
}

function treatments(draft: Draft): void {
  const { chance, words, wishes } = draft;
  const optional = (): boolean => chance.is(wishes.fullness);
  const isLikelihood = wishes.kind === "likelihood and impact";
  const edition = chance.pick(["2005", "2013", "2022"] as const);
  const isTreated = draft.assetOf.map(() => chance.is(0.8));
  const treated = (cell: () => Cell): Cell[] => isTreated.map((is) => (is ? cell() : null));
  if (optional()) add(draft, "acceptance", each(draft, () => chance.pick(words.accepted)));
  if (optional()) add(draft, "treatment", treated(() => chance.pick(words.options)), { group: "treatment" });
  if (optional()) add(draft, "controls", treated(() => (wishes.severalInOneCell ? chance.some(controlIds[edition], 0.4).join("\n") || controlIds[edition][0] : chance.pick(controlIds[edition]))), { group: "treatment" });
  if (optional()) add(draft, "treatmentDetail", treated(() => chance.pick(words.actions)), { group: "treatment" });
  if (optional()) residuals(draft, isLikelihood);
  if (optional()) add(draft, "reason", each(draft, () => (chance.is(0.3) ? chance.pick(words.reasons) : null)));
  if (optional()) add(draft, "approval", each(draft, () => (chance.is(0.5) ? chance.pick(words.people) : null)));
  if (!draft.columns.some(({ idea }) => idea === "assetOwner") && optional()) add(draft, "riskOwner", each(draft, () => chance.pick(words.people)));
  if (optional()) add(draft, "dueDate", treated(() => (wishes.datesAsText ? `202${chance.whole(4, 6)}/0${chance.whole(1, 9)}/1${chance.whole(0, 9)}` : 45_300 + chance.whole(0, 700))));
  if (optional()) add(draft, "status", treated(() => chance.pick(words.states)));
  if (!draft.columns.some(({ idea }) => idea === "remarks") && optional()) add(draft, "remarks", each(draft, () => (chance.is(0.2) ? chance.pick(words.reasons) : null)));
}

/** The levels after treatment; under their group the headers are those of the levels before it. */
function residuals(draft: Draft, isLikelihood: boolean): void {
  const { chance, wishes, scales } = draft;
  const pool = wishes.pools[wishes.tongue];
  const ideas = isLikelihood ? (["residualLikelihood", "residualImpact"] as const) : (["residualThreat", "residualVulnerability"] as const);
  const before = { residualLikelihood: "likelihood", residualImpact: "impact", residualThreat: "threatLevel", residualVulnerability: "vulnerabilityLevel" } as const;
  const plain = { residualThreat: "threat", residualVulnerability: "vulnerability" } as const;
  const isBare = chance.is(0.5);
  for (const idea of ideas) {
    const short = isBare && (idea === "residualThreat" || idea === "residualVulnerability") ? pool[plain[idea]][0] : chance.pick(pool[before[idea]]);
    const scale = isLikelihood ? (idea === "residualImpact" ? scales.impact : scales.likelihood) : idea === "residualThreat" ? scales.threat : scales.vulnerability;
    levels(draft, idea, scale, { group: "residual", short });
  }
  scored(draft, "residualRisk", ideas, { group: "residual", short: chance.pick(pool.riskValue) });
}

function extras(draft: Draft): void {
  const { chance } = draft;
  const header = chance.pick(draft.wishes.pools[draft.wishes.tongue].extra);
  const cell = chance.pick([(): Cell => `DOC-${chance.whole(1, 99)}`, (): Cell => chance.pick(draft.words.reasons), (): Cell => null]);
  if (chance.is(0.4)) add(draft, "extra", each(draft, cell), { header });
}

const builders: Readonly<Record<Kind, (draft: Draft) => void>> = {
  "threat and vulnerability": (draft) => {
    const { chance, wishes, scales } = draft;
    names(draft);
    values(draft);
    cause(draft);
    if (chance.is(0.3) && wishes.tongue !== "es") levels(draft, "businessImpact", scales.impact);
    if (chance.is(0.6)) add(draft, "currentControls", each(draft, () => chance.pick(draft.words.controls)));
    if (wishes.hasProductLikelihood) scored(draft, "likelihood", ["threatLevel", "vulnerabilityLevel"], { accepted: [null], header: draft.wishes.tongue === "ja" ? "発生可能性" : "LIKELIHOOD" });
    scored(draft, "riskValue", [draft.numbers.has("assetValue") ? "assetValue" : "confidentiality", "threatLevel", "vulnerabilityLevel"]);
    treatments(draft);
  },
  "likelihood and impact": (draft) => {
    const { chance, words, wishes, scales } = draft;
    names(draft);
    add(draft, "riskTitle", each(draft, () => chance.pick(words.threats)));
    if (chance.is(0.5)) add(draft, "currentControls", each(draft, () => chance.pick(words.controls)));
    const order = wishes.isImpactFirst ? (["impact", "likelihood"] as const) : (["likelihood", "impact"] as const);
    for (const idea of order) levels(draft, idea, scales[idea]);
    scored(draft, "riskValue", ["likelihood", "impact"]);
    if (chance.is(0.5)) add(draft, "riskLevel", each(draft, () => chance.pick(["Low", "Medium", "High"])));
    treatments(draft);
  },
  "information asset ledger": (draft) => {
    const { scales } = draft;
    names(draft);
    inventory(draft);
    values(draft);
    add(draft, "retention", eachAsset(draft, () => "5"));
    add(draft, "registered", eachAsset(draft, () => 44_000 + draft.chance.whole(0, 900)));
    levels(draft, "threatLevel", scales.threat, { group: "current" });
    levels(draft, "vulnerabilityLevel", scales.vulnerability, { group: "current" });
    if (draft.wishes.hasProductLikelihood) scored(draft, "likelihood", ["threatLevel", "vulnerabilityLevel"], { accepted: [null], group: "current", header: draft.wishes.tongue === "ja" ? "被害発生可能性" : "Likelihood of damage" });
    scored(draft, "riskValue", [draft.numbers.has("assetValue") ? "assetValue" : "confidentiality", "threatLevel", "vulnerabilityLevel"], { group: "current" });
  },
  assets: (draft) => {
    const { chance, words, wishes } = draft;
    names(draft);
    inventory(draft);
    values(draft);
    if (chance.is(wishes.fullness)) add(draft, "retention", eachAsset(draft, () => chance.pick(["5", "10", "永年"])));
    if (chance.is(wishes.fullness)) add(draft, "classification", eachAsset(draft, () => chance.pick(["社外秘", "Internal", "Confidential"])));
    if (chance.is(wishes.fullness)) add(draft, "safeguards", eachAsset(draft, () => chance.pick(words.controls)));
    if (chance.is(wishes.fullness)) add(draft, "registered", eachAsset(draft, () => 44_000 + chance.whole(0, 900)));
  },
};

/** A register as wished, with every column's meaning. */
export function registerFor(chance: Chance, wishes: Wishes): RegisterPlan {
  const isByAsset = wishes.kind === "assets" || wishes.kind === "information asset ledger";
  const assetOf: number[] = [];
  for (let asset = 0; assetOf.length < wishes.recordCount; asset++) for (let more = isByAsset ? 1 : chance.whole(1, 3); more > 0 && assetOf.length < wishes.recordCount; more--) assetOf.push(asset);
  const scale = (): LevelScale => scaleFor(chance, wishes.tongue, wishes.style);
  const value = scale();
  const isOneScale = chance.is(0.6);
  const scales = { value, threat: isOneScale ? value : scale(), vulnerability: isOneScale ? value : scale(), impact: scale(), likelihood: scale() };
  const draft: Draft = { chance, wishes, words: cellWords[wishes.tongue], columns: [], assetOf, scales, numbers: new Map() };
  builders[wishes.kind](draft);
  extras(draft);
  return { document: wishes.kind === "assets" ? "assetRegister" : "riskRegister", tongue: wishes.tongue, kind: wishes.kind, columns: draft.columns, recordCount: wishes.recordCount, assetOf };
}
