import { schoolTypeOf } from "../../standards/schoolTypes";
import type { CellValue, SheetSnapshot } from "../sheetSnapshot";
import type { Field } from "../schoolTable";
import { isBlank, labelKey } from "../text";
import { fieldOfHeader } from "./headerText";
import type { Layout } from "./layout";

/** A row that holds a school: its sheet row (zero-based) and its cells. */
export interface DataRow {
  readonly row: number;
  readonly cells: readonly CellValue[];
}

const TOTAL_ENDING = /(?:合计|总计|小计|累计|平均|平均值|平均数|均值|总数)$/;
const TOTAL_WORD = /^(?:计|总|全[县市区旗州省盟镇乡]|县计|市计|区计)$/;
const MAY_BE_TOTAL = /[计均总全]/;
const NOTE_START =
  /^(?:注|备注|附注|说明|填表|填报|制表|审核|复核|负责|单位负责|统计负责|联系|报出|数据来源|资料来源|日期)/;
const CAPTION_START = /^[（(]?[一二三四五六七八九十]+[、.．)）]/;
const PROSE = /[。；;！!]/;
const INDEX_WORDS = /^[甲乙丙丁戊己庚辛]$/;
/** Fewer consecutive numbers could be a school's own figures. */
const FEWEST_INDEX_NUMBERS = 3;

function isTotalLabel(value: CellValue | undefined): boolean {
  if (typeof value !== "string" || !MAY_BE_TOTAL.test(value)) return false;
  const key = labelKey(value);
  return TOTAL_WORD.test(key) || TOTAL_ENDING.test(key);
}

/** The line 甲 乙 1 2 3 … that printed forms have under their header. */
function isIndexLine(cells: readonly CellValue[]): boolean {
  const filled = cells.filter((value) => !isBlank(value));
  const numbers = filled.filter((value) => !INDEX_WORDS.test(String(value).trim())).map(Number);
  const first = numbers[0];
  return (
    first !== undefined &&
    first <= 2 &&
    numbers.length >= FEWEST_INDEX_NUMBERS &&
    numbers.every((value, index) => value === first + index)
  );
}

/** A line of words alone: a note, a sentence, or the caption of a group such as （一）小学 or 初级中学. */
function isProse(name: string): boolean {
  const text = name.trim();
  const isCaption = CAPTION_START.test(text) || schoolTypeOf(text) !== undefined;
  return isCaption || NOTE_START.test(labelKey(text)) || PROSE.test(text);
}

/** Rows between header and end of the sheet, told apart from totals, notes, captions, repeated headers and blank rows. */
class RowReader {
  private readonly columns: readonly number[];
  private isBelowNotes = false;

  constructor(private readonly layout: Layout) {
    this.columns = Object.values(layout.columns);
  }

  isSchool(cells: readonly CellValue[]): boolean {
    const filled = this.countFilled(cells);
    if (filled === 0) return false;
    const name = this.cell(cells, "schoolName");
    if (typeof name !== "string" || isBlank(name)) return !cells.some(isTotalLabel);
    if (isTotalLabel(name) || (name.length < 10 && fieldOfHeader(name) === "schoolName")) return false;
    if (filled > 1) return !(NOTE_START.test(name.trim()) && !cells.some((cell) => typeof cell === "number"));
    const isText = isProse(name) || this.isBelowNotes;
    this.isBelowNotes ||= NOTE_START.test(name.trim());
    return !isText;
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

  private cell(cells: readonly CellValue[], field: Field): CellValue | undefined {
    const column = this.layout.columns[field];
    return column === undefined ? undefined : cells[column];
  }
}

/** The rows of a sheet that hold schools. */
export function findSchoolRows(sheet: SheetSnapshot, layout: Layout): DataRow[] {
  const reader = new RowReader(layout);
  const start = layout.headerTop + layout.headerRows;
  const rows: DataRow[] = [];
  for (let index = start; index < sheet.values.length; index += 1) {
    const cells = sheet.values[index];
    if (cells === undefined || (index === start && isIndexLine(cells))) continue;
    if (reader.isSchool(cells)) rows.push({ row: sheet.origin.row + index, cells });
  }
  return rows;
}
