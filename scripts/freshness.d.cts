// Owns the types of the builds for TypeScript callers.
// Promises what freshness.cjs documents.

export function bringUpToDate(name: "addin" | "workbench" | "cli"): Promise<void>;
