// Owns the tests of recognition on real workbooks, read from their files by the product's own reader.
// Promises mappings written down by looking at the workbooks; without the folder of workbooks there is nothing to test.
import * as fs from "fs";
import * as path from "path";
import type { Recognition, SheetContent } from "../../src/isms/recognition/types";
import { recognise, recognitionProblem } from "../../src/isms/recognition/recognise";
import { readRecords } from "../../src/isms/recognition/records";
import { openBook } from "../../src/xlsx";

const folder = path.resolve(__dirname, "../../../shared/registers");
const there = fs.existsSync(folder);

async function contents(file: string): Promise<SheetContent[]> {
  const book = openBook(new Uint8Array(fs.readFileSync(path.join(folder, file))));
  const { sheets, tables } = await book.overview();
  const cells = await book.read(sheets.map(({ name }) => ({ sheet: name, withFormulas: true, withLayout: true })));
  return cells.map((sheet) => ({ ...sheet, tables: tables.filter((table) => table.sheet === sheet.sheet) }));
}

function mapping(recognition: Recognition): Record<string, string> {
  return Object.fromEntries((recognition.candidates[0]?.columns ?? []).map(({ header, key }) => [header, key]));
}

if (there) {
  describe("real registers", () => {
    it("maps a likelihood x impact risk register in an Excel table", async () => {
      const sheets = await contents("risk-register-health.xlsx");
      const recognition = recognise(sheets);
      expect(recognition.candidates).toHaveLength(1);
      expect(recognition.candidates[0]).toMatchObject({ document: "riskRegister", sheet: "Sheet1", table: "Table1", header: { first: 0, count: 1 }, missing: [], method: { preset: "matrix5" } });
      expect(mapping(recognition)).toEqual({
        "Risk ID": "riskId", "Risk Name": "threat", Asset: "asset", "Risk Owner": "riskOwner", Likelihood: "likelihood", Impact: "impact", "Risk Score": "existingRiskValue", "Risk Level": "existingRiskLevel",
        "Mitigation Strategy": "treatmentDetail", Status: "status", "Target Completion Date": "dueDate",
      });
      const sheet = sheets.find(({ sheet: name }) => name === "Sheet1") as SheetContent;
      const records = readRecords(recognition.candidates[0]!, sheet);
      expect(records).toHaveLength(10);
      expect(records[0]).toMatchObject({ row: 1, isRecord: true, values: { riskId: "R-001", threat: "Phishing Attack", likelihood: 5, impact: 5 } });
      expect(recognitionProblem(recognition, "riskRegister")).toBeNull();
    });

    it("maps an assessment template that gives levels without, with and after controls, in two languages", async () => {
      const recognition = recognise(await contents("risk-assessment-template.xlsx"));
      expect(recognition.candidates[0]).toMatchObject({ document: "riskRegister", missing: [], records: [1, 2, 3, 4] });
      expect(mapping(recognition)).toEqual({
        ref_id: "riskId", name: "threat", existing_controls: "currentControls", current_proba: "likelihood", current_impact: "impact", current_level: "existingRiskLevel", additional_controls: "treatmentDetail",
        residual_proba: "residualLikelihood", residual_impact: "residualImpact", treatment: "treatment", assets: "asset",
      });
      expect(recognition.candidates[0]?.scales[0]?.mapping.map(({ label }) => label)).toEqual(["unlikely", "vraisemblable", "very likely", "certain"]);
    });

    it("maps an asset inventory rated in words, and asks about its second rating", async () => {
      const recognition = recognise(await contents("asset-inventory-health.xlsx"));
      expect(recognition.candidates).toHaveLength(1);
      expect(recognition.candidates[0]).toMatchObject({ document: "assetRegister", sheet: "Asset Inventory", table: "Table1", header: { first: 1, count: 1 }, missing: ["assetValue"] });
      expect(recognition.candidates[0]?.records).toHaveLength(10);
      expect(mapping(recognition)).toEqual({ "Asset ID": "assetId", "Asset Name": "asset", "Asset Type": "assetType", Owner: "owner", Location: "location", "Data Classification": "classification", Notes: "remarks" });
      expect(recognition.candidates[0]?.open.map(({ header, alternatives }) => [header, alternatives.map(({ key }) => key)])).toEqual([["Criticality", ["assetValue"]], ["CIA Impact", ["assetValue"]]]);
    });
  });

  describe("real workbooks that are no registers", () => {
    it.each(["applicability-checklist-ja.xlsx", "requirement-list-bsi-de.xlsx", "server-inventory-ja.xlsx"])("declines every sheet of %s with its reason", async (file) => {
      const sheets = await contents(file);
      const recognition = recognise(sheets);
      expect(recognition.candidates).toEqual([]);
      expect(recognition.declined.map(({ sheet }) => sheet)).toEqual(sheets.map(({ sheet }) => sheet));
      expect(recognitionProblem(recognition, "riskRegister")?.code).toBe("recognition-no-register");
    });
  });
}

it("has the folder of real workbooks, or nothing to test", () => {
  expect(there).toBe(fs.existsSync(folder));
});
