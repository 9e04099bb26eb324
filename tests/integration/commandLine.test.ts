// Owns the tests of the command line: what each command writes and says, and the code it ends with.
// Promises risk values worked out by hand, and that the workbook given is looked at byte for byte afterwards.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { run } from "../../src/cli/run";
import { readBack, sheetOf } from "./readBack";
import { Desk, typed } from "./workbooks/commands";
import { handMade, likelihoodRows, twoValuesRows } from "./workbooks/handMade";
import { changed, parts, riskSheet, root, sampleBytes, samplePath, withCell, withSecondRegister } from "./workbooks/samples";

jest.setTimeout(240_000);
const desk = new Desk();
afterEach(() => desk.clear());
afterAll(() => desk.remove());

const sample = (language: "ja" | "en" = "ja"): string => desk.put("book.xlsx", sampleBytes(language));
const untouched = (language: "ja" | "en" = "ja"): boolean => desk.bytes("book.xlsx").equals(Buffer.from(sampleBytes(language)));
const out = (): string => desk.place("out.xlsx");

describe("what is typed", () => {
  it.each([[[]], [["--help"]], [["assess", "-h"]]])("%j prints how it is used", async (words) => {
    const said = await typed(words);
    expect([said.code, said.error]).toEqual([0, ""]);
    for (const command of ["inspect", "assess", "soa", "check", "repair", "freeze", "--in-place", "Exit codes"]) expect(said.out).toContain(command);
  });

  it.each([
    [["mend", "book.xlsx"], "cli-bad-option", "inspect, assess, soa, report, check, repair, freeze"],
    [["inspect"], "cli-usage", "inspect"],
    [["inspect", "a.xlsx", "b.xlsx"], "cli-usage", "b.xlsx"],
    [["inspect", "a.xlsx", "--jsn"], "cli-usage", "--jsn"],
    [["assess", "a.xlsx", "-o"], "cli-usage", "-o"],
    [["assess", "a.xlsx", "-o", "b.xlsx", "--in-place"], "cli-usage", "-o --in-place"],
    [["soa", "a.xlsx", "--edition", "2018"], "cli-bad-option", "2005, 2013, 2022"],
    [["assess", "a.xlsx", "--threshold", "six"], "cli-bad-option", "six"],
    [["assess", "a.xlsx", "--column", "threat"], "cli-bad-option", "threatLevel=I"],
    [["inspect", "a.xlsx", "--lang", "fr"], "cli-bad-option", "ja, en"],
  ])("%j is refused and what is wrong is named", async (words, code, named) => {
    for (const language of ["ja", "en"] as const) {
      const said = await typed(words, language);
      expect([said.code, said.out]).toEqual([2, ""]);
      expect(said.error).toContain(code);
      expect(said.error).toContain(named);
    }
  });

  it.each(["missing.xlsx", "."])("names %s, which cannot be read", async (name) => {
    const said = await typed(["inspect", desk.place(name)]);
    expect(said.code).toBe(2);
    expect(said.error).toContain("cli-cannot-read");
    expect(said.error).toContain(desk.place(name));
  });
});

it("ends with 2, not with the code for findings, where something unforeseen happens", async () => {
  let error = "";
  const broken = { out: () => { throw new Error("nobody listens"); }, error: (text: string) => (error += text), today: "2026-11-22", language: "en" as const };
  expect(await run(["inspect", sample("en")], broken)).toBe(2);
  expect(error).toContain("nobody listens");
  expect(error).toContain("internal: Something went wrong");
});

describe("isms inspect", () => {
  it.each([
    ["ja", "リスクアセスメント表", "記録 145 行（6 行目から）", "脅威レベル"],
    ["en", "Risk assessment", "145 records (from row 6)", "Threat level"],
  ] as const)("shows the register of the sample in %s, in the language of its headers", async (language, sheet, rows, header) => {
    const book = sample(language);
    const said = await typed(["inspect", book], language === "ja" ? "en" : "ja");
    expect([said.code, said.error]).toEqual([0, ""]);
    for (const text of [`${sheet}!A5`, rows, `threatLevel`, header]) expect(said.out).toContain(text);
    expect(said.out.split("\n").find((line) => line.includes("  threatLevel "))).toMatch(/^ {2}I /);
    expect(untouched(language)).toBe(true);
  });

  it("speaks the language that is asked for", async () => {
    expect((await typed(["inspect", sample("ja"), "--lang", "en"])).out).toContain("header row 5, 145 records");
  });

  it("gives programs the same as JSON", async () => {
    const said = await typed(["inspect", sample(), "--json"]);
    expect(JSON.parse(said.out)).toMatchObject({ nextStep: "attach", attached: null, problems: [], candidates: [{ id: "リスクアセスメント表!A5", document: "riskRegister", table: "RiskAssessment", recordCount: 145, suggestedPreset: "manual", missing: [] }, { document: "assetRegister", recordCount: 66 }] });
  });
});

describe("isms assess", () => {
  it("writes values, levels and decisions to the output and leaves the input alone", async () => {
    const said = await typed(["assess", sample(), "-o", out()]);
    expect([said.code, said.error]).toEqual([0, ""]);
    expect(said.out).toContain("ISMS リスク値");
    const { values } = sheetOf(readBack(desk.bytes("out.xlsx")), riskSheet.ja);
    // max(C 3, I 2, A 1, impact 3) x threat 1 x vulnerability 2 = 6, not above 6.
    expect([values.A6, values.V6, values.W6, values.X6]).toEqual(["R-001", 6, "低", "受容可"]);
    expect(untouched()).toBe(true);
    expect(desk.names()).toEqual(["book.xlsx", "out.xlsx"]);
  });

  it("writes in English where the headers are English", async () => {
    expect((await typed(["assess", sample("en"), "-o", out()], "ja")).code).toBe(0);
    const { values } = sheetOf(readBack(desk.bytes("out.xlsx")), riskSheet.en);
    expect([values.V5, values.V6, values.W6, values.X6]).toEqual(["ISMS Risk value", 6, "Low", "Acceptable"]);
  });

  it("counts by decision in JSON", async () => {
    const { counts, threshold, problems } = JSON.parse((await typed(["assess", sample(), "-o", out(), "--json"])).out);
    expect([counts.total, counts.invalid, threshold, problems]).toEqual([145, 0, 6, []]);
    expect(Object.values(counts.byDecision as Record<string, number>).reduce((sum, count) => sum + count, 0)).toBe(145);
  });

  it("asks where to write, and writes nothing", async () => {
    const said = await typed(["assess", sample()]);
    expect(said.code).toBe(1);
    expect(said.error).toContain("cli-no-output");
    expect(said.error).toContain("-o OUT.xlsx");
    expect([desk.names(), untouched()]).toEqual([["book.xlsx"], true]);
  });

  it("refuses an output that is the input, also by another spelling or through a link", async () => {
    const book = sample();
    fs.symlinkSync(book, desk.place("link.xlsx"));
    for (const output of [book, path.join(desk.folder, ".", "x", "..", "book.xlsx"), path.relative(process.cwd(), book), desk.place("link.xlsx")]) {
      const said = await typed(["assess", book, "-o", output]);
      expect([output, said.code, said.error.includes("cli-over-input")]).toEqual([output, 1, true]);
    }
    expect((await typed(["assess", desk.place("link.xlsx"), "-o", book])).error).toContain("cli-over-input");
    expect([desk.names(), untouched()]).toEqual([["book.xlsx", "link.xlsx"], true]);
  });

  it("replaces an older output whole", async () => {
    const book = sample();
    desk.put("out.xlsx", new Uint8Array(900_000));
    expect((await typed(["assess", book, "-o", out()])).code).toBe(0);
    expect(sheetOf(readBack(desk.bytes("out.xlsx")), riskSheet.ja).values.V6).toBe(6);
  });

  it("writes over the workbook only with --in-place, through a link into the file that it leads to, and leaves nothing beside it", async () => {
    const book = sample();
    fs.chmodSync(book, 0o640);
    fs.symlinkSync(book, desk.place("link.xlsx"));
    expect((await typed(["assess", desk.place("link.xlsx"), "--in-place"])).code).toBe(0);
    expect(fs.lstatSync(desk.place("link.xlsx")).isSymbolicLink()).toBe(true);
    expect(sheetOf(readBack(desk.bytes("book.xlsx")), riskSheet.ja).values.V6).toBe(6);
    expect(fs.statSync(book).mode & 0o777).toBe(0o640);
    expect(desk.names()).toEqual(["book.xlsx", "link.xlsx"]);
  });

  it("makes a new file and renames it: what holds the old one open still reads the old one", async () => {
    const book = sample();
    const held = fs.openSync(book, "r");
    expect((await typed(["assess", book, "--in-place"])).code).toBe(0);
    const before = Buffer.alloc(sampleBytes("ja").length);
    fs.readSync(held, before, 0, before.length, 0);
    fs.closeSync(held);
    expect(before.equals(Buffer.from(sampleBytes("ja")))).toBe(true);
  });

  it.each([["a folder", "folder"], ["a folder that is not there", path.join("nowhere", "out.xlsx")]])("cannot write to %s, says so and leaves nothing behind", async (_, name) => {
    const book = sample();
    fs.mkdirSync(desk.place("folder"));
    const said = await typed(["assess", book, "-o", desk.place(name)]);
    expect(said.code).toBe(2);
    expect(said.error).toContain("cli-cannot-write");
    expect(said.error).toContain(desk.place(name));
    expect([desk.names(), fs.readdirSync(desk.place("folder")), untouched()]).toEqual([["book.xlsx", "folder"], [], true]);
  });

  it("enters the formulas anew where the register is attached already, changes its threshold and method, and asks for a threshold that only the organisation can set", async () => {
    const book = sample();
    await typed(["assess", book, "--in-place"]);
    expect((await typed(["assess", book, "--in-place", "--preset", "manual", "--threshold", "6"])).code).toBe(0);
    const bytes = desk.bytes("book.xlsx");
    const asked = await typed(["assess", book, "--in-place", "--preset", "jipdec"]);
    expect([asked.code, asked.error.includes("cli-threshold-needed"), desk.bytes("book.xlsx").equals(bytes)]).toEqual([1, true, true]);
    const changed = await typed(["assess", book, "--in-place", "--threshold", "9", "--json"]);
    expect([changed.code, JSON.parse(changed.out).threshold]).toEqual([0, 9]);
    await typed(["assess", book, "--in-place", "--preset", "jipdec", "--threshold", "12"]);
    expect(JSON.parse((await typed(["inspect", book, "--json"])).out).attached).toMatchObject({ preset: "jipdec", threshold: 12 });
  });

  it("ends with 1 and names the cell where a level cannot be read; the others are written", async () => {
    const book = desk.put("odd.xlsx", changed(sampleBytes("ja"), { [parts.risks]: withCell("I7", 9) }));
    const said = await typed(["assess", book, "-o", out()]);
    expect(said.code).toBe(1);
    expect(said.out).toMatch(/リスクアセスメント表!I7 .*9/);
    expect(sheetOf(readBack(desk.bytes("out.xlsx")), riskSheet.ja).values.V6).toBe(6);
    expect(JSON.parse((await typed(["assess", book, "-o", out(), "--json"])).out)).toMatchObject({ counts: { total: 145, invalid: 1 }, problems: [{ code: "level-off-scale" }] });
  });
});

describe("what a person must decide", () => {
  it.each(["ja", "en"] as const)("two registers that suit equally well: both are named, and one can be chosen (%s)", async (language) => {
    const book = desk.put("two.xlsx", withSecondRegister(sampleBytes(language), "Copy"));
    const ids = [`${riskSheet[language]}!A5`, "Copy!A5"];
    for (const command of ["assess", "soa"]) {
      const said = await typed([command, book, "-o", out()]);
      expect([said.code, said.error.includes("cli-choose-register")]).toEqual([1, true]);
      for (const id of ids) expect(said.error).toContain(`--register "${id}"`);
    }
    expect(desk.names()).toEqual(["two.xlsx"]);
    const looked = await typed(["inspect", book]);
    expect([looked.code, ids.every((id) => looked.out.includes(id))]).toEqual([1, true]);
    const wrong = await typed(["assess", book, "-o", out(), "--register", "Other!A1"]);
    expect([wrong.code, wrong.error.includes("Other!A1"), wrong.error.includes("Copy!A5")]).toEqual([1, true, true]);
    expect((await typed(["assess", book, "-o", out(), "--register", "Copy!A5"])).code).toBe(0);
    const written = readBack(desk.bytes("out.xlsx"));
    expect([sheetOf(written, "Copy").values.V6, sheetOf(written, riskSheet[language]).values.V6]).toEqual([6, undefined]);
  });

  it("level columns that are not sure: the option to confirm them is shown, and then taken", async () => {
    const book = desk.put("unsure.xlsx", handMade({ Risks: twoValuesRows }));
    const said = await typed(["assess", book, "-o", out()]);
    expect([said.code, said.error.includes("cli-confirm-columns")]).toEqual([1, true]);
    expect(said.error).toMatch(/--column assetValue=[CD]/);
    expect(desk.names()).toEqual(["unsure.xlsx"]);
    expect((await typed(["assess", book, "-o", out(), "--column", "assetValue=D"])).code).toBe(0);
    const { values } = sheetOf(readBack(desk.bytes("out.xlsx")), "Risks");
    // Importance x threat x vulnerability: 1x2x3, 2x1x2, 3x3x2.
    expect([values.I1, values.I2, values.I3, values.I4]).toEqual(["ISMS Risk value", 6, 4, 18]);
  });

  it.each([
    [["--column", "colour=D"], "colour"],
    [["--column", "assetValue=C", "--column", "assetValue=D"], "--column assetValue=C --column assetValue=D"],
    [["--column", "assetValue=C", "--column", "threatLevel=C"], "--column threatLevel=C"],
  ])("refuses %j", async (words, named) => {
    const said = await typed(["assess", desk.put("unsure.xlsx", handMade({ Risks: twoValuesRows })), "-o", out(), ...words]);
    expect(said.code).not.toBe(0);
    expect(said.error).toContain(named);
    expect(desk.names()).toEqual(["unsure.xlsx"]);
  });

  it("a column that is missing can be named", async () => {
    const rows = twoValuesRows.map((row) => row.map((cell) => (cell === "Threat level" ? "Grade" : cell)));
    const book = desk.put("named.xlsx", handMade({ Risks: rows }));
    const said = await typed(["assess", book, "-o", out()]);
    expect([said.code, said.error.includes("cli-missing-columns") || said.error.includes("cli-confirm-columns")]).toEqual([1, true]);
    expect((await typed(["assess", book, "-o", out(), "--column", "assetValue=C", "--column", "threatLevel=F"])).code).toBe(0);
    // Criticality x grade x vulnerability: 3x2x3.
    expect(sheetOf(readBack(desk.bytes("out.xlsx")), "Risks").values.I2).toBe(18);
  });

  it.each(["ja", "en"] as const)("a threshold that the method leaves open: asked for with its highest value, then taken (%s)", async (language) => {
    const book = desk.put("likelihood.xlsx", handMade({ Risks: likelihoodRows }));
    const said = await typed(["assess", book, "-o", out(), "--lang", language]);
    expect([said.code, said.error.includes("cli-threshold-needed"), /--threshold N.*25/.test(said.error)]).toEqual([1, true, true]);
    expect((await typed(["assess", book, "-o", out(), "--threshold", "26"])).code).toBe(2);
    expect(desk.names()).toEqual(["likelihood.xlsx"]);
    expect((await typed(["assess", book, "-o", out(), "--threshold", "9", "--lang", language])).code).toBe(0);
    const { values } = sheetOf(readBack(desk.bytes("out.xlsx")), "Risks");
    // 4x5, 2x3, 3x5, 1x2, 5x5 against 9.
    expect([2, 3, 4, 5, 6].map((row) => values[`H${row}`])).toEqual([20, 6, 15, 2, 25]);
    expect([values.J2, values.J3]).toEqual(language === "ja" ? ["要対応", "受容可"] : ["To be treated", "Acceptable"]);
  });
});

describe("isms soa and isms check", () => {
  it.each([["2005", 133], ["2013", 114], ["2022", 93]] as const)("writes the statement of %s with its %i controls in one command", async (edition, count) => {
    const said = await typed(["soa", sample(), "-o", out(), "--edition", edition, "--json"]);
    expect(JSON.parse(said.out).counts.total).toBe(count);
    const { values } = sheetOf(readBack(desk.bytes("out.xlsx")), `適用宣言書(${edition})`);
    expect(Object.keys(values).filter((address) => /^A\d+$/.test(address) && Number(address.slice(1)) > 6)).toHaveLength(count);
    expect(untouched()).toBe(true);
  });

  it("dates the revision today, and says what is still open without an error", async () => {
    const said = await typed(["soa", sample("en"), "-o", out()]);
    expect([said.code, said.error]).toEqual([0, ""]);
    expect(said.out).toMatch(/^information\s+soa-undecided .*A\.5\.1 /m);
    expect(Object.values(readBack(desk.bytes("out.xlsx")).sheets.flatMap((sheet) => Object.values(sheet.values)))).toContain("2026-11-22");
  });

  it("does not write the statement without an output", async () => {
    expect((await typed(["soa", sample()])).error).toContain("cli-no-output");
    expect([desk.names(), untouched()]).toEqual([["book.xlsx"], true]);
  });

  it.each(["ja", "en"] as const)("says that nothing is attached yet and what to type (%s)", async (language) => {
    const book = sample(language);
    const said = await typed(["check", book]);
    expect([said.code, said.error.includes("cli-not-attached"), said.error.includes(`isms assess ${book}`)]).toEqual([2, true, true]);
  });

  it("checks an attached register: 0 without errors, 1 with one, each with its id, its cell, why it matters and what to do", async () => {
    await typed(["assess", sample(), "-o", out()]);
    const clean = await typed(["check", out()]);
    expect([clean.code, clean.error]).toEqual([0, ""]);
    expect(clean.out).toContain("リスクアセスメント表（145 件）を 2026-11-22 現在で点検しました：エラー 0、");
    // What was looked at is said too: three computed cells for each of 145 risks.
    expect(clean.out).toMatch(/^ {2}\[values-reproducible\] .*\(435\)$/m);
    const odd = desk.put("odd.xlsx", changed(desk.bytes("out.xlsx"), { [parts.risks]: withCell("P15", "A.9.99") }));
    const said = await typed(["check", odd]);
    expect(said.code).toBe(1);
    expect(said.out).toMatch(/^error\s+control-unknown\s+リスクアセスメント表!P15 .*A\.9\.99/m);
    expect(said.out).toMatch(/^\[controls-known\][^]*?ISO\/IEC 27001:2022 6\.1\.3 c[^]*?番号と版を確かめて/m);
    const report = JSON.parse((await typed(["check", odd, "--json"])).out);
    expect(report.counts.error).toBe(1);
    expect(report.findings.filter(({ severity }: { severity: string }) => severity === "error")).toMatchObject([{ id: "control-unknown", place: { address: "リスクアセスメント表!P15" } }]);
    expect(report.checks.find(({ id }: { id: string }) => id === "controls-known")).toMatchObject({ severity: "error", findings: [{ id: "control-unknown" }] });
  });

  it("does not attach a second time where the attached register is gone", async () => {
    await typed(["assess", sample(), "--in-place"]);
    const book = desk.put("gone.xlsx", changed(desk.bytes("book.xlsx"), { [parts.workbook]: (xml) => xml.replace(`name="${riskSheet.ja}"`, 'name="別名"') }));
    for (const words of [["check", book], ["assess", book, "-o", out()], ["soa", book, "-o", out()]]) {
      const said = await typed(words, "ja");
      expect([said.code, said.error.includes("attached-register-gone"), said.error.includes(riskSheet.ja)]).toEqual([words[0] === "check" ? 2 : 1, true, true]);
    }
    expect(desk.names()).toEqual(["book.xlsx", "gone.xlsx"]);
  });

  it("gives programs a refusal as JSON too", async () => {
    const said = await typed(["check", sample("en"), "--json"]);
    expect(JSON.parse(said.out)).toMatchObject({ problem: { code: "cli-not-attached" }, text: expect.stringContaining("isms assess") });
  });
});

const registers = path.join(root, "..", "shared", "registers");
if (fs.existsSync(registers)) {
  describe("real workbooks", () => {
    it.each([
      ["risk-register-health.xlsx", 0, "Sheet1!A1"],
      ["risk-assessment-template.xlsx", 0, "matrix5"],
      ["asset-inventory-health.xlsx", 1, "recognition|[Nn]o risk register"],
      ["applicability-checklist-ja.xlsx", 1, "No risk register"],
      ["requirement-list-bsi-de.xlsx", 1, "No risk register"],
      ["server-inventory-ja.xlsx", 1, "No risk register"],
    ])("inspect of %s ends with %i and says why", async (file, code, named) => {
      const said = await typed(["inspect", path.join(registers, file)]);
      expect([said.code, said.error]).toEqual([code, ""]);
      expect(said.out).toMatch(new RegExp(named));
    });

    it("assess of a register with its own scores gives those scores", async () => {
      const file = path.join(registers, "risk-register-health.xlsx");
      const before = fs.readFileSync(file);
      expect((await typed(["assess", file, "-o", out(), "--threshold", "9"])).code).toBe(0);
      const { values } = sheetOf(readBack(desk.bytes("out.xlsx")), "Sheet1");
      // Column G of the register.
      expect(Array.from({ length: 10 }, (_, index) => values[`L${index + 2}`])).toEqual([25, 20, 16, 15, 15, 20, 9, 8, 20, 10]);
      expect(fs.readFileSync(file).equals(before)).toBe(true);
    });
  });
}

const program = path.join(root, "dist", "cli", "isms.cjs");
if (fs.existsSync(program)) {
  describe("the built program", () => {
    const isms = (...words: string[]) => spawnSync(process.execPath, [program, ...words], { encoding: "utf8", env: { ...process.env, LC_ALL: "C" } });

    it("ends with the code of its command and keeps messages apart from output", () => {
      expect(isms("inspect", samplePath("ja"), "--json")).toMatchObject({ status: 0, stderr: "" });
      const refused = isms("assess", samplePath("ja"));
      expect([refused.status, refused.stdout, refused.stderr.includes("cli-no-output")]).toEqual([1, "", true]);
      expect(isms("inspect", desk.place("missing.xlsx")).status).toBe(2);
      expect(isms("assess", samplePath("ja"), "-o", out()).status).toBe(0);
      expect(sheetOf(readBack(desk.bytes("out.xlsx")), riskSheet.ja).values.V6).toBe(6);
    });
  });
}
