import { assessCounty } from "../../../src/core/assessment/assessCounty";
import type { SchoolRecord } from "../../../src/core/model/schoolRecord";
import { differenceCoefficient } from "../../../src/core/statistics/differenceCoefficient";
import { describeFinding } from "../../../src/i18n/findingSentences";
import type { SchoolTable } from "../../../src/workbook/schoolTable";
import type { CellValue, SheetInfo, SheetSnapshot } from "../../../src/workbook/sheetSnapshot";
import { findWrongRecipes } from "../../../src/workbook/wrongRecipes/findWrongRecipes";
import { aGoodPrimarySchool, aSchool } from "../../fixtures/schoolRecords";
import { sheetOf, workbookOf } from "../../fixtures/sheets";
import { nationalStandards } from "../../../src/standards/registry";

const STANDARD = nationalStandards()[0]!;

/** TV-1 of the domain rules: five primary schools whose official coefficient is 0.51526, over the limit of 0.50. */
const PUPILS = [45, 37, 89, 76, 55];
const TOTALS = [279, 137, 935, 160, 402];
const READINGS = TOTALS.map((total, index) => total / PUPILS[index]!);

const records: readonly SchoolRecord[] = PUPILS.map((primaryPupils, index) =>
  aGoodPrimarySchool({ name: `第${index}校`, row: index + 1, primaryPupils, equipmentValue: TOTALS[index]! }),
);

function tableOf(columns: SchoolTable["columns"], sheet = "数据"): SchoolTable {
  return {
    sheet,
    firstRow: 1,
    lastRow: 5,
    columns,
    equipmentUnit: 1,
    blankIndoorSports: "none",
    keyField: "schoolName",
    place: null,
    records,
    findings: [],
  };
}

interface Given {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: Readonly<Record<string, string>>;
  readonly name?: string;
  readonly info?: Partial<SheetInfo>;
  readonly others?: readonly SheetSnapshot[];
  readonly records?: readonly SchoolRecord[];
  readonly tables?: readonly SchoolTable[];
}

/** A sheet whose formulas are named by cell; a formula's cell shows what `values` says. */
function sheetWith({ values, formulas, name = "测算" }: Given): SheetSnapshot {
  const sheet = sheetOf(values, { name });
  const contents = sheet.values.map((row, rowIndex) =>
    row.map((value, column) => formulas[`${String.fromCharCode(65 + column)}${rowIndex + 1}`] ?? value),
  );
  return { ...sheet, formulas: contents };
}

function found(given: Given) {
  const sheet = sheetWith(given);
  const assessment = assessCounty(given.records ?? records, STANDARD);
  const snapshot = workbookOf([sheet, ...(given.others ?? [])], { [sheet.name]: given.info ?? {} });
  return findWrongRecipes(snapshot, { assessment, standard: STANDARD, tables: given.tables ?? [] });
}

/** Readings in column A from row 2 on, a figure in B1. */
function readingsWith(formula: string, shown: CellValue = 0.1, readings: readonly CellValue[] = READINGS): Given {
  return { values: [["生均值", shown], ...readings.map((reading) => [reading, ""])], formulas: { B1: formula } };
}

describe("recipes of TV-1", () => {
  it("are what the domain rules say", () => {
    const official = differenceCoefficient(TOTALS, PUPILS);
    expect(official.ok && official.value.coefficient).toBeCloseTo(0.5152566299, 9);
  });

  const population = { recipe: "populationDeviation", figure: 0.4887706805, recipeStatus: "met" };
  const sample = { recipe: "sampleDeviation", figure: 0.5464622347, recipeStatus: "notMet" };
  it.each([
    { formula: "=STDEV.P(A2:A6)/AVERAGE(A2:A6)", ...population },
    { formula: "=STDEVP($A$2:$A$6)/AVERAGE($A$2:$A$6)", ...population },
    { formula: "=STDEV(A2:A6)/AVERAGE(A2:A6)", ...sample },
    { formula: "=ROUND(_xlfn.STDEV.S(A2:A6)/AVERAGE(A2:A6),2)", ...sample },
    { formula: "=IFERROR(STDEV.S(A2:A6)/AVERAGE(A2:A6),0)", ...sample },
    { formula: "=SQRT(VAR.P(A2:A6))/AVERAGE(A2:A6)", ...population },
    { formula: "=VAR(A2:A6)^0.5/AVERAGE(A2:A6)", ...sample },
    { formula: "=VAR(A2:A6)^(1/2)/(SUM(A2:A6)/COUNT(A2:A6))", ...sample },
    { formula: "=STDEV.P(测算!A2:A6)/AVERAGE(测算!A2:A6)", ...population },
  ])(
    "$formula: $recipe, $figure, $recipeStatus against the official not met",
    ({ formula, recipe, figure, recipeStatus }) => {
      const [finding, ...others] = found(readingsWith(formula));
      expect(others).toEqual([]);
      expect(finding).toMatchObject({
        code: "wrongRecipe",
        level: "hint",
        at: { sheet: "测算", row: 0, column: 1 },
        phase: "primary",
        recipe,
        formula,
        comparison: { indicator: "equipmentValue", limit: 0.5, recipeStatus, officialStatus: "notMet" },
      });
      expect(finding).toHaveProperty("comparison.recipeFigure", expect.closeTo(figure, 6));
      expect(finding).toHaveProperty("comparison.official", expect.closeTo(0.5152566299, 9));
    },
  );

  it("say that the verdict would be the opposite one", () => {
    const [finding] = found(readingsWith("=STDEV.P(A2:A6)/AVERAGE(A2:A6)"));
    const sentence = describeFinding(finding!, STANDARD);
    expect(sentence).toContain("按此得 0.489，达标；按官方算法为 0.515，不达标（限 0.5），结论相反");
    expect(describeFinding(finding!, STANDARD, "en-US")).toContain("the opposite verdict");
  });

  it("by the variance are no coefficient at all", () => {
    const [finding] = found(readingsWith("=VAR.P(A2:A6)/AVERAGE(A2:A6)"));
    const mean = READINGS.reduce((sum, reading) => sum + reading, 0) / 5;
    expect(finding).toHaveProperty("comparison.recipeFigure", expect.closeTo(0.4887706805 ** 2 * mean, 6));
  });

  it("over two cells are followed to where they come from", () => {
    const given = {
      values: [["生均值", 3, 6, 0.48], ...READINGS.map((reading) => [reading])],
      formulas: { B1: "=STDEV.P(A2:A6)", C1: "=AVERAGE(A2:A6)", D1: "=B1/C1" },
    };
    expect(found(given)).toMatchObject([{ recipe: "populationDeviation", at: { column: 3 } }]);
    const typedMean = { ...given, formulas: { B1: "=STDEV.P(A2:A6)", D1: "=B1/C1" } };
    expect(found(typedMean)).toHaveLength(1);
    const countyMean = { ...given, formulas: { D1: "=STDEV.P(A2:A6)/(SUM(B2:B6)/SUM(C2:C6))" } };
    expect(found(countyMean)).toHaveLength(1);
  });

  it("from readings rounded to two places are tied all the same", () => {
    const rounded = READINGS.map((reading) => Math.round(reading * 100) / 100);
    expect(found(readingsWith("=STDEV.P(A2:A6)/AVERAGE(A2:A6)", 0.49, rounded))).toMatchObject([
      { comparison: { indicator: "equipmentValue" } },
    ]);
  });
});

describe("the weighted form", () => {
  const weighted = "=SQRT(SUMPRODUCT(B2:B6,(A2:A6-C1)^2)/SUM(B2:B6))/C1";
  const rounding = "=SQRT(SUMPRODUCT(B2:B6,(ROUND(A2:A6,2)-C1)^2)/SUM(B2:B6))/C1";
  const values = (readings: readonly number[]): CellValue[][] => [
    ["生均", 0.515, 6.33],
    ...readings.map((reading, index) => [reading, PUPILS[index]!]),
  ];
  const rounded = READINGS.map((reading) => Math.round(reading * 100) / 100);

  it("over exact readings is the official one and not doubted", () => {
    expect(found({ values: values(READINGS), formulas: { B1: weighted } })).toEqual([]);
  });

  it.each([
    { what: "that are rounded inside of the formula", formula: rounding, readings: READINGS, more: {} },
    { what: "that are typed rounded", formula: weighted, readings: rounded, more: {} },
    { what: "that formulas round", formula: weighted, readings: READINGS, more: { A2: "=ROUND(279/45,2)" } },
  ])("over readings $what is doubted", ({ formula, readings, more }) => {
    expect(found({ values: values(readings), formulas: { B1: formula, ...more } })).toMatchObject([
      { recipe: "roundedInputs", comparison: { indicator: "equipmentValue", recipeFigure: 0.515 } },
    ]);
  });

  it("in another cell is followed too", () => {
    const formulas = { B1: rounding.replace("/C1", "").replace("=", "="), D1: "=B1/C1" };
    const given = { values: [["生均", 3.2, 6.33, 0.515], ...values(READINGS).slice(1)], formulas };
    expect(found(given)).toMatchObject([{ recipe: "roundedInputs", at: { column: 3 } }]);
  });
});

describe("what an area is tied to", () => {
  const formula = "=STDEV.P(A3:A5)/AVERAGE(A3:A5)";
  const scores = (...headers: readonly string[]): CellValue[][] => [
    [headers[0] ?? "", 0.3],
    [headers[1] ?? ""],
    [1],
    [2],
    [3],
  ];
  const juniors = [1, 2, 3].map((row) =>
    aSchool({
      name: `中${row}`,
      type: "juniorSecondarySchool",
      juniorPupils: 100 * row,
      teachingArea: 600 * row,
      indoorSportsArea: 0,
      row,
    }),
  );

  it("is nothing in a sheet about something else, which is not doubted", () => {
    expect(found({ values: scores("语文成绩"), formulas: { B1: formula } })).toEqual([]);
  });

  it("is not known where the sheet speaks of 差异系数 but not of what: the recipe is named alone", () => {
    const [finding] = found({ values: scores("校际差异系数"), formulas: { B1: formula } });
    expect(finding).toMatchObject({ code: "wrongRecipe", comparison: null, phase: null });
    expect(describeFinding(finding!, STANDARD)).toContain("不是官方算法");
    expect(found({ values: scores(), formulas: { B1: formula }, name: "差异系数" })).toHaveLength(1);
  });

  it("is read from the header above and the only phase of the county", () => {
    const given = { values: scores("", "生均教学及辅助用房面积（㎡）"), formulas: { B1: formula } };
    expect(found(given)).toMatchObject([{ phase: "primary", comparison: { indicator: "teachingArea" } }]);
  });

  it("is read with the phase that header or sheet name", () => {
    const both = [...records, ...juniors];
    const values = scores("初中", "生均教学及辅助用房面积");
    expect(found({ values, formulas: { B1: formula }, records: both })).toMatchObject([{ phase: "juniorSecondary" }]);
    const plain = scores("", "生均教学及辅助用房面积");
    expect(found({ values: plain, formulas: { B1: formula }, records: both, name: "小学" })).toMatchObject([
      { phase: "primary" },
    ]);
    expect(found({ values: plain, formulas: { B1: formula }, records: both })).toEqual([]);
  });

  it.each([
    [{ equipmentValue: 0 } as const, "equipmentValue"],
    [{ sportsGroundArea: 0 } as const, "sportsArea"],
    [{ primaryBackboneTeachers: 0 } as const, "backboneTeachers"],
  ])("is the indicator of the column %j of the school table", (columns, indicator) => {
    const given = { values: scores(), formulas: { B1: formula }, name: "数据", tables: [tableOf(columns)] };
    expect(found(given)).toMatchObject([{ comparison: { indicator } }]);
  });

  it("is not known in another column of it, or over several columns", () => {
    const tables = [tableOf({ schoolName: 0 })];
    expect(found({ values: scores(), formulas: { B1: formula }, name: "数据", tables })).toMatchObject([
      { comparison: null },
    ]);
    const wide = formula.replaceAll("A5", "B5");
    expect(found({ values: scores(), formulas: { B1: wide }, name: "数据", tables })).toMatchObject([
      { comparison: null },
    ]);
  });

  it("has no verdict to compare while the official one is open", () => {
    const open = [...records, aSchool({ name: "新校", type: "primarySchool", primaryPupils: 50, row: 9 })];
    const given = { ...readingsWith("=STDEV.P(A2:A6)/AVERAGE(A2:A6)"), records: open };
    const [finding] = found(given);
    expect(finding).toMatchObject({ comparison: { official: null, officialStatus: "notAssessable" } });
    expect(describeFinding(finding!, STANDARD)).toContain("按官方算法无法判定");
  });

  it("gives no figure where the cell shows none", () => {
    const given = readingsWith("=STDEV.P(ROUND(A2:A6,2))/AVERAGE(A2:A6)", "#N/A");
    expect(found(given)).toMatchObject([{ comparison: null }]);
  });
});

describe("sheets and formulas that are looked at", () => {
  const formula = "=STDEV.P(A2:A6)/AVERAGE(A2:A6)";

  it("are not ours, and not those whose formulas were not read", () => {
    const mark = { kind: "countyBalance", digest: "x" } as const;
    expect(found({ ...readingsWith(formula), info: { mark } })).toEqual([]);
    const template = { kind: "schoolTemplate", digest: "x" } as const;
    expect(found({ ...readingsWith(formula), info: { mark: template } })).toHaveLength(1);
    const sheet = { ...sheetWith(readingsWith(formula)), formulas: null };
    const assessment = assessCounty(records, STANDARD);
    expect(findWrongRecipes(workbookOf([sheet]), { assessment, standard: STANDARD, tables: [] })).toEqual([]);
  });

  it.each([
    "=STDEV.P(A2:A6)",
    "=STDEV.P(A2:A6)/SQRT(5)",
    "=STDEV.P()/AVERAGE(A2:A6)",
    "=SQRT(A2)/AVERAGE(A2:A6)",
    "=A2^2/AVERAGE(A2:A6)",
    "=STDEV.P(没有!A2:A6)/AVERAGE(没有!A2:A6)",
    "=STDEV.P(A2:A6)/",
  ])("%s is no such recipe", (other) => {
    expect(found(readingsWith(other))).toEqual([]);
  });

  it("take the school values from another sheet", () => {
    const other = {
      ...sheetOf([["生均"], ...READINGS.map((reading) => [reading])], { name: "表Ⅱ-2" }),
      formulas: null,
    };
    const cross = formula.replaceAll("A2:A6", "'表Ⅱ-2'!A2:A6");
    const given = { values: [["", 0.1]], formulas: { B1: cross }, others: [other] };
    expect(found(given)).toMatchObject([{ comparison: { indicator: "equipmentValue" } }]);
  });

  it("of one recipe and no other verdict are said together where they are many", () => {
    const formulas = Object.fromEntries(
      ["B", "C", "D", "E", "F", "G"].map((column) => [`${column}1`, formula.replaceAll(".P", "")]),
    );
    const values = [["生均值", ...Array<number>(6).fill(0.5)], ...READINGS.map((reading) => [reading])];
    const [finding, ...others] = found({ values, formulas });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ count: 6 });
    expect(describeFinding(finding!, STANDARD)).toMatch(/^6 个单元格（B1、C1、D1、E1、F1 等）用样本标准差/);
  });
});
