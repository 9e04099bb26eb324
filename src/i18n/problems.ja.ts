// Owns the Japanese text of every problem, one a code.
// Promises that each names the place, what was found and what to do; `{name}` stands for a fact of the problem.

import type { ProblemTexts } from "./problems";

export const problems = {
  internal: "ISMS for Excel の内部で問題が起きました（{code}）。何も変更していません。この番号を添えてお知らせください。",
  // --- levels, method and decision (src/isms) ---
  // --- statement of applicability (src/isms) ---
  // --- register recognition (src/isms) ---
  // --- custom functions (src/functions) ---
  // --- workbook: Excel and files (src/excel, src/xlsx) ---
  // --- use cases (src/app) ---
} as const satisfies ProblemTexts;
