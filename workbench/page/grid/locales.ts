// Owns the grid's own texts, in the two languages of the product.
// Promises every part of the grid in either language, from the grid's own locale files.
import { LocaleType, mergeLocales } from "@univerjs/core";
import conditionalFormattingEn from "@univerjs/sheets-conditional-formatting-ui/locale/en-US";
import conditionalFormattingJa from "@univerjs/sheets-conditional-formatting-ui/locale/ja-JP";
import dataValidationEn from "@univerjs/sheets-data-validation-ui/locale/en-US";
import dataValidationJa from "@univerjs/sheets-data-validation-ui/locale/ja-JP";
import designEn from "@univerjs/design/locale/en-US";
import designJa from "@univerjs/design/locale/ja-JP";
import docsEn from "@univerjs/docs-ui/locale/en-US";
import docsJa from "@univerjs/docs-ui/locale/ja-JP";
import formulaEn from "@univerjs/sheets-formula/locale/en-US";
import formulaJa from "@univerjs/sheets-formula/locale/ja-JP";
import formulaUiEn from "@univerjs/sheets-formula-ui/locale/en-US";
import formulaUiJa from "@univerjs/sheets-formula-ui/locale/ja-JP";
import numberFormatEn from "@univerjs/sheets-numfmt-ui/locale/en-US";
import numberFormatJa from "@univerjs/sheets-numfmt-ui/locale/ja-JP";
import sheetsEn from "@univerjs/sheets/locale/en-US";
import sheetsJa from "@univerjs/sheets/locale/ja-JP";
import sheetsUiEn from "@univerjs/sheets-ui/locale/en-US";
import sheetsUiJa from "@univerjs/sheets-ui/locale/ja-JP";
import tableEn from "@univerjs/sheets-table-ui/locale/en-US";
import tableJa from "@univerjs/sheets-table-ui/locale/ja-JP";
import uiEn from "@univerjs/ui/locale/en-US";
import uiJa from "@univerjs/ui/locale/ja-JP";
import type { Language } from "../texts";

export const localeOf: Readonly<Record<Language, LocaleType>> = { ja: LocaleType.JA_JP, en: LocaleType.EN_US };

export const locales = {
  [LocaleType.JA_JP]: mergeLocales(designJa, uiJa, docsJa, sheetsJa, sheetsUiJa, formulaJa, formulaUiJa, numberFormatJa, dataValidationJa, conditionalFormattingJa, tableJa),
  [LocaleType.EN_US]: mergeLocales(designEn, uiEn, docsEn, sheetsEn, sheetsUiEn, formulaEn, formulaUiEn, numberFormatEn, dataValidationEn, conditionalFormattingEn, tableEn),
};
