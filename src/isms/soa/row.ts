// Owns the row of a Statement of Applicability and what it holds before anyone has decided anything.
// Promises that a row is plain data, one a control, with codes where the sheet shows labels.
import type { Control } from "../catalogue/catalogue";
import { catalogue, controlKey, findControl } from "../catalogue/catalogue";
import type { Edition } from "../catalogue/catalogue";
import type { Language } from "../method/text";
import type { Applicability, ControlStatus, ReasonCode } from "./codes";

/** One control in the Statement of Applicability (ISO/IEC 27001:2022, 6.1.3 d; :2005, 4.2.1 j). */
export interface StatementRow {
  /** Annex A id, or the organisation's own. */
  readonly id: string;
  readonly title: string;
  /** Title of the control objective; of the theme in the edition 2022. */
  readonly objective: string;
  readonly applicability: Applicability;
  readonly reasons: { readonly codes: readonly ReasonCode[]; readonly text: string };
  /** Ids of the risks whose treatment selected the control. */
  readonly riskIds: readonly string[];
  readonly status: ControlStatus;
  /** How it is implemented, and the evidence. */
  readonly implementation: string;
  readonly exclusionReason: string;
  readonly owner: string;
  /** Reference into the treatment plan. */
  readonly plan: string;
  /** ISO date yyyy-mm-dd, or as the person wrote it. */
  readonly due: string;
  /** Reference to the control's indicator. */
  readonly indicator: string;
}

/** The columns of a row that hold only a person's words. */
export const wordColumns = ["implementation", "exclusionReason", "owner", "plan", "due", "indicator"] as const satisfies readonly (keyof StatementRow)[];

/** The controls that a risk's treatment selects. */
export interface TreatedRisk {
  readonly riskId: string;
  /** Control ids in any spelling. */
  readonly controls: readonly string[];
}

/** A row on which nothing is decided. */
export function undecidedRow(id: string, title: string, objective: string): StatementRow {
  return {
    id, title, objective, applicability: "undecided", reasons: { codes: [], text: "" }, riskIds: [], status: "not-checked",
    implementation: "", exclusionReason: "", owner: "", plan: "", due: "", indicator: "",
  };
}

/** The heading above a control: its objective, or its theme where the edition has no objectives. */
export function objectiveOf(control: Control, language: Language): string {
  return (control.objectiveTitle ?? control.domainTitle)[language];
}

/** True where a text is the title or heading that this product writes for the control, in either language. */
export function isGeneratedText(text: string, control: Control, column: "title" | "objective"): boolean {
  const own = column === "title" ? control.title : (control.objectiveTitle ?? control.domainTitle);
  return text.trim() === "" || text === own.ja || text === own.en;
}

/**
 * The ids of the treated risks by the control that their treatment selects, under controlKey.
 * @returns risk ids in the order of the treatments, each once
 */
export function risksByControl(treatments: readonly TreatedRisk[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  // Each spelling is brought to its control once: a large register names few controls many times.
  const bySpelling = new Map<string, Set<string>>();
  for (const { riskId, controls } of treatments) {
    for (const control of controls) {
      let risks = bySpelling.get(control);
      if (risks === undefined) {
        const key = controlKey(control);
        risks = found.get(key) ?? new Set();
        found.set(key, risks);
        bySpelling.set(control, risks);
      }
      risks.add(riskId);
    }
  }
  return new Map([...found].map(([key, risks]) => [key, [...risks]]));
}

/** Characters of risk ids that one cell lists: Excel's cells hold 32 767. */
const listLimit = 30_000;
/** What an id that stands for those left out begins with. */
const restMark = "…+";

/**
 * The risk ids that fit into one cell; where there are more, the last one says how many: "…+120".
 * @param riskIds all ids, each once
 */
export function listedRisks(riskIds: readonly string[]): readonly string[] {
  let length = 0;
  const count = riskIds.findIndex((id) => (length += id.length + 2) > listLimit);
  return count < 0 ? riskIds : [...riskIds.slice(0, count), `${restMark}${riskIds.length - count}`];
}

/** True for the id that stands for those that one cell cannot list. */
export function isRestOfRisks(riskId: string): boolean {
  return riskId.startsWith(restMark);
}

/** True where a person, or a treatment, has decided or written anything on the row. */
export function isTouched(row: StatementRow): boolean {
  return (
    row.applicability !== "undecided" || row.status !== "not-checked" || row.reasons.codes.length > 0 || row.reasons.text.trim() !== "" ||
    row.riskIds.length > 0 || wordColumns.some((column) => row[column].trim() !== "")
  );
}

/** A row for each control of an edition, before any decision. */
export function undecidedRows(edition: Edition, language: Language): StatementRow[] {
  return catalogue(edition).controls.map((control) => undecidedRow(control.id, control.title[language], objectiveOf(control, language)));
}

/** The id in its one spelling where it is a control of the edition, else as it is written. */
export function rowId(id: string, edition: Edition): string {
  return findControl(id, edition)?.id ?? id;
}
