// Owns the walk over the ribbon's buttons with the product as it is built: each opens the pane at its screen.
// Promises the manifest's own list of buttons, so that a new one is walked too.
import { join } from "node:path";
import { commands } from "../../manifest/spec";
import { commandScreens } from "../../src/commands/handlers";
import { texts } from "../../src/i18n/texts.ja";
import { screens, startProduct, type Product } from "./product";

jest.setTimeout(300_000);

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product?.close());

const buttons = commands.flatMap(({ label, action }) => (action.kind === "execute" ? [{ label: label.ja, screen: commandScreens[action.actionId as keyof typeof commandScreens] }] : []));

describe("the ribbon", () => {
  it("opens the pane at each button's screen", async () => {
    const context = await product.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "ja-JP" });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`${product.url}workbench/?lang=ja&theme=light&book=risk-register-ja`);
    const pane = page.frameLocator("#pane");
    await pane.locator("main section button").first().waitFor();
    await page.screenshot({ path: join(screens, "ribbon.png"), clip: { x: 0, y: 0, width: 1440, height: 140 } });
    for (const { label, screen } of buttons) {
      await page.getByRole("toolbar").getByRole("button", { name: label, exact: true }).click();
      // The repair of formulas is a part of Home.
      await pane.getByRole("main", { name: texts.screen[screen === "repair" ? "home" : screen], exact: true }).waitFor();
    }
    expect(buttons.map(({ screen }) => screen)).toEqual(["register", "approvals", "statement", "checks", "reports", "repair", "help"]);
    await context.close();
  });
});
