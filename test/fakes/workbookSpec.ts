import type { FindingLevel } from "../../src/core/model/finding";
import type { WorkbookPort } from "../../src/app/ports";
import type { CellValue } from "../../src/workbook/sheetSnapshot";

/** A sheet to start a test from; rows begin at A1, texts that start with "=" are formulas. */
export interface SheetSpec {
  readonly name: string;
  readonly rows?: readonly (readonly CellValue[])[];
  readonly isHidden?: boolean;
  readonly isProtected?: boolean;
  readonly hasPivotTable?: boolean;
  readonly hiddenRows?: readonly number[];
  /** Number formats other than General. */
  readonly formats?: readonly (readonly [row: number, column: number, format: string])[];
  /** Cells under a conditional format of the user's own. */
  readonly userRuleCells?: readonly (readonly [row: number, column: number])[];
}

/** A workbook to start a test from. The first sheet is active unless said otherwise. */
export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  readonly active?: string;
  readonly isStructureProtected?: boolean;
  readonly settings?: string;
}

/** A workbook under test: the port, what the user does, and what can be seen. */
export interface TestWorkbook {
  readonly port: WorkbookPort;
  sheetNames(): readonly string[];
  activeSheet(): string;
  /** Values or formulas from A1 on, trailing blanks cut. */
  content(sheet: string): readonly (readonly CellValue[])[];
  /** Marks of ours as "A1:level" texts, sorted. */
  marks(sheet: string): readonly string[];
  /** Number format of a cell. */
  numberFormat(sheet: string, at: readonly [row: number, column: number]): string;
  /** Number of conditional formats that are not ours. */
  userRules(sheet: string): number;
  settings(): string | null;
  /** The user types into a cell (text that starts with "=" is a formula). */
  type(sheet: string, at: readonly [row: number, column: number], value: CellValue): Promise<void>;
  /** The user renames, deletes or protects a sheet. */
  rename(sheet: string, name: string): void;
  protect(sheet: string): void;
  /** Round trips since the last call. */
  takeRoundTrips(): number;
  close(): void;
}

/** Opens a workbook for a test. */
export type OpenTestWorkbook = (spec: WorkbookSpec) => Promise<TestWorkbook>;

/** How `marks` names a mark. */
export function markText(row: number, column: number, level: FindingLevel): string {
  return `${String.fromCharCode(65 + column)}${String(row + 1)}:${level}`;
}

/** Rows without their trailing blanks, as `content` gives them. */
export function trimmed(rows: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] {
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== "") + 1));
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1);
}
