import type { CellAt } from "../../core/model/cellAt";
import type { Finding } from "../../core/model/finding";
import type { MarkLevel, SheetMarks } from "../workbookPatch";
import { LEVELS_WORST_FIRST } from "./findingOrder";

/**
 * The marks of a check, one complete set per sheet that has findings with cells. A cell shared by several findings shows
 * the worst level; hints are not marked. The further cells of a finding (`alsoAt`) are marked for data errors only: the numerator alone stands
 * for a short reading.
 */
export function presentMarks(findings: readonly Finding[]): readonly SheetMarks[] {
  const sheets = new Map<string, Map<string, SheetMarks["cells"][number]>>();
  for (const finding of findings) {
    if (finding.level === "hint") continue;
    for (const at of markedCells(finding)) {
      const cells = sheets.get(at.sheet) ?? new Map<string, SheetMarks["cells"][number]>();
      sheets.set(at.sheet, cells);
      const key = `${String(at.row)},${String(at.column)}`;
      const level = worse(finding.level, cells.get(key)?.level);
      cells.set(key, { row: at.row, column: at.column, level });
    }
  }
  return [...sheets].map(([sheet, cells]) => ({
    sheet,
    cells: [...cells.values()].sort((left, right) => left.row - right.row || left.column - right.column),
  }));
}

function markedCells(finding: Finding): readonly CellAt[] {
  const first = finding.at === null ? [] : [finding.at];
  return finding.level === "dataError" ? [...first, ...finding.alsoAt] : first;
}

function worse(level: MarkLevel, other: MarkLevel | undefined): MarkLevel {
  if (other === undefined) return level;
  return LEVELS_WORST_FIRST.indexOf(other) < LEVELS_WORST_FIRST.indexOf(level) ? other : level;
}
