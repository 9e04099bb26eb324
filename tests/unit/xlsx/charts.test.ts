// Owns the tests of charts in files: the parts that are made, what other programs read of them, and taking them back.
// Promises that a chart which was there before keeps its part byte for byte.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import type { AddChart } from "../../../src/app/workbook/plan";
import { openBook, openPackage } from "../../../src/xlsx";
import { parseElement } from "../../../src/xlsx/xml/tree";
import { nastyWorkbook } from "./nastyWorkbook";
import { smallBook } from "./zipParts";

const area = (row: number, column: number, rowCount: number, columnCount: number) => ({ row, column, rowCount, columnCount });
const cells = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>レベル</t></is></c><c r="B1" t="inlineStr"><is><t>対応前</t></is></c><c r="C1" t="inlineStr"><is><t>対応後</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>低</t></is></c><c r="B2"><v>4</v></c><c r="C2"><v>9</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>高</t></is></c><c r="B3"><v>7</v></c><c r="C3"><v>2</v></c></row></sheetData>';
const chart: AddChart = {
  kind: "addChart", sheet: "報告 A", chart: "ISMS levels", type: "columnClustered", source: area(0, 0, 3, 3), title: "レベル別 <前後>", place: area(5, 1, 12, 6), altText: "対応前 低4 高7、対応後 低9 高2", colours: ["#C50F1F", "#107C41"],
};
const book = () => openBook(smallBook({ sheets: { "報告 A": cells } }));

/** What openpyxl finds: charts of a sheet with type, title, references of series and categories, place. */
function readByOther(bytes: Uint8Array, sheet: string): unknown {
  const script = `
import sys, json, openpyxl
charts = openpyxl.load_workbook(sys.argv[1])[sys.argv[2]]._charts
def title(c): return "".join(r.t for p in c.title.tx.rich.p for r in (p.r or [])) if c.title and c.title.tx and c.title.tx.rich else None
def place(c): return [c.anchor._from.row, c.anchor._from.col, c.anchor.to.row, c.anchor.to.col]
print(json.dumps([{ "type": c.type, "grouping": c.grouping, "title": title(c), "series": [[s.tx.strRef.f, s.cat.strRef.f, s.val.numRef.f] for s in c.series if s.tx], "place": place(c), "legend": c.legend is not None } for c in charts]))`;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "isms-chart-"));
  try {
    fs.writeFileSync(path.join(folder, "book.xlsx"), bytes);
    const python = ["/usr/bin/python3", "python3"].find((command) => spawnSync(command, ["-c", "import openpyxl"], { stdio: "ignore" }).status === 0) ?? "python3";
    const result = spawnSync(python, ["-W", "ignore", "-c", script, path.join(folder, "book.xlsx"), sheet], { encoding: "utf8" });
    if (result.status !== 0) throw new Error(result.stderr);
    return JSON.parse(result.stdout);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

describe("a chart", () => {
  it("is read by another program with its cells, title and place", async () => {
    const file = book();
    await file.apply({ edits: [chart] });
    expect(readByOther(file.bytes(), "報告 A")).toEqual([{
      type: "col", grouping: "clustered", title: "レベル別 <前後>", legend: true, place: [5, 1, 17, 7],
      series: [["'報告 A'!$B$1", "'報告 A'!$A$2:$A$3", "'報告 A'!$B$2:$B$3"], ["'報告 A'!$C$1", "'報告 A'!$A$2:$A$3", "'報告 A'!$C$2:$C$3"]],
    }]);
  });

  it.each([["columnStacked", "col", "stacked"], ["barClustered", "bar", "clustered"], ["barStacked", "bar", "stacked"]] as const)("can be %s", async (type, direction, grouping) => {
    const file = book();
    await file.apply({ edits: [{ ...chart, type }] });
    expect(readByOther(file.bytes(), "報告 A")).toMatchObject([{ type: direction, grouping }]);
  });

  it("is linked and typed: sheet to drawing, drawing to chart, each with its content type, and described in words", async () => {
    const file = book();
    await file.apply({ edits: [chart] });
    const pack = openPackage(file.bytes());
    const types = parseElement(pack.text("[Content_Types].xml"), "").elements("Override").map((each) => [each.get("PartName"), each.get("ContentType")]);
    expect(types).toContainEqual(["/xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"]);
    expect(types).toContainEqual(["/xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"]);
    expect(pack.text("xl/worksheets/_rels/sheet1.xml.rels")).toContain('Target="/xl/drawings/drawing1.xml"');
    expect(pack.text("xl/drawings/_rels/drawing1.xml.rels")).toContain('Target="/xl/charts/chart1.xml"');
    expect(pack.text("xl/drawings/drawing1.xml")).toContain('name="ISMS levels" descr="対応前 低4 高7、対応後 低9 高2"');
  });

  it("is taken back by its undo, and edit by edit after another change: no part of it stays", async () => {
    const file = book();
    const { undo } = await file.apply({ edits: [chart] });
    await file.apply({ edits: [{ kind: "writeCells", sheet: "報告 A", row: 9, column: 9, values: [[1]] }] });
    await file.apply(undo);
    const names = openPackage(file.bytes()).names();
    expect(names.filter((name) => /drawing|chart/.test(name))).toEqual([]);
    expect(openPackage(file.bytes()).text("xl/worksheets/sheet1.xml")).not.toContain("<drawing");
  });

  it("of a name that the sheet has already is refused, and nothing is written", async () => {
    const file = book();
    await file.apply({ edits: [chart] });
    const before = file.bytes();
    await expect(file.apply({ edits: [chart] })).rejects.toMatchObject({ problem: { code: "conflict" } });
    expect(Buffer.compare(file.bytes(), before)).toBe(0);
  });

  it("that a person removed counts as taken back", async () => {
    const file = book();
    const before = file.bytes();
    await file.apply({ edits: [{ kind: "removeChart", sheet: "報告 A", chart: "ISMS levels" }] });
    expect(Buffer.compare(file.bytes(), before)).toBe(0);
  });
});

describe("beside a chart of the organisation", () => {
  const ours: AddChart = { ...chart, sheet: "台帳", source: area(0, 1, 4, 3) };

  it("ours joins the drawing and theirs keeps its part", async () => {
    const file = openBook(nastyWorkbook());
    await file.apply({ edits: [ours] });
    const [before, after] = [unzipSync(nastyWorkbook()), unzipSync(file.bytes())];
    expect(Object.keys(after).filter((name) => !(name in before)).sort()).toEqual(["xl/charts/chart2.xml"]);
    expect(Buffer.compare(after["xl/charts/chart1.xml"], before["xl/charts/chart1.xml"])).toBe(0);
    expect((readByOther(file.bytes(), "台帳") as unknown[]).length).toBe(2);
  });

  it("ours goes and theirs stays", async () => {
    const file = openBook(nastyWorkbook());
    await file.apply({ edits: [ours] });
    await file.apply({ edits: [{ kind: "removeChart", sheet: "台帳", chart: "ISMS levels" }] });
    const after = unzipSync(file.bytes());
    expect(Object.keys(after).sort()).toEqual(Object.keys(unzipSync(nastyWorkbook())).sort());
    expect((readByOther(file.bytes(), "台帳") as unknown[]).length).toBe(1);
  });
});
