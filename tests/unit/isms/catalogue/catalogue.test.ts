// Owns the counts of the catalogues, the integrity of the maps, and how control ids are read from cells.
// Promises numbers from the standards themselves: 133 controls in 11 clauses, 114 in 14, 93 in 4 themes.
import fc from "fast-check";
import type { Cell } from "../../../../src/isms/cell";
import type { Edition } from "../../../../src/isms/catalogue/catalogue";
import { catalogue, controlKey, editions, findControl, isOwnControl, likelyEdition, mapControl, normaliseControlId, readControlIds, readControls } from "../../../../src/isms/catalogue/catalogue";
import { uncertain2005 } from "../../../../src/isms/catalogue/maps";

const idsOf = (edition: Edition): string[] => catalogue(edition).controls.map((control) => control.id);

describe("the catalogues", () => {
  it.each<[Edition, number, number]>([["2005", 133, 11], ["2013", 114, 14], ["2022", 93, 4]])("%s has %p controls in %p clauses or themes", (edition, controls, domains) => {
    expect(new Set(idsOf(edition)).size).toBe(controls);
    expect(catalogue(edition).controls).toHaveLength(controls);
    expect(catalogue(edition).domains).toHaveLength(domains);
  });

  it("have 37, 8, 14 and 34 controls in the themes of 2022", () => {
    const count = (domain: string): number => catalogue("2022").controls.filter((control) => control.domain === domain).length;
    expect(["A.5", "A.6", "A.7", "A.8"].map(count)).toEqual([37, 8, 14, 34]);
  });

  it.each<[Edition, number]>([["2005", 39], ["2013", 35], ["2022", 0]])("%s has %p control objectives", (edition, objectives) => {
    const found = catalogue(edition).controls.flatMap((control) => control.objective ?? []);
    expect(new Set(found).size).toBe(objectives);
  });

  it("give every control a title and a heading in both languages", () => {
    for (const edition of editions) {
      for (const control of catalogue(edition).controls) {
        expect([control.title.ja, control.title.en, control.domainTitle.ja, control.domainTitle.en].every((text) => text !== "")).toBe(true);
        if (edition !== "2022") expect([control.objectiveTitle?.ja, control.objectiveTitle?.en].every((text) => text !== undefined && text !== "")).toBe(true);
      }
    }
  });

  it("find a control however its id is written, and none that the edition lacks", () => {
    for (const id of ["A.8.13", "A8.13", "8.13", "Ａ．８．１３", "a.8.13", " A.08.13 ", "A 8.13"]) expect(findControl(id, "2022")?.id).toBe("A.8.13");
    expect(findControl("A.8.13", "2013")).toBeNull();
    expect(findControl("A.12.3.1", "2013")?.title.en).toMatch(/backup/i);
    expect(findControl("A.5", "2022")).toBeNull();
    expect(findControl("", "2022")).toBeNull();
  });

  it("tell which edition a list of ids is from", () => {
    expect(likelyEdition(["A.12.3.1", "A.18.2.3"])).toBe("2013");
    expect(likelyEdition(["A.8.13", "A.5.1"])).toBe("2022");
    expect(likelyEdition(["A.15.3.2"])).toBe("2005");
    expect(likelyEdition(["ORG-1"])).toBeNull();
  });
});

describe("control ids in a cell", () => {
  it.each<[Cell, string[]]>([
    ["A.8.7\nA.8.13", ["A.8.7", "A.8.13"]], ["A.5.1、A.5.2", ["A.5.1", "A.5.2"]], ["5.1", ["A.5.1"]], ["Ａ．５．１", ["A.5.1"]], ["8.7, 8.13", ["A.8.7", "A.8.13"]],
    ["A.5.1 方針", ["A.5.1"]], ["ISO 27001 A.8.13", ["A.8.13"]], ["ISO/IEC 27001:2022 A.8.13", ["A.8.13"]], ["JIS Q 27001:2014 A.12.3.1", ["A.12.3.1"]], ["Annex A.5.1", ["A.5.1"]], ["附属書A 5.1", ["A.5.1"]],
    ["A.8.7 A.8.13", ["A.8.7", "A.8.13"]], ["A.8.7/A.8.13", ["A.8.7", "A.8.13"]], ["A.8.7・A.8.13", ["A.8.7", "A.8.13"]], ["・A.8.7\n・A.8.13", ["A.8.7", "A.8.13"]], ["A.8.7; A.8.7", ["A.8.7"]],
    ["A.8.7（マルウェア）、A.8.13（バックアップ）", ["A.8.7", "A.8.13"]], ["A.11.1.3 Securing offices, rooms and facilities", ["A.11.1.3"]], ["A5.1", ["A.5.1"]], ["A.9.2.1", ["A.9.2.1"]], ["A.8.13.", ["A.8.13"]],
    [8.13, ["A.8.13"]], [5.4, ["A.5.4"]], [6.1, ["A.6.1"]],
    [null, []], ["", []], ["－", []], [{ error: "#N/A" }, []], [true, []], ["方針", []], ["2026-01-05", []], ["1.2.3.4", []], ["v5.1.2b", []],
  ])("%p gives %p", (cell, ids) => {
    expect(readControlIds(cell)).toEqual(ids);
  });

  it.each<[Cell, string[], string[]]>([
    ["A.5.1〜A.5.3", [], ["A.5.1~A.5.3"]], ["A.5.1～5.3", [], ["A.5.1~5.3"]], ["A.5.1 - A.5.3、A.8.7", ["A.8.7"], ["A.5.1 - A.5.3"]], ["A.5.1からA.5.3まで", [], ["A.5.1からA.5.3まで"]],
    ["A.12.3.1, A.8.13", ["A.8.13"], ["A.12.3.1"]], ["ORG-01\nA.5.1", ["A.5.1"], ["ORG-01"]], ["A.5.1 ORG-01", ["A.5.1"], ["ORG-01"]], ["A.5.1, 社内規程", ["A.5.1"], ["社内規程"]],
    ["APP-001 (FastAPI), DATA-002", [], ["APP-001 (FastAPI)", "DATA-002"]], ["A.5", [], ["A.5"]], ["検討中", [], ["検討中"]],
    ["A.8.24 Use of AES-256 everywhere", ["A.8.24"], []],
  ])("%p: known %p, unknown %p", (cell, known, unknown) => {
    expect(readControls(cell, "2022")).toEqual({ known, unknown });
  });

  it.each([5.1, 5.2, 5.3, 7.1, 8.1, 8.2, 8.3])("the number %p may have lost a final 0, so it is not taken for a control", (cell) => {
    expect(readControls(cell, "2022")).toEqual({ known: [], unknown: [String(cell)] });
  });

  it("read back in every edition whatever spelling is used", () => {
    for (const edition of editions) {
      for (const id of idsOf(edition)) {
        expect(readControlIds(id)).toEqual([id]);
        expect(normaliseControlId(id.slice(2))).toBe(id);
        expect(controlKey(id.toLowerCase())).toBe(id);
      }
      const all = idsOf(edition);
      for (const separator of ["\n", "、", ", ", " ", "/"]) expect(readControls(all.join(separator), edition)).toEqual({ known: all, unknown: [] });
      for (const { id, title } of catalogue(edition).controls) {
        expect(readControls(`${id} ${title.en}`, edition)).toEqual({ known: [id], unknown: [] });
        expect(readControls(`${id} ${title.ja}`, edition)).toEqual({ known: [id], unknown: [] });
      }
    }
  });

  it("never fail, whatever text stands there", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => readControlIds(text).every((id) => normaliseControlId(id) === id)));
  });

  it("are the organisation's own where they cannot be meant for Annex A", () => {
    expect(["ORG-01", "社内1", "AB-3"].map(isOwnControl)).toEqual([true, true, true]);
    expect(["A.5.1", "5.1", "A.99.1", "A.5", ""].map(isOwnControl)).toEqual([false, false, false, false, false]);
  });
});

describe("the maps between editions", () => {
  const pairs = editions.flatMap((from) => editions.map((to) => [from, to] as const));
  const mapped = (id: string, from: Edition, to: Edition): { ids: string[]; review: boolean } => {
    const outcome = mapControl(id, from, to);
    if (!outcome.ok) throw new Error(outcome.problem.code);
    return outcome.value;
  };

  it.each(pairs)("from %s to %s know every control and name only controls that exist", (from, to) => {
    for (const id of idsOf(from)) {
      const { ids, review } = mapped(id, from, to);
      for (const target of ids) expect(findControl(target, to)?.id).toBe(target);
      if (ids.length !== 1) expect(review).toBe(true);
    }
  });

  it.each(pairs)("from %s to %s are the same relation as back again", (from, to) => {
    const forward = idsOf(from).flatMap((id) => mapped(id, from, to).ids.map((target) => `${id}>${target}`));
    const backward = idsOf(to).flatMap((id) => mapped(id, to, from).ids.map((target) => `${target}>${id}`));
    expect(new Set(forward)).toEqual(new Set(backward));
  });

  it("stay where the edition stays", () => {
    expect(mapped("8.13", "2022", "2022")).toEqual({ ids: ["A.8.13"], review: false });
  });

  it("follow ISO/IEC 27002:2022, annex B", () => {
    expect(mapped("A.12.3.1", "2013", "2022")).toEqual({ ids: ["A.8.13"], review: false });
    expect(mapped("A.18.2.3", "2013", "2022")).toEqual({ ids: ["A.5.36", "A.8.8"], review: true });
    expect(mapped("A.5.1", "2022", "2013")).toEqual({ ids: ["A.5.1.1", "A.5.1.2"], review: true });
    // Threat intelligence is one of the 11 new controls.
    expect(mapped("A.5.7", "2022", "2013")).toEqual({ ids: [], review: true });
  });

  it("compose over 2013", () => {
    // 2005 A.10.5.1 information back-up -> 2013 A.12.3.1 -> 2022 A.8.13
    expect(mapped("A.10.5.1", "2005", "2022")).toEqual({ ids: ["A.8.13"], review: false });
    // 2005 A.7.2.2 -> 2013 A.8.2.2, A.8.2.3 -> 2022 A.5.13, A.5.10
    expect(mapped("A.7.2.2", "2005", "2022")).toEqual({ ids: ["A.5.10", "A.5.13"], review: true });
    // Withdrawn in 2013.
    expect(mapped("A.6.1.1", "2005", "2022")).toEqual({ ids: [], review: true });
  });

  it("mark the 14 disputed rows of 2005 for review, in both directions", () => {
    expect(uncertain2005).toHaveLength(14);
    for (const id of uncertain2005) {
      expect(findControl(id, "2005")?.id).toBe(id);
      const forward = mapped(id, "2005", "2013");
      expect(forward.review).toBe(true);
      for (const target of forward.ids) expect(mapped(target, "2013", "2005").review).toBe(true);
    }
  });

  it("refuse an id that the edition lacks", () => {
    expect(mapControl("A.8.13", "2013", "2022")).toEqual({ ok: false, problem: { code: "control-unknown", facts: { control: "A.8.13", edition: "2013" } } });
    expect(mapControl("ORG-1", "2013", "2022").ok).toBe(false);
  });
});
