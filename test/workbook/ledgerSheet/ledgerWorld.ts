import { ledgerView, type LedgerView } from "../../../src/app/ledgerView";
import { wordedProblems } from "../../../src/workbook/ledgerSheet/ledgerUpdate";
import type { CellValue } from "../../../src/workbook/sheetSnapshot";
import type { UpdatePlan } from "../../../src/core/rectification/planUpdate";
import type { SheetUpdate } from "../../../src/workbook/workbookPatch";
import { primarySchool, type SchoolCells } from "../../fixtures/sheets";
import { STANDARD } from "../present/checkedCounty";
import { applyUpdate, type Grid, gridOf, ledgerCheck, type LedgerCheck, ledgerOn, updateOf } from "./writtenLedger";

/** Columns of a county's ledger. */
export const COLUMN = { problem: 3, result: 10, closed: 11, key: 12, written: 13 } as const;
const HEADER_ROWS = 4;
const WIDTH = 14;

/** What is typed where, in the printed columns: what must never change or move away from its row. */
export type Typed = Map<number, CellValue>;

/** How two schools are doing in three indicators: 0 is met, then worse and worse. */
export type Figures = readonly (readonly [sports: number, equipment: number, classrooms: number])[];

const SPORTS = [6600, 5000, 4000];
const EQUIPMENT = [190, 150, 140];
const CLASSROOMS = [22, 18, 16];

const checks = new Map<string, LedgerCheck>();

function checkOf(figures: Figures): LedgerCheck {
  const key = JSON.stringify(figures);
  const known = checks.get(key);
  if (known !== undefined) return known;
  const others = ["丙", "丁", "戊"].map((name) => primarySchool({ schoolName: `${name}小学`, schoolCode: name }));
  const schools = figures.map(([sports, equipment, classrooms], index): SchoolCells =>
    primarySchool({
      schoolName: ["甲小学", "乙小学"][index] ?? "",
      schoolCode: String(index + 1),
      sportsGroundArea: SPORTS[sports] ?? "",
      equipmentValue: EQUIPMENT[equipment] ?? "",
      multimediaClassrooms: CLASSROOMS[classrooms] ?? "",
    }),
  );
  const check = ledgerCheck([...schools, ...others]);
  checks.set(key, check);
  return check;
}

/** A workbook with a ledger, and people at it. Beside the cells it knows what was typed in each row. */
export class LedgerWorld {
  figures: Figures;
  readonly grid: Grid;
  /** By row of the sheet. */
  readonly typed: Typed[];
  /** The key whose entry the printed cells of a row are; "" for a row of somebody's own. */
  readonly owners: string[];
  hidden = new Set<number>();
  private texts = 0;

  constructor(figures: Figures) {
    this.figures = figures;
    this.grid = gridOf(checkOf(figures).patch());
    this.typed = this.grid.map(() => new Map());
    this.owners = this.grid.map((row) => String(row[COLUMN.key] ?? ""));
  }

  get bodyRows(): number {
    return this.grid.length - HEADER_ROWS;
  }

  /** A row of the body by any number. */
  rowAt(number: number): number {
    return HEADER_ROWS + (number % Math.max(1, this.bodyRows));
  }

  check(): LedgerCheck {
    return checkOf(this.figures);
  }

  type(row: number, column: number, text: CellValue | null): void {
    const cells = this.grid[row];
    if (cells === undefined) return;
    this.texts += 1;
    const value = text ?? `手填${String(this.texts)}`;
    cells[column] = value;
    if (value === "") this.typed[row]?.delete(column);
    else this.typed[row]?.set(column, value);
  }

  /** Sorts the whole table, or only its printed columns: then keys stay where they are. */
  sort(column: number, isWhole: boolean): void {
    const order = this.grid
      .slice(HEADER_ROWS)
      .map((cells, index) => ({ index, text: String(cells[column]) }))
      .sort((one, other) => one.text.localeCompare(other.text) || other.index - one.index)
      .map(({ index }) => index + HEADER_ROWS);
    const cells = order.map((row) => [...(this.grid[row] ?? [])]);
    const owners = order.map((row) => this.owners[row] ?? "");
    const typed = order.map((row) => this.typed[row] ?? new Map<number, CellValue>());
    const hiddenCells = this.grid.slice(HEADER_ROWS).map((row) => row.slice(COLUMN.key));
    cells.forEach((row, index) => {
      const kept = isWhole ? row.slice(COLUMN.key) : (hiddenCells[index] ?? []);
      this.grid[HEADER_ROWS + index] = [...row.slice(0, COLUMN.key), ...kept];
      this.typed[HEADER_ROWS + index] = typed[index] ?? new Map<number, CellValue>();
      this.owners[HEADER_ROWS + index] = owners[index] ?? "";
    });
  }

  insert(row: number): void {
    this.grid.splice(row, 0, Array<CellValue>(WIDTH).fill(""));
    this.typed.splice(row, 0, new Map());
    this.owners.splice(row, 0, "");
    this.moveHidden(row, 1);
  }

  remove(row: number): void {
    if (this.bodyRows < 2) return;
    this.grid.splice(row, 1);
    this.typed.splice(row, 1);
    this.owners.splice(row, 1);
    this.hidden = new Set([...this.hidden].filter((one) => one !== row).map((one) => (one > row ? one - 1 : one)));
  }

  copy(row: number, to: number): void {
    const cells = [...(this.grid[row] ?? [])];
    const typed = new Map(this.typed[row]);
    const owner = this.owners[row] ?? "";
    this.insert(to);
    this.grid[to] = cells;
    this.owners[to] = owner;
    this.typed[to] = typed;
  }

  private moveHidden(at: number, count: number): void {
    this.hidden = new Set([...this.hidden].map((one) => (one >= at ? one + count : one)));
  }

  planned(): { readonly plan: UpdatePlan; readonly update: SheetUpdate } {
    return updateOf(this.grid, this.check(), [...this.hidden]);
  }

  update(): { readonly plan: UpdatePlan; readonly update: SheetUpdate } {
    const planned = this.planned();
    const { insertion } = planned.update;
    applyUpdate(this.grid, planned.update);
    if (insertion !== null) {
      this.typed.splice(insertion.at, 0, ...insertion.cells.map(() => new Map<number, CellValue>()));
      this.owners.splice(insertion.at, 0, ...insertion.cells.map((cells) => String(cells[COLUMN.key])));
      this.moveHidden(insertion.at, insertion.cells.length);
    }
    return planned;
  }

  view(): LedgerView {
    const problems = wordedProblems(this.check().judged, STANDARD, true);
    return ledgerView(ledgerOn(this.grid, [...this.hidden]), problems, "2026-04-15");
  }

  keys(): readonly string[] {
    return this.grid.slice(HEADER_ROWS).flatMap((row) => {
      const key = String(row[COLUMN.key] ?? "");
      return key.startsWith("JH1|") ? [key] : [];
    });
  }
}
