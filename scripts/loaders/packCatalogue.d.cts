// Owns the types of the catalogue's packing for TypeScript callers.
// Promises what packCatalogue.cjs documents.

export function packed(files: Readonly<Record<string, object>>, hasObjectiveTitles: boolean): string;
