// Owns the start of functions.js, the script that Excel loads for the functions.
// Promises that the functions are there as soon as the script has run, without waiting for the pane.
// Titles, problem texts and words first: text beside text, before the code, compresses best.
import "../isms/catalogue/source";
import "../i18n/problems";
import "../isms/soa/codes";
import { associateAll } from "./associate";
import type { FunctionHost, Language } from "./failure";

/** Excel's display language as far as the add-in speaks it; Japanese where the host does not say. */
function displayLanguage(): Language {
  const name = typeof Office === "undefined" ? "" : (Office.context?.displayLanguage ?? "");
  return name === "" || name.toLowerCase().startsWith("ja") ? "ja" : "en";
}

associateAll(CustomFunctions as unknown as FunctionHost, { language: displayLanguage });
