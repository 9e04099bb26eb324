// Owns what a screen, the ribbon and the command line can ask for: the use cases over one open workbook.
// Promises plain data in and out, and that nothing is written before the caller has seen the preview and calls the matching apply.
import type { RecognisedColumn, RegisterCandidate, ScaleFound, SuggestedMethod } from "./inspect/candidate";
import type { Problem } from "../isms/cell";
import type { Revision, StatementOptions, StatementPreview } from "./statement/contract";
import type { Ground } from "../isms/decision/grounds";
import type { SuggestionReason } from "../isms/treatment/suggest";
import type { CheckReport } from "./check/report";
import type { FormulaService } from "./formulas/service";
import type { Area } from "./workbook/port";
import type { ApprovalDraft, RevocationDraft, RiskApproval, RiskMaps } from "./approve/types";
import type { AttachChoice, AttachedRegister, DetachChoice, DetachPreview, MethodOutline, MethodScale, OwnRuleFound, OwnRuleReading, PresetChoice } from "./attach/choices";
import type { Plan } from "./workbook/plan";
import type { Progress } from "./workbook/progress";

export { sureConfidence } from "./inspect/candidate";
export type { RecognisedColumn, RegisterCandidate, ScaleFound, SuggestedMethod };
export type { AttachChoice, AttachedRegister, DetachChoice, DetachPreview, MethodOutline, MethodScale, OwnRuleFound, OwnRuleReading, PresetChoice };
export type { Applicability, CellChange, HeaderKey, Paper, Revision, StatementConflict, StatementOptions, StatementPreview, StatementRow } from "./statement/contract";

export { StoppableWork } from "./workbook/progress";
export type { Progress, Reached, Stage } from "./workbook/progress";

export type Language = "ja" | "en";
export type Edition = "2005" | "2013" | "2022";
export type TreatmentOption = "reduce" | "retain" | "avoid" | "transfer";
export type DecisionCode =
  | "unassessed" | "acceptable" | "treat" | "residual-pending" | "residual-approved" | "reason-required"
  | "remaining-pending" | "remaining-approved" | "in-progress" | "avoided" | "approval-lapsed";
export type { Ground, SuggestionReason };
export type * from "./approve/types";
export type ControlStatus = "yes" | "partly" | "planned" | "no" | "inherited" | "not-checked";

/** What a person selected in the sheet: its first cell, counted from 0, and how many rows. */
export interface SelectedCells {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
}

/** A place in the workbook that a finding or a list entry can lead to. */
export interface Place {
  readonly sheet: string;
  readonly area: Area;
  /** "Sheet!B7" as people read it. */
  readonly address: string;
}

export interface StatementInfo {
  readonly edition: Edition;
  readonly sheet: string;
  readonly rowCount: number;
  readonly applicable: number;
  readonly excluded: number;
  readonly undecided: number;
}

/** Home: what the workbook has, what is missing, what comes next. */
export interface Inspection {
  readonly candidates: readonly RegisterCandidate[];
  readonly attached: AttachedRegister | null;
  readonly statements: readonly StatementInfo[];
  readonly nextStep: "find-register" | "choose-register" | "attach" | "assess" | "treat" | "make-soa" | "review";
  /** What stands in the way: no-register, several-registers, structure-locked, sheet-protected, table-filtered ... */
  readonly problems: readonly Problem[];
  /** Sheets on which no register was found, each with the reason. */
  readonly declined: readonly { readonly sheet: string; readonly problem: Problem }[];
  readonly counts: RiskCounts | null;
}

export interface RiskCounts {
  readonly total: number;
  readonly byDecision: Readonly<Record<DecisionCode, number>>;
  /** Rows whose input is off scale or otherwise wrong. */
  readonly invalid: number;
}

/** What a person sees before anything is written. */
export interface Preview {
  readonly plan: Plan;
  /** One line each, in the person's language. */
  readonly changes: readonly string[];
  readonly problems: readonly Problem[];
}

/** One risk of the register, assessed now from its levels. */
export interface Risk {
  readonly id: string;
  readonly place: Place;
  readonly asset: string;
  readonly threat: string;
  readonly vulnerability: string;
  readonly currentControls: string;
  readonly owner: string;
  /** Levels as the method reads them; null = not assessed. */
  readonly levels: RiskLevels;
  readonly value: number | null;
  readonly band: string | null;
  readonly decision: DecisionCode | null;
  readonly problem: Problem | null;
  readonly treatment: TreatmentDraft;
  readonly residualValue: number | null;
  readonly approval: RiskApproval;
}

export interface RiskLevels {
  readonly assetValue: number | null;
  readonly threat: number | null;
  readonly vulnerability: number | null;
  readonly impact: number | null;
}

/** What the risk's card edits. null or "" = not given. */
export interface TreatmentDraft {
  readonly option: TreatmentOption | null;
  /** Control ids of the chosen edition. */
  readonly controls: readonly string[];
  /** What else the controls' cell names: the organisation's own controls, words. No approval covers it. */
  readonly ownControls: readonly string[];
  readonly detail: string;
  readonly residual: RiskLevels;
  /** On which grounds a risk outside the degree of assurance is kept; written in front of the reason. */
  readonly grounds: readonly Ground[];
  /** The reason in a person's words. */
  readonly reason: string;
  readonly owner: string;
  /** ISO date yyyy-mm-dd or "". */
  readonly due: string;
  readonly isCompleted: boolean;
  /** These three are kept in the treatment plan: what it costs, how its effect is measured, the contract or insurance of a transfer. */
  readonly cost: string;
  readonly indicator: string;
  readonly contract: string;
  /** Fingerprint recorded by an approval, "" = not approved. */
  readonly seal: string;
}

export interface TreatmentCheck {
  readonly decision: DecisionCode | null;
  readonly residualValue: number | null;
  readonly problems: readonly Problem[];
}

/** A control offered for a risk, with why. */
export interface ControlSuggestion {
  readonly id: string;
  readonly title: string;
  readonly reasons: readonly SuggestionReason[];
}

/** Levels after treatment that would reach the threshold with the fewest steps down. */
export interface ThresholdReach {
  /** Only what has to change; null = as it is. */
  readonly residual: RiskLevels;
  readonly value: number;
}

/** The scale of one factor, to draw a level picker. */
export interface FactorScale {
  readonly factor: keyof RiskLevels;
  readonly name: string;
  readonly choices: readonly { readonly level: number; readonly label: string }[];
}

export interface Assessment {
  readonly risks: readonly Risk[];
  readonly counts: RiskCounts;
  readonly threshold: number;
  /** Above it a risk is to be treated first; null where the method has one threshold. The published methods bound a level with it; it decides nothing. */
  readonly upperThreshold: number | null;
  readonly maximum: number;
  /** Only factors that the method uses. */
  readonly scales: readonly FactorScale[];
  readonly edition: Edition;
  readonly ownControls: readonly OwnControl[];
  /** null where nothing is selected in the sheet. */
  readonly selected: SelectedCells | null;
}

/** A control of the organisation's own: a row of the statement, or an id that a treatment names. */
export interface OwnControl {
  readonly id: string;
  /** "" where only a treatment names it. */
  readonly title: string;
}

export interface ControlInfo {
  readonly id: string;
  readonly title: string;
  readonly domain: string;
  readonly domainTitle: string;
}

export type { CheckReport, CheckResult, CheckSubject, CheckUnit, Finding } from "./check/report";


/** Which report is made: the assessment with its two lists of accepted risks, or the treatment plan. */
export type ReportKind = "assessment" | "plan";

export interface ReportPreview extends Preview {
  readonly kind: ReportKind;
  /** The report's first sheet. */
  readonly sheet: string;
}

/** Whatever takes a `progress` reports to it, and throws the ProblemError `stopped` where it is asked to stop; the workbook then is as it was. */
export interface IsmsService extends FormulaService {
  readonly language: Language;
  inspect(progress?: Progress): Promise<Inspection>;
  presets(): readonly PresetChoice[];
  /**
   * How a register computes its own risk values, read from its formulas.
   * @param answers columns and the levels of words, as a person confirmed them
   * @throws ProblemError register-gone
   */
  ownRule(candidateId: string, answers: Pick<AttachChoice, "columns" | "labels">): Promise<OwnRuleReading>;
  /** Attaches a register, or changes method, threshold and columns of the attached one; an empty plan where nothing differs. @throws ProblemError register-gone */
  previewAttach(choice: AttachChoice, progress?: Progress): Promise<Preview>;
  /** Takes away what attaching added. @throws ProblemError not-attached */
  previewDetach(choice: DetachChoice, progress?: Progress): Promise<DetachPreview>;
  /**
   * Re-reads and counts what the attached register holds.
   * @param today yyyy-mm-dd, to tell approvals that have run out; without it none has
   * @throws ProblemError not-attached
   */
  assess(today?: string, progress?: Progress): Promise<Assessment>;
  /** The decision and residual value that a draft would have; pure, immediate. */
  checkTreatment(risk: Risk, draft: TreatmentDraft): TreatmentCheck;
  /** Controls for a risk, the best first, in the register's edition; immediate. */
  suggestControls(risk: Risk): readonly ControlSuggestion[];
  /** What would reach the threshold, of the levels that the register can hold; empty where nothing does or nothing need; immediate. */
  reaches(risk: Risk): readonly ThresholdReach[];
  /**
   * Writes what was changed in one draft to several risks, into the register and the treatment plan; what the draft leaves as it was stays each risk's own.
   * @throws ProblemError with the cell in its facts; nothing is written then.
   */
  previewTreatment(risks: readonly Risk[], draft: TreatmentDraft, progress?: Progress): Promise<Preview>;
  /** Brings the treatment plan up to date with the register; people's own words stay. */
  previewTreatmentPlan(progress?: Progress): Promise<Preview>;
  /** @throws ProblemError risk-changed where the facts are no longer those that were shown; approval-role, approval-reason, approval-validity, approval-nothing */
  previewApproval(risks: readonly Risk[], approval: ApprovalDraft, progress?: Progress): Promise<Preview>;
  previewRevocation(risks: readonly Risk[], revocation: RevocationDraft, progress?: Progress): Promise<Preview>;
  /** Immediate; of the register as last assessed. */
  riskMaps(risks: readonly Risk[]): RiskMaps;
  /** Immediate; none before the register was assessed. */
  controls(edition: Edition): readonly ControlInfo[];
  previewStatement(edition: Edition, revision: Revision, options?: StatementOptions, progress?: Progress): Promise<StatementPreview>;
  /**
   * A report as worksheets. Made again, it writes only what it owns: people's cells, columns and words stay.
   * @param date yyyy-mm-dd that the report bears
   * @throws ProblemError not-attached, or report-in-the-way {address, sheet} where a list would grow over other cells
   */
  previewReport(kind: ReportKind, date: string, progress?: Progress): Promise<ReportPreview>;
  /** Our formulas are entered again in every record, with their values as of now. @throws ProblemError not-attached */
  previewRefresh(progress?: Progress): Promise<Preview>;
  /**
   * Asks every question about the workbook; corrects nothing.
   * @param today yyyy-mm-dd, in the person's calendar
   * @throws ProblemError not-attached, or what is wrong with the method table
   */
  check(today: string, progress?: Progress): Promise<CheckReport>;
  /** Applies what a preview showed; keeps it for undo. @throws ProblemError workbook-changed where looking again gives another plan */
  apply(preview: Preview, progress?: Progress): Promise<void>;
  /** True where the last apply can be taken back. */
  readonly canUndo: boolean;
  undo(progress?: Progress): Promise<void>;
  show(place: Place): Promise<void>;
  /** Calls back when a person changed cells or the selection. */
  watch(listener: (kind: "cells" | "selection" | "sheets", selected: SelectedCells | null) => void): Promise<() => Promise<void>>;
}
