// Owns what the manifests must hold, and that the rules notice where they do not.
// Promises a fault of its own for each rule.
import fs from "node:fs";
import path from "node:path";
import { manifestFiles } from "../../../manifest/files";
import { manifestJson, manifestTranslation } from "../../../manifest/json";
import { checkJson, checkXml } from "../../../manifest/rules";
import type { ManifestContext, UnifiedManifest } from "../../../manifest/rules";
import * as spec from "../../../manifest/spec";
import { manifestXml } from "../../../manifest/xml";
import { commandScreens } from "../../../src/commands/handlers";

const root = path.resolve(__dirname, "../../..");
const sized: ManifestContext = {
  pictureSize: (file) => {
    const size = Number(/(\d+)\.png$/.exec(file)?.[1] ?? (file.includes("outline") ? 32 : 192));
    return { width: size, height: size };
  },
};
const xml = manifestXml();
const json = manifestJson() as unknown as UnifiedManifest;

describe("the manifests", () => {
  it.each(Object.entries(manifestFiles()))("%s in the product's folder is what the spec says", (name, content) => {
    expect(fs.readFileSync(path.join(root, name), "utf8")).toBe(content);
  });

  it("keep every rule", () => {
    expect(checkXml(xml, sized)).toEqual([]);
    expect(checkJson(json, manifestTranslation(), xml, sized)).toEqual([]);
  });

  it("start exactly the actions that the add-in associates", () => {
    const started = spec.commands.flatMap(({ action }) => (action.kind === "execute" ? [action.actionId] : []));
    expect(started.sort()).toEqual(Object.keys(commandScreens).sort());
  });

  it("have a Japanese text beside every English one that people read", () => {
    for (const { label, tip } of spec.commands) {
      expect(label.ja).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
      expect(tip.ja).toMatch(/[\u3040-\u30ff]/);
      expect(`${label.en}${tip.en}`).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  it("show pictures that exist in the sizes that they claim", () => {
    const pictureSize: ManifestContext["pictureSize"] = (file) => {
      const bytes = fs.readFileSync(path.join(root, file));
      return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
    };
    expect(checkXml(xml, { pictureSize })).toEqual([]);
    expect(checkJson(json, manifestTranslation(), xml, { pictureSize })).toEqual([]);
  });

  it("take the functions' prefix that formulas in workbooks hold", () => {
    expect(spec.functionNamespace).toBe("ISMS");
    expect(spec.addInId).toBe("6f1d0c52-8a7e-4b0f-9c3d-2e5b71a4d986");
  });
});

describe("the rules of manifest.xml notice", () => {
  it.each([
    ["a resource that is not there", `<Label resid="Isms.Open.Label"/>`, `<Label resid="Isms.Gone"/>`, "Isms.Gone"],
    ["a text from the wrong section", `<Description resid="Isms.Open.Tip"/>`, `<Description resid="Isms.Open.Label"/>`, "LongStrings"],
    ["an address without https", `DefaultValue="https://localhost:3000/functions.js"`, `DefaultValue="http://localhost:3000/functions.js"`, "not https"],
    ["a second origin", `DefaultValue="https://localhost:3000/functions.js"`, `DefaultValue="https://cdn.example/functions.js"`, "several origins"],
    ["a wrong id", spec.addInId, "isms", "Id"],
    ["a wrong version", "<Version>0.1.0.0</Version>", "<Version>1</Version>", "Version"],
    ["elements out of order", "<Permissions>ReadWriteDocument</Permissions>", "", "Permissions VersionOverrides"],
    ["a label that is too long", `id="Isms.Open.Label" DefaultValue="Open pane"`, `id="Isms.Open.Label" DefaultValue="${"x".repeat(126)}"`, "126 characters"],
    ["an id that is there twice", `id="Isms.Repair"`, `id="Isms.Help"`, "Isms.Help"],
    ["a tip without Japanese", `Locale="ja-JP" Value="${spec.commands[0].tip.ja}"`, `Locale="fr-FR" Value="x"`, "Japanese"],
    ["a picture size that Office needs", `<bt:Image size="80" resid="help.80"/>`, "", "16, 32, 80"],
  ])("%s", (_fault, before, after, named) => {
    expect(xml).toContain(before);
    expect(checkXml(xml.replace(before, after), sized).join("\n")).toContain(named);
  });

  it("a picture that does not exist, or has other pixels", () => {
    expect(checkXml(xml, { pictureSize: () => null }).join()).toContain("does not exist");
    expect(checkXml(xml, { pictureSize: () => ({ width: 15, height: 16 }) }).join()).toContain("15 x 16");
  });

  it("a file that is not well-formed", () => {
    expect(() => checkXml(xml.replace("</Hosts>", ""), sized)).toThrow();
  });
});

describe("the rules of manifest.json notice", () => {
  it.each([
    ["another version", { ...json, version: "9.9.9" }, "version"],
    ["another id", { ...json, id: "00000000-0000-0000-0000-000000000000" }, "id"],
  ])("%s than manifest.xml has", (_fault, other, named) => {
    expect(checkJson(other, {}, xml, sized).join()).toContain(`disagree on ${named}`);
  });

  it("a button whose action no runtime has", () => {
    const text = JSON.stringify(json).replace(`"actionId":"help"`, `"actionId":"gone"`);
    expect(checkJson(JSON.parse(text) as UnifiedManifest, {}, xml, sized).join()).toContain("gone");
  });

  it("a translation of a text that is not there", () => {
    expect(checkJson(json, { "extensions[0].ribbons[0].tabs[7].label": "x" }, xml, sized).join()).toContain("tabs[7]");
  });
});
