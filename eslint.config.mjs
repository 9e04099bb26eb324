// Owns the lint rules, first of all the walls between the rooms of the house (docs/ARCHITECTURE.md).
// Promises that an import against the one-way dependencies fails the build.
import tseslint from "typescript-eslint";
import reactHooks from "eslint-plugin-react-hooks";
import boundaries from "eslint-plugin-boundaries";

const rooms = ["start", "isms", "app", "excel", "xlsx", "functions", "taskpane", "commands", "i18n", "cli"];
const mayImport = {
  isms: [],
  i18n: ["isms"],
  app: ["isms", "i18n"],
  excel: ["app", "isms"],
  xlsx: ["app", "isms"],
  functions: ["isms", "i18n"],
  taskpane: ["app", "i18n"],
  commands: ["app", "i18n"],
  start: ["app", "excel", "xlsx", "functions", "taskpane", "commands", "i18n"],
  cli: ["app", "xlsx", "functions", "i18n", "isms"],
};
const noPackages = (...groups) => ["error", { patterns: groups.map((group) => ({ group, message: "This room may not use it: see docs/ARCHITECTURE.md." })) }];
const office = ["@microsoft/office-js", "@microsoft/office-js/*", "office-addin-*"];
const react = ["react", "react-dom", "react-dom/*", "@fluentui/*"];
const officeGlobals = ["error", "Office", "Excel", "OfficeExtension", "OfficeRuntime", "CustomFunctions"];
const domGlobals = ["window", "document", "navigator", "localStorage", "fetch", "process"];

export default tseslint.config(
  { ignores: ["dist/**", "build/**", "node_modules/**", "test-results/**", "coverage/**"] },
  ...tseslint.configs.recommended,
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { boundaries },
    settings: {
      "boundaries/elements": rooms.map((room) => ({ type: room, pattern: `src/${room}/**`, partialMatch: false })),
      "import/resolver": { node: { extensions: [".ts", ".tsx", ".json"] } },
    },
    rules: {
      "boundaries/dependencies": ["error", { default: "disallow", policies: rooms.map((room) => ({ from: { element: { type: room } }, allow: [room, ...mayImport[room]].map((type) => ({ to: { element: { type } } })) })) }],
      "max-lines": ["error", { max: 400 }],
      "max-lines-per-function": ["error", { max: 50, skipComments: true, skipBlankLines: true }],
    },
  },
  { files: ["src/isms/**"], rules: { "no-restricted-imports": noPackages(office, react, ["fflate", "saxes"]), "no-restricted-globals": [...officeGlobals, ...domGlobals], "no-restricted-properties": ["error", { object: "Date", property: "now" }, { object: "Math", property: "random" }] } },
  { files: ["src/app/**"], rules: { "no-restricted-imports": noPackages(office, react, ["fflate", "saxes"]), "no-restricted-globals": [...officeGlobals, "window", "document"] } },
  { files: ["src/excel/**"], rules: { "no-restricted-imports": noPackages(react) } },
  { files: ["src/xlsx/**"], rules: { "no-restricted-imports": noPackages(office, react), "no-restricted-globals": officeGlobals } },
  { files: ["src/functions/**"], rules: { "no-restricted-imports": noPackages(react) } },
  { files: ["src/taskpane/**", "src/commands/**"], rules: { "no-restricted-globals": ["error", "Excel", "OfficeExtension"] } },
  { files: ["src/taskpane/**/*.tsx"], plugins: { "react-hooks": reactHooks }, rules: { ...reactHooks.configs.recommended.rules, "max-lines-per-function": ["error", { max: 90, skipComments: true, skipBlankLines: true }] } },
  { files: ["workbench/**/*.{ts,tsx}"], rules: { "max-lines": ["error", { max: 400 }] } },
  { files: ["**/*.cjs", "webpack.config.js"], rules: { "@typescript-eslint/no-require-imports": "off" } },
);
