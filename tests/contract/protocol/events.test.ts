// Owns the contract of events: what reaches the add-in when a person or the add-in changes the workbook.
// Promises the argument names of Microsoft's documentation (WorksheetChangedEventArgs and its neighbours).
import { startHeadlessHost, type HeadlessHost } from "../../../workbench/headless/host";

let host: HeadlessHost;
beforeEach(async () => {
  host = await startHeadlessHost();
});
afterEach(() => host.dispose());

const pause = () => new Promise((resolve) => setTimeout(resolve, 30));
const person = (row: number, column: number, value: string) => host.engine.api.getActiveWorkbook()?.getActiveSheet().getRange(row, column).setValue(value);

describe("events", () => {
  it("tell which cells a person changed, and a range can be made of them", async () => {
    const seen: { address: string; changeType: string }[] = [];
    await host.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => void seen.push({ address: event.address, changeType: event.changeType }));
      await context.sync();
    });
    person(2, 1, "typed");
    await pause();
    expect(seen).toEqual([{ address: "B3", changeType: "RangeEdited" }]);
  });

  it("tell an add-in's own changes apart by their trigger", async () => {
    const seen: unknown[] = [];
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.onChanged.add(async (event) => void seen.push(event.triggerSource));
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
    person(0, 0, "typed");
    await pause();
    expect(seen).toEqual(["ThisLocalAddin", "Unknown"]);
  });

  it("tell of sheets that come, go and are shown, and stop when asked", async () => {
    const seen: string[] = [];
    await host.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.onAdded.add(async (event) => void seen.push(event.type));
      worksheets.onDeleted.add(async (event) => void seen.push(event.type));
      worksheets.onActivated.add(async (event) => void seen.push(event.type));
      await context.sync();
      const sheet = worksheets.add("Other");
      sheet.activate();
      await context.sync();
      worksheets.getItem("Sheet1").activate();
      sheet.delete();
      await context.sync();
      await pause();
      added.remove();
      await context.sync();
      worksheets.add("Third");
      await context.sync();
      await pause();
    });
    expect(seen).toEqual(["WorksheetAdded", "WorksheetActivated", "WorksheetActivated", "WorksheetDeleted"]);
  });

  it("tell what is selected", async () => {
    const seen: string[] = [];
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.onSelectionChanged.add(async (event) => void seen.push(event.address));
      await context.sync();
      sheet.getRange("B2:C4").select();
      await context.sync();
    });
    await pause();
    expect(seen).toEqual(["B2:C4"]);
  });
});
