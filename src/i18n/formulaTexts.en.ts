// Owns the English texts about formulas: their repair, the copy with values, the list of functions.
// Promises words for what surrounds a function; what it does is told by its own texts.

export const functionTexts = {
  title: "Functions",
  lead: "What you can type in a cell after “=ISMS.”",
  search: "Search functions",
  found: "{count:# function|# functions}",
  noneTitle: "Nothing found",
  none: "No function has “{text}” in its name or description.",
  clear: "Clear the search",
  group: { risk: "Value risks", decision: "Decide on risks", measure: "Measure controls", controls: "Look up controls" },
  parameters: "Arguments",
  optional: "optional",
  codes: "One of: {codes}",
  examples: "Examples",
  result: "Result",
  notes: "Good to know",
  copy: "Copy",
  copyOf: "Copy {formula}",
  copied: "Copied: {formula}",
  notCopied: "This Excel does not let add-ins copy. Select the formula and press Ctrl+C.",
  insert: "Insert",
  insertOf: "Insert {formula} into the selected cell",
  inserting: "Entering the formula…",
  inserted: "The formula was entered in the selected cell.",
  insertAnyway: "Insert anyway",
} as const;

export const copyTexts = {
  title: "Copy with values",
  text: "Makes a new workbook in which ISMS formulas are values, for auditors and others without this add-in. This workbook stays as it is.",
  make: "Make a copy",
  making: "Making the copy…",
  nothing: "There are no ISMS formulas. This workbook opens without the add-in as it is.",
  opened: "A copy was opened in which {count:# formula is a value|# formulas are values}. Save it under a name of its own.",
  notOpened: "The copy is ready, but Excel could not open it. Save it as a file below.",
  save: "Save {name}",
  saveNote: "If nothing happens, this Excel does not let add-ins save files. Use Excel on the web or the command line: isms freeze.",
} as const;

export const repairTexts = {
  title: "Repair formulas",
  text: "Enters ISMS formulas again where they show #NAME?, for example after the workbook came by mail.",
  look: "Look for broken formulas",
  looking: "Looking for broken formulas…",
  nothing: "No broken formula was found.",
  apply: "Repair",
  done: "The formulas were entered again.",
} as const;
