import type { PupilPhase } from "../../core/model/phase";
import type { Concept } from "../dictionary/dictionary";
import type { CellValue, SheetSnapshot } from "../sheetSnapshot";
import { cellText, isBlank, labelKey } from "../text";
import { isNameHeader } from "./headerBlocks";
import type { Layout } from "./layout";
import { isFiller, isNote, isProse, isTotalLabel } from "./rowWords";
import { contextOfCaption } from "./sheetContext";

/** A row that holds a school: its sheet row (zero-based) and its cells. */
export interface DataRow {
  readonly row: number;
  readonly cells: readonly CellValue[];
  /** Phase named by the caption above the row, such as （一）小学. */
  readonly caption?: PupilPhase | null;
}

/** Filled in whether there is a school or not. */
const NOT_COUNTED: ReadonlySet<Concept> = new Set(["serial"]);

/** The column of a concept; undefined where there is none, or several. */
export function columnOf({ columns }: Layout, concept: Concept): number | undefined {
  const found = columns.filter((column) => column.concept === concept && column.score !== "likely");
  return found.length === 1 ? found[0]?.column : undefined;
}

/** What a row says in a column, as trimmed text; "" where there is no such column. */
export function textAt({ cells }: DataRow, column: number | undefined): string {
  return column === undefined ? "" : cellText(cells[column]);
}

/** Rows between header and end of the table, told apart from totals, notes, captions, repeated headers and blank rows. */
class RowReader {
  private readonly columns: readonly number[];
  private readonly nameColumn: number | undefined;
  private readonly titles: ReadonlySet<string>;
  private isBelowNotes = false;
  caption: PupilPhase | null = null;

  constructor(
    private readonly layout: Layout,
    titles: readonly (readonly CellValue[])[],
  ) {
    this.titles = new Set(titles.flat().map(cellText).map(labelKey));
    this.columns = layout.columns.filter(({ concept }) => !NOT_COUNTED.has(concept)).map(({ column }) => column);
    this.nameColumn = columnOf(layout, "schoolName");
  }

  isSchool(cells: readonly CellValue[]): boolean {
    const filled = this.countFilled(cells);
    if (filled === 0) return this.isCaptionAside(cells);
    const name = this.nameColumn === undefined ? undefined : cells[this.nameColumn];
    if (typeof name !== "string" || isBlank(name)) return !this.hasTotalLabel(cells);
    return this.isSchoolNamed(name, cells, filled);
  }

  private isSchoolNamed(name: string, cells: readonly CellValue[], filled: number): boolean {
    if (isTotalLabel(name) || isNameHeader(name)) return false;
    if (isFiller(name) || (filled > 1 && isNote(name))) return cells.some((cell) => typeof cell === "number");
    if (filled > 1) return true;
    // A table made for printing has its title again on every page.
    const isText = isProse(name) || this.isBelowNotes || this.titles.has(labelKey(name));
    if (isText) this.takeCaption(name);
    this.isBelowNotes ||= isNote(name);
    return !isText;
  }

  /** A caption may stand left of the names, in the column of numbers. */
  private isCaptionAside(cells: readonly CellValue[]): false {
    const { left, right } = this.layout.block;
    const filled = cells.slice(left, right + 1).filter((value) => !isBlank(value));
    const [only] = filled;
    if (filled.length === 1 && typeof only === "string") this.takeCaption(only);
    return false;
  }

  private takeCaption(text: string): void {
    const { phase, type } = contextOfCaption(text);
    if (phase !== null || type !== null) this.caption = phase;
  }

  private hasTotalLabel(cells: readonly CellValue[]): boolean {
    const { left, right } = this.layout.block;
    for (let column = left; column <= right; column += 1) if (isTotalLabel(cells[column])) return true;
    return false;
  }

  /** Filled cells among the known columns, counted up to two. */
  private countFilled(cells: readonly CellValue[]): number {
    let filled = 0;
    for (const column of this.columns) {
      if (!isBlank(cells[column])) filled += 1;
      if (filled > 1) break;
    }
    return filled;
  }
}

/** The rows of a table that hold schools. */
export function findSchoolRows(sheet: SheetSnapshot, layout: Layout): DataRow[] {
  const { titleTop, top } = layout.block;
  const reader = new RowReader(layout, sheet.values.slice(titleTop, top));
  const rows: DataRow[] = [];
  for (let index = layout.block.dataTop; index < layout.end; index += 1) {
    const cells = sheet.values[index];
    if (cells !== undefined && reader.isSchool(cells)) {
      rows.push({ row: sheet.origin.row + index, cells, caption: reader.caption });
    }
  }
  return rows;
}
