// Owns how a long call shares the thread, and that looking for equal rows changes no result.
// Promises at most 500 rows between two looks at the clock and a rest after each slice, counted with a clock of the test's own.
import { CellErrorValue, column } from "./spreadsheet";
import type { FunctionHost } from "../../../src/functions/failure";
import type { Pace } from "../../../src/functions/pace";
import { runFunction } from "../../../src/functions/run";
import { declarations } from "../../../src/functions/declarations";

const host: FunctionHost = { associate: () => undefined, Error: CellErrorValue as unknown as FunctionHost["Error"] };
const declarationOf = (id: string) => declarations.find((each) => each.id === id) ?? declarations[0];

/** A clock on which every look takes some milliseconds, counting looks and rests. */
class CountedPace implements Pace {
  looks = 0;
  rests = 0;

  constructor(private readonly millisecondsALook: number) {}

  now(): number {
    this.looks += 1;
    return this.looks * this.millisecondsALook;
  }

  async rest(): Promise<void> {
    this.rests += 1;
  }
}

const run = (id: string, pace: Pace, ...callArguments: unknown[]) => runFunction(declarationOf(id), host, "en", callArguments, pace);
const levels = (rows: number) => Array.from({ length: rows }, (_none, row) => [(row % 3) + 1]);

describe("a call of 100 000 rows", () => {
  const rows = 100_000;

  it("rests after every 500 rows where those take a slice", async () => {
    const pace = new CountedPace(50);
    const result = await run("RISK", pace, levels(rows), [[2]], [[3]], null, null);
    expect(result).toHaveLength(rows);
    // 200 steps of 500 rows, and a rest between each two of them.
    expect(pace.rests).toBe(199);
  });

  it("rests after so many rows as a slice takes", async () => {
    const pace = new CountedPace(5);
    await run("RISK", pace, levels(rows), [[2]], [[3]], null, null);
    // A slice of 50 ms is 10 steps of 5 ms: 20 slices, and a rest between each two of them.
    expect(pace.rests).toBe(19);
  });

  it("answers at once where it takes less than a slice", () => {
    const pace = new CountedPace(0.1);
    expect(run("RISK", pace, levels(rows), [[2]], [[3]], null, null)).toHaveLength(rows);
    expect(pace.rests).toBe(0);
    // One look at the beginning, one between each two of the 200 steps.
    expect(pace.looks).toBe(200);
  });
});

describe("a call whose arguments are read as a whole", () => {
  const rows = 10_000;
  const treated = Array.from({ length: rows }, (_none, row) => [`reduce A.8.${(row % 34) + 1}`]);
  const ids = Array.from({ length: rows }, (_none, row) => [`R-${row + 1}`]);

  it("rests as well while HEATMAP counts", async () => {
    const pace = new CountedPace(50);
    const map = (await run("HEATMAP", pace, levels(rows), [[2]], [[3]], null, null)) as unknown[][];
    // Likelihood 2 x 3 = 6 is the fifth column of 1, 2, 3, 4, 6, 9; levels 1, 2, 3 in turn.
    expect(map.slice(1).map((row) => row[5])).toEqual([3333, 3333, 3334]);
    // 20 steps of 500 rows, and a rest before each of them.
    expect(pace.rests).toBe(20);
  });

  it("rests as well while SOA reads treatments", async () => {
    const pace = new CountedPace(50);
    const view = (await run("SOA", pace, [["A.8.1"]], treated, ids, null, null, null, "risks")) as unknown[][];
    // Every 34th risk, from the first: 10 000 / 34 is 294 and some.
    expect(String(view[0][0]).split(", ")).toHaveLength(295);
    // 20 steps of 500 rows, a look when they are read, and a step for the one control.
    expect(pace.rests).toBe(22);
  });

  it("reads the treatments once for calls of SOA that are on their way together", async () => {
    const [one, other] = [new CountedPace(50), new CountedPace(50)];
    const fresh = ids.map(([id]) => [`${id}'`]);
    const results = await Promise.all([run("SOA", one, [["A.8.1"]], treated, fresh, null, null, null, "applicability"), run("SOA", other, [["A.9.99"], ["A.5.1"]], treated, fresh, null, null, null, "applicability")]);
    expect(results[0]).toEqual([["Applicable"]]);
    expect((results[1] as unknown[][])[1]).toEqual(["Undecided"]);
    // 20 steps between the two, a first look at the one's and the other's controls, and one to see that the other was faster.
    expect(one.rests + other.rests).toBeLessThanOrEqual(24);
  });

  it("fails each of them where a treatment cannot be read", async () => {
    const broken = treated.map((row, index) => (index === 9000 ? [{ code: "#N/A" }] : row));
    const calls = [0, 1].map(() => run("SOA", new CountedPace(50), [["A.8.1"]], broken, ids, null, null, null, "risks") as Promise<unknown>);
    for (const outcome of await Promise.allSettled(calls)) expect(outcome).toMatchObject({ status: "rejected", reason: { code: "#N/A" } });
  });
});

describe("equal rows", () => {
  const still = new CountedPace(0);

  it("get the error of their own in every place, and rows between them their value", async () => {
    const many = Array.from({ length: 300 }, (_none, row) => [[2], [9], ["x"], [null], ["3"], [{ code: "#N/A" }]][row % 6]);
    const result = (await run("RISK", still, many, [[2]], [[2]], null, null)) as unknown[][];
    // 2 x 2 x 2 = 8; 9 and "x" are not on the scale 1 to 3; "3" is the level 3: 12; the error value of the input stays itself.
    for (let row = 0; row < 300; row += 6) {
      expect([result[row][0], result[row + 3][0], result[row + 4][0]]).toEqual([8, "", 12]);
      expect(result[row + 1][0]).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("9") });
      expect(result[row + 2][0]).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("x") });
      expect(result[row + 5][0]).toMatchObject({ code: "#N/A" });
    }
  });

  it("are told apart by type: a number, the same as text, TRUE and the text of an error value", async () => {
    const many = Array.from({ length: 400 }, (_none, row) => [[1, "1", true, "#N/A"][row % 4]]);
    const result = (await run("RISK", still, many, [[1]], [[1]], null, null)) as unknown[][];
    expect([result[0][0], result[1][0]]).toEqual([1, 1]);
    expect(result[2][0]).toMatchObject({ message: expect.stringContaining("TRUE") });
    expect(result[3][0]).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("#N/A") });
  });

  it("are found over more columns than one number can hold, each row with its own value", async () => {
    // A.8.n for the n-th row, in turn reduced to every pair of levels: 250 x 3 x 3 x 3 x 3 x 3 different rows and more.
    const rowsOf = (cell: (row: number) => unknown) => column(...Array.from({ length: 20_000 }, (_none, row) => cell(row)));
    const digit = (place: number) => (row: number) => (Math.floor(row / 3 ** place) % 3) + 1;
    const treatment = rowsOf((row) => `retain A.8.${(row % 30) + 1}`);
    const reason = rowsOf((row) => (row % 7 === 0 ? "" : `because ${row % 200}`));
    const result = (await run("DECISION", still, rowsOf(digit(0)), rowsOf(digit(1)), rowsOf(digit(2)), rowsOf(digit(3)), treatment, null, reason, rowsOf((row) => row % 2 === 0), null)) as unknown[][];
    for (let row = 0; row < 20_000; row += 1) {
      const value = Math.max(digit(0)(row), digit(3)(row)) * digit(1)(row) * digit(2)(row);
      const approved = row % 2 === 0;
      const expected = value <= 6 ? (approved ? "Residual risk (approved)" : "Residual risk (awaiting approval)")
        : row % 7 === 0 ? "Reason required" : approved ? "Remaining risk (approved)" : "Remaining risk (awaiting approval)";
      expect(result[row][0]).toBe(expected);
    }
  });

  it("are not looked for where a column has more different cells than are counted", async () => {
    const names = Array.from({ length: 1000 }, (_none, row) => [`because ${row}`]);
    const result = (await run("DECISION", still, levels(1000), [[3]], [[3]], null, [["retain"]], null, names, null, null)) as unknown[][];
    // Asset value 1: 9 is above 6 with a reason; every other is higher.
    expect(new Set(result.map(([cell]) => cell))).toEqual(new Set(["Remaining risk (awaiting approval)"]));
  });
});
