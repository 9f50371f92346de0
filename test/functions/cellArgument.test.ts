import { readCell, readCells, readOptionalQuantity, readQuantity } from "../../src/functions/cellArgument";
import { cellErrorOf } from "./cellErrorOf";

test.each([
  ["null, as new Excel builds send a blank", null, { kind: "blank" }],
  ["undefined, an argument left out", undefined, { kind: "blank" }],
  ["an empty text", "", { kind: "blank" }],
  ["a text of spaces", " 　", { kind: "blank" }],
  ["a data type that holds nothing", { type: "Empty", basicValue: "" }, { kind: "blank" }],
  ["zero, which is not blank", 0, { kind: "number", value: 0 }],
  ["a formatted number", { type: "FormattedNumber", basicValue: 4.5 }, { kind: "number", value: 4.5 }],
  ["a number stored as text", "12", { kind: "text", value: "12" }],
  ["a logical value", false, { kind: "boolean" }],
  ["an error as the host's object", { code: "#N/A" }, { kind: "error", code: "#N/A" }],
  ["an error as a data type", { type: "Error", basicValue: "#DIV/0!" }, { kind: "error", code: "#DIV/0!" }],
  ["an error as text", "#NAME?", { kind: "error", code: "#NAME?" }],
  ["a cell that is still calculating", "#BUSY!", { kind: "error", code: "#BUSY!" }],
  ["a text that only starts like an error", "#1 楼", { kind: "text", value: "#1 楼" }],
  ["an object without a value", { type: "Entity" }, { kind: "text", value: "" }],
])("%s", (_what, cell, expected) => {
  expect(readCell(cell)).toEqual(expected);
});

test("a scalar is one row of one cell, an area stays as it is", () => {
  const area = [
    [1, 2],
    [3, 4],
  ];
  expect(readCells(area)).toBe(area);
  expect(readCells(5)).toEqual([[5]]);
  expect(readCells(null)).toEqual([[null]]);
});

test("a number means the decimal of its 15 digits", () => {
  expect(readQuantity((9 / 1000) * 100, "数值")).toBe(0.9);
  expect(readQuantity([[0.1 + 0.2]], "数值")).toBe(0.3);
});

test("a blank is missing where a figure is needed, and null where it may be left out", () => {
  expect(cellErrorOf(() => readQuantity("", "总量"))).toBe("#VALUE! 缺少总量（空白不等于 0）");
  expect(readOptionalQuantity("", "比例")).toBeNull();
  expect(readOptionalQuantity(0, "比例")).toBe(0);
});

test("a single figure cannot be an area", () => {
  expect(cellErrorOf(() => readQuantity([[1], [2]], "总量"))).toBe("#VALUE! 总量只能是一个单元格");
});
