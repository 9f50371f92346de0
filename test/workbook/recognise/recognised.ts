import type { Finding } from "../../../src/core/model/finding";
import type { Answers, Question } from "../../../src/core/model/question";
import type { ColumnDecision, NothingReason, SchoolTable } from "../../../src/workbook/schoolTable";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/sheetSnapshot";
import { recogniseWorkbook } from "../../../src/workbook/recognise/recogniseWorkbook";
import { cellName } from "../../../src/i18n/cellName";
import { sheetOf, templateRows, workbookOf, type SchoolCells } from "../../fixtures/sheets";

/** The one table that a workbook is recognised to hold; anything else fails the test. */
export function tableIn(workbook: WorkbookSnapshot, answers: Answers = {}): SchoolTable {
  const recognition = recogniseWorkbook(workbook, answers);
  if (recognition.kind !== "found") throw new Error(`expected a table, got ${JSON.stringify(recognition)}`);
  return recognition.tables[0]!;
}

/** The table on a single sheet of the given rows. */
export function tableOf(
  rows: readonly (readonly CellValue[])[],
  rest: Partial<Omit<SheetSnapshot, "values">> = {},
  answers: Answers = {},
): SchoolTable {
  return tableIn(workbookOf([sheetOf(rows, rest)]), answers);
}

/** The table of a plain template with these schools. */
export function templateTable(schools: readonly SchoolCells[], answers: Answers = {}): SchoolTable {
  return tableOf(templateRows(schools), {}, answers);
}

/** Questions that a workbook raises; none when it is read at once. */
export function questionsOf(workbook: WorkbookSnapshot, answers: Answers = {}): readonly Question[] {
  const recognition = recogniseWorkbook(workbook, answers);
  return recognition.kind === "asks" ? recognition.questions : [];
}

/** Why nothing was found in a workbook. */
export function reasonsOf(workbook: WorkbookSnapshot): readonly NothingReason[] {
  const recognition = recogniseWorkbook(workbook, {});
  return recognition.kind === "nothing" ? recognition.reasons : [];
}

/** What was decided about the columns of a table; fails for report forms. */
export function columnDecisions({ decision }: SchoolTable): readonly ColumnDecision[] {
  if (decision === undefined || decision.kind === "forms") throw new Error("expected the decision on a table");
  return decision.columns;
}

/** Findings as short texts: level, code and cell. */
export function brief(findings: readonly Finding[]): string[] {
  return findings.map(({ level, code, at }) => `${level} ${code} ${at === null ? "-" : cellName(at)}`);
}
