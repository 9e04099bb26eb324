// Owns everything that the task pane says in Japanese, as one module to load.
// Promises nothing of another language.
export { problems } from "./problems.ja";
export { texts } from "./texts.ja";
