import type { OutcomeNote } from "../i18n/outcomeNote";
import { presentCheckResults } from "../workbook/present/checkResults";
import { proposeFixes } from "../workbook/fixes/proposeFixes";
import { presentMarks } from "../workbook/present/marks";
import { type CommandContext, done, type UseCaseResult } from "./commandContext";
import type { County } from "./county";
import { countsByLevel, notMarkedNote, renamedNote, settingsNote } from "./outcomeNotes";
import type { SessionState } from "./session";
import { placeSheet } from "./sheetTarget";
import { withCounty } from "./withCounty";
import { marksToWrite, writePatch } from "./writePatch";

/** 校验年报: marks the cells of every finding and lists the findings in 校验结果; at most three round trips. */
export function checkSheets(context: CommandContext): Promise<UseCaseResult> {
  return withCounty(context, ["checkResults"], async (county) => {
    const { snapshot, findings, assessment, standard } = county;
    const target = placeSheet(snapshot, "checkResults");
    const { marks, unmarkedSheets } = marksToWrite(snapshot, presentMarks(findings));
    const report = await writePatch(context, snapshot, {
      sheets: [presentCheckResults(findings, { standard, target })],
      marks,
      clearOtherMarks: false,
      activate: target.name,
    });
    const notes: readonly OutcomeNote[] = [
      { code: "checkDone", ...schoolCounts(county), counts: countsByLevel(findings), county: assessment.status },
      ...renamedNote(target, "checkResults"),
      ...notMarkedNote([...unmarkedSheets, ...report.unmarkedSheets]),
      ...settingsNote(county.settings.fault),
    ];
    return done(notes, checkOf(county));
  });
}

/** Schools that were read (attached classes belong to theirs), and those of them that have no section in scope. */
function schoolCounts({ tables, assessment }: County): { readonly schools: number; readonly outOfScope: number } {
  const read = tables.flatMap((table) => table.records).filter((record) => record.host === null);
  const judged = new Set(assessment.sections.map((section) => section.school));
  return { schools: read.length, outOfScope: read.filter((school) => !judged.has(school)).length };
}

/** What the pane shows of a county that was checked. */
export function checkOf(county: County): NonNullable<SessionState["check"]> {
  const { assessment, findings, place, standard, tables } = county;
  const recognised = tables.flatMap(({ decision }) => decision ?? []);
  return { assessment, findings, place, standard, fixes: proposeFixes(findings, county), recognised };
}
