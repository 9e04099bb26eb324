// Owns which properties of information a control protects, where it does not protect all three.
// Promises what the edition 2022 says of each control; a test compares this table with the catalogue.

export type Property = "confidentiality" | "integrity" | "availability";

const letters: Readonly<Record<string, Property>> = { C: "confidentiality", I: "integrity", A: "availability" };

// Source: ISO/IEC 27002:2022, attribute "information security properties".
const table = "A.5.30:A A.6.6:C A.7.7:C A.7.11:IA A.7.12:CA A.7.14:C A.8.6:IA A.8.10:C A.8.11:C A.8.12:C A.8.13:IA A.8.14:A A.8.17:I A.8.33:CI";

const special: ReadonlyMap<string, readonly Property[]> = new Map(table.split(" ").map((entry) => {
  const [id, properties] = entry.split(":");
  return [id, [...properties].map((letter) => letters[letter])];
}));

/** The properties that a control of the edition 2022 is meant for; empty for one that serves all three alike. */
export function specialProperties(id: string): readonly Property[] {
  return special.get(id) ?? [];
}
