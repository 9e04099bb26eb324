// Owns the spelling of characters inside XML and inside spreadsheet texts.
// Promises that any text survives: markup, control characters, lone surrogates and a literal "_x0041_" too.

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Text for the inside of an element. */
export function escapeText(text: string): string {
  return /[&<>\r]/.test(text) ? text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\r/g, "&#13;") : text;
}

/** Text for the inside of an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, "&quot;").replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");
}

/** Resolves the five named and all numeric character references; an unknown one stays as it is. */
export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot|apos));/g, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name];
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

// Control characters are what this must find; XML 1.0 cannot hold them in any spelling.
const unwritable = new RegExp("[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]", "g");
const escapeLike = /_(?=x[0-9a-fA-F]{4}_)/g;

/** A cell's text as ISO/IEC 29500 ST_Xstring spells it: what XML cannot hold becomes _xHHHH_. Not yet escaped for XML. */
export function encodeCellText(text: string): string {
  return text
    .replace(escapeLike, "_x005F_")
    .replace(unwritable, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** The other way: _xHHHH_ becomes the character. */
export function decodeCellText(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;
}
