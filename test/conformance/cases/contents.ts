import { setCell, setStyle } from "../../../workbench/store/cells";
import type { ConformanceCase } from "../conformanceCase";
import { withRows } from "./prepare";

/** What cells hold: values, formulas and number formats, read, written and cleared. */
export const CONTENT_CASES: readonly ConformanceCase[] = [
  {
    name: "values come as text, number or boolean, blank cells as empty text, errors by their text",
    members: ["Range.values", "Range.load"],
    prepare: (workbook) => {
      withRows([
        ["学校", 12.5, true],
        [null, -3, "12"],
      ])(workbook);
      setCell(workbook.sheets[0]!, [1, 0], { value: "#DIV/0!", isError: true });
    },
    steps: [
      {
        excel: async (context) => {
          const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:D2");
          range.load("values");
          await context.sync();
          return range.values;
        },
        gives: [
          ["学校", 12.5, true, ""],
          ["#DIV/0!", -3, "12", ""],
        ],
      },
    ],
  },
  {
    name: "formulas are given as such, other cells by their value; both ways of writing make formulas of what starts like one",
    members: ["Range.formulas", "Range.values"],
    prepare: withRows([[1, 2]]),
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.getRange("A2:C2").formulas = [["=A1+B1", 7, "人数"]];
          sheet.getRange("A3:C3").values = [["=A1", "+A1", "-A1*2"]];
          const range = sheet.getRange("A1:C3");
          range.load("formulas");
          await context.sync();
          return range.formulas;
        },
        gives: [
          [1, 2, ""],
          ["=A1+B1", 7, "人数"],
          ["=A1", "=+A1", "=-A1*2"],
        ],
      },
    ],
  },
  {
    name: "null leaves a cell as it is, an empty text empties it, a single value fills the range",
    members: ["Range.values", "Range.formulas"],
    prepare: withRows([["甲", "乙", "丙"]]),
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.getRange("A1:C1").values = [[null, "", 3]];
          sheet.getRange("A2:C2").values = "同" as unknown as string[][];
          sheet.getRange("A3:C3").formulas = "=1+1" as unknown as string[][];
          sheet.getRange("A3:C3").formulas = [[null, "", 3]];
          const range = sheet.getRange("A1:C3");
          range.load("formulas");
          await context.sync();
          return range.formulas;
        },
        gives: [
          ["甲", "", 3],
          ["同", "同", "同"],
          ["=1+1", "", 3],
        ],
      },
      { host: ({ document }) => document.workbook.sheets[0]?.cells.has("0,1"), gives: false },
    ],
  },
  {
    name: "values of another size than the range are InvalidArgument; what came before in the batch stays",
    members: ["Range.values"],
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.getRange("A1").values = [["先"]];
          sheet.getRange("A2:B2").values = [[1], [2]];
          sheet.getRange("A3").values = [["后"]];
          await context.sync();
        },
        refuses: { code: "InvalidArgument", location: "Range.values" },
      },
      {
        excel: async (context) => {
          const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A3");
          range.load("values");
          await context.sync();
          return range.values;
        },
        gives: [["先"], [""], [""]],
      },
    ],
  },
  {
    // support.microsoft.com, "Format numbers as text" and "Convert dates stored as text": what is typed is read as Excel reads it.
    name: "text is read as if typed; an apostrophe or the format @ keeps it as text",
    members: ["Range.values", "Range.numberFormat", "Range.formulas"],
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.getRange("F1").numberFormat = [["@"]];
          const range = sheet.getRange("A1:G1");
          range.formulas = [["12", "12%", "2026-04-15", "true", "'12", "12", "#N/A"]];
          range.load("values,numberFormat");
          await context.sync();
          return [range.values, range.numberFormat];
        },
        gives: [
          [[12, 0.12, 46_127, true, "12", "12", "#N/A"]],
          [["General", "0%", "yyyy/m/d", "General", "General", "@", "General"]],
        ],
      },
    ],
  },
  {
    name: "number formats are set cell by cell, or one for all; null leaves one as it is",
    members: ["Range.numberFormat"],
    prepare: withRows([[1, 2, 3]]),
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          const range = sheet.getRange("A1:C1");
          range.numberFormat = "0.00" as unknown as string[][];
          range.numberFormat = [["0.000", null, "@"]];
          range.load("numberFormat,text");
          await context.sync();
          return [range.numberFormat, range.text];
        },
        gives: [[["0.000", "0.00", "@"]], [["1.000", "2.00", "3"]]],
      },
    ],
  },
  {
    // learn.microsoft.com, "Work with unbounded ranges using the Excel JavaScript API".
    name: "whole columns have no values of their own, but a size",
    members: ["Range.values", "Range.formulas", "Range.numberFormat", "Range.columnCount"],
    prepare: withRows([["甲", "乙", "丙"]]),
    steps: [
      {
        excel: async (context) => {
          const range = context.workbook.worksheets.getActiveWorksheet().getRange("B:C");
          range.load("values,formulas,numberFormat,columnCount");
          await context.sync();
          return [range.values, range.formulas, range.numberFormat, range.columnCount];
        },
        gives: [null, null, null, 2],
      },
    ],
  },
  {
    name: "a block that the library sends in pieces arrives whole",
    members: ["Range.formulas", "Worksheet.getRangeByIndexes", "Range.values"],
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          const block = Array.from({ length: 900 }, (_, row) => [row, `第${String(row)}行`, ""]);
          const range = sheet.getRangeByIndexes(2, 1, 900, 3);
          range.formulas = block;
          const used = sheet.getUsedRange(true);
          used.load("address,values");
          await context.sync();
          return [used.address, used.values.length, used.values[0], used.values[899]];
        },
        gives: ["表1!B3:C902", 900, [0, "第0行"], [899, "第899行"]],
      },
      {
        excel: async (context) => {
          const range = context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(0, 0, 900, 2);
          range.values = Array.from({ length: 900 }, () => [1, 2, 3]);
          await context.sync();
        },
        refuses: { code: "InvalidArgument" },
      },
    ],
  },
  {
    name: "clearing takes contents, formats or both",
    members: ["Range.clear", "Range.values", "RangeFont.bold"],
    prepare: (workbook) => {
      withRows([["甲", "乙", "丙", "丁"]])(workbook);
      for (const column of [0, 1, 2, 3]) setStyle(workbook.sheets[0]!, [0, column], { bold: true });
    },
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.getRange("A1").clear();
          sheet.getRange("B1").clear("Contents");
          sheet.getRange("C1").clear("Formats");
          const cells = ["A1", "B1", "C1", "D1"].map((address) => sheet.getRange(address));
          for (const cell of cells) cell.load("values,format/font/bold");
          await context.sync();
          return cells.map((cell) => [cell.values[0]?.[0] as string, cell.format.font.bold]);
        },
        gives: [
          ["", false],
          ["", true],
          ["丙", false],
          ["丁", true],
        ],
      },
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.getRange().clear();
          const used = sheet.getUsedRangeOrNullObject();
          await context.sync();
          return used.isNullObject;
        },
        gives: true,
      },
    ],
  },
  {
    name: "merged cells keep the value at the top left only, and give their places back when they are unmerged",
    members: ["Range.merge", "Range.unmerge", "Range.values"],
    prepare: withRows([
      ["甲", "乙"],
      ["丙", "丁"],
      ["戊", "己"],
    ]),
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.getRange("A1:B2").merge(false);
          sheet.getRange("B2").values = [["不见"]];
          const range = sheet.getRange("A1:B3");
          range.load("values");
          await context.sync();
          return range.values;
        },
        gives: [
          ["甲", ""],
          ["", ""],
          ["戊", "己"],
        ],
      },
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.getRange("A1:B2").unmerge();
          sheet.getRange("B2").values = [["可见"]];
          sheet.getRange("A3:B4").merge(true);
          const range = sheet.getRange("A1:B3");
          range.load("values");
          await context.sync();
          return range.values;
        },
        gives: [
          ["甲", ""],
          ["", "可见"],
          ["戊", ""],
        ],
      },
      {
        host: ({ document }) => document.workbook.sheets[0]?.merges,
        gives: [
          { top: 2, left: 0, bottom: 2, right: 1 },
          { top: 3, left: 0, bottom: 3, right: 1 },
        ],
      },
    ],
  },
  {
    name: "rows and columns are hidden and shown; a range of both kinds says null",
    members: [
      "Range.rowHidden",
      "Range.columnHidden",
      "Range.getRowProperties",
      "SettableRowProperties.rowHidden",
      "ClientResult.value",
    ],
    prepare: withRows([["甲"], ["乙"], ["丙"]]),
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.getRange("A2").rowHidden = true;
          sheet.getRange("B:C").columnHidden = true;
          const ranges = ["A2", "A3", "A1:A3", "B1:C9"].map((address) => sheet.getRange(address));
          for (const range of ranges) range.load("rowHidden,columnHidden");
          await context.sync();
          return ranges.map((range) => [range.rowHidden, range.columnHidden]);
        },
        gives: [
          [true, false],
          [false, false],
          [null, false],
          [null, true],
        ],
      },
      {
        excel: async (context) => {
          const rows = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A3");
          const properties = rows.getRowProperties({ rowHidden: true });
          await context.sync();
          return properties.value.map((row) => row.rowHidden === true);
        },
        gives: [false, true, false],
      },
      {
        excel: async (context) => {
          const all = context.workbook.worksheets.getActiveWorksheet().getRange();
          all.rowHidden = false;
          all.columnHidden = false;
          all.load("rowHidden,columnHidden");
          await context.sync();
          return [all.rowHidden, all.columnHidden];
        },
        gives: [false, false],
      },
    ],
  },
];
