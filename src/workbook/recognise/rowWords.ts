import { schoolTypeOf } from "../../standards/schoolTypes";
import type { CellValue } from "../sheetSnapshot";
import { compactText, isBlank, labelKey } from "../text";

const TOTAL_ENDING =
  /(?:合计|总计|小计|累计|平均|平均值|平均数|均值|总数|差异系数|标准差|达标率|达标比例|最大值|最小值)$/;
const TOTAL_WORD = /^(?:计|总|全[县市区旗州省盟镇乡]|县计|市计|区计)$/;
const MAY_BE_TOTAL = /[计均总全数差率例值]/;
const NOTE_START =
  /^(?:注|备注|附注|说明|填表|填报|制表|审核|复核|负责|单位负责|统计负责|联系|报出|数据来源|资料来源|日期)/;
const CAPTION_START = /^[（(]?[一二三四五六七八九十]+[、.．)）]/;
const PROSE = /[。；;！!]/;
const INDEX_WORDS = /^[甲乙丙丁戊己庚辛]$/;
/** Column numbers as forms print them: 1, L1, (1). */
const INDEX_NUMBER = /^[l(]?(\d{1,3})\)?$/;
/** Fewer consecutive numbers could be a school's own figures. */
const FEWEST_INDEX_NUMBERS = 3;
const HIGHEST_FIRST_NUMBER = 2;

/** 合计, 总计, 小计, 全县 …, also behind a name: 金城市合计. */
export function isTotalLabel(value: CellValue | undefined): boolean {
  if (typeof value !== "string" || !MAY_BE_TOTAL.test(value)) return false;
  const key = labelKey(value);
  return TOTAL_WORD.test(key) || TOTAL_ENDING.test(key);
}

function indexNumber(value: CellValue): number {
  if (typeof value === "number") return value;
  return Number(INDEX_NUMBER.exec(compactText(String(value)))?.[1] ?? Number.NaN);
}

/** The line 甲 乙 1 2 3 … or L1 L2 … that printed forms have under their header. */
export function isIndexLine(cells: readonly CellValue[]): boolean {
  let next: number | null = null;
  let count = 0;
  for (const value of cells) {
    if (isBlank(value) || INDEX_WORDS.test(String(value).trim())) continue;
    const number = indexNumber(value);
    const isNext: boolean = next === null ? number <= HIGHEST_FIRST_NUMBER : number === next;
    if (!isNext) return false;
    next = number + 1;
    count += 1;
  }
  return count >= FEWEST_INDEX_NUMBERS;
}

/** A row that only says that more would follow: …, without a letter or digit. */
export function isFiller(name: string): boolean {
  return !/[\p{L}\p{N}]/u.test(name);
}

/** The beginning of a note below a table. */
export function isNote(text: string): boolean {
  return NOTE_START.test(text.trim());
}

/** A line of words alone: a note, a sentence, or the caption of a group such as （一）小学 or 初级中学. */
export function isProse(name: string): boolean {
  const text = name.trim();
  const isCaption = CAPTION_START.test(text) || schoolTypeOf(text) !== undefined;
  return isCaption || NOTE_START.test(labelKey(text)) || PROSE.test(text);
}
