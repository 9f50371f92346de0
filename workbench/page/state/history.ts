import type { Workbook } from "../../store/workbook";
import { applyChange, type WorkbookChange } from "./workbookChange";

/** Who made a change: the person at the grid, a ribbon command that is running, or the add-in by itself. */
export type ChangeSource = "user" | "command" | "addIn";

/** Most steps that can be taken back. */
const STEP_LIMIT = 100;

/** Most cells that the steps may hold together; beyond it the oldest are forgotten (some 100 bytes each). */
const CELL_LIMIT = 1_000_000;

interface Step {
  readonly changes: WorkbookChange[];
  isOpen: boolean;
}

/**
 * What can be taken back and done again. One act of the person is one step, one ribbon command is one step however many
 * requests it makes, and what the add-in does in answer to an act (marks that follow an edit) belongs to that act's step.
 */
export class History {
  private readonly done: Step[] = [];
  private undone: Step[] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }
  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Takes note of a change that was made. */
  add(change: WorkbookChange, source: ChangeSource): void {
    const last = this.done.at(-1);
    const isMark = source === "addIn" && !hasContent(change);
    if (last !== undefined && (last.isOpen || isMark)) {
      last.changes.push(change);
    } else if (!isMark) {
      this.undone = [];
      this.done.push({ changes: [change], isOpen: source !== "addIn" });
    }
    // Marks that change while nothing can be taken back are no step of anybody.
    this.forgetOldest();
  }

  /** To be called when an act or a ribbon command ends, formulas calculated: the next one is a step of its own. */
  closeStep(): void {
    const last = this.done.at(-1);
    if (last !== undefined) last.isOpen = false;
  }

  /** Takes the last step back in the workbook; gives its changes, none when there is no step. */
  undo(workbook: Workbook): readonly WorkbookChange[] {
    const step = this.done.pop();
    if (step === undefined) return [];
    for (const change of [...step.changes].reverse()) applyChange(workbook, change, "before");
    this.undone.push({ ...step, isOpen: false });
    return step.changes;
  }

  /** Does the step again that was taken back last; gives its changes, none when there is no step. */
  redo(workbook: Workbook): readonly WorkbookChange[] {
    const step = this.undone.pop();
    if (step === undefined) return [];
    for (const change of step.changes) applyChange(workbook, change, "after");
    this.done.push(step);
    return step.changes;
  }

  private forgetOldest(): void {
    while (this.done.length > STEP_LIMIT || (this.done.length > 1 && cellCount(this.done) > CELL_LIMIT)) {
      this.done.shift();
    }
  }
}

/** True when cells changed what they hold, not only how something looks. */
function hasContent(change: WorkbookChange): boolean {
  if (change.book !== undefined) return true;
  return change.sheets.some(({ cells }) =>
    cells.some(
      ({ before, after }) => (before?.value ?? null) !== (after?.value ?? null) || before?.formula !== after?.formula,
    ),
  );
}

function cellCount(steps: readonly Step[]): number {
  let count = 0;
  for (const { changes } of steps)
    for (const { sheets } of changes) for (const { cells } of sheets) count += cells.length;
  return count;
}
