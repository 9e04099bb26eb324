// Owns the tests of the add-in's host: the part that Excel on the web plays, played by the page for a fixture add-in on Microsoft's own library.
// Promises a browser, the built page and the library unmodified; nothing inside is replaced.
import { noted, openSmall, paneOf, startBench, valuesOf, type Bench } from "./bench";

jest.setTimeout(400_000);
let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

describe("an add-in in the workbench", () => {
  it("finds Excel on the web with the requirement sets that the workbench answers", async () => {
    const page = await bench.open();
    await openSmall(page);
    expect(await noted(page, "host")).toBe("Excel OfficeOnline");
    expect(await noted(page, "language")).toBe("en-US");
    expect(await noted(page, "ExcelApi 1.14")).toBe("true");
    expect(await noted(page, "ExcelApi 1.99")).toBe("false");
    expect(await noted(page, "sheet")).toBe("リスク台帳");
    await page.close();
  });

  it("computes the custom functions of an opened workbook", async () => {
    const page = await bench.open();
    await openSmall(page);
    // The fixture multiplies: 2 x 3 x 1 and 3 x 3 x 3.
    expect(await valuesOf(page, "E2:E3")).toEqual([[6], [27]]);
    await page.close();
  });

  it("computes again after a person changed a level", async () => {
    const page = await bench.open();
    await openSmall(page);
    await valuesOf(page, "E2:E3");
    await page.evaluate(() => void window.workbench?.engine.api.getActiveWorkbook()?.getActiveSheet().getRange("D2").setValue(3));
    expect(await valuesOf(page, "E2:E3")).toEqual([[18], [27]]);
    await page.close();
  });

  it("runs a ribbon command as Excel does, and shows the pane for it", async () => {
    const page = await bench.open();
    await openSmall(page);
    await noted(page, "host");
    await page.getByRole("button", { name: "Close the pane" }).click();
    await page.getByRole("toolbar", { name: "ISMS commands" }).getByRole("button", { name: "Help" }).click();
    expect(await noted(page, "command")).toBe("help");
    expect(await page.locator("#pane").isVisible()).toBe(true);
    await page.close();
  });

  it("says so where a command cannot run", async () => {
    const page = await bench.open();
    await openSmall(page);
    await noted(page, "host");
    await page.getByRole("button", { name: "Use register" }).click();
    await page.locator("#notice").getByText("The command could not run now.").waitFor();
    await page.close();
  });

  it("shows and hides the pane when the add-in asks for it", async () => {
    const page = await bench.open();
    await openSmall(page);
    await noted(page, "host");
    await paneOf(page).getByRole("button", { name: "Hide" }).click();
    await page.locator("#pane").waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Open pane" }).click();
    await page.locator("#pane").waitFor({ state: "visible" });
    await page.close();
  });

  it("speaks the chosen language from the next moment on and keeps the document's settings", async () => {
    const page = await bench.open();
    await openSmall(page);
    expect(await noted(page, "setting")).toBe("null");
    expect(await noted(page, "saved")).toBe("succeeded");
    await page.getByRole("button", { name: "日本語で表示" }).click();
    await page.getByRole("button", { name: "Show in English" }).waitFor();
    await paneOf(page).locator("#log").filter({ hasText: "language: ja-JP" }).waitFor();
    expect(await noted(page, "setting")).toBe("1");
    await page.close();
  });

  it("forgets the settings of one workbook when another is opened", async () => {
    const page = await bench.open();
    await openSmall(page);
    await noted(page, "saved");
    await openSmall(page);
    expect(await noted(page, "setting")).toBe("null");
    await page.close();
  });

  it("hears light and dark from the page, as it would from the browser", async () => {
    const page = await bench.open("?lang=en&theme=dark");
    await openSmall(page);
    expect(await noted(page, "dark")).toBe("true");
    await page.getByRole("button", { name: "Switch to light colours" }).click();
    await paneOf(page).locator("#log").filter({ hasText: "dark: false" }).waitFor();
    await page.close();
  });

  it("can be left with the keyboard", async () => {
    const page = await bench.open();
    await openSmall(page);
    await noted(page, "host");
    await paneOf(page).getByRole("button", { name: "Hide" }).focus();
    await page.keyboard.press("Tab");
    await page.waitForFunction(() => document.activeElement?.id === "product");
    await page.close();
  });

  it("threw no error and asked no other computer for anything", () => {
    expect(bench.troubles).toEqual([]);
  });
});
