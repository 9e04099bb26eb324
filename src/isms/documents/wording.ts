// Owns how texts of cells are compared: widths, case, accents, spaces and punctuation do not tell two texts apart.
// Promises the same comparison for headers, labels and codes.

/**
 * A text reduced to what tells it apart: half-width, lower case, without accents, spaces, line breaks and punctuation.
 * A text of nothing but punctuation ("#", "-") keeps it.
 */
export function comparable(text: string): string {
  const narrow = text.normalize("NFKC").toLowerCase().trim();
  const plain = /[^\p{ASCII}]/u.test(narrow) ? narrow.normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC") : narrow;
  const bare = plain.replace(/[\s\p{P}]/gu, "");
  return bare === "" ? plain.replace(/\s/gu, "") : bare;
}

/** Words that name no thing of their own, in the languages of the header dictionary. */
const fillers = new Set(["of", "the", "a", "an", "for", "to", "der", "des", "die", "das", "de", "del", "la", "el", "le", "les", "du", "l", "d"]);

/** The Latin words of a text in alphabetical order, joined: "Name of the asset" and "Asset name" give the same. */
export function wordSet(text: string): string {
  const plain = text.normalize("NFKC").toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const words = plain.split(/[^a-z0-9]+/u).filter((word) => word !== "" && !fillers.has(word));
  return words.sort().join(" ");
}
