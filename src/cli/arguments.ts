// Owns what can be typed after `isms`: commands, options, and what is wrong with them.
// Promises that an unknown option or a missing file is named, and nothing is read or written then.
import { parseArgs } from "node:util";
import { problemError } from "../isms/cell";
import type { Edition, Language, Paper, ReportKind } from "../app/service";

export const commands = ["inspect", "assess", "soa", "report", "check", "repair", "freeze", "detach"] as const;
export type Command = (typeof commands)[number];

const reportKinds = ["assessment", "plan"] as const satisfies readonly ReportKind[];

export interface CommandLine {
  readonly command: Command;
  readonly book: string;
  /** Where to write; null = do not write. */
  readonly output: string | null;
  readonly isInPlace: boolean;
  readonly edition: Edition;
  /** Which reports are written. */
  readonly reports: readonly ReportKind[];
  readonly paper: Paper;
  readonly isJson: boolean;
  /** null = as the register's own headers. */
  readonly language: Language | null;
  readonly preset: string | null;
  readonly threshold: number | null;
  /** Whose rule makes the risk values; null = asked for where both differ. */
  readonly rule: "own" | "preset" | null;
  /** True where the method's scales are adapted to levels that run further. */
  readonly adaptsScales: boolean;
  /** Id of the register to attach, where there are several. */
  readonly register: string | null;
  /** Columns that a person confirms: key and letters. */
  readonly columns: readonly { readonly key: string; readonly letters: string }[];
  /** True where a workbook with a protected structure is worked on as a copy without that protection. */
  readonly unlocks: boolean;
  /** True where what people typed into our columns stays as values. */
  readonly keepsInputs: boolean;
  /** Sheets of the product that go with the columns. */
  readonly removesSheets: readonly string[];
}

export const usage = `isms inspect|assess|soa|report|check|repair|freeze|detach BOOK.xlsx [options]

  inspect   what was recognised in the workbook, and what was not
  assess    attach the risk register and write formulas with their values; of an attached one, change its method or enter them again
  soa       write the Statement of Applicability
  report    write the risk assessment report and the treatment plan as worksheets
  check     ask an auditor's questions: what was looked at, what was found, where, why it matters
  repair    enter ISMS formulas again that show #NAME?
  freeze    make a copy that opens without the add-in: values in place of ISMS formulas
  detach    take the ISMS columns away; the register's own columns and the documents stay

  -o OUT.xlsx              where to write (assess, soa, report, repair, freeze, detach)
  --in-place               write over BOOK.xlsx (assess, soa, report, repair, detach)
  --edition 2005|2013|2022 edition of ISO/IEC 27001 Annex A (soa; default 2022)
  --kind assessment|plan   which report (report; default: both)
  --paper A3|A4            paper of a new statement (soa; default A3)
  --preset NAME            method (assess; default: what the register suggests, or the one in use)
  --threshold N            acceptance threshold (assess)
  --rule own|preset        risk values as the register's own formulas have them, or as the method does (assess)
  --adapt-scales           widen the method's scales where the register's levels run further (assess)
  --register ID            which register, where inspect shows several (assess)
  --column KEY=LETTERS     what a column holds, as in --column threatLevel=I (assess; repeatable)
  --unlock                 work on a copy without the protection of the workbook's structure (with -o)
  --keep-inputs            what people typed into ISMS columns stays as values (detach)
  --remove-sheet NAME      a sheet of the product goes too (detach; repeatable)
  --lang ja|en             language of labels and messages (default: that of the register)
  --json                   output for programs

Exit codes: 0 done, 1 errors found or a choice for a person, 2 cannot read or write.
check: 0 no finding of severity error, 1 at least one, 2 could not be checked.
`;

const options = {
  output: { type: "string", short: "o" },
  "in-place": { type: "boolean" },
  edition: { type: "string" },
  kind: { type: "string" },
  paper: { type: "string" },
  json: { type: "boolean" },
  lang: { type: "string" },
  preset: { type: "string" },
  threshold: { type: "string" },
  rule: { type: "string" },
  "adapt-scales": { type: "boolean" },
  register: { type: "string" },
  column: { type: "string", multiple: true },
  unlock: { type: "boolean" },
  "keep-inputs": { type: "boolean" },
  "remove-sheet": { type: "string", multiple: true },
  help: { type: "boolean", short: "h" },
} as const;

function oneOf<T extends string>(name: string, value: string | undefined, allowed: readonly T[]): T | null {
  if (value === undefined) return null;
  if ((allowed as readonly string[]).includes(value)) return value as T;
  throw problemError("cli-bad-option", { option: name, value, allowed: allowed.join(", ") });
}

function thresholdOf(value: string | undefined): number | null {
  if (value === undefined) return null;
  const threshold = Number(value);
  if (value.trim() === "" || !Number.isFinite(threshold)) throw problemError("cli-bad-option", { option: "--threshold", value, allowed: "6" });
  return threshold;
}

function columnOf(value: string): { key: string; letters: string } {
  const match = /^(\w+)=([A-Za-z]{1,3})$/.exec(value);
  if (!match) throw problemError("cli-bad-option", { option: "--column", value, allowed: "threatLevel=I" });
  return { key: match[1], letters: match[2].toUpperCase() };
}

function parsed(words: readonly string[]): ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (failure) {
    const message = failure instanceof Error ? failure.message : String(failure);
    // Node's sentence is English and long; what a person typed stands in it in quotes.
    throw problemError("cli-usage", { found: /'(-[^',\s]*)/.exec(message)?.[1] ?? message });
  }
}

/**
 * Reads the words of the command line.
 * @returns null where help was asked for
 * @throws ProblemError cli-usage {found}, cli-bad-option {option, value, allowed}
 */
export function readCommandLine(words: readonly string[]): CommandLine | null {
  const { values, positionals } = parsed(words);
  if (values.help || (positionals.length === 0 && words.length === 0)) return null;
  const command = oneOf("command", positionals[0], commands);
  if (command === null || positionals.length !== 2) throw problemError("cli-usage", { found: words.join(" ") });
  if (values.output !== undefined && values["in-place"]) throw problemError("cli-usage", { found: "-o --in-place" });
  return {
    command,
    book: positionals[1],
    output: values.output ?? null,
    isInPlace: values["in-place"] === true,
    edition: oneOf("--edition", values.edition, ["2005", "2013", "2022"] as const) ?? "2022",
    reports: values.kind === undefined ? reportKinds : [oneOf("--kind", values.kind, reportKinds) ?? "assessment"],
    paper: oneOf("--paper", values.paper, ["A3", "A4"] as const) ?? "A3",
    isJson: values.json === true,
    language: oneOf("--lang", values.lang, ["ja", "en"] as const),
    preset: values.preset ?? null,
    threshold: thresholdOf(values.threshold),
    rule: oneOf("--rule", values.rule, ["own", "preset"] as const),
    adaptsScales: values["adapt-scales"] === true,
    register: values.register ?? null,
    columns: (values.column ?? []).map(columnOf),
    unlocks: values.unlock === true,
    keepsInputs: values["keep-inputs"] === true,
    removesSheets: values["remove-sheet"] ?? [],
  };
}
