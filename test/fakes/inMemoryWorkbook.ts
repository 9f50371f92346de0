import { type ApplyReport, HostRefusal, type LeftEdit, type SheetChange, type WorkbookPort } from "../../src/app/ports";
import type { CellAt } from "../../src/core/model/cellAt";
import type { FindingLevel } from "../../src/core/model/finding";
import type { CellValue, OurMark, SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/sheetSnapshot";
import { formulaLimits } from "../../src/workbook/readLimits";
import type {
  CellEdit,
  PatchCell,
  RowInsertion,
  SheetMarks,
  SheetPatch,
  WorkbookPatch,
} from "../../src/workbook/workbookPatch";
import { markText, type SheetSpec, type TestWorkbook, trimmed, type WorkbookSpec } from "./workbookSpec";

interface FakeSheet {
  name: string;
  cells: CellValue[][];
  isVisible: boolean;
  isProtected: boolean;
  hasPivotTable: boolean;
  mark: OurMark | null;
  hiddenRows: readonly number[];
  marks: { id: string; row: number; column: number; level: FindingLevel }[];
  userRules: number;
  formats: Map<string, string>;
}

/** Largest area that is read, as the port says. */
const MAXIMUM_ROWS = 20_000;
const MAXIMUM_COLUMNS = 500;

/** The workbook port over a small model of sheets; calculates nothing: a formula's value is 0. */
class InMemoryWorkbook implements WorkbookPort, TestWorkbook {
  readonly port = this;
  readonly revealed: CellAt[] = [];
  readonly patches: WorkbookPatch[] = [];
  /** Set to make the next verb fail as a host would. */
  nextFailure: Error | null = null;
  /** Set while somebody else who has the workbook open is typing. */
  isTypingRemote = false;
  private readonly sheets: FakeSheet[];
  private readonly isStructureProtected: boolean;
  private readonly listeners = new Set<(change: SheetChange) => void>();
  private active: string;
  private storedSettings: string | null;
  private roundTrips = 0;
  private nextMark = 1;

  constructor(spec: WorkbookSpec) {
    this.sheets = spec.sheets.map(fakeSheet);
    this.active = spec.active ?? spec.sheets[0]?.name ?? "";
    this.isStructureProtected = spec.isStructureProtected ?? false;
    this.storedSettings = spec.settings ?? null;
  }

  read(contents: readonly string[], own: readonly string[] = []): Promise<WorkbookSnapshot> {
    return this.roundTrip(() => ({
      sheets: this.sheets.map((sheet) => ({
        name: sheet.name,
        isVisible: sheet.isVisible,
        isActive: sheet.name === this.active,
        isProtected: sheet.isProtected,
        hasPivotTable: sheet.hasPivotTable,
        mark: sheet.mark,
      })),
      isStructureProtected: this.isStructureProtected,
      settings: this.storedSettings,
      contents: this.sheets
        .filter((sheet) => contents.includes(sheet.name) || own.includes(sheet.name))
        .map((sheet) => snapshotOf(sheet, own.includes(sheet.name) || isSmall(sheet, contents.length))),
    }));
  }

  apply(patch: WorkbookPatch): Promise<ApplyReport> {
    return this.roundTrip(() => {
      if (this.isStructureProtected && patch.sheets.some((sheet) => !sheet.replaces)) {
        throw new HostRefusal({ code: "structureProtected" });
      }
      for (const { name, replaces } of patch.sheets) {
        if (!replaces && this.isTaken(name)) throw new Error(`there is a sheet ${name} already`);
      }
      this.patches.push(patch);
      const edited = patch.edits === undefined ? {} : { edited: this.look(patch.edits) };
      const updated = patch.updates === undefined ? {} : { edited: this.update(patch.updates) };
      const report = { ...this.applyMarks(patch), ...edited, ...updated };
      for (const sheet of patch.sheets) this.write(sheet);
      if (patch.activate !== null) this.active = this.find(patch.activate).name;
      return report;
    });
  }

  reveal(at: CellAt): Promise<void> {
    return this.roundTrip(() => {
      this.active = this.find(at.sheet).name;
      this.revealed.push(at);
    });
  }

  saveSettings(text: string): Promise<void> {
    return this.roundTrip(() => {
      this.storedSettings = text;
    });
  }

  observeChanges(listener: (change: SheetChange) => void): Promise<() => Promise<void>> {
    this.listeners.add(listener);
    return Promise.resolve(() => {
      this.listeners.delete(listener);
      return Promise.resolve();
    });
  }

  sheetNames(): readonly string[] {
    return this.sheets.map((sheet) => sheet.name);
  }

  activeSheet(): string {
    return this.active;
  }

  content(sheet: string): readonly (readonly CellValue[])[] {
    return trimmed(this.find(sheet).cells);
  }

  marks(sheet: string): readonly string[] {
    return this.find(sheet)
      .marks.map((mark) => markText(mark.row, mark.column, mark.level))
      .sort();
  }

  numberFormat(sheet: string, [row, column]: readonly [number, number]): string {
    return this.find(sheet).formats.get(`${row},${column}`) ?? "General";
  }

  userRules(sheet: string): number {
    return this.find(sheet).userRules;
  }

  settings(): string | null {
    return this.storedSettings;
  }

  type(sheet: string, [row, column]: readonly [number, number], value: CellValue): Promise<void> {
    const found = this.find(sheet);
    while (found.cells.length <= row) found.cells.push([]);
    const cells = found.cells[row] ?? [];
    while (cells.length <= column) cells.push("");
    cells[column] = value;
    for (const listener of this.listeners)
      listener({ sheet, firstRow: row, lastRow: row, isRemote: this.isTypingRemote });
    return Promise.resolve();
  }

  rename(sheet: string, name: string): void {
    this.find(sheet).name = name;
    if (this.active === sheet) this.active = name;
  }

  protect(sheet: string): void {
    this.find(sheet).isProtected = true;
  }

  hide(sheet: string): void {
    this.find(sheet).isVisible = false;
  }

  activate(sheet: string): void {
    this.active = this.find(sheet).name;
  }

  addSheet(spec: SheetSpec): void {
    this.sheets.push(fakeSheet(spec));
  }

  takeRoundTrips(): number {
    const taken = this.roundTrips;
    this.roundTrips = 0;
    return taken;
  }

  close(): void {
    this.listeners.clear();
  }

  private async roundTrip<T>(work: () => T): Promise<T> {
    this.roundTrips += 1;
    await Promise.resolve();
    const failure = this.nextFailure;
    this.nextFailure = null;
    if (failure !== null) throw failure;
    return work();
  }

  private isTaken(name: string): boolean {
    return this.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  private find(name: string): FakeSheet {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new HostRefusal({ code: "sheetGone", sheet: name });
    return found;
  }

  private applyMarks(patch: WorkbookPatch): ApplyReport {
    const others = this.sheets.filter((sheet) => !patch.marks.some((marks) => marks.sheet === sheet.name));
    const all: readonly SheetMarks[] = patch.clearOtherMarks
      ? [...patch.marks, ...others.map((sheet) => ({ sheet: sheet.name, cells: [] }))]
      : patch.marks;
    const unmarkedSheets: string[] = [];
    const cleared = { sheets: 0, cells: 0 };
    for (const marks of all) {
      const sheet = this.find(marks.sheet);
      if (sheet.isProtected) {
        if (marks.cells.length > 0 || sheet.marks.length > 0) unmarkedSheets.push(sheet.name);
        continue;
      }
      if (marks.cells.length === 0 && sheet.marks.length > 0) {
        cleared.sheets += 1;
        cleared.cells += sheet.marks.length;
      }
      sheet.marks = marks.cells.map((cell) => ({ ...cell, id: String(this.nextMark++) }));
    }
    return { unmarkedSheets, cleared };
  }

  /** Looking costs a round trip of its own. */
  private look(edits: NonNullable<WorkbookPatch["edits"]>): NonNullable<ApplyReport["edited"]> {
    this.roundTrips += 1;
    return this.edit(edits);
  }

  private update(updates: NonNullable<WorkbookPatch["updates"]>): NonNullable<ApplyReport["edited"]> {
    const isRefused = updates.find(({ sheet }) => this.find(sheet).isProtected);
    if (isRefused !== undefined) throw new HostRefusal({ code: "accessDenied", sheet: null });
    const edited = this.edit(updates);
    // Bringing back costs another.
    if (edited.left.length > 0) this.roundTrips += 1;
    for (const { sheet, insertion } of updates) if (insertion !== null) insertRows(this.find(sheet), insertion);
    return edited;
  }

  private edit(edits: NonNullable<WorkbookPatch["edits"]>): NonNullable<ApplyReport["edited"]> {
    const made: NonNullable<ApplyReport["edited"]>["made"][number][] = [];
    const left: LeftEdit[] = [];
    for (const { sheet, cells } of edits) {
      const found = this.find(sheet);
      for (const edit of cells) {
        const { row, column, before, after } = edit;
        const at = { sheet, row, column };
        const reason = reasonToLeave(found, edit);
        const formatBefore = this.numberFormat(sheet, [row, column]);
        if (reason === null) made.push({ at, before, after, formatBefore });
        else left.push({ at, reason });
        if (reason === null) writeCell(found, edit, formatBefore);
      }
    }
    return { made, left };
  }

  private write(patch: SheetPatch): void {
    if (!patch.replaces) this.sheets.push(fakeSheet({ name: patch.name }));
    const sheet = this.find(patch.name);
    sheet.cells = patch.cells.map((row) => row.map(storedCell));
    sheet.mark = { kind: patch.kind, digest: patch.digest, writtenAs: patch.name };
  }
}

/** Opens an in-memory workbook. */
export function openInMemoryWorkbook(spec: WorkbookSpec): InMemoryWorkbook {
  return new InMemoryWorkbook(spec);
}

export type { InMemoryWorkbook };

function fakeSheet(spec: SheetSpec): FakeSheet {
  return {
    name: spec.name,
    cells: (spec.rows ?? []).map((row) => [...row]),
    isVisible: spec.isHidden !== true,
    isProtected: spec.isProtected ?? false,
    hasPivotTable: spec.hasPivotTable ?? false,
    mark: null,
    hiddenRows: spec.hiddenRows ?? [],
    marks: [],
    userRules: (spec.userRuleCells ?? []).length > 0 ? 1 : 0,
    formats: new Map((spec.formats ?? []).map(([row, column, format]) => [`${row},${column}`, format])),
  };
}

function reasonToLeave(sheet: FakeSheet, { row, column, before }: CellEdit): LeftEdit["reason"] | null {
  if (sheet.isProtected) return "protectedSheet";
  if (sheet.hiddenRows.includes(row)) return "hiddenRow";
  const content = sheet.cells[row]?.[column] ?? "";
  if (typeof content === "string" && content.startsWith("=")) return "formula";
  return content === before ? null : "changed";
}

function writeCell(sheet: FakeSheet, { row, column, after, numberFormat }: CellEdit, formatBefore: string): void {
  const cells = sheet.cells[row];
  if (cells === undefined) throw new Error("an edit writes only where something stands");
  cells[column] = after;
  const format = numberFormat ?? (typeof after === "number" && formatBefore === "@" ? "General" : formatBefore);
  sheet.formats.set(`${row},${column}`, format);
}

function insertRows(sheet: FakeSheet, { at, cells, styles }: RowInsertion): void {
  const moved = (row: number): number => (row >= at ? row + cells.length : row);
  while (sheet.cells.length < at) sheet.cells.push([]);
  sheet.cells.splice(at, 0, ...cells.map((row) => row.map(storedCell)));
  sheet.hiddenRows = sheet.hiddenRows.map(moved);
  sheet.formats = new Map(
    [...sheet.formats].map(([key, format]) => {
      const [row = 0, column = 0] = key.split(",").map(Number);
      return [`${String(moved(row))},${String(column)}`, format];
    }),
  );
  for (const { area, numberFormat } of styles) {
    for (let row = area.top; row <= area.bottom && numberFormat !== undefined; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        sheet.formats.set(`${String(row)},${String(column)}`, numberFormat);
      }
    }
  }
}

/** Small sheets bring their formulas along, as the port says. */
function isSmall(sheet: FakeSheet, count: number): boolean {
  const used = trimmed(sheet.cells);
  const { rows, columns } = formulaLimits(count);
  return used.length <= rows && used.every((row) => row.length <= columns);
}

function storedCell(cell: PatchCell): CellValue {
  if (cell === null) return "";
  return typeof cell === "object" ? cell.formula : cell;
}

function snapshotOf(sheet: FakeSheet, hasFormulas: boolean): SheetSnapshot {
  const used = trimmed(sheet.cells);
  const width = Math.max(0, ...used.map((row) => row.length));
  const row = used.findIndex((cells) => cells.some((cell) => cell !== ""));
  const column = Math.min(...used.map((cells) => cells.findIndex((cell) => cell !== "")).filter((index) => index >= 0));
  const origin = row < 0 ? { row: 0, column: 0 } : { row, column };
  const shown = used
    .slice(origin.row, MAXIMUM_ROWS)
    .map((cells) =>
      Array.from(
        { length: Math.min(width, MAXIMUM_COLUMNS) - origin.column },
        (_, index) => cells[index + origin.column] ?? "",
      ),
    );
  const isCut = used.length > MAXIMUM_ROWS || width > MAXIMUM_COLUMNS;
  return {
    name: sheet.name,
    origin,
    values: shown.map((cells) => cells.map((cell) => (typeof cell === "string" && cell.startsWith("=") ? 0 : cell))),
    formulas: hasFormulas ? shown : null,
    hiddenRows: sheet.hiddenRows,
    truncated: isCut ? { rowCount: used.length, columnCount: width } : null,
    markIds: sheet.marks.map((mark) => mark.id),
  };
}
