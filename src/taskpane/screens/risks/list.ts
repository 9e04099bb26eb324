// Owns which risks the list shows, in which order, and which of them are drawn.
// Promises pure functions that stay quick at ten thousand risks.
import type { Risk } from "../../../app/service";
import type { DecisionFilter } from "../../pane/state";
import { decisionOrder, type ShownDecision } from "../../parts/decisions";

export interface ListView {
  readonly query: string;
  readonly filter: DecisionFilter;
  readonly order: "value" | "row";
}

/** The decision under which a risk is listed: a risk that cannot be read is listed as such. */
export function shownDecision(risk: Risk): ShownDecision {
  return risk.decision ?? "invalid";
}

function searchText(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

function matches(risk: Risk, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = searchText([risk.id, risk.asset, risk.threat, risk.vulnerability, risk.currentControls, risk.owner, ...risk.treatment.controls, ...risk.treatment.ownControls].join("\n"));
  return words.every((word) => text.includes(word));
}

/** The risks that match every word of the query and the filter; ties keep the register's order. */
export function visibleRisks(risks: readonly Risk[], { query, filter, order }: ListView): readonly Risk[] {
  const words = searchText(query).split(/\s+/).filter((word) => word !== "");
  const shown = risks.filter((risk) => (filter === "all" || shownDecision(risk) === filter) && matches(risk, words));
  return order === "row" ? shown : [...shown].sort((one, other) => (other.value ?? -Infinity) - (one.value ?? -Infinity) || 0);
}

/** How many risks each decision has, in the order in which a person deals with them; decisions without risks are left out. */
export function decisionCounts(risks: readonly Risk[]): readonly { readonly decision: ShownDecision; readonly count: number }[] {
  const counts = new Map<ShownDecision, number>();
  for (const risk of risks) counts.set(shownDecision(risk), (counts.get(shownDecision(risk)) ?? 0) + 1);
  return decisionOrder.flatMap((decision) => (counts.has(decision) ? [{ decision, count: counts.get(decision) ?? 0 }] : []));
}

export interface DrawnRange {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
}

/** Rows drawn above and below what can be seen, so that scrolling shows no gap. */
const spareRows = 6;

/**
 * The rows of a long list that are drawn.
 * @param scrollTop, height, rowHeight in px
 */
export function drawnRange(scrollTop: number, height: number, rowHeight: number, count: number): DrawnRange {
  const first = Math.max(0, Math.min(count, Math.floor(scrollTop / rowHeight) - spareRows));
  return { first, end: Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + spareRows) };
}

/** Where a list has to scroll so that a row is in view: as little as possible. */
export function scrollTopFor(index: number, scrollTop: number, height: number, rowHeight: number): number {
  return Math.max(Math.min(scrollTop, index * rowHeight), (index + 1) * rowHeight - height);
}

/** The row that a key leads to from another, or null where the key does not move. */
export function movedIndex(key: string, index: number, count: number, pageRows: number): number | null {
  const steps: Readonly<Record<string, number>> = { ArrowDown: index + 1, ArrowUp: index - 1, PageDown: index + pageRows, PageUp: index - pageRows, Home: 0, End: count - 1 };
  return key in steps && count > 0 ? Math.max(0, Math.min(count - 1, steps[key])) : null;
}
