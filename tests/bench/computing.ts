// Owns the measurements without a page: reading against ExcelJS, statement and recognition against reading.
// Promises that what is compared gave the same cells, else the measurement fails.
import ExcelJS from "exceljs";
import { mapTreatments } from "../../src/isms/soa/treatments";
import { recognise } from "../../src/isms/recognition/recognise";
import { readRecords } from "../../src/isms/recognition/records";
import type { SheetContent } from "../../src/isms/recognition/types";
import { readControlTokens } from "../../src/isms/catalogue/ids";
import { buildStatement, checkStatement, type TreatedRisk } from "../../src/isms/soa/statement";
import { openBook } from "../../src/xlsx";
import { bookOf, mixedRows, registerRows } from "./books";
import type { Line } from "./line";
import { inTurn } from "./measure";

const rowCount = 10_000;

async function cellsOf(bytes: Uint8Array) {
  const book = openBook(bytes);
  const { sheets } = await book.overview();
  return book.read(sheets.map(({ name }) => ({ sheet: name })));
}

async function sumHere(bytes: Uint8Array): Promise<string> {
  let [numbers, texts] = [0, 0];
  for (const { values } of await cellsOf(bytes)) for (const row of values) for (const value of row) {
    if (typeof value === "number") numbers += value;
    else if (typeof value === "string") texts += value.length;
  }
  return `${numbers} ${texts}`;
}

async function sumThere(bytes: Uint8Array): Promise<string> {
  let [numbers, texts] = [0, 0];
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => {
    if (typeof cell.value === "number") numbers += cell.value;
    else if (typeof cell.value === "string") texts += cell.value.length;
  })));
  return `${numbers} ${texts}`;
}

export async function reading(): Promise<Line> {
  const bytes = bookOf("Cells", mixedRows(rowCount, 20));
  const [here, there] = [await sumHere(bytes), await sumThere(bytes)];
  if (here !== there) throw new Error(`The two readers disagree: ${here} against ${there}.`);
  const { medians, ratio } = await inTurn({ name: "ExcelJS", run: () => sumThere(bytes) }, { name: "src/xlsx", run: () => sumHere(bytes) }, 11);
  return { what: "Reading all values of 10 000 x 20 cells: ExcelJS 4.4.0 against this product", first: { name: "ExcelJS", milliseconds: medians[0] }, second: { name: "this product", milliseconds: medians[1] }, ratio, goal: { at: "least", value: 4 } };
}

async function contentOf(bytes: Uint8Array): Promise<SheetContent> {
  const book = openBook(bytes);
  const { sheets, tables } = await book.overview();
  const [cells] = await book.read([{ sheet: sheets[0].name, withLayout: true }]);
  return { ...cells, tables };
}

function treatmentsOf(content: SheetContent): TreatedRisk[] {
  const [candidate] = recognise([content]).candidates;
  return readRecords(candidate, content).flatMap(({ values }) => {
    const { ids } = readControlTokens(values.controls ?? null);
    return ids.length === 0 ? [] : [{ riskId: String(values.riskId), controls: ids }];
  });
}

function statementFrom(treatments: readonly TreatedRisk[], edition: "2013" | "2022"): void {
  const mapped = mapTreatments(treatments, edition);
  const { rows } = buildStatement({ edition, language: "ja", treatments: mapped, existing: null, lastGenerated: null });
  checkStatement(rows, edition, mapped);
}

export async function statements(): Promise<Line[]> {
  const bytes = bookOf("リスク", registerRows(rowCount));
  const treatments = treatmentsOf(await contentOf(bytes));
  const lines: Line[] = [];
  for (const [edition, how] of [["2022", "of the register's own edition"], ["2013", "of another edition, controls mapped"]] as const) {
    const { medians, ratio } = await inTurn({ name: "statement", run: () => statementFrom(treatments, edition) }, { name: "reading", run: () => cellsOf(bytes) }, 9);
    lines.push({ what: `Statement of Applicability ${how} from 10 000 risks (${treatments.length} with controls): computing and checking it against reading their cells`, first: { name: "statement", milliseconds: medians[0] }, second: { name: "reading", milliseconds: medians[1] }, ratio, goal: { at: "most", value: 10 } });
  }
  return lines;
}

export async function recognition(): Promise<Line> {
  const bytes = bookOf("リスク", registerRows(rowCount));
  const content = await contentOf(bytes);
  const found = recognise([content]).candidates[0]?.records.length;
  if (found !== rowCount) throw new Error(`${found} of ${rowCount} records were recognised.`);
  const { medians, ratio } = await inTurn({ name: "recognition", run: () => recognise([content]) }, { name: "reading", run: () => cellsOf(bytes) }, 9);
  return { what: "Recognising a register of 10 000 rows against reading its file", first: { name: "recognition", milliseconds: medians[0] }, second: { name: "reading", milliseconds: medians[1] }, ratio, goal: { at: "most", value: 2 } };
}
