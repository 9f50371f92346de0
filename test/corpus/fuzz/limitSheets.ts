import type { Cell, SheetDrawing } from "../corpusCase";

const HEADER: readonly Cell[] = [
  "",
  "",
  "",
  "",
  "",
  "学校名称",
  "在校生数",
  "小学",
  "甲",
  "合计",
  "1",
  5,
  "女",
  "__proto__",
  "",
];

function pattern(rows: number, columns: number, cells: readonly Cell[]): Cell[][] {
  return Array.from({ length: rows }, (_unused, row) =>
    Array.from(
      { length: columns },
      (_same, column) => cells[(column * 7 + row * 3 + (column % 13)) % cells.length] ?? "",
    ),
  );
}

const repeated = (text: string): string => text.repeat(Math.ceil(32_767 / text.length)).slice(0, 32_767);

/** Sheets at the ends of what Excel allows: each is one that slow ways of reading are slow on. */
export const LIMIT_SHEETS: readonly SheetDrawing[] = [
  { name: "10,000 columns of header words", rows: pattern(2, 10_000, HEADER) },
  { name: "a header of 60 rows and 250 columns", rows: pattern(60, 250, ["", "", "", ...HEADER]) },
  { name: "20,000 rows of header words", rows: pattern(20_000, 20, HEADER) },
  {
    name: "20,000 rows below a header",
    rows: [
      ["学校名称", "办学类型", "小学在校生数", "教学仪器设备值（元）"],
      ...Array.from({ length: 20_000 }, (_unused, row): Cell[] => [`第${row}小学`, "小学", row, row * 7]),
    ],
  },
  {
    name: "one name in 20,000 rows",
    rows: [
      ["学校名称", "办学类型", "小学在校生数", "教学仪器设备值（元）"],
      ...Array.from({ length: 20_000 }, (_unused, row): Cell[] => ["__proto__", "小学", row, row * 7]),
    ],
  },
  {
    name: "cells of 32,767 characters",
    rows: pattern(
      6,
      8,
      ["学校名称（", "其中：", "合计/", " ", "9,", "（小学部）", "基础基", "单位：", "-", "_x000D_"].map(repeated),
    ),
  },
  { name: "20,000 rows that begin like forms", rows: pattern(20_000, 4, ["基础基312", "教基4155", "甲", "乙", 1, 2]) },
];
