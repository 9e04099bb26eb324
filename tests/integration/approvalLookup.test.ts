// Owns the register's approvals as formulas that look the record up by risk id, over files: where they come, where written seals stay, and how older workbooks get them.
// Promises expectations worked out by hand (manual method: R-1 is max(3, 2, 1, 3) x 1 x 2 = 6), formulas and values read by openpyxl.
import { createService } from "../../src/app/create-service";
import type { AttachChoice, IsmsService } from "../../src/app/service";
import type { Cell } from "../../src/isms/cell";
import { openBook, type FileBook } from "../../src/xlsx";
import { readBack, sheetOf, type ReadSheet } from "./readBack";
import { handMade, type Row } from "./workbooks/handMade";
import { sampleBytes } from "./workbooks/samples";

jest.setTimeout(240_000);

/** The register's own columns are A to J; attaching adds K to W, then X approval, Y its entry, Z its state. */
function registerOf(ids: readonly Cell[]): readonly Row[] {
  const headers: Row = ["No.", "情報資産", "機密性", "完全性", "可用性", "脅威", "脅威レベル", "脆弱性", "脆弱性レベル", "業務影響レベル"];
  const rows: readonly Row[] = [["名簿", 3, 2, 1, "盗難", 1, "施錠なし", 2, 3], ["契約書", 2, 2, 1, "火災", 3, "写しなし", 1, 2], ["図面", 1, 1, 1, "漏えい", 2, "共有", 2, 1]];
  return [headers, ...rows.map((row, index): Row => [ids[index] as string | number, ...row])];
}

interface Desk {
  readonly book: FileBook;
  readonly service: IsmsService;
}

async function choiceOf(service: IsmsService): Promise<AttachChoice> {
  const candidate = (await service.inspect()).candidates.find(({ document }) => document === "riskRegister");
  if (!candidate) throw new Error("no register");
  return { candidateId: candidate.id, columns: candidate.columns, preset: "manual", threshold: 6 };
}

/** A register that is attached, every risk of it retained. */
async function retained(ids: readonly Cell[]): Promise<Desk> {
  const book = openBook(handMade({ 台帳: registerOf(ids) }));
  const service = createService(book, "ja");
  await service.apply(await service.previewAttach(await choiceOf(service)));
  await type({ book, service }, 1, 13, [["保有"], ["保有"], ["保有"]]);
  return { book, service };
}

function type({ book }: Desk, row: number, column: number, values: readonly (readonly Cell[])[]): Promise<unknown> {
  return book.apply({ edits: [{ kind: "writeCells", sheet: "台帳", row, column, values }] });
}

async function approve({ service }: Desk, rows: readonly number[], validUntil = ""): Promise<readonly string[]> {
  const { risks } = await service.assess();
  const preview = await service.previewApproval(rows.map((row) => risks[row]), { approver: "小林", role: "management", date: "2026-11-20", meeting: "", validUntil });
  await service.apply(preview);
  return preview.changes;
}

function sheet({ book }: Desk, name = "台帳"): ReadSheet {
  return sheetOf(readBack(book.bytes()), name);
}

describe("the first approval of a register whose risks are numbered", () => {
  it("makes the column a formula of Excel's own functions, and says so", async () => {
    const desk = await retained(["R-1", "R-2", "R-3"]);
    expect([sheet(desk).values.X1, sheet(desk).values.Y1, sheet(desk).values.Z1, sheet(desk).formulas.X2]).toEqual(["ISMS 承認", "ISMS 承認記録の行", "ISMS 承認の状態", undefined]);
    expect(await approve(desk, [0], "2027-11-19")).toEqual([
      "1 件のリスクの承認を「リスク承認記録」に記録します：R-1",
      "「ISMS 承認」を、リスクIDで承認記録を引く式にします（3 行）。承認記録を書き加えると、すぐ台帳に現れます。",
    ]);
    const { formulas, values } = sheet(desk);
    expect(formulas.Y2).toBe('=IF($A2="","",_xlfn.IFNA(_xlfn.XMATCH($A2,ISMS_Approvals[リスクID],0,-1),""))');
    expect(formulas.X2).toBe('=IF($Y2="","",IF(OR(INDEX(ISMS_Approvals[区分],$Y2)={"取消","Revoked","取り消し","承認取消","revoke","withdrawn"}),"",INDEX(ISMS_Approvals[照合印],$Y2)&""))');
    expect(formulas.Z4).toContain("INDEX(ISMS_Approvals[有効期限],$Y4)<TODAY()");
    expect([values.Y2, values.X2, values.Z2]).toEqual([1, sheet(desk, "リスク承認記録").values.AB5, "有効"]);
    expect([values.X3, values.Y3, values.Z3].every((value) => value === undefined || value === "")).toBe(true);
    // The decision's formula names the approval's cell, and no day.
    expect(formulas.M2).toContain("$X2");
    expect(formulas.M2).not.toContain("TODAY");
  });

  it("is followed by others that say no more than what they record, and by revocations", async () => {
    const desk = await retained(["R-1", "R-2", "R-3"]);
    await approve(desk, [0]);
    expect(await approve(desk, [1, 2])).toEqual(["2 件のリスクの承認を「リスク承認記録」に記録します：R-2, R-3"]);
    expect([2, 3, 4].map((row) => sheet(desk).values[`Y${row}`])).toEqual([1, 2, 3]);
    const { risks } = await desk.service.assess();
    await desk.service.apply(await desk.service.previewRevocation([risks[1]], { by: "小林", role: "management", date: "2026-12-10", reason: "対策の延期" }));
    const { values, formulas } = sheet(desk);
    expect([values.X3 ?? "", values.Y3, values.Z3, formulas.X3?.startsWith("=IF($Y3")]).toEqual(["", 4, "取消", true]);
    expect((await desk.service.assess()).risks.map(({ approval }) => approval.state)).toEqual(["valid", "revoked", "valid"]);
  });

  it("finds risks that are numbered by numbers", async () => {
    const desk = await retained([1, 2, 3]);
    await approve(desk, [1]);
    expect([sheet(desk, "リスク承認記録").values.D5, sheet(desk).values.Y3]).toEqual([2, 1]);
    expect((await desk.service.assess()).risks[1].approval.state).toBe("valid");
  });

  it("becomes the column's own formula in a table, so that new rows get it", async () => {
    const book = openBook(sampleBytes("ja"));
    const service = createService(book, "ja");
    await service.apply(await service.previewAttach(await choiceOf(service)));
    const pending = (await service.assess()).risks.find(({ decision }) => decision === "residual-pending");
    if (!pending) throw new Error("no risk awaits approval");
    await service.apply(await service.previewApproval([pending], { approver: "小林", role: "management", date: "2026-11-20", meeting: "", validUntil: "" }));
    const columns = book.storedTables().find(({ sheet: name }) => name === "リスクアセスメント表")?.columns ?? [];
    expect(columns.filter(({ header }) => header.startsWith("ISMS 承認")).map(({ header, formula }) => [header, formula?.startsWith("IF(")])).toEqual([["ISMS 承認", true], ["ISMS 承認記録の行", true], ["ISMS 承認の状態", true]]);
  });
});

describe("a register whose risks have no id of their own", () => {
  it.each<[string, readonly Cell[]]>([["twice the same", ["R-1", "R-1", "R-3"]], ["one is missing", ["R-1", null, "R-3"]]])("keeps written seals: %s", async (_, ids) => {
    const desk = await retained(ids);
    expect(sheet(desk).values.Y1).toBeUndefined();
    expect(await approve(desk, [0])).toHaveLength(1);
    expect([sheet(desk).formulas.X2, sheet(desk).values.X2]).toEqual([undefined, sheet(desk, "リスク承認記録").values.AB5]);
  });
});

describe("a workbook from before, whose seals are written", () => {
  /** As it was attached before: no columns for the entry and its state. */
  async function older(): Promise<Desk> {
    const desk = await retained(["R-1", "R-2", "R-3"]);
    await desk.book.apply({ edits: [{ kind: "clearCells", sheet: "台帳", area: { row: 0, column: 24, rowCount: 4, columnCount: 2 }, looks: [] }] });
    await approve(desk, [0, 1]);
    return desk;
  }

  it("works as it did", async () => {
    const desk = await older();
    expect([sheet(desk).formulas.X2, sheet(desk).values.X2]).toEqual([undefined, sheet(desk, "リスク承認記録").values.AB5]);
    expect((await desk.service.assess()).risks.map(({ approval }) => approval.state)).toEqual(["valid", "valid", "none"]);
  });

  it("gets the formulas when it is attached again, after a preview that names what stays", async () => {
    const desk = await older();
    // R-3 is approved by a word, R-2's seal was taken out by hand: both say something else than the record.
    await type(desk, 2, 23, [[null], ["承認済"]]);
    const preview = await desk.service.previewAttach(await choiceOf(desk.service));
    expect(preview.changes).toEqual(expect.arrayContaining([
      "「台帳」の右端に 2 列を加えます：ISMS 承認記録の行、ISMS 承認の状態",
      "「ISMS 承認」を、リスクIDで承認記録を引く式にします（1 行）。承認記録を書き加えると、すぐ台帳に現れます。",
      "「ISMS 承認」の 2 行は承認記録と違うため、書かれたまま残します（行 3、4）。",
    ]));
    await desk.service.apply(preview);
    const { formulas, values } = sheet(desk);
    expect([formulas.X2?.startsWith("=IF($Y2"), formulas.X3, formulas.X4, values.X4]).toEqual([true, undefined, undefined, "承認済"]);
    expect((await desk.service.previewAttach(await choiceOf(desk.service))).plan.edits).toEqual([]);
  });
});
