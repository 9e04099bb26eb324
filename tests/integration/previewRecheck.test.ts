// Owns the proof that a plan which a person has looked at is not written into a workbook that changed since.
// Promises the same for every preview that is shown before its button is pressed; the file's bytes tell that nothing was written.
import { createService } from "../../src/app/create-service";
import type { IsmsService, Preview } from "../../src/app/service";
import { openBook, type FileBook } from "../../src/xlsx";
import { sampleBytes } from "./workbooks/samples";

jest.setTimeout(240_000);

interface Desk {
  readonly book: FileBook;
  readonly service: IsmsService;
}

async function desk(): Promise<Desk> {
  const book = openBook(sampleBytes("ja"));
  const service = createService(book, "ja");
  const candidate = (await service.inspect()).candidates.find(({ document }) => document === "riskRegister");
  if (!candidate) throw new Error("no register");
  await service.apply(await service.previewAttach({ candidateId: candidate.id, columns: candidate.columns, preset: "manual", threshold: 6 }));
  return { book, service };
}

async function changeOfMethod(service: IsmsService): Promise<Preview> {
  const attached = (await service.inspect()).attached;
  return service.previewAttach({ candidateId: attached?.candidateId ?? "", columns: attached?.columns ?? [], preset: "manual", threshold: 7 });
}

/** R-010 stands in row 15: threat level in I, asset in C. */
async function typed({ book }: Desk): Promise<void> {
  await book.apply({ edits: [{ kind: "writeCells", sheet: "リスクアセスメント表", row: 14, column: 8, values: [[3]] }] });
}

const previews: readonly [string, (service: IsmsService) => Promise<Preview>][] = [
  ["the assessment report", (service) => service.previewReport("assessment", "2026-11-20")],
  ["the report of the plan", (service) => service.previewReport("plan", "2026-11-20")],
  ["the treatment plan", (service) => service.previewTreatmentPlan()],
  ["formulas entered again", (service) => service.previewRefresh()],
  ["another method", changeOfMethod],
];

describe.each(previews)("%s, shown before it is written", (_name, look) => {
  it("is written where nothing changed since", async () => {
    const { service } = await desk();
    await expect(service.apply(await look(service))).resolves.toBeUndefined();
    expect(service.canUndo).toBe(true);
  });

  it("is refused where a level changed since, and written after another look", async () => {
    const made = await desk();
    const preview = await look(made.service);
    await typed(made);
    const before = Buffer.from(made.book.bytes());
    await expect(made.service.apply(preview)).rejects.toMatchObject({ problem: { code: "workbook-changed" } });
    expect(before.equals(Buffer.from(made.book.bytes()))).toBe(true);
    await expect(made.service.apply(await look(made.service))).resolves.toBeUndefined();
  });
});

it("detaching is refused where people typed into our columns since it was shown", async () => {
  const made = await desk();
  const preview = await made.service.previewDetach({ keepsInputs: true, removesSheets: [] });
  const column = (await made.service.inspect()).attached?.columns.find(({ header }) => header === "ISMS 状況")?.column ?? -1;
  await made.book.apply({ edits: [{ kind: "writeCells", sheet: "リスクアセスメント表", row: 14, column, values: [["進行中"]] }] });
  await expect(made.service.apply(preview)).rejects.toMatchObject({ problem: { code: "workbook-changed" } });
});
