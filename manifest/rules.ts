// Owns the rules for the manifests: those of Microsoft's schemas that can be checked without its service, and ours.
// Promises a line for each thing that is wrong, naming the element or file; an empty list means that all hold.
import { everyElement, first, named, readTree } from "./tree";
import type { Element } from "./tree";

/** What the rules need to know of the product's files. */
export interface ManifestContext {
  /** Width and height in pixels of a picture below the product's folder; null where there is none. */
  readonly pictureSize: (file: string) => { readonly width: number; readonly height: number } | null;
}

/** Children in the order of the schema; those marked with "?" may be missing, with "+" may be repeated. */
const order: Readonly<Record<string, string>> = {
  OfficeApp: "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains? Hosts Requirements DefaultSettings Permissions VersionOverrides",
  VersionOverrides: "Description? Requirements? Hosts Resources",
  "VersionOverrides/Host": "Runtimes AllFormFactors DesktopFormFactor",
  DesktopFormFactor: "GetStarted FunctionFile ExtensionPoint+",
  GetStarted: "Title Description LearnMoreUrl",
  CustomFunctions: "Script Page Metadata Namespace",
  CustomTab: "Group+ Label InsertAfter?",
  Group: "Label Icon Control+",
  Control: "Label Supertip Icon Action",
  Supertip: "Title Description",
  Resources: "Images Urls ShortStrings LongStrings",
  ShowTaskpane: "TaskpaneId SourceLocation",
  ExecuteFunction: "FunctionName",
};

/** The section of Resources from which an element takes its text or address. */
const section: Readonly<Record<string, string>> = {
  Label: "ShortStrings", Title: "ShortStrings", Namespace: "ShortStrings", Description: "LongStrings", LearnMoreUrl: "Urls", SourceLocation: "Urls", FunctionFile: "Urls", Runtime: "Urls", Image: "Images",
};
const longest: Readonly<Record<string, number>> = { ShortStrings: 125, LongStrings: 250 };
const neededIconSizes = ["16", "32", "80"];

/** What is wrong with manifest.xml. */
export function checkXml(xml: string, context: ManifestContext): string[] {
  const root = readTree(xml);
  return [...checkHead(root), ...checkOrder(root), ...checkResources(root), ...checkUse(root), ...checkAddresses(root), ...checkPictures(root, context), ...checkIds(root)];
}

function checkHead(root: Element): string[] {
  const wrong: string[] = [];
  const expect = (name: string, pattern: RegExp, found: string): void => {
    if (!pattern.test(found)) wrong.push(`${name} is "${found}", which is not of its form.`);
  };
  expect("Id", /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, first(root, "Id").text);
  expect("Version", /^\d{1,5}(\.\d{1,5}){1,3}$/, first(root, "Version").text);
  expect("DefaultLocale", /^[a-z]{2}-[A-Z]{2}$/, first(root, "DefaultLocale").text);
  expect("ProviderName", /^.{1,125}$/, first(root, "ProviderName").text);
  for (const [name, limit] of [["DisplayName", 125], ["Description", 250]] as const) {
    for (const text of textsOf(root.children.find((child) => child.name === name))) expect(name, new RegExp(`^.{1,${limit}}$`, "u"), text);
  }
  return wrong;
}

/** Default and overriding texts of an element. */
function textsOf(element: Element | undefined): string[] {
  if (element === undefined) return [];
  return [element.attributes.DefaultValue ?? "", ...element.children.map((child) => child.attributes.Value ?? "")];
}

function checkOrder(root: Element): string[] {
  return everyElement(root).flatMap((element) => {
    const kind = element.attributes["xsi:type"] ?? "";
    const rule = order[kind] ?? (element.name === "Host" ? (kind === "" ? undefined : order["VersionOverrides/Host"]) : order[element.name]);
    if (rule === undefined) return [];
    const pattern = rule.split(" ").map((part) => `(${part.replace(/[?+]$/, "")} )${/[?+]$/.exec(part)?.[0] ?? ""}`).join("");
    const found = element.children.map((child) => `${child.name} `).join("");
    return new RegExp(`^${pattern}$`).test(found) ? [] : [`${kind || element.name} holds ${found.trim() || "nothing"}, but should hold ${rule}.`];
  });
}

function checkResources(root: Element): string[] {
  const wrong: string[] = [];
  const seen = new Set<string>();
  for (const part of first(root, "Resources").children) {
    for (const resource of part.children) {
      const { id } = resource.attributes;
      if (id.length > 32) wrong.push(`Resource ${id} has an id of more than 32 characters.`);
      if (seen.has(id)) wrong.push(`Resource ${id} is there twice.`);
      seen.add(id);
      const limit = longest[part.name] ?? Infinity;
      for (const text of textsOf(resource)) if (text.length === 0 || text.length > limit) wrong.push(`Resource ${id} has ${text.length} characters; 1 to ${limit} are allowed.`);
      const locales = resource.children.map((child) => child.attributes.Locale);
      if (part.name === "LongStrings" && locales.join() !== "ja-JP") wrong.push(`Resource ${id} has no Japanese text.`);
    }
  }
  return wrong;
}

function checkUse(root: Element): string[] {
  const users = everyElement(root).filter((element) => element.attributes.resid !== undefined);
  const sections = new Map(first(root, "Resources").children.flatMap((part) => part.children.map((resource) => [resource.attributes.id, part.name] as const)));
  const used = new Set(users.map((element) => element.attributes.resid));
  const wrong = users.filter((element) => sections.get(element.attributes.resid) !== section[element.name]);
  return [
    ...wrong.map((element) => `${element.name} refers to ${element.attributes.resid}, which is not in ${section[element.name]}.`),
    ...[...sections.keys()].filter((id) => !used.has(id)).map((id) => `Resource ${id} is not used.`),
  ];
}

function checkAddresses(root: Element): string[] {
  const values = everyElement(root).flatMap((element) => [element.attributes.DefaultValue, element.attributes.Value]);
  const addresses = values.filter((value): value is string => value !== undefined && /^\w+:\/\//.test(value));
  const origins = new Set(addresses.map((address) => new URL(address).origin));
  const insecure = addresses.filter((address) => !address.startsWith("https://")).map((address) => `${address} is not https.`);
  return origins.size > 1 ? [...insecure, `Addresses are on several origins: ${[...origins].join(", ")}.`] : insecure;
}

function checkPictures(root: Element, { pictureSize }: ManifestContext): string[] {
  const addresses = new Map(named(first(root, "Images"), "Image").map((image) => [image.attributes.id, image.attributes.DefaultValue]));
  const expected = named(root, "Icon").flatMap((icon) => icon.children.map((image) => [addresses.get(image.attributes.resid) ?? "", Number(image.attributes.size)] as const));
  expected.push([first(root, "IconUrl").attributes.DefaultValue, 32], [first(root, "HighResolutionIconUrl").attributes.DefaultValue, 64]);
  const missing = named(root, "Icon").filter((icon) => !neededIconSizes.every((size) => icon.children.some((image) => image.attributes.size === size)));
  return [...missing.map(() => `An Icon lacks one of the sizes ${neededIconSizes.join(", ")}.`), ...expected.flatMap(([address, size]) => checkPicture(fileOf(address), size, pictureSize))];
}

/** The path below the product's folder of an address. */
function fileOf(address: string): string {
  return new URL(address).pathname.slice(1);
}

function checkPicture(file: string, size: number, pictureSize: ManifestContext["pictureSize"]): string[] {
  const found = pictureSize(file);
  if (found === null) return [`${file} does not exist.`];
  return found.width === size && found.height === size ? [] : [`${file} is ${found.width} x ${found.height} pixels; ${size} x ${size} are needed.`];
}

function checkIds(root: Element): string[] {
  const ids = ["CustomTab", "Group", "Control"].flatMap((name) => named(root, name).map((element) => element.attributes.id));
  return ids.filter((id, index) => ids.indexOf(id) !== index || id.length > 125).map((id) => `The id ${id} is there twice or too long.`);
}

/** The unified manifest as far as the rules read it. */
export interface UnifiedManifest {
  readonly id: string;
  readonly version: string;
  readonly icons: { readonly color: string; readonly outline: string };
  readonly extensions: readonly [
    {
      readonly requirements: { readonly capabilities: readonly { readonly name: string; readonly minVersion?: string }[] };
      readonly runtimes: readonly [
        {
          readonly code: { readonly page: string; readonly script?: string };
          readonly actions: readonly { readonly id: string; readonly type: string }[];
          readonly customFunctions: { readonly namespace: { readonly id: string }; readonly metadataUrl: string };
        },
      ];
      readonly ribbons: readonly [{ readonly tabs: readonly [{ readonly groups: readonly { readonly controls: readonly { readonly id: string; readonly label: string; readonly actionId: string }[] }[] }] }];
    },
  ];
}

/** What is wrong with manifest.json beyond its schema, and where it disagrees with manifest.xml. */
export function checkJson(json: UnifiedManifest, translation: Readonly<Record<string, string>>, xml: string, { pictureSize }: ManifestContext): string[] {
  const actions = json.extensions[0].runtimes[0].actions.map((action) => action.id);
  const controls = json.extensions[0].ribbons[0].tabs[0].groups.flatMap((group) => group.controls);
  const paths = Object.keys(translation).filter((key) => key !== "$schema");
  return [
    ...controls.filter((control) => !actions.includes(control.actionId)).map((control) => `${control.id} starts ${control.actionId}, which no runtime has.`),
    ...paths.filter((key) => typeof valueAt(json, key) !== "string").map((key) => `The Japanese texts name ${key}, which manifest.json does not have.`),
    ...checkPicture(json.icons.color, 192, pictureSize),
    ...checkPicture(json.icons.outline, 32, pictureSize),
    ...disagreements(factsOfXml(readTree(xml)), factsOfJson(json)),
  ];
}

function valueAt(json: unknown, key: string): unknown {
  return key.split(/[.[\]]+/).filter((part) => part !== "").reduce((value, part) => (value as Record<string, unknown> | undefined)?.[part], json);
}

type Facts = Readonly<Record<string, string>>;

function disagreements(xml: Facts, json: Facts): string[] {
  return Object.keys(xml).filter((key) => xml[key] !== json[key]).map((key) => `The manifests disagree on ${key}: ${xml[key]} (xml), ${json[key]} (json).`);
}

function factsOfXml(root: Element): Facts {
  const texts = new Map(first(root, "Resources").children.flatMap((part) => part.children.map((each) => [each.attributes.id, each.attributes.DefaultValue] as const)));
  const resource = (element: Element): string => texts.get(element.attributes.resid) ?? "";
  const functions = named(root, "ExtensionPoint").find((point) => point.attributes["xsi:type"] === "CustomFunctions") ?? root;
  const control = (element: Element): string => `${element.attributes.id}=${resource(first(element, "Label"))}>${first(element, "FunctionName").text || element.attributes.id}`;
  return {
    id: first(root, "Id").text,
    version: first(root, "Version").text.replace(/^(\d+\.\d+\.\d+)\.0$/, "$1"),
    requirements: named(first(root, "Requirements"), "Set").map((set) => `${set.attributes.Name} ${set.attributes.MinVersion}`).join(", "),
    page: resource(first(root, "Runtime")),
    script: resource(first(first(functions, "Script"), "SourceLocation")),
    metadata: resource(first(first(functions, "Metadata"), "SourceLocation")),
    namespace: resource(first(functions, "Namespace")),
    commands: named(root, "Control").map(control).join(", "),
  };
}

function factsOfJson(json: UnifiedManifest): Facts {
  const [extension] = json.extensions;
  const [runtime] = extension.runtimes;
  return {
    id: json.id,
    version: json.version,
    requirements: extension.requirements.capabilities.map((set) => `${set.name} ${set.minVersion ?? ""}`).join(", "),
    page: runtime.code.page,
    script: runtime.code.script ?? "",
    metadata: runtime.customFunctions.metadataUrl,
    namespace: runtime.customFunctions.namespace.id,
    commands: extension.ribbons[0].tabs[0].groups.flatMap((group) => group.controls).map((control) => `${control.id}=${control.label}>${control.actionId}`).join(", "),
  };
}
