// Owns list validations and colouring by text.
// Promises rules that Excel can hold: a literal list within 255 characters, one colour rule a text.
import { problemError } from "../isms/cell";
import type { ColourCells, ValidateCells } from "../app/workbook/plan";
import { styles } from "../app/workbook/styles";
import { rangeOf } from "./areas";
import { isNewGround } from "./ground";
import { setFont } from "./looks";
import type { Prepare, Restore, Task } from "./task";

/** Excel's limit for choices that are written into the rule itself. */
const literalLimit = 255;

export const validateCells: Prepare<ValidateCells> = (edit, ground) => {
  const place = { sheet: edit.sheet, area: edit.area };
  const source = "formula" in edit.choices ? edit.choices.formula : edit.choices.join(",");
  if (!("formula" in edit.choices) && source.length > literalLimit) {
    throw problemError("list-too-long", { sheet: edit.sheet, length: source.length, limit: literalLimit });
  }
  return {
    sheet: edit.sheet,
    ...(isNewGround(ground, place) ? {} : { remember: rememberValidation(edit) }),
    async write(writer) {
      await writer.reserve(6, source.length * 3);
      const validation = rangeOf(writer.context, place).dataValidation;
      validation.rule = { list: { inCellDropDown: true, source } };
      validation.ignoreBlanks = true;
      validation.errorAlert = { showAlert: edit.isOffer !== true, style: "Stop", title: edit.errorTitle, message: edit.errorText };
    },
  };
};

/** Keeps one rule for the whole area. Cells with rules that differ cannot be asked as one, and keep the new rule. */
function rememberValidation({ sheet, area }: ValidateCells): Task["remember"] {
  return (context) => {
    const before = rangeOf(context, { sheet, area }).dataValidation.load("type,rule,errorAlert,prompt,ignoreBlanks");
    return () => {
      if (before.type === "Inconsistent" || before.type === "MixedCriteria") return [];
      const { type, rule, errorAlert, prompt, ignoreBlanks } = before;
      const restore: Restore = () => ({ sheet, write: async (writer) => {
        await writer.reserve(6, 500);
        const validation = rangeOf(writer.context, { sheet, area }).dataValidation;
        validation.clear();
        if (type === "None") return;
        validation.rule = rule;
        validation.set({ errorAlert, prompt, ignoreBlanks });
      } });
      return [restore];
    };
  };
}

export const colourCells: Prepare<ColourCells> = (edit, ground) => {
  const place = { sheet: edit.sheet, area: edit.area };
  const rules = edit.rules.flatMap(({ texts, style }) => texts.map((text) => ({ formula1: `="${text.replace(/"/g, '""')}"`, look: styles[style] })));
  return {
    sheet: edit.sheet,
    ...(isNewGround(ground, place) ? {} : { remember: rememberColours(edit) }),
    async write(writer) {
      await writer.reserve(1 + rules.length * 8);
      const { conditionalFormats } = rangeOf(writer.context, place);
      rules.forEach(({ formula1, look }, priority) => {
        const rule = conditionalFormats.add("CellValue");
        setFont(rule.cellValue.format.font, { ...look, size: undefined });
        if ("fill" in look) rule.cellValue.format.fill.color = look.fill;
        rule.cellValue.rule = { formula1, operator: "EqualTo" };
        rule.priority = priority;
      });
    },
  };
};

/** Keeps which rules the area had: taking back removes those that came. */
function rememberColours({ sheet, area }: ColourCells): Task["remember"] {
  return (context) => {
    const before = rangeOf(context, { sheet, area }).conditionalFormats.load("items/id");
    return () => {
      const known = new Set(before.items.map((rule) => rule.id));
      const restore: Restore = () => ({ sheet, write: async (writer) => {
        await writer.reserve(2);
        const now = rangeOf(writer.context, { sheet, area }).conditionalFormats.load("items/id");
        await writer.send();
        const added = now.items.filter((rule) => !known.has(rule.id));
        await writer.reserve(added.length * 2);
        added.forEach((rule) => rule.delete());
      } });
      return [restore];
    };
  };
}
