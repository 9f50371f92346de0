import type { ConformanceCase } from "../conformanceCase";

/** The page itself: where it believes to be, ribbon commands, the pane, the functions of formulas, the document's settings. */
export const RUNTIME_CASES: readonly ConformanceCase[] = [
  {
    name: "the page is in Excel on the web, in the language of Excel, and knows what it may use",
    members: [
      "HostType.Excel",
      "Context.requirements",
      "RequirementSetSupport.isSetSupported",
      "Context.displayLanguage",
    ],
    steps: [
      {
        page: async () => {
          const { host, platform } = await Office.onReady();
          const { requirements, displayLanguage } = Office.context;
          return {
            isExcel: host === Office.HostType.Excel,
            isOnline: platform === Office.PlatformType.OfficeOnline,
            language: displayLanguage,
            sets: [
              requirements.isSetSupported("ExcelApi", "1.9"),
              requirements.isSetSupported("ExcelApi", "1.14"),
              requirements.isSetSupported("SharedRuntime", "1.1"),
              requirements.isSetSupported("ExcelApi", "1.99"),
              requirements.isSetSupported("WordApi", "1.1"),
            ],
          };
        },
        gives: { isExcel: true, isOnline: true, language: "zh-CN", sets: [true, true, true, false, false] },
      },
    ],
  },
  {
    // learn.microsoft.com, Office.OfficeTheme: told by Excel on Windows and Mac only.
    name: "Excel on the web tells no theme",
    members: ["Context.officeTheme", "OfficeTheme.bodyBackgroundColor", "OfficeTheme.isDarkTheme"],
    steps: [
      {
        page: () => {
          const theme: Office.OfficeTheme | undefined = Office.context.officeTheme;
          return [theme === undefined, theme?.bodyBackgroundColor ?? null, theme?.isDarkTheme ?? null];
        },
        gives: [true, null, null],
      },
    ],
  },
  {
    name: "an older Excel in another language says so",
    members: ["Context.requirements", "RequirementSetSupport.isSetSupported", "Context.displayLanguage"],
    options: { requirements: { ExcelApi: "1.9" }, locale: "en-US" },
    steps: [
      {
        page: () => {
          const { requirements, displayLanguage } = Office.context;
          return [
            requirements.isSetSupported("ExcelApi", "1.9"),
            requirements.isSetSupported("ExcelApi", "1.14"),
            displayLanguage,
          ];
        },
        gives: [true, false, "en-US"],
      },
    ],
  },
  {
    name: "a ribbon command runs the function of its name and is over when that says so",
    members: ["Actions.associate", "RangeFill.color"],
    steps: [
      {
        page: () => {
          Office.actions.associate("mark", async (event: Office.AddinCommands.Event) => {
            await Excel.run(async (context) => {
              context.workbook.worksheets.getActiveWorksheet().getRange("A1").format.fill.color = "#FFE699";
              await context.sync();
            });
            event.completed();
          });
        },
        gives: null,
      },
      { host: (host) => host.runCommand("mark"), gives: "completed" },
      { host: ({ document }) => document.workbook.sheets[0]?.cells.get("0,0")?.style?.fill, gives: "#FFE699" },
      { host: (host) => host.runCommand("nothing"), gives: "unknown" },
    ],
  },
  {
    name: "the pane is shown when the add-in asks for it, and the page hears of it until it no longer listens",
    members: [
      "Addin.showAsTaskpane",
      "Addin.hide",
      "Addin.onVisibilityModeChanged",
      "VisibilityMode.taskpane",
      "VisibilityModeChangedMessage.visibilityMode",
    ],
    steps: [
      {
        page: async () => {
          const seen: boolean[] = [];
          const stop = await Office.addin.onVisibilityModeChanged((message) => {
            seen.push(message.visibilityMode === Office.VisibilityMode.taskpane);
          });
          Object.assign(window, { seen, stop });
        },
        gives: null,
      },
      { host: (host) => host.isPaneShown, gives: false },
      { page: () => Office.addin.showAsTaskpane(), gives: null },
      { host: (host) => host.isPaneShown, gives: true },
      { page: () => Office.addin.hide(), gives: null },
      { host: (host) => host.isPaneShown, gives: false },
      { page: () => (Reflect.get(window, "stop") as () => Promise<void>)(), gives: null },
      { page: () => Office.addin.showAsTaskpane(), gives: null },
      { page: () => Reflect.get(window, "seen") as unknown, gives: [true, false] },
    ],
  },
  {
    name: "functions of formulas are called with matrices and values, and give either",
    members: ["CustomFunctions.associate"],
    steps: [
      {
        page: () => {
          CustomFunctions.associate("SUM", (cells: number[][]) => cells.flat().reduce((sum, cell) => sum + cell, 0));
          CustomFunctions.associate("BOTH", (value: number) => Promise.resolve([[value, value * 2]]));
          CustomFunctions.associate("BLANK", (cell: unknown) => cell === null);
        },
        gives: null,
      },
      {
        host: (host) =>
          host.callFunctions([
            { name: "SUM", args: [[[1, 2], [3]]], address: "表1!A1" },
            { name: "BOTH", args: [4], address: "表1!A2" },
            { name: "BLANK", args: [null], address: "表1!A3" },
          ]),
        gives: [
          { ok: true, value: 6 },
          { ok: true, value: [[4, 8]] },
          { ok: true, value: true },
        ],
      },
    ],
  },
  {
    name: "errors that functions throw become errors of cells with their message, anything else #VALUE!",
    members: ["CustomFunctions.associate", "CustomFunctions.Error", "CustomFunctions.ErrorCode"],
    steps: [
      {
        page: () => {
          const codes = CustomFunctions.ErrorCode;
          const failing = (code: CustomFunctions.ErrorCode, message?: string) => () => {
            throw new CustomFunctions.Error(code, message);
          };
          CustomFunctions.associate("VALUE", failing(codes.invalidValue, "缺少数据"));
          CustomFunctions.associate("MISSING", failing(codes.notAvailable, "没有学校"));
          CustomFunctions.associate("ZERO", failing(codes.divisionByZero));
          CustomFunctions.associate("NUMBER", failing(codes.invalidNumber));
          CustomFunctions.associate("NULLS", failing(codes.nullReference));
          CustomFunctions.associate("BUG", () => {
            throw new TypeError("bug");
          });
        },
        gives: null,
      },
      {
        host: async (host) => {
          const names = ["VALUE", "MISSING", "ZERO", "NUMBER", "NULLS", "BUG"];
          const outcomes = await host.callFunctions(names.map((name) => ({ name, args: [], address: "表1!A1" })));
          return outcomes.map((outcome) => (outcome.ok ? null : [outcome.error, outcome.message]));
        },
        gives: [
          ["#VALUE!", "缺少数据"],
          ["#N/A", "没有学校"],
          ["#DIV/0!", null],
          ["#NUM!", null],
          ["#NULL!", null],
          ["#VALUE!", null],
        ],
      },
    ],
  },
  {
    name: "the document's settings are those of the workbook",
    members: ["Document.settings", "Settings.set", "Settings.saveAsync", "SettingCollection.getItemOrNullObject"],
    steps: [
      {
        page: () => {
          const { settings } = Office.context.document;
          settings.set("设置", "旧版");
          return new Promise((resolve) => {
            settings.saveAsync((result) => {
              resolve(result.status);
            });
          });
        },
        gives: "succeeded",
      },
      {
        excel: async (context) => {
          const setting = context.workbook.settings.getItemOrNullObject("设置");
          setting.load("value");
          await context.sync();
          return setting.value as string;
        },
        gives: "旧版",
      },
    ],
  },
];
