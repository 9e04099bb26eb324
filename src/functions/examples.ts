// Owns the examples of the functions, each with what it gives: the help shows them, and the tests run them.
// Promises formulas that compute as they stand, with results worked out by hand from the method.
import type { FunctionId } from "./declarations";
import type { Language } from "./failure";

/** What an example gives: one cell, rows of cells, only the size of a long list, or a text of that form where its letters are not to be foreseen. */
export type ExampleResult = string | number | readonly (readonly (string | number)[])[] | { readonly rows: number; readonly columns: number } | { readonly like: string };

export interface Example {
  readonly formula: string;
  readonly result: ExampleResult | Readonly<Record<Language, ExampleResult>>;
}

function example(formula: string, result: Example["result"]): Example {
  return { formula, result };
}

/** The result of an example in a language. */
export function resultIn({ result }: Example, language: Language): ExampleResult {
  return typeof result === "object" && "ja" in result ? result[language] : result;
}

/** The examples of each function. */
export const cases: Readonly<Record<FunctionId, readonly Example[]>> = {
  ASSETVALUE: [
    example("=ISMS.ASSETVALUE({2,3,1})", 3),
    example('=ISMS.ASSETVALUE({"低","","高"})', 3),
  ],
  RISK: [
    example("=ISMS.RISK(3,2,2)", 12),
    example('=ISMS.RISK({1,3,2},"中","２")', 12),
    example("=ISMS.RISK(3,{1;2;3},{1,2,3})", [[3, 6, 9], [6, 12, 18], [9, 18, 27]]),
    example('=ISMS.RISK(,4,,5,"matrix5")', 20),
  ],
  RISKCIA: [example('=ISMS.RISKCIA({2,3,1},2,3,,"jipdec")', [[12, 18, 6]])],
  LEVEL: [example("=ISMS.LEVEL(3,2,2)", { ja: "中", en: "Medium" })],
  DECISION: [
    example("=ISMS.DECISION(3,2,2)", { ja: "要対応", en: "To be treated" }),
    example('=ISMS.DECISION(3,2,3,,"reduce A.8.7",{1,2})', { ja: "残留リスク（承認待ち）", en: "Residual risk (awaiting approval)" }),
  ],
  ASSESS: [example("=ISMS.ASSESS(3,2,3)", { ja: [[18, "高", "要対応"]], en: [[18, "High", "To be treated"]] })],
  REQUIRED: [
    example("=ISMS.REQUIRED(3,2,2)", { ja: "脆弱性 2→1 または 脅威 2→1", en: "vulnerability 2→1 or threat 2→1" }),
    example("=ISMS.REQUIRED(3,3,3)", { ja: "脅威 3→2・脆弱性 3→1 または 脅威 3→1・脆弱性 3→2", en: "threat 3→2 and vulnerability 3→1 or threat 3→1 and vulnerability 3→2" }),
    example("=ISMS.REQUIRED(3,2,1)", ""),
  ],
  HEATMAP: [
    example("=ISMS.HEATMAP({3;3;1},{2;3;1},{3;2;1})", {
      ja: [["影響＼発生可能性", 1, 2, 3, 4, 6, 9], ["3 高", 0, 0, 0, 0, 2, 0], ["2 中", 0, 0, 0, 0, 0, 0], ["1 低", 1, 0, 0, 0, 0, 0]],
      en: [["Consequence \\ likelihood", 1, 2, 3, 4, 6, 9], ["3 High", 0, 0, 0, 0, 2, 0], ["2 Medium", 0, 0, 0, 0, 0, 0], ["1 Low", 1, 0, 0, 0, 0, 0]],
    }),
  ],
  SEAL: [example('=ISMS.SEAL(3,2,3,,"reduce A.8.7",{1,2})', { like: "S2-7F3A9C2E01" })],
  GAP: [
    example("=ISMS.GAP(2,3)", 1),
    example('=ISMS.GAP({2;5;"-"},4)', [[2], [0], [""]]),
    example('=ISMS.GAP("一部実施","100%")', 0.5),
  ],
  EFFECTIVENESS: [
    example("=ISMS.EFFECTIVENESS(90,100)", 0.9),
    example('=ISMS.EFFECTIVENESS(8,4,"lower")', 0.5),
    example('=ISMS.EFFECTIVENESS({4;1;0},4,"lower")', [[1], [1.75], [2]]),
  ],
  METHOD: [
    example("=ISMS.METHOD()", { rows: 31, columns: 4 }),
    example('=ISMS.METHOD("jipdec","en")', { rows: 31, columns: 4 }),
  ],
  CONTROL: [
    example('=ISMS.CONTROL("A.8.7",2022,"en")', "Protection against malware"),
    example('=ISMS.CONTROL("A.12.2.1",2013,"en")', "Controls against malware"),
  ],
  CONTROLS: [example("=ISMS.CONTROLS(2022)", { rows: 93, columns: 3 })],
  MAPCONTROL: [
    example('=ISMS.MAPCONTROL("A.12.2.1",2013,2022)', "A.8.7"),
    example('=ISMS.MAPCONTROL("A.5.1",2022,2013)', { ja: "A.5.1.1, A.5.1.2（要確認）", en: "A.5.1.1, A.5.1.2 (review)" }),
    example('=ISMS.MAPCONTROL("A.5.1",2022,2013,"ids")', "A.5.1.1, A.5.1.2"),
  ],
  SOA: [
    example('=ISMS.SOA({"A.8.7";"A.8.13"},{"A.8.7";"A.8.7, A.8.12"},{"R-1";"R-2"},,,"en")', [["A.8.7", "Protection against malware", "Applicable", "R-1, R-2"], ["A.8.13", "Information backup", "Undecided", ""]]),
    example('=ISMS.SOA("A.8.7",{"A.8.7";"A.8.12"},{"R-1";"R-2"},,,,"risks")', "R-1"),
  ],
};
