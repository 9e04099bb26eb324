// Owns the tests of the documents' declarations.
// Promises that keys, headers and labels are unique where a reader must tell them apart.
import { codeLabels, readCode, taskStates, writeCode } from "../../../../src/isms/documents/codes";
import { documents } from "../../../../src/isms/documents/documents";
import { attachedHeader, findColumn } from "../../../../src/isms/documents/schema";
import { statementPlaces } from "../../../../src/isms/documents/statementOfApplicability";
import { comparable, wordSet } from "../../../../src/isms/documents/wording";

const all = Object.values(documents);

describe("documents", () => {
  it.each(all.map((document) => [document.id, document] as const))("%s has unique keys and, per language, unique headers", (id, document) => {
    expect(documents[id]).toBe(document);
    const unique = (texts: readonly string[]): number => new Set(texts).size;
    expect(unique(document.columns.map(({ key }) => key))).toBe(document.columns.length);
    expect(unique(document.columns.map(({ header }) => header.ja))).toBe(document.columns.length);
    expect(unique(document.columns.map(({ header }) => header.en))).toBe(document.columns.length);
  });

  it("names each table once, with the product's prefix", () => {
    const names = [...all.map(({ table }) => table), ...Object.values(statementPlaces).map(({ table }) => table)];
    expect(names.every((name) => /^ISMS_[A-Za-z0-9_]+$/.test(name))).toBe(true);
    expect(new Set(names).size).toBe(names.length - 1); // the statement's own table is that of the 2022 edition
  });

  it.each(all.map((document) => [document.id, document] as const))("%s has sheet names that Excel accepts", (_id, document) => {
    for (const name of Object.values(document.sheet)) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[[\]:*?/\\]/);
    }
  });

  it.each(all.map((document) => [document.id, document] as const))("%s gives every code column its list and every level its factor", (_id, document) => {
    for (const column of document.columns) {
      if (column.type === "code") expect(column.codes).toBeDefined();
      if (column.type === "level") expect(column.factor).toBeDefined();
      expect(column.width).toBeGreaterThan(0);
    }
  });

  it("begins the header of every attached column with ISMS, once", () => {
    const attached = documents.riskRegister.columns.filter(({ attach }) => attach);
    for (const language of ["ja", "en"] as const) {
      const headers = attached.map((column) => attachedHeader(column, language));
      expect(headers.every((header) => /^ISMS (?!ISMS)/.test(header))).toBe(true);
      expect(new Set(headers).size).toBe(headers.length);
    }
    expect(attachedHeader(findColumn(documents.riskRegister, "treatment")!, "ja")).toBe("ISMS 対応");
    expect(attachedHeader(findColumn(documents.riskRegister, "ismsRiskValue")!, "en")).toBe("ISMS Risk value");
    expect(attachedHeader(findColumn(documents.riskRegister, "residualThreatLevel")!, "ja")).toBe("ISMS 対応後 脅威");
  });
});

describe("codes", () => {
  it("writes a code as the label of a language and reads it back from either", () => {
    for (const document of all) {
      for (const { codes } of document.columns) {
        for (const code of codes?.codes ?? []) {
          for (const language of ["ja", "en"] as const) {
            const label = writeCode(codes!, code, language);
            expect(label).not.toBe("");
            expect(readCode(codes!, label)).toEqual({ ok: true, value: code });
          }
        }
      }
    }
  });

  it("reads words in use, blanks as none, and names the choices for an unknown one", () => {
    expect(readCode(taskStates, "ＤＯＮＥ")).toEqual({ ok: true, value: "completed" });
    expect(readCode(taskStates, "")).toEqual({ ok: true, value: null });
    expect(readCode(taskStates, "later")).toMatchObject({ ok: false, problem: { facts: { value: "later" } } });
    expect(writeCode(taskStates, null, "ja")).toBe("");
    expect(codeLabels(taskStates, "en")).toEqual(["Planned", "In progress", "Completed", "Cancelled"]);
  });
});

describe("comparable texts", () => {
  it.each([
    ["管理ＮＯ．", "管理no"],
    [" 脅 威\nレベル ", "脅威レベル"],
    ["ﾘｽｸ値（点）", "リスク値点"],
    ["Réduire", "reduire"],
    ["Zranitelnost – úroveň", "zranitelnosturoven"],
    ["がぎぐ", "がぎぐ"],
    ["#", "#"],
    ["◎", "◎"],
  ])("%j is %j", (text, expected) => {
    expect(comparable(text)).toBe(expected);
  });

  it("finds the same words in another order", () => {
    expect(wordSet("Name of the asset")).toBe(wordSet("Asset name"));
  });
});
