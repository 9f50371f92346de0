import fc from "fast-check";
import { cellText, compactText, isBlank, labelKey, numberInText } from "../../src/workbook/text";

describe("text of cells", () => {
  it.each([
    ["学校 名称\n", "学校名称"],
    ["教学及辅助用房（㎡）", "教学及辅助用房(m2)"],
    ["小学_x000D_\n在校生数", "小学在校生数"],
    ["ＡＢＣ１２３", "abc123"],
    ["城关小学", "城关小学"],
  ])("%p is compacted to %p", (text, compact) => {
    expect(compactText(text)).toBe(compact);
  });

  it("compacted twice is compacted once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => compactText(compactText(text)) === compactText(text)),
    );
  });

  it("is compared as a label without punctuation; prose is no label", () => {
    expect(labelKey("*其中：室内体育、用房")).toBe("其中室内体育用房");
    expect(labelKey("长".repeat(201))).toBe("");
  });

  it.each<[string, number | null]>([
    ["500", 500],
    [" 1,234.5 ", 1234.5],
    ["１２", 12],
    ["-3", -3],
    [".5", 0.5],
    ["1e3", 1000],
    ["¥12", 12],
    ["1,23", null],
    ["约500", null],
    ["500人", null],
    ["-", null],
    ["", null],
    ["1".repeat(50), null],
  ])("%p says the number %p", (text, number) => {
    expect(numberInText(text)).toBe(number);
  });

  it.each<[string | number | boolean | undefined, boolean, string]>([
    [undefined, true, ""],
    ["", true, ""],
    [" 　", true, ""],
    [0, false, "0"],
    [false, false, "false"],
    [" 甲 ", false, "甲"],
  ])("%p is blank: %p", (value, blank, text) => {
    expect(isBlank(value)).toBe(blank);
    expect(cellText(value)).toBe(text);
  });
});
