// Owns the English text of every problem, one a code.
// Promises that each names the place, what was found and what to do; `{name}` stands for a fact of the problem.

export const problems = {
  internal: "Something went wrong inside ISMS for Excel ({code}). Nothing was changed. Please report the code.",
  // --- levels, method and decision (src/isms) ---
  // --- statement of applicability (src/isms) ---
  // --- register recognition (src/isms) ---
  // --- custom functions (src/functions) ---
  "function-size-mismatch": "\"{first}\" is {firstSize} (rows x columns), but \"{second}\" is {secondSize}. Give ranges of the same size, or a single cell for the value that is the same everywhere.",
  "function-wrong-width": "\"{name}\" has {found} columns; it can have {widths}. Check the range in the formula.",
  "function-single-value": "\"{name}\" is a range of {size} (rows x columns). Give one value or one cell.",
  "function-error-value": "\"{name}\" holds the error {error}. Correct that cell first.",
  "function-too-large": "This call would carry {size} MB; Excel delivers nothing above {limit} MB. Split the range into several formulas, or let the task pane write the values.",
  "function-many-problems": "{count} cells cannot be computed, too many to show one by one. The first is row {row} of the range: {text}",
  "function-failed": "The function could not be computed ({reason}). Please report this text with the formula.",
  "preset-unknown": "\"{value}\" is not the id of a method. Use one of {presets}, or give a range that holds a method table (see ISMS.METHOD).",
  "edition-unknown": "\"{value}\" is not an edition of ISO/IEC 27001 (argument \"{name}\"). Use 2005, 2013 or 2022.",
  "language-unknown": "\"{value}\" is not a language that the function knows. Use \"ja\" or \"en\".",
  "control-id-is-number": "{control} is a number, and Excel does not keep a final 0: 5.1 may stand for A.5.1 or A.5.10. Write the id as text, for example A.5.1.",
  "control-not-mapped": "{control} of the edition {from} has no counterpart in the edition {to}. Decide yourself which control takes its place.",
  "residual-not-a-value": "\"{value}\" is not a risk value. Give the risk value after treatment as a number of 0 or more, or leave it blank.",
  "approval-unknown": "\"{value}\" does not say whether the risk is approved. Give the seal that the approval recorded, TRUE, \"approved\", or leave it blank.",
  // --- workbook: Excel and files (src/excel, src/xlsx) ---
  "range-too-large": "\"{sheet}\" holds {cells} cells in one block; at most {limit} can be handled at once. Move stray cells far from the register nearer, or split the sheet.",
  "structure-locked": "The workbook's structure is protected, so no sheet can be added or removed. Unprotect it (Review > Protect Workbook), or work in a new workbook. Nothing was changed.",
  "sheet-protected": "The sheet \"{sheet}\" is protected, so nothing can be written there. Unprotect it (Review > Unprotect Sheet) and try again. Nothing was changed.",
  "table-filtered": "A filter hides rows of \"{name}\", and writing now could put values into the wrong rows. Clear the filter (Data > Clear) and try again. Nothing was changed.",
  "cell-edit-mode": "A cell is being edited in Excel. Press Enter or Esc in the sheet and try again. Nothing was changed.",
  "sheet-exists": "The workbook already has a sheet named \"{sheet}\". Rename or remove that sheet and try again. Nothing was changed.",
  "not-found": "\"{name}\" is no longer in the workbook. It may have been renamed or removed: open the overview again and try once more. Nothing was changed.",
  "conflict": "Excel could not change \"{name}\" because something else stands there or someone else is changing it (a table, merged cells, a name, another editor). Nothing was changed.",
  "host-failed": "Excel could not finish the operation ({hostCode}). Save the workbook and try again. If it happens again, report this code.",
  "host-too-old": "This version of Excel cannot do that ({need} is needed). Update Excel, or use Excel on the web. Nothing was changed.",
  "list-too-long": "The list of choices on \"{sheet}\" has {length} characters, and Excel takes at most {limit}. Shorten the labels of the choices. Nothing was changed.",
  "rollback-failed": "Excel stopped half-way ({hostCode}) and could not put everything back. Use Undo in Excel (Ctrl+Z), or close the workbook without saving, and try again.",
  // --- use cases (src/app) ---
} as const;
