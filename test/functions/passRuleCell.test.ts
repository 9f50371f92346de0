import fc from "fast-check";
import { pass85 } from "../../src/functions/customFunctions";
import { cellErrorOf } from "./cellErrorOf";

// Thresholds of 小学 in 教督〔2017〕6号, L1–L7.
const STANDARDS = [4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3];
const judge = (readings: readonly unknown[], allowed?: unknown, floor?: unknown) =>
  pass85([[...readings]], [STANDARDS], allowed, floor);

describe("the rule for a school", () => {
  test("all seven at their thresholds pass", () => {
    expect(judge(STANDARDS)).toBe(true);
  });

  test("one short passes from the floor up, and not below it", () => {
    expect(judge([3.57, 1, 0.9, 4.5, 7.5, 2000, 2.3])).toBe(true);
    expect(judge([3.56, 1, 0.9, 4.5, 7.5, 2000, 2.3])).toBe(false);
  });

  test("two short fail", () => {
    expect(judge([4.1, 0.9, 0.9, 4.5, 7.5, 2000, 2.3])).toBe(false);
    expect(judge([4.1, 0.9, 0.9, 4.5, 7.5, 2000, 2.3], 2)).toBe(true);
  });

  test("the floor can be set", () => {
    expect(judge([3.78, 1, 0.9, 4.5, 7.5, 2000, 2.3], 1, 0.9)).toBe(true);
    expect(judge([3.77, 1, 0.9, 4.5, 7.5, 2000, 2.3], 1, 0.9)).toBe(false);
    expect(judge([0, 1, 0.9, 4.5, 7.5, 2000, 2.3], 1, 0)).toBe(true);
  });

  test("a column against a column gives the same as a row", () => {
    const column = (cells: readonly number[]) => cells.map((cell) => [cell]);
    expect(pass85(column(STANDARDS), column(STANDARDS))).toBe(true);
  });

  test("omitted and blank arguments mean the national rule", () => {
    for (const blank of [undefined, null, "", [[null]]]) {
      expect(judge([3.57, 1, 0.9, 4.5, 7.5, 2000, 2.3], blank, blank)).toBe(true);
      expect(judge([3.56, 1, 0.9, 4.5, 7.5, 2000, 2.3], blank, blank)).toBe(false);
    }
  });
});

describe("a single pair", () => {
  test("passes from the floor up", () => {
    expect(pass85([[0.765]], [[0.9]])).toBe(true);
    expect(pass85([[0.764]], [[0.9]])).toBe(false);
  });

  test("with no shortfall allowed it passes from the threshold up, float noise or not", () => {
    expect((9 / 1000) * 100).toBeLessThan(0.9);
    expect(pass85([[(9 / 1000) * 100]], [[0.9]], 0)).toBe(true);
    expect(pass85([[0.8999]], [[0.9]], 0)).toBe(false);
  });

  test("85 % of 2.3 is 1.955, which binary arithmetic misses", () => {
    expect(pass85([[1.955]], [[2.3]])).toBe(true);
    expect(pass85([[1.95499999]], [[2.3]])).toBe(false);
  });
});

describe("cells that cannot be used", () => {
  test("a blank is not zero", () => {
    expect(cellErrorOf(() => judge([null, 1, 1, 5, 8, 2000, 2.3]))).toBe("#VALUE! 缺少第 1 列的数值（空白不等于 0）");
    expect(cellErrorOf(() => pass85([[1, 2]], [[1, ""]]))).toBe("#VALUE! 缺少第 2 列的标准（空白不等于 0）");
    expect(cellErrorOf(() => pass85([[1, 2]], [[1, 0]]))).toBe("#VALUE! 第 2 个标准为 0 或空白");
    expect(judge([0, 1, 1, 5, 8, 2000, 2.3])).toBe(false);
  });

  test("text, different shapes, a whole column", () => {
    expect(cellErrorOf(() => pass85([["达标"]], [[1]]))).toBe("#VALUE! 第 1 行的数值是文本，不是数字");
    expect(cellErrorOf(() => pass85([[1, 2]], [[1], [2]]))).toBe("#VALUE! 数值区域与标准区域的行列数不同");
    const column = Array.from({ length: 1_048_576 }, () => [1]);
    expect(cellErrorOf(() => pass85(column, column))).toBe("#VALUE! 区域过大，请只选一所学校的各项");
  });

  test("negative figures, a part of a reading, a floor above the threshold", () => {
    expect(cellErrorOf(() => pass85([[-1]], [[1]]))).toBe("#NUM!");
    expect(cellErrorOf(() => pass85([[1]], [[-1]]))).toBe("#NUM!");
    expect(cellErrorOf(() => pass85([[1]], [[1]], 0.5))).toBe("#NUM!");
    expect(cellErrorOf(() => pass85([[1]], [[1]], 1, 1.1))).toBe("#NUM!");
    expect(cellErrorOf(() => pass85([[1]], [[1]], "一"))).toBe("#VALUE! 允许项数是文本，不是数字");
  });

  test("an error cell passes through, also beside a blank", () => {
    expect(cellErrorOf(() => pass85([[null, { code: "#DIV/0!" }]], [[1, 1]]))).toBe("#DIV/0!");
    expect(cellErrorOf(() => pass85([[1]], [[1]], { code: "#N/A" }))).toBe("#N/A");
  });
});

describe("laws", () => {
  const readings = fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 7, maxLength: 7 });

  test("the verdict is that of the same rule in whole numbers", () => {
    fc.assert(
      fc.property(readings, fc.nat({ max: 3 }), (tenThousandths, allowed) => {
        const thresholds = STANDARDS.map((standard) => BigInt(Math.round(standard * 10_000)));
        const exact = tenThousandths.map(BigInt);
        const short = exact.filter((reading, i) => reading < thresholds[i]!).length;
        const below = exact.some((reading, i) => reading * 100n < thresholds[i]! * 85n);
        const expected = short <= allowed && !(short > 0 && below);
        expect(
          judge(
            tenThousandths.map((reading) => reading / 10_000),
            allowed,
          ),
        ).toBe(expected);
      }),
    );
  });

  test("schools exactly on a threshold or its floor, as =n/p*100 gives them, are never judged wrong", () => {
    const wrong: string[] = [];
    for (let pupils = 1; pupils <= 3000; pupils += 1) {
      for (const hundredths of [90, 100, 230, 240, 420, 450, 530, 580, 750, 1020]) {
        const threshold = hundredths / 100;
        const onThreshold = ((hundredths * pupils) / 10_000 / pupils) * 100;
        const onFloor = ((hundredths * 85 * pupils) / 1_000_000 / pupils) * 100;
        if (!pass85([[onThreshold]], [[threshold]], 0)) wrong.push(`${String(threshold)} for ${String(pupils)}`);
        if (!pass85([[onFloor]], [[threshold]])) wrong.push(`85 % of ${String(threshold)} for ${String(pupils)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
