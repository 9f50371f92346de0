/** The key under which the add-in's settings stand among the workbook's settings. */
export const SETTINGS_KEY = "junheng";
