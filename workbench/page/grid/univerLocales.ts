import { LocaleType, mergeLocales } from "@univerjs/core";
import designEnglish from "@univerjs/design/locale/en-US";
import designChinese from "@univerjs/design/locale/zh-CN";
import docsEnglish from "@univerjs/docs-ui/locale/en-US";
import docsChinese from "@univerjs/docs-ui/locale/zh-CN";
import validationEnglish from "@univerjs/sheets-data-validation/locale/en-US";
import validationChinese from "@univerjs/sheets-data-validation/locale/zh-CN";
import validationUiEnglish from "@univerjs/sheets-data-validation-ui/locale/en-US";
import validationUiChinese from "@univerjs/sheets-data-validation-ui/locale/zh-CN";
import formulaEnglish from "@univerjs/sheets-formula/locale/en-US";
import formulaChinese from "@univerjs/sheets-formula/locale/zh-CN";
import formulaUiEnglish from "@univerjs/sheets-formula-ui/locale/en-US";
import formulaUiChinese from "@univerjs/sheets-formula-ui/locale/zh-CN";
import noteEnglish from "@univerjs/sheets-note-ui/locale/en-US";
import noteChinese from "@univerjs/sheets-note-ui/locale/zh-CN";
import sheetsUiEnglish from "@univerjs/sheets-ui/locale/en-US";
import sheetsUiChinese from "@univerjs/sheets-ui/locale/zh-CN";
import sheetsEnglish from "@univerjs/sheets/locale/en-US";
import sheetsChinese from "@univerjs/sheets/locale/zh-CN";
import uiEnglish from "@univerjs/ui/locale/en-US";
import uiChinese from "@univerjs/ui/locale/zh-CN";

/** Languages of the workbench. */
export type WorkbenchLocale = "zh-CN" | "en-US";

/** The grid's names of our languages. */
export const LOCALE_TYPES: Readonly<Record<WorkbenchLocale, LocaleType>> = {
  "zh-CN": LocaleType.ZH_CN,
  "en-US": LocaleType.EN_US,
};

/** The grid's own words in both languages. */
export const UNIVER_LOCALES = {
  [LocaleType.ZH_CN]: mergeLocales(
    designChinese,
    uiChinese,
    docsChinese,
    sheetsChinese,
    sheetsUiChinese,
    formulaChinese,
    formulaUiChinese,
    validationChinese,
    validationUiChinese,
    noteChinese,
  ),
  [LocaleType.EN_US]: mergeLocales(
    designEnglish,
    uiEnglish,
    docsEnglish,
    sheetsEnglish,
    sheetsUiEnglish,
    formulaEnglish,
    formulaUiEnglish,
    validationEnglish,
    validationUiEnglish,
    noteEnglish,
  ),
};
