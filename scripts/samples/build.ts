// Owns the making of the sample files from their plans: node scripts/samples.cjs.
// Promises the same bytes' content at every run, written through the product's own file room.
import fs from "node:fs";
import path from "node:path";
import { blankWorkbook, openBook, type NormalFont } from "../../src/xlsx";
import { samplePlan } from "./book";

/** What Japanese Excel starts with. */
const font: NormalFont = { name: "Yu Gothic", size: 10 };
const files = { ja: "risk-register-ja.xlsx", en: "risk-register-en.xlsx" } as const;

async function make(language: keyof typeof files, folder: string): Promise<void> {
  const book = openBook(blankWorkbook(font));
  await book.apply(samplePlan(language));
  const file = path.join(folder, files[language]);
  fs.writeFileSync(file, book.bytes());
  process.stdout.write(`${file}\n`);
}

async function makeAll(): Promise<void> {
  const folder = path.join(process.cwd(), "assets", "samples");
  fs.mkdirSync(folder, { recursive: true });
  for (const language of ["ja", "en"] as const) await make(language, folder);
}

void makeAll();
