import { columnName } from "../../workbench/store/address";
import type { Workbook } from "../../workbench/store/workbook";
import { setCell } from "../../workbench/store/cells";
import { addSheet, createWorkbook } from "../../workbench/store/sheets";
import workedExample from "../golden/coefficients/workedExample.json";
import { exactLimitCounties, millionths, typed as decimalText } from "../fixtures/exactLimitCounties";
import { runSteps, sheetOf, temporaryFolder, valuesOf } from "./headlessRun";
import { readWorkbook } from "../../workbench/xlsx/readWorkbook";
import { readFileSync } from "node:fs";

/** A workbook of one sheet of figures and one of formulas, both from the top left cell. */
function workbookOf(figures: readonly (readonly (number | string | null)[])[], formulas: readonly string[]): Workbook {
  const workbook = createWorkbook("数据 1");
  const data = workbook.sheets[0]!;
  figures.forEach((row, at) =>
    row.forEach((value, column) =>
      setCell(
        data,
        [at, column],
        typeof value === "string" && value.startsWith("=") ? { value: null, formula: value } : { value },
      ),
    ),
  );
  const results = addSheet(workbook, "结果");
  formulas.forEach((formula, row) => setCell(results, [row, 0], { value: null, formula }));
  return workbook;
}

async function results(workbook: Workbook): Promise<unknown[]> {
  const run = await runSteps(workbook, []);
  expect(run.output.gaps).toEqual({});
  return valuesOf(sheetOf(run.workbook, "结果")).map(([value]) => value);
}

/** A total as people add it up in a cell: three parts that come to exactly the typed decimal. */
function sumOfParts(total: string): string {
  const whole = millionths(total);
  const [one, other] = [whole / 3n, whole / 7n];
  return `=SUM(${[one, other, whole - one - other].map(decimalText).join(",")})`;
}

/** Books and pupils of the five schools of the worked example. */
const FIVE_SCHOOLS = [
  ["图书册数", "在校生数"],
  ...workedExample.totals.map((total, at) => [total, workedExample.pupils[at] ?? null]),
];
const DATA = "'数据 1'!";

describe("the JH functions in cells, through the custom-functions runtime of office.js", () => {
  it("give the coefficient of the worked example, weighted and not", async () => {
    const [official, withHeader, wholeColumns, unweighted] = await results(
      workbookOf(FIVE_SCHOOLS, [
        `=JH.DIFFCOEF(${DATA}A2:A6,${DATA}B2:B6,1)`,
        `=JH.DIFFCOEF(${DATA}A1:A6,${DATA}B1:B6,1)`,
        `=JH.DIFFCOEF(${DATA}A:A,${DATA}B:B,1)`,
        `=JH.DIFFCOEF({${workedExample.readings.join(";")}},,2)`,
      ]),
    );
    expect(official).toBeCloseTo(workedExample.coefficient, 10);
    expect(withHeader).toBe(official);
    expect(wholeColumns).toBe(official);
    expect(unweighted).toBeCloseTo(workedExample.wrongRecipes.standardDeviationOfPopulationOverAverage, 10);
  });

  it.each<[string, (total: string, pupils: number) => number | string, 0 | 1]>([
    ["totals are typed", (total) => Number(total), 1],
    ["totals are sums of parts", (total) => sumOfParts(total), 1],
    ["readings are quotients", (total, pupils) => `=${total}/${pupils}`, 0],
    ["readings are per hundred", (total, pupils) => `=${total}/${pupils}*100`, 0],
  ])(
    "judge 200 counties exactly on a limit, or a step beside it, as whole numbers do, when %s",
    async (_how, written, basis) => {
      const counties = exactLimitCounties(200, 7);
      const width = Math.max(...counties.map(({ pupils }) => pupils.length));
      const figures = Array.from({ length: width }, (_, row) =>
        counties.flatMap(({ totals, pupils }) => [
          totals[row] === undefined ? null : written(totals[row], pupils[row] ?? 1),
          pupils[row] ?? null,
        ]),
      );
      const formulas = counties.map(({ limit }, at) => {
        const [totals, pupils] = [columnName(2 * at), columnName(2 * at + 1)].map(
          (name) => `${DATA}${name}1:${name}${width}`,
        );
        return `=JH.DIFFCOEF(${totals},${pupils},${basis})<=${limit}`;
      });
      const verdicts = await results(workbookOf(figures, formulas));
      expect(counties.filter(({ expected }, at) => verdicts[at] !== expected)).toEqual([]);
      expect(new Set(counties.map(({ expected }) => expected)).size).toBe(2);
    },
  );

  it("pass readings that binary arithmetic would fail", async () => {
    expect(
      await results(
        workbookOf(
          [],
          [
            "=JH.PASS_85(9/1000*100,0.9,0)",
            "=JH.PASS_85(23/1000*100,2.3,0)",
            "=JH.PASS_85(4350/750,5.8,0)",
            "=JH.PASS_85(0.85*2.3,2.3)",
          ],
        ),
      ),
    ).toEqual([true, true, true, true]);
  });

  it("judge a row of readings against a row of thresholds inside other functions", async () => {
    const thresholds = [4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3];
    const rows = [
      thresholds,
      [5, 1.2, 1, 5, 8, 2100, 2.4],
      [5, 1.2, 1, 5, 7, 2100, 2.4],
      [5, 1.2, 1, 5, 7, 1900, 2.4],
      [5, 1.2, 0.7, 5, 8, 2100, 2.4],
    ];
    const formulas = [2, 3, 4, 5].map(
      (row) => `=IF(JH.PASS_85(${DATA}A${row}:G${row},${DATA}A$1:G$1),"达标","不达标")`,
    );
    expect(await results(workbookOf(rows, formulas))).toEqual(["达标", "达标", "不达标", "不达标"]);
  });

  it("give the other figures of a school", async () => {
    expect(
      await results(
        workbookOf(
          [],
          [
            '=JH.SPLIT(23226,"初中",166,210)',
            '=JH.THRESHOLD("L4","初中")',
            '=JH.THRESHOLD("L4","初中",0.85)',
            '=JH.SHORTFALL(4000,750,"L4","初中")',
            '=IFERROR(JH.THRESHOLD("没有","小学"),"缺")',
          ],
        ),
      ),
    ).toEqual([expect.closeTo(13514.3728, 4), 5.8, 4.93, 350, "缺"]);
  });

  it("end in the cell error that fits", async () => {
    const rows = [
      [0, 10],
      [0, 20],
      [5, -1],
      ["=1/0", 3],
    ].map((row) => row.map((value) => (typeof value === "string" ? null : value)));
    const workbook = workbookOf(rows, [
      `=JH.DIFFCOEF(${DATA}A1:A2,${DATA}B1:B2)`,
      `=JH.DIFFCOEF(${DATA}A1:A2)`,
      `=JH.DIFFCOEF(${DATA}A1:A3,${DATA}B1:B3)`,
      `=JH.DIFFCOEF(${DATA}A1:A4,${DATA}B1:B4)`,
      "=JH.NOSUCH(1)",
    ]);
    setCell(workbook.sheets[0]!, [3, 0], { value: null, formula: "=NA()" });
    expect(await results(workbook)).toEqual(["#DIV/0!", "#VALUE!", "#NUM!", "#N/A", "#NAME?"]);
  });

  it("are saved with their values, and read back as formulas", async () => {
    const folder = temporaryFolder();
    try {
      await runSteps(workbookOf(FIVE_SCHOOLS, [`=JH.DIFFCOEF(${DATA}A2:A6,${DATA}B2:B6,1)<=0.5`]), [], {
        out: folder.path("functions.xlsx"),
      });
      const cell = sheetOf(await readWorkbook(readFileSync(folder.path("functions.xlsx"))), "结果").cells.get("0,0");
      expect(cell).toMatchObject({ formula: `=JH.DIFFCOEF(${DATA}A2:A6,${DATA}B2:B6,1)<=0.5`, value: false });
    } finally {
      folder.remove();
    }
  });
});
