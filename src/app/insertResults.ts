import type { OutcomeNote } from "../i18n/outcomeNote";
import { presentResults } from "../workbook/present/results/presentResults";
import type { OurSheetKind } from "../workbook/sheetSnapshot";
import { checkOf } from "./checkSheets";
import { type CommandContext, done, type UseCaseResult } from "./commandContext";
import { dataErrorsNote, renamedNote, settingsNote } from "./outcomeNotes";
import { placeSheet } from "./sheetTarget";
import { withCounty } from "./withCounty";
import { EMPTY_PATCH, writePatch } from "./writePatch";

const RESULT_KINDS = ["resultsByPhase", "resultsBySchool", "countyBalance"] as const satisfies readonly OurSheetKind[];

/** 测算结果: writes 表Ⅱ-1, 表Ⅱ-2 and 表Ⅲ in live formulas. Data errors do not stop it: what they touch says so. */
export function insertResults(context: CommandContext): Promise<UseCaseResult> {
  return withCounty(context, RESULT_KINDS, async (county) => {
    const { snapshot, assessment, tables, standard } = county;
    const targets = {
      resultsByPhase: placeSheet(snapshot, "resultsByPhase"),
      resultsBySchool: placeSheet(snapshot, "resultsBySchool"),
      countyBalance: placeSheet(snapshot, "countyBalance"),
    };
    await writePatch(context, snapshot, {
      ...EMPTY_PATCH,
      sheets: presentResults({ assessment, tables, standard, targets }),
      activate: targets.countyBalance.name,
    });
    const notes: readonly OutcomeNote[] = [
      { code: "resultsDone", sheets: RESULT_KINDS.map((kind) => targets[kind].name), county: assessment.status },
      ...RESULT_KINDS.flatMap((kind) => renamedNote(targets[kind], kind)),
      ...dataErrorsNote(county.findings),
      ...settingsNote(county.settings.fault),
    ];
    return done(notes, checkOf(county));
  });
}
