// Owns the checks of a Statement of Applicability, each under its own code.
// Promises that every finding names its control, and that nothing is corrected here.
import { catalogue, controlKey, editions, findControl, isOwnControl, mapControl } from "../catalogue/catalogue";
import type { Edition } from "../catalogue/catalogue";
import type { Problem } from "../cell";
import type { ControlStatus } from "./codes";
import { statusList } from "./codes";
import type { StatementRow, TreatedRisk } from "./row";
import { isRestOfRisks, risksByControl } from "./row";

const saysImplemented: ReadonlySet<ControlStatus> = new Set(["yes", "partly", "inherited"]);

interface RowCheck {
  readonly code: string;
  readonly applies: (row: StatementRow) => boolean;
}

const isEmpty = (text: string): boolean => text.trim() === "";

/** The checks that look at one row alone. */
const rowChecks: readonly RowCheck[] = [
  { code: "soa-undecided", applies: (row) => row.applicability === "undecided" },
  { code: "soa-exclusion-without-reason", applies: (row) => row.applicability === "excluded" && isEmpty(row.exclusionReason) },
  { code: "soa-applicable-without-reason", applies: (row) => row.applicability === "applicable" && row.riskIds.length === 0 && isEmpty(row.reasons.text) && row.reasons.codes.every((code) => code === "risk") },
  { code: "soa-implemented-without-evidence", applies: (row) => row.applicability !== "excluded" && saysImplemented.has(row.status) && isEmpty(row.implementation) },
];

/** Risks on one side of the trace only: selected by a treatment and not listed, or listed and not selected. */
function traceFindings(row: StatementRow, users: readonly string[]): Problem[] {
  if (row.riskIds.some(isRestOfRisks)) return [];
  const found = (code: string, risks: readonly string[]): Problem[] => (risks.length === 0 ? [] : [{ code, facts: { control: row.id, title: row.title, risks: risks.join(", ") } }]);
  const [listed, using] = [new Set(row.riskIds), new Set(users)];
  const isUnlisted = (id: string): boolean => row.applicability !== "excluded" && !listed.has(id);
  // A register may name the organisation's own controls in words that only people read.
  if (isOwnControl(row.id)) return found("soa-risk-not-listed", users.filter(isUnlisted));
  return [...found("soa-risk-not-listed", users.filter(isUnlisted)), ...found("soa-risk-not-treated", row.riskIds.filter((id) => !using.has(id)))];
}

/** The controls of an edition that an id of another edition stands for, newest other edition first. */
function offered(id: string, edition: Edition): string {
  for (const other of [...editions].reverse()) {
    if (other === edition) continue;
    const mapped = mapControl(id, other, edition);
    if (mapped.ok && mapped.value.ids.length > 0) return mapped.value.ids.join(", ");
  }
  return "-";
}

function unknownControls(rows: readonly StatementRow[], edition: Edition, risks: ReadonlyMap<string, readonly string[]>): Problem[] {
  const ownKeys = new Set(rows.filter((row) => isOwnControl(row.id)).map((row) => controlKey(row.id)));
  const isKnown = (id: string): boolean => findControl(id, edition) !== null || ownKeys.has(controlKey(id));
  const named = new Map<string, readonly string[]>();
  for (const row of rows) if (!isKnown(row.id)) named.set(controlKey(row.id), []);
  for (const [id, riskIds] of risks) if (!isKnown(id)) named.set(id, riskIds);
  return [...named].map(([control, riskIds]) => ({
    code: "soa-unknown-control",
    facts: { control: control === "" ? "-" : control, edition, risks: riskIds.length === 0 ? "-" : riskIds.join(", "), offered: offered(control, edition) },
  }));
}

function occurrences(rows: readonly StatementRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(controlKey(row.id), (counts.get(controlKey(row.id)) ?? 0) + 1);
  return counts;
}

/**
 * Checks a statement.
 * @param rows the statement as it stands in the sheet
 * @param treatments the treated risks with the controls that they select
 * @returns findings, each with facts.control: soa-undecided, soa-exclusion-without-reason, soa-applicable-without-reason,
 *   soa-implemented-without-evidence (with title); soa-excluded-but-used, soa-risk-not-listed, soa-risk-not-treated (with
 *   title, risks); soa-unknown-control (with edition, risks, offered; "-" = none); soa-duplicate-id (with count);
 *   soa-missing-control (with edition)
 * Source: ISO/IEC 27001:2022, 6.1.3 d.
 */
export function checkStatement(rows: readonly StatementRow[], edition: Edition, treatments: readonly TreatedRisk[]): Problem[] {
  const risks = risksByControl(treatments);
  const counts = occurrences(rows);
  const findings: Problem[] = [];
  for (const row of rows) {
    const facts = { control: row.id, title: row.title };
    for (const check of rowChecks) if (check.applies(row)) findings.push({ code: check.code, facts });
    const users = risks.get(controlKey(row.id)) ?? [];
    if (row.applicability === "excluded" && users.length > 0) findings.push({ code: "soa-excluded-but-used", facts: { ...facts, risks: users.join(", ") } });
    findings.push(...traceFindings(row, users));
  }
  findings.push(...unknownControls(rows, edition, risks));
  for (const [control, count] of counts) if (count > 1 && control !== "") findings.push({ code: "soa-duplicate-id", facts: { control, count } });
  for (const { id } of catalogue(edition).controls) {
    if (!counts.has(id)) findings.push({ code: "soa-missing-control", facts: { control: id, edition } });
  }
  return findings;
}

/** How many rows of a statement are decided in which way, and how far they are implemented. */
export interface StatementCounts {
  readonly total: number;
  readonly applicable: number;
  readonly excluded: number;
  readonly undecided: number;
  /** Of the applicable ones. */
  readonly byStatus: Readonly<Record<ControlStatus, number>>;
}

/** Counts a statement's rows. */
export function countStatement(rows: readonly StatementRow[]): StatementCounts {
  const byStatus = Object.fromEntries(statusList.codes.map((code) => [code, 0])) as Record<ControlStatus, number>;
  const counts = { applicable: 0, excluded: 0, undecided: 0 };
  for (const row of rows) {
    counts[row.applicability] += 1;
    if (row.applicability === "applicable") byStatus[row.status] += 1;
  }
  return { total: rows.length, ...counts, byStatus };
}
