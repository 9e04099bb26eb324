// Owns the proof of recognition: generated registers with every trap of real ones, alone and together.
// Promises that no column is silently taken for something else, and names each failing layout by its seed.
import { recognise } from "../../../../src/isms/recognition/recognise";
import { chanceOf } from "../../../corpus/chance";
import type { Tongue } from "../../../corpus/headers";
import { caseOfTrap, measure, mixedCase } from "../../../corpus/measure";
import { otherHeaderPools } from "../../../corpus/otherWords";
import { otherKinds, otherSheet } from "../../../corpus/otherSheets";
import { traps } from "../../../corpus/traps";

const seeds = (count: number): readonly number[] => Array.from({ length: count }, (_, seed) => seed);
/** Issue: at least 99 % of columns are mapped right or asked about, none silently wrong. */
const leastShare = 0.99;
/** Words never seen before are left alone more often; the measure keeps that from growing. */
const leastOtherShare = 0.85;

describe("each trap alone", () => {
  it.each(Object.keys(traps))("%s", (name) => {
    const { lines, share, wrong, faulty } = measure(seeds(12).map((seed) => caseOfTrap(name, seed)));
    expect({ wrong, faulty: faulty > 0 ? lines : [] }).toEqual({ wrong: [], faulty: [] });
    expect(share >= leastShare ? [] : lines).toEqual([]);
  });
});

describe("traps in combination", () => {
  const result = measure(seeds(2000).map((seed) => mixedCase(seed)));

  it("takes no column silently for another", () => {
    expect(result.wrong).toEqual([]);
  });

  it("maps at least 99 % of all columns right, or asks about them", () => {
    expect(result.share >= leastShare ? [] : result.lines).toEqual([]);
  });

  it("finds header, records and what is carried down in 995 of 1000 layouts", () => {
    expect(result.faulty <= result.layouts * 0.005 ? [] : result.lines).toEqual([]);
  });
});

describe("headers in words that the dictionary was not made from", () => {
  const result = measure(seeds(500).map((seed) => mixedCase(seed, otherHeaderPools)));

  it("takes no column silently for another", () => {
    expect(result.wrong).toEqual([]);
  });

  it("still maps or asks about 85 % of the columns", () => {
    expect(result.share >= leastOtherShare ? [] : result.lines).toEqual([]);
  });
});

describe("sheets that are no register", () => {
  const tongues: readonly Tongue[] = ["ja", "en"];
  const problems: Readonly<Record<string, string>> = { statement: "recognition-is-statement", plan: "recognition-is-plan" };

  it.each(otherKinds.flatMap((kind) => tongues.map((tongue) => [kind, tongue] as const)))("%s (%s)", (kind, tongue) => {
    for (const seed of seeds(6)) {
      const { candidates, declined } = recognise([otherSheet(chanceOf(seed), tongue, kind).content()]);
      expect(candidates.map(({ document, columns }) => [document, columns.map(({ key }) => key)])).toEqual([]);
      if (problems[kind] !== undefined) expect(declined.map(({ problem }) => problem.code)).toEqual([problems[kind]]);
    }
  });
});
