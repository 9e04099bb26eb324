// Owns the live view of the Statement of Applicability.
// Promises what making the statement gives for the same treatments.
import { catalogue, editions } from "../../../../src/isms/catalogue/catalogue";
import { buildStatement } from "../../../../src/isms/soa/statement";
import { mapTreatments } from "../../../../src/isms/soa/treatments";
import { controlViews } from "../../../../src/isms/soa/view";

const treatments = [
  { riskId: "R-1", controls: ["A.8.7", "8.13"] },
  { riskId: "R-2", controls: ["A.8.7"] },
];

describe("the view of a control", () => {
  const view = controlViews("2022", treatments, ["A.8.13", "ORG-1"]);

  it("is applicable where treatments select it, with their risks", () => {
    expect(view("Ａ．８．７")).toEqual({ ok: true, value: expect.objectContaining({ id: "A.8.7", applicability: "applicable", riskIds: ["R-1", "R-2"] }) });
  });

  it("is undecided where none does", () => {
    expect(view("A.5.1")).toEqual({ ok: true, value: expect.objectContaining({ applicability: "undecided", riskIds: [] }) });
  });

  it("stays excluded where a person excluded it, and still shows the risk that needs it", () => {
    expect(view("A.8.13")).toEqual({ ok: true, value: expect.objectContaining({ applicability: "excluded", riskIds: ["R-1"] }) });
  });

  it("takes the organisation's own control, and refuses an id that the edition lacks", () => {
    expect(view("org-1")).toEqual({ ok: true, value: expect.objectContaining({ id: "org-1", applicability: "excluded" }) });
    expect(view("A.8.99")).toEqual({ ok: false, problem: { code: "control-unknown", facts: { control: "A.8.99", edition: "2022" } } });
  });

  it("reads the numbers of another edition through the mapping table", () => {
    // A.12.2.1 and A.12.3.1 of 2013 are A.8.7 and A.8.13 of 2022 (ISO/IEC 27002:2022, annex B).
    const old = controlViews("2022", [{ riskId: "R-9", controls: ["A.12.2.1", "A.12.3.1"] }], []);
    expect(old("A.8.13")).toEqual({ ok: true, value: expect.objectContaining({ applicability: "applicable", riskIds: ["R-9"] }) });
  });
});

it.each(editions)("agrees with the statement that the same treatments make (%s)", (edition) => {
  const rows = buildStatement({ edition, language: "ja", treatments: mapTreatments(treatments, edition), existing: null, lastGenerated: null }).rows;
  const view = controlViews(edition, treatments, []);
  expect(catalogue(edition).controls.map(({ id }) => view(id))).toEqual(rows.map(({ id, applicability, riskIds }) => ({ ok: true, value: expect.objectContaining({ id, applicability, riskIds }) })));
});
