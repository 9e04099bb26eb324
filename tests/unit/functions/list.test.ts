// Owns the tests of the list of functions that people look up.
// Promises that both languages describe the same functions, and that a search finds what is meant.
import { functionList } from "../../../src/functions/list";
import { functionTable } from "../../../src/functions/table";
import { findFunctions } from "../../../src/taskpane/screens/functions/find";

const [ja, en] = [functionList("ja"), functionList("en")];

describe("the list of functions", () => {
  it("has every function of the table, in both languages, with examples and a text for every argument", () => {
    const ids = functionTable.map(({ id }) => id);
    expect([ja.map(({ id }) => id), en.map(({ id }) => id)]).toEqual([ids, ids]);
    for (const list of [ja, en]) {
      for (const { description, room, examples, parameters } of list) {
        expect([description, room, ...parameters.map((parameter) => parameter.description)]).not.toContain("");
        expect(examples.length).toBeGreaterThan(0);
      }
    }
  });

  it("shows how a function is called and what its examples give", () => {
    const risk = en.find(({ id }) => id === "RISK");
    expect(risk).toMatchObject({ group: "risk", signature: "ISMS.RISK(asset, threat, vulnerability, [impact], [method])", fitsTables: true });
    // 3 x 2 x 2; and the nine products of 3 with 1, 2, 3 and 1, 2, 3.
    expect(risk?.examples).toContainEqual({ formula: "=ISMS.RISK(3,2,2)", result: "12" });
    expect(risk?.examples).toContainEqual({ formula: "=ISMS.RISK(3,{1;2;3},{1,2,3})", result: [["3", "6", "9"], ["6", "12", "18"], ["9", "18", "27"]] });
  });
});

describe("searching", () => {
  it.each([
    ["=ISMS.MAPCONTROL", ["MAPCONTROL"]],
    ["ｈｅａｔｍａｐ", ["HEATMAP"]],
    ["risk cia", ["RISKCIA"]],
    ["no such function", []],
  ])("%s finds %j", (search, ids) => {
    expect(findFunctions(en, search).map(({ id }) => id)).toEqual(ids);
  });

  it("finds all for nothing, and Japanese words in descriptions", () => {
    expect(findFunctions(ja, "  ")).toHaveLength(ja.length);
    expect(findFunctions(ja, "管理策").map(({ id }) => id)).toContain("CONTROL");
  });
});
