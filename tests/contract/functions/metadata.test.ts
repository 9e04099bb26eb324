// Owns the comparison of functions.json with Microsoft's own metadata generator and manifest schema.
// Promises that what is generated from the function table is what the official tools would make or accept.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseTree } from "custom-functions-metadata";
import { manifestJson } from "../../../manifest/json";
import { functionsMetadata } from "../../../src/functions/metadata";
import type { EnumMetadata } from "../../../src/functions/enums";
import type { FunctionMetadata, ParameterMetadata } from "../../../src/functions/metadata";

const metadata = functionsMetadata("en", "https://localhost:3000");

/** A list of codes as a developer would write it: a TypeScript enum, whose members' names are identifiers and not those that people see. */
function enumSource({ id, type, values }: EnumMetadata): string {
  const members = values.map(({ stringValue, tooltip }, index) => `  /** ${tooltip} */\n  Code${index} = "${stringValue}",`);
  return ["/**", ` * @customenum {${type}}`, " */", `enum ${id} {`, ...members, "}"].join("\n");
}

/** A function as a developer would write it for the generator: the same names and texts in a doc comment. */
function asSource({ id, description, helpUrl, parameters }: FunctionMetadata): string {
  const typeOf = ({ customEnumId }: ParameterMetadata): string => `${customEnumId ?? "any"}[][]`;
  const documented = parameters.map((parameter) => ` * @param {${typeOf(parameter)}} ${parameter.optional ? `[${parameter.name}]` : parameter.name} ${parameter.description}`);
  const declared = parameters.map((parameter) => `${parameter.name}${parameter.optional ? "?" : ""}: ${typeOf(parameter)}`);
  const comment = ["/**", ` * ${description}`, ` * @customfunction ${id}`, ` * @helpurl ${helpUrl}`, ...documented, " * @returns {any[][]}", " */"];
  return [...metadata.enums.map(enumSource), ...comment, `function f_${id}(${declared.join(", ")}): any[][] { return []; }`].join("\n");
}

describe("custom-functions-metadata, Microsoft's generator", () => {
  it.each(metadata.functions.map((each) => [each.id, each] as const))("makes the same of %s", (_id, each) => {
    const { functions, extras } = parseTree(asSource(each), "functions.ts");
    expect(extras.flatMap((extra) => extra.errors)).toEqual([]);
    const { parameters, ...made } = functions[0];
    expect(made).toEqual({ id: each.id, name: each.name, description: each.description, helpUrl: each.helpUrl, result: each.result });
    // The one difference, meant so: an argument with codes stays of type "any", because it also takes ranges, numbers and error values.
    expect(parameters).toEqual(each.parameters.map((parameter) => ({ ...parameter, type: parameter.customEnumId === undefined ? "any" : "string" })));
  });

  it("makes the same of the lists of codes, but for the names that people see", () => {
    const { enums } = parseTree(asSource(metadata.functions[0]), "functions.ts");
    expect(enums).toEqual(metadata.enums.map(({ values, ...list }) => ({ ...list, values: values.map((value, index) => ({ ...value, name: `Code${index}` })) })));
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
    const { functions, enums } = functionsMetadata(language, "https://localhost:3000");
    const inline = { ...manifest, extensions: [{ ...extension, runtimes: [{ ...runtime, customFunctions: { namespace, functions, enums } }] }] };
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
