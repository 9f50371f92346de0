import fc from "fast-check";
import { shortfall, split, threshold } from "../../src/functions/customFunctions";
import { cellErrorOf } from "./cellErrorOf";
import splits from "./splits.json";

describe("SPLIT", () => {
  test.each(splits.examples)("$school", ({ total, pupils, shares }) => {
    const [primary, junior, senior] = pupils;
    for (const [phase, share] of Object.entries(shares)) {
      expect(split(total, phase, primary, junior, senior)).toBeCloseTo(share, 4);
    }
  });

  test("a school with one phase keeps everything", () => {
    expect(split(1000, "小学", 200, 0)).toBe(1000);
    expect(split(1000, "初中", null, 200, "")).toBe(1000);
  });

  test("a phase with 0 pupils gets nothing, a blank one is not known", () => {
    expect(split(1000, "小学", 0, 200, 300)).toBe(0);
    expect(cellErrorOf(() => split(1000, "小学", null, 200, 300))).toBe("#VALUE! 缺少该学段的在校生数（空白不等于 0）");
  });

  test("nobody to share among, negative figures, blanks and text", () => {
    expect(cellErrorOf(() => split(1000, "小学", 0, 0))).toBe("#DIV/0!");
    expect(cellErrorOf(() => split(-1, "小学", 1, 1))).toBe("#NUM!");
    expect(cellErrorOf(() => split(1000, "小学", 1, -1))).toBe("#NUM!");
    expect(cellErrorOf(() => split(null, "小学", 1, 1))).toBe("#VALUE! 缺少总量（空白不等于 0）");
    expect(cellErrorOf(() => split("很多", "小学", 1, 1))).toBe("#VALUE! 总量是文本，不是数字");
    expect(cellErrorOf(() => split(1000, "幼儿园", 1, 1))).toBe("#VALUE! 学段只能是小学、初中或高中");
    expect(cellErrorOf(() => split(1000, "constructor", 1, 1))).toMatch(/^#VALUE!/);
    expect(cellErrorOf(() => split({ code: "#N/A" }, "小学", 1, 1))).toBe("#N/A");
  });

  test("the shares of all phases add up to the total", () => {
    const pupils = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), pupils, pupils, fc.nat({ max: 5000 }), (...[total, p, j, s]) => {
        const sum = [1, 2, 3].reduce((all, phase) => all + split(total, phase, p, j, s), 0);
        expect(sum).toBeCloseTo(total, 6);
      }),
    );
  });
});

describe("THRESHOLD", () => {
  // 教督〔2017〕6号, 资源配置 第1–7项: primary, junior.
  const FIGURES = [
    ["L1", 4.2, 5.3],
    ["L2", 1, 1],
    ["L3", 0.9, 0.9],
    ["L4", 4.5, 5.8],
    ["L5", 7.5, 10.2],
    ["L6", 2000, 2500],
    ["L7", 2.3, 2.4],
  ] as const;

  test.each(FIGURES)("%s is %d in primary and %d in junior schools", (label, primary, junior) => {
    expect(threshold(label, "小学")).toBe(primary);
    expect(threshold(label, "初中")).toBe(junior);
    expect(threshold(Number(label.slice(1)), 1)).toBe(primary);
  });

  test("the floor is the exact decimal", () => {
    expect(threshold("L7", "小学", 0.85)).toBe(1.955);
    expect(threshold("L4", "小学", 0.85)).toBe(3.825);
    expect(threshold("L1", "初中", 0.85)).toBe(4.505);
  });

  test("names are taken as people type them", () => {
    expect(threshold("生均教学及辅助用房面积", "初中")).toBe(5.8);
    expect(threshold(" ｌ４ ", "初中部")).toBe(5.8);
    expect(threshold("每百名学生拥有体育、艺术（美术、音乐）专任教师数", "primary")).toBe(0.9);
    expect(threshold("每百名学生拥有体育、艺术(美术、音乐)专任教师数", "Junior")).toBe(0.9);
    expect(threshold("7", "2")).toBe(2.4);
  });

  test("what the standard does not have", () => {
    expect(cellErrorOf(() => threshold("L8", "小学"))).toMatch(/^#N\/A 没有这个指标/);
    expect(cellErrorOf(() => threshold(1.5, "小学"))).toMatch(/^#N\/A/);
    expect(cellErrorOf(() => threshold("L1", "高中"))).toBe("#N/A 标准没有高中阶段的指标");
    expect(cellErrorOf(() => threshold(null, "小学"))).toBe("#VALUE! 缺少指标");
    expect(cellErrorOf(() => threshold("L1", undefined))).toBe("#VALUE! 缺少学段");
    expect(cellErrorOf(() => threshold("L1", true))).toBe("#VALUE! 学段不能是逻辑值");
    expect(cellErrorOf(() => threshold("L1", "小学", 0))).toBe("#NUM!");
    expect(cellErrorOf(() => threshold("L1", "小学", -1))).toBe("#NUM!");
    expect(cellErrorOf(() => threshold({ code: "#REF!" }, "小学"))).toBe("#VALUE! 参数单元格有错误 #REF!");
  });
});

describe("SHORTFALL", () => {
  test("people and rooms round up to one, areas and yuan to 0.01", () => {
    expect(shortfall(41, 1000, "L1", "小学")).toBe(1);
    expect(shortfall(41, 1001, "L1", "小学")).toBe(2);
    expect(shortfall(4499.999, 1000, "L4", "小学")).toBe(0.01);
    expect(shortfall(0, 333, "L7", "初中")).toBe(8);
  });

  test("nothing is missing at the threshold or above", () => {
    expect(shortfall(42, 1000, "L1", "小学")).toBe(0);
    expect(shortfall(5000, 1000, 4, 1)).toBe(0);
  });

  test("0 pupils, negative figures, blanks", () => {
    expect(cellErrorOf(() => shortfall(1, 0, "L1", "小学"))).toBe("#DIV/0!");
    expect(cellErrorOf(() => shortfall(-1, 10, "L1", "小学"))).toBe("#NUM!");
    expect(cellErrorOf(() => shortfall(1, -10, "L1", "小学"))).toBe("#NUM!");
    expect(cellErrorOf(() => shortfall(null, 10, "L1", "小学"))).toBe("#VALUE! 缺少总量（空白不等于 0）");
    expect(cellErrorOf(() => shortfall(1, "", "L1", "小学"))).toBe("#VALUE! 缺少在校生数（空白不等于 0）");
    expect(cellErrorOf(() => shortfall(1, 10, "L1", "高中"))).toBe("#N/A 标准没有高中阶段的指标");
  });

  test("adding exactly the stated amount just suffices", () => {
    const hundredths = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(
        hundredths,
        fc.integer({ min: 1, max: 3000 }),
        fc.constantFrom("L4", "L5", "L6"),
        (total, pupils, label) => {
          const missing = shortfall(total / 100, pupils, label, "初中");
          const enough = (total + Math.round(missing * 100)) / 100;
          expect(shortfall(enough, pupils, label, "初中")).toBe(0);
          if (missing > 0) expect(shortfall((Math.round(enough * 100) - 1) / 100, pupils, label, "初中")).toBe(0.01);
        },
      ),
    );
  });
});
