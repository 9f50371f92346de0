import type { Recalculation } from "../../../workbench/model/hostDocument";
import { setCell } from "../../../workbench/store/cells";
import type { ConformanceCase } from "../conformanceCase";

/** Knows one formula: A2 is twice A1. */
const DOUBLING: Recalculation = {
  recalculate: (workbook) => {
    const sheet = workbook.sheets[0]!;
    const cell = sheet.cells.get("1,0");
    if (cell?.formula !== undefined) cell.value = Number(sheet.cells.get("0,0")?.value) * 2;
    return Promise.resolve();
  },
};

/** Whole round trips: when formulas are calculated, what is too large, and what this host does not have. */
export const BATCH_CASES: readonly ConformanceCase[] = [
  {
    name: "results of formulas are there in the batch that changed them, unless calculation was suspended until its end",
    members: [
      "RequestContext.application",
      "Application.suspendApiCalculationUntilNextSync",
      "Range.values",
      "Range.formulas",
    ],
    options: { recalculation: DOUBLING },
    prepare: (workbook) => {
      setCell(workbook.sheets[0]!, [0, 0], { value: 1 });
    },
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.getRange("A2").formulas = [["=A1*2"]];
          sheet.getRange("A1").values = [[21]];
          const result = sheet.getRange("A2");
          result.load("values");
          await context.sync();
          return result.values;
        },
        gives: [[42]],
      },
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          context.application.suspendApiCalculationUntilNextSync();
          sheet.getRange("A1").values = [[50]];
          const [during, after] = [sheet.getRange("A2"), sheet.getRange("A2")];
          during.load("values");
          await context.sync();
          after.load("values");
          await context.sync();
          return [during.values, after.values];
        },
        gives: [[[42]], [[100]]],
      },
    ],
  },
  {
    name: "a batch that would wait for the end of editing in a cell runs at once where nobody edits",
    members: ["RequestContext.workbook", "Worksheet.name"],
    steps: [
      {
        page: () =>
          Excel.run({ delayForCellEdit: true }, async (context) => {
            const sheet = context.workbook.worksheets.getActiveWorksheet();
            sheet.load("name");
            await context.sync();
            return sheet.name;
          }),
        gives: "表1",
      },
    ],
  },
  {
    // learn.microsoft.com, "Resource limits and performance optimization for Office Add-ins": 5 MB in Excel on the web.
    name: "requests and answers of more than 5 MB are refused",
    members: ["Range.values", "ClientRequestContext.sync"],
    prepare: (workbook) => {
      setCell(workbook.sheets[0]!, [1, 0], { value: "均".repeat(1_800_000) });
    },
    steps: [
      {
        excel: async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["x".repeat(5_300_000)]];
          await context.sync();
        },
        refuses: { code: "RequestPayloadSizeLimitExceeded" },
      },
      {
        excel: async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange("A2").load("values");
          await context.sync();
        },
        refuses: { code: "ResponsePayloadSizeLimitExceeded" },
      },
      {
        excel: async (context) => {
          const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
          range.load("values");
          await context.sync();
          return range.values;
        },
        gives: [[""]],
      },
    ],
  },
  {
    name: "members that this host does not have are refused and counted",
    members: ["Worksheet.load"],
    steps: [
      {
        excel: async (context) => {
          context.workbook.worksheets.getActiveWorksheet().charts.load("items/name");
          await context.sync();
        },
        refuses: { code: "ApiNotFound" },
      },
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.load("tabId");
          await context.sync();
        },
        refuses: { code: "ApiNotFound" },
      },
      {
        excel: async (context) => {
          const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
          range.showCard();
          await context.sync();
        },
        refuses: { code: "ApiNotFound" },
      },
    ],
    gaps: { "Range.ShowCard": 1, "Worksheet.Charts": 1, "Worksheet.TabId": 1 },
  },
];
