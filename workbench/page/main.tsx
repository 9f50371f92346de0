import { createRoot } from "react-dom/client";
import type { ManifestLocale } from "../manifest/addinManifest";
import { Desk } from "./desk/desk";
import { WorkbenchApp } from "./WorkbenchApp";
import "./page.css";

declare global {
  interface Window {
    /** For tests and for whoever looks behind the page. */
    workbench?: Desk;
  }
}

function place(className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  return element;
}

/** Language and colours may be asked for in the address (?locale=en-US&theme=dark); else those of the browser. */
function askedLook(): { readonly locale: ManifestLocale; readonly isDark: boolean } {
  const asked = new URLSearchParams(location.search);
  const language = asked.get("locale") ?? navigator.language;
  const theme = asked.get("theme");
  return {
    locale: language.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US",
    isDark: theme === null ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark",
  };
}

const root = document.getElementById("root");
if (root !== null) {
  const places = { grid: place("grid-place"), pane: place("pane-place") };
  // The grid measures itself while it starts, so that it has to be on the page by then.
  root.append(places.grid);
  const desk = new Desk(places, askedLook());
  window.workbench = desk;
  const page = document.createElement("div");
  root.append(page);
  createRoot(page).render(<WorkbenchApp desk={desk} places={places} />);
}
