// Owns the list of the manifest files and their content.
// Promises the files exactly as they are to stand in the product's top folder.
import { manifestJson, manifestTranslation } from "./json";
import { manifestXml } from "./xml";

/** Content of every manifest file by its name. */
export function manifestFiles(): Readonly<Record<string, string>> {
  const json = (content: unknown): string => `${JSON.stringify(content, null, 2)}\n`;
  return { "manifest.xml": manifestXml(), "manifest.json": json(manifestJson()), "manifest.ja.json": json(manifestTranslation()) };
}
