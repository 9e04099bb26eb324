// Owns manifest.json, the unified manifest, and manifest.ja.json with its Japanese texts.
// Promises the same identity, commands and functions as manifest.xml: both are made from manifest/spec.ts.
import * as spec from "./spec";
import type { Command, LocalisedText } from "./spec";

export type ManifestLanguage = keyof LocalisedText;

const schemaVersion = "1.30";
const schemas = `https://developer.microsoft.com/json-schemas/teams/v${schemaVersion}`;
const runtimeId = "Isms.Runtime";
const japaneseFile = "manifest.ja.json";

function address(file: string): string {
  return `${spec.developmentOrigin}/${file}`;
}

/** The content of manifest.json for the development origin, its texts in one language. */
export function manifestJson(language: ManifestLanguage = "en") {
  const help = address(spec.pages.help[language]);
  return {
    $schema: `${schemas}/MicrosoftTeams.schema.json`,
    manifestVersion: schemaVersion,
    id: spec.addInId,
    version: spec.version,
    localizationInfo: { defaultLanguageTag: "en", additionalLanguages: [{ languageTag: "ja", file: japaneseFile }] },
    developer: { name: spec.providerName, websiteUrl: address(spec.pages.help.en), privacyUrl: `${address(spec.pages.help.en)}#privacy`, termsOfUseUrl: `${address(spec.pages.help.en)}#terms` },
    name: { short: spec.name[language], full: spec.name[language] },
    description: { short: spec.shortDescription[language], full: spec.description[language] },
    icons: { color: spec.icons.colour.file, outline: spec.icons.outline.file },
    accentColor: spec.accentColour,
    authorization: { permissions: { resourceSpecific: [{ name: "Document.ReadWrite.User", type: "Delegated" }] } },
    extensions: [
      {
        requirements: { scopes: ["workbook"], capabilities: spec.requirements.map((set) => ({ ...set })) },
        runtimes: [runtime(language)],
        ribbons: [{ contexts: ["default"], tabs: [tab(language)] }],
        getStartedMessages: [{ title: spec.getStarted.title[language], description: spec.getStarted.text[language], learnMoreUrl: help }],
      },
    ],
  };
}

function runtime(language: ManifestLanguage) {
  return {
    id: runtimeId,
    type: "general",
    code: { page: address(spec.pages.taskpane), script: address(spec.pages.functions) },
    lifetime: "long",
    actions: spec.commands.map(({ id, action }) => (action.kind === "showTaskpane" ? { id, type: "openPage", view: action.taskpaneId } : { id: action.actionId, type: "executeFunction" })),
    customFunctions: { namespace: { id: spec.functionNamespace, name: spec.functionNamespace }, metadataUrl: address(spec.pages.metadata[language]) },
  };
}

function tab(language: ManifestLanguage) {
  return {
    id: spec.tab.id,
    label: spec.tab.label[language],
    keytip: spec.tab.keytip,
    groups: spec.groups.map((group) => ({
      id: group.id,
      label: group.label[language],
      icons: iconsOf("icon"),
      controls: group.commands.map((command) => button(command, language)),
    })),
  };
}

function button(command: Command, language: ManifestLanguage) {
  return {
    id: command.id,
    type: "button",
    label: command.label[language],
    keytip: command.keytip,
    icons: iconsOf(command.icon),
    supertip: { title: command.label[language], description: command.tip[language] },
    actionId: command.action.kind === "showTaskpane" ? command.id : command.action.actionId,
  };
}

function iconsOf(icon: string) {
  return spec.iconSizes.map((size) => ({ size, url: address(`assets/${icon}-${size}.png`) }));
}

/** Texts that every translation holds, whether they differ or not. */
const always = ["name.short", "name.full", "description.short", "description.full"];

/** The content of manifest.ja.json: every text that differs from manifest.json, by its path. */
export function manifestTranslation(): Record<string, string> {
  const english = new Map(textsOf(manifestJson("en"), ""));
  const japanese = textsOf(manifestJson("ja"), "").filter(([path, text]) => always.includes(path) || english.get(path) !== text);
  return { $schema: `${schemas}/MicrosoftTeams.Localization.schema.json`, ...Object.fromEntries(japanese) };
}

function textsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsOf(item, `${path}[${index}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsOf(item, path === "" ? key : `${path}.${key}`));
}
