// Owns how the tests run: one project per kind of test, so that each can be run alone.
// Promises that every project compiles TypeScript the same way.
const transform = {
  "^.+\\.(t|j)sx?$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } } }],
};
const project = (displayName, more = {}) => ({
  displayName,
  testMatch: [`<rootDir>/tests/${displayName}/**/*.test.{ts,tsx}`],
  testEnvironment: "node",
  transform,
  ...more,
});
module.exports = {
  projects: [
    project("unit"),
    project("contract"),
    project("integration"),
    project("e2e", { testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/e2e/pane/"] }),
    project("pane", { testMatch: ["<rootDir>/tests/e2e/pane/**/*.test.ts"] }),
  ],
};
