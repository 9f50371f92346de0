import { assessCounty } from "../../../src/core/assessment/assessCounty";
import { findingsOf } from "../../../src/core/assessment/findings";
import type { CountyAssessment } from "../../../src/core/model/assessment";
import type { Finding } from "../../../src/core/model/finding";
import { nationalStandards } from "../../../src/standards/registry";
import type { CellValue, WorkbookSnapshot } from "../../../src/workbook/sheetSnapshot";
import type { SchoolTable } from "../../../src/workbook/schoolTable";
import { keyPosition } from "../../../workbench/store/address";
import { usedArea } from "../../../workbench/store/cells";
import type { Workbook } from "../../../workbench/store/workbook";
import { sheetOf, workbookOf } from "../../fixtures/sheets";
import { tableIn } from "../../workbook/recognise/recognised";

/** A sample as the add-in sees it: the table read, the verdicts, and all findings. */
export interface JudgedSample {
  readonly table: SchoolTable;
  readonly assessment: CountyAssessment;
  readonly findings: readonly Finding[];
  /** Names of the schools that are judged, and of those that fail. */
  readonly judged: readonly string[];
  readonly failing: readonly string[];
}

/** What the add-in reads of a workbook. */
export function snapshotOf(workbook: Workbook): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => {
    const area = usedArea(sheet, true) ?? { bottom: -1, right: -1 };
    const rows = Array.from({ length: area.bottom + 1 }, () => Array<CellValue>(area.right + 1).fill(""));
    for (const [key, { value }] of sheet.cells) {
      const [row, column] = keyPosition(key);
      if (value !== null) rows[row]![column] = value;
    }
    return sheetOf(rows, { name: sheet.name });
  });
  return workbookOf(sheets);
}

/** Reads and judges a sample; fails the test where it is not read at once, without a question. */
export function judge(workbook: Workbook): JudgedSample {
  const table = tableIn(snapshotOf(workbook));
  const standard = nationalStandards()[0]!;
  const assessment = assessCounty(table.records, standard, table.unreadRows?.length);
  const names = (sections: CountyAssessment["sections"]) => [...new Set(sections.map(({ school }) => school.name))];
  return {
    table,
    assessment,
    findings: [...table.findings, ...findingsOf(assessment, standard)],
    judged: names(assessment.sections),
    failing: names(assessment.sections.filter(({ status }) => status === "notMet")),
  };
}
