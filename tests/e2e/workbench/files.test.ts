// Owns the tests of opening and saving: by button, by drop, from the samples, and what is refused.
// Promises real files through the browser's own file chooser, drop event and download.
import fs from "node:fs";
import type { Page } from "playwright-core";
import { openBook } from "../../../src/xlsx";
import { openSmall, startBench, valuesOf, type Bench } from "./bench";
import { smallBook } from "./smallBook";

jest.setTimeout(400_000);
const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const header = [["リスクID", "資産価値", "脅威", "脆弱性", "ISMS リスク値"]];
let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

/** Drops a file on the middle of the page. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(([fileName, content]) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(content as number[])], fileName as string));
    return data;
  }, [name, [...bytes]] as const);
  await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}

async function save(page: Page): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save", exact: true }).click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(fs.readFileSync(await download.path())) };
}

describe("opening a workbook", () => {
  it("takes the file that a person chooses", async () => {
    const page = await bench.open();
    await page.setInputFiles("#start-file", { name: "台帳.xlsx", mimeType: workbookType, buffer: Buffer.from(smallBook()) });
    await page.locator("#file-name", { hasText: "台帳.xlsx" }).waitFor();
    expect(await valuesOf(page, "A1:E1")).toEqual(header);
    expect(await page.locator("#start").count()).toBe(0);
    await page.close();
  });

  it("takes the file that a person drops anywhere", async () => {
    const page = await bench.open();
    await drop(page, "台帳.xlsx", smallBook());
    await page.locator("#file-name", { hasText: "台帳.xlsx" }).waitFor();
    expect(await valuesOf(page, "A1:E1")).toEqual(header);
    await page.close();
  });

  it("offers the samples on the start page and by address", async () => {
    const page = await bench.open("?lang=ja");
    await page.getByRole("button", { name: "小さな台帳" }).click();
    await page.locator("#file-name", { hasText: "small.xlsx" }).waitFor();
    const second = await bench.open("?lang=ja&book=small");
    await second.locator("#file-name", { hasText: "small.xlsx" }).waitFor();
    expect(await valuesOf(second, "A1:E1")).toEqual(header);
    await page.close();
    await second.close();
  });

  it.each([
    ["en", "notes.txt could not be opened", "Only Excel workbooks (.xlsx) can be opened."],
    ["ja", "notes.txt を開けませんでした", "開けるのは Excel ブック（.xlsx）だけです。"],
  ])("says in %s what to do with another kind of file, and keeps the open workbook", async (language, title, text) => {
    const page = await bench.open(`?lang=${language}`);
    await openSmall(page);
    await drop(page, "notes.txt", new Uint8Array([1, 2, 3]));
    await page.locator("#notice").getByText(title).waitFor();
    await page.locator("#notice").getByText(text).waitFor();
    expect(await valuesOf(page, "A1:E1")).toEqual(header);
    await page.close();
  });

  it("refuses a damaged file with the reason, and keeps the open workbook", async () => {
    const page = await bench.open();
    await openSmall(page);
    await drop(page, "broken.xlsx", smallBook().slice(0, 300));
    await page.locator("#notice").getByText("broken.xlsx could not be opened").waitFor();
    expect(await page.locator("#notice").innerText()).not.toContain("unexpected");
    expect(await page.locator("#file-name").innerText()).toBe("small.xlsx");
    expect(await valuesOf(page, "A1:E1")).toEqual(header);
    await page.close();
  });
});

describe("saving a workbook", () => {
  it("hands over a file under its name that the file side reads, with what was changed", async () => {
    const page = await bench.open();
    await openSmall(page);
    await valuesOf(page, "E2:E3");
    await page.evaluate(() => void window.workbench?.engine.api.getActiveWorkbook()?.getActiveSheet().getRange("D2").setValue(2));
    await page.locator("#file-state", { hasText: "Unsaved changes" }).waitFor();
    expect(await valuesOf(page, "E2:E2")).toEqual([[12]]);
    const { name, bytes } = await save(page);
    expect(name).toBe("small.xlsx");
    const [cells] = await openBook(bytes).read([{ sheet: "リスク台帳" }]);
    expect(cells.values[1]).toEqual(["R-1", 2, 3, 2, 12]);
    await page.locator("#file-state", { hasText: "Saved" }).waitFor();
    await page.close();
  });

  it("asks before unsaved changes would be lost, and keeps them on cancel", async () => {
    const page = await bench.open();
    await openSmall(page);
    await valuesOf(page, "E2:E3");
    await page.evaluate(() => void window.workbench?.engine.api.getActiveWorkbook()?.getActiveSheet().getRange("A2").setValue("mine"));
    await drop(page, "other.xlsx", smallBook());
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    expect(await valuesOf(page, "A2:A2")).toEqual([["mine"]]);
    await drop(page, "other.xlsx", smallBook());
    await page.getByRole("dialog").getByRole("button", { name: "Open without saving" }).click();
    await page.locator("#file-name", { hasText: "other.xlsx" }).waitFor();
    expect(await valuesOf(page, "A2:A2")).toEqual([["R-1"]]);
    await page.close();
  });

  it("threw no error", () => {
    expect(bench.troubles).toEqual([]);
  });
});
