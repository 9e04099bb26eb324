// Owns the types of the problem texts' packing for TypeScript callers.
// Promises what problemSections.cjs documents.

declare function problemSections(this: { readonly resourcePath: string; addDependency(file: string): void }, source: string): string;
export = problemSections;
