import { createContext, useContext } from "react";
import { paneStrings, type PaneStrings } from "../i18n/paneStrings";

/** The pane's labels in its language. */
export const LabelsContext = createContext<PaneStrings>(paneStrings("zh-CN"));

/** The pane's labels, from anywhere inside it. */
export function useLabels(): PaneStrings {
  return useContext(LabelsContext);
}
