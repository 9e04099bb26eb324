// Owns the golden cases of every published method: values, bands and decisions with their derivation.
// Promises vectors of the publications as they are printed, and others worked out by hand from the rule beside them.
import { preset, presetIds } from "../../../src/isms/method/presets";
import type { PresetId } from "../../../src/isms/method/presets";
import { levelChoices } from "../../../src/isms/method/levels";
import { scaleOf } from "../../../src/isms/method/method";
import type { Factor } from "../../../src/isms/method/method";
import { column, Spreadsheet } from "./spreadsheet";

const sheet = new Spreadsheet("en");

type Cells = number | null | readonly (number | null)[];
interface Vector {
  readonly method: PresetId;
  /** How the value comes about. */
  readonly derivation: string;
  readonly asset: Cells;
  readonly threat: number;
  readonly vulnerability: number | null;
  readonly impact: number | null;
  readonly risk: number;
  readonly level: string;
  /** "" where the organisation sets the threshold. */
  readonly decision: string;
}

function vector(method: PresetId, derivation: string, asset: Cells, threat: number, vulnerability: number | null, impact: number | null, risk: number, level: string, decision = ""): Vector {
  return { method, derivation, asset, threat, vulnerability, impact, risk, level, decision };
}

const acceptable = "Acceptable";
const treat = "To be treated";

const vectors: readonly Vector[] = [
  // The organisation's ISMS manual, 4.2.1: acceptable at 6 or below. Bands 1-6, 7-12, 13-27.
  vector("manual", "max(1, -) x 1 x 1", 1, 1, 1, null, 1, "Low", acceptable),
  vector("manual", "3 x 2 x 1, at the threshold", 3, 2, 1, null, 6, "Low", acceptable),
  vector("manual", "2 x 2 x 2, the first value above", 2, 2, 2, null, 8, "Medium", treat),
  vector("manual", "max(1, 3) x 2 x 2", 1, 2, 2, 3, 12, "Medium", treat),
  vector("manual", "max(1, 3, 2) x 3 x 2", [1, 3, 2], 3, 2, null, 18, "High", treat),
  vector("manual", "max(2) of attributes of which two are not affected, x 3 x 1", [null, 2, null], 3, 1, null, 6, "Low", acceptable),
  vector("manual", "3 x 3 x 3", 3, 3, 3, 3, 27, "High", treat),
  // JIPDEC: value 1-4 x threat 1-3 x vulnerability 1-3, the highest of C, I and A. Bands 1-8, 9-17, 18-36.
  vector("jipdec", "max(4, 2, 1) x 3 x 2", [4, 2, 1], 3, 2, null, 24, "High"),
  vector("jipdec", "2 x 2 x 2", 2, 2, 2, null, 8, "Low"),
  vector("jipdec", "3 x 3 x 1", 3, 3, 1, null, 9, "Medium"),
  vector("jipdec", "4 x 3 x 3", 4, 3, 3, null, 36, "High"),
  // IPA examination, printed rows: C2 I2 A2 T2 V2 -> 8, treat; C1 I2 A1 T1 V1 -> 2, accept; C0 I2 A2 T2 V2 -> 8, treat. Bands 0-2, 3-5, 6-8.
  vector("ipa-exam", "printed row: max(2, 2, 2) x 2 x 2", [2, 2, 2], 2, 2, null, 8, "High", treat),
  vector("ipa-exam", "printed row: max(1, 2, 1) x 1 x 1", [1, 2, 1], 1, 1, null, 2, "Low", acceptable),
  vector("ipa-exam", "printed row: a C of 0 does not lower the importance", [0, 2, 2], 2, 2, null, 8, "High", treat),
  vector("ipa-exam", "2 x 2 x 1, below 5", 2, 2, 1, null, 4, "Medium", acceptable),
  vector("ipa-exam", "2 x 0 x 2: no threat, no risk", 2, 0, 2, null, 0, "Low", acceptable),
  // Tokyo: likelihood max(1, T + V - 3); risk = importance x likelihood. Bands 1-2, 3-4, 6-9.
  vector("tokyo", "3 x max(1, 3 + 3 - 3)", 3, 3, 3, null, 9, "High", treat),
  vector("tokyo", "3 x max(1, 2 + 2 - 3)", 3, 2, 2, null, 3, "Medium", treat),
  vector("tokyo", "2 x max(1, 3 + 2 - 3)", 2, 3, 2, null, 4, "Medium", treat),
  vector("tokyo", "2 x max(1, 1 + 1 - 3)", 2, 1, 1, null, 2, "Low", acceptable),
  vector("tokyo", "1 x max(1, 3 + 1 - 3)", 1, 3, 1, null, 1, "Low", acceptable),
  // ISO/IEC 27005:2008, annex E.2.1: value + likelihood of threat + ease of exploitation. Bands 0-2, 3-5, 6-8.
  vector("iso27005", "4 + 2 + 2", 4, 2, 2, null, 8, "High"),
  vector("iso27005", "0 + 0 + 0", 0, 0, 0, null, 0, "Low"),
  vector("iso27005", "2 + 1 + 0", 2, 1, 0, null, 3, "Medium"),
  vector("iso27005", "3 + 2 + 1", 3, 2, 1, null, 6, "High"),
  // MONARC: max(C, I, A, impact) x threat x vulnerability; thresholds 4 and 8, both inclusive. Bands 0-4, 5-8, 9-80.
  vector("monarc", "max(3, 1) x 2 x 4, integrity not affected", [3, null, 1], 2, 4, null, 24, "High", treat),
  vector("monarc", "1 x 2 x 2, at the first threshold", 1, 2, 2, null, 4, "Low", acceptable),
  vector("monarc", "2 x 2 x 2, at the second threshold", 2, 2, 2, null, 8, "Medium", treat),
  vector("monarc", "4 x 4 x 5", 4, 4, 5, null, 80, "High", treat),
  vector("monarc", "4 x 0 x 5", 4, 0, 5, null, 0, "Low", acceptable),
  // Likelihood x impact, 1-5 each. Bands 1-4, 5-9, 10-14, 15-25.
  vector("matrix5", "likelihood 4 x impact 5", null, 4, null, 5, 20, "Very high"),
  vector("matrix5", "likelihood 2 x impact 2", null, 2, null, 2, 4, "Low"),
  vector("matrix5", "likelihood 3 x max(asset value 3, impact 1)", 3, 3, null, 1, 9, "Medium"),
  vector("matrix5", "likelihood 2 x impact 5", null, 2, null, 5, 10, "High"),
  vector("matrix5", "likelihood 1 x impact 1", null, 1, null, 1, 1, "Low"),
];

const argumentsOf = ({ asset, threat, vulnerability, impact }: Vector): unknown[] => [Array.isArray(asset) ? [asset] : asset, threat, vulnerability, impact];

describe("the golden cases", () => {
  it.each(vectors.map((each) => [each.method, each.derivation, each.risk, each] as const))("%s: %s = %p", async (method, _derivation, risk, each) => {
    expect(await sheet.cell("RISK", ...argumentsOf(each), method)).toBe(risk);
    expect(await sheet.cell("LEVEL", ...argumentsOf(each), method)).toBe(each.level);
    if (each.decision !== "") expect(await sheet.cell("DECISION", ...argumentsOf(each), null, null, null, null, method)).toBe(each.decision);
    else expect((await sheet.failure("DECISION", ...argumentsOf(each), null, null, null, null, method)).message).toContain("no acceptance threshold yet");
  });

  it("cover every method", () => {
    expect(new Set(vectors.map(({ method }) => method))).toEqual(new Set(presetIds));
  });

  it.each([
    // Each attribute on its own: 4 x 3 x 2, 2 x 3 x 2, 1 x 3 x 2.
    ["jipdec", [4, 2, 1], 3, 2, [24, 12, 6]],
    // Integrity is not affected: 3 x 2 x 4 and 1 x 2 x 4.
    ["monarc", [3, null, 1], 2, 4, [24, "", 8]],
    // Each attribute times the likelihood max(1, 3 + 2 - 3) = 2.
    ["tokyo", [3, 1, 2], 3, 2, [6, 2, 4]],
  ])("%s gives each attribute's own value", async (method, cia, threat, vulnerability, expected) => {
    expect(await sheet.call("RISKCIA", [cia], threat, vulnerability, null, method)).toEqual([expected]);
  });

  it("of MONARC keep -1 as not assessed", async () => {
    expect(await sheet.cell("RISK", 3, -1, 4, null, "monarc")).toBe("");
  });

  // Of all 27 products of 1-3, those at or below 6: 1, three 2, three 3, three 4, six 6 = 16.
  it("of the manual are acceptable in 16 of 27 combinations", async () => {
    const levels = [1, 2, 3];
    const all = levels.flatMap((asset) => levels.flatMap((threat) => levels.map((vulnerability) => [asset, threat, vulnerability])));
    const decisions = await sheet.call("DECISION", ...[0, 1, 2].map((place) => column(...all.map((row) => row[place]))));
    expect(decisions.filter(([decision]) => decision === acceptable)).toHaveLength(16);
  });
});

const factors = ["assetValue", "threat", "vulnerability", "impact"] as const satisfies readonly Factor[];

/** Every combination of levels on the scales of a method, in the order of RISK's arguments; null where the method has no such factor. */
function combinations(id: PresetId): (number | null)[][] {
  const levels = factors.map((factor) => {
    const scale = scaleOf(preset(id), factor);
    return scale === null ? [null] : Array.from({ length: scale.maximum - scale.minimum + 1 }, (_none, step) => scale.minimum + step);
  });
  return levels.reduce<(number | null)[][]>((rows, each) => rows.flatMap((row) => each.map((level) => [...row, level])), [[]]);
}

async function risks(id: PresetId, rows: readonly (readonly unknown[])[]): Promise<readonly unknown[]> {
  return (await sheet.call("RISK", ...factors.map((_factor, place) => rows.map((row) => [row[place]])), id)).map(([value]) => value);
}

describe.each(presetIds.map((id) => [id] as const))("%s over all its levels", (id) => {
  const rows = combinations(id);

  it("never gives a lower risk or level for a higher level of anything", async () => {
    const values = await risks(id, rows);
    const bands = preset(id).bands.map(({ label }) => label.en);
    const named = (await sheet.call("LEVEL", ...factors.map((_factor, place) => rows.map((row) => [row[place]])), id)).map(([label]) => bands.indexOf(label as string));
    const at = new Map(rows.map((row, index) => [row.join(), index]));
    for (const [index, row] of rows.entries()) {
      for (const place of factors.keys()) {
        const higher = at.get(row.map((level, other) => (other === place && level !== null ? level + 1 : level)).join());
        if (higher === undefined || higher === index) continue;
        expect([row, values[higher] as number >= (values[index] as number), named[higher] >= named[index]]).toEqual([row, true, true]);
      }
    }
  });

  it.each(factors.map((factor, place) => [factor, place] as const))("reads a level of the %s as a number, a text, full-width digits and each of its words", async (factor, place) => {
    const method = preset(id);
    const highest = rows[rows.length - 1];
    for (const { level } of levelChoices(method, factor, "ja")) {
      const words = scaleOf(method, factor)?.labels.filter((label) => label.level === level).map(({ text }) => text) ?? [];
      const written: unknown[] = [level, String(level), String(level).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)), ...words];
      const values = await risks(id, written.map((cell) => highest.map((each, other) => (other === place ? cell : each))));
      expect([level, new Set(values).size]).toEqual([level, 1]);
      expect(values[0]).toEqual(expect.any(Number));
    }
  });

  it.each(factors.map((factor, place) => [factor, place] as const))("refuses what is not on the scale of the %s and never takes the nearest level instead", async (factor, place) => {
    const scale = scaleOf(preset(id), factor);
    if (scale === null) return;
    const highest = rows[rows.length - 1];
    // -1 is MONARC's own mark for not assessed, 0 a blank cell of the desktop on scales that begin at 1.
    for (const level of [scale.maximum + 1, -2, 100, 1.5, "9", "１０", true, 45_000]) {
      const error = await sheet.failure("RISK", ...highest.map((each, other) => (other === place ? level : each)), id);
      expect(error.code).toBe("#VALUE!");
      expect(error.message).toContain(String(scale.maximum));
    }
  });
});
