import type { CellAt } from "../../core/model/cellAt";
import type { Finding } from "../../core/model/finding";
import { sheetCellAddress } from "../cellAddress";
import type { SchoolTable } from "../schoolTable";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../sheetSnapshot";
import type { CellEdit, SheetEdits } from "../workbookPatch";
import { type FixStep, numberFixOf } from "./numberFix";

/** A cell that can be mended without asking what is meant. */
export interface ProposedFix {
  readonly at: CellAt;
  readonly before: string;
  readonly after: number;
  readonly steps: readonly FixStep[];
}

/** Why a cell is left to the user: its formula, the protection of its sheet, its hidden row, or because there are too many. */
export type LeftReason = "formula" | "protectedSheet" | "hiddenRow" | "tooMany";

/** Fixes in the order of the cells, and how many cells are left alone for which reason. */
export interface FixProposal {
  readonly fixes: readonly ProposedFix[];
  readonly left: Readonly<Record<LeftReason, number>>;
}

/** So many cells are mended at a time: one request holds them, so that all are written or none. */
export const MOST_FIXES = 2_000;

/** What fixes are proposed from. */
export interface FixSource {
  readonly snapshot: WorkbookSnapshot;
  readonly tables: readonly SchoolTable[];
}

function contentAt(
  cells: readonly (readonly CellValue[])[] | null,
  { origin }: SheetSnapshot,
  { row, column }: CellAt,
): CellValue | undefined {
  return cells?.[row - origin.row]?.[column - origin.column];
}

/** Rows that were read as schools: totals, notes and headers are never touched. */
function schoolRows(tables: readonly SchoolTable[], sheet: string): readonly number[] {
  return tables.flatMap(({ records }) => records.flatMap(({ at }) => (at.sheet === sheet ? [at.row] : [])));
}

/** Cells that are added to one figure, by each of them: one that is mended alone would leave the figure without a value. */
type CellsAddedUp = ReadonlyMap<string, readonly CellAt[]>;

function cellsAddedUp(tables: readonly SchoolTable[]): CellsAddedUp {
  const together = new Map<string, readonly CellAt[]>();
  for (const { cells } of tables.flatMap(({ consolidation }) => consolidation?.rows ?? [])) {
    for (const made of Object.values(cells)) {
      if (made.kind !== "terms" || made.terms.length < 2) continue;
      const all = made.terms.map(({ at }) => at);
      for (const at of all) together.set(sheetCellAddress(at), all);
    }
  }
  return together;
}

/** The cells that a finding speaks of: one, those of a form, or those of a whole column of schools; and what is added to them. */
function cellsOf(finding: Finding, { tables }: FixSource, together: CellsAddedUp): readonly CellAt[] {
  const { at } = finding;
  if (at === null) return [];
  if (finding.code === "formTextNumbers") return [at, ...finding.alsoAt];
  const withOthers = (cell: CellAt): readonly CellAt[] => together.get(sheetCellAddress(cell)) ?? [cell];
  if (finding.code === "textNumber") return withOthers(at);
  if (finding.code !== "columnFault" || finding.fault !== "textNumber") return [];
  return schoolRows(tables, at.sheet).flatMap((row) => withOthers({ ...at, row }));
}

function leftReason(at: CellAt, sheet: SheetSnapshot, { snapshot }: FixSource): LeftReason | null {
  if (snapshot.sheets.some((info) => info.name === sheet.name && info.isProtected)) return "protectedSheet";
  if (sheet.hiddenRows.includes(at.row)) return "hiddenRow";
  const content = contentAt(sheet.formulas, sheet, at);
  return typeof content === "string" && content.startsWith("=") ? "formula" : null;
}

/**
 * What can be mended of the findings without guessing: numbers stored as text become numbers. Only cells that a finding
 * names; never a formula, a protected sheet or a hidden row, which are counted. Where formulas were not read, the host looks
 * before it writes. Pure: nothing is changed.
 */
export function proposeFixes(findings: readonly Finding[], source: FixSource): FixProposal {
  const contents = new Map(source.snapshot.contents.map((sheet) => [sheet.name, sheet]));
  const seen = new Set<string>();
  const fixes: ProposedFix[] = [];
  const left: Record<LeftReason, number> = { formula: 0, protectedSheet: 0, hiddenRow: 0, tooMany: 0 };
  const together = cellsAddedUp(source.tables);
  for (const at of findings.flatMap((finding) => cellsOf(finding, source, together))) {
    const sheet = contents.get(at.sheet);
    const value = sheet === undefined ? undefined : contentAt(sheet.values, sheet, at);
    const fix = typeof value === "string" ? numberFixOf(value) : null;
    if (sheet === undefined || typeof value !== "string" || fix === null || seen.has(sheetCellAddress(at))) continue;
    seen.add(sheetCellAddress(at));
    const reason = leftReason(at, sheet, source) ?? (fixes.length >= MOST_FIXES ? "tooMany" : null);
    if (reason === null) fixes.push({ at, before: value, after: fix.number, steps: fix.steps });
    else left[reason] += 1;
  }
  return { fixes: fixes.sort((one, other) => compareCells(one.at, other.at)), left };
}

function compareCells(left: CellAt, right: CellAt): number {
  return left.sheet.localeCompare(right.sheet) || left.row - right.row || left.column - right.column;
}

/** Edits by sheet, each cell with its own. */
export function bySheet(edits: readonly (CellEdit & { readonly sheet: string })[]): readonly SheetEdits[] {
  const sheets = new Map<string, CellEdit[]>();
  for (const { sheet, ...edit } of edits) {
    const known = sheets.get(sheet);
    if (known === undefined) sheets.set(sheet, [edit]);
    else known.push(edit);
  }
  return [...sheets].map(([sheet, cells]) => ({ sheet, cells }));
}

/** The fixes as edits. A cell keeps its number format; only the format that makes text of everything gives way. */
export function fixEdits(fixes: readonly ProposedFix[]): readonly SheetEdits[] {
  return bySheet(fixes.map(({ at, before, after }) => ({ ...at, before, after, numberFormat: null })));
}

/** The edits that bring back what stood there, format and all. */
export function undoEdits(made: readonly MadeEdit[]): readonly SheetEdits[] {
  return bySheet(
    made.map(({ at, before, after, formatBefore }) => ({
      ...at,
      before: after,
      after: before,
      numberFormat: formatBefore,
    })),
  );
}

/** An edit that was made: what stands in the cell now, and what stood there with its number format. */
export interface MadeEdit {
  readonly at: CellAt;
  readonly before: string | number;
  readonly after: string | number;
  readonly formatBefore: string;
}
