// Owns the agreement of README and docs with the product: functions, scripts, links, dependencies.
// Promises that a function, script, file or package that is added, renamed or removed makes these tests fail until the docs say so.
import fs from "node:fs";
import path from "node:path";
import { functionTable } from "../../../src/functions/table";

const root = path.resolve(__dirname, "..", "..", "..");
const read = (file: string): string => fs.readFileSync(path.join(root, file), "utf8");
const guides = ["docs/guide/ja.md", "docs/guide/en.md"];
const documents = ["README.md", "CHANGELOG.md", "docs/ARCHITECTURE.md", "docs/DEPENDENCIES.md", "docs/ACCEPTANCE.md", ...guides];

interface Package {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const product = JSON.parse(read("package.json")) as Package;

/** Parameters as people read them: "cia, [method]". */
function signature(parameters: readonly { readonly name: string; readonly isOptional: boolean }[]): string {
  return parameters.map(({ name, isOptional }) => (isOptional ? `[${name}]` : name)).join(", ");
}

describe("the functions in the docs", () => {
  it.each(functionTable.map(({ id }) => id))("ISMS.%s is explained in the README and in both guides", (id) => {
    for (const file of ["README.md", ...guides]) expect([file, read(file).includes(`\`ISMS.${id}(`)]).toEqual([file, true]);
  });

  it.each(functionTable.map(({ id, parameters }) => [id, signature(parameters)]))("ISMS.%s has its arguments in the README: %s", (id, parameters) => {
    expect(read("README.md")).toContain(`\`ISMS.${id}(${parameters})\``);
  });

  it.each(["README.md", ...guides])("%s names no function that is not there", (file) => {
    const named = new Set([...read(file).matchAll(/ISMS\.([A-Z]+)\(/g)].map((match) => match[1]));
    expect([...named].filter((id) => !functionTable.some((each) => each.id === id))).toEqual([]);
  });
});

describe("the commands in the docs", () => {
  it.each(documents)("%s names only scripts of package.json", (file) => {
    const named = [...read(file).matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map((match) => match[1] ?? match[2]);
    expect(named.filter((name) => !(name in product.scripts))).toEqual([]);
  });
});

describe("the links in the docs", () => {
  // The pictures are taken from the running workbench, after everything else.
  it.each(documents)("%s leads only to files that are there", (file) => {
    const targets = [...read(file).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1].split("#")[0]);
    const local = targets.filter((target) => target !== "" && !/^[a-z]+:/.test(target));
    const missing = local.map((target) => path.join(path.dirname(file), target)).filter((target) => !target.startsWith(path.join("docs", "images")) && !fs.existsSync(path.join(root, target)));
    expect(missing).toEqual([]);
  });
});

describe("the packages in docs/DEPENDENCIES.md", () => {
  const packages = Object.entries({ ...product.dependencies, ...product.devDependencies });
  const rows = read("docs/DEPENDENCIES.md").split("\n").filter((line) => line.startsWith("| ")).map((line) => line.split("|").map((cell) => cell.trim()));

  it.each(packages)("has %s with its version %s", (name, version) => {
    const row = rows.find(([, names]) => names.split(", ").includes(name));
    expect([name, row?.[2].includes(version)]).toEqual([name, true]);
  });
});

describe("the changelog", () => {
  it("has the version of package.json", () => {
    expect(read("CHANGELOG.md")).toContain(`## ${product.version} - `);
  });
});
