// Owns what a document of the ISMS is: one table of records, its columns and their labels in both languages.
// Promises that sheets, validations, header recognition, reading and writing all come from these declarations.
import type { CodeList } from "./codes";

export type Language = "ja" | "en";

/** A text in both languages of the product. */
export type LocalText = Readonly<Record<Language, string>>;

export type DocumentId =
  | "method" | "registerMap" | "assetRegister" | "riskRegister" | "treatmentPlan" | "approvals" | "statementOfApplicability" | "statementRevisions" | "statementGenerated" | "statementReview" | "planReport" | "residualRisks" | "remainingRisks";

/** What a column holds, and so how its cells are read, written and told apart from others. */
export type ColumnType = "id" | "text" | "level" | "number" | "code" | "controls" | "date" | "person" | "formula";

/** The factor of the risk method that a level column gives. */
export type LevelFactor =
  | "confidentiality" | "integrity" | "availability" | "assetValue" | "threat" | "vulnerability" | "impact" | "likelihood";

/** Names of the cell styles that a document uses. */
export type ColumnStyle = "cell" | "centred" | "computed" | "input" | "date" | "line";

export interface ColumnSchema {
  /** Stable name in code and in the register map. */
  readonly key: string;
  /** What the column's header cell says in a table that the product makes. */
  readonly header: LocalText;
  /** Header of the group that the column belongs to, where several columns share one. */
  readonly group?: LocalText;
  /** Other headers that mean this column, in any language. */
  readonly synonyms: readonly string[];
  /** Headers that mean this column only where no other column claims them. */
  readonly weakSynonyms?: readonly string[];
  readonly type: ColumnType;
  readonly factor?: LevelFactor;
  readonly codes?: CodeList<string>;
  /** True where a record without this column cannot be used. */
  readonly required?: boolean;
  readonly multiline?: boolean;
  /** Width in characters of the workbook's normal font. */
  readonly width: number;
  /** The narrowest that keeps its cells whole, where that is more than its header needs. */
  readonly leastWidth?: number;
  readonly style: ColumnStyle;
  /** What the product computes into this column. */
  readonly computed?: "riskValue" | "riskLevel" | "decision" | "approvalEntry" | "approvalState";
  /** True where the product adds this column to a register that lacks it. */
  readonly attach?: boolean;
}

export interface DocumentSchema {
  readonly id: DocumentId;
  readonly title: LocalText;
  readonly sheet: LocalText;
  /** Name of the Excel table, or of the range for the method. */
  readonly table: string;
  readonly columns: readonly ColumnSchema[];
  /** True for a document that is printed and signed: boxes for signatures stand above its table. */
  readonly isSigned?: boolean;
}

/** First word of every header that the product adds to a register of the organisation. */
export const attachedPrefix = "ISMS ";

/**
 * Header of a column that the product adds to a register: it begins "ISMS " so that it never equals one of the register's own.
 * @param column a column with `attach`
 * @param language language of the header
 */
export function attachedHeader(column: ColumnSchema, language: Language): string {
  const header = column.header[language];
  return header.startsWith(attachedPrefix) ? header : attachedPrefix + header;
}

/**
 * The column with a key.
 * @param document a document's declaration
 * @param key a key of that declaration
 * @returns the column, or undefined where the document has none of that key
 */
export function findColumn(document: DocumentSchema, key: string): ColumnSchema | undefined {
  return document.columns.find((column) => column.key === key);
}
