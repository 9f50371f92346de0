import { useEffect, useState } from "react";
import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

const DARK = "(prefers-color-scheme: dark)";

/**
 * Light or dark theme after the system. Excel's own theme is not known on every platform (Office.context.officeTheme is
 * undefined in Excel on the web), the colour scheme of the web view is. Forced colours (high contrast) need no theme of
 * their own: Fluent gives way to the system's colours.
 */
export function useTheme(): Theme {
  const [isDark, setDark] = useState(() => window.matchMedia?.(DARK).matches ?? false);
  useEffect(() => {
    const query = window.matchMedia?.(DARK);
    if (query === undefined) return undefined;
    const follow = (): void => setDark(query.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  return isDark ? webDarkTheme : webLightTheme;
}
