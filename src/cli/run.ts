// Owns the commands: which use case each calls and which exit code it ends with.
// Promises 0 done, 1 errors found or a choice for a person, 2 cannot read, write or check; where a person must choose or 2 is given, no file is written.
import path from "node:path";
import { ProblemError, problemError, type Problem } from "../isms/cell";
import { createService } from "../app/create-service";
import type { Inspection, IsmsService, Language, OwnRuleReading, Preview } from "../app/service";
import { functionList } from "../functions/list";
import { problemText } from "../i18n/problems";
import { openBook, type FileBook } from "../xlsx";
import { attach } from "./attaching";
import { readCommandLine, usage, type CommandLine } from "./arguments";
import { copyPlace, outputOf, readBook, writeBook } from "./files";
import { inspectionText } from "./inspectReport";
import { checkReportText, findingsText, invalidText, workText } from "./reports";
import { refuseBroken, type Session, type Streams } from "./session";

export type { Streams } from "./session";

function languageOf(inspection: Inspection, line: CommandLine, streams: Streams): Language {
  if (line.language) return line.language;
  const headers = inspection.candidates[0]?.columns.map((column) => column.header).join("") ?? inspection.attached?.sheet;
  if (headers === undefined) return streams.language;
  return /[\u3040-\u30ff\u4e00-\u9fff]/.test(headers) ? "ja" : "en";
}

function report(session: Session, data: unknown, text: string): void {
  session.streams.out(session.line.isJson ? `${JSON.stringify(data, null, 2)}\n` : text);
}

async function write(session: Session, preview: Preview): Promise<void> {
  const [problem] = preview.problems;
  if (problem) throw new ProblemError(problem);
  const file = outputOf(session.line);
  await session.service.apply(preview);
  writeBook(file, session.book.bytes());
}

async function assess(session: Session): Promise<number> {
  const { preview, notes } = await attach(session);
  await write(session, preview);
  const changes = [...notes, ...preview.changes];
  const { counts, threshold, risks } = await session.service.assess();
  const invalid = risks.flatMap(({ problem }) => (problem ? [problem] : []));
  report(session, { changes, counts, threshold, problems: invalid }, `${changes.join("\n")}\n${invalidText(invalid, session.service.language)}`);
  return counts.invalid > 0 ? 1 : 0;
}

async function soa(session: Session): Promise<number> {
  const { line, service, streams } = session;
  const file = outputOf(line);
  if (!session.inspection.attached) await service.apply(await readyToWrite(attachedFirst(session)));
  const preview = await service.previewStatement(line.edition, { summary: "isms soa", date: streams.today }, { paper: line.paper });
  await service.apply(await readyToWrite(Promise.resolve(preview)));
  writeBook(file, session.book.bytes());
  report(session, { changes: preview.changes, counts: preview.counts, findings: preview.findings }, `${preview.changes.join("\n")}\n${findingsText(preview.findings, service.language)}`);
  return preview.findings.some((finding) => finding.severity === "error") ? 1 : 0;
}

async function writeReports(session: Session): Promise<number> {
  const { line, service, streams } = session;
  const file = outputOf(line);
  refuseBroken(session);
  if (!session.inspection.attached) await service.apply(await readyToWrite(attachedFirst(session)));
  const changes: string[] = [];
  for (const kind of line.reports) {
    const preview = await readyToWrite(service.previewReport(kind, streams.today));
    await service.apply(preview);
    changes.push(...preview.changes);
  }
  writeBook(file, session.book.bytes());
  report(session, { changes }, `${changes.join("\n")}\n`);
  return 0;
}

async function attachedFirst(session: Session): Promise<Preview> {
  return (await attach(session)).preview;
}

async function readyToWrite(promise: Promise<Preview>): Promise<Preview> {
  const preview = await promise;
  const [problem] = preview.problems;
  if (problem) throw new ProblemError(problem);
  return preview;
}

async function check(session: Session): Promise<number> {
  refuseBroken(session);
  if (!session.inspection.attached) throw problemError("cli-not-attached", { file: session.line.book });
  const found = await session.service.check(session.streams.today);
  report(session, found, checkReportText(found, session.service.language));
  return found.counts.error > 0 ? 1 : 0;
}

/** Writes what can be repaired; what cannot stays and is named. Without a place to write, only says what it would do. */
async function repair(session: Session): Promise<number> {
  const preview = await session.service.previewRepair();
  const isWritten = preview.plan.edits.length > 0 || session.line.output !== null;
  report(session, { changes: preview.changes, problems: preview.problems }, workText(preview, session.service.language));
  if (isWritten) await write(session, { ...preview, problems: [] });
  return preview.problems.length > 0 ? 1 : 0;
}

async function freeze(session: Session): Promise<number> {
  const file = copyPlace(session.line);
  const copy = await session.service.freezeCopy();
  if (copy.bytes !== null) writeBook(file, copy.bytes);
  report(session, { changes: copy.changes, problems: copy.problems, count: copy.count }, workText(copy, session.service.language));
  return copy.bytes === null ? 1 : 0;
}

async function inspect(session: Session): Promise<number> {
  const { inspection, service } = session;
  const risks = inspection.candidates.filter(({ document }) => document === "riskRegister");
  const rules = new Map<string, OwnRuleReading>();
  for (const { id, columns } of risks) rules.set(id, await service.ownRule(id, { columns }));
  report(session, { ...inspection, ownRules: Object.fromEntries(rules) }, inspectionText(inspection, rules, service.language));
  return session.inspection.problems.length > 0 ? 1 : 0;
}

/** Names what goes before it is gone from the file that is written. */
async function detach(session: Session): Promise<number> {
  const { line, service } = session;
  if (!session.inspection.attached && !session.inspection.problems.some(({ code }) => code === "attached-register-gone")) throw problemError("cli-not-attached", { file: line.book });
  const preview = await service.previewDetach({ keepsInputs: line.keepsInputs, removesSheets: line.removesSheets });
  const unknown = line.removesSheets.find((sheet) => !preview.sheets.some((each) => each.sheet === sheet));
  if (unknown !== undefined) throw problemError("cli-bad-option", { option: "--remove-sheet", value: unknown, allowed: preview.sheets.map(({ sheet }) => sheet).join(", ") });
  await write(session, preview);
  report(session, { changes: preview.changes, inputs: preview.inputs, sheets: preview.sheets }, `${preview.changes.join("\n")}\n`);
  return 0;
}

const runners: Readonly<Record<CommandLine["command"], (session: Session) => number | Promise<number>>> = { inspect, assess, soa, report: writeReports, check, repair, freeze, detach };

/** The use cases over a file, which is its own document. */
function serviceOf(book: FileBook, line: CommandLine, language: Language): IsmsService {
  const document = { name: () => path.basename(line.book), read: async () => book, open: async () => false };
  return createService(book, language, { functions: async () => functionList(language), document });
}

/** Problems that mean the file could not be read or written; the others ask a person to choose. A check that cannot be made has no choice to offer. */
const cannotRead = /^(file-|cli-cannot-|cli-usage|cli-bad-option|internal|range-too-large)/;

/** The workbook, or its copy without the protection of its structure. */
function workedOn(line: CommandLine): FileBook {
  const book = openBook(readBook(line.book));
  if (!line.unlocks) return book;
  if (line.isInPlace) throw problemError("cli-unlock-in-place", { file: line.book });
  return openBook(book.unlocked());
}

async function open(line: CommandLine, streams: Streams): Promise<Session> {
  const book = workedOn(line);
  const first = await serviceOf(book, line, streams.language).inspect();
  const language = languageOf(first, line, streams);
  const service = serviceOf(book, line, language);
  return { line, book, service, inspection: language === streams.language ? first : await service.inspect(), streams };
}

/** One line that names the workbook; for programs, the problem with its facts too. */
function failed(problem: Problem, line: CommandLine | null, streams: Streams, language: Language): number {
  const text = problemText(problem, language);
  streams.error(`${line === null ? "" : `${line.book}: `}${problem.code}: ${text}\n`);
  if (line?.isJson) streams.out(`${JSON.stringify({ problem, text }, null, 2)}\n`);
  return cannotRead.test(problem.code) || line?.command === "check" ? 2 : 1;
}

/**
 * Runs the command line.
 * @param words what was typed after `isms`
 * @returns the exit code: 0 done, 1 errors found or a choice for a person, 2 cannot read, write or check
 */
export async function run(words: readonly string[], streams: Streams): Promise<number> {
  let language = streams.language;
  let line: CommandLine | null = null;
  try {
    line = readCommandLine(words);
    if (line === null) {
      streams.out(usage);
      return 0;
    }
    language = line.language ?? language;
    const session = await open(line, streams);
    language = session.service.language;
    return await runners[line.command](session);
  } catch (failure) {
    if (failure instanceof ProblemError) return failed(failure.problem, line, streams, language);
    // Exit code 1 would say that there are findings.
    streams.error(`${failure instanceof Error ? failure.stack : String(failure)}\n`);
    return failed({ code: "internal", facts: {} }, line, streams, language);
  }
}
