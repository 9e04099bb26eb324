// Owns the list of all documents: the one place where code finds a document's declaration.
// Promises that each id has one declaration, and that table names are unique.
import { assetRegister } from "./assetRegister";
import { riskRegister } from "./riskRegister";
import type { DocumentId, DocumentSchema } from "./schema";
import { method, registerMap } from "./settings";
import { statementGenerated } from "./statementGenerated";
import { statementOfApplicability } from "./statementOfApplicability";
import { statementReview } from "./statementReview";
import { statementRevisions } from "./statementRevisions";
import { planReport, remainingRisks, residualRisks } from "./reportDocuments";
import { approvals, treatmentPlan } from "./treatmentDocuments";

export const documents: Readonly<Record<DocumentId, DocumentSchema>> = {
  method,
  registerMap,
  assetRegister,
  riskRegister,
  treatmentPlan,
  approvals,
  statementOfApplicability,
  statementRevisions,
  planReport,
  residualRisks,
  remainingRisks,
  statementGenerated,
  statementReview,
};

/** What the names of all tables of the product begin with. */
export const tablePrefix = "ISMS_";
