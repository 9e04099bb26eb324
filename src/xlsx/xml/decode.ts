// Owns turning the bytes of an XML part into text that the scanners can trust.
// Promises UTF-8 and UTF-16 read, DTDs refused, no comment, CDATA section or instruction left, no prefix on the root.
import { problemError } from "../../isms/cell";
import { escapeText } from "./text";

/**
 * The text of an XML part. A declaration at the start is kept, restated as UTF-8.
 * @param part its name, for the problem
 * @throws ProblemError file-damaged where the bytes are no text or declare a document type
 */
export function decodeXml(bytes: Uint8Array, part: string): string {
  const decoded = decodeBytes(bytes, part);
  // XML 1.0, 2.11: a line break is one line feed, however the file writes it.
  const text = decoded.includes("\r") ? decoded.replace(/\r\n?/g, "\n") : decoded;
  const hasSections = holdsTag(text, "!");
  if (hasSections && /<!DOCTYPE|<!ENTITY/i.test(text)) throw problemError("file-damaged", { part });
  const plain = hasSections || holdsTag(text, "?") ? simplify(text, part) : text;
  return withoutRootPrefix(withUtf8Declaration(plain, part));
}

/** True where "<" and the mark stand together behind the declaration. The mark alone is rare, so it is looked for first. */
function holdsTag(text: string, mark: "!" | "?"): boolean {
  const start = text.startsWith("<?xml") ? text.indexOf("?>") + 2 : 0;
  return text.indexOf(mark, start) >= 0 && text.indexOf(`<${mark}`, start) >= 0;
}

/** A declaration that names another encoding would be wrong once the part is written again. */
function withUtf8Declaration(text: string, part: string): string {
  if (!text.startsWith("<?xml")) return text;
  const end = text.indexOf("?>");
  if (end < 0) throw problemError("file-damaged", { part });
  const declaration = text.slice(0, end);
  const restated = declaration.replace(/encoding=(["'])(?!utf-8["'])[^"']*\1/i, 'encoding="UTF-8"');
  return restated === declaration ? text : restated + text.slice(end);
}

/** Some writers put the main namespace behind a prefix (x:worksheet); the scanners want it as the default one. */
function withoutRootPrefix(text: string): string {
  const prefix = /^(?:<\?xml[^>]*\?>)?\s*<([A-Za-z_][\w.-]*):/.exec(text)?.[1];
  if (prefix === undefined) return text;
  return text.replace(new RegExp(`<(/?)${prefix}:`, "g"), "<$1").replace(new RegExp(`\\sxmlns:${prefix}=`), " xmlns=");
}

function decodeBytes(bytes: Uint8Array, part: string): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw problemError("file-damaged", { part });
  }
}

const sections = [
  { open: "<?xml ", close: "?>", keep: (inside: string) => `<?xml ${inside}?>` },
  { open: "<!--", close: "-->", keep: () => "" },
  { open: "<![CDATA[", close: "]]>", keep: escapeText },
  { open: "<?", close: "?>", keep: () => "" },
] as const;

function simplify(text: string, part: string): string {
  const pieces: string[] = [];
  const opening = /<[!?]/g;
  let at = 0;
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const start = found.index;
    const section = sections.find(({ open }) => text.startsWith(open, start));
    const end = section === undefined ? -1 : text.indexOf(section.close, start + section.open.length);
    if (section === undefined || end < 0) throw problemError("file-damaged", { part });
    pieces.push(text.slice(at, start), section.keep(text.slice(start + section.open.length, end)));
    at = end + section.close.length;
    opening.lastIndex = at;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}
