import { RESOURCE_INDICATORS } from "../../../core/model/indicator";
import type { SchoolType } from "../../../core/model/schoolType";
import type { Standard } from "../../../core/model/standard";
import { SCHOOL_TYPE_LABELS } from "../../../i18n/labels";
import { indicatorStandard } from "../../../i18n/readingSentence";
import type { AreaStyle, PatchCell, SheetPatch } from "../../workbookPatch";
import { columnRange, textInFormula } from "../formulaText";
import { area, headerStyle, noteStyle, tableStyle, titleStyle, toSheetPatch, type SheetContent } from "../sheetContent";
import { columnCodes, FORM_INDICATOR_HEADERS, FORM_TITLES, SCHOOL_FORM_NOTES } from "./formTexts";
import { blocksOf, placeSections, type PhaseBlocks, type PlacedSection, type ResultsInput } from "./resultsInput";
import { SECTION_COLUMNS, SECTION_HEADER_ROWS } from "./sectionColumns";
import { sectionCells } from "./sectionCells";
import { unitsBySchool } from "./sectionSources";

const C = SECTION_COLUMNS;

const FORM_LABELS = [
  "序号",
  "学校名称",
  "举办者类型",
  "在校生数",
  "年级数",
  "班级数",
  ...FORM_INDICATOR_HEADERS,
  "该校综合评估是否达标",
  "备注（注明有哪几项指标达标，哪几项指标达到85%）",
] as const;

const NOTE_HEIGHT = 48;
/** Two lines: long names and remarks wrap. */
const ROW_HEIGHT = 28;

/** 表Ⅱ-2 小学、初中资源配置基本情况（分学校）: one row per section in live formulas, the working columns to the right of the form. */
export function presentSchoolForm(input: ResultsInput): SheetPatch {
  const placed = placeSections(input.assessment.sections);
  const basis = { tables: input.tables, units: unitsBySchool(input.tables), standard: input.standard };
  const rows = placed.map((section) => sectionCells(section, basis));
  const width = Math.max(C.firstAttached, ...rows.map((row) => row.length));
  const noteRow = SECTION_HEADER_ROWS + rows.length;
  return toSheetPatch(input.targets.resultsBySchool, "resultsBySchool", {
    cells: [
      [FORM_TITLES.resultsBySchool, ...blanks(C.schoolType - 1), "测算过程（不属于申报表，不打印）"],
      [...FORM_LABELS, null, ...workingLabels(input.standard, width)],
      columnCodes(C.remark),
      ...rows,
      [noteCell(blocksOf(placed), placed, input.standard)],
    ],
    merges: [area([0, 0], [0, C.remark]), area([noteRow, 0], [noteRow, C.remark])],
    ...lookOf({ noteRow, width, standard: input.standard }),
  });
}

function blanks(count: number): readonly null[] {
  return Array.from({ length: count }, () => null);
}

function workingLabels(standard: Standard, width: number): readonly string[] {
  const labels = RESOURCE_INDICATORS.map((indicator) => indicatorStandard(standard, indicator).label);
  const units = RESOURCE_INDICATORS.map(
    (indicator) =>
      `${indicatorStandard(standard, indicator).label} 分子（${indicatorStandard(standard, indicator).unit}）`,
  );
  const attached = Array.from({ length: (width - C.firstAttached) / 2 }, (_, index) => [
    `附设班${String(index + 1)} 查找键`,
    `附设班${String(index + 1)} 数据行`,
  ]);
  return [
    "办学类型",
    "查找键",
    "数据行",
    "折算在校生数",
    "教学及辅助用房面积（全校）",
    "其中室内体育用房面积（全校）",
    ...units,
    ...labels.map((label) => `${label} 判定`),
    "达标项数",
    "达到85%项数",
    "不足85%项数",
    "缺项数",
    ...attached.flat(),
  ];
}

/** The notes as one text, the numbers of note 1 counted from the rows above. */
function noteCell(blocks: PhaseBlocks, placed: readonly PlacedSection[], standard: Standard): PatchCell {
  const count = (phase: keyof PhaseBlocks, types: readonly SchoolType[] | null): string => {
    const block = blocks[phase];
    if (block === null || placed.length === 0) return "0";
    if (types === null) return `COUNT(${columnRange(C.number, block)})`;
    const range = columnRange(C.schoolType, block);
    return `(${types.map((type) => `COUNTIF(${range},${textInFormula(SCHOOL_TYPE_LABELS[type])})`).join("+")})`;
  };
  const combined: readonly SchoolType[] = ["nineYearSchool", "twelveYearSchool"];
  const minimum = String(standard.scope.teachingPointMinimumPupils);
  const pieces: readonly (readonly [string, string])[] = [
    ["注：1.小学学校总数", count("primary", null)],
    ["所（其中：一贯制学校的小学部有", count("primary", combined)],
    [`所，${minimum}人及以上教学点有`, teachingPointCount(blocks, minimum)],
    ["个），初中学校总数", count("juniorSecondary", null)],
    ["所（其中：一贯制学校的初中部", count("juniorSecondary", combined)],
    ["所，完全中学的初中部", count("juniorSecondary", ["completeSecondarySchool"])],
  ];
  const counted = pieces.map(([text, formula]) => `${textInFormula(text)}&${formula}`);
  const rest = ["所）。", ...SCHOOL_FORM_NOTES].map(textInFormula);
  return { formula: `=${[...counted, ...rest].join("&")}` };
}

function teachingPointCount({ primary }: PhaseBlocks, minimum: string): string {
  if (primary === null) return "0";
  const label = textInFormula(SCHOOL_TYPE_LABELS.teachingPoint);
  return `COUNTIFS(${columnRange(C.schoolType, primary)},${label},${columnRange(C.pupils, primary)},">=${minimum}")`;
}

interface FormExtent {
  readonly noteRow: number;
  readonly width: number;
  readonly standard: Standard;
}

function lookOf({ noteRow, width, standard }: FormExtent): Omit<SheetContent, "cells" | "merges"> {
  const first = SECTION_HEADER_ROWS;
  const last = noteRow - 1;
  const decimals = `0.${"0".repeat(standard.display.readingDecimals)}`;
  return {
    styles: [
      titleStyle(area([0, 0], [0, C.remark])),
      tableStyle(area([1, 0], [last, C.remark])),
      headerStyle(area([1, 0], [2, C.remark])),
      ...(last < first ? [] : bodyStyles(first, last, decimals)),
      noteStyle(area([noteRow, 0], [noteRow, C.remark])),
      ...workingStyles(last, width),
    ],
    columnWidths: [5, 26, 8, 9, 7, 7, 11, 11, 12, 11, 11, 11, 11, 10, 36, 3, ...workingWidths(width)],
    rowHeights: [
      [0, 30],
      [1, 78],
      ...Array.from({ length: noteRow - first }, (_, index) => [first + index, ROW_HEIGHT] as const),
      [noteRow, NOTE_HEIGHT],
    ],
    frozenRows: SECTION_HEADER_ROWS,
    print: { titleRows: [1, 2], area: area([0, 0], [noteRow, C.remark]) },
  };
}

function bodyStyles(first: number, last: number, readingFormat: string): readonly AreaStyle[] {
  const column = (left: number, right: number): AreaStyle["area"] => area([first, left], [last, right]);
  return [
    { area: column(C.name, C.name), horizontal: "left", numberFormat: "@" },
    { area: column(C.pupils, C.classes), numberFormat: "0" },
    { area: column(C.firstReading, C.firstReading + RESOURCE_INDICATORS.length - 1), numberFormat: readingFormat },
    { area: column(C.remark, C.remark), horizontal: "left" },
    { area: column(C.key, C.key), numberFormat: "@" },
    { area: column(C.weightedPupils, C.firstFlag - 1), numberFormat: "0.00" },
  ];
}

function workingStyles(last: number, width: number): readonly AreaStyle[] {
  const grey = "#595959";
  return [
    { area: area([0, C.schoolType], [0, C.schoolType]), fontColor: grey, bold: true },
    {
      area: area([1, C.schoolType], [last, width - 1]),
      fontColor: grey,
      fontSize: 9,
      horizontal: "center",
      vertical: "center",
    },
    { area: area([1, C.schoolType], [1, width - 1]), bold: true, wrap: true },
  ];
}

function workingWidths(width: number): readonly number[] {
  return Array.from({ length: width - C.schoolType }, (_, index) => {
    const column = C.schoolType + index;
    if (column === C.key || column >= C.firstAttached) return 18;
    return column === C.schoolType ? 16 : 11;
  });
}
