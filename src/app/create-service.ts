// Owns the use cases over one open workbook: what each screen, ribbon command and the command line calls.
// Promises that a preview is computed from what the workbook holds now, and that apply keeps the way back.
import { problemError } from "../isms/cell";
import { catalogue } from "../isms/catalogue/catalogue";
import { approvals } from "../isms/documents/treatmentDocuments";
import type { Method } from "../isms/method/method";
import { preset, presetIds, presetNames, presetSummaries } from "../isms/method/presets";
import { maximumRisk } from "../isms/method/risk";
import type { Experience } from "../isms/treatment/suggest";
import type { TreatedRisk } from "../isms/soa/statement";
import { registerEdition } from "../isms/soa/treatments";
import { changeText } from "../i18n/changes";
import type { PlannedEntries } from "./approve/approve";
import { assessmentOf, riskBooks, riskOf, treatedRisks, type RiskBooks } from "./assess/risks";
import type { Register } from "./book/register";
import { attachedRegister, obstacles, readState, type BookState } from "./book/state";
import { createFormulaService, type Surroundings } from "./formulas/formulas";
import type { FormulaService } from "./formulas/service";
import { inspectionOf } from "./inspect/inspection";
import type {
  ApprovalDraft, Assessment, AttachChoice, CheckReport, ControlInfo, ControlSuggestion, DetachChoice, DetachPreview, Edition, Inspection, IsmsService, Language,
  MethodOutline, MethodScale, Place, PresetChoice, Preview, ReportKind, ReportPreview, Revision, RevocationDraft, Risk, RiskMaps, SelectedCells, StatementOptions, StatementPreview, ThresholdReach,
  TreatmentCheck, TreatmentDraft,
} from "./service";
import { methodOutline } from "./settings/adapt";
import type { TreatmentContext } from "./treat/treat";
import type { Plan } from "./workbook/plan";
import type { Workbook } from "./workbook/port";

/** A workbook with an attached register, ready for every use case after attaching. */
interface Attached {
  readonly state: BookState;
  readonly register: Register;
  readonly method: Method;
  /** The edition whose numbers the register's controls have. */
  readonly edition: Edition;
  readonly books: RiskBooks;
}

const nothing: Plan = { edits: [] };

/** What the card and the heat maps ask at once, without a round trip: loaded with the register's risks. */
const loadCardWork = async () => ({ ...(await import("./treat/advice")), ...(await import("./treat/treat")), ...(await import("./approve/batch")) });
type CardWork = Awaited<ReturnType<typeof loadCardWork>>;

class WorkbookService implements Omit<IsmsService, keyof FormulaService> {
  private lastUndo: Plan | null = null;
  private current: Attached | null = null;
  private experience: Experience | null = null;
  private card: CardWork | null = null;

  constructor(private readonly workbook: Workbook, readonly language: Language) {}

  get canUndo(): boolean {
    return this.lastUndo !== null;
  }

  async inspect(): Promise<Inspection> {
    const state = await readState(this.workbook);
    return inspectionOf(state, this.language);
  }

  presets(): readonly PresetChoice[] {
    return presetIds.map((id) => ({ id, name: presetNames[id][this.language], summary: presetSummaries[id][this.language], threshold: preset(id).threshold, maximum: maximumRisk(preset(id)) }));
  }

  outlineMethod(id: string, scales: readonly MethodScale[]): MethodOutline {
    return methodOutline(id, scales);
  }

  async previewAttach(choice: AttachChoice): Promise<Preview> {
    const { attachPreview } = await import("./attach/preview");
    return attachPreview(await readState(this.workbook), choice, this.language);
  }

  async previewDetach(choice: DetachChoice): Promise<DetachPreview> {
    const { detachPreview } = await import("./attach/detach");
    return detachPreview(await readState(this.workbook), choice, this.language);
  }

  /** Reads the workbook anew. @throws ProblemError not-attached, or what is wrong with the method table */
  private async attachedBook(): Promise<Omit<Attached, "edition" | "books">> {
    const state = await readState(this.workbook);
    const register = attachedRegister(state);
    if (!register || !state.settings) throw problemError("not-attached");
    if (!state.settings.method.ok) throw problemError(state.settings.method.problem.code, state.settings.method.problem.facts);
    return { state, register, method: state.settings.method.value };
  }

  /** @param today yyyy-mm-dd, to tell approvals that have run out; "" leaves that out */
  private async attached(today = ""): Promise<Attached> {
    const { state, register, method } = await this.attachedBook();
    this.current = { state, register, method, edition: registerEdition(this.treated(register, method)), books: riskBooks(state, today) };
    return this.current;
  }

  async assess(today = ""): Promise<Assessment> {
    const { state, register, method, books } = await this.attached(today);
    const assessment = assessmentOf(register, method, this.language, books, registerEdition);
    this.card = await loadCardWork();
    this.experience = this.card.experienceFrom(assessment.risks);
    const { activeSheet, selection } = state.overview;
    return { ...assessment, selected: selection && { sheet: activeSheet, row: selection.row, column: selection.column, rowCount: selection.rowCount } };
  }

  async previewRefresh(): Promise<Preview> {
    const { state, register, method } = await this.attached();
    const { fillEdits } = await import("./attach/attach");
    const problems = obstacles(state, { sheet: register.sheet, table: register.table?.name ?? null }, false);
    const edits = problems.length > 0 ? [] : fillEdits(register, register.columns, method, this.language);
    return { plan: { edits }, changes: [changeText("changeFillFormulas", this.language, { count: register.records.length, headers: "ISMS" })], problems };
  }

  checkTreatment(risk: Risk, draft: TreatmentDraft): TreatmentCheck {
    if (!this.current || !this.card) return { decision: null, residualValue: null, problems: [] };
    return this.card.checkDraft(this.current.method, risk, draft, this.current.edition);
  }

  private treated(register: Register, method: Method): TreatedRisk[] {
    return treatedRisks(register.records.map((record) => riskOf(register, record, method, this.language)));
  }

  suggestControls(risk: Risk): readonly ControlSuggestion[] {
    return this.current && this.card && this.experience ? this.card.suggestionsFor(risk, this.experience, this.current.edition, this.language) : [];
  }

  reaches(risk: Risk): readonly ThresholdReach[] {
    return this.current && this.card ? this.card.reachesOf(this.current.method, this.current.register.columns, risk) : [];
  }

  riskMaps(risks: readonly Risk[]): RiskMaps {
    if (!this.current || !this.card) throw problemError("not-attached");
    return this.card.mapsOf(this.current.method, risks, this.language);
  }

  async previewTreatment(risks: readonly Risk[], draft: TreatmentDraft): Promise<Preview> {
    const context = await this.treatmentContext();
    const problems = obstacles(context.state, { sheet: context.register.sheet, table: context.register.table?.name ?? null }, false);
    if (problems.length > 0) return { plan: nothing, changes: [], problems };
    const { planTreatment } = await import("./treat/treat");
    const { edits, lines } = planTreatment(context, risks, this.presentRisks(context, risks), draft);
    return { plan: { edits }, changes: lines, problems: [] };
  }

  async previewTreatmentPlan(): Promise<Preview> {
    const { planRefresh } = await import("./treat/treat");
    const context = await this.treatmentContext();
    const { edits, lines, problems } = planRefresh(context, context.register.records.map((record) => riskOf(context.register, record, context.method, this.language, context.books)));
    return { plan: { edits }, changes: lines, problems };
  }

  private async treatmentContext(): Promise<TreatmentContext & Attached> {
    return { ...(await this.attached()), language: this.language };
  }

  /** The same risks as they are now. Rows may have been sorted or inserted since the list was read: a treatment must never land on another risk. */
  private presentRisks({ register, method, books }: Attached, risks: readonly Risk[]): Risk[] {
    return risks.map((risk) => {
      const record = register.records.find((each) => each.row === risk.place.area.row);
      const present = record && riskOf(register, record, method, this.language, books);
      if (present?.id !== risk.id) throw problemError("risk-moved", { risk: risk.id, address: risk.place.address });
      return present;
    });
  }

  async previewApproval(risks: readonly Risk[], approval: ApprovalDraft): Promise<Preview> {
    const { planApproval } = await import("./approve/approve");
    return this.previewEntries(risks, (context) => planApproval(context, risks, approval));
  }

  async previewRevocation(risks: readonly Risk[], revocation: RevocationDraft): Promise<Preview> {
    const { planRevocation } = await import("./approve/approve");
    return this.previewEntries(risks, (context) => planRevocation(context, risks, revocation));
  }

  private async previewEntries(risks: readonly Risk[], plan: (context: TreatmentContext) => PlannedEntries): Promise<Preview> {
    const context = await this.treatmentContext();
    const { state, register } = context;
    const table = state.overview.tables.find((each) => each.name === approvals.table);
    const problems = [...obstacles(state, { sheet: register.sheet, table: register.table?.name ?? null }, !table), ...(table ? obstacles(state, { sheet: table.sheet, table: table.name }, false) : [])];
    if (problems.length > 0) return { plan: nothing, changes: [], problems };
    this.presentRisks(context, risks);
    const { edits, lines } = plan(context);
    return { plan: { edits }, changes: lines, problems: [] };
  }

  controls(edition: Edition): readonly ControlInfo[] {
    return catalogue(edition).controls.map((control) => ({ id: control.id, title: control.title[this.language], domain: control.domain, domainTitle: control.domainTitle[this.language] }));
  }

  async previewStatement(edition: Edition, revision: Revision, options: StatementOptions = {}): Promise<StatementPreview> {
    const [{ planStatement, statementObstacles }, { statementPreviewOf }, { traceOf }] = await Promise.all([import("./statement/statement"), import("./statement/preview"), import("./statement/trace")]);
    const { state, register, method } = await this.attached();
    const trace = traceOf(register, register.records.map((record) => riskOf(register, record, method, this.language)));
    const planned = planStatement(state, edition, trace, revision, this.language, options);
    return statementPreviewOf(planned, edition, statementObstacles(state, planned), this.language);
  }

  async previewReport(kind: ReportKind, date: string): Promise<ReportPreview> {
    const { planReport } = await import("./report/report");
    return planReport({ ...(await this.attachedBook()), language: this.language, date }, kind);
  }

  async check(today: string): Promise<CheckReport> {
    const { checkReport } = await import("./check/check");
    return checkReport({ workbook: this.workbook, ...(await this.attachedBook()), language: this.language, today });
  }

  async apply(preview: Preview): Promise<void> {
    if (preview.plan.edits.length === 0) return;
    const applied = await this.workbook.apply(preview.plan);
    this.lastUndo = applied.isFinal ? null : applied.undo;
  }

  async undo(): Promise<void> {
    if (!this.lastUndo) return;
    await this.workbook.apply(this.lastUndo);
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
  return Object.assign(new WorkbookService(workbook, language), createFormulaService(workbook, language, surroundings));
}
