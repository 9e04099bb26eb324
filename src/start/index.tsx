// Owns the start of the task pane inside Excel: the one place where the screens, the use cases and Office.js are joined.
// Promises that outside Excel, or in one that is too old, a person is told so instead of seeing an empty pane.
import { createService } from "../app/create-service";
import type { FunctionInfo } from "../app/formulas/service";
import type { DocumentFile } from "../app/freeze/file";
import { commandScreens } from "../commands/handlers";
import { createExcelDocument } from "../excel/document";
import { associateCommands, openTaskPane, readHost } from "../excel/host";
import { createExcelWorkbook } from "../excel/workbook";
import type { Screen, TextLanguage } from "../i18n/texts";
import { loadWords } from "../i18n/words";
import { mount } from "../taskpane/mount";

const notExcel = {
  ja: "ISMS for Excel は、Microsoft 365、Excel 2021 以降、または Excel on the web で動きます。このアドインを Excel から開いてください。",
  en: "ISMS for Excel runs in Microsoft 365, Excel 2021 or later, and Excel on the web. Open this add-in from Excel.",
} as const;

/** The open workbook as a file. What reads files is loaded when a copy is asked for: the pane itself never needs it. */
function documentFile(): DocumentFile {
  const { name, bytes, open } = createExcelDocument();
  const read: DocumentFile["read"] = async () => {
    const [file, { openBook }] = await Promise.all([bytes(), import("../xlsx")]);
    return openBook(file);
  };
  return { name, read, open };
}

const languageOf = (locale: string): TextLanguage => (locale.toLowerCase().startsWith("ja") ? "ja" : "en");

async function start(element: HTMLElement): Promise<void> {
  // The host's language is known late and is seldom another than the browser's: its words are on their way meanwhile.
  void loadWords(languageOf(navigator.language)).catch(() => undefined);
  const host = await readHost();
  const language = languageOf(host.language);
  if (!host.isExcel) {
    element.textContent = notExcel[language];
    return;
  }
  const functions = (): Promise<readonly FunctionInfo[]> => import("../functions/list").then(({ functionList }) => functionList(language));
  const props = { service: createService(createExcelWorkbook(), language, { document: documentFile(), functions }), theme: host.theme && (host.theme.isDark ? "dark" : "light"), language, words: await loadWords(language) } as const;
  const pane = mount(element, props);
  // While Excel answers the first questions about the workbook.
  import("../app/look").then(({ prepareLook }) => setTimeout(prepareLook)).catch(() => undefined);
  const command = (screen: Screen) => async (): Promise<void> => {
    pane.update({ ...props, command: { screen } });
    await openTaskPane();
  };
  const commands = Object.fromEntries(Object.entries(commandScreens).map(([id, screen]) => [id, command(screen)]));
  associateCommands(commands, () => pane.update(props));
}

const element = document.getElementById("root");
if (element) void start(element);
