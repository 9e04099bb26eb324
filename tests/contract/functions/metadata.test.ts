// Owns the comparison of functions.json with Microsoft's own metadata generator and manifest schema.
// Promises that what is generated from the function table is what the official tools would make or accept.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseTree } from "custom-functions-metadata";
import { manifestJson } from "../../../manifest/json";
import { functionsMetadata } from "../../../src/functions/metadata";
import type { FunctionMetadata } from "../../../src/functions/metadata";

const metadata = functionsMetadata("en", "https://localhost:3000");

/** A function as a developer would write it for the generator: the same names and texts in a doc comment. */
function asSource({ id, description, helpUrl, parameters }: FunctionMetadata): string {
  const documented = parameters.map((parameter) => ` * @param {any[][]} ${parameter.optional ? `[${parameter.name}]` : parameter.name} ${parameter.description}`);
  const declared = parameters.map((parameter) => `${parameter.name}${parameter.optional ? "?" : ""}: any[][]`);
  return ["/**", ` * ${description}`, ` * @customfunction ${id}`, ` * @helpurl ${helpUrl}`, ...documented, " * @returns {any[][]}", " */", `function f_${id}(${declared.join(", ")}): any[][] { return []; }`].join("\n");
}

describe("custom-functions-metadata, Microsoft's generator", () => {
  it.each(metadata.functions.map((each) => [each.id, each] as const))("makes the same of %s", (_id, each) => {
    const { functions, extras } = parseTree(asSource(each), "functions.ts");
    expect(extras.flatMap((extra) => extra.errors)).toEqual([]);
    expect(functions[0]).toMatchObject({
      id: each.id,
      name: each.name,
      description: each.description,
      result: each.result,
      parameters: each.parameters.map(({ name, description, dimensionality, optional }) => ({ name, description, dimensionality, ...(optional ? { optional } : {}) })),
    });
  });
});

/** What Microsoft's validator says, asked in a process of its own because it is made of ES modules. */
function validated(file: string): { readonly isValid: boolean; readonly report?: { readonly errors?: readonly unknown[] } } {
  const question = `require("office-addin-manifest").validateManifest(process.argv[1]).then((answer) => console.log(JSON.stringify(answer)))`;
  return JSON.parse(execFileSync(process.execPath, ["-e", question, file], { cwd: path.resolve(__dirname, "../../.."), encoding: "utf8" }));
}

describe("the schema of the unified manifest", () => {
  it.each(["en", "ja"] as const)("accepts the functions (%s) where they stand in the manifest itself", (language) => {
    const manifest = manifestJson(language);
    const [extension] = manifest.extensions;
    const [runtime] = extension.runtimes;
    const { namespace } = runtime.customFunctions;
    const inline = { ...manifest, extensions: [{ ...extension, runtimes: [{ ...runtime, customFunctions: { namespace, functions: functionsMetadata(language, "https://localhost:3000").functions } }] }] };
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "isms-manifest-"));
    try {
      const file = path.join(folder, "manifest.json");
      fs.writeFileSync(file, JSON.stringify(inline));
      const { isValid, report } = validated(file);
      expect(report?.errors ?? []).toEqual([]);
      expect(isValid).toBe(true);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});
