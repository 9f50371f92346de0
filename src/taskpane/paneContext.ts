import { createContext, useContext } from "react";
import { paneStrings, type PaneLanguage, type PaneStrings } from "../i18n/paneStrings";

/** The pane's language: that of Excel. */
export const LanguageContext = createContext<PaneLanguage>("zh-CN");

/** The pane's language, from anywhere inside it. */
export function useLanguage(): PaneLanguage {
  return useContext(LanguageContext);
}

/** The pane's labels in its language, from anywhere inside it. */
export function useLabels(): PaneStrings {
  return paneStrings(useLanguage());
}
