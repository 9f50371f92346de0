import type { ConformanceCase } from "../conformanceCase";

/** What the add-in leaves in a workbook: names of sheets, and its settings. */
export const NAME_AND_SETTING_CASES: readonly ConformanceCase[] = [
  {
    name: "a sheet has names of its own, which can be hidden, changed and found again",
    members: [
      "Worksheet.names",
      "NamedItemCollection.add",
      "NamedItemCollection.getItem",
      "NamedItemCollection.items",
      "NamedItem.name",
      "NamedItem.formula",
      "NamedItem.visible",
    ],
    steps: [
      {
        excel: async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          const mark = sheet.names.add("_JH", '="0|ledger|run|"');
          mark.visible = false;
          sheet.names.add("数据", sheet.getRange("A2:B3"));
          await context.sync();
          sheet.names.getItem("_JH").formula = '="1|ledger|abc|台账"';
          sheet.names.load("items/name,items/formula,items/visible");
          await context.sync();
          return sheet.names.items.map((item) => [item.name, item.formula as string, item.visible]);
        },
        gives: [
          ["_JH", '="1|ledger|abc|台账"', false],
          ["数据", "=表1!$A$2:$B$3", true],
        ],
      },
      {
        excel: async (context) => {
          const { names, worksheets } = context.workbook;
          names.load("items/name");
          worksheets.load("items/name,items/names/items/name");
          await context.sync();
          return [names.items.length, worksheets.items.map((sheet) => sheet.names.items.map((item) => item.name))];
        },
        gives: [0, [["_JH", "数据"]]],
      },
    ],
  },
  {
    name: "a name that is not there is ItemNotFound, one that is there already or is no name is refused",
    members: ["NamedItemCollection.getItem", "NamedItemCollection.add"],
    steps: [
      {
        excel: async (context) => {
          const { names } = context.workbook.worksheets.getActiveWorksheet();
          names.getItem("_JH").visible = false;
          await context.sync();
        },
        refuses: { code: "ItemNotFound", location: "NamedItemCollection.getItem" },
      },
      {
        excel: async (context) => {
          const { names } = context.workbook.worksheets.getActiveWorksheet();
          names.add("_JH", "=1");
          names.add("_jh", "=2");
          await context.sync();
        },
        refuses: { code: "ItemAlreadyExists", location: "NamedItemCollection.add" },
      },
      {
        excel: async (context) => {
          context.workbook.worksheets.getActiveWorksheet().names.add("A1", "=1");
          await context.sync();
        },
        refuses: { code: "InvalidArgument", location: "NamedItemCollection.add" },
      },
    ],
  },
  {
    name: "settings are added, replaced and read; one that is not there is a null object",
    members: [
      "Workbook.settings",
      "SettingCollection.add",
      "SettingCollection.getItemOrNullObject",
      "Setting.load",
      "Setting.value",
      "ClientObject.isNullObject",
    ],
    steps: [
      {
        excel: async (context) => {
          const { settings } = context.workbook;
          const before = settings.getItemOrNullObject("设置");
          before.load("value");
          settings.add("设置", "旧");
          settings.add("设置", '{"县":"甲"}');
          settings.add("其他", { list: [1, "二", true] });
          await context.sync();
          const after = [settings.getItemOrNullObject("设置"), settings.getItemOrNullObject("其他")];
          for (const setting of after) setting.load("value");
          await context.sync();
          return [before.isNullObject, ...after.map((setting) => setting.value as string)];
        },
        gives: [true, '{"县":"甲"}', { list: [1, "二", true] }],
      },
      { host: ({ document }) => document.workbook.settings.get("设置"), gives: '"{\\"县\\":\\"甲\\"}"' },
    ],
  },
];
