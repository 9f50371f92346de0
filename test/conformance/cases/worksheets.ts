import { addSheet } from "../../../workbench/store/sheets";
import type { ConformanceCase } from "../conformanceCase";

/** The sheets of a workbook: finding, adding, naming, showing and deleting them. */
export const WORKSHEET_CASES: readonly ConformanceCase[] = [
  {
    name: "the sheets come in their order, each with its name, its own id and its visibility",
    members: [
      "RequestContext.workbook",
      "Workbook.worksheets",
      "WorksheetCollection.load",
      "WorksheetCollection.items",
      "Worksheet.name",
      "Worksheet.id",
      "Worksheet.visibility",
      "ClientRequestContext.sync",
    ],
    prepare: (workbook) => {
      addSheet(workbook, "乙").visibility = "Hidden";
      addSheet(workbook, "丙").visibility = "VeryHidden";
    },
    steps: [
      {
        excel: async (context) => {
          const sheets = context.workbook.worksheets;
          sheets.load("items/name,items/id,items/visibility");
          await context.sync();
          return {
            sheets: sheets.items.map((sheet) => [sheet.name, sheet.visibility]),
            ids: new Set(sheets.items.map((sheet) => sheet.id)).size,
          };
        },
        gives: {
          sheets: [
            ["表1", "Visible"],
            ["乙", "Hidden"],
            ["丙", "VeryHidden"],
          ],
          ids: 3,
        },
      },
    ],
  },
  {
    name: "a sheet is found by its name or its id, and keeps its id under another name",
    members: ["WorksheetCollection.getItem", "Worksheet.id", "Worksheet.name", "Worksheet.load"],
    steps: [
      {
        excel: async (context) => {
          const sheets = context.workbook.worksheets;
          const sheet = sheets.getItem("表1");
          sheet.load("id");
          await context.sync();
          const { id } = sheet;
          sheet.name = "学校名单";
          const byId = sheets.getItem(id);
          const byName = sheets.getItem("学校名单");
          byId.load("name");
          byName.load("id");
          await context.sync();
          return [byId.name, byName.id === id];
        },
        gives: ["学校名单", true],
      },
    ],
  },
  {
    name: "a sheet that is not there is ItemNotFound, or a null object where that is asked for",
    members: ["WorksheetCollection.getItem", "ClientObject.isNullObject"],
    steps: [
      {
        excel: async (context) => {
          context.workbook.worksheets.getItem("没有").load("name");
          await context.sync();
        },
        refuses: { code: "ItemNotFound", location: "WorksheetCollection.getItem" },
      },
      {
        excel: async (context) => {
          const { worksheets } = context.workbook;
          const none = worksheets.getItemOrNullObject("没有");
          const there = worksheets.getItemOrNullObject("表1");
          await context.sync();
          return [none.isNullObject, there.isNullObject];
        },
        gives: [true, false],
      },
    ],
  },
  {
    name: "a new sheet comes last and is not shown before it is activated",
    members: ["WorksheetCollection.add", "WorksheetCollection.getActiveWorksheet", "Worksheet.activate"],
    prepare: (workbook) => {
      addSheet(workbook, "乙");
    },
    steps: [
      {
        excel: async (context) => {
          const sheets = context.workbook.worksheets;
          const added = sheets.add("校验结果");
          const before = sheets.getActiveWorksheet();
          before.load("name");
          await context.sync();
          added.activate();
          const after = sheets.getActiveWorksheet();
          after.load("name");
          sheets.load("items/name");
          await context.sync();
          return [before.name, after.name, sheets.items.map((sheet) => sheet.name)];
        },
        gives: ["表1", "校验结果", ["表1", "乙", "校验结果"]],
      },
      { host: ({ document }) => document.workbook.sheets.map(({ name }) => name), gives: ["表1", "乙", "校验结果"] },
    ],
  },
  {
    name: "without a name Excel finds one that is free",
    members: ["WorksheetCollection.add"],
    steps: [
      {
        excel: async (context) => {
          const sheets = context.workbook.worksheets;
          const added = [sheets.add(), sheets.add()];
          for (const sheet of added) sheet.load("name");
          await context.sync();
          return new Set(["表1", ...added.map((sheet) => sheet.name)]).size;
        },
        gives: 3,
      },
    ],
  },
  {
    name: "a name that is taken is ItemAlreadyExists, one that Excel does not allow InvalidArgument",
    members: ["WorksheetCollection.add", "Worksheet.name"],
    steps: [
      {
        excel: async (context) => {
          context.workbook.worksheets.add("表1");
          await context.sync();
        },
        refuses: { code: "ItemAlreadyExists", location: "WorksheetCollection.add" },
      },
      {
        excel: async (context) => {
          context.workbook.worksheets.add("一".repeat(32));
          await context.sync();
        },
        refuses: { code: "InvalidArgument", location: "WorksheetCollection.add" },
      },
      {
        excel: async (context) => {
          context.workbook.worksheets.getItem("表1").name = "一/二";
          await context.sync();
        },
        refuses: { code: "InvalidArgument", location: "Worksheet.name" },
      },
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.add("一".repeat(31));
          sheet.load("name");
          await context.sync();
          return sheet.name.length;
        },
        gives: 31,
      },
    ],
  },
  {
    name: "a deleted sheet is gone, for whoever still holds it as well",
    members: ["Worksheet.delete", "WorksheetCollection.items", "Worksheet.name"],
    prepare: (workbook) => {
      addSheet(workbook, "乙");
    },
    steps: [
      {
        excel: async (context) => {
          const sheets = context.workbook.worksheets;
          sheets.getItem("乙").delete();
          sheets.load("items/name");
          await context.sync();
          return sheets.items.map((sheet) => sheet.name);
        },
        gives: ["表1"],
      },
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.add("丙");
          sheet.load("name");
          await context.sync();
          sheet.delete();
          await context.sync();
          sheet.load("name");
          await context.sync();
        },
        refuses: { code: "ItemNotFound", location: "WorksheetCollection.getItem" },
      },
    ],
  },
  {
    name: "a sheet that is hidden for good has to be shown or merely hidden before it can be deleted",
    members: ["Worksheet.delete", "Worksheet.visibility"],
    prepare: (workbook) => {
      addSheet(workbook, "乙").visibility = "VeryHidden";
    },
    steps: [
      {
        excel: async (context) => {
          context.workbook.worksheets.getItem("乙").delete();
          await context.sync();
        },
        refuses: { code: "InvalidOperation", location: "Worksheet.delete" },
      },
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getItem("乙");
          sheet.visibility = "Hidden";
          sheet.delete();
          const sheets = context.workbook.worksheets;
          sheets.load("items/name");
          await context.sync();
          return sheets.items.map(({ name }) => name);
        },
        gives: ["表1"],
      },
    ],
  },
  {
    name: "a sheet tells of its pivot tables",
    members: ["Worksheet.pivotTables", "PivotTableCollection.items"],
    prepare: (workbook) => {
      workbook.sheets[0]!.pivotTableNames.push("透视表1");
      addSheet(workbook, "乙");
    },
    steps: [
      {
        excel: async (context) => {
          const sheets = context.workbook.worksheets;
          sheets.load("items/pivotTables/items/name");
          await context.sync();
          return sheets.items.map((sheet) => sheet.pivotTables.items.map((pivot) => pivot.name));
        },
        gives: [["透视表1"], []],
      },
    ],
  },
];
