import type { CellAt } from "../../core/model/cellAt";
import type { CellValue, SheetSnapshot } from "../sheetSnapshot";
import { cellText, compactText, isBlank, labelKey } from "../text";
import type { ReportForm } from "./readForms";

/** A text of a cover with its cell. */
export interface CoverText {
  readonly text: string;
  readonly at: CellAt;
  /** True where the cell holds more than the text: 学校名称：城关小学. */
  readonly isPart?: true;
}

/** Who the forms of a school speak of; null where no cover says it. */
export interface SchoolCover {
  readonly name: CoverText | null;
  readonly code: CoverText | null;
  /** 办学类型, by name or code. */
  readonly type: CoverText | null;
  readonly runBy: CoverText | null;
}

/** Covers are the first form of a school: 基础基111, 教基1001. */
const COVERS: ReadonlySet<string> = new Set(["基础基111", "教基1001"]);

/** True for a form that opens the forms of a school. */
export function isCover({ definition }: ReportForm): boolean {
  return COVERS.has(definition.code);
}

const LABELS: Readonly<Record<keyof SchoolCover, readonly string[]>> = {
  name: ["学校（机构）名称（章）", "学校（机构）名称", "学校名称（章）", "学校名称", "单位名称"],
  code: ["学校（机构）标识码", "学校标识码"],
  type: ["学校（机构）办学类型", "学校办学类型", "办学类型"],
  runBy: ["学校（机构）举办者", "学校举办者", "举办者类型", "举办者"],
};
const keysOf = (name: keyof SchoolCover): ReadonlySet<string> => new Set(LABELS[name].map(labelKey));
const KEYS: Readonly<Record<keyof SchoolCover, ReadonlySet<string>>> = {
  name: keysOf("name"),
  code: keysOf("code"),
  type: keysOf("type"),
  runBy: keysOf("runBy"),
};

const ALL_KEYS: ReadonlySet<string> = new Set(Object.values(KEYS).flatMap((keys) => [...keys]));

/** True where the labels of a cover stand in several lines: older covers have no numbers to the left that find their rows. */
export function isLaidOutAsCover({ values }: SheetSnapshot): boolean {
  const isLabel = (value: CellValue): boolean => typeof value === "string" && ALL_KEYS.has(labelKey(value));
  // The header of a table says them in one line.
  return values.filter((cells) => cells.some(isLabel)).length > 1;
}

/** A value stands within so many lines below its label, or so many cells to the right. */
const REACH = 4;
/** 编号 and codes of lines are no values; labels of other columns are none either. */
const LINE_NUMBER = /^\d{1,2}$/;
const LABEL_OF_LINE = /^(?:名称|代码)$/;

/** Reads who a cover speaks of: older covers print a value below its label, newer ones to the right of it. */
export function readCover(form: ReportForm, sheet: SheetSnapshot): SchoolCover {
  const isBelow = form.definition.generation === "2018";
  const find = (name: keyof SchoolCover): CoverText | null => findValue(sheet, KEYS[name], isBelow);
  return { name: find("name"), code: find("code"), type: find("type"), runBy: find("runBy") };
}

/** A school's name in a line such as 学校名称：城关小学 above a form; null where there is none. */
export function nameInLines(sheet: SheetSnapshot): CoverText | null {
  for (const [row, cells] of sheet.values.slice(0, LINES_SEARCHED).entries()) {
    for (const [column, value] of cells.entries()) {
      const text = typeof value === "string" ? NAMED.exec(value)?.[1]?.trim() : undefined;
      if (text !== undefined && text !== "") return { text, at: cellAt(sheet, row, column), isPart: true };
    }
  }
  return null;
}

const LINES_SEARCHED = 6;
/** 单位 alone is a unit of measure: 单位：平方米. */
const NAMED =
  /^\s*(?:(?:学校|机构|填报单位)(?:[（(]机构[）)])?(?:名称)?|单位名称)(?:[（(]盖?章[）)])?\s*[:：]\s*(\S.{1,60}?)\s*$/;

function findValue(sheet: SheetSnapshot, keys: ReadonlySet<string>, isBelow: boolean): CoverText | null {
  for (const [row, cells] of sheet.values.entries()) {
    for (const [column, value] of cells.entries()) {
      if (typeof value !== "string" || !keys.has(labelKey(value))) continue;
      const found = isBelow ? below(sheet, row, column) : toTheRight(sheet, row, column);
      if (found !== null) return found;
    }
  }
  return null;
}

function below(sheet: SheetSnapshot, row: number, column: number): CoverText | null {
  for (let down = row + 1; down <= row + REACH; down += 1) {
    const value = sheet.values[down]?.[column];
    if (isValue(value)) return { text: cellText(value), at: cellAt(sheet, down, column) };
  }
  return null;
}

function toTheRight(sheet: SheetSnapshot, row: number, column: number): CoverText | null {
  for (let right = column + 1; right <= column + REACH; right += 1) {
    const value = sheet.values[row]?.[right];
    if (isValue(value)) return { text: cellText(value), at: cellAt(sheet, row, right) };
  }
  return null;
}

function isValue(value: CellValue | undefined): value is CellValue {
  if (isBlank(value)) return false;
  const text = compactText(cellText(value));
  return !LINE_NUMBER.test(text) && !LABEL_OF_LINE.test(text);
}

function cellAt(sheet: SheetSnapshot, row: number, column: number): CellAt {
  return { sheet: sheet.name, row: sheet.origin.row + row, column: sheet.origin.column + column };
}
