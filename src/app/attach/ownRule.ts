// Owns telling a person how their register computes its own risk values, before it is attached.
// Promises the rule with the cell it was read from and the register's values that it does not give; where none can be read, the cells that were tried.
import { isBlank, problemError, type Cell } from "../../isms/cell";
import type { MethodRule } from "../../isms/method/adapt";
import type { Method } from "../../isms/method/method";
import { preset, presetIds } from "../../isms/method/presets";
import { gridOf } from "../../isms/recognition/grid";
import { proposeMethod } from "../../isms/recognition/methodProposal";
import { proposeScales } from "../../isms/recognition/scales";
import { resultOf } from "../../isms/rule/tableRule";
import { readOwnRule, type OwnRule } from "../../isms/rule/ownRule";
import type { Candidate, MappedColumn, SheetContent } from "../../isms/recognition/types";
import { riskRegister } from "../../isms/documents/riskRegister";
import { assessRecord, bandLabel } from "../assess/facts";
import { areaAddress, cellArea, placeAddress } from "../book/address";
import { cellIn, contentAround, formulaIn } from "../book/content";
import { usesLikelihood } from "../book/formulas";
import type { Register } from "../book/register";
import { candidateId, registerOf, ruleBookOf, type BookState } from "../book/state";
import type { AttachChoice, Language, OwnRuleFound, OwnRuleReading } from "../service";
import { chosenMethod, factorsOf, methodOutline } from "../settings/adapt";
import type { SheetCells } from "../workbook/port";
import { ruleInWords } from "./ruleWords";
import { joinedScales, scaleOfColumn, widerScales } from "./scales";

/** So many values that differ are named. */
const named = 5;

type Answers = Pick<AttachChoice, "columns" | "labels">;

/** The register with the columns as a person confirmed them, and what these hold. */
function confirmed(candidate: Candidate, content: SheetContent, { columns: chosen, labels = [] }: Answers): Candidate {
  const given = new Map(chosen.filter(({ key }) => key !== "").map(({ column, key }) => [column, key]));
  const known = [...candidate.columns, ...candidate.open, ...candidate.unmapped];
  const columns = known.flatMap(({ column, header }): MappedColumn[] => {
    const key = given.get(column);
    const carriesDown = candidate.columns.some((each) => each.column === column && each.carriesDown);
    return key === undefined ? [] : [{ key, column, header, group: "", confidence: 1, reason: "header", alternatives: [], carriesDown }];
  });
  const levelOf = (key: string, label: string): number | undefined => labels.find((each) => each.scale === scaleOfColumn(key) && each.label === label)?.level;
  const proposed = proposeScales(gridOf(content), riskRegister, columns, candidate.records);
  const scales = proposed.map((scale) => ({ ...scale, mapping: scale.mapping.map(({ label, level }) => ({ label, level: levelOf(scale.key, label) ?? level })) }));
  return { ...candidate, columns, scales, unmapped: candidate.unmapped.filter(({ column }) => !given.has(column)) };
}

/** The preset that a register's rule is put into: the one suggested, or another where its columns were given other meanings. */
function basePreset({ method, columns, scales }: Candidate): Method {
  const suggested = preset(method.preset);
  const has = (key: string): boolean => columns.some((column) => column.key === key);
  const isByThreat = has("threatLevel") && has("vulnerabilityLevel");
  return isByThreat === usesLikelihood(suggested) ? preset(proposeMethod(columns, scales, null).preset) : suggested;
}

/** The rule with scales so wide that the register's own levels fit: they belong to it. */
function withOwnScales(rule: MethodRule, base: Method, candidate: Candidate): MethodRule {
  const wider = joinedScales(widerScales(candidate.scales, methodOutline(base.preset, [], rule).scales));
  return { ...rule, scales: [...rule.scales, ...wider.flatMap(({ scale, minimum, maximum }) => factorsOf(scale).map((factor) => ({ factor, minimum, maximum })))] };
}

/** The method with the register's rule, as attaching would make it; null where its settings do not fit together. */
function methodFor(candidate: Candidate, base: Method, rule: MethodRule): Method | null {
  const labels = candidate.scales.flatMap(({ key, mapping }) => mapping.map(({ label, level }) => ({ scale: scaleOfColumn(key), label, level })));
  const chosen = chosenMethod({ preset: base.preset, threshold: 0, labels, rule }, null);
  return chosen.ok ? chosen.value : null;
}

type Comparison = Pick<OwnRuleFound, "looked" | "agreeing" | "differing">;

/** The register's computed values beside those of the method; a value that a person typed over says nothing. */
function compared(register: Register, content: SheetCells, column: number, method: Method, language: Language): Comparison {
  const pairs = register.records.flatMap(({ row, cells }) => {
    const shown = cellIn(content, row, column);
    const isComputed = formulaIn(content, row, column) !== null && !isBlank(shown) && typeof shown !== "object";
    if (!isComputed) return [];
    const found = resultOf(shown as Cell);
    const { value } = assessRecord(method, cells);
    const isSame = typeof found === "number" ? value !== null && Math.abs(value - found) < 1e-6 : bandLabel(method, value, language) === found;
    return [{ isSame, address: placeAddress(register.sheet, cellArea(row, column)), found: String(found), value: value === null ? "-" : String(value) }];
  });
  const differing = pairs.filter(({ isSame }) => !isSame);
  return { looked: pairs.length, agreeing: pairs.length - differing.length, differing: differing.slice(0, named).map(({ address, found, value }) => ({ address, found, value })) };
}

function foundRule(own: OwnRule, rule: MethodRule, candidate: Candidate, base: Method, comparison: Comparison, method: Method | null, language: Language): OwnRuleFound {
  const headers = new Map([...candidate.columns, ...candidate.open, ...candidate.unmapped].map(({ column, header }) => [column, header]));
  return {
    rule,
    preset: base.preset,
    isPresets: own.published !== null && own.published.preset === candidate.method.preset,
    words: ruleInWords(own.told, own.keys, language),
    address: placeAddress(candidate.sheet, cellArea(own.row, own.column)),
    formula: own.formula,
    places: own.places.map(({ sheet, area }) => `${sheet}!${areaAddress(area)}`),
    others: own.others.map((column) => headers.get(column) ?? areaAddress(cellArea(own.row, column))),
    ...comparison,
    isCertain: method !== null && comparison.looked > 0 && comparison.agreeing === comparison.looked && own.others.length === 0,
  };
}

/**
 * Reads the rule of a register.
 * @param answers columns and the levels of words, as a person confirmed them
 * @throws ProblemError register-gone {register}
 */
export function ownRuleOf(state: BookState, id: string, answers: Answers, language: Language): OwnRuleReading {
  const recognised = state.recognition.candidates.find((each) => candidateId(each) === id);
  const content = recognised && state.contents.get(recognised.sheet);
  if (!recognised || !content) throw problemError("register-gone", { register: id });
  const book = ruleBookOf(state);
  const { values } = contentAround(content, recognised.header.first, recognised.firstColumn);
  const around = book.contents.find((each) => each.values === values) as SheetContent;
  const candidate = confirmed(recognised, around, answers);
  const suggested = basePreset(candidate);
  const register = registerOf(state, candidate, candidate.columns);
  // A likelihood is no threat: only presets of the same kind are compared.
  const others = presetIds.map(preset).filter((each) => each !== suggested && usesLikelihood(each) === usesLikelihood(suggested));
  const { found, tried } = readOwnRule(candidate, around, book, [suggested, ...others], register.headers);
  const base = found?.published ?? suggested;
  const rule = found && withOwnScales(found.rule, base, candidate);
  const method = rule && methodFor(candidate, base, rule);
  const comparison = found && method ? compared(register, content, found.column, method, language) : { looked: 0, agreeing: 0, differing: [] };
  return {
    found: found && rule && foundRule(found, rule, candidate, base, comparison, method, language),
    tried: tried.map(({ row, column, formula, problem }) => ({ address: placeAddress(candidate.sheet, cellArea(row, column)), formula, problem })),
  };
}
