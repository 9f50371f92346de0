import type { Finding, FindingLevel } from "../core/model/finding";
import type { OutcomeNote } from "../i18n/outcomeNote";
import type { SheetTarget } from "../workbook/present/sheetContent";
import type { OurSheetKind } from "../workbook/sheetSnapshot";
import type { SettingsFault } from "./settings";
import { SHEET_NAMES } from "./sheetNames";

/** One note, or none where there is nothing to say. */
export type OptionalNote = readonly OutcomeNote[];

/** How many findings there are of each level. */
export function countsByLevel(findings: readonly Finding[]): Readonly<Record<FindingLevel, number>> {
  const counts: Record<FindingLevel, number> = { dataError: 0, belowFloor: 0, notMet: 0, hint: 0 };
  for (const { level } of findings) counts[level] += 1;
  return counts;
}

/** Says that a sheet got another name. Refreshing an earlier 「校验结果 (2)」 needs no explanation: nothing was renamed now. */
export function renamedNote({ name, replaces }: SheetTarget, kind: OurSheetKind): OptionalNote {
  const wanted = SHEET_NAMES[kind];
  return replaces || name === wanted ? [] : [{ code: "sheetRenamed", wanted, sheet: name }];
}

/** Says which protected sheets go without marks. */
export function notMarkedNote(sheets: readonly string[]): OptionalNote {
  return sheets.length === 0 ? [] : [{ code: "notMarked", sheets }];
}

/** Says that data errors leave verdicts open. */
export function dataErrorsNote(findings: readonly Finding[]): OptionalNote {
  const { dataError } = countsByLevel(findings);
  return dataError === 0 ? [] : [{ code: "dataErrors", count: dataError }];
}

/** Says that the stored settings were not used. */
export function settingsNote(fault: SettingsFault | null): OptionalNote {
  return fault === null ? [] : [{ code: "settingsIgnored", fault }];
}
