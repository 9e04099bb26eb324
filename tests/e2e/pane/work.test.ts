// Owns working in the task pane with the keyboard: opening, treating, saving, taking back, attaching.
// Promises that each test does what a person does and looks at what a person sees.
import { join } from "node:path";
import type { Page } from "playwright-core";
import { chromiumPath, startHarness, type Harness } from "./harness/browser";

const results = join(__dirname, "../../../test-results");
const there = chromiumPath() !== null;

if (there) {
  describe("working in the task pane", () => {
    let harness: Harness;
    let page: Page;
    beforeAll(async () => {
      harness = await startHarness(join(results, "pane-work"));
    }, 120_000);
    afterAll(() => harness.close());
    afterEach(() => page.close());

    const open = async (query: Readonly<Record<string, string>>): Promise<void> => {
      page = await harness.open({ language: "en", theme: "light", scenario: "attached", ...query });
    };
    const heading = (): Promise<string | null> => page.locator("main h1").textContent();

    it("opens the risk with the highest value from Home's next step", async () => {
      await open({ screen: "home" });
      await page.getByRole("button", { name: "Treat the next risk" }).click();
      await page.locator("article").waitFor();
      expect(await heading()).toContain("Customer management system");
    }, 60_000);

    it("moves in the list with the arrow keys and opens with Enter", async () => {
      await open({ screen: "risks" });
      await page.getByRole("listbox").focus();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.locator("article").waitFor();
      expect(await heading()).toBe("Design drawings (prototypes)");
      await page.keyboard.press("Escape");
      await page.getByRole("listbox").waitFor();
      expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("listbox");
    }, 60_000);

    it("shows the decision of a treatment before it is saved, saves with Ctrl+Enter and goes to the next risk", async () => {
      await open({ screen: "risks" });
      await page.locator("[role=listbox] [role=option]").first().click();
      await page.getByRole("radio", { name: /^Retain/ }).check();
      await page.getByText("A risk above the threshold needs a reason.").waitFor();
      await page.getByRole("group", { name: "Ground" }).getByRole("checkbox", { name: "Cost" }).check();
      await page.getByLabel("Reason for keeping the risk").fill("Budget of next year.");
      await page.getByRole("region", { name: "Decision" }).getByText("Remaining risk (awaiting approval)").waitFor();
      await page.keyboard.press("Control+Enter");
      await page.getByText("Saved: R-001").last().waitFor();
      await page.getByRole("heading", { level: 1, name: "Design drawings (prototypes)" }).waitFor();
    }, 60_000);

    it("finds the organisation's own controls, and takes a new one only when asked to", async () => {
      await open({ screen: "risks" });
      await page.locator("[role=listbox] [role=option]").first().click();
      await page.getByRole("radio", { name: /^Reduce/ }).check();
      const search = page.getByRole("combobox", { name: "Search by number or title" });
      await search.pressSequentially("drawings");
      await page.getByRole("menuitemcheckbox", { name: "ORG-1 Taking drawings out" }).click();
      await search.pressSequentially("ORG-7");
      await page.screenshot({ path: join(results, "pane-work", "own-control.png") });
      await page.getByRole("menuitemcheckbox", { name: "Use “ORG-7” as an own control" }).click();
      for (const id of ["ORG-1", "ORG-7"]) await page.getByRole("button", { name: `Remove ${id}` }).waitFor();
      await search.pressSequentially("A.5.1～A.5.3");
      await page.getByText("No control matches.").waitFor();
      await page.screenshot({ path: join(results, "pane-work", "own-controls.png"), fullPage: true });
    }, 60_000);

    it("takes the last change back from the message", async () => {
      await open({ screen: "risks" });
      await page.locator("[role=listbox] [role=option]").first().click();
      await page.getByRole("radio", { name: /^Avoid/ }).check();
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await page.getByRole("button", { name: "Undo" }).click();
      await page.getByText("The last change was taken back.").last().waitFor();
      await page.getByRole("article").getByText("To be treated").first().waitFor();
    }, 60_000);

    it("goes to the next risk with Alt+N and keeps what was not saved", async () => {
      await open({ screen: "risks" });
      await page.locator("[role=listbox] [role=option]").first().click();
      await page.getByRole("radio", { name: /^Reduce/ }).check();
      await page.keyboard.press("Alt+n");
      await page.getByRole("heading", { level: 1, name: "Design drawings (prototypes)" }).waitFor();
      await page.getByRole("button", { name: "Previous risk" }).click();
      await page.getByRole("heading", { level: 1, name: /^Customer management/ }).waitFor();
      expect(await page.getByRole("radio", { name: /^Reduce/ }).isChecked()).toBe(true);
    }, 60_000);

    it("chooses a suggested control by key, and a way to the threshold with one press", async () => {
      await open({ screen: "risks" });
      await page.locator("[role=listbox] [role=option]").first().click();
      await page.getByRole("radio", { name: /^Reduce/ }).check();
      const suggested = page.getByRole("group", { name: "Suggested controls" }).getByRole("checkbox", { name: /A\.8\.8/ });
      await suggested.focus();
      await page.keyboard.press("Space");
      await page.getByRole("button", { name: "Remove A.8.8" }).waitFor();
      await page.getByRole("button", { name: /^Threat 2, Vulnerability 1/ }).click();
      // 3 x 2 x 1 = 6.
      await page.getByRole("region", { name: "Decision" }).getByText("6 of 27, within the threshold 6").waitFor();
    }, 60_000);

    it("leads from a lapsed approval, with what changed, to the batch", async () => {
      await open({ screen: "risks" });
      await page.getByLabel("Search asset, threat, control").fill("R-013");
      await page.getByText("1 risk", { exact: true }).waitFor();
      await page.locator("[role=listbox] [role=option]").first().click();
      await page.getByText("Threat: 1 → 2").waitFor();
      await page.getByRole("button", { name: "Open the approvals" }).click();
      await page.getByRole("heading", { level: 1, name: "Approvals" }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    }, 60_000);

    it("asks for the approver, leaves remaining risks to the management, and records the chosen ones", async () => {
      await open({ screen: "approvals" });
      await page.getByRole("button", { name: "Approve 3 risks" }).click();
      await page.getByText("Please fill this in.").waitFor();
      await page.getByLabel("Approved by").fill("M. Tanaka");
      await page.getByRole("radio", { name: "Risk owner" }).check();
      await page.getByText("Chosen: 2 residual, 0 remaining.").waitFor();
      await page.getByRole("radio", { name: "Management" }).check();
      await page.getByRole("checkbox", { name: /^Approve R-002/ }).uncheck();
      await page.getByText("Chosen: 1 residual, 1 remaining.").waitFor();
      await page.getByRole("button", { name: "Approve 2 risks" }).click();
      await page.getByText("The approval of 2 risks was recorded.").last().waitFor();
      await page.getByRole("button", { name: "Undo" }).waitFor();
    }, 60_000);

    it("asks why an approval is taken back", async () => {
      await open({ screen: "approvals" });
      await page.getByRole("button", { name: "Take the approval of R-008 back" }).click();
      await page.getByLabel("Taken back by").fill("M. Tanaka");
      await page.getByRole("button", { name: "Record it" }).click();
      await page.getByText("Please fill this in.").waitFor();
      await page.getByLabel("Reason for taking it back").fill("The contract ended.");
      await page.getByRole("button", { name: "Record it" }).click();
      await page.getByText("It was recorded that the approval of AP-007 is taken back.").last().waitFor();
    }, 60_000);

    it("treats several risks alike", async () => {
      await open({ screen: "risks" });
      await page.getByRole("listbox").focus();
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Space");
      await page.getByRole("button", { name: "Treat alike" }).click();
      await page.getByRole("heading", { level: 1, name: "2 risks treated alike" }).waitFor();
      await page.getByRole("radio", { name: /^Avoid/ }).check();
      await page.getByRole("checkbox", { name: "Treatment completed" }).check();
      await page.keyboard.press("Control+Enter");
      await page.getByText("Avoided").first().waitFor();
    }, 60_000);

    it("draws a bounded number of rows of ten thousand, and reaches the last one by key", async () => {
      await open({ screen: "risks", scenario: "large" });
      const rows = page.locator("[role=listbox] [role=option]");
      expect(await rows.count()).toBeLessThan(40);
      await page.getByRole("listbox").focus();
      await page.keyboard.press("End");
      await page.locator("[aria-posinset='10000']").waitFor();
      expect(await rows.count()).toBeLessThan(40);
      expect(await rows.first().getAttribute("aria-setsize")).toBe("10000");
    }, 60_000);

    it("attaches a register after the open questions were answered", async () => {
      await open({ screen: "register", scenario: "unattached" });
      expect(await page.getByRole("button", { name: "Preview the changes" }).getAttribute("aria-disabled")).toBe("true");
      await page.getByRole("button", { name: "It is “Threat level”" }).click();
      await page.getByRole("group", { name: "Still needed" }).getByRole("combobox").selectOption("8");
      await page.getByRole("button", { name: "Preview the changes" }).click();
      await page.getByText("Sheet “ISMS Settings” is added.").waitFor();
      await page.getByRole("button", { name: "Attach the register" }).click();
      await page.getByRole("heading", { level: 2, name: "Attached register" }).waitFor();
    }, 60_000);

    it("withdraws the preview when an answer changes", async () => {
      await open({ screen: "register", scenario: "unattached" });
      await page.getByRole("button", { name: "It is “Threat level”" }).click();
      await page.getByRole("group", { name: "Still needed" }).getByRole("combobox").selectOption("8");
      await page.getByRole("button", { name: "Preview the changes" }).click();
      await page.getByRole("button", { name: "Attach the register" }).waitFor();
      await page.getByLabel("Acceptance threshold").fill("8");
      await page.getByRole("button", { name: "Preview the changes" }).waitFor();
      expect(await page.getByText("Sheet “ISMS Settings” is added.").count()).toBe(0);
    }, 60_000);

    it("cancels picking a column with Escape, and says so", async () => {
      await open({ screen: "register", scenario: "unattached" });
      await page.getByRole("button", { name: "Pick in the sheet" }).click();
      await page.getByText("Click a cell of the column that holds “Vulnerability level”").first().waitFor();
      await page.keyboard.press("Escape");
      await page.getByText("Nothing was picked.").first().waitFor();
      await page.getByRole("button", { name: "Pick in the sheet" }).waitFor();
    }, 60_000);

    it("adapts the method's scale unless it is kept, and bounds the threshold by it", async () => {
      await open({ screen: "register", scenario: "unattached" });
      // 27 / 3 x 5
      await page.getByText("The highest risk value is then 45.", { exact: false }).waitFor();
      await page.getByRole("checkbox", { name: "Adapt the method's scale: 1 to 5" }).uncheck();
      await page.getByText("Highest risk value: 27", { exact: false }).waitFor();
    }, 60_000);

    it("detaches only after what goes was listed", async () => {
      await open({ screen: "register" });
      expect(await page.getByRole("button", { name: "Detach the register" }).count()).toBe(0);
      await page.getByRole("button", { name: "See what would be removed" }).click();
      await page.getByText("“ISMS Treatment” stays with its 9 entries.").waitFor();
      await page.getByRole("checkbox", { name: "Keep what people typed as plain values" }).uncheck();
      await page.getByText("9 entries in “ISMS Treatment” go with it.").waitFor();
      await page.getByRole("button", { name: "Detach the register" }).click();
      await page.getByText("The register was detached.").first().waitFor();
    }, 60_000);

    it("goes between the tabs with the arrow keys", async () => {
      await open({ screen: "home" });
      await page.getByRole("tab", { name: "Home" }).focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: "Register" }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("tab");
    }, 60_000);

    it("leaves the host's corner of 34 x 32 px free", async () => {
      await open({ screen: "home" });
      const tabs = await page.getByRole("tab").all();
      const right = Math.max(...(await Promise.all(tabs.map(async (tab) => { const box = await tab.boundingBox(); return box ? box.x + box.width : 0; }))));
      expect(right).toBeLessThanOrEqual(350 - 34);
    }, 60_000);

    it("stops writing: what was written is taken back, and the message says so", async () => {
      await open({ screen: "reports", delay: "100" });
      await page.getByRole("button", { name: "Preview the report" }).first().click();
      await page.getByRole("button", { name: "Write the report" }).press("Enter");
      await page.getByRole("progressbar", { name: "Writing to the workbook…" }).waitFor();
      await page.getByRole("button", { name: "Stop" }).press("Enter");
      await page.getByText("Taking back what was written…").waitFor();
      expect(await page.getByRole("button", { name: "Stop" }).count()).toBe(0);
      await page.getByText("Stopped as you asked. The workbook is as it was before.").last().waitFor();
      expect(await page.getByRole("button", { name: "Undo" }).count()).toBe(0);
      // It can be previewed and written after all.
      await page.getByRole("button", { name: "Preview the report" }).first().waitFor();
    }, 60_000);

    it("stops reading and offers to read again", async () => {
      await open({ screen: "risks", delay: "3000" });
      await page.getByRole("button", { name: "Stop" }).press("Enter");
      await page.getByText("Stopped as you asked.", { exact: false }).first().waitFor();
      await page.getByRole("button", { name: "Try again" }).press("Enter");
      await page.getByRole("listbox").waitFor();
    }, 60_000);

    it("says what went wrong and offers to try again", async () => {
      await open({ screen: "home", scenario: "failing" });
      await page.getByText("A cell is being edited in Excel.", { exact: false }).first().waitFor();
      expect(await page.getByRole("button", { name: "Try again" }).count()).toBe(1);
    }, 60_000);
  });
}
