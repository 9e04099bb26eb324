// Owns manifest.xml, the add-in only manifest, which every Excel that has add-ins can read.
// Promises the element order of Microsoft's schemas and one resource for every id that is used.
import * as spec from "./spec";
import type { Command, LocalisedText } from "./spec";

type ResourceKind = "Image" | "Url" | "ShortString" | "LongString";

interface Resource {
  readonly kind: ResourceKind;
  readonly en: string;
  readonly ja: string;
}

/** Collects the resources that elements refer to. */
class Resources {
  private readonly all = new Map<string, Resource>();

  /** Adds a resource and gives its id. */
  use(kind: ResourceKind, id: string, text: string | LocalisedText): string {
    const { en, ja } = typeof text === "string" ? { en: text, ja: text } : text;
    this.all.set(id, { kind, en, ja });
    return id;
  }

  lines(): string[] {
    const section = (tag: string, element: string, kind: ResourceKind): string[] => [
      `<bt:${tag}>`,
      ...[...this.all].filter(([, resource]) => resource.kind === kind).flatMap(([id, resource]) => indent(resourceLines(element, id, resource))),
      `</bt:${tag}>`,
    ];
    return [...section("Images", "Image", "Image"), ...section("Urls", "Url", "Url"), ...section("ShortStrings", "String", "ShortString"), ...section("LongStrings", "String", "LongString")];
  }
}

function resourceLines(element: string, id: string, { en, ja }: Resource): string[] {
  const start = `<bt:${element} id="${id}" DefaultValue="${escaped(en)}"`;
  if (en === ja) return [`${start}/>`];
  return [`${start}>`, `  <bt:Override Locale="${spec.otherLocale}" Value="${escaped(ja)}"/>`, `</bt:${element}>`];
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function element(start: string, children: readonly string[]): string[] {
  return [`<${start}>`, ...indent(children), `</${start.split(" ")[0]}>`];
}

/** An element whose text differs by language, as the top of the manifest holds them. */
function localised(tag: string, { en, ja }: LocalisedText): string[] {
  if (en === ja) return [`<${tag} DefaultValue="${escaped(en)}"/>`];
  return element(`${tag} DefaultValue="${escaped(en)}"`, [`<Override Locale="${spec.otherLocale}" Value="${escaped(ja)}"/>`]);
}

/** The text of manifest.xml for the development origin. */
export function manifestXml(): string {
  const origin = spec.developmentOrigin;
  const lines = [
    `<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">`,
    ...indent([
      `<Id>${spec.addInId}</Id>`,
      `<Version>${spec.version}.0</Version>`,
      `<ProviderName>${escaped(spec.providerName)}</ProviderName>`,
      `<DefaultLocale>${spec.defaultLocale}</DefaultLocale>`,
      ...localised("DisplayName", spec.name),
      ...localised("Description", spec.description),
      `<IconUrl DefaultValue="${origin}/${spec.icons.small.file}"/>`,
      `<HighResolutionIconUrl DefaultValue="${origin}/${spec.icons.highResolution.file}"/>`,
      ...localised("SupportUrl", addresses(spec.pages.help)),
      ...element("Hosts", [`<Host Name="Workbook"/>`]),
      ...element("Requirements", element(`Sets DefaultMinVersion="1.1"`, spec.requirements.map((set) => `<Set Name="${set.name}" MinVersion="${set.minVersion}"/>`))),
      ...element("DefaultSettings", [`<SourceLocation DefaultValue="${origin}/${spec.pages.taskpane}"/>`]),
      `<Permissions>ReadWriteDocument</Permissions>`,
      ...versionOverrides(),
    ]),
    `</OfficeApp>`,
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<!-- Made from manifest/spec.ts by "npm run manifests". Change it there. -->\n${lines.join("\n")}\n`;
}

function addresses(files: LocalisedText): LocalisedText {
  return { en: `${spec.developmentOrigin}/${files.en}`, ja: `${spec.developmentOrigin}/${files.ja}` };
}

function versionOverrides(): string[] {
  const resources = new Resources();
  const page = resources.use("Url", "Taskpane.Url", `${spec.developmentOrigin}/${spec.pages.taskpane}`);
  const host = element(`Host xsi:type="Workbook"`, [
    ...element("Runtimes", [`<Runtime resid="${page}" lifetime="long"/>`]),
    ...element("AllFormFactors", customFunctions(resources, page)),
    ...element("DesktopFormFactor", [
      ...element("GetStarted", [
        `<Title resid="${resources.use("ShortString", "GetStarted.Title", spec.getStarted.title)}"/>`,
        `<Description resid="${resources.use("LongString", "GetStarted.Description", spec.getStarted.text)}"/>`,
        `<LearnMoreUrl resid="${resources.use("Url", "GetStarted.LearnMoreUrl", addresses(spec.pages.help))}"/>`,
      ]),
      `<FunctionFile resid="${page}"/>`,
      ...element(`ExtensionPoint xsi:type="PrimaryCommandSurface"`, ribbon(resources, page)),
    ]),
  ]);
  return element(`VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0"`, [
    ...element("Hosts", host),
    ...element("Resources", resources.lines()),
  ]);
}

function customFunctions(resources: Resources, page: string): string[] {
  const script = resources.use("Url", "Functions.Script.Url", `${spec.developmentOrigin}/${spec.pages.functions}`);
  const metadata = resources.use("Url", "Functions.Metadata.Url", addresses(spec.pages.metadata));
  return element(`ExtensionPoint xsi:type="CustomFunctions"`, [
    ...element("Script", [`<SourceLocation resid="${script}"/>`]),
    ...element("Page", [`<SourceLocation resid="${page}"/>`]),
    ...element("Metadata", [`<SourceLocation resid="${metadata}"/>`]),
    `<Namespace resid="${resources.use("ShortString", "Functions.Namespace", spec.functionNamespace)}"/>`,
  ]);
}

function ribbon(resources: Resources, page: string): string[] {
  const groups = spec.groups.flatMap((group) =>
    element(`Group id="${group.id}"`, [
      `<Label resid="${resources.use("ShortString", `${group.id}.Label`, group.label)}"/>`,
      ...iconLines(resources, "icon"),
      ...group.commands.flatMap((command) => button(resources, page, command)),
    ]),
  );
  return element(`CustomTab id="${spec.tab.id}"`, [...groups, `<Label resid="${resources.use("ShortString", `${spec.tab.id}.Label`, spec.tab.label)}"/>`]);
}

function button(resources: Resources, page: string, command: Command): string[] {
  const label = resources.use("ShortString", `${command.id}.Label`, command.label);
  const action =
    command.action.kind === "showTaskpane"
      ? element(`Action xsi:type="ShowTaskpane"`, [`<TaskpaneId>${command.action.taskpaneId}</TaskpaneId>`, `<SourceLocation resid="${page}"/>`])
      : element(`Action xsi:type="ExecuteFunction"`, [`<FunctionName>${command.action.actionId}</FunctionName>`]);
  return element(`Control xsi:type="Button" id="${command.id}"`, [
    `<Label resid="${label}"/>`,
    ...element("Supertip", [`<Title resid="${label}"/>`, `<Description resid="${resources.use("LongString", `${command.id}.Tip`, command.tip)}"/>`]),
    ...iconLines(resources, command.icon),
    ...action,
  ]);
}

function iconLines(resources: Resources, icon: string): string[] {
  return element(
    "Icon",
    spec.iconSizes.map((size) => {
      const id = resources.use("Image", `${icon}.${size}`, `${spec.developmentOrigin}/assets/${icon}-${size}.png`);
      return `<bt:Image size="${size}" resid="${id}"/>`;
    }),
  );
}
