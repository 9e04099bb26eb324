// Owns reading and writing workbooks on disk.
// Promises that the input is never written over without --in-place, and that a file is either whole or not there: written beside, then renamed.
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { problemError } from "../isms/cell";
import type { CommandLine } from "./arguments";

/** The bytes of a workbook file. @throws ProblemError cli-cannot-read {file} */
export function readBook(file: string): Uint8Array {
  try {
    return new Uint8Array(fs.readFileSync(file));
  } catch {
    throw problemError("cli-cannot-read", { file });
  }
}

function isSameFile(one: string, other: string): boolean {
  try {
    return fs.realpathSync(one) === fs.realpathSync(other);
  } catch {
    return path.resolve(one) === path.resolve(other);
  }
}

/**
 * Where a command writes.
 * @throws ProblemError cli-no-output {file} where neither -o nor --in-place was given; cli-over-input {file} where -o names the input
 */
export function outputOf(line: CommandLine): string {
  if (line.isInPlace) return line.book;
  if (line.output === null) throw problemError("cli-no-output", { file: line.book });
  if (isSameFile(line.output, line.book)) throw problemError("cli-over-input", { file: line.book });
  return line.output;
}

/**
 * Where a copy is written, which always stands beside its original.
 * @throws ProblemError cli-copy-in-place {file}, cli-no-output {file}, cli-over-input {file}
 */
export function copyPlace(line: CommandLine): string {
  if (line.isInPlace) throw problemError("cli-copy-in-place", { file: line.book });
  return outputOf(line);
}

/** Writes a file beside its place and renames it; through a link, the file that it leads to. @throws ProblemError cli-cannot-write {file} */
export function writeBook(file: string, bytes: Uint8Array): void {
  const isThere = fs.existsSync(file);
  const place = isThere ? fs.realpathSync(file) : file;
  const beside = path.join(path.dirname(place), `.${path.basename(place)}.${randomBytes(6).toString("hex")}`);
  try {
    fs.writeFileSync(beside, bytes, { flag: "wx", mode: isThere ? fs.statSync(place).mode : 0o644 });
    fs.renameSync(beside, place);
  } catch {
    fs.rmSync(beside, { force: true });
    throw problemError("cli-cannot-write", { file });
  }
}
