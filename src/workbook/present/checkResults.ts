import type { Finding } from "../../core/model/finding";
import type { Standard } from "../../core/model/standard";
import { explanationText } from "../../i18n/explanations";
import { actualFormat, findingCells } from "../../i18n/findingCells";
import { findingItem } from "../../i18n/findingItems";
import { describeFinding } from "../../i18n/findingSentences";
import { levelLabel, phaseLabel, WHOLE_COUNTY } from "../../i18n/labels";
import { describeReference } from "../../i18n/references";
import { cellAddress, sheetCellAddress } from "../cellAddress";
import type { AreaStyle, PatchCell, SheetPatch } from "../workbookPatch";
import { inSheetOrder } from "./findingOrder";
import { textInFormula } from "./formulaText";
import { area, headerStyle, toSheetPatch, type SheetTarget } from "./sheetContent";
import { rowHeightFor, type WrappedText } from "./textHeight";

/** Headers of 校验结果, exactly. */
export const CHECK_RESULT_HEADERS = [
  "序号",
  "级别",
  "工作表",
  "单元格",
  "学校",
  "学段",
  "项目",
  "实际",
  "标准",
  "说明",
  "依据",
  "解释说明",
] as const;

const ACTUAL = CHECK_RESULT_HEADERS.indexOf("实际");
const LAST_COLUMN = CHECK_RESULT_HEADERS.length - 1;
const WIDTHS: readonly number[] = [6, 10, 16, 8, 24, 6, 28, 11, 10, 60, 26, 30];
const LEFT_COLUMNS = ["工作表", "学校", "项目", "说明", "依据", "解释说明"] as const;
const CLEAN_RESULT: readonly PatchCell[] = [
  null,
  levelLabel("hint"),
  ...Array<null>(7).fill(null),
  "未发现问题",
  null,
  null,
];

/** What 校验结果 is made from, besides the findings. */
export interface CheckResultsContext {
  readonly standard: Standard;
  readonly target: SheetTarget;
}

/**
 * 校验结果: one row per finding, worst level first, then in the order of the cells, the county's last. A clean check
 * still gets its row, 未发现问题. What the user explained stands at the right, in 解释说明. Text from the workbook stays text; 单元格 is a link.
 */
export function presentCheckResults(findings: readonly Finding[], context: CheckResultsContext): SheetPatch {
  const { standard, target } = context;
  const ordered = inSheetOrder(findings);
  const rows = ordered.map((finding, index) => findingRow(finding, index + 1, standard));
  const body = rows.length === 0 ? [CLEAN_RESULT] : rows;
  return toSheetPatch(target, "checkResults", {
    cells: [CHECK_RESULT_HEADERS, ...body],
    styles: [...tableStyles(body.length), ...actualStyles(ordered, standard)],
    columnWidths: WIDTHS,
    rowHeights: [[0, 24], ...body.map((row, index) => [index + 1, rowHeightFor(wrappedTexts(row))] as const)],
    frozenRows: 1,
    autoFilter: area([0, 0], [body.length, LAST_COLUMN]),
    print: { titleRows: [0, 0], area: area([0, 0], [body.length, LAST_COLUMN]) },
  });
}

function wrappedTexts(row: readonly PatchCell[]): readonly WrappedText[] {
  return row.flatMap((cell, index) => {
    const width = WIDTHS[index];
    return typeof cell === "string" && width !== undefined ? [{ text: cell, width }] : [];
  });
}

function findingRow(finding: Finding, number: number, standard: Standard): readonly PatchCell[] {
  const { actual, required } = findingCells(finding);
  return [
    number,
    levelLabel(finding.level),
    finding.at === null ? null : finding.at.sheet,
    linkCell(finding),
    schoolText(finding),
    phaseLabel(finding.phase),
    findingItem(finding, standard),
    finding.level === "dataError" ? String(actual) : actual,
    required,
    describeFinding(finding, standard),
    describeReference(finding.reference),
    explanationText(finding.explanation),
  ];
}

/** A finding of no school is the county's, unless it is about the sheet itself (a missing column, hidden rows). */
function schoolText({ school, at }: Finding): string {
  return school ?? (at === null ? WHOLE_COUNTY : "");
}

/** A link within the workbook is a formula: it costs no request of its own and survives in every Excel. */
function linkCell({ at }: Finding): PatchCell {
  if (at === null) return null;
  const shown = textInFormula(cellAddress(at.row, at.column));
  return { formula: `=HYPERLINK(${textInFormula(`#${sheetCellAddress(at)}`)},${shown})` };
}

function tableStyles(rowCount: number): readonly AreaStyle[] {
  const column = (header: (typeof CHECK_RESULT_HEADERS)[number]): AreaStyle["area"] => {
    const index = CHECK_RESULT_HEADERS.indexOf(header);
    return area([1, index], [rowCount, index]);
  };
  const body = area([1, 0], [rowCount, LAST_COLUMN]);
  return [
    { area: body, hasBorders: true, wrap: true, horizontal: "center", vertical: "center", fontSize: 10 },
    { ...headerStyle(area([0, 0], [0, LAST_COLUMN])), hasBorders: true },
    ...LEFT_COLUMNS.map((header): AreaStyle => ({ area: column(header), horizontal: "left", numberFormat: "@" })),
    { area: column("标准"), numberFormat: "@" },
    { area: column("单元格"), fontColor: "#0563C1" },
  ];
}

/**
 * Number formats of 实际, one area per run of equal formats. The order of the rows keeps levels together and the county's
 * coefficients at the end of theirs, so that there are never more than four runs.
 */
function actualStyles(findings: readonly Finding[], standard: Standard): readonly AreaStyle[] {
  const formats = findings.map((finding) => formatOf(finding, standard));
  return formats.flatMap((numberFormat, index) => {
    if (formats[index - 1] === numberFormat) return [];
    const end = formats.findIndex((format, later) => later > index && format !== numberFormat);
    const bottom = end === -1 ? formats.length : end;
    return [{ area: area([index + 1, ACTUAL], [bottom, ACTUAL]), numberFormat }];
  });
}

/** Data errors quote the cell as text; a hint shows the figure as it is, because its rounding is what misleads. */
function formatOf(finding: Finding, standard: Standard): string {
  if (finding.level === "dataError") return "@";
  return finding.level === "hint" ? "General" : actualFormat(finding, standard);
}
