import type { Workbook } from "../../../workbench/store/workbook";
import type { ConformanceCase } from "../conformanceCase";

/** A rule of somebody else's, of a kind that has no formula. */
function withDataBar(workbook: Workbook): void {
  workbook.sheets[0]!.conditionalFormats.push({
    id: "{bar}",
    areas: [{ top: 0, left: 0, bottom: 9, right: 0 }],
    type: "other",
    format: {},
    stopIfTrue: false,
  });
}

/** Conditional formats: the add-in's marks. */
export const CONDITIONAL_FORMAT_CASES: readonly ConformanceCase[] = [
  {
    name: "a rule with a formula is added on several areas with its fill and font",
    members: [
      "RangeAreas.conditionalFormats",
      "ConditionalFormatCollection.add",
      "ConditionalFormat.custom",
      "CustomConditionalFormat.rule",
      "CustomConditionalFormat.format",
      "ConditionalFormatRule.formula",
      "ConditionalRangeFormat.fill",
      "ConditionalRangeFormat.font",
      "ConditionalRangeFill.color",
      "ConditionalRangeFont.set",
    ],
    steps: [
      {
        excel: async (context) => {
          const areas = context.workbook.worksheets.getActiveWorksheet().getRanges("B2:B3,D5");
          const { custom } = areas.conditionalFormats.add("Custom");
          custom.rule.formula = '=N("JH:notMet")=0';
          custom.format.fill.color = "#ffe699";
          custom.format.font.set({ bold: true, underline: "Single" });
          custom.load("rule/formula,format/fill/color,format/font/bold,format/font/underline,format/font/italic");
          await context.sync();
          const { fill, font } = custom.format;
          return [custom.rule.formula, fill.color, font.bold, font.underline, font.italic];
        },
        gives: ['=N("JH:notMet")=0', "#FFE699", true, "Single", null],
      },
      {
        host: ({ document }) => document.workbook.sheets[0]?.conditionalFormats.map((format) => format.areas),
        gives: [
          [
            { top: 1, left: 1, bottom: 2, right: 1 },
            { top: 4, left: 3, bottom: 4, right: 3 },
          ],
        ],
      },
    ],
  },
  {
    name: "the rule that was added last comes first; each is found again by its id",
    members: [
      "Range.conditionalFormats",
      "ConditionalFormatCollection.load",
      "ConditionalFormatCollection.items",
      "ConditionalFormatCollection.getItem",
      "ConditionalFormat.id",
      "ConditionalFormat.getRanges",
      "RangeAreas.cellCount",
    ],
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          for (const address of ["A1", "B1:B2,D1"])
            sheet.getRanges(address).conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
          const formats = sheet.getRange().conditionalFormats;
          formats.load("items/id,items/type");
          await context.sync();
          const areas = formats.items.map((format) => formats.getItem(format.id).getRanges());
          for (const one of areas) one.load("address,cellCount");
          await context.sync();
          return [formats.items.map((format) => format.type), areas.map((one) => [one.address, one.cellCount])];
        },
        gives: [
          ["Custom", "Custom"],
          [
            ["表1!B1:B2,表1!D1", 3],
            ["表1!A1", 1],
          ],
        ],
      },
    ],
  },
  {
    name: "rules are those that touch the range; a rule of another kind has no formula of its own",
    members: [
      "ConditionalFormatCollection.items",
      "ConditionalFormat.customOrNullObject",
      "ClientObject.isNullObject",
      "ConditionalFormatRule.formula",
    ],
    prepare: withDataBar,
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.getRange("A1:C1").conditionalFormats.add("Custom").custom.rule.formula = "=$A1=1";
          const [left, right, below] = ["A1", "C1", "C9"].map((address) => sheet.getRange(address).conditionalFormats);
          for (const formats of [left, right, below]) formats?.load("items/id,items/customOrNullObject/rule/formula");
          await context.sync();
          return [left, right, below].map((formats) =>
            formats?.items.map(({ customOrNullObject }) =>
              customOrNullObject.isNullObject ? null : customOrNullObject.rule.formula,
            ),
          );
        },
        gives: [["=$A1=1", null], ["=$A1=1"], []],
      },
    ],
  },
  {
    name: "a rule is deleted by its id, others stay; an id that is gone is ItemNotFound",
    members: ["ConditionalFormat.delete", "ConditionalFormatCollection.getItem", "ConditionalFormat.id"],
    prepare: withDataBar,
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          const formats = sheet.getRange().conditionalFormats;
          sheet.getRange("B2").conditionalFormats.add("Custom");
          formats.load("items/id");
          await context.sync();
          const [first] = formats.items;
          if (first === undefined) return null;
          formats.getItem(first.id).delete();
          const left = sheet.getRange().conditionalFormats;
          left.load("items/id");
          await context.sync();
          return left.items.map((format) => format.id);
        },
        gives: ["{bar}"],
      },
      {
        excel: async (context) => {
          const formats = context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats;
          formats.getItem("{none}").delete();
          await context.sync();
        },
        refuses: { code: "ItemNotFound", location: "ConditionalFormatCollection.getItem" },
      },
    ],
  },
  {
    name: "clearing takes the rules off the cells of the range; elsewhere they stay",
    members: ["ConditionalFormatCollection.clearAll", "ConditionalFormat.getRanges", "RangeAreas.cellCount"],
    prepare: withDataBar,
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.getRange("A1:C4").conditionalFormats.clearAll();
          const formats = sheet.getRange().conditionalFormats;
          formats.load("items/id");
          await context.sync();
          const areas = formats.items.map((format) => format.getRanges());
          for (const one of areas) one.load("address,cellCount");
          await context.sync();
          return areas.map((one) => [one.address, one.cellCount]);
        },
        gives: [["表1!A5:A10", 6]],
      },
      {
        excel: async (context) => {
          const { conditionalFormats } = context.workbook.worksheets.getActiveWorksheet().getRange();
          conditionalFormats.clearAll();
          conditionalFormats.load("items/id");
          await context.sync();
          return conditionalFormats.items.length;
        },
        gives: 0,
      },
    ],
  },
];
