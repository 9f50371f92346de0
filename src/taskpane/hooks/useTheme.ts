import { useEffect, useSyncExternalStore } from "react";
import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { HostDisplay } from "../hostDisplay";

const DARK = "(prefers-color-scheme: dark)";
const FORCED_COLORS = "(forced-colors: active)";

function matches(query: string): boolean {
  return window.matchMedia?.(query).matches ?? false;
}

/** Forced colours (high contrast) are the system's and win; then Excel's own theme, where it tells one; then the system. */
function isDarkNow(display: HostDisplay | null): boolean {
  const ofHost = matches(FORCED_COLORS) ? null : (display?.isDark() ?? null);
  return ofHost ?? matches(DARK);
}

/**
 * When the theme is to be looked at again. No Excel tells of a change of its own: it is looked for when the user comes back
 * to the pane, which is where a change of Excel's options ends.
 */
function subscribe(follow: () => void): () => void {
  const queries = [DARK, FORCED_COLORS].flatMap((query) => window.matchMedia?.(query) ?? []);
  for (const query of queries) query.addEventListener("change", follow);
  window.addEventListener("focus", follow);
  document.addEventListener("visibilitychange", follow);
  return () => {
    for (const query of queries) query.removeEventListener("change", follow);
    window.removeEventListener("focus", follow);
    document.removeEventListener("visibilitychange", follow);
  };
}

/**
 * Light or dark theme, after Excel where Excel tells its theme (Windows and Mac, not the web), else after the page's
 * preferred colour scheme, which in a frame follows `color-scheme` of the frame element.
 */
export function useTheme(display: HostDisplay | null): Theme {
  const isDark = useSyncExternalStore(subscribe, () => isDarkNow(display));
  useEffect(() => {
    // Scroll bars and the ground behind the pane are the browser's, and follow this.
    document.documentElement.style.colorScheme = isDark ? "dark" : "light";
  }, [isDark]);
  return isDark ? webDarkTheme : webLightTheme;
}
