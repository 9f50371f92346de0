import type { ConformanceCase } from "../conformanceCase";
import { withRows } from "./prepare";

/** What belongs to a sheet beyond its cells: lists, filter, frozen rows, print set-up. */
export const SHEET_SETUP_CASES: readonly ConformanceCase[] = [
  {
    name: "a list is set on cells, read back and taken away again",
    members: ["Range.dataValidation", "DataValidation.rule", "DataValidation.clear"],
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.getRange("B2:B5").dataValidation.rule = { list: { inCellDropDown: true, source: "未整改,已整改" } };
          const [on, off] = [sheet.getRange("B3").dataValidation, sheet.getRange("C3").dataValidation];
          on.load("type,rule");
          off.load("type");
          await context.sync();
          return [on.type, on.rule, off.type];
        },
        gives: ["List", { list: { inCellDropDown: true, source: "未整改,已整改" } }, "None"],
      },
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.getRange("B2:B3").dataValidation.clear();
          const [cleared, kept] = [sheet.getRange("B2:B3").dataValidation, sheet.getRange("B4:B5").dataValidation];
          cleared.load("type");
          kept.load("type");
          await context.sync();
          return [cleared.type, kept.type];
        },
        gives: ["None", "List"],
      },
    ],
  },
  {
    name: "a list takes the place of the one that was there",
    members: ["DataValidation.rule"],
    steps: [
      {
        excel: async (context) => {
          const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2");
          range.dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
          range.dataValidation.rule = { list: { inCellDropDown: true, source: "有,无" } };
          range.dataValidation.load("rule");
          await context.sync();
          return range.dataValidation.rule.list?.source;
        },
        gives: "有,无",
      },
    ],
  },
  {
    name: "a filter is put over a table and removed again",
    members: ["Worksheet.autoFilter", "AutoFilter.apply", "AutoFilter.remove"],
    prepare: withRows([
      ["学校", "人数"],
      ["甲", 1],
      ["乙", 2],
    ]),
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.autoFilter.apply(sheet.getRange("A1:B3"));
          const range = sheet.autoFilter.getRange();
          sheet.autoFilter.load("enabled,isDataFiltered");
          range.load("address");
          await context.sync();
          return [sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered, range.address];
        },
        gives: [true, false, "表1!A1:B3"],
      },
      {
        excel: async (context) => {
          const { autoFilter } = context.workbook.worksheets.getActiveWorksheet();
          autoFilter.remove();
          const range = autoFilter.getRangeOrNullObject();
          autoFilter.load("enabled");
          await context.sync();
          // A sheet without filter may be told to remove it: the add-in does so whenever it writes a sheet anew.
          autoFilter.remove();
          await context.sync();
          return [autoFilter.enabled, range.isNullObject];
        },
        gives: [false, true],
      },
    ],
  },
  {
    name: "rows at the top are frozen and let go",
    members: ["Worksheet.freezePanes", "WorksheetFreezePanes.freezeRows", "WorksheetFreezePanes.unfreeze"],
    steps: [
      {
        excel: async (context) => {
          const { freezePanes } = context.workbook.worksheets.getActiveWorksheet();
          freezePanes.freezeRows(3);
          const frozen = freezePanes.getLocationOrNullObject();
          frozen.load("rowIndex,rowCount");
          await context.sync();
          freezePanes.unfreeze();
          const none = freezePanes.getLocationOrNullObject();
          await context.sync();
          return [frozen.rowIndex, frozen.rowCount, none.isNullObject];
        },
        gives: [0, 3, true],
      },
    ],
  },
  {
    name: "a sheet is set up for printing",
    members: [
      "Worksheet.pageLayout",
      "PageLayout.orientation",
      "PageLayout.paperSize",
      "PageLayout.zoom",
      "PageLayout.setPrintArea",
      "PageLayout.setPrintTitleRows",
      "PageLayout.headersFooters",
      "HeaderFooterGroup.defaultForAllPages",
      "HeaderFooter.centerFooter",
    ],
    steps: [
      {
        excel: async (context) => {
          const layout = context.workbook.worksheets.getActiveWorksheet().pageLayout;
          layout.orientation = "Landscape";
          layout.paperSize = "A4";
          layout.zoom = { horizontalFitToPages: 1 };
          layout.setPrintArea("A1:F30");
          layout.setPrintTitleRows("$1:$3");
          layout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页 / 共 &N 页";
          const [area, titles] = [layout.getPrintAreaOrNullObject(), layout.getPrintTitleRowsOrNullObject()];
          area.load("address");
          titles.load("rowIndex,rowCount");
          layout.load("orientation,paperSize,zoom,headersFooters/defaultForAllPages/centerFooter");
          await context.sync();
          return {
            orientation: layout.orientation,
            paper: layout.paperSize,
            pages: layout.zoom.horizontalFitToPages,
            footer: layout.headersFooters.defaultForAllPages.centerFooter,
            area: area.address,
            titles: [titles.rowIndex, titles.rowCount],
          };
        },
        gives: {
          orientation: "Landscape",
          paper: "A4",
          pages: 1,
          footer: "第 &P 页 / 共 &N 页",
          area: "表1!A1:F30",
          titles: [0, 3],
        },
      },
      {
        excel: async (context) => {
          context.workbook.worksheets.getActiveWorksheet().pageLayout.setPrintTitleRows("A1:B3");
          await context.sync();
        },
        refuses: { code: "InvalidArgument", location: "PageLayout.setPrintTitleRows" },
      },
    ],
  },
];
