// Owns the lists of codes that Excel offers while an argument is typed (custom enums of functions.json).
// Promises names and tooltips in the language of the file, values that are the same in every file, and no code that a function does not read.
import { catalogue } from "../isms/catalogue/catalogue";
import { optionLabels } from "../isms/decision/codes";
import { directionList } from "../isms/measure/effectiveness";
import { presetNames, presetSummaries } from "../isms/method/presets";
import { choices } from "./choices";
import type { ChoiceId } from "./choices";
import type { Language } from "./failure";
import { choiceText } from "./texts";

/** A list of codes, in the form of Microsoft's custom functions metadata. */
export interface EnumMetadata {
  readonly id: string;
  readonly type: "string";
  readonly values: readonly { readonly name: string; readonly stringValue: string; readonly tooltip: string }[];
}

interface Offered {
  readonly name: string;
  readonly tooltip: string;
}

/** The id of a choice's list. */
export function enumId(choice: ChoiceId): string {
  return choice.toUpperCase();
}

type Describe = { readonly [Id in ChoiceId]: (code: (typeof choices)[Id]["codes"][number], language: Language) => Offered };

const describe: Describe = {
  preset: (code, language) => ({ name: presetNames[code][language], tooltip: presetSummaries[code][language] }),
  edition: (code) => ({ name: code, tooltip: `${catalogue(code).standard}, ${catalogue(code).jis}` }),
  language: (code, language) => ({ name: code === "ja" ? "日本語" : "English", tooltip: choiceText("language", code, language) }),
  treatment: (code, language) => ({ name: optionLabels[code][language], tooltip: choiceText("treatment", code, language) }),
  direction: (code, language) => ({ name: directionList.labels[code][language], tooltip: choiceText("direction", code, language) }),
  statement: (code, language) => ({ name: code, tooltip: choiceText("statement", code, language) }),
  mapping: (code, language) => ({ name: code, tooltip: choiceText("mapping", code, language) }),
};

function enumOf<Id extends ChoiceId>(id: Id, language: Language): EnumMetadata {
  const codes: readonly (typeof choices)[Id]["codes"][number][] = choices[id].codes;
  return { id: enumId(id), type: "string", values: codes.map((code) => ({ stringValue: code, ...describe[id](code, language) })) };
}

/** Every list in a language. */
export function functionEnums(language: Language): EnumMetadata[] {
  return (Object.keys(choices) as ChoiceId[]).map((id) => enumOf(id, language));
}
