// Owns typing commands in tests: workbooks in a folder of their own, what was said, what stands in the folder after it.
// Promises that the folder is gone once its tests are.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Language } from "../../../src/app/service";
import { run } from "../../../src/cli/run";

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs the command line as if it were typed. @param language that of the person's system */
export async function typed(words: readonly string[], language: Language = "en"): Promise<Said> {
  let [out, error] = ["", ""];
  const code = await run(words, { out: (text) => (out += text), error: (text) => (error += text), today: "2026-11-22", language });
  return { code, out, error };
}

/** A folder for one file of tests. */
export class Desk {
  readonly folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "isms-desk-")));

  place(name: string): string {
    return path.join(this.folder, name);
  }

  /** Puts a workbook on the desk. @returns its path */
  put(name: string, bytes: Uint8Array): string {
    fs.writeFileSync(this.place(name), bytes);
    return this.place(name);
  }

  bytes(name: string): Buffer {
    return fs.readFileSync(this.place(name));
  }

  /** All names in the folder, hidden ones too. */
  names(): string[] {
    return fs.readdirSync(this.folder).sort();
  }

  clear(): void {
    for (const name of this.names()) fs.rmSync(this.place(name), { recursive: true });
  }

  remove(): void {
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}
