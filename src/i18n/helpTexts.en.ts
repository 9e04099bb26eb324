// Owns the English texts of the help inside the pane.
// Promises what a person needs to begin, in one screen.

export const helpTexts = {
  title: "Help",
  functionsText: "Every ISMS function with its arguments and examples, to copy or insert.",
  openFunctions: "Open the functions",
  start: "How it works",
  steps: {
    attach: "Attach your register: columns are recognised by their headers, formulas go in new columns.",
    assess: "Fill in the levels. Value, level and decision follow by themselves.",
    treat: "Choose a treatment for each risk above the threshold and record the approval.",
    statement: "Write the Statement of Applicability from the treatments.",
  },
  decisions: "Decisions",
  keys: "Keys",
  keyNext: "Next risk",
  keySaveNext: "Save and go to the next risk",
  keyList: "Move in the list",
  keyOpen: "Open the risk",
  keySelect: "Select the risk",
  keyBack: "Back to the list",
  privacy: "Your data",
  privacyText: "Everything is calculated in this workbook. No cell is sent anywhere.",
} as const;
