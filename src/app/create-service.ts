// Owns the use cases over one open workbook: what each screen, ribbon command and the command line calls.
// Promises that a preview is computed from what the workbook holds now, that apply keeps the way back, and that the first look loads no more than it needs.
import { problemError } from "../isms/cell";
import { preset, presetIds, presetNames, presetSummaries } from "../isms/method/presets";
import { maximumRisk } from "../isms/method/risk";
import { createFormulaService, type Surroundings } from "./formulas/formulas";
import type { FormulaService } from "./formulas/service";
import type { RegisterWork } from "./registerWork";
import type {
  ApprovalDraft, Assessment, AttachChoice, CheckReport, ControlInfo, ControlSuggestion, DetachChoice, DetachPreview, Edition, Inspection, IsmsService, Language,
  OwnRuleReading, Place, PresetChoice, Preview, ReportKind, ReportPreview, Revision, RevocationDraft, Risk, RiskMaps, SelectedCells, StatementOptions, StatementPreview, ThresholdReach,
  TreatmentCheck, TreatmentDraft,
} from "./service";
import type { RiskCard } from "./treat/card";
import type { Plan } from "./workbook/plan";
import type { Workbook } from "./workbook/port";
import { followed, type Progress } from "./workbook/progress";
import { ShownPreviews } from "./workbook/recheck";

class WorkbookService implements Omit<IsmsService, keyof FormulaService> {
  /** Treatments, approvals and statements need none of it: they are compared with what was shown while they are planned, and written at once. */
  readonly shown = new ShownPreviews();
  private lastUndo: Plan | null = null;
  private card: RiskCard | null = null;

  constructor(private readonly workbook: Workbook, readonly language: Language) {}

  get canUndo(): boolean {
    return this.lastUndo !== null;
  }

  async inspect(progress?: Progress): Promise<Inspection> {
    const { lookAt } = await import("./look");
    return lookAt(this.seenBy(progress), this.language);
  }

  presets(): readonly PresetChoice[] {
    return presetIds.map((id) => ({ id, name: presetNames[id][this.language], summary: presetSummaries[id][this.language], threshold: preset(id).threshold, maximum: maximumRisk(preset(id)) }));
  }

  ownRule(candidateId: string, answers: Pick<AttachChoice, "columns" | "labels">): Promise<OwnRuleReading> {
    return this.over(undefined, (register) => register.ownRule(candidateId, answers));
  }

  private seenBy(progress: Progress | undefined): Workbook {
    return progress ? followed(this.workbook, progress) : this.workbook;
  }

  /** Does work over the register; asked to stop until the very end, it gives nothing. */
  private async over<T>(progress: Progress | undefined, work: (register: RegisterWork) => Promise<T>): Promise<T> {
    const { RegisterWork } = await import("./registerWork");
    const done = await work(new RegisterWork(this.seenBy(progress), this.language));
    progress?.stopIfAsked();
    return done;
  }

  previewAttach(choice: AttachChoice, progress?: Progress): Promise<Preview> {
    return this.shown.show((seen) => this.over(seen, (register) => register.previewAttach(choice)), progress);
  }

  previewDetach(choice: DetachChoice, progress?: Progress): Promise<DetachPreview> {
    return this.shown.show((seen) => this.over(seen, (register) => register.previewDetach(choice)), progress);
  }

  async assess(today = "", progress?: Progress): Promise<Assessment> {
    const { assessment, card } = await this.over(progress, (register) => register.assess(today));
    this.card = card;
    return assessment;
  }

  previewRefresh(progress?: Progress): Promise<Preview> {
    return this.shown.show((seen) => this.over(seen, (register) => register.previewRefresh()), progress);
  }

  checkTreatment(risk: Risk, draft: TreatmentDraft): TreatmentCheck {
    return this.card?.checkTreatment(risk, draft) ?? { decision: null, residualValue: null, problems: [] };
  }

  suggestControls(risk: Risk): readonly ControlSuggestion[] {
    return this.card?.suggestControls(risk) ?? [];
  }

  reaches(risk: Risk): readonly ThresholdReach[] {
    return this.card?.reaches(risk) ?? [];
  }

  riskMaps(risks: readonly Risk[]): RiskMaps {
    if (!this.card) throw problemError("not-attached");
    return this.card.riskMaps(risks);
  }

  controls(edition: Edition): readonly ControlInfo[] {
    return this.card?.controls(edition) ?? [];
  }

  previewTreatment(risks: readonly Risk[], draft: TreatmentDraft, progress?: Progress): Promise<Preview> {
    return this.over(progress, (register) => register.previewTreatment(risks, draft));
  }

  previewTreatmentPlan(progress?: Progress): Promise<Preview> {
    return this.shown.show((seen) => this.over(seen, (register) => register.previewTreatmentPlan()), progress);
  }

  previewApproval(risks: readonly Risk[], approval: ApprovalDraft, progress?: Progress): Promise<Preview> {
    return this.over(progress, (register) => register.previewApproval(risks, approval));
  }

  previewRevocation(risks: readonly Risk[], revocation: RevocationDraft, progress?: Progress): Promise<Preview> {
    return this.over(progress, (register) => register.previewRevocation(risks, revocation));
  }

  previewStatement(edition: Edition, revision: Revision, options: StatementOptions = {}, progress?: Progress): Promise<StatementPreview> {
    return this.over(progress, (register) => register.previewStatement(edition, revision, options));
  }

  previewReport(kind: ReportKind, date: string, progress?: Progress): Promise<ReportPreview> {
    return this.shown.show((seen) => this.over(seen, (register) => register.previewReport(kind, date)), progress);
  }

  check(today: string, progress?: Progress): Promise<CheckReport> {
    return this.over(progress, (register) => register.check(today));
  }

  async apply(preview: Preview, progress?: Progress): Promise<void> {
    if (preview.plan.edits.length === 0) return;
    await this.shown.refuseChanged(preview, progress);
    const applied = await this.workbook.apply(preview.plan, progress);
    this.lastUndo = applied.isFinal ? null : applied.undo;
  }

  async undo(progress?: Progress): Promise<void> {
    if (!this.lastUndo) return;
    await this.workbook.apply(this.lastUndo, progress);
    this.lastUndo = null;
  }

  show(place: Place): Promise<void> {
    return this.workbook.select(place.sheet, place.area);
  }

  watch(listener: (kind: "cells" | "selection" | "sheets", selected: SelectedCells | null) => void): Promise<() => Promise<void>> {
    return this.workbook.watch((change) => listener(change.kind, change.sheet !== null && change.area !== null ? { sheet: change.sheet, row: change.area.row, rowCount: change.area.rowCount, column: change.area.column } : null));
  }
}

/**
 * The use cases over an open workbook.
 * @param language of labels, sheets and messages that are written
 */
export function createService(workbook: Workbook, language: Language, surroundings: Surroundings = {}): IsmsService {
  const service = new WorkbookService(workbook, language);
  const formulas = createFormulaService(workbook, language, surroundings);
  return Object.assign(service, formulas, { previewRepair: (progress?: Progress) => service.shown.show((seen) => formulas.previewRepair(seen), progress) });
}
