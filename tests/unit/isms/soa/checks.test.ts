// Owns the checks of the statement: one case a check, at its edge.
// Promises that each finding names its control, and that a clean statement has none.
import type { Problem } from "../../../../src/isms/cell";
import { undecidedRow } from "../../../../src/isms/soa/row";
import { buildStatement, checkStatement, countStatement } from "../../../../src/isms/soa/statement";
import type { StatementRow, TreatedRisk } from "../../../../src/isms/soa/statement";

/** A statement of 2022 on which every control is applicable, with a reason, implemented, with evidence. */
const clean: StatementRow[] = buildStatement({ edition: "2022", language: "ja", treatments: [], existing: null, lastGenerated: null }).rows.map((row) => ({
  ...row, applicability: "applicable", reasons: { codes: ["baseline"], text: "" }, status: "yes", implementation: "規程 1",
}));

function check(change: Partial<StatementRow>, treatments: readonly TreatedRisk[] = [], id = "A.8.13"): Problem[] {
  return checkStatement(clean.map((row) => (row.id === id ? { ...row, ...change } : row)), "2022", treatments);
}
const codes = (problems: readonly Problem[]): string[] => problems.map((problem) => problem.code);

describe("a statement", () => {
  it("that is decided, reasoned and evidenced has no findings", () => {
    expect(check({ riskIds: ["R-1"] }, [{ riskId: "R-1", controls: ["A.8.13"] }])).toEqual([]);
  });

  it.each<[string, Partial<StatementRow>, string[]]>([
    ["undecided", { applicability: "undecided", status: "not-checked" }, ["soa-undecided"]],
    ["excluded without a reason", { applicability: "excluded", exclusionReason: " \u3000" }, ["soa-exclusion-without-reason"]],
    ["excluded with a reason", { applicability: "excluded", exclusionReason: "該当業務なし" }, []],
    ["applicable without a reason", { reasons: { codes: [], text: "" } }, ["soa-applicable-without-reason"]],
    ["applicable with a narrative alone", { reasons: { codes: [], text: "親会社の方針" } }, []],
    ["applicable for risks of which it names none", { reasons: { codes: ["risk"], text: "" } }, ["soa-applicable-without-reason"]],
    ["implemented without evidence", { implementation: "" }, ["soa-implemented-without-evidence"]],
    ["partly implemented without evidence", { status: "partly", implementation: "" }, ["soa-implemented-without-evidence"]],
    ["inherited without evidence", { status: "inherited", implementation: "" }, ["soa-implemented-without-evidence"]],
    ["planned without evidence", { status: "planned", implementation: "" }, []],
    ["not implemented", { status: "no", implementation: "" }, []],
    ["not checked", { status: "not-checked", implementation: "" }, []],
    ["excluded, so that its status does not count", { applicability: "excluded", exclusionReason: "x", status: "yes", implementation: "" }, []],
  ])("with a control %s", (_, change, expected) => {
    const findings = check(change);
    expect(codes(findings)).toEqual(expected);
    for (const finding of findings) expect(finding.facts.control).toBe("A.8.13");
  });

  it("that excludes what treatments use names the risks", () => {
    const findings = check({ applicability: "excluded", exclusionReason: "x" }, [{ riskId: "R-1", controls: ["8.13"] }, { riskId: "R-2", controls: ["A.8.13"] }]);
    expect(findings).toEqual([{ code: "soa-excluded-but-used", facts: { control: "A.8.13", title: expect.any(String), risks: "R-1, R-2" } }]);
  });

  it("traces risks both ways: selected and not listed, listed and not selected", () => {
    const findings = check({ riskIds: ["R-1", "本社-7"] }, [{ riskId: "R-1", controls: ["A.8.13"] }, { riskId: "R-2", controls: ["A.8.13"] }]);
    expect(findings.map(({ code, facts }) => [code, facts.control, facts.risks])).toEqual([["soa-risk-not-listed", "A.8.13", "R-2"], ["soa-risk-not-treated", "A.8.13", "本社-7"]]);
  });

  it("does not miss risks that one cell cannot list", () => {
    const treatments = [{ riskId: "R-1", controls: ["A.8.13"] }, { riskId: "R-2", controls: ["A.8.13"] }];
    expect(check({ riskIds: ["R-1", "…+1"] }, treatments)).toEqual([]);
  });

  it("offers the control of this edition for one of another that a treatment names", () => {
    // 2013 A.12.3.1 -> 2022 A.8.13
    expect(check({}, [{ riskId: "R-1", controls: ["A.12.3.1"] }])).toEqual([{ code: "soa-unknown-control", facts: { control: "A.12.3.1", edition: "2022", risks: "R-1", offered: "A.8.13" } }]);
    expect(check({}, [{ riskId: "R-1", controls: ["A.99.9"] }])).toEqual([{ code: "soa-unknown-control", facts: { control: "A.99.9", edition: "2022", risks: "R-1", offered: "-" } }]);
  });

  it("with a row of another edition offers the control of this one, and misses its own", () => {
    const findings = check({ id: "A.12.3.1" });
    expect(findings).toEqual([
      { code: "soa-unknown-control", facts: { control: "A.12.3.1", edition: "2022", risks: "-", offered: "A.8.13" } },
      { code: "soa-missing-control", facts: { control: "A.8.13", edition: "2022" } },
    ]);
  });

  it("may hold the organisation's own controls, and treatments may name them only then", () => {
    const own: StatementRow = { ...undecidedRow("ORG-01", "独自", ""), applicability: "applicable", reasons: { codes: ["contract"], text: "" }, riskIds: ["R-1"] };
    const treatments = [{ riskId: "R-1", controls: ["org-01"] }];
    expect(checkStatement([...clean, own], "2022", treatments)).toEqual([]);
    expect(checkStatement(clean, "2022", treatments)).toEqual([{ code: "soa-unknown-control", facts: { control: "ORG-01", edition: "2022", risks: "R-1", offered: "-" } }]);
  });

  it("with an id twice, however it is written, says how often", () => {
    const again = clean.filter((row) => row.id === "A.8.13").map((row) => ({ ...row, id: "８．１３" }));
    expect(checkStatement([...clean, ...again], "2022", [])).toEqual([{ code: "soa-duplicate-id", facts: { control: "A.8.13", count: 2 } }]);
  });

  it("with a row that has no id is not silent about it", () => {
    expect(checkStatement([...clean, { ...undecidedRow("", "?", ""), applicability: "excluded", exclusionReason: "x" }], "2022", [])).toEqual([
      { code: "soa-unknown-control", facts: { control: "-", edition: "2022", risks: "-", offered: "-" } },
    ]);
  });

  it("is counted by decision, and by status where applicable", () => {
    const rows = clean.map((row, index) => (index === 0 ? { ...row, applicability: "excluded" as const } : index === 1 ? { ...row, applicability: "undecided" as const } : index === 2 ? { ...row, status: "planned" as const } : row));
    expect(countStatement(rows)).toEqual({ total: 93, applicable: 91, excluded: 1, undecided: 1, byStatus: { yes: 90, partly: 0, planned: 1, no: 0, inherited: 0, "not-checked": 0 } });
  });
});
