import { setStyle } from "../../../workbench/store/cells";
import type { ConformanceCase } from "../conformanceCase";

/** How cells look: fill, font, lines, alignment, sizes, of one range and of several areas at once. */
export const FORMAT_CASES: readonly ConformanceCase[] = [
  {
    name: "fill and font are set; colours come back as #RRGGBB in capitals",
    members: [
      "Range.format",
      "RangeFormat.fill",
      "RangeFormat.font",
      "RangeFill.color",
      "RangeFont.bold",
      "RangeFont.color",
      "RangeFont.size",
    ],
    steps: [
      {
        excel: async (context) => {
          const { format } = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
          format.fill.color = "#ffe699";
          format.font.bold = true;
          format.font.color = "red";
          format.font.size = 16;
          format.load("fill/color,font/bold,font/color,font/size");
          await context.sync();
          return [format.fill.color, format.font.bold, format.font.color, format.font.size];
        },
        gives: ["#FFE699", true, "#FF0000", 16],
      },
      {
        excel: async (context) => {
          const { format } = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
          format.fill.color = "不是颜色";
          await context.sync();
        },
        refuses: { code: "InvalidArgument", location: "RangeFill.color" },
      },
      {
        excel: async (context) => {
          const { format } = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
          format.font.size = 500;
          await context.sync();
        },
        refuses: { code: "InvalidArgument", location: "RangeFont.size" },
      },
    ],
  },
  {
    // No fill reads as white: maintainers in OfficeDev/office-js#4900 and #6218.
    name: "a cell without fill reads as white, differing cells as null",
    members: ["RangeFill.color", "RangeFont.bold"],
    prepare: (workbook) => {
      setStyle(workbook.sheets[0]!, [0, 0], { fill: "#FFFF00", bold: true });
    },
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          const ranges = ["A1", "B1", "A1:B1"].map((address) => sheet.getRange(address));
          for (const range of ranges) range.load("format/fill/color,format/font/bold");
          await context.sync();
          return ranges.map((range) => [range.format.fill.color, range.format.font.bold]);
        },
        gives: [
          ["#FFFF00", true],
          ["#FFFFFF", false],
          [null, null],
        ],
      },
    ],
  },
  {
    name: "text is aligned and wrapped",
    members: ["RangeFormat.horizontalAlignment", "RangeFormat.verticalAlignment", "RangeFormat.wrapText"],
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          const [set, untouched] = [sheet.getRange("A1").format, sheet.getRange("B1").format];
          set.horizontalAlignment = "Center";
          set.verticalAlignment = "Top";
          set.wrapText = true;
          for (const format of [set, untouched]) format.load("horizontalAlignment,verticalAlignment,wrapText");
          await context.sync();
          return [set, untouched].map((format) => [
            format.horizontalAlignment,
            format.verticalAlignment,
            format.wrapText,
          ]);
        },
        gives: [
          ["Center", "Top", true],
          ["General", "Bottom", false],
        ],
      },
    ],
  },
  {
    name: "lines go round a range and between its cells; neighbours share them",
    members: ["RangeFormat.borders", "RangeBorderCollection.getItem", "RangeBorder.style"],
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          const { borders } = sheet.getRange("B2:C3").format;
          const edges = [
            "EdgeTop",
            "EdgeBottom",
            "EdgeLeft",
            "EdgeRight",
            "InsideHorizontal",
            "InsideVertical",
          ] as const;
          for (const edge of edges) borders.getItem(edge).style = "Continuous";
          const read = [
            borders.getItem("InsideVertical"),
            sheet.getRange("C3").format.borders.getItem("EdgeRight"),
            sheet.getRange("C3").format.borders.getItem("EdgeTop"),
            sheet.getRange("E5").format.borders.getItem("EdgeTop"),
          ];
          for (const border of read) border.load("style");
          await context.sync();
          return read.map((border) => border.style);
        },
        gives: ["Continuous", "Continuous", "Continuous", "None"],
      },
      {
        excel: async (context) => {
          const { borders } = context.workbook.worksheets.getActiveWorksheet().getRange("B2:C3").format;
          borders.getItem("EdgeTop").style = "None";
          const [top, bottom] = [borders.getItem("EdgeTop"), borders.getItem("EdgeBottom")];
          top.load("style");
          bottom.load("style");
          await context.sync();
          return [top.style, bottom.style];
        },
        gives: ["None", "Continuous"],
      },
    ],
  },
  {
    name: "widths and heights are in points; differing ones read as null",
    members: ["RangeFormat.columnWidth", "RangeFormat.rowHeight"],
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.getRange("A1:B1").format.columnWidth = 90;
          sheet.getRange("A2").format.rowHeight = 30;
          const formats = ["A2", "B1", "A1:A2", "A1:C1"].map((address) => sheet.getRange(address).format);
          for (const format of formats) format.load("columnWidth,rowHeight");
          await context.sync();
          return formats.map((format) => [format.columnWidth, format.rowHeight]);
        },
        gives: [
          [90, 30],
          [90, 15],
          [90, null],
          [null, 15],
        ],
      },
      {
        excel: async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange("A1").format.rowHeight = 410;
          await context.sync();
        },
        refuses: { code: "InvalidArgument", location: "RangeFormat.rowHeight" },
      },
    ],
  },
  {
    name: "several areas are formatted at once and count their cells together",
    members: [
      "Worksheet.getRanges",
      "RangeAreas.format",
      "RangeAreas.cellCount",
      "RangeAreas.load",
      "RangeFill.color",
      "RangeFormat.rowHeight",
    ],
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          const areas = sheet.getRanges("A1:B2,D4, F6:F10");
          areas.format.fill.color = "#F8CBAD";
          areas.format.rowHeight = 24;
          areas.load("cellCount,areaCount");
          const cells = ["B2", "D4", "F10", "C3"].map((address) => sheet.getRange(address));
          for (const cell of cells) cell.load("format/fill/color,format/rowHeight");
          await context.sync();
          return [
            areas.cellCount,
            areas.areaCount,
            cells.map((cell) => [cell.format.fill.color, cell.format.rowHeight]),
          ];
        },
        gives: [
          10,
          3,
          [
            ["#F8CBAD", 24],
            ["#F8CBAD", 24],
            ["#F8CBAD", 24],
            ["#FFFFFF", 15],
          ],
        ],
      },
      {
        excel: async (context) => {
          const all = context.workbook.worksheets.getActiveWorksheet().getRanges();
          all.load("cellCount");
          await context.sync();
          return all.cellCount;
        },
        gives: -1,
      },
      {
        excel: async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRanges("A1,无").load("cellCount");
          await context.sync();
        },
        refuses: { code: "InvalidArgument", location: "Worksheet.getRanges" },
      },
    ],
  },
];
