// Owns the method table as the last argument of the functions that compute.
// Promises that each mistake in it is refused with its row and its reason, by every such function alike.
import { functionTable } from "../../../src/functions/table";
import { presetIds } from "../../../src/isms/method/presets";
import { goodCalls } from "./goodCalls";
import { column, Spreadsheet } from "./spreadsheet";

const sheet = new Spreadsheet("en");
type Row = readonly unknown[];

const computing = functionTable.filter(({ parameters }) => parameters.some(({ name }) => name === "method"));

async function table(id: string): Promise<Row[]> {
  return [...(await sheet.call("METHOD", id, "en"))];
}

/** A table with one cell of a row changed; the row is found by its setting and, for lists, its number. */
function changed(rows: readonly Row[], setting: string, place: number, value: unknown, number?: number): Row[] {
  return rows.map((row) => (row[0] === setting && (number === undefined || row[1] === number) ? row.map((cell, index) => (index === place ? value : cell)) : row));
}

const rowOf = (rows: readonly Row[], setting: string, number?: number): number => rows.findIndex((row) => row[0] === setting && (number === undefined || row[1] === number)) + 1;

describe("the method argument", () => {
  it("is the last one of every function that computes", () => {
    expect(computing.map(({ id }) => id)).toEqual(["ASSETVALUE", "RISK", "RISKCIA", "LEVEL", "DECISION", "ASSESS", "REQUIRED", "HEATMAP", "SEAL"]);
    expect(computing.every(({ parameters }) => parameters[parameters.length - 1].name === "method")).toBe(true);
  });

  it.each(computing.flatMap(({ id }) => presetIds.map((preset) => [id, preset] as const)))("of %s may be the table of %s: the same as its id", async (id, preset) => {
    const call = (method: unknown) => sheet.call(id, ...goodCalls[id].slice(0, -1), method).then((result) => result, (error: Error) => error.message);
    expect(await call(await table(preset))).toEqual(await call(preset));
  });
});

interface Mistake {
  readonly what: string;
  readonly from: string;
  readonly edit: (rows: Row[]) => Row[];
  /** What the text must name besides the row. */
  readonly says: string;
  /** The row that the text must name. */
  readonly row?: (rows: readonly Row[]) => number;
}

function mistake(what: string, from: string, edit: Mistake["edit"], says: string, row?: Mistake["row"]): Mistake {
  return { what, from, edit, says, row };
}

const mistakes: readonly Mistake[] = [
  mistake("an error value in a cell", "manual", (rows) => changed(rows, "threshold", 1, { code: "#REF!" }), "#REF!", (rows) => rowOf(rows, "threshold")),
  mistake("a setting that is none", "manual", (rows) => [...rows, ["colour", "red", "", ""]], "colour", (rows) => rows.length),
  mistake("a setting twice", "manual", (rows) => [...rows, ["threshold", 9, "", ""]], "threshold", (rows) => rows.length),
  mistake("a setting left out", "manual", (rows) => rows.filter(([setting]) => setting !== "formula"), "formula"),
  mistake("a scale left out", "manual", (rows) => rows.filter(([setting]) => setting !== "scale.threat"), "scale.threat"),
  mistake("a rule that is none", "manual", (rows) => changed(rows, "formula", 1, "quotient"), "product, additive, offset, matrix", (rows) => rowOf(rows, "formula")),
  mistake("a threshold in words", "manual", (rows) => changed(rows, "threshold", 1, "six"), "six", (rows) => rowOf(rows, "threshold")),
  mistake("yes or no in other words", "manual", (rows) => changed(rows, "perAttribute", 1, "perhaps"), "yes, no", (rows) => rowOf(rows, "perAttribute")),
  mistake("a level that is no whole number", "manual", (rows) => changed(rows, "scale.threat", 1, 1.5, 2), "1.5", (rows) => rowOf(rows, "scale.threat", 1.5)),
  mistake("a level twice", "manual", (rows) => changed(rows, "scale.threat", 1, 1, 2), "scale.threat", (rows) => rowOf(rows, "scale.threat", 1) + 1),
  mistake("a gap between levels", "manual", (rows) => changed(rows, "scale.threat", 1, 5, 3), "no row 3"),
  mistake("a word for two levels", "manual", (rows) => changed(rows, "scale.threat", 2, "Low", 3), "Low", (rows) => rowOf(rows, "scale.threat", 3)),
  mistake("a band without a name", "manual", (rows) => changed(rows, "band", 2, "", 7), "band", (rows) => rowOf(rows, "band", 7)),
  mistake("a mean of attributes that are valued one by one", "jipdec", (rows) => changed(rows, "assetValueRule", 1, "mean"), "perAttribute = yes"),
  mistake("a sum in a method of tables", "tokyo", (rows) => changed(rows, "assetValueRule", 1, "sum"), "formula = matrix"),
  mistake("a likelihood row too short", "tokyo", (rows) => changed(rows, "likelihood", 2, "1 1", 2), "2 found, 3 needed (row 2"),
  mistake("a matrix row left out", "matrix5", (rows) => rows.filter(([setting, number]) => setting !== "matrix" || number !== 5), "4 found, 5 needed"),
  mistake("a matrix cell in words", "tokyo", (rows) => changed(rows, "matrix", 2, "1 two 3", 1), "two", (rows) => rowOf(rows, "matrix", 1)),
  mistake("a likelihood that the matrix lacks", "tokyo", (rows) => changed(rows, "likelihood", 2, "1 2 4", 3), "4"),
  mistake("a second threshold below the first", "monarc", (rows) => changed(rows, "upperThreshold", 1, 3), "3"),
  mistake("a scale of more levels than anyone can use", "manual", (rows) => [...rows, ...Array.from({ length: 200 }, (_none, step) => ["scale.threat", step + 4, "", ""])], "203 levels"),
];

describe.each(mistakes.map((each) => [each.what, each] as const))("a method table with %s", (_what, { from, edit, says, row }) => {
  it.each(computing.map(({ id }) => [id]))("is refused by %s with row and reason", async (id) => {
    const rows = edit(await table(from));
    const { code, message } = await sheet.failure(id, ...goodCalls[id as keyof typeof goodCalls].slice(0, -1), rows);
    expect(code).toBe("#VALUE!");
    expect(message).toContain(says);
    if (row !== undefined) expect(message).toContain(`Row ${row(rows)} of the method table`);
  });
});

describe("an edited method table", () => {
  it("is followed: threshold, a word of one's own, a further level", async () => {
    const rows = [...changed(changed(await table("manual"), "threshold", 1, "１２"), "scale.threat", 2, "多発 / Frequent", 3), ["scale.threat", 4, "常時", ""]];
    // 2 x 3 x 2 = 12 is acceptable now; 2 x 4 x 2 = 16 is not.
    expect(await sheet.call("ASSESS", 2, column("多発", "常時"), 2, null, null, null, null, null, rows)).toEqual([[12, "Medium", "Acceptable"], [16, "High", "To be treated"]]);
    expect(await sheet.cell("REQUIRED", 2, "常時", 2, null, rows)).toBe("vulnerability 2→1 or threat 4→3");
    expect((await sheet.call("HEATMAP", 2, "常時", 2, null, rows))[0]).toEqual(["Consequence \\ likelihood", 1, 2, 3, 4, 6, 8, 9, 12]);
  });

  it("spills from METHOD with every setting of the preset, in both languages", async () => {
    for (const id of presetIds) {
      const [ja, en] = [await sheet.call("METHOD", id, "ja"), await sheet.call("METHOD", id, "en")];
      expect(ja.slice(1).map((row) => row.slice(0, 3))).toEqual(en.slice(1).map((row) => row.slice(0, 3)));
    }
  });
});
