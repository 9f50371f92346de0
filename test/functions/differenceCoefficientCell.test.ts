import fc from "fast-check";
import { diffCoef } from "../../src/functions/customFunctions";
import { cellErrorOf } from "./cellErrorOf";
import workedExample from "./workedExample.json";

const column = (cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);

const { pupils, totals } = workedExample;
const perPupil = totals.map((total, school) => total / pupils[school]!);

describe("the published worked example", () => {
  test("basis 1 takes totals", () => {
    expect(diffCoef(column(totals), column(pupils), 1)).toBeCloseTo(workedExample.coefficient, 10);
  });

  test("basis 0, the default, takes per-pupil values and gives the same", () => {
    expect(diffCoef(column(perPupil), column(pupils))).toBeCloseTo(workedExample.coefficient, 10);
    expect(diffCoef(column(perPupil), column(pupils), null)).toBe(diffCoef(column(totals), column(pupils), 1));
  });

  test("basis 2 is STDEV.P/AVERAGE, with or without pupils", () => {
    expect(diffCoef(column(perPupil), undefined, 2)).toBeCloseTo(workedExample.unweighted, 10);
    expect(diffCoef(column(perPupil), column(pupils), 2)).toBeCloseTo(workedExample.unweighted, 10);
  });

  test("a row or a block gives the same as a column", () => {
    expect(diffCoef([totals], [pupils], 1)).toBe(diffCoef(column(totals), column(pupils), 1));
    const block = (cells: readonly number[]) => [cells.slice(0, 2), cells.slice(2, 4)];
    expect(diffCoef(block(totals), block(pupils), 1)).toBe(
      diffCoef(column(totals.slice(0, 4)), column(pupils.slice(0, 4)), 1),
    );
  });
});

describe("rows that take no part", () => {
  const expected = diffCoef(column(totals), column(pupils), 1);

  test("a header in the first row", () => {
    expect(diffCoef(column(["教师数", ...totals]), column(["学生数", ...pupils]), 1)).toBe(expected);
    expect(diffCoef([["教师数", ...totals]], [["学生数", ...pupils]], 1)).toBe(expected);
    expect(diffCoef(column([null, "教师数", ...totals]), column(["", "学生数", ...pupils]), 1)).toBe(expected);
  });

  test("a header without pupils, unweighted", () => {
    expect(diffCoef(column(["生均值", ...perPupil]), null as unknown as undefined, 2)).toBeCloseTo(
      workedExample.unweighted,
      10,
    );
  });

  test.each([null, "", undefined, " ", 0])("rows where both cells are %p, in between and at the end", (blank) => {
    const withBlanks = (cells: readonly unknown[]) =>
      column([blank, ...cells.slice(0, 2), blank, ...cells.slice(2), blank, blank]);
    expect(diffCoef(withBlanks(totals), withBlanks(pupils), 1)).toBe(expected);
  });

  test("a closed school: 0 pupils and a blank value", () => {
    expect(diffCoef(column([...totals, ""]), column([...pupils, 0]), 1)).toBe(expected);
  });

  test("a whole column with its header, in well under a second", () => {
    const whole = (cells: readonly unknown[]) => Array.from({ length: 1_048_576 }, (_, row) => [cells[row] ?? null]);
    const [values, weights] = [whole(["教师数", ...totals]), whole(["学生数", ...pupils])];
    expect(diffCoef(values, weights, 1)).toBe(expected);
  });
});

describe("cells that cannot be used", () => {
  test("no pupils", () => {
    const message = "#VALUE! 缺少在校生数：官方口径按学生数加权";
    for (const missing of [undefined, null, "", [[null]], [[0]]]) {
      expect(cellErrorOf(() => diffCoef(column(perPupil), missing as undefined))).toBe(message);
      expect(cellErrorOf(() => diffCoef(column(perPupil), missing as undefined, 1))).toBe(message);
    }
  });

  test("a blank in one of the two, with its row", () => {
    expect(cellErrorOf(() => diffCoef(column([1, null, 3]), column([10, 20, 30])))).toBe(
      "#VALUE! 缺少第 2 行的数值（空白不等于 0）",
    );
    expect(cellErrorOf(() => diffCoef(column([1, 2, 3]), column([10, 20, ""])))).toBe(
      "#VALUE! 缺少第 3 行的在校生数（空白不等于 0）",
    );
    expect(cellErrorOf(() => diffCoef([[1, null]], [[10, 20]]))).toBe("#VALUE! 缺少第 2 列的数值（空白不等于 0）");
    expect(
      cellErrorOf(() =>
        diffCoef(
          [
            [1, 2],
            [3, null],
          ],
          [
            [10, 20],
            [30, 40],
          ],
        ),
      ),
    ).toBe("#VALUE! 缺少第 2 行第 2 列的数值（空白不等于 0）");
  });

  test("a value whose pupils are 0, as old builds send a blank", () => {
    expect(cellErrorOf(() => diffCoef(column([1, 2]), column([10, 0])))).toBe(
      "#VALUE! 第 2 行有数值，在校生数却为 0 或空白",
    );
  });

  test("text, numbers stored as text and logical values", () => {
    expect(cellErrorOf(() => diffCoef(column([1, "12"]), column([10, 20])))).toBe(
      "#VALUE! 第 2 行的数值是文本，不是数字",
    );
    expect(cellErrorOf(() => diffCoef(column([1, 2]), column([10, true])))).toBe(
      "#VALUE! 第 2 行的在校生数是逻辑值，不是数字",
    );
    expect(cellErrorOf(() => diffCoef(column(["校名", "x", 1]), column(["学生", "y", 2])))).toMatch(/^#VALUE! 第 2 行/);
    expect(cellErrorOf(() => diffCoef(column(["校名", 1]), column([5, 2])))).toMatch(/^#VALUE! 第 1 行/);
  });

  test("areas of different shape", () => {
    const message = "#VALUE! 数值区域与在校生数区域的行列数不同";
    expect(cellErrorOf(() => diffCoef(column([1, 2]), column([1, 2, 3])))).toBe(message);
    expect(cellErrorOf(() => diffCoef(column([1, 2]), [[1, 2]]))).toBe(message);
  });

  test("a basis that does not exist", () => {
    expect(cellErrorOf(() => diffCoef(column([1]), column([1]), 3))).toMatch(/^#VALUE! 口径只能是/);
    expect(cellErrorOf(() => diffCoef(column([1]), column([1]), "总量"))).toMatch(/^#VALUE! 口径/);
    expect(cellErrorOf(() => diffCoef(column([1]), column([1]), [[0, 1]]))).toBe("#VALUE! 口径只能是一个单元格");
  });

  test("a mean of zero, nothing at all, and negative figures", () => {
    expect(cellErrorOf(() => diffCoef(column([0, 0]), column([10, 20])))).toBe("#DIV/0!");
    expect(cellErrorOf(() => diffCoef(column([null, null]), column([null, null])))).toBe("#N/A 区域中没有数据");
    expect(cellErrorOf(() => diffCoef(column(["表头"]), column(["学生数"])))).toBe("#N/A 区域中没有数据");
    expect(cellErrorOf(() => diffCoef(column([1, 2]), column([10, -20])))).toBe("#NUM!");
    expect(cellErrorOf(() => diffCoef(column([-1, 2]), column([10, 20])))).toBe("#NUM!");
    expect(cellErrorOf(() => diffCoef(column([-1, -2]), column([10, 20])))).toBe("#NUM!");
  });

  test("more rows than a county has", () => {
    const many = column(Array.from({ length: 20_001 }, (_, row) => row + 1));
    expect(cellErrorOf(() => diffCoef(many, many, 1))).toBe("#VALUE! 超过 20,000 行，请缩小区域");
    expect(diffCoef(many.slice(1), many.slice(1), 1)).toBe(0);
  });
});

describe("error cells", () => {
  test.each(["#N/A", "#DIV/0!", "#NUM!", "#VALUE!", "#NULL!"])(
    "%s passes through, in each form that hosts send",
    (code) => {
      for (const cell of [{ code }, { type: "Error", basicType: "Error", basicValue: code }, code]) {
        expect(cellErrorOf(() => diffCoef(column([1, cell]), column([1, 2])))).toBe(code);
        expect(cellErrorOf(() => diffCoef(column([1, 2]), column([1, cell]), 2))).toBe(code);
      }
    },
  );

  test("an error that a function cannot return is named", () => {
    expect(cellErrorOf(() => diffCoef(column([1, "#REF!"]), column([1, 2])))).toBe("#VALUE! 参数单元格有错误 #REF!");
  });

  test("an error cell goes before every other fault", () => {
    const cells = column([null, { code: "#N/A" }]);
    expect(cellErrorOf(() => diffCoef(cells, column([1, 2])))).toBe("#N/A");
    expect(cellErrorOf(() => diffCoef(cells, column([1])))).toBe("#N/A");
    expect(cellErrorOf(() => diffCoef(cells))).toBe("#N/A");
  });
});

test("data types count as their basic value", () => {
  const typed = totals.map((basicValue) => ({ type: "FormattedNumber", basicType: "Double", basicValue }));
  expect(diffCoef(column(typed), column(pupils), 1)).toBe(diffCoef(column(totals), column(pupils), 1));
});

const school = fc.record({ total: fc.integer({ min: 0, max: 1e6 }), pupils: fc.integer({ min: 1, max: 5000 }) });
const county = fc.array(school, { minLength: 1, maxLength: 40 }).filter((all) => all.some(({ total }) => total > 0));

describe("laws", () => {
  test("the unit of the values does not matter", () => {
    fc.assert(
      fc.property(county, fc.integer({ min: 1, max: 10_000 }), (schools, factor) => {
        const weights = column(schools.map((each) => each.pupils));
        const plain = diffCoef(column(schools.map(({ total }) => total)), weights, 1);
        expect(diffCoef(column(schools.map(({ total }) => total * factor)), weights, 1)).toBeCloseTo(plain, 11);
      }),
    );
  });

  test("per-pupil values typed as formulas give what totals give", () => {
    fc.assert(
      fc.property(county, (schools) => {
        const weights = column(schools.map((each) => each.pupils));
        const values = column(schools.map(({ total, pupils: count }) => (total / count) * 100));
        const byTotals = diffCoef(column(schools.map(({ total }) => total)), weights, 1);
        expect(diffCoef(values, weights)).toBeCloseTo(byTotals, 11);
      }),
    );
  });

  test("the order of the schools does not matter", () => {
    fc.assert(
      fc.property(county, (schools) => {
        const of = (all: typeof schools) =>
          diffCoef(column(all.map((s) => s.total)), column(all.map((s) => s.pupils)), 1);
        expect(of([...schools].reverse())).toBeCloseTo(of(schools), 11);
      }),
    );
  });

  test("a county exactly on 0.5 compares as equal, whatever the noise of its cells", () => {
    // Two schools of equal size with per-pupil values 3k and k: mean 2k, standard deviation k.
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 3000 }), (k, count) => {
        const value = (k / 1000 / count) * 100;
        expect(diffCoef([[3 * value, value]], [[count, count]]) <= 0.5).toBe(true);
        expect(diffCoef([[3 * value, value]], [[count, count]]) >= 0.5).toBe(true);
      }),
    );
  });
});
