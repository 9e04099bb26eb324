// Owns the page that shows the task pane over the fake service.
// Promises one picture for one address: language, theme, scenario and screen are its query.
import type { Screen } from "../../../../src/i18n/texts";
import { loadWords } from "../../../../src/i18n/words";
import { mount } from "../../../../src/taskpane/mount";
import { fakeService, type Scenario } from "./fakeService";

const query = new URLSearchParams(location.search);
const language = query.get("language") === "en" ? "en" : "ja";
const theme = query.get("theme");
const screen = query.get("screen");
const element = document.getElementById("pane");
if (element !== null) {
  mount(element, {
    service: fakeService((query.get("scenario") ?? "attached") as Scenario, language, Number(query.get("delay") ?? 0)),
    theme: theme === "dark" || theme === "light" ? theme : null,
    language,
    words: await loadWords(language),
    command: screen === null ? undefined : { screen: screen as Screen },
  });
}
