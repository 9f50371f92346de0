/**
 * 测算结果 of the corpus: what the formulas of 表Ⅱ-2 and 表Ⅲ say, calculated, is what the add-in says itself, whatever layout the
 * figures come from.
 */
import { RESOURCE_INDICATORS } from "../../src/core/model/indicator";
import { PHASES } from "../../src/core/model/phase";
import type { CellValue } from "../../src/workbook/sheetSnapshot";
import { createCalculation } from "../../workbench/calculation/calculation";
import { startSession } from "../app/startSession";
import { openInMemoryWorkbook } from "../fakes/inMemoryWorkbook";
import { buildSheet, buildWorkbook, valueAt, type Typed } from "../workbench/calculation/buildWorkbook";
import type { CorpusCase, SheetDrawing } from "./corpusCase";
import { FORM_CASES } from "./forms/formCases";
import { COUNTY_EXPORT_CASES } from "./tables/countyExport";
import { DIRTY_TABLE_CASES } from "./tables/dirtyTables";
import { HAND_KEPT_CASES } from "./tables/handKept";
import { ROUNDED_CASES } from "./tables/roundedTables";
import { SCHOOL_PART_CASES } from "./tables/schoolParts";
import { TEMPLATE_CASES } from "./tables/template";

const CASES = [
  ...TEMPLATE_CASES,
  ...HAND_KEPT_CASES,
  ...DIRTY_TABLE_CASES,
  ...COUNTY_EXPORT_CASES,
  ...SCHOOL_PART_CASES,
  ...FORM_CASES,
].filter(({ expect: { kind } }) => kind !== "refused");

/** Rows from A1 on. */
function rowsOf({ rows, from = [0, 0] }: SheetDrawing): CellValue[][] {
  const blanks = (count: number): CellValue[] => Array<CellValue>(count).fill("");
  return [...blanks(from[0]).map(() => []), ...rows.map((row) => [...blanks(from[1]), ...row])];
}

function open({ sheets }: CorpusCase): ReturnType<typeof openInMemoryWorkbook> {
  const active = sheets.find(({ isActive }) => isActive === true)?.name;
  return openInMemoryWorkbook({
    ...(active === undefined ? {} : { active }),
    sheets: sheets
      .filter(({ ours }) => ours === undefined)
      .map((sheet) => ({
        name: sheet.name,
        rows: rowsOf(sheet),
        isHidden: sheet.isVisible === false,
        hiddenRows: sheet.hiddenRows ?? [],
        hasPivotTable: sheet.hasPivotTable ?? false,
      })),
  });
}

function answerOf({ expect: expectation }: CorpusCase, code: string, facts: string): string {
  if (expectation.kind === "refused") return "";
  const known = [...(expectation.kind === "asked" ? expectation.questions : []), ...(expectation.mayAsk ?? [])];
  const found = known.find((one) => one.code === code && (one.about === undefined || facts.includes(one.about)));
  return found?.answer ?? "";
}

/** Runs 测算结果 and answers what it asks; gives the session's own assessment and the forms, calculated. */
async function resultsOf(one: CorpusCase) {
  const workbook = open(one);
  const { session } = await startSession({ port: workbook });
  let outcome = await session.run("insertResults");
  for (let round = 0; round < 6 && outcome.status === "asks"; round += 1) {
    const answers = outcome.questions.map(({ id, code, facts }) => [
      id,
      answerOf(one, code, Object.values(facts).join("|")),
    ]);
    outcome = await session.answer(Object.fromEntries(answers));
  }
  const typed = (name: string): Typed[][] =>
    workbook.content(name).map((row) => row.map((value) => (value === "" ? null : value)));
  const calculated = buildWorkbook(workbook.sheetNames().map((name) => buildSheet(name, typed(name))));
  await createCalculation().recalculate(calculated);
  const assessment = session.state().check?.assessment;
  return { outcome, calculated, assessment, names: workbook.sheetNames() };
}

const STATUS = { met: "达标", notMet: "不达标", notAssessable: "无法判定" } as const;
const shown = (value: number | null): Typed => (value === null ? "缺" : Number(value.toFixed(6)));
const live = (value: Typed): Typed => (typeof value === "number" ? Number(value.toFixed(6)) : value);

describe("测算结果 of the corpus, calculated as formulas", () => {
  it.each(CASES.map((one) => [one.name, one] as const))("says what the add-in says: %s", async (_name, one) => {
    const { outcome, calculated, assessment, names } = await resultsOf(one);
    expect(outcome.message).toContain("已写出测算结果");
    if (assessment === undefined) throw new Error("no assessment");
    const ordered = PHASES.flatMap((phase) => assessment.sections.filter((section) => section.phase === phase));
    const said = ordered.map((section, index) => {
      const row = String(index + 4);
      const cell = (column: string): Typed => live(valueAt(calculated, `表Ⅱ-2!${column}${row}`));
      return [section.name, ...["G", "H", "I", "J", "K", "L", "M"].map(cell), cell("N")];
    });
    expect(names).toContain("表Ⅱ-2");
    expect(said).toEqual(
      ordered.map((section) => [
        section.name,
        ...RESOURCE_INDICATORS.map((indicator) => shown(section.readings[indicator].actual)),
        STATUS[section.status],
      ]),
    );
    const coefficients = PHASES.flatMap((phase, block) =>
      assessment.coefficients
        .filter((coefficient) => coefficient.phase === phase)
        .map(({ indicator, status, coefficient }) => ({ indicator, status, coefficient, row: String(block * 2 + 5) })),
    );
    for (const { indicator, status, coefficient, row } of coefficients) {
      const column = "CDEFGHI"[RESOURCE_INDICATORS.indexOf(indicator)] ?? "";
      const value = valueAt(calculated, `表Ⅲ!${column}${row}`);
      if (status === "notAssessable") continue;
      expect([indicator, live(value)]).toEqual([indicator, shown(coefficient)]);
    }
  });

  it.each(ROUNDED_CASES.map((one) => [one.name, one] as const))("refuses readings: %s", async (_name, one) => {
    const { outcome, names } = await resultsOf(one);
    expect([outcome.status, outcome.notes[0]?.code]).toEqual(["refused", "totalsNeeded"]);
    expect(names).toEqual(one.sheets.map(({ name }) => name));
  });
});
