// Owns what the command line attaches, or changes of an attached register: which columns, which method, whose rule, which scales.
// Promises that what only a person can decide is asked for with the option that answers it, and nothing is written then.
import { ProblemError, problemError } from "../isms/cell";
import { columnLetters, parseColumnLetters } from "../app/book/address";
import { joinedScales, scaleOfColumn, widerScales } from "../app/attach/scales";
import { methodOutline } from "../app/settings/adapt";
import { sureConfidence, type AttachChoice, type MethodScale, type OwnRuleFound, type PresetChoice, type Preview, type RegisterCandidate } from "../app/service";
import type { CommandLine } from "./arguments";
import { attachNotes } from "./reports";
import { refuseBroken, type Session } from "./session";

const levelKeys = new Set(["confidentiality", "integrity", "availability", "assetValue", "threatLevel", "vulnerabilityLevel", "businessImpact", "likelihood", "impact"]);

/** A preview with what a person should know of the choice behind it. */
export interface Attaching {
  readonly preview: Preview;
  readonly notes: readonly string[];
}

function chosenCandidate({ line, inspection }: Session): RegisterCandidate {
  const { attached } = inspection;
  const risks = inspection.candidates.filter((candidate) => candidate.document === "riskRegister");
  if (line.register !== null) {
    const named = risks.find((candidate) => candidate.id === line.register);
    if (!named) throw problemError("cli-register-unknown", { register: line.register, list: risks.map((candidate) => candidate.id).join(", ") || "-" });
    return named;
  }
  const own = attached && inspection.candidates.find(({ id }) => id === attached.candidateId);
  if (own) return own;
  const problem = inspection.problems.find((each) => each.code.startsWith("recognition-"));
  if (problem?.code === "recognition-several-registers") throw problemError("cli-choose-register", { choices: risks.map((candidate) => `--register "${candidate.id}"`).join(" / ") });
  if (problem) throw new ProblemError(problem);
  return risks[0];
}

function typedColumns(candidate: RegisterCandidate, line: CommandLine): { key: string; column: number }[] {
  const typed = line.columns.map(({ key, letters }) => ({ key, column: parseColumnLetters(letters) }));
  const unknown = line.columns.find(({ key }) => !candidate.keys.some((each) => each.key === key));
  if (unknown) throw problemError("cli-bad-option", { option: "--column", value: unknown.key, allowed: candidate.keys.map(({ key }) => key).join(", ") });
  const isTwice = new Set(typed.map(({ key }) => key)).size < typed.length || new Set(typed.map(({ column }) => column)).size < typed.length;
  if (isTwice) throw problemError("cli-column-twice", { columns: line.columns.map(({ key, letters }) => `--column ${key}=${letters}`).join(" ") });
  return typed;
}

/** The columns as recognised, those named on the command line in their place. */
function chosenColumns(candidate: RegisterCandidate, line: CommandLine): AttachChoice["columns"] {
  const typed = typedColumns(candidate, line);
  const keys = new Set(typed.map(({ key }) => key));
  const free = candidate.columns.filter(({ column }) => !typed.some((each) => each.column === column));
  const recognised = free.filter(({ key }) => key !== "" && !keys.has(key));
  const unsure = [...recognised.filter(({ confidence }) => confidence < sureConfidence), ...openReadings(free, keys)].filter(({ key }) => levelKeys.has(key));
  if (unsure.length > 0) throw problemError("cli-confirm-columns", { columns: unsure.map(({ key, column }) => `--column ${key}=${columnLetters(column)}`).join(" ") });
  return [...typed, ...recognised.map(({ key, column }) => ({ key, column }))];
}

/** The readings of columns that were left to a person, without those that the command line answered. */
function openReadings(columns: RegisterCandidate["columns"], answered: ReadonlySet<string>): { readonly key: string; readonly column: number }[] {
  return columns.filter(({ key }) => key === "").flatMap(({ column, alternatives }) => alternatives.filter(({ key }) => !answered.has(key)).map(({ key }) => ({ key, column })));
}

/** The columns of a register that is attached already, those named on the command line in their place. */
function attachedColumns({ line, inspection }: Session, candidate: RegisterCandidate): AttachChoice["columns"] {
  const typed = typedColumns(candidate, line);
  const kept = (inspection.attached?.columns ?? []).filter(({ key, column }) => !typed.some((each) => each.key === key || each.column === column));
  return [...typed, ...kept.map(({ key, column }) => ({ key, column }))];
}

function presetOf({ service }: Session, name: string): PresetChoice {
  const presets = service.presets();
  const preset = presets.find(({ id }) => id === name);
  if (!preset) throw problemError("cli-bad-option", { option: "--preset", value: name, allowed: presets.map(({ id }) => id).join(", ") });
  return preset;
}

/** The register's own rule where it counts; null where the method's does. Where both differ and nobody said which counts, that is asked. */
async function ownRule({ line, service, inspection }: Session, candidate: RegisterCandidate, answers: Pick<AttachChoice, "columns" | "labels">): Promise<OwnRuleFound | null> {
  const isAsked = line.rule === null && line.preset === null && inspection.attached === null;
  if (line.rule !== "own" && !isAsked) return null;
  const { found, tried } = await service.ownRule(candidate.id, answers);
  if (found === null && line.rule === "own") throw problemError("cli-no-own-rule", { tried: tried.map(({ address, formula }) => `${address} ${formula}`).join(", ") || "-" });
  if (found === null || found.isPresets) return null;
  const { preset, words, address, formula, agreeing, looked } = found;
  if (line.rule === null) throw problemError("cli-choose-rule", { preset, words, address, formula, agreeing, looked });
  if (line.preset !== null && line.preset !== preset) throw problemError("cli-bad-option", { option: "--preset", value: line.preset, allowed: preset });
  return found;
}

/** @param present the threshold of an attached register, which stays where no other is given */
function thresholdOf({ line }: Session, published: { readonly id: string; readonly threshold: number | null }, maximum: number, present: number | null): number {
  const threshold = line.threshold ?? present ?? published.threshold;
  if (threshold === null) throw problemError("cli-threshold-needed", { preset: published.id, maximum });
  if (threshold < 0 || threshold > maximum) throw problemError("cli-bad-option", { option: "--threshold", value: threshold, allowed: `0-${maximum}` });
  return threshold;
}

async function choiceOf(session: Session): Promise<{ readonly choice: AttachChoice; readonly found: OwnRuleFound | null; readonly wider: readonly MethodScale[] }> {
  const { line, inspection: { attached } } = session;
  const candidate = chosenCandidate(session);
  const columns = attached ? attachedColumns(session, candidate) : chosenColumns(candidate, line);
  const missing = candidate.missing.filter((key) => !columns.some((column) => column.key === key));
  if (missing.length > 0) throw problemError("cli-missing-columns", { columns: missing.join(", ") });
  const labels = attached ? undefined : candidate.scales.flatMap(({ key, mapping }) => mapping.map(({ label, level }) => ({ scale: scaleOfColumn(key), label, level })));
  const preset = presetOf(session, line.preset ?? attached?.preset ?? candidate.suggestedPreset);
  const found = await ownRule(session, candidate, { columns, labels });
  const id = found?.preset ?? preset.id;
  const isSame = attached !== null && attached.preset === id && found === null;
  const used = candidate.scales.filter(({ key, column }) => columns.some((each) => each.key === key && each.column === column));
  const wider = isSame && !line.adaptsScales ? [] : joinedScales(widerScales(used, methodOutline(id, [], found?.rule).scales));
  const scales = line.adaptsScales ? wider : [];
  // The method table of an attached register may have other scales than its preset: they are not known here, and bound nothing.
  const maximum = isSame ? Infinity : methodOutline(id, scales, found?.rule).maximum;
  const threshold = thresholdOf(session, { id, threshold: found ? null : preset.threshold }, maximum, isSame ? attached.threshold : null);
  return { choice: { candidateId: candidate.id, columns, preset: id, threshold, labels, scales, ...(found ? { rule: found.rule } : {}) }, found, wider };
}

/** True where an option asks for another method, or other columns, than an attached register has. */
function isChanged({ line }: Session): boolean {
  return line.preset !== null || line.threshold !== null || line.rule !== null || line.adaptsScales || line.columns.length > 0;
}

/**
 * Attaches the register; of one that is attached already it changes what the options ask for, or enters its formulas again.
 * @throws ProblemError cli-* that names the option which answers
 */
export async function attach(session: Session): Promise<Attaching> {
  refuseBroken(session);
  const { service, inspection, line } = session;
  if (inspection.attached && !isChanged(session)) return { preview: await service.previewRefresh(), notes: [] };
  const { choice, found, wider } = await choiceOf(session);
  const changed = await service.previewAttach(choice);
  const isNothing = inspection.attached !== null && changed.plan.edits.length === 0 && changed.problems.length === 0;
  const preview = isNothing ? await service.previewRefresh() : changed;
  return { preview, notes: attachNotes(found, wider, line.adaptsScales, service.language) };
}
