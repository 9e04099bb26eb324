// Owns the behaviour of work that can be stopped, as use cases see it.
// Promises that nothing is asked of a workbook after the work is not wanted any more.
import { followed, StoppableWork, type Reached } from "../../../src/app/workbook/progress";
import type { Workbook } from "../../../src/app/workbook/port";

const overview = { sheets: [], tables: [], names: [], isStructureLocked: false, activeSheet: "", selection: null };

/** A workbook that writes down what it was asked. */
function asked(calls: string[]): Workbook {
  return {
    overview: async () => (calls.push("overview"), overview),
    read: async () => (calls.push("read"), []),
    apply: async () => (calls.push("apply"), { undo: { edits: [] } }),
    select: async () => void calls.push("select"),
    watch: async () => async () => undefined,
  };
}

describe("work that can be stopped", () => {
  it("asks a workbook for nothing more once it is not wanted", async () => {
    const calls: string[] = [];
    const work = new StoppableWork(() => undefined);
    const workbook = followed(asked(calls), work);
    await workbook.overview();
    work.stop();
    await expect(workbook.read([])).rejects.toMatchObject({ problem: { code: "stopped" } });
    expect(calls).toEqual(["overview"]);
  });

  it("gives no answer that came after it was stopped", async () => {
    const calls: string[] = [];
    const work = new StoppableWork(() => undefined);
    const answer = followed(asked(calls), work).overview();
    work.stop();
    await expect(answer).rejects.toMatchObject({ problem: { code: "stopped" } });
  });

  it("keeps what was written although it was stopped too late", async () => {
    const work = new StoppableWork(() => undefined);
    const applied = followed(asked([]), work).apply({ edits: [] });
    work.stop();
    await expect(applied).resolves.toEqual({ undo: { edits: [] } });
    expect(work.isStopAsked).toBe(true);
  });

  it("tells who follows it how far it is", () => {
    const reached: Reached[] = [];
    new StoppableWork((how) => reached.push(how)).report("reading", 3, 8);
    expect(reached).toEqual([{ stage: "reading", done: 3, total: 8 }]);
  });
});
