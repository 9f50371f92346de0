import { RESOURCE_INDICATORS, type ResourceIndicator } from "../../../core/model/indicator";
import { PHASE_LABELS } from "../../../i18n/labels";
import { PHASES, type Phase } from "../../../core/model/phase";
import type { Standard } from "../../../core/model/standard";
import { cellAddress } from "../../cellAddress";
import type { Area, AreaStyle, PatchCell, SheetPatch } from "../../workbookPatch";
import { columnRange, textInFormula } from "../formulaText";
import { area, headerStyle, noteStyle, tableStyle, titleStyle, toSheetPatch, type SheetContent } from "../sheetContent";
import {
  coefficientCell,
  coefficientVerdictCell,
  compositeCell,
  deviationCell,
  FIRST_COLUMN,
  meanCell,
  pupilsCell,
  sectionCountCell,
  type PhaseRows,
  type PhaseSource,
} from "./countyFormulas";
import { columnCodes, COUNTY_FORM_NOTE, FORM_INDICATOR_HEADERS, FORM_TITLES, NOT_APPLICABLE } from "./formTexts";
import { blocksOf, placeSections, type ResultsInput } from "./resultsInput";
import { SECTION_COLUMNS, VERDICTS } from "./sectionColumns";

const LAST_COLUMN = 9;
const FORM_FIRST_ROW = 3;
const NOTE_ROW = 7;
const WORKING_TITLE_ROW = 9;
const WORKING_HEADER_ROW = 10;
const WORKING_FIRST_ROW = 11;
const WORKING_ROWS_PER_PHASE = 5;
const COUNTY_VERDICT_ROW = WORKING_FIRST_ROW + WORKING_ROWS_PER_PHASE * PHASES.length;
const VERDICT_ROWS = [COUNTY_VERDICT_ROW, COUNTY_VERDICT_ROW + 1, COUNTY_VERDICT_ROW + 2] as const;
const WORKING_COLOR = "#595959";

/** 表Ⅲ 县域义务教育校际均衡情况: means and coefficients from the rows of 表Ⅱ-2, and below the form how they were computed and judged. */
export function presentCountyForm(input: ResultsInput): SheetPatch {
  const blocks = blocksOf(placeSections(input.assessment.sections));
  const sheet = input.targets.resultsBySchool.name;
  const unreadRows = input.tables.flatMap((table) => table.unreadRows ?? []).length;
  const sources = PHASES.map((phase) => ({ phase, sheet, block: blocks[phase], unreadRows }));
  return toSheetPatch(input.targets.countyBalance, "countyBalance", {
    cells: [
      [FORM_TITLES.countyBalance],
      [null, null, ...FORM_INDICATOR_HEADERS, "综合"],
      [null, null, ...columnCodes(RESOURCE_INDICATORS.length + 1)],
      ...sources.flatMap(formRows),
      [COUNTY_FORM_NOTE],
      [],
      [workingTitle(unreadRows)],
      [null, null, ...FORM_INDICATOR_HEADERS],
      ...sources.flatMap((source) => workingRows(source, input.standard)),
      ...verdictRows(sources),
    ],
    merges: mergedAreas(),
    ...lookOf(input.standard),
  });
}

/** Title of the working; says why nothing is known where rows could not be read. */
function workingTitle(unreadRows: number): string {
  const title = "测算过程（不属于申报表，不打印）";
  return unreadRows === 0 ? title : `${title}：另有 ${String(unreadRows)} 行未能读入（办学类型不明），差异系数无法判定`;
}

/** Rows of 表Ⅲ that hold the figures of a phase. */
function rowsOf(phase: Phase): PhaseRows {
  const index = PHASES.indexOf(phase);
  const mean = FORM_FIRST_ROW + 2 * index;
  const pupils = WORKING_FIRST_ROW + WORKING_ROWS_PER_PHASE * index;
  return {
    mean,
    coefficient: mean + 1,
    pupils,
    sections: pupils + 1,
    deviation: pupils + 2,
    limit: pupils + 3,
    verdict: pupils + 4,
  };
}

function eachIndicator(cell: (indicator: ResourceIndicator, column: number) => PatchCell): readonly PatchCell[] {
  return RESOURCE_INDICATORS.map((indicator, index) => cell(indicator, FIRST_COLUMN + index));
}

function formRows(source: PhaseSource): readonly (readonly PatchCell[])[] {
  const rows = rowsOf(source.phase);
  const coefficient = (column: number): PatchCell =>
    source.block === null
      ? NOT_APPLICABLE
      : coefficientCell(cellAddress(rows.mean, column), cellAddress(rows.deviation, column));
  return [
    [
      PHASE_LABELS[source.phase],
      "全县平均值",
      ...eachIndicator((indicator) => meanCell(source, indicator)),
      NOT_APPLICABLE,
    ],
    [null, "差异系数", ...eachIndicator((_, column) => coefficient(column)), compositeCell(rows.coefficient)],
  ];
}

function workingRows(source: PhaseSource, standard: Standard): readonly (readonly PatchCell[])[] {
  const rows = rowsOf(source.phase);
  const limit = standard.differenceCoefficient.limits[source.phase].atMost;
  return [
    [PHASE_LABELS[source.phase], "在校生总数（人）", ...eachIndicator(() => pupilsCell(source))],
    [null, "参评校（部）数", ...eachIndicator(() => sectionCountCell(source))],
    [
      null,
      "加权标准差S",
      ...eachIndicator((indicator, column) => deviationCell(source, indicator, cellAddress(rows.mean, column))),
    ],
    [null, "差异系数限值（≤）", ...eachIndicator(() => limit)],
    [
      null,
      "判定",
      ...eachIndicator((_, column) => coefficientVerdictCell(source, standard, cellAddress(rows.coefficient, column))),
    ],
  ];
}

/** What the county comes to: the coefficients, the schools, and both together (每所学校 and 所有指标, 教督〔2017〕6号 资源配置). */
function verdictRows(sources: readonly PhaseSource[]): readonly (readonly PatchCell[])[] {
  const coefficients = sources.map(({ phase }) => {
    const { verdict } = rowsOf(phase);
    return `${cellAddress(verdict, FIRST_COLUMN)}:${cellAddress(verdict, FIRST_COLUMN + RESOURCE_INDICATORS.length - 1)}`;
  });
  const schools = sources.flatMap(({ block, sheet }) =>
    block === null ? [] : [columnRange(SECTION_COLUMNS.verdict, block, sheet)],
  );
  const parts = `${cellAddress(COUNTY_VERDICT_ROW, FIRST_COLUMN)}:${cellAddress(COUNTY_VERDICT_ROW + 1, FIRST_COLUMN)}`;
  return [
    ["差异系数判定", null, rolledUp(coefficients)],
    ["学校综合评估判定", null, rolledUp(schools)],
    ["县级判定", null, rolledUp([parts])],
  ];
}

/** 不达标 if anything is, else 无法判定 if anything is or there is nothing, else 达标. */
function rolledUp(ranges: readonly string[]): PatchCell {
  if (ranges.length === 0) return VERDICTS.notAssessable;
  const counted = (text: string): string => ranges.map((range) => `COUNTIF(${range},${textInFormula(text)})`).join("+");
  const isOpen = `OR(${counted(VERDICTS.notAssessable)}>0,${counted(VERDICTS.met)}=0)`;
  const known = `IF(${isOpen},${textInFormula(VERDICTS.notAssessable)},${textInFormula(VERDICTS.met)})`;
  return { formula: `=IF(${counted(VERDICTS.notMet)}>0,${textInFormula(VERDICTS.notMet)},${known})` };
}

function mergedAreas(): readonly Area[] {
  const formPhases = PHASES.map((phase) => area([rowsOf(phase).mean, 0], [rowsOf(phase).coefficient, 0]));
  const workingPhases = PHASES.map((phase) => area([rowsOf(phase).pupils, 0], [rowsOf(phase).verdict, 0]));
  const verdicts = VERDICT_ROWS.flatMap((row) => [
    area([row, 0], [row, 1]),
    area([row, FIRST_COLUMN], [row, LAST_COLUMN - 1]),
  ]);
  return [
    area([0, 0], [0, LAST_COLUMN]),
    area([1, 0], [2, 1]),
    ...formPhases,
    area([NOTE_ROW, 0], [NOTE_ROW, LAST_COLUMN]),
    area([WORKING_HEADER_ROW, 0], [WORKING_HEADER_ROW, 1]),
    ...workingPhases,
    ...verdicts,
  ];
}

function lookOf({ display }: Standard): Pick<SheetContent, "styles" | "columnWidths" | "rowHeights" | "print"> {
  const row = (index: number): Area => area([index, FIRST_COLUMN], [index, LAST_COLUMN]);
  const numbers = (format: { readonly rows: readonly number[]; readonly numberFormat: string }): readonly AreaStyle[] =>
    format.rows.map((index) => ({ area: row(index), numberFormat: format.numberFormat }));
  const rows = PHASES.map(rowsOf);
  const means = `0.${"0".repeat(display.meanDecimals)}`;
  const coefficients = `0.${"0".repeat(display.coefficientDecimals)}`;
  return {
    styles: [
      titleStyle(area([0, 0], [0, LAST_COLUMN])),
      tableStyle(area([1, 0], [NOTE_ROW - 1, LAST_COLUMN])),
      headerStyle(area([1, 0], [2, LAST_COLUMN])),
      noteStyle(area([NOTE_ROW, 0], [NOTE_ROW, LAST_COLUMN])),
      { area: area([WORKING_TITLE_ROW, 0], [WORKING_TITLE_ROW, LAST_COLUMN]), bold: true, fontColor: WORKING_COLOR },
      { ...tableStyle(area([WORKING_HEADER_ROW, 0], [VERDICT_ROWS[2], LAST_COLUMN - 1])), fontColor: WORKING_COLOR },
      ...numbers({ rows: rows.map(({ mean }) => mean), numberFormat: means }),
      ...numbers({ rows: rows.map(({ coefficient }) => coefficient), numberFormat: coefficients }),
      ...numbers({ rows: rows.map(({ deviation }) => deviation), numberFormat: "0.000000" }),
      ...numbers({ rows: rows.map(({ limit }) => limit), numberFormat: "0.00" }),
    ],
    columnWidths: [8, 18, 14, 14, 16, 14, 14, 14, 14, 12],
    rowHeights: [
      [0, 30],
      [1, 64],
      ...rows.flatMap(({ mean, coefficient }): [number, number][] => [
        [mean, 24],
        [coefficient, 24],
      ]),
      [NOTE_ROW, 20],
      [WORKING_HEADER_ROW, 52],
    ],
    print: { area: area([0, 0], [NOTE_ROW, LAST_COLUMN]) },
  };
}
