// Owns the record of an approval: what was approved, by whom, until when, and what has become of it since.
// Promises that a record is only read here; the newest entry about an approval decides, and every changed fact is named.
import type { CodeList } from "../method/codelist";
import { levelFactors, type Levels, type Method } from "../method/method";
import { riskValue } from "../method/risk";
import type { Approval } from "./approval";
import type { Ground } from "./grounds";
import { riskKind, type RiskKind } from "./kind";
import { residualLevels, residualValue } from "./residual";
import { seal, sealedControls, type SealedFacts } from "./seal";

/** An entry records an approval or takes one back. Entries are never edited. */
export type EntryKind = "approve" | "revoke";

export const entryList: CodeList<EntryKind> = {
  name: "approvalEntry",
  codes: ["approve", "revoke"],
  labels: { approve: { ja: "承認", en: "Approved" }, revoke: { ja: "取消", en: "Revoked" } },
  synonyms: { approve: ["承認済", "approve"], revoke: ["取り消し", "承認取消", "revoke", "withdrawn"] },
};

/** What the register shows of a risk's newest entry: in force, past its last day, or taken back. */
export type ApprovalMark = "in-force" | "expired" | "revoked";

export const markList: CodeList<ApprovalMark> = {
  name: "approvalMark",
  codes: ["in-force", "expired", "revoked"],
  labels: { "in-force": { ja: "有効", en: "In force" }, expired: { ja: "期限切れ", en: "Expired" }, revoked: { ja: "取消", en: "Revoked" } },
  synonyms: { "in-force": ["valid"], expired: ["失効"], revoked: ["取り消し"] },
};

/** In which role a person approves: remaining risk is for the management only. */
export type ApproverRole = "management" | "risk-owner";

export const roleList: CodeList<ApproverRole> = {
  name: "approverRole",
  codes: ["management", "risk-owner"],
  labels: { management: { ja: "経営者", en: "Management" }, "risk-owner": { ja: "リスク所有者", en: "Risk owner" } },
  synonyms: { management: ["経営陣", "トップマネジメント", "社長", "top management", "executive"], "risk-owner": ["リスクオーナー", "owner"] },
};

/** The facts as they were approved, with their values: what a later change is compared with. */
export interface ApprovedFacts extends SealedFacts {
  readonly value: number | null;
  readonly residualValue: number | null;
  readonly kind: RiskKind | null;
  readonly threshold: number | null;
}

/** One entry of the approvals table. */
export interface ApprovalRecord {
  readonly id: string;
  readonly entry: EntryKind;
  /** Number of the earlier approval that this entry takes the place of or takes back; "" = none. */
  readonly refersTo: string;
  readonly riskId: string;
  /** null where the entry does not say what was approved, as entries of the first version do not. */
  readonly facts: ApprovedFacts | null;
  readonly kind: RiskKind | null;
  /** The value that was accepted: after treatment, or the current one of a risk that is retained. */
  readonly accepted: number | null;
  readonly grounds: readonly Ground[];
  readonly reason: string;
  readonly approver: string;
  readonly role: ApproverRole | null;
  /** yyyy-mm-dd, as the next. */
  readonly date: string;
  readonly meeting: string;
  /** Last day on which the approval stands; "" = without end. */
  readonly validUntil: string;
  readonly seal: string;
}

/** The facts of a risk with the values that a record keeps beside them. */
export function approvedFacts(method: Method, facts: SealedFacts): ApprovedFacts {
  return { ...facts, value: riskValue(method, facts.levels), residualValue: residualValue(method, facts), kind: riskKind(method, facts), threshold: method.threshold };
}

/**
 * What has become of a risk's approval.
 * none: nothing approved; valid; expired: its last day is past; lapsed: a fact changed; revoked: taken back;
 * unrecorded: the register says approved, the table of approvals has no such entry.
 */
export type ApprovalState = "none" | "valid" | "expired" | "lapsed" | "revoked" | "unrecorded";

/** True for an id that only says where a risk stands, because its register numbers no risks. */
function isPlaceOnly(riskId: string): boolean {
  return riskId.startsWith("#");
}

/** The newest entry that approves this risk with this seal. */
function entryFor(records: readonly ApprovalRecord[], riskId: string, mark: string): ApprovalRecord | null {
  const found = records.filter((record) => record.entry === "approve" && record.seal === mark && (record.riskId === riskId || isPlaceOnly(riskId)));
  return found[found.length - 1] ?? null;
}

/** The newest approval of a risk that a later one would take the place of; null where none was recorded or the last was taken back. */
export function standingApproval(records: readonly ApprovalRecord[], riskId: string): ApprovalRecord | null {
  const own = records.filter((record) => record.riskId === riskId);
  const last = own[own.length - 1];
  return last?.entry === "approve" ? last : null;
}

export interface ApprovalVerdict {
  readonly state: ApprovalState;
  /** The entry that the register's seal leads to, or the one that took it back. */
  readonly record: ApprovalRecord | null;
}

/**
 * What has become of a risk's approval.
 * @param approved what the register's approval cell says
 * @param records entries in the order of the table; those of other risks do not matter
 * @param today yyyy-mm-dd; "" leaves expiry out
 */
export function approvalVerdict(method: Method, riskId: string, facts: SealedFacts, approved: Approval, records: readonly ApprovalRecord[], today: string): ApprovalVerdict {
  const own = isPlaceOnly(riskId) ? [] : records.filter((record) => record.riskId === riskId);
  const last = own[own.length - 1] ?? null;
  const taken = last?.entry === "revoke" ? last : null;
  if (approved === false) return { state: taken ? "revoked" : "none", record: taken };
  if (approved === true) return { state: "unrecorded", record: null };
  const record = entryFor(records, riskId, approved.seal);
  const revoked = record && records.find((each) => each.entry === "revoke" && each.refersTo === record.id);
  if (revoked) return { state: "revoked", record: revoked };
  if (approved.seal !== seal(method, facts)) return { state: "lapsed", record };
  if (record === null) return { state: "unrecorded", record };
  return { state: record.validUntil !== "" && today !== "" && record.validUntil < today ? "expired" : "valid", record };
}

/** A fact that an approval covers. */
export type FactName = keyof Levels | "value" | "option" | "controls" | "residualAssetValue" | "residualThreat" | "residualVulnerability" | "residualImpact" | "residualValue" | "kind";

type FactValue = number | string | readonly string[] | null;

/** A fact that is no longer as it was approved. */
export interface ChangedFact {
  readonly fact: FactName;
  readonly from: FactValue;
  readonly to: FactValue;
}

const residualNames = { assetValue: "residualAssetValue", threat: "residualThreat", vulnerability: "residualVulnerability", impact: "residualImpact" } as const satisfies Record<keyof Levels, FactName>;

function listed(facts: ApprovedFacts): [FactName, FactValue][] {
  const after = facts.residual === null || typeof facts.residual === "number" ? null : residualLevels(facts.levels, facts.residual);
  return [
    ...levelFactors.map((factor): [FactName, FactValue] => [factor, facts.levels[factor]]),
    ["value", facts.value],
    ["option", facts.option],
    ["controls", sealedControls(facts)],
    ...levelFactors.map((factor): [FactName, FactValue] => [residualNames[factor], after?.[factor] ?? null]),
    ["residualValue", facts.residualValue],
    ["kind", facts.kind],
  ];
}

function isSame(one: FactValue, other: FactValue): boolean {
  if (typeof one === "number" && typeof other === "number") return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
  return Array.isArray(one) ? JSON.stringify(one) === JSON.stringify(other) : one === other;
}

/**
 * The facts that differ from those approved, in the order in which a person reads a risk.
 * @param then as recorded
 * @param now as the register has them
 * @returns a level after treatment that only follows its present level is left out: the present level is named
 */
export function changedFacts(then: ApprovedFacts, now: ApprovedFacts): ChangedFact[] {
  const before = listed(then);
  const changed = listed(now).flatMap(([fact, to], index): ChangedFact[] => (isSame(before[index][1], to) ? [] : [{ fact, from: before[index][1], to }]));
  const follows = (name: keyof Levels): boolean => changed.some(({ fact, from, to }) => {
    const after = changed.find((each) => each.fact === residualNames[name]);
    return fact === name && after !== undefined && isSame(after.from, from) && isSame(after.to, to);
  });
  return changed.filter(({ fact }) => !levelFactors.some((name) => residualNames[name] === fact && follows(name)));
}
