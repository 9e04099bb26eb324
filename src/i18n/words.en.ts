// Owns everything that the task pane says in English, as one module to load.
// Promises nothing of another language.
export { problems } from "./problems.en";
export { texts } from "./texts.en";
