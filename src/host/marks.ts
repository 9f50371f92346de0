import type { MarkLevel, SheetMarks } from "../workbook/workbookPatch";
import { addressChunks, verticalRuns } from "./addresses";

/**
 * How a level looks: no two differ by colour alone, so that they are told apart in print and by everyone. The most frequent
 * level goes without a font of its own: in the request each look costs about as much as fifty cells.
 */
interface MarkLook {
  readonly fill: string;
  readonly font?: Excel.Interfaces.ConditionalRangeFontUpdateData;
}

/** The levels, least important first: Excel gives the rule that is added last the highest priority. */
const LOOKS: readonly (readonly [MarkLevel, MarkLook])[] = [
  ["notMet", { fill: "#FFE699" }],
  ["belowFloor", { fill: "#F8CBAD", font: { bold: true } }],
  ["dataError", { fill: "#E4B8F0", font: { underline: "Single" } }],
];

/** The rule of a mark: always true, it refers to nothing (sorting and copying change nothing), and it carries our name. */
export function markRule(level: MarkLevel): string {
  return `=N("JH:${level}")=0`;
}

/** True for the rule of a mark of ours, as Excel may give it back (blanks and case aside). */
export function isMarkRule(formula: unknown): boolean {
  return typeof formula === "string" && /^=?N\("JH:[A-Za-z]+"\)=0$/i.test(formula.replaceAll(/\s/g, ""));
}

/** The conditional formats of a whole sheet, asked for but not there before the next sync. */
export function queueMarks(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type,items/customOrNullObject/rule/formula");
  return formats;
}

/** Ids of our marks among the conditional formats that were loaded. */
export function markIdsIn(formats: Excel.ConditionalFormatCollection): readonly string[] {
  return formats.items
    .filter((format) => !format.customOrNullObject.isNullObject && isMarkRule(format.customOrNullObject.rule.formula))
    .map((format) => format.id);
}

/** Takes marks away. Where none follow, the cells that lose theirs are counted (read after the next sync). */
export function queueRemoval(
  sheet: Excel.Worksheet,
  ids: readonly string[],
  isCounted: boolean,
): readonly Excel.RangeAreas[] {
  if (ids.length === 0) return [];
  const formats = sheet.getRange().conditionalFormats;
  const counted: Excel.RangeAreas[] = [];
  for (const id of ids) {
    const format = formats.getItem(id);
    if (isCounted) {
      const areas = format.getRanges();
      areas.load("cellCount");
      counted.push(areas);
    }
    format.delete();
  }
  return counted;
}

/** Marks the cells: one conditional format per level, and a further one where the list of addresses is too long for Excel. */
export function queueMarking(sheet: Excel.Worksheet, cells: SheetMarks["cells"]): void {
  for (const [level, look] of LOOKS) {
    for (const address of addressChunks(verticalRuns(cells.filter((cell) => cell.level === level)))) {
      const { custom } = sheet.getRanges(address).conditionalFormats.add("Custom");
      custom.rule.formula = markRule(level);
      custom.format.fill.color = look.fill;
      if (look.font !== undefined) custom.format.font.set(look.font);
    }
  }
}
