// Owns looking at every view of the task pane in Japanese: see looking.ts.
// Promises no accessibility finding in either theme, nothing that loses its meaning in forced colours, and nothing cut off, at 200 % zoom neither.
import { join } from "node:path";
import { chromiumPath, startHarness, type Harness } from "./harness/browser";
import { views } from "./harness/views";
import { lookAt, nothingWrong, results } from "./looking";

if (chromiumPath() !== null) {
  describe("every view of the task pane in Japanese", () => {
    let harness: Harness;
    beforeAll(async () => {
      harness = await startHarness(join(results, "pane-ja"));
    }, 120_000);
    afterAll(() => harness.close());

    it.each(views)("$name can be seen and used in every way", async (view) => {
      expect(await lookAt(harness, view, "ja")).toEqual(nothingWrong);
    }, 60_000);
  });
}
