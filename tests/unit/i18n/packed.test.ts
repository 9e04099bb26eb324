// Owns the packed form of the problem texts in functions.js, from the loader that makes it to the module that reads it.
// Promises each code the text of its language; texts of rooms that no function uses stay out.
import fs from "node:fs";
import path from "node:path";
import problemSections from "../../../scripts/loaders/problemSections.cjs";
import { textsByCode } from "../../../src/i18n/packed";
import { problems as en } from "../../../src/i18n/problems.en";
import { problems as ja } from "../../../src/i18n/problems.ja";

const fileOf = (language: string): string => path.resolve(__dirname, `../../../src/i18n/problems.${language}.ts`);

/** What a module that the loader gives exports. */
function exportsOf(language: string, codes: string): { readonly codes: string; readonly problems: Readonly<Record<string, string>> } {
  const module = problemSections.call({ resourcePath: fileOf(language), addDependency: () => undefined }, fs.readFileSync(fileOf(language), "utf8"));
  const body = module.replace(/^import .*$/gm, "").replaceAll("export const", "const");
  return new Function("textsByCode", ...(language === "en" ? [] : ["codes"]), `${body}\nreturn { codes, problems };`)(textsByCode, codes) as ReturnType<typeof exportsOf>;
}

const english = exportsOf("en", "");
const japanese = exportsOf("ja", english.codes);

it.each([["en", english.problems, en], ["ja", japanese.problems, ja]] as const)("the packed texts (%s) are those of the file", (_language, packed, whole) => {
  for (const [code, text] of Object.entries(packed)) expect([code, text]).toEqual([code, (whole as Readonly<Record<string, string>>)[code]]);
});

it("they hold what functions say, and nothing of the other rooms", () => {
  const codes = Object.keys(japanese.problems);
  expect(codes).toEqual(expect.arrayContaining(["internal", "level-off-scale", "control-unknown", "function-too-large"]));
  expect(codes.filter((code) => /^(soa|recognition|cli)-/.test(code))).toEqual([]);
});
