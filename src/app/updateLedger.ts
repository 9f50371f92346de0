import { planUpdate, type UpdateNote, type UpdatePlan } from "../core/rectification/planUpdate";
import type { OutcomeNote } from "../i18n/outcomeNote";
import { ledgerAfter } from "../workbook/ledgerSheet/ledgerAfter";
import { ledgerUpdate } from "../workbook/ledgerSheet/ledgerUpdate";
import type { SheetUpdate } from "../workbook/workbookPatch";
import { checkOf } from "./checkSheets";
import { type CommandContext, done, refused, type UseCaseResult } from "./commandContext";
import type { County } from "./county";
import { type LedgerView, ledgerView } from "./ledgerView";
import { type OpenLedger, openLedger } from "./openLedger";
import { dataErrorsNote, settingsNote } from "./outcomeNotes";
import type { LeftEdit } from "./ports";
import { withCounty } from "./withCounty";
import { EMPTY_PATCH, writePatch } from "./writePatch";

/**
 * 更新台账: checks the data and brings the ledger up to date: renews what is ours, proposes results, adds what is new. What
 * people typed is never changed; what is not certain is shown in the pane (docs/adr/0010). At most three round trips.
 */
export function updateLedger(context: CommandContext): Promise<UseCaseResult> {
  return withCounty(context, ["ledger"], async (county) => {
    const opened = openLedger(county, context.today());
    if (!opened.ok) return { ...refused([opened.error]), check: checkOf(county) };
    const { ledger, problems } = opened.value;
    const plan = planUpdate({ rows: ledger.rows, problems, hiddenRows: ledger.hiddenRows });
    const update = ledgerUpdate(ledger, plan, opened.value);
    const left = await writeUpdate(context, county, update);
    const view = viewAfter(opened.value, withoutLeft(update, left));
    return {
      ...done(
        [
          updatedNote(ledger.name, plan, left.length),
          ...lookNote(view),
          ...dataErrorsNote(county.findings),
          ...settingsNote(county.settings.fault),
        ],
        checkOf(county),
      ),
      ledger: view,
    };
  });
}

/** Writes the changes and shows the sheet; says which cells were left alone. */
export async function writeUpdate(
  context: CommandContext,
  { snapshot }: County,
  update: SheetUpdate,
): Promise<readonly LeftEdit[]> {
  const info = snapshot.sheets.find(({ name }) => name === update.sheet);
  const activate = info?.isVisible === true ? update.sheet : null;
  const isNothing = update.cells.length === 0 && update.insertion === null;
  if (isNothing && (activate === null || info?.isActive === true)) return [];
  const updates = isNothing ? {} : { updates: [update] };
  const report = await writePatch(context, snapshot, { ...EMPTY_PATCH, ...updates, activate });
  return report.edited?.left ?? [];
}

/** The ledger as it stands once these changes are made, for the pane. */
export function viewAfter({ ledger, problems, basis }: OpenLedger, update: SheetUpdate): LedgerView {
  return ledgerView(ledgerAfter(ledger, update), problems, basis.today);
}

/** The changes that were made. */
export function withoutLeft(update: SheetUpdate, left: readonly LeftEdit[]): SheetUpdate {
  const isLeft = (row: number, column: number): boolean =>
    left.some(({ at }) => at.row === row && at.column === column);
  return { ...update, cells: update.cells.filter(({ row, column }) => !isLeft(row, column)) };
}

function updatedNote(sheet: string, { edits, added, notes }: UpdatePlan, left: number): OutcomeNote {
  const count = (code: UpdateNote["code"]): number => notes.filter((note) => note.code === code).length;
  return {
    code: "ledgerUpdated",
    sheet,
    renewed: count("renewed"),
    proposed: edits.filter(({ field, after }) => field === "result" && after !== "").length,
    withdrawn: count("withdrawn"),
    added: added.length,
    left,
  };
}

/** What waits for the user in the pane. */
function lookNote({ closable, notices }: LedgerView): readonly OutcomeNote[] {
  if (closable.length === 0 && notices.length === 0) return [];
  return [{ code: "ledgerToDecide", closable: closable.length, notices: notices.length }];
}
