// Owns the contract of values and formulas: what Microsoft's client library reads back after writing.
// Promises expectations from Office.js's documentation (Excel.Range), not from the workbench's own output.
import { startHeadlessHost, type HeadlessHost } from "../../../workbench/headless/host";

describe("cells through Microsoft's client library", () => {
  let host: HeadlessHost;
  beforeEach(async () => {
    host = await startHeadlessHost();
  });
  afterEach(() => host.dispose());

  it("gives values, formulas, texts and value types back as they were written", async () => {
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:C2").values = [["asset", 3, true], [2, "=A2*B1", ""]];
      const range = sheet.getRange("A1:C2").load("values,formulas,text,valueTypes,address");
      await context.sync();
      expect(range.values).toEqual([["asset", 3, true], [2, 6, ""]]);
      expect(range.formulas).toEqual([["asset", 3, true], [2, "=A2*B1", ""]]);
      expect(range.text).toEqual([["asset", "3", "TRUE"], ["2", "6", ""]]);
      expect(range.valueTypes).toEqual([["String", "Double", "Boolean"], ["Double", "Double", "Empty"]]);
      expect(range.address).toBe("Sheet1!A1:C2");
    });
  });
});
