import type { SchoolType } from "../../core/model/schoolType";
import { runByName } from "../../standards/runBy";
import { schoolTypeName } from "../../standards/schoolTypes";
import { TEMPLATE_HEADERS } from "../fields";
import { FIELDS, type Field } from "../schoolTable";
import type { Area, PatchCell, SheetPatch } from "../workbookPatch";
import { RUN_BY_CODES } from "./results/sourceFormulas";
import { area, headerStyle, titleStyle, toSheetPatch, type SheetTarget } from "./sheetContent";

const TITLE = "____义务教育学校基础数据（____学年）";
/** How to fill it in, above the header: below the table it would stand in the way of the rows. */
const GUIDE = [
  "一行一所学校；附设班单列一行，名称写成“学校名称＋附设××班”。没有的学段留空，有而为零的填 0。",
  "教学及辅助用房面积含室内体育用房，测算时自动转入体育运动场馆面积；没有室内体育用房的填 0。",
].join("");
const HEADER_ROW = 2;
/** Zero-based row of the first school. */
export const FIRST_ROW = HEADER_ROW + 1;
/** Rows prepared with lists and formats; further rows are read all the same. */
const PREPARED_ROWS = 1000;
const BORDERED_ROWS = 40;
const LAST_COLUMN = FIELDS.length - 1;

const OFFERED_TYPES: readonly SchoolType[] = [
  "primarySchool",
  "teachingPoint",
  "juniorSecondarySchool",
  "nineYearSchool",
  "twelveYearSchool",
  "completeSecondarySchool",
  "seniorSecondarySchool",
  "specialEducationSchool",
  "attachedPrimaryClass",
  "attachedJuniorClass",
  "attachedSeniorClass",
];
const URBAN_RURAL = ["城区", "镇区", "乡村"] as const;

const WIDTHS: Readonly<Partial<Record<Field, number>>> = {
  schoolName: 26,
  schoolCode: 14,
  schoolType: 15,
  runBy: 14,
  urbanRural: 9,
};
const FIGURE_WIDTH = 10;

/**
 * The empty sheet 学校基础数据: title, a line on how to fill it in, the 23 headers, and rows with lists for the types and
 * text format for the code. It is read like a sheet of the user's.
 */
export function presentSchoolTemplate(target: SheetTarget): SheetPatch {
  return presentSchoolData([], target);
}

/** The sheet 学校基础数据 with rows filled in, cells in the order of FIELDS. */
export function presentSchoolData(rows: readonly (readonly PatchCell[])[], target: SheetTarget): SheetPatch {
  const prepared = Math.max(PREPARED_ROWS, rows.length);
  const columnArea = (field: Field): Area => {
    const column = FIELDS.indexOf(field);
    return area([FIRST_ROW, column], [FIRST_ROW + prepared - 1, column]);
  };
  return toSheetPatch(target, "schoolTemplate", {
    cells: [[TITLE], [GUIDE], TEMPLATE_HEADERS, ...rows],
    merges: [area([0, 0], [0, LAST_COLUMN]), area([1, 0], [1, LAST_COLUMN])],
    styles: [
      titleStyle(area([0, 0], [0, LAST_COLUMN])),
      {
        area: area([1, 0], [1, LAST_COLUMN]),
        wrap: true,
        vertical: "center",
        horizontal: "left",
        fontColor: "#595959",
      },
      {
        area: area([FIRST_ROW, 0], [FIRST_ROW + Math.max(BORDERED_ROWS, rows.length) - 1, LAST_COLUMN]),
        hasBorders: true,
      },
      { ...headerStyle(area([HEADER_ROW, 0], [HEADER_ROW, LAST_COLUMN])), hasBorders: true, fontSize: 10 },
      { area: columnArea("schoolCode"), numberFormat: "@" },
    ],
    columnWidths: FIELDS.map((field) => WIDTHS[field] ?? FIGURE_WIDTH),
    rowHeights: [
      [0, 30],
      [1, 34],
      [HEADER_ROW, 60],
    ],
    frozenRows: FIRST_ROW,
    lists: [
      { area: columnArea("schoolType"), items: OFFERED_TYPES.map(schoolTypeName) },
      { area: columnArea("runBy"), items: RUN_BY_CODES.flatMap((code) => runByName(code) ?? []) },
      { area: columnArea("urbanRural"), items: URBAN_RURAL },
    ],
    print: { titleRows: [HEADER_ROW, HEADER_ROW] },
  });
}
