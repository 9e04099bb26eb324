// Owns the goldens of `inspect` on real workbooks, read from their files by the product's own reader.
// Promises facts written down by opening each workbook with openpyxl or LibreOffice and looking; without the folder there is nothing to test.
import * as fs from "fs";
import * as path from "path";
import { columnLetters } from "../../src/app/book/address";
import { createService } from "../../src/app/create-service";
import { sureConfidence, type Inspection, type RegisterCandidate } from "../../src/app/service";
import { openBook } from "../../src/xlsx";

const folder = path.resolve(__dirname, "../../../shared/registers");
const there = fs.existsSync(folder);

interface Golden {
  readonly sheet: string;
  readonly document: "riskRegister" | "assetRegister";
  readonly table: string | null;
  /** Rows as people count them. */
  readonly headerRow: number;
  readonly firstRecord: number;
  readonly records: number;
  /** Key by column letter, where no question is asked. */
  readonly sure: Readonly<Record<string, string>>;
  /** Key by column letter, to be confirmed. */
  readonly unsure: Readonly<Record<string, string>>;
  /** Keys to choose from, by column letter. */
  readonly open: Readonly<Record<string, readonly string[]>>;
  readonly leftAlone: string;
  readonly missing: readonly string[];
  readonly preset: string;
}

/** What a person sees in each register. */
const registers: Readonly<Record<string, Golden>> = {
  // Table1 on Sheet1, A1:K11: ten risks, likelihood and impact 1-5, the score is their product.
  "risk-register-health.xlsx": {
    sheet: "Sheet1", document: "riskRegister", table: "Table1", headerRow: 1, firstRecord: 2, records: 10,
    sure: { A: "riskId", B: "threat", C: "asset", D: "riskOwner", E: "likelihood", F: "impact", G: "existingRiskValue", H: "existingRiskLevel", I: "treatmentDetail", J: "status", K: "dueDate" },
    unsure: {}, open: {}, leftAlone: "", missing: [], preset: "matrix5",
  },
  // A1:P5, no table: four risks; likelihood and impact in words, before controls (D-F), now (H-J) and after (L-N). "name" could be the asset's or the risk's.
  "risk-assessment-template.xlsx": {
    sheet: "Sheet1", document: "riskRegister", table: null, headerRow: 1, firstRecord: 2, records: 4,
    sure: { A: "riskId", G: "currentControls", H: "likelihood", I: "impact", K: "treatmentDetail", L: "residualLikelihood", M: "residualImpact", O: "treatment", P: "asset" },
    unsure: { B: "threat", J: "existingRiskLevel" }, open: {}, leftAlone: "CDEFN", missing: [], preset: "matrix5",
  },
  // Table1 on "Asset Inventory", A2:I12: ten assets; two ratings in words, and nothing says which of them is the value.
  "asset-inventory-health.xlsx": {
    sheet: "Asset Inventory", document: "assetRegister", table: "Table1", headerRow: 2, firstRecord: 3, records: 10,
    sure: { A: "assetId", B: "asset", C: "assetType", D: "owner", E: "location", F: "classification", I: "remarks" },
    unsure: {}, open: { G: ["assetValue"], H: ["assetValue"] }, leftAlone: "", missing: ["assetValue"], preset: "manual",
  },
};

/** Sheets of workbooks that are no registers, each with what is said of it. */
const others: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "applicability-checklist-ja.xlsx": {
    Dashboard: "recognition-no-header", "Management Summary": "recognition-no-header", "Security Requirements - Android": "recognition-not-a-register", "Anti-RE - Android": "recognition-not-a-register",
    "Security Requirements - iOS": "recognition-not-a-register", "Anti-RE - iOS": "recognition-not-a-register", "Version history": "recognition-not-a-register", "Version history (Japanese)": "recognition-not-a-register",
  },
  "requirement-list-bsi-de.xlsx": { library_meta: "recognition-no-header", "BSI-externer-Cloud-Dienste_meta": "recognition-no-header", "BSI-externer-Cloud-Dienste_cont": "recognition-not-a-register" },
  "server-inventory-ja.xlsx": {
    "利用手順": "recognition-no-header", "検査対象": "recognition-not-a-register", "検査レポート": "recognition-no-header", "エラーレポート": "recognition-not-a-register", "チェックシート(Linux)": "recognition-not-a-register", "チェックシート(Windows)": "recognition-not-a-register",
  },
};

function inspected(file: string): Promise<Inspection> {
  return createService(openBook(new Uint8Array(fs.readFileSync(path.join(folder, file)))), "en").inspect();
}

function goldenOf(candidate: RegisterCandidate): Golden {
  const mapped = candidate.columns.filter(({ key }) => key !== "");
  const byLetter = (columns: readonly { readonly column: number; readonly key: string }[]): Record<string, string> => Object.fromEntries(columns.map(({ column, key }) => [columnLetters(column), key]));
  return {
    sheet: candidate.sheet, document: candidate.document, table: candidate.table, headerRow: candidate.headerFirstRow + candidate.headerRowCount, firstRecord: candidate.firstRecordRow + 1, records: candidate.recordCount,
    sure: byLetter(mapped.filter(({ confidence }) => confidence >= sureConfidence)),
    unsure: byLetter(mapped.filter(({ confidence }) => confidence < sureConfidence)),
    open: Object.fromEntries(candidate.columns.filter(({ key }) => key === "").map(({ column, alternatives }) => [columnLetters(column), alternatives.map(({ key }) => key)])),
    leftAlone: candidate.unmapped.map(({ column }) => columnLetters(column)).join(""), missing: candidate.missing, preset: candidate.suggestedPreset,
  };
}

if (there) {
  describe("real registers", () => {
    it.each(Object.entries(registers))("%s is read as a person reads it", async (file, golden) => {
      const { candidates } = await inspected(file);
      expect(candidates.map(goldenOf)).toEqual([golden]);
    });

    it("offers the words of the template, in two languages, as one scale", async () => {
      const [candidate] = (await inspected("risk-assessment-template.xlsx")).candidates;
      expect(candidate.scales[0].mapping.map(({ label }) => label)).toEqual(["unlikely", "vraisemblable", "very likely", "certain"]);
    });

    it("says that the asset inventory has no risks, and what they need", async () => {
      const { problems } = await inspected("asset-inventory-health.xlsx");
      expect(problems).toEqual([{ code: "recognition-only-assets", facts: { list: "Asset Inventory (2)" } }]);
    });
  });

  describe("real workbooks that are no registers", () => {
    it.each(Object.entries(others))("%s is declined sheet by sheet, and nothing in it is guessed", async (file, sheets) => {
      const { candidates, declined, problems } = await inspected(file);
      expect(candidates).toEqual([]);
      expect(Object.fromEntries(declined.map(({ sheet, problem }) => [sheet, problem.code]))).toEqual(sheets);
      expect(problems.map(({ code, facts }) => [code, facts.sheets])).toEqual([["recognition-no-register", Object.keys(sheets).join(", ")]]);
    });
  });
}

it("has the folder of real workbooks, or nothing to test", () => {
  expect(there).toBe(fs.existsSync(folder));
});
