import type { Cell, DefinedName, Workbook, Worksheet } from "../../store/workbook";

/** Everything of a sheet but its cells. */
export type SheetFrame = Omit<Worksheet, "cells">;

/** One cell that differs; null where it has neither content nor look. */
export interface CellChange {
  readonly key: string;
  readonly before: Cell | null;
  readonly after: Cell | null;
}

/** What differs on one sheet. A frame is null where the sheet does not exist; it is left out when nothing of it differs. */
export interface SheetChange {
  readonly sheetId: string;
  readonly cells: readonly CellChange[];
  readonly frame?: { readonly before: SheetFrame | null; readonly after: SheetFrame | null };
}

/** What belongs to the workbook as a whole. */
export interface BookFrame {
  readonly sheetIds: readonly string[];
  readonly names: readonly DefinedName[];
}

/** The difference between two moments of a workbook, readable in both directions. */
export interface WorkbookChange {
  readonly sheets: readonly SheetChange[];
  readonly book?: { readonly before: BookFrame; readonly after: BookFrame };
}

interface SeenSheet {
  readonly cells: Map<string, Cell>;
  frame: SheetFrame;
  signature: string;
}

/** What a workbook looked like at the last look; made by `lookAt`, brought up to date by `changeSince`. */
export interface SeenWorkbook {
  readonly sheets: Map<string, SeenSheet>;
  book: BookFrame;
}

/** Takes in a workbook as it is now. */
export function lookAt(workbook: Workbook): SeenWorkbook {
  const seen: SeenWorkbook = { sheets: new Map(), book: bookFrame(workbook) };
  for (const sheet of workbook.sheets) seen.sheets.set(sheet.id, seenSheet(sheet));
  return seen;
}

/**
 * What changed since the last look, which is moved to now. Null when nothing did. Cells are compared by content, because
 * calculation and formulas that follow a moved cell change them in place.
 */
export function changeSince(seen: SeenWorkbook, workbook: Workbook): WorkbookChange | null {
  const sheets: SheetChange[] = [];
  const present = new Set(workbook.sheets.map((sheet) => sheet.id));
  for (const [sheetId, old] of seen.sheets) {
    if (present.has(sheetId)) continue;
    sheets.push({ sheetId, cells: allCells(old.cells, "before"), frame: { before: old.frame, after: null } });
    seen.sheets.delete(sheetId);
  }
  for (const sheet of workbook.sheets) {
    const change = sheetChange(seen, sheet);
    if (change !== null) sheets.push(change);
  }
  const before = seen.book;
  const after = bookFrame(workbook);
  const isBookSame = JSON.stringify(before) === JSON.stringify(after);
  seen.book = after;
  if (sheets.length === 0 && isBookSame) return null;
  return { sheets, ...(isBookSame ? {} : { book: { before, after } }) };
}

function sheetChange(seen: SeenWorkbook, sheet: Worksheet): SheetChange | null {
  const old = seen.sheets.get(sheet.id);
  if (old === undefined) {
    const fresh = seenSheet(sheet);
    seen.sheets.set(sheet.id, fresh);
    return { sheetId: sheet.id, cells: allCells(fresh.cells, "after"), frame: { before: null, after: fresh.frame } };
  }
  const cells = changedCells(old.cells, sheet.cells);
  const signature = signatureOf(sheet);
  if (signature === old.signature) return cells.length === 0 ? null : { sheetId: sheet.id, cells };
  const before = old.frame;
  old.frame = frameOf(sheet);
  old.signature = signature;
  return { sheetId: sheet.id, cells, frame: { before, after: old.frame } };
}

function seenSheet(sheet: Worksheet): SeenSheet {
  const cells = new Map<string, Cell>();
  for (const [key, cell] of sheet.cells) cells.set(key, { ...cell });
  return { cells, frame: frameOf(sheet), signature: signatureOf(sheet) };
}

function changedCells(seen: Map<string, Cell>, now: ReadonlyMap<string, Cell>): CellChange[] {
  const changes: CellChange[] = [];
  for (const [key, before] of seen) {
    if (now.has(key)) continue;
    changes.push({ key, before, after: null });
    seen.delete(key);
  }
  for (const [key, cell] of now) {
    const before = seen.get(key);
    if (before !== undefined && isSameCell(before, cell)) continue;
    const after = { ...cell };
    changes.push({ key, before: before ?? null, after });
    seen.set(key, after);
  }
  return changes;
}

/** Looks are compared by identity: they are replaced, never changed. */
function isSameCell(one: Cell, other: Cell): boolean {
  return (
    one.value === other.value &&
    one.formula === other.formula &&
    one.style === other.style &&
    one.isError === other.isError &&
    one.spilledFrom === other.spilledFrom
  );
}

function allCells(cells: ReadonlyMap<string, Cell>, side: "before" | "after"): CellChange[] {
  return [...cells].map(([key, cell]) => ({ key, before: null, after: null, [side]: cell }));
}

function bookFrame(workbook: Workbook): BookFrame {
  return {
    sheetIds: workbook.sheets.map((sheet) => sheet.id),
    names: workbook.names.map((name) => ({ ...name })),
  };
}

/** A copy that later changes of the sheet do not reach. What the file keeps for itself is immutable and shared. */
export function frameOf(sheet: Worksheet): SheetFrame {
  return Object.fromEntries(
    Object.entries(sheet)
      .filter(([name]) => name !== "cells")
      .map(([name, value]: [string, unknown]) => [name, name === "source" ? value : copyOf(value)]),
  ) as unknown as SheetFrame;
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, copyOf(item)] as const));
  if (value instanceof Set) return new Set(value);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, name === "source" ? item : copyOf(item)]),
  );
}

/** Text that differs whenever something of a sheet but its cells does. */
function signatureOf(sheet: Worksheet): string {
  return JSON.stringify(sheet, (name, value: unknown) => {
    if (name === "cells" || name === "source") return undefined;
    if (value instanceof Map) return [...value];
    return value instanceof Set ? [...value] : value;
  });
}

/** Puts one side of a change into a workbook: "before" takes it back, "after" does it again. */
export function applyChange(workbook: Workbook, change: WorkbookChange, side: "before" | "after"): void {
  for (const { sheetId, cells, frame } of change.sheets) {
    const target = frame === undefined ? undefined : frame[side];
    if (target === null) {
      workbook.sheets = workbook.sheets.filter((sheet) => sheet.id !== sheetId);
      continue;
    }
    const sheet = workbook.sheets.find((one) => one.id === sheetId) ?? restoredSheet(workbook, target);
    if (sheet === null) continue;
    // A sheet may have got the id of a deleted one; what belongs to that one's file must not stay.
    if (target !== undefined) Object.assign(sheet, { source: undefined }, copyOf(target));
    for (const cell of cells) {
      const content = cell[side];
      if (content === null) sheet.cells.delete(cell.key);
      else sheet.cells.set(cell.key, { ...content });
    }
  }
  if (change.book !== undefined) restoreBook(workbook, change.book[side]);
  requireVisibleSheetInFront(workbook);
}

function restoredSheet(workbook: Workbook, frame: SheetFrame | undefined): Worksheet | null {
  if (frame === undefined) return null;
  const sheet: Worksheet = { ...frame, cells: new Map() };
  workbook.sheets.push(sheet);
  return sheet;
}

function restoreBook(workbook: Workbook, book: BookFrame): void {
  const place = new Map(book.sheetIds.map((id, index) => [id, index]));
  workbook.sheets.sort((one, other) => (place.get(one.id) ?? Infinity) - (place.get(other.id) ?? Infinity));
  workbook.names = book.names.map((name) => ({ ...name }));
}

function requireVisibleSheetInFront(workbook: Workbook): void {
  const active = workbook.sheets.find((sheet) => sheet.id === workbook.activeSheetId);
  if (active?.visibility !== "Visible")
    workbook.activeSheetId = workbook.sheets.find((sheet) => sheet.visibility === "Visible")?.id ?? "";
}
