import { setStyle } from "../../../workbench/store/cells";
import { addSheet } from "../../../workbench/store/sheets";
import type { ConformanceCase } from "../conformanceCase";
import { withRows } from "./prepare";

/** Ranges by address, by index and by what is used; where they start and how large they are. */
export const RANGE_CASES: readonly ConformanceCase[] = [
  {
    name: "a range knows where it starts and how large it is",
    members: [
      "Worksheet.getRange",
      "Range.load",
      "Range.rowIndex",
      "Range.columnIndex",
      "Range.rowCount",
      "Range.columnCount",
    ],
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          const addresses = ["B2", "C3:E7", "$A$1:$B$2", "B:C", "3:5"];
          const ranges = [...addresses.map((address) => sheet.getRange(address)), sheet.getRange()];
          for (const range of ranges) range.load("rowIndex,columnIndex,rowCount,columnCount");
          await context.sync();
          return ranges.map((range) => [range.rowIndex, range.columnIndex, range.rowCount, range.columnCount]);
        },
        gives: [
          [1, 1, 1, 1],
          [2, 2, 5, 3],
          [0, 0, 2, 2],
          [0, 1, 1_048_576, 2],
          [2, 0, 3, 16_384],
          [0, 0, 1_048_576, 16_384],
        ],
      },
    ],
  },
  {
    name: "cells and rectangles are found by their numbers; a cell may lie outside of the range it is counted from",
    members: ["Worksheet.getCell", "Worksheet.getRangeByIndexes", "Range.getCell", "Range.getResizedRange"],
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          const block = sheet.getRangeByIndexes(1, 2, 3, 4);
          const ranges = [
            sheet.getCell(6, 1),
            block,
            block.getCell(0, 0),
            block.getCell(10, 10),
            block.getResizedRange(2, 1),
            block.getResizedRange(-2, -3),
          ];
          for (const range of ranges) range.load("address");
          await context.sync();
          return ranges.map((range) => range.address);
        },
        gives: ["表1!B7", "表1!C2:F4", "表1!C2", "表1!M12", "表1!C2:G6", "表1!C2"],
      },
    ],
  },
  {
    name: "the bounding rectangle takes in both ranges, the intersection what they share",
    members: ["Range.getBoundingRect", "Range.getIntersection"],
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          const first = sheet.getRange("B2:C5");
          const ranges = [
            first.getBoundingRect("D10:E15"),
            first.getBoundingRect(sheet.getRange("A1")),
            first.getIntersection("C1:D3"),
            first.getIntersection(sheet.getRange("A4:Z4")),
          ];
          for (const range of ranges) range.load("address");
          await context.sync();
          return ranges.map((range) => range.address);
        },
        gives: ["表1!B2:E15", "表1!A1:C5", "表1!C2:C3", "表1!B4:C4"],
      },
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.getRange("B2:C5").getIntersection("E1:F9").load("address");
          await context.sync();
        },
        refuses: { code: "ItemNotFound", location: "Range.getIntersection" },
      },
    ],
  },
  {
    name: "a blank sheet answers with A1 as its used range, or with a null object where that is asked for",
    members: [
      "Worksheet.getUsedRange",
      "Worksheet.getUsedRangeOrNullObject",
      "Range.getUsedRangeOrNullObject",
      "ClientObject.isNullObject",
    ],
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          const used = sheet.getUsedRange();
          const values = sheet.getUsedRange(true);
          used.load("address");
          values.load("address");
          const none = [sheet.getUsedRangeOrNullObject(), sheet.getRange("B2:C3").getUsedRangeOrNullObject(true)];
          for (const range of none) range.load("rowCount");
          await context.sync();
          return [used.address, values.address, ...none.map((range) => range.isNullObject)];
        },
        gives: ["表1!A1", "表1!A1", true, true],
      },
    ],
  },
  {
    name: "formats count as used unless only values are asked for; of a range its own part counts",
    members: ["Worksheet.getUsedRange", "Worksheet.getUsedRangeOrNullObject", "Range.getUsedRangeOrNullObject"],
    prepare: (workbook) => {
      withRows([[null], [null, "学校", 12]])(workbook);
      setStyle(workbook.sheets[0]!, [8, 5], { fill: "#FFFF00" });
    },
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          const ranges = [
            sheet.getUsedRange(),
            sheet.getUsedRangeOrNullObject(true),
            sheet.getRange("C1:Z5").getUsedRangeOrNullObject(true),
            sheet.getRangeByIndexes(0, 0, 20_000, 500).getUsedRangeOrNullObject(),
          ];
          for (const range of ranges) range.load("address");
          await context.sync();
          return ranges.map((range) => range.address);
        },
        gives: ["表1!B2:F9", "表1!B2:C2", "表1!C2", "表1!B2:F9"],
      },
    ],
  },
  {
    name: "what is no address, is too long or leaves the sheet is InvalidArgument",
    members: ["Worksheet.getRange", "Worksheet.getCell", "Range.getResizedRange"],
    steps: [
      {
        excel: async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange("B2:").load("address");
          await context.sync();
        },
        refuses: { code: "InvalidArgument", location: "Worksheet.getRange" },
      },
      {
        excel: async (context) => {
          const address = Array.from({ length: 2000 }, (_, index) => `A${String(index + 1)}`).join(",");
          context.workbook.worksheets.getActiveWorksheet().getRange(address).load("address");
          await context.sync();
        },
        refuses: { code: "InvalidArgument", location: "Worksheet.getRange" },
      },
      {
        excel: async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getCell(1_048_576, 0).load("address");
          await context.sync();
        },
        refuses: { code: "InvalidArgument", location: "Worksheet.getCell" },
      },
      {
        excel: async (context) => {
          const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2:C3");
          range.getResizedRange(-2, 0).load("address");
          await context.sync();
        },
        refuses: { code: "InvalidArgument", location: "Range.getResizedRange" },
      },
    ],
  },
  {
    name: "what is asked of a null object is a null object again; writing to it is ItemNotFound",
    members: ["Worksheet.getUsedRangeOrNullObject", "ClientObject.isNullObject"],
    steps: [
      {
        excel: async (context) => {
          const none = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true);
          const cell = none.getCell(0, 0);
          cell.load("values");
          await context.sync();
          return [none.isNullObject, cell.isNullObject];
        },
        gives: [true, true],
      },
      {
        excel: async (context) => {
          const none = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true);
          none.values = [[1]];
          await context.sync();
        },
        refuses: { code: "ItemNotFound" },
      },
    ],
  },
  {
    name: "ranges serve in later round trips, and lead to their context",
    members: ["Range.context", "Worksheet.context", "ClientRequestContext.sync", "Range.values"],
    prepare: withRows([["学校", 12]]),
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          const range = sheet.getRange("A1:B1");
          range.load("address");
          await range.context.sync();
          range.load("values");
          await sheet.context.sync();
          return [range.values, range.context === sheet.context];
        },
        gives: [[["学校", 12]], true],
      },
    ],
  },
  {
    name: "selecting a range shows its sheet",
    members: ["Range.select", "Worksheet.activate"],
    prepare: (workbook) => {
      addSheet(workbook, "乙");
    },
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getItem("乙");
          sheet.activate();
          sheet.getCell(6, 2).select();
          const selected = context.workbook.getSelectedRange();
          selected.load("address");
          await context.sync();
          return selected.address;
        },
        gives: "乙!C7",
      },
    ],
  },
  {
    name: "reading what was not loaded is refused by the library itself",
    members: ["Range.values"],
    steps: [
      {
        excel: async (context) => {
          const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
          range.load("values");
          await context.sync();
          return range.formulas;
        },
        refuses: { code: "PropertyNotLoaded", location: "Range.formulas" },
      },
    ],
  },
  {
    name: "whole rows are put in: what is below moves down with its heights, merges and hidden rows",
    members: ["Range.insert", "Range.values", "Range.rowHidden"],
    prepare: (workbook) => {
      withRows([["甲"], ["乙"], ["丙", "丁"]])(workbook);
      workbook.sheets[0]!.merges.push({ top: 2, bottom: 2, left: 1, right: 3 });
      workbook.sheets[0]!.hiddenRows.add(2);
    },
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.getRange("2:3").insert("Down");
          const range = sheet.getRange("A1:B5");
          const hidden = sheet.getRange("A5");
          range.load("values");
          hidden.load("rowHidden");
          await context.sync();
          return { values: range.values, isHidden: hidden.rowHidden };
        },
        gives: {
          values: [
            ["甲", ""],
            ["", ""],
            ["", ""],
            ["乙", ""],
            ["丙", "丁"],
          ],
          isHidden: true,
        },
      },
      {
        host: ({ document }) => document.workbook.sheets[0]?.merges,
        gives: [{ top: 4, bottom: 4, left: 1, right: 3 }],
      },
    ],
  },
  {
    name: "what is loaded before a write of the same request is what stood there before it",
    members: ["Range.load", "Range.values", "Range.formulas"],
    prepare: withRows([["旧"]]),
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          const before = sheet.getRange("A1");
          before.load("values,formulas");
          sheet.getRange("A1").formulas = [["新"]];
          const after = sheet.getRange("A1");
          after.load("values");
          await context.sync();
          return [before.values, before.formulas, after.values];
        },
        gives: [[["旧"]], [["旧"]], [["新"]]],
      },
    ],
  },
];
