import { RESOURCE_INDICATORS } from "../../../core/model/indicator";
import { PHASE_LABELS } from "../../../i18n/labels";
import { PHASES, type Phase } from "../../../core/model/phase";
import type { PatchCell, SheetPatch } from "../../workbookPatch";
import { columnRange, textInFormula, type RowSpan } from "../formulaText";
import { area, headerStyle, tableStyle, titleStyle, toSheetPatch } from "../sheetContent";
import { columnCodes, FORM_INDICATOR_HEADERS, FORM_TITLES, NOT_APPLICABLE } from "./formTexts";
import { blocksOf, placeSections, type ResultsInput } from "./resultsInput";
import { FLAGS, MISSING, SECTION_COLUMNS, VERDICTS } from "./sectionColumns";

const LAST_COLUMN = 9;
const FIRST_ROW = 3;

/** 表Ⅱ-1 小学、初中资源配置基本情况: how many schools meet each indicator and the whole, counted from the flags of 表Ⅱ-2. */
export function presentPhaseForm(input: ResultsInput): SheetPatch {
  const blocks = blocksOf(placeSections(input.assessment.sections));
  const sheet = input.targets.resultsBySchool.name;
  const lastRow = FIRST_ROW + 2 * PHASES.length - 1;
  return toSheetPatch(input.targets.resultsByPhase, "resultsByPhase", {
    cells: [
      [FORM_TITLES.resultsByPhase],
      [null, null, ...FORM_INDICATOR_HEADERS, "综合评估"],
      [null, null, ...columnCodes(RESOURCE_INDICATORS.length + 1)],
      ...PHASES.flatMap((phase, index) => phaseRows({ phase, block: blocks[phase], sheet }, FIRST_ROW + 2 * index)),
    ],
    merges: [
      area([0, 0], [0, LAST_COLUMN]),
      area([1, 0], [2, 1]),
      ...PHASES.map((_, index) => area([FIRST_ROW + 2 * index, 0], [FIRST_ROW + 2 * index + 1, 0])),
    ],
    styles: [
      titleStyle(area([0, 0], [0, LAST_COLUMN])),
      tableStyle(area([1, 0], [lastRow, LAST_COLUMN])),
      headerStyle(area([1, 0], [2, LAST_COLUMN])),
      ...PHASES.flatMap((_, index) => [
        { area: area([FIRST_ROW + 2 * index, 2], [FIRST_ROW + 2 * index, LAST_COLUMN]), numberFormat: "0" },
        {
          area: area([FIRST_ROW + 2 * index + 1, 2], [FIRST_ROW + 2 * index + 1, LAST_COLUMN]),
          numberFormat: `0.${"0".repeat(input.standard.display.ratioDecimals)}`,
        },
      ]),
    ],
    columnWidths: [8, 18, 14, 14, 16, 14, 14, 14, 14, 12],
    rowHeights: [
      [0, 30],
      [1, 64],
      ...PHASES.flatMap((_, index): [number, number][] => [
        [FIRST_ROW + 2 * index, 24],
        [FIRST_ROW + 2 * index + 1, 24],
      ]),
    ],
    print: { area: area([0, 0], [lastRow, LAST_COLUMN]) },
  });
}

interface PhaseFlags {
  readonly phase: Phase;
  readonly block: RowSpan | null;
  readonly sheet: string;
}

function phaseRows(flags: PhaseFlags, row: number): readonly (readonly PatchCell[])[] {
  const columns = [
    ...RESOURCE_INDICATORS.map((_, index) => ({
      column: SECTION_COLUMNS.firstFlag + index,
      met: FLAGS.met,
      unknown: FLAGS.missing,
    })),
    { column: SECTION_COLUMNS.verdict, met: VERDICTS.met, unknown: VERDICTS.notAssessable },
  ];
  return [
    [PHASE_LABELS[flags.phase], "达标学校总数", ...columns.map((column) => metCountCell(flags, column))],
    [
      null,
      "达标学校比例（%）",
      ...columns.map((column, index) =>
        metRatioCell(flags, column, `${String.fromCharCode(67 + index)}${String(row + 1)}`),
      ),
    ],
  ];
}

interface FlagColumn {
  readonly column: number;
  readonly met: string;
  readonly unknown: string;
}

function metCountCell({ block, sheet }: PhaseFlags, { column, met }: FlagColumn): PatchCell {
  return block === null ? 0 : { formula: `=COUNTIF(${columnRange(column, block, sheet)},${textInFormula(met)})` };
}

/** Percentage of the schools that meet; 缺 while one of them cannot be judged, because the share is not known then. */
function metRatioCell({ block, sheet }: PhaseFlags, { column, unknown }: FlagColumn, countAddress: string): PatchCell {
  if (block === null) return NOT_APPLICABLE;
  const unknownCount = `COUNTIF(${columnRange(column, block, sheet)},${textInFormula(unknown)})`;
  const total = `COUNT(${columnRange(SECTION_COLUMNS.number, block, sheet)})`;
  return { formula: `=IF(${unknownCount}>0,${textInFormula(MISSING)},${countAddress}/${total}*100)` };
}
