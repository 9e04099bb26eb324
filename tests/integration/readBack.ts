// Owns reading a saved workbook with a program that is not ours: openpyxl, in a process of its own.
// Promises plain data: cell values as cached, formulas as stored, tables, names and validations of every sheet.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

export interface ReadSheet {
  readonly name: string;
  /** Cell values by address; formulas show their cached value. */
  readonly values: Readonly<Record<string, string | number | boolean | null>>;
  readonly formulas: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, string>>;
  readonly validations: readonly string[];
  readonly printTitleRows: string | null;
  readonly orientation: string | null;
}

export interface ReadBook {
  readonly sheets: readonly ReadSheet[];
  readonly names: Readonly<Record<string, string>>;
}

const script = `
import sys, json, datetime, openpyxl
def plain(v):
    if isinstance(v, (datetime.datetime, datetime.date)): return v.isoformat()[:10]
    return v
values = openpyxl.load_workbook(sys.argv[1], data_only=True)
formulas = openpyxl.load_workbook(sys.argv[1])
names = formulas.defined_names
items = names.definedName if hasattr(names, "definedName") else names.values()
out = {"sheets": [], "names": {n.name: n.attr_text for n in items}}
for ws in values.worksheets:
    fs = formulas[ws.title]
    cells = {c.coordinate: plain(c.value) for row in ws.iter_rows() for c in row if c.value is not None}
    texts = {}
    for row in fs.iter_rows():
        for c in row:
            v = c.value
            t = getattr(v, "text", None) if v is not None and not isinstance(v, str) else v
            if isinstance(t, str) and t.startswith("="): texts[c.coordinate] = t
    out["sheets"].append({"name": ws.title, "values": cells, "formulas": texts, "tables": {t.name: t.ref for t in ws.tables.values()},
        "validations": [str(d.sqref) for d in ws.data_validations.dataValidation], "printTitleRows": ws.print_title_rows, "orientation": ws.page_setup.orientation})
print(json.dumps(out))
`;

function python(): string {
  const found = ["/usr/bin/python3", "python3", "python"].find((command) => spawnSync(command, ["-c", "import openpyxl"], { stdio: "ignore" }).status === 0);
  if (!found) throw new Error("Python 3 with openpyxl is needed to read saved workbooks: npm test installs it on Debian and Ubuntu.");
  return found;
}

/** Reads a workbook's bytes with openpyxl. */
export function readBack(bytes: Uint8Array): ReadBook {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "isms-read-"));
  try {
    const file = path.join(folder, "book.xlsx");
    fs.writeFileSync(file, bytes);
    const result = spawnSync(python(), ["-c", script, file], { encoding: "utf8", maxBuffer: 256e6 });
    if (result.status !== 0) throw new Error(result.stderr);
    return JSON.parse(result.stdout) as ReadBook;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** One sheet of a book that was read. */
export function sheetOf(book: ReadBook, name: string): ReadSheet {
  const sheet = book.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}: ${book.sheets.map((each) => each.name).join(", ")}`);
  return sheet;
}
