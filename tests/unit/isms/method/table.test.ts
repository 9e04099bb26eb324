// Owns what people do to a method table, and what must come of it.
// Promises that a table written in either language reads back as the same method, and that mistakes name their row.
import type { Cell } from "../../../../src/isms/cell";
import type { Language, Method } from "../../../../src/isms/method/method";
import { preset, presetIds } from "../../../../src/isms/method/presets";
import { riskOf } from "../../../../src/isms/method/risk";
import { methodTable, readMethodTable } from "../../../../src/isms/method/table";

const manual = preset("manual");
type Edit = (rows: Cell[][]) => Cell[][];

function edited(edit: Edit, method: Method = manual, language: Language = "ja"): ReturnType<typeof readMethodTable> {
  return readMethodTable(edit(methodTable(method, language)));
}

/** Puts a value into the first row of a setting; column 1 = value, 2 = label. */
function put(setting: string, value: Cell, column = 1): Edit {
  return (rows) => {
    const row = rows.find((cells) => cells[0] === setting);
    if (row) row[column] = value;
    return rows;
  };
}

describe("a method table", () => {
  const cases = presetIds.flatMap((id) => (["ja", "en"] as const).map((language) => [id, language] as const));

  it.each(cases)("%s written in %s reads back as itself", (id, language) => {
    expect(readMethodTable(methodTable(preset(id), language))).toEqual({ ok: true, value: preset(id) });
  });

  it("has the header setting, value, label, note and holds labels in both languages", () => {
    const rows = methodTable(manual, "en");
    expect(rows[0]).toEqual(["setting", "value", "label", "note"]);
    expect(rows.find((row) => row[0] === "scale.threat" && row[1] === 3)?.[2]).toBe("高 / High / H");
    expect(methodTable(manual, "ja")[0]).toEqual(["設定", "値", "ラベル", "説明"]);
  });

  it.each<[string, Edit]>([
    ["without its header row", (rows) => rows.slice(1)],
    ["with blank rows between and below", (rows) => [[null, "", " ", null], ...rows.flatMap((row) => [row, ["", "", "", ""]])]],
    ["without the note column", (rows) => rows.map((row) => row.slice(0, 3))],
    ["with full-width digits as text", (rows) => rows.map((row) => row.map((cell) => (typeof cell === "number" ? String(cell).normalize("NFKC").replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : cell)))],
    ["with its settings in another case and width", (rows) => rows.map(([setting, ...rest]) => [` ${String(setting).toUpperCase()} `, ...rest])],
    ["with its rows in another order", (rows) => [...rows].reverse()],
    ["with Excel's TRUE and FALSE for yes and no", (rows) => rows.map((row) => row.map((cell) => (cell === "no" ? false : cell)))],
  ])("can be read %s", (_, edit) => {
    const outcome = edited(edit);
    // The order of labels within the table may follow the order of the rows; levels decide.
    expect(outcome).toEqual({ ok: true, value: manual });
  });

  it("takes a threshold, labels and a longer scale that an organisation enters", () => {
    const outcome = edited((rows) => [...put("threshold", "８")(rows), ["scale.threat", 4, "◎／とても高い", ""]]);
    expect(outcome.ok && outcome.value.threshold).toBe(8);
    expect(outcome.ok && outcome.value.scales.threat?.maximum).toBe(4);
    expect(outcome.ok && outcome.value.scales.threat?.labels.filter((label) => label.level === 4).map((label) => label.text)).toEqual(["◎", "とても高い"]);
  });

  it("takes a matrix that an organisation changed, with commas or full-width digits", () => {
    const outcome = edited((rows) => rows.map((row) => (row[0] === "matrix" && row[1] === 3 ? ["matrix", 3, "３、６，10", ""] : row)), preset("tokyo"));
    expect(outcome.ok && riskOf(outcome.value, 3, 3, 3, null)).toBe(10);
  });

  it("leaves a blank threshold open", () => {
    expect(edited(put("threshold", ""))).toMatchObject({ ok: true, value: { threshold: null } });
  });
});

describe("a mistake in a method table", () => {
  const without = (setting: string): Edit => (rows) => rows.filter((row) => row[0] !== setting);
  it.each<[string, Edit, string, Record<string, unknown>]>([
    ["an unknown setting in row 2", (rows) => [rows[0] ?? [], ["treshold", 6, "", ""], ...rows.slice(1)], "method-setting-unknown", { row: 2, setting: "treshold" }],
    ["the threshold as words (row 7 of the table)", put("threshold", "6以下"), "method-value-wrong", { row: 7, setting: "threshold", value: "6以下" }],
    ["a rule that does not exist", put("formula", "divide"), "method-value-wrong", { setting: "formula", value: "divide", expected: "product, additive, offset, matrix" }],
    ["an error value", put("threshold", { error: "#REF!" }), "method-cell-is-error", { row: 7, error: "#REF!" }],
    ["a setting twice", (rows) => [...rows, ["threshold", 8, "", ""]], "method-setting-twice", { setting: "threshold" }],
    ["a rule that is missing", without("impactRule"), "method-setting-missing", { setting: "impactRule" }],
    ["no threat scale", without("scale.threat"), "method-setting-missing", { setting: "scale.threat" }],
    ["a level twice", (rows) => [...rows, ["scale.threat", 3, "", ""]], "method-level-twice", { setting: "scale.threat", level: 3 }],
    ["a gap in a scale", (rows) => [...rows, ["scale.threat", 5, "", ""]], "method-scale-gap", { setting: "scale.threat", level: 4 }],
    ["a negative level", (rows) => [...rows, ["scale.threat", -1, "", ""]], "method-value-wrong", { setting: "scale.threat" }],
    ["one label for two levels", (rows) => [...rows, ["scale.threat", 4, "ＨＩＧＨ", ""]], "method-label-twice", { setting: "scale.threat", label: "ＨＩＧＨ" }],
    ["a band without a name", put("band", "", 2), "method-value-wrong", { setting: "band" }],
    ["a sum of attributes under per-attribute mode", (rows) => put("perAttribute", "yes")(put("assetValueRule", "sum")(rows)), "method-needs-max", { setting: "assetValueRule", value: "sum" }],
    ["a second threshold below the first", put("upperThreshold", 3), "method-thresholds-order", { threshold: 6, upperThreshold: 3 }],
    ["no attribute and no impact in their place", (rows) => ["confidentiality", "integrity", "availability"].reduce((left, factor) => without(`scale.${factor}`)(left), rows), "method-setting-missing", { setting: "scale.confidentiality" }],
    ["a scale as long as a percentage", (rows) => [...rows, ...Array.from({ length: 98 }, (_, step): Cell[] => ["scale.threat", step + 4, "", ""])], "method-scale-too-long", { setting: "scale.threat", levels: 101, limit: 100 }],
    ["a yes or no that is neither", put("perAttribute", "多分"), "method-value-wrong", { setting: "perAttribute", value: "多分", expected: "yes, no" }],
    ["no name of the method", put("preset", " "), "method-value-wrong", { setting: "preset", value: "-" }],
    ["a matrix formula without a matrix", put("formula", "matrix"), "method-setting-missing", { setting: "likelihood" }],
  ])("%s", (_, edit, code, facts) => {
    expect(edited(edit)).toMatchObject({ ok: false, problem: { code, facts } });
  });

  it.each<[string, Edit, string, Record<string, unknown>]>([
    ["a matrix with summed attributes", put("assetValueRule", "sum"), "method-needs-max", { setting: "assetValueRule", value: "sum" }],
    ["a matrix with a mean of impacts", put("impactRule", "mean"), "method-needs-max", { setting: "impactRule", value: "mean" }],
    ["a likelihood table without vulnerabilities", (rows) => rows.filter((row) => row[0] !== "scale.vulnerability"), "method-setting-missing", { setting: "scale.vulnerability" }],
    ["a likelihood table with a row too many", (rows) => [...rows, ["likelihood", 4, "1 1 1", ""]], "method-grid-size", { setting: "likelihood", found: 4, needed: 3, line: 0 }],
    ["a matrix row that is too short", put("matrix", "1 2", 2), "method-grid-size", { setting: "matrix", found: 2, needed: 3, line: 1 }],
    ["a likelihood that the matrix has no row for", put("likelihood", "1 1 4", 2), "method-likelihood-off-matrix", { value: 4, rows: 3 }],
    ["a word in a matrix", put("matrix", "1 2 高", 2), "method-value-wrong", { setting: "matrix", value: "高" }],
  ])("%s", (_, edit, code, facts) => {
    expect(edited(edit, preset("tokyo"))).toMatchObject({ ok: false, problem: { code, facts } });
  });
});
