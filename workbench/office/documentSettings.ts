import type { Workbook } from "../store/workbook";

interface SettingsAnswer {
  readonly Version: 1;
  readonly Error: 0;
  readonly Properties: { readonly Settings: readonly { readonly Name: string; readonly Value: string }[] };
}

/** Answer to Office.context.document.settings.refreshAsync: the same settings that workbook.settings shows. */
export function loadSettings(workbook: Workbook): SettingsAnswer {
  return {
    Version: 1,
    Error: 0,
    Properties: { Settings: [...workbook.settings].map(([Name, Value]) => ({ Name, Value })) },
  };
}

/** Office.context.document.settings.saveAsync: replaces all settings. */
export function saveSettings(workbook: Workbook, data: unknown): { readonly Version: 1; readonly Error: 0 } {
  const properties = findProperties(data);
  workbook.settings.clear();
  for (const entry of properties) {
    const [name, value] = entry as readonly unknown[];
    if (typeof name === "string" && typeof value === "string") workbook.settings.set(name, value);
  }
  return { Version: 1, Error: 0 };
}

function findProperties(data: unknown): readonly unknown[] {
  const request = data as { readonly DdaSettingsMethod?: { readonly Properties?: unknown } } | undefined;
  const properties = request?.DdaSettingsMethod?.Properties;
  return Array.isArray(properties) ? properties : [];
}
