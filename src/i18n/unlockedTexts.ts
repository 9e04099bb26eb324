// Owns the texts of the offer to work in a copy without the protection of the workbook's structure.
// Promises one shape for both languages; only the offer carries them.
import type { TextLanguage } from "./texts";

const en = {
  make: "Work in a new workbook",
  making: "Making the copy…",
  opened: "A copy without the protection was opened. Save it under a name of its own and go on there; this workbook stays as it is.",
  notOpened: "The copy was made, but Excel did not open it. Save it as a file with the button below.",
  saveNote: "If nothing happens, this Excel does not let add-ins save files. Use Excel on the web, or the command line: isms assess with --unlock.",
} as const;

type Shape = Readonly<Record<keyof typeof en, string>>;

const ja: Shape = {
  make: "新しいブックで作業する",
  making: "コピーを作っています…",
  opened: "保護のないコピーを開きました。別の名前で保存し、そちらで続けてください。このブックは変わりません。",
  notOpened: "コピーはできましたが、Excel で開けませんでした。下のボタンでファイルに保存してください。",
  saveNote: "何も起きないときは、お使いの Excel がアドインからの保存を許していません。Web 版の Excel か、コマンド isms assess の --unlock をお使いください。",
};

const tables: Readonly<Record<TextLanguage, Shape>> = { en, ja };

/** The texts in one language. */
export function unlockedTexts(language: TextLanguage): Shape {
  return tables[language];
}
