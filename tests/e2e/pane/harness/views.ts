// Owns the views of the task pane that are looked at and checked: one row a picture.
// Promises that each row says how a person gets there.
import type { Page } from "playwright-core";

export interface View {
  readonly name: string;
  readonly scenario: string;
  readonly screen: string;
  /** Milliseconds that each answer of a slow workbook takes. */
  readonly delay?: number;
  /** What a person does after the screen is open. */
  readonly reach?: (page: Page) => Promise<void>;
}

const openRisk = (index: number) => async (page: Page): Promise<void> => {
  await page.getByRole("listbox").locator("[role=option]").nth(index).click();
  await page.locator("article").waitFor();
};

export const views: readonly View[] = [
  { name: "home", scenario: "attached", screen: "home" },
  { name: "home-reading", scenario: "attached", screen: "home", delay: 15_000, reach: (page) => page.getByRole("button", { name: /^(中止|Stop)$/ }).waitFor() },
  { name: "home-empty", scenario: "empty", screen: "home" },
  { name: "home-locked", scenario: "locked", screen: "home" },
  {
    name: "checks", scenario: "attached", screen: "home",
    reach: async (page) => {
      await page.getByRole("button", { name: /^(点検する|Run checks)$/ }).click();
      await page.getByRole("heading", { name: /^(結果|Result)$/ }).waitFor();
    },
  },
  {
    name: "checks-long", scenario: "attached", screen: "checks",
    reach: async (page) => {
      const question = page.getByRole("button", { name: /^(受け入れるリスクは承認されていますか|Is every accepted risk approved\?)/ });
      await question.click();
      await question.evaluate((element) => element.scrollIntoView({ block: "start" }));
    },
  },
  {
    name: "checks-passed", scenario: "attached", screen: "checks",
    reach: async (page) => {
      const passed = page.getByRole("button", { name: /^(指摘なし|Nothing found)/ });
      await passed.click();
      await passed.evaluate((element) => element.scrollIntoView({ block: "start" }));
    },
  },
  { name: "checks-clean", scenario: "clean", screen: "checks" },
  { name: "reports", scenario: "attached", screen: "reports" },
  {
    name: "reports-preview", scenario: "attached", screen: "home",
    reach: async (page) => {
      await page.getByRole("button", { name: /^(報告書を作る|Make a report)$/ }).click();
      await page.getByRole("button", { name: /^(内容を確認|Preview the report)$/ }).first().click();
      await page.getByRole("button", { name: /^(報告書を作る|Write the report)$/ }).waitFor();
    },
  },
  {
    name: "writing", scenario: "attached", screen: "reports", delay: 400,
    reach: async (page) => {
      await page.getByRole("button", { name: /^(内容を確認|Preview the report)$/ }).first().click();
      await page.getByRole("button", { name: /^(報告書を作る|Write the report)$/ }).click();
      await page.getByRole("button", { name: /^(中止|Stop)$/ }).waitFor();
      await page.getByRole("progressbar").waitFor();
    },
  },
  { name: "reading", scenario: "attached", screen: "risks", delay: 15_000, reach: (page) => page.getByRole("button", { name: /^(中止|Stop)$/ }).waitFor() },
  { name: "checks-empty", scenario: "empty", screen: "checks" },
  { name: "home-repair", scenario: "attached", screen: "repair", reach: (page) => page.getByRole("button", { name: /^(修復する|Repair)$/ }).waitFor() },
  {
    name: "home-copy-refused", scenario: "attached", screen: "home",
    reach: async (page) => {
      await page.getByRole("button", { name: /^(コピーを作る|Make a copy)$/ }).click();
      await page.getByText(/freeze|#NAME\? のままで|show #NAME\?/).last().waitFor();
    },
  },
  {
    name: "home-copy-kept", scenario: "clean", screen: "home",
    reach: async (page) => {
      await page.getByRole("button", { name: /^(コピーを作る|Make a copy)$/ }).click();
      await page.getByRole("link", { name: /^(.*を保存|Save .*)$/ }).waitFor();
    },
  },
  { name: "functions", scenario: "attached", screen: "functions" },
  {
    name: "functions-open", scenario: "attached", screen: "functions",
    reach: async (page) => {
      const risk = page.getByRole("button", { name: /^RISK / });
      await risk.click();
      await page.getByRole("button", { name: /ISMS\.RISK\(3,2,2\).*(挿入|selected cell)|^Insert =ISMS\.RISK\(3,2,2\)/ }).first().click();
      await page.getByRole("button", { name: /^(それでも挿入する|Insert anyway)$/ }).waitFor();
      await risk.evaluate((element) => element.scrollIntoView({ block: "start" }));
    },
  },
  {
    name: "functions-example", scenario: "attached", screen: "functions",
    reach: async (page) => {
      await page.getByRole("button", { name: /^HEATMAP / }).click();
      const example = page.getByRole("button", { name: /ISMS\.HEATMAP/ }).last();
      await example.evaluate((element) => element.scrollIntoView({ block: "center" }));
    },
  },
  {
    name: "functions-none", scenario: "attached", screen: "functions",
    reach: async (page) => {
      await page.getByRole("searchbox").fill("xyz");
      await page.getByRole("button", { name: /^(検索を消す|Clear the search)$/ }).last().waitFor();
    },
  },
  { name: "register-empty", scenario: "empty", screen: "register" },
  { name: "register-columns", scenario: "unattached", screen: "register" },
  { name: "register-several", scenario: "several", screen: "register" },
  {
    name: "register-preview", scenario: "unattached", screen: "register",
    reach: async (page) => {
      await page.getByRole("button", { name: /^(「脅威レベル」です|It is “Threat level”)$/ }).click();
      await page.getByRole("group", { name: /^(不足している列|Still needed)$/ }).getByRole("combobox").selectOption("8");
      await page.getByRole("button", { name: /^(変更内容を確認|Preview the changes)$/ }).click();
      await page.getByRole("button", { name: /^(この台帳を使う|Attach the register)$/ }).waitFor();
      await page.getByRole("button", { name: /^(この台帳を使う|Attach the register)$/ }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "register-levels", scenario: "unattached", screen: "register",
    reach: (page) => page.getByRole("heading", { level: 2, name: /^(レベル|Levels)$/ }).evaluate((element) => element.scrollIntoView({ block: "start" })),
  },
  {
    name: "register-picking", scenario: "unattached", screen: "register",
    reach: async (page) => {
      await page.getByRole("button", { name: /^(シートで選ぶ|Pick in the sheet)$/ }).click();
      await page.getByRole("button", { name: /^(キャンセル|Cancel)$/ }).waitFor();
    },
  },
  { name: "register-attached", scenario: "attached", screen: "register" },
  {
    name: "register-detach", scenario: "attached", screen: "register",
    reach: async (page) => {
      await page.getByRole("button", { name: /^(取り除く内容を確認|See what would be removed)$/ }).click();
      await page.getByRole("button", { name: /^(台帳を取り外す|Detach the register)$/ }).scrollIntoViewIfNeeded();
    },
  },
  { name: "risks", scenario: "attached", screen: "risks" },
  { name: "risks-empty", scenario: "empty", screen: "risks" },
  { name: "risks-large", scenario: "large", screen: "risks" },
  {
    name: "risks-chosen", scenario: "attached", screen: "risks",
    reach: async (page) => {
      await page.getByRole("listbox").focus();
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Space");
    },
  },
  { name: "risk-treat", scenario: "attached", screen: "risks", reach: openRisk(0) },
  {
    name: "risk-reduce", scenario: "attached", screen: "risks",
    reach: async (page) => {
      await openRisk(1)(page);
      await page.getByText(/^(管理策|Controls)$/).first().evaluate((element) => {
        element.scrollIntoView({ block: "start" });
      });
    },
  },
  {
    name: "risk-controls", scenario: "attached", screen: "risks",
    reach: async (page) => {
      await openRisk(1)(page);
      await page.getByRole("combobox", { name: /^(番号または名称で検索|Search by number or title)$/ }).pressSequentially("A.8.1");
      await page.getByRole("menuitemcheckbox", { name: /^A\.8\.12 / }).waitFor();
    },
  },
  {
    name: "risk-own-control", scenario: "attached", screen: "risks",
    reach: async (page) => {
      await openRisk(1)(page);
      const search = page.getByRole("combobox", { name: /^(番号または名称で検索|Search by number or title)$/ });
      await search.pressSequentially("ORG-1");
      await page.getByRole("menuitemcheckbox", { name: /^ORG-1 / }).click();
      await search.pressSequentially("ORG-1x");
      await page.getByRole("menuitemcheckbox", { name: /ORG-1x/ }).waitFor();
    },
  },
  {
    name: "risk-levels", scenario: "attached", screen: "risks",
    reach: async (page) => {
      await openRisk(0)(page);
      await page.getByRole("radio", { name: /^(低減|Reduce)/ }).check();
      await page.getByRole("group", { name: /^(対応後の評価|After treatment)$/ }).evaluate((element) => element.scrollIntoView({ block: "start" }));
    },
  },
  {
    name: "risk-remaining", scenario: "attached", screen: "risks",
    reach: async (page) => {
      await openRisk(3)(page);
      await page.getByRole("group", { name: /^(理由の区分|Ground)$/ }).evaluate((element) => element.scrollIntoView({ block: "start" }));
    },
  },
  {
    name: "risk-lapsed", scenario: "attached", screen: "risks",
    reach: async (page) => {
      await page.getByRole("searchbox").fill("R-013");
      await page.getByText(/^(1 件|1 risk)$/).waitFor();
      await openRisk(0)(page);
      await page.getByRole("button", { name: /^(承認の画面を開く|Open the approvals)$/ }).scrollIntoViewIfNeeded();
    },
  },
  { name: "approvals", scenario: "attached", screen: "approvals" },
  { name: "approvals-empty", scenario: "empty", screen: "approvals" },
  {
    name: "approvals-waiting", scenario: "attached", screen: "approvals",
    reach: (page) => page.getByRole("heading", { name: /^(承認する残留リスク|Residual risks to approve)/ }).evaluate((element) => element.scrollIntoView({ block: "start" })),
  },
  {
    name: "approvals-remaining", scenario: "attached", screen: "approvals",
    reach: (page) => page.getByRole("heading", { name: /^(承認する残余リスク|Remaining risks to approve)/ }).evaluate((element) => element.scrollIntoView({ block: "start" })),
  },
  {
    name: "approvals-approved", scenario: "attached", screen: "approvals",
    reach: async (page) => {
      await page.getByRole("button", { name: /^(R-004 の承認を取り消す|Take the approval of R-004 back)$/ }).click();
      await page.getByRole("heading", { name: /^(承認済み|Approved) ?[（(]/ }).evaluate((element) => element.scrollIntoView({ block: "start" }));
    },
  },
  { name: "statement", scenario: "attached", screen: "statement", reach: (page) => page.getByRole("button", { name: /^(適用宣言書を書き込む|Write the SoA)$/ }).waitFor() },
  {
    name: "statement-domain", scenario: "attached", screen: "statement",
    reach: async (page) => {
      const domain = page.getByRole("region", { name: /^(分野別の管理策|Controls by domain)$/ }).getByRole("button", { name: /^A\.5 / });
      await domain.click();
      await domain.scrollIntoViewIfNeeded();
    },
  },
  {
    name: "statement-difference", scenario: "attached", screen: "statement",
    reach: async (page) => {
      const changes = page.getByRole("region", { name: /^(シートとの違い|Differences from the sheet)/ });
      await changes.getByRole("button", { name: /^A\.6 / }).click();
      await changes.getByRole("button", { name: /^A\.6 / }).evaluate((element) => element.scrollIntoView({ block: "start" }));
    },
  },
  {
    name: "statement-conflict", scenario: "attached", screen: "statement",
    reach: async (page) => {
      const taken = page.getByRole("radio", { name: /^(新しい内容に置き換える|Take the new content)$/ });
      await taken.check();
      await taken.scrollIntoViewIfNeeded();
    },
  },
  {
    name: "statement-carried", scenario: "attached", screen: "statement",
    reach: async (page) => {
      await page.getByRole("radio", { name: "2013" }).check();
      await page.getByRole("region", { name: /^(版の変更に伴う確認事項|To check after)/ }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "statement-document", scenario: "attached", screen: "statement",
    reach: async (page) => {
      await page.getByRole("radio", { name: "2013" }).check();
      await page.getByRole("button", { name: /^(適用宣言書を書き込む|Write the SoA)$/ }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "statement-written", scenario: "attached", screen: "statement",
    reach: async (page) => {
      await page.getByRole("button", { name: /^(適用宣言書を書き込む|Write the SoA)$/ }).click();
      await page.getByRole("button", { name: /^(元に戻す|Undo)$/ }).waitFor();
    },
  },
  { name: "help", scenario: "attached", screen: "help" },
  { name: "failing", scenario: "failing", screen: "home" },
];
