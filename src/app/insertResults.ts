import type { OutcomeNote } from "../i18n/outcomeNote";
import { presentResults } from "../workbook/present/results/presentResults";
import type { SheetTarget } from "../workbook/present/sheetContent";
import type { OurSheetKind } from "../workbook/sheetSnapshot";
import { checkOf } from "./checkSheets";
import { type CommandContext, done, refused, type UseCaseResult } from "./commandContext";
import { dataErrorsNote, renamedNote, settingsNote } from "./outcomeNotes";
import { resultSource } from "./resultSource";
import { placeSheet } from "./sheetTarget";
import { withCounty } from "./withCounty";
import { EMPTY_PATCH, writePatch } from "./writePatch";

const RESULT_KINDS = ["resultsByPhase", "resultsBySchool", "countyBalance"] as const satisfies readonly OurSheetKind[];
const READ_KINDS: readonly OurSheetKind[] = ["consolidatedData", ...RESULT_KINDS];

/**
 * 测算结果: writes 表Ⅱ-1, 表Ⅱ-2 and 表Ⅲ in live formulas, and before them 学校基础数据（整理） where the data do not stand in
 * columns of one sheet. Data errors do not stop it: what they touch says so. Refuses a sheet of readings: there are no totals
 * that formulas could refer to.
 */
export function insertResults(context: CommandContext): Promise<UseCaseResult> {
  return withCounty(context, READ_KINDS, async (county) => {
    const { snapshot, standard } = county;
    const readings = county.tables.find(({ decision }) => decision?.kind === "readings");
    if (readings !== undefined) return refused([{ code: "totalsNeeded", sheet: readings.sheet }]);
    const { tables, assessment, consolidated } = resultSource(county);
    const targets = {
      resultsByPhase: placeSheet(snapshot, "resultsByPhase"),
      resultsBySchool: placeSheet(snapshot, "resultsBySchool"),
      countyBalance: placeSheet(snapshot, "countyBalance"),
    };
    await writePatch(context, snapshot, {
      ...EMPTY_PATCH,
      sheets: [
        ...(consolidated === null ? [] : [consolidated.sheet]),
        ...presentResults({ assessment, tables, standard, targets }),
      ],
      activate: targets.countyBalance.name,
    });
    const notes: readonly OutcomeNote[] = [
      { code: "resultsDone", sheets: RESULT_KINDS.map((kind) => targets[kind].name), county: assessment.status },
      ...(consolidated === null ? [] : consolidatedNotes(consolidated.target)),
      ...RESULT_KINDS.flatMap((kind) => renamedNote(targets[kind], kind)),
      ...dataErrorsNote(county.findings),
      ...settingsNote(county.settings.fault),
    ];
    return done(notes, checkOf(county));
  });
}

function consolidatedNotes(target: SheetTarget): readonly OutcomeNote[] {
  return [{ code: "consolidatedDone", sheet: target.name }, ...renamedNote(target, "consolidatedData")];
}
