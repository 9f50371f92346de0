/** Perceived brightness in the middle between black and white. */
const MIDDLE_GREY = 127.5;

/** Display language and theme of Excel, for the pane. To be called once Excel has answered. */
export function createOfficeDisplay(): { readonly languageTag: string; readonly isDark: () => boolean | null } {
  return {
    languageTag: Office.context.displayLanguage,
    isDark: () => isDarkTheme(Office.context.officeTheme),
  };
}

/**
 * Whether a theme is dark: newer hosts say so, others tell the colour of the background, "#262626" or "262626". Null where
 * there is no theme (Excel on the web), or something that is no colour.
 */
function isDarkTheme(theme: Partial<Office.OfficeTheme> | undefined): boolean | null {
  if (typeof theme?.isDarkTheme === "boolean") return theme.isDarkTheme;
  const parts = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? "");
  if (parts === null) return null;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  // Green counts most.
  return 0.299 * red + 0.587 * green + 0.114 * blue < MIDDLE_GREY;
}
