// Owns the proof that registers are recognised in files as they are in memory: the corpus written as .xlsx and read by the product.
// Promises every trap of files by name, and some dozens of registers with all kinds of traps.
import { readState } from "../../src/app/book/state";
import { openBook } from "../../src/xlsx";
import { chanceOf } from "../corpus/chance";
import { fileOf, fileTrapNames, fileTraps, mixedFileTraps, type FileTraps } from "../corpus/file";
import { judge } from "../corpus/judge";
import { caseOfTrap, mixedCase, type Case } from "../corpus/measure";

async function faultsOf({ name, seed, book }: Case, chosen: FileTraps): Promise<readonly string[]> {
  const { recognition } = await readState(openBook(fileOf(book.canvases, chosen)));
  const { columns, faults } = judge(book, recognition);
  const off = columns.filter(({ verdict }) => verdict === "wrong" || verdict === "left").map(({ column, found }) => `"${column.header}" is ${column.accepted.join("/")}, found ${found}`);
  return [...faults, ...off].map((fault) => `seed ${seed} (${name}): ${fault}`);
}

describe("each trap of files alone", () => {
  it.each(fileTrapNames)("%s", async (name) => {
    for (const seed of [1, 2, 3]) expect(await faultsOf(caseOfTrap("list validations", seed), fileTraps([name]))).toEqual([]);
  });
});

describe("traps of files and layouts together", () => {
  it.each(Array.from({ length: 60 }, (_, index) => 5000 + index))("seed %i", async (seed) => {
    expect(await faultsOf(mixedCase(seed), mixedFileTraps(chanceOf(seed)))).toEqual([]);
  });
});
