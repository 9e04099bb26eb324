// Owns the three-way merge as a table of cases: what was written last, what stands in the sheet, what would be written now.
// Promises results derived by hand: the side that changed alone wins; where both changed, the person's stays and is listed.
import type { Applicability, ReasonCode } from "../../../../src/isms/soa/codes";
import { buildStatement, type Conflict, type Statement, type StatementRow, type TreatedRisk } from "../../../../src/isms/soa/statement";

const control = "A.8.13";

function treated(riskIds: readonly string[]): TreatedRisk[] {
  return riskIds.map((riskId) => ({ riskId, controls: [control] }));
}

/** What the product alone writes where these risks select the control. */
function generated(riskIds: readonly string[], language: "ja" | "en" = "ja"): StatementRow[] {
  return buildStatement({ edition: "2022", language, treatments: treated(riskIds), existing: null, lastGenerated: null }).generated;
}

interface Case {
  readonly last: readonly string[];
  readonly sheet: Partial<StatementRow>;
  readonly now: readonly string[];
}

function merged({ last, sheet, now }: Case, options: { language?: "ja" | "en"; taken?: Conflict["column"] } = {}): { row: StatementRow; statement: Statement } {
  const existing = generated(last).map((row) => (row.id === control ? { ...row, ...sheet } : row));
  const taken = options.taken ? [{ id: control, column: options.taken }] : [];
  const statement = buildStatement({ edition: "2022", language: options.language ?? "ja", treatments: treated(now), existing, lastGenerated: generated(last), taken });
  const row = statement.rows.find((each) => each.id === control);
  if (!row) throw new Error("no row");
  return { row, statement };
}

const none: readonly string[] = [];

describe("a decision", () => {
  it.each<[string, readonly string[], Applicability, readonly string[], Applicability, boolean]>([
    // what happened, last written (no risk = undecided, risk = applicable), in the sheet, now, result, conflict
    ["nobody changed it", none, "undecided", none, "undecided", false],
    ["the product selects it", none, "undecided", ["R-1"], "applicable", false],
    ["a person chose it", none, "applicable", none, "applicable", false],
    ["a person excluded it", none, "excluded", none, "excluded", false],
    ["both chose it", none, "applicable", ["R-1"], "applicable", false],
    ["a person excluded what is now selected", none, "excluded", ["R-1"], "excluded", true],
    ["nobody changed a selected one", ["R-1"], "applicable", ["R-1"], "applicable", false],
    ["a person excluded a selected one", ["R-1"], "excluded", ["R-1"], "excluded", false],
    ["a person took the decision back", ["R-1"], "undecided", ["R-1"], "undecided", false],
    ["the selection ended", ["R-1"], "applicable", none, "applicable", false],
    ["the selection ended and a person excluded it", ["R-1"], "excluded", none, "excluded", false],
    ["a person excluded it and another risk selects it", ["R-1"], "excluded", ["R-1", "R-2"], "excluded", false],
  ])("where %s", (_, last, applicability, now, expected, isConflict) => {
    const { row, statement } = merged({ last, sheet: { applicability }, now });
    expect(row.applicability).toBe(expected);
    expect(statement.conflicts.map(({ id, column, last: before, sheet, now: after, isTaken }) => [id, column, before, sheet, after, isTaken])).toEqual(isConflict ? [[control, "applicability", "undecided", "excluded", "applicable", false]] : []);
  });

  it("is the product's where the person takes the new value", () => {
    const { row, statement } = merged({ last: none, sheet: { applicability: "excluded", exclusionReason: "該当業務なし" }, now: ["R-1"] }, { taken: "applicability" });
    expect(row).toMatchObject({ applicability: "applicable", exclusionReason: "該当業務なし" });
    expect(statement.conflicts).toMatchObject([{ column: "applicability", isTaken: true }]);
  });

  it("is not asked about a second time once it was kept", () => {
    const first = merged({ last: none, sheet: { applicability: "excluded" }, now: ["R-1"] }).statement;
    const again = buildStatement({ edition: "2022", language: "ja", treatments: treated(["R-1"]), existing: first.rows, lastGenerated: first.generated });
    expect([again.conflicts, again.changes]).toEqual([[], []]);
  });
});

describe("the list of risks", () => {
  it.each<[string, readonly string[], readonly string[], readonly string[], readonly string[]]>([
    // last, sheet, now, result: a risk stays where nobody took it away, comes where one side added it
    ["is the product's where a person left it", ["R-1"], ["R-1"], ["R-2"], ["R-2"]],
    ["keeps what a person added", ["R-1"], ["R-1", "X-7"], ["R-2"], ["R-2", "X-7"]],
    ["does not bring back what a person took away", ["R-1", "R-2"], ["R-1"], ["R-1", "R-2"], ["R-1"]],
    ["takes a new risk though a person took another away", ["R-1"], [], ["R-1", "R-2"], ["R-2"]],
    ["loses what both took away", ["R-1", "R-2"], ["R-1"], ["R-1"], ["R-1"]],
    ["has what both added once", [], ["R-1"], ["R-1"], ["R-1"]],
    ["keeps a person's order", ["R-1", "R-2"], ["R-2", "R-1"], ["R-1", "R-2"], ["R-2", "R-1"]],
  ])("%s", (_, last, riskIds, now, expected) => {
    const { row, statement } = merged({ last, sheet: { riskIds }, now });
    expect(row.riskIds).toEqual(expected);
    expect(statement.conflicts).toEqual([]);
  });
});

describe("the reason “risk”", () => {
  it.each<[string, readonly string[], readonly ReasonCode[], readonly string[], readonly string[], readonly ReasonCode[]]>([
    // last risks, sheet's reasons, sheet's risks, now, result
    ["comes with the first risk, beside a person's", [], ["law"], [], ["R-1"], ["law", "risk"]],
    ["goes with the last risk", ["R-1"], ["law", "risk"], ["R-1"], [], ["law"]],
    ["stays for a risk that a person added", ["R-1"], ["risk"], ["R-1", "X-7"], [], ["risk"]],
    ["stays where a person wrote it", [], ["risk"], [], [], ["risk"]],
    ["stays away where a person took it away", ["R-1"], ["contract"], ["R-1"], ["R-1"], ["contract"]],
  ])("%s", (_, last, codes, riskIds, now, expected) => {
    const { row } = merged({ last, sheet: { riskIds, reasons: { codes, text: "説明" } }, now });
    expect(row.reasons).toEqual({ codes: expected, text: "説明" });
  });
});

describe("a title", () => {
  const corrected = "当社のバックアップ";

  it.each<[string, string, "ja" | "en", string, boolean]>([
    // what happened, in the sheet, language now, result, conflict; last is always the Japanese title of JIS Q 27001:2023
    ["follows the language where nobody changed it", "情報のバックアップ", "en", "Information backup", false],
    ["stays where a person corrected it", corrected, "ja", corrected, false],
    ["is a conflict where both changed it, and stays", corrected, "en", corrected, true],
    ["is no conflict where a person wrote what the product would", "Information backup", "en", "Information backup", false],
    ["is written again where a person emptied it", "", "ja", "情報のバックアップ", false],
  ])("%s", (_, title, language, expected, isConflict) => {
    const { row, statement } = merged({ last: none, sheet: { title }, now: none }, { language });
    expect(row.title).toBe(expected);
    expect(statement.conflicts.map(({ column, sheet }) => [column, sheet])).toEqual(isConflict ? [["title", corrected]] : []);
  });

  it("is the catalogue's where the person takes the new value", () => {
    expect(merged({ last: none, sheet: { title: corrected }, now: none }, { language: "en", taken: "title" }).row.title).toBe("Information backup");
  });
});

it("words that only people write stay, whatever the product would write", () => {
  const words = { status: "partly", implementation: "毎日", exclusionReason: "なし", owner: "情シス", plan: "RT-1", due: "2026-09-30", indicator: "KPI-3" } as const;
  expect(merged({ last: ["R-1"], sheet: words, now: ["R-2"] }).row).toMatchObject({ ...words, riskIds: ["R-2"] });
});
