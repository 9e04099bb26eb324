// Owns the English text of every problem, one a code.
// Promises that each names the place, what was found and what to do; `{name}` stands for a fact of the problem.

export const problems = {
  internal: "Something went wrong inside ISMS for Excel ({code}). Nothing was changed. Please report the code.",
  // --- levels, method and decision (src/isms) ---
  // --- statement of applicability (src/isms) ---
  // --- register recognition (src/isms) ---
  // --- custom functions (src/functions) ---
  // --- workbook: Excel and files (src/excel, src/xlsx) ---
  // --- use cases (src/app) ---
} as const;
