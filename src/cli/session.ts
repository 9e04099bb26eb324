// Owns what every command works with: the words typed, the workbook, the use cases over it.
// Promises plain data.
import { ProblemError, type Problem } from "../isms/cell";
import type { Inspection, IsmsService, Language } from "../app/service";
import type { FileBook } from "../xlsx";
import type { CommandLine } from "./arguments";

export interface Streams {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Today as yyyy-mm-dd, for the revision row. */
  readonly today: string;
  /** Language of messages before a workbook is read. */
  readonly language: Language;
}

export interface Session {
  readonly line: CommandLine;
  readonly book: FileBook;
  readonly service: IsmsService;
  readonly inspection: Inspection;
  readonly streams: Streams;
}

/** What was attached before and is broken now must be mended by a person, never attached a second time. */
export function refuseBroken({ inspection }: Pick<Session, "inspection">): void {
  const broken = inspection.problems.find(({ code }): boolean => code === "attached-register-gone" || code.startsWith("method-"));
  if (broken) throw new ProblemError(broken satisfies Problem);
}
