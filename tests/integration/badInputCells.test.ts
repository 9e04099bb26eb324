// Owns the tests of cells that do not hold what their column asks for: each becomes a finding that names the cell, none is guessed.
// Promises values worked out by hand: consequence = max(C, I, A, impact), risk = consequence x threat x vulnerability, threshold 6.
import { problemText } from "../../src/i18n/problems";
import { createService } from "../../src/app/create-service";
import type { Finding, Language } from "../../src/app/service";
import { openBook } from "../../src/xlsx";
import { Desk, typed } from "./workbooks/commands";
import { all, changed, parts, riskSheet, sampleBytes, withCell, type Change } from "./workbooks/samples";

jest.setTimeout(240_000);
const desk = new Desk();
afterEach(() => desk.clear());
afterAll(() => desk.remove());

const today = "2026-11-22";
const revision = { summary: "", author: "", reviewer: "", approver: "", date: "2026-11-22" };

/** Replaces the threat level of the first risk, R-001 (C 3, I 2, A 1, threat 1, vulnerability 2, impact 3), by any stored cell. */
const threat = (attributes: string, content: string): Change => (xml) => xml.replace(/<c r="I6"( s="\d+")><v>1<\/v><\/c>/, `<c r="I6"$1${attributes}>${content}</c>`);

async function attached(change: Change, language: Language) {
  const content = changed(sampleBytes(language), { [parts.risks]: change });
  const book = openBook(content);
  const service = createService(book, language);
  const [candidate] = (await service.inspect()).candidates;
  await service.apply(await service.previewAttach({ candidateId: candidate.id, columns: candidate.columns, preset: "manual", threshold: 6 }));
  return { content, book, service };
}

function errorsOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.severity === "error");
}

describe("levels as people type them", () => {
  it.each<[string, Change, number, { ja: string; en: string }]>([
    ["a full-width digit ３", withCell("I6", "３"), 18, { ja: "要対応", en: "To be treated" }],
    ["a digit as text", withCell("I6", "2"), 12, { ja: "要対応", en: "To be treated" }],
    ["a digit with spaces around it", withCell("I6", "　1 "), 6, { ja: "受容可", en: "Acceptable" }],
    ["the word of the scale in Japanese", withCell("I6", "高"), 18, { ja: "要対応", en: "To be treated" }],
    ["the word of the scale in English", withCell("I6", "medium"), 12, { ja: "要対応", en: "To be treated" }],
  ])("%s is a level like any other", async (_name, change, value, decision) => {
    for (const language of ["ja", "en"] as const) {
      const { book, service } = await attached(change, language);
      expect((await service.assess()).risks[0]).toMatchObject({ id: "R-001", value, problem: null });
      const [cells] = await book.read([{ sheet: riskSheet[language], area: { row: 5, column: 0, rowCount: 1, columnCount: 40 } }]);
      expect(cells.values[0]).toEqual(expect.arrayContaining([value, decision[language]]));
      expect(errorsOf((await service.check(today)).findings)).toEqual([]);
    }
  });

  it("a blank level is not assessed, and no finding", async () => {
    const { service } = await attached((xml) => xml.replace(/<c r="I6"( s="\d+")><v>1<\/v><\/c>/, '<c r="I6"$1/>'), "ja");
    expect((await service.assess()).risks[0]).toMatchObject({ value: null, decision: "unassessed", problem: null });
    expect(errorsOf((await service.check(today)).findings)).toEqual([]);
  });
});

const wrong: readonly (readonly [string, Change, string, { readonly ja: readonly string[]; readonly en: readonly string[] }])[] = [
  ["a level off the scale", withCell("I6", 9), "level-off-scale", { ja: ["9", "脅威レベル", "1～3", "空白"], en: ["9", "threat level", "1 to 3", "blank"] }],
  ["zero", withCell("I6", 0), "level-off-scale", { ja: ["0", "脅威レベル", "1～3"], en: ["0", "threat level", "1 to 3"] }],
  ["a word that is on no scale", withCell("I6", "たぶん"), "level-unknown-label", { ja: ["たぶん", "脅威レベル", "1～3", "低, Low"], en: ["たぶん", "threat level", "1 to 3", "Low"] }],
  ["a fraction", withCell("I6", 1.5), "level-not-whole", { ja: ["1.5", "脅威レベル", "1～3"], en: ["1.5", "threat level", "1 to 3"] }],
  ["an error value", threat(' t="e"', "<v>#N/A</v>"), "level-is-error", { ja: ["#N/A", "脅威レベル"], en: ["#N/A", "threat level"] }],
  ["TRUE", threat(' t="b"', "<v>1</v>"), "level-is-boolean", { ja: ["TRUE", "脅威レベル", "1～3"], en: ["TRUE", "threat level", "1 to 3"] }],
];

describe("levels that are none", () => {
  it.each(wrong)("%s is a finding that names its cell; nothing is guessed, and the other risks are assessed", async (_name, change, code, words) => {
    for (const language of ["ja", "en"] as const) {
      const { content, book, service } = await attached(change, language);
      const address = `${riskSheet[language]}!I6`;
      const { risks, counts } = await service.assess();
      expect([counts.invalid, risks[0].value, risks[0].decision, risks[0].problem?.code, risks[0].problem?.facts.address]).toEqual([1, null, null, code, address]);
      // 3 x 2 x 2.
      expect(risks[9].value).toBe(12);
      const errors = errorsOf((await service.check(today)).findings);
      expect(errors.map(({ id, place }) => [id, place?.address])).toEqual([[code, address]]);
      const said = problemText(errors[0].problem, language);
      expect(said).not.toMatch(/\{\w+\}/);
      for (const word of words[language]) expect(said).toContain(word);
      const original = await openBook(content).read([{ sheet: riskSheet[language], area: { row: 5, column: 0, rowCount: 1, columnCount: 21 } }]);
      const now = await book.read([{ sheet: riskSheet[language], area: { row: 5, column: 0, rowCount: 1, columnCount: 21 } }]);
      expect(now).toEqual(original);
    }
  });

  it.each(wrong)("%s: the command line ends with 1 and names the cell", async (_name, change, code, words) => {
    for (const language of ["ja", "en"] as const) {
      const file = desk.put("book.xlsx", changed(sampleBytes(language), { [parts.risks]: change }));
      const assessed = await typed(["assess", file, "-o", desk.place("out.xlsx")]);
      expect(assessed.code).toBe(1);
      const checked = await typed(["check", desk.place("out.xlsx")]);
      expect([checked.code, checked.out.includes(code)]).toEqual([1, true]);
      for (const word of [`${riskSheet[language]}!I6`, ...words[language]]) expect([assessed.out, checked.out].every((out) => out.includes(word))).toBe(true);
    }
  });
});

describe("treatments that cannot be", () => {
  it("a control that no edition has is a finding in the register and in the statement", async () => {
    const { service } = await attached(withCell("P15", "A.9.99"), "ja");
    const errors = errorsOf((await service.check(today)).findings);
    expect(errors.map(({ id, place }) => [id, place?.address])).toEqual([["control-unknown", "リスクアセスメント表!P15"]]);
    for (const [language, words] of [["ja", ["A.9.99", "2022", "番号と版を確認"]], ["en", ["A.9.99", "2022", "Check the number and the edition"]]] as const) {
      for (const word of words) expect(problemText(errors[0].problem, language)).toContain(word);
    }
    const statement = await service.previewStatement("2022", revision);
    const unknown = statement.findings.filter((finding) => finding.severity === "error");
    expect(unknown.map(({ id, problem }) => [id, problem.facts.control, problem.facts.risks])).toEqual([["soa-unknown-control", "A.9.99", "R-010"]]);
    expect(problemText(unknown[0].problem, "ja")).toContain("R-010");
    expect(problemText(unknown[0].problem, "en")).toMatch(/A\.9\.99 .*2022.*R-010/);
    expect(statement.counts.total).toBe(93);
  });

  it("ends with 1 on the command line, with the statement written and the control named", async () => {
    const file = desk.put("book.xlsx", changed(sampleBytes("ja"), { [parts.risks]: withCell("P15", "A.9.99") }));
    const said = await typed(["soa", file, "-o", desk.place("out.xlsx")]);
    expect(said.code).toBe(1);
    expect(said.out).toMatch(/^error\s+soa-unknown-control .*A\.9\.99.*R-010/m);
    expect(desk.names()).toEqual(["book.xlsx", "out.xlsx"]);
  });

  it("a control of another edition is offered its counterpart", async () => {
    const { service } = await attached(withCell("P15", "A.9.1.1"), "ja");
    const [unknown] = (await service.previewStatement("2022", revision)).findings.filter((finding) => finding.severity === "error");
    // ISO/IEC 27002:2022, annex B: 9.1.1 of 2013 became 5.15.
    expect([unknown.problem.facts.control, unknown.problem.facts.offered]).toEqual(["A.9.1.1", "A.5.15"]);
  });

  it.each<[string, Change, string, string]>([
    ["an option that does not exist", withCell("O15", "なんとかする"), "code-unknown", "O15"],
    ["a residual level off the scale", withCell("R15", 9), "level-off-scale", "R15"],
    ["a residual risk above the present one", all(withCell("R15", 3), withCell("S15", 3)), "residual-above-current", "R15"],
  ])("%s is a finding that names its cell", async (_name, change, code, cell) => {
    for (const language of ["ja", "en"] as const) {
      const { service } = await attached(change, language);
      const errors = errorsOf((await service.check(today)).findings);
      expect(errors.map(({ id, place }) => [id, place?.address])).toEqual([[code, `${riskSheet[language]}!${cell}`]]);
      expect(problemText(errors[0].problem, language)).not.toMatch(/\{\w+\}/);
    }
  });
});
