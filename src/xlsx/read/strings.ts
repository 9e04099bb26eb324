// Owns the texts that cells share, and texts written inside cells.
// Promises the text that people see: runs joined, reading aids (rPh) left out.
import { decodeCellText, unescapeXml } from "../xml/text";

/**
 * The text of a string item: its t elements joined, those of phonetic runs left out.
 * @param xml the inside of an si or is element
 */
export function itemText(xml: string): string {
  const plain = xml.includes("<rPh") ? xml.replace(/<rPh[\s>][\s\S]*?<\/rPh\s*>/g, "") : xml;
  let text = "";
  for (let open = plain.indexOf("<t"); open >= 0; open = plain.indexOf("<t", open + 2)) {
    const code = plain.charCodeAt(open + 2);
    if (code !== 62 && code !== 32 && code !== 10 && code !== 13 && code !== 9) continue;
    const start = plain.indexOf(">", open) + 1;
    if (plain.charCodeAt(start - 2) === 47) continue;
    const end = plain.indexOf("</t", start);
    if (start > 0 && end >= 0) text += plain.slice(start, end);
  }
  return decodeCellText(unescapeXml(text));
}

/** All shared texts of a sharedStrings part, in order. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  for (let open = xml.indexOf("<si"); open >= 0; ) {
    const code = xml.charCodeAt(open + 3);
    const tagClose = xml.indexOf(">", open);
    if (tagClose < 0) break;
    if (code !== 62 && code !== 32 && code !== 47) {
      open = xml.indexOf("<si", open + 3);
      continue;
    }
    if (xml.charCodeAt(tagClose - 1) === 47) {
      strings.push("");
      open = xml.indexOf("<si", tagClose);
      continue;
    }
    const end = xml.indexOf("</si", tagClose);
    if (end < 0) break;
    strings.push(itemText(xml.slice(tagClose + 1, end)));
    open = xml.indexOf("<si", end);
  }
  return strings;
}
