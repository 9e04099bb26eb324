// Owns the use cases over an attached register: what comes after the first look at a workbook, and is loaded when it is first asked for.
// Promises that a preview is computed from what the workbook holds now.
import { problemError } from "../isms/cell";
import { approvals } from "../isms/documents/treatmentDocuments";
import type { Method } from "../isms/method/method";
import type { TreatedRisk } from "../isms/soa/statement";
import { registerEdition } from "../isms/soa/treatments";
import { changeText } from "../i18n/changes";
import type { PlannedEntries } from "./approve/approve";
import { assessmentOf, riskBooks, riskOf, treatedRisks, type RiskBooks } from "./assess/risks";
import type { Register } from "./book/register";
import { attachedRegister, obstacles, readState, type BookState } from "./book/state";
import type {
  ApprovalDraft, Assessment, AttachChoice, CheckReport, DetachChoice, DetachPreview, Edition, Language, OwnRuleReading, Preview, ReportKind, ReportPreview, Revision, RevocationDraft, Risk, StatementOptions,
  StatementPreview, TreatmentDraft,
} from "./service";
import { ownControlsOf } from "./statement/own";
import { RiskCard } from "./treat/card";
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

/** The use cases over a workbook's register. Each reads the workbook anew. */
export class RegisterWork {
  constructor(private readonly workbook: Workbook, private readonly language: Language) {}

  async ownRule(candidateId: string, answers: Pick<AttachChoice, "columns" | "labels">): Promise<OwnRuleReading> {
    const { ownRuleOf } = await import("./attach/ownRule");
    return ownRuleOf(await readState(this.workbook), candidateId, answers, this.language);
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
    return { state, register, method, edition: registerEdition(this.treated(register, method)), books: riskBooks(state, today) };
  }

  /** The register's risks, and what can be asked about them at once. */
  async assess(today: string): Promise<{ readonly assessment: Assessment; readonly card: RiskCard }> {
    const { state, register, method, edition, books } = await this.attached(today);
    const assessment = assessmentOf(register, method, this.language, books, registerEdition);
    const { activeSheet, selection } = state.overview;
    const selected = selection && { sheet: activeSheet, row: selection.row, column: selection.column, rowCount: selection.rowCount };
    return { assessment: { ...assessment, ownControls: ownControlsOf(state, assessment.risks), selected }, card: new RiskCard({ method, columns: register.columns, edition, language: this.language }, assessment.risks) };
  }

  async previewRefresh(): Promise<Preview> {
    const { state, register, method } = await this.attached();
    const [{ fillEdits }, { registerLookup }] = await Promise.all([import("./attach/attach"), import("./approve/lookup")]);
    const problems = obstacles(state, { sheet: register.sheet, table: register.table?.name ?? null }, false);
    const edits = problems.length > 0 ? [] : [...fillEdits(register, register.columns, method, this.language), ...registerLookup(state, register, method, this.language, true).edits];
    return { plan: { edits }, changes: [changeText("changeFillFormulas", this.language, { count: register.records.length, headers: "ISMS" })], problems };
  }

  private treated(register: Register, method: Method): TreatedRisk[] {
    return treatedRisks(register.records.map((record) => riskOf(register, record, method, this.language)));
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
}
