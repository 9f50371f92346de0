import { setCell, setStyle } from "../../../workbench/store/cells";
import { addSheet } from "../../../workbench/store/sheets";
import type { Workbook } from "../../../workbench/store/workbook";
import type { ConformanceCase, Step } from "../conformanceCase";

/** A protected sheet, "表1", in which B1 is unlocked, and a free one. */
function withProtectedSheet(workbook: Workbook): void {
  const sheet = workbook.sheets[0]!;
  setCell(sheet, [0, 0], { value: "学校" });
  setStyle(sheet, [0, 1], { locked: false });
  sheet.isProtected = true;
  addSheet(workbook, "乙");
}

function denied(location: string, excel: (context: Excel.RequestContext) => Promise<unknown>): Step {
  return { excel, refuses: { code: "AccessDenied", location } };
}

/** What protection of sheets and of the workbook's structure forbids. */
export const PROTECTION_CASES: readonly ConformanceCase[] = [
  {
    name: "sheets and workbook say whether they are protected",
    members: [
      "Workbook.protection",
      "WorkbookProtection.load",
      "WorkbookProtection.protected",
      "Worksheet.protection",
      "WorksheetProtection.load",
      "WorksheetProtection.protected",
    ],
    prepare: (workbook) => {
      withProtectedSheet(workbook);
      workbook.isStructureProtected = true;
    },
    steps: [
      {
        excel: async (context) => {
          const { protection, worksheets } = context.workbook;
          protection.load("protected");
          worksheets.load("items/protection/protected");
          const sheetProtection = worksheets.getItem("表1").protection;
          sheetProtection.load("protected");
          await context.sync();
          const sheets = worksheets.items.map((sheet) => sheet.protection.protected);
          return [protection.protected, sheetProtection.protected, sheets];
        },
        gives: [true, true, [true, false]],
      },
    ],
  },
  {
    name: "a protected sheet can be read, and written where cells are unlocked",
    members: ["Range.values"],
    prepare: withProtectedSheet,
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getItem("表1");
          sheet.getRange("B1").values = [[5]];
          const range = sheet.getRange("A1:B1");
          range.load("values");
          await context.sync();
          return range.values;
        },
        gives: [["学校", 5]],
      },
    ],
  },
  {
    name: "anything else on a protected sheet is AccessDenied, and says where",
    members: [
      "Range.values",
      "Range.formulas",
      "RangeFill.color",
      "Range.merge",
      "Range.clear",
      "ConditionalFormatCollection.add",
      "DataValidation.rule",
      "AutoFilter.apply",
      "Range.rowHidden",
    ],
    prepare: withProtectedSheet,
    steps: [
      denied("Range.values", async (context) => {
        context.workbook.worksheets.getItem("表1").getRange("A1").values = [[5]];
        await context.sync();
      }),
      denied("Range.formulas", async (context) => {
        context.workbook.worksheets.getItem("表1").getRange("A1:B1").formulas = [[5, 6]];
        await context.sync();
      }),
      denied("RangeFill.color", async (context) => {
        context.workbook.worksheets.getItem("表1").getRange("B1").format.fill.color = "red";
        await context.sync();
      }),
      denied("Range.merge", async (context) => {
        context.workbook.worksheets.getItem("表1").getRange("B1:B2").merge();
        await context.sync();
      }),
      denied("Range.clear", async (context) => {
        context.workbook.worksheets.getItem("表1").getRange().clear();
        await context.sync();
      }),
      denied("ConditionalFormatCollection.add", async (context) => {
        context.workbook.worksheets.getItem("表1").getRanges("A1,B2").conditionalFormats.add("Custom");
        await context.sync();
      }),
      denied("DataValidation.rule", async (context) => {
        const range = context.workbook.worksheets.getItem("表1").getRange("B1");
        range.dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
        await context.sync();
      }),
      denied("AutoFilter.apply", async (context) => {
        context.workbook.worksheets.getItem("表1").autoFilter.apply("A1:B2");
        await context.sync();
      }),
      denied("Range.rowHidden", async (context) => {
        context.workbook.worksheets.getItem("表1").getRange("A1").rowHidden = true;
        await context.sync();
      }),
      {
        host: ({ document }) => [...(document.workbook.sheets[0]?.cells.values() ?? [])].map((cell) => cell.value),
        gives: ["学校", null],
      },
    ],
  },
  {
    name: "a protected structure lets no sheet be added, renamed, hidden or deleted; cells are free",
    members: ["WorksheetCollection.add", "Worksheet.delete", "Worksheet.name", "Worksheet.visibility"],
    prepare: (workbook) => {
      addSheet(workbook, "乙");
      workbook.isStructureProtected = true;
    },
    steps: [
      denied("WorksheetCollection.add", async (context) => {
        context.workbook.worksheets.add("丙");
        await context.sync();
      }),
      denied("Worksheet.delete", async (context) => {
        context.workbook.worksheets.getItem("乙").delete();
        await context.sync();
      }),
      denied("Worksheet.name", async (context) => {
        context.workbook.worksheets.getItem("乙").name = "丙";
        await context.sync();
      }),
      denied("Worksheet.visibility", async (context) => {
        context.workbook.worksheets.getItem("乙").visibility = "Hidden";
        await context.sync();
      }),
      {
        excel: async (context) => {
          const range = context.workbook.worksheets.getItem("乙").getRange("A1");
          range.values = [["可写"]];
          range.load("values");
          await context.sync();
          return range.values;
        },
        gives: [["可写"]],
      },
    ],
  },
];
