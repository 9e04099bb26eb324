// Owns the form in which problem texts travel in functions.js: codes and texts in lines of their own.
// Promises each code its text; scripts/loaders/problemSections.cjs packs.

/**
 * Texts by their codes.
 * @param codes a code a line
 * @param texts their texts, a line each
 */
export function textsByCode(codes: string, texts: string): Readonly<Record<string, string>> {
  const lines = texts.split("\n");
  return Object.fromEntries(codes.split("\n").map((code, index) => [code, lines[index]]));
}
