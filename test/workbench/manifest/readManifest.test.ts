import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { COMMAND_NAMES } from "../../../src/app/session";
import type { ManifestLocale } from "../../../workbench/manifest/addinManifest";
import { readManifest } from "../../../workbench/manifest/readManifest";
import { controlsOf } from "../../../workbench/manifest/readRibbon";
import { MENU_MANIFEST } from "./menuManifest";

const ROOT = join(__dirname, "..", "..", "..");
const BASE = "https://localhost:3000/";
const xml = readFileSync(join(ROOT, "manifest.xml"), "utf8");

const captions = (locale: ManifestLocale) =>
  readManifest(xml, locale).tabs.map((tab) => [
    tab.label,
    tab.groups.map((group) => [group.label, group.controls.map(({ label }) => label)]),
  ]);

describe("the manifest of the project", () => {
  it("has no fault in either language", () => {
    expect(readManifest(xml, "zh-CN").faults).toEqual([]);
    expect(readManifest(xml, "en-US").faults).toEqual([]);
  });

  it("draws one tab with three groups, in Chinese by default", () => {
    expect(captions("zh-CN")).toEqual([
      [
        "均衡督导",
        [
          ["校验", ["校验年报", "清除标记", "任务窗格"]],
          ["结果与台账", ["测算结果", "整改台账", "更新台账"]],
          ["模板", ["插入数据模板", "空白台账", "批量导入"]],
        ],
      ],
    ]);
  });

  it("draws the same in English", () => {
    expect(captions("en-US")).toEqual([
      [
        "Balance",
        [
          ["Check", ["Check the report", "Clear marks", "Task pane"]],
          ["Results and ledger", ["Result forms", "Ledger", "Update the ledger"]],
          ["Templates", ["Insert data template", "Blank ledger", "Import files"]],
        ],
      ],
    ]);
  });

  it("has a button for every command and one that shows the pane", () => {
    const actions = controlsOf(readManifest(xml, "zh-CN").tabs).map(({ action }) => action);
    const called = actions.flatMap((action) => (action?.kind === "executeFunction" ? [action.functionName] : []));
    expect([...called].sort()).toEqual([...COMMAND_NAMES].sort());
    expect(actions).toContainEqual({ kind: "showTaskpane", url: `${BASE}taskpane.html` });
    expect(actions).toHaveLength(COMMAND_NAMES.length + 1);
  });

  it("gives every control an icon of each size, from a file of the project, and a supertip", () => {
    for (const { icons, supertip, isEnabled } of controlsOf(readManifest(xml, "en-US").tabs)) {
      expect(icons.map(({ size }) => size)).toEqual([16, 32, 64, 80]);
      for (const { url } of icons) expect(existsSync(join(ROOT, url.replace(BASE, "")))).toBe(true);
      expect(supertip?.title).toMatch(/^[A-Z]/);
      expect(supertip?.description).toMatch(/\.$/);
      expect(isEnabled).toBe(true);
    }
  });

  it("says who it is, what it needs, and where its pane and functions are", () => {
    const manifest = readManifest(xml, "en-US");
    expect(manifest).toMatchObject({
      id: "90ee2cbd-2b82-4752-81cc-44c5eacb5487",
      providerName: "Junheng 均衡",
      displayName: "Junheng Balance Check",
      iconUrl: `${BASE}assets/icons/junheng-32.png`,
      supportUrl: `${BASE}assets/help.html`,
      paneUrl: `${BASE}taskpane.html`,
      requirements: [
        { name: "SharedRuntime", minVersion: "1.1" },
        { name: "ExcelApi", minVersion: "1.9" },
      ],
      customFunctions: {
        namespace: "JH",
        metadataUrl: `${BASE}functions.json`,
        scriptUrl: `${BASE}functions.js`,
        pageUrl: `${BASE}taskpane.html`,
      },
      getStarted: { title: "Junheng is ready", learnMoreUrl: `${BASE}assets/help.html` },
    });
    expect(manifest.version).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(readManifest(xml, "zh-CN").customFunctions?.metadataUrl).toBe(`${BASE}functions-zh-cn.json`);
  });
});

describe("a manifest with a menu on one of Excel's own tabs", () => {
  const manifest = readManifest(MENU_MANIFEST, "en-US");
  const [tab] = manifest.tabs;
  const [menu, off] = tab?.groups[0]?.controls ?? [];

  it("has no fault, although its part for Word has several", () => {
    expect(manifest.faults).toEqual([]);
    expect(manifest.tabs).toHaveLength(1);
  });

  it("captions Excel's tab as Excel does", () => {
    expect([tab?.id, tab?.label]).toEqual(["TabData", "Data"]);
    expect(readManifest(MENU_MANIFEST, "zh-CN").tabs[0]?.label).toBe("数据");
  });

  it("reads the menu with its items, which may have no icon", () => {
    expect(menu).toMatchObject({ kind: "menu", id: "Menu", label: "More", action: null });
    expect(menu?.items.map(({ kind, id, icons, action }) => [kind, id, icons.length, action])).toEqual([
      ["button", "First", 3, { kind: "executeFunction", functionName: "first" }],
      ["button", "Second", 0, { kind: "showTaskpane", url: "https://host/page.html" }],
    ]);
  });

  it("keeps the default text where the language has none", () => {
    expect(menu?.items.map(({ label }) => label)).toEqual(["First", "第二项"]);
  });

  it("reads a button that is off, and entities in texts", () => {
    expect([off?.kind, off?.isEnabled, off?.items]).toEqual(["button", false, []]);
    expect(manifest.description).toBe("示例 & 说明");
  });

  it("has no custom functions and nothing to get started, and the lowest version of all its sets", () => {
    expect([manifest.customFunctions, manifest.getStarted]).toEqual([null, null]);
    expect(manifest.requirements).toEqual([{ name: "ExcelApi", minVersion: "1.3" }]);
  });

  it("takes the page of the base manifest for its pane when no control shows one", () => {
    const changed = MENU_MANIFEST.replace(/<Action xsi:type="ShowTaskpane">.*?<\/Action>/, "");
    expect(readManifest(changed, "en-US").paneUrl).toBe("https://host/base.html");
  });
});

describe("faults", () => {
  const NO_ITEMS = /<Items>[\s\S]*?<\/Items>/;
  const OFF_BUTTON = '<Control xsi:type="Button" id="Off">';

  it.each<readonly [string, string | RegExp, string, string]>([
    ["an Id that is not there", /<Id>.*?<\/Id>/, "", "OfficeApp: Id is missing"],
    ["an empty version", "1.2.3.0", " ", "OfficeApp: Version is empty"],
    [
      "an empty name",
      'DisplayName DefaultValue="示例"',
      'DisplayName DefaultValue=""',
      "OfficeApp: DisplayName is empty",
    ],
    ["no pane", /<DefaultSettings>.*?<\/DefaultSettings>/, "", "OfficeApp: DefaultSettings is missing"],
    [
      "a page without https",
      "https://host/base",
      "http://host/base",
      "SourceLocation: an address has to begin with https://, not http://host/base.html",
    ],
    ["an element of another world", "<Permissions>", "<Ribbon/><Permissions>", "OfficeApp: Ribbon is not allowed here"],
    [
      "no part for Excel",
      'xsi:type="Workbook"',
      'xsi:type="Presentation"',
      'The manifest has no part for Excel (Host xsi:type="Workbook"), so Excel shows no ribbon',
    ],
    [
      "no ribbon",
      /<VersionOverrides[\s\S]*<\/VersionOverrides>/,
      "",
      'The manifest has no ribbon (ExtensionPoint xsi:type="PrimaryCommandSurface")',
    ],
    ["a tab that Excel has not", "TabData", "TabDate", "Excel has no tab TabDate"],
    ["a menu without items", NO_ITEMS, "<Items/>", "Control Menu: Items/Item is missing"],
    ["a menu without a list", NO_ITEMS, "", "Control Menu: Items is missing"],
    ["a control without label", '<Label resid="Off"/>', "", "Control Off: Label is missing"],
    [
      "a control without supertip",
      /(id="Off"><Label resid="Off"\/>)<Supertip>.*?<\/Supertip>/,
      "$1",
      "Control Off: Supertip is missing",
    ],
    [
      "a supertip without description",
      '<Title resid="Off"/><Description resid="Tip"/>',
      '<Title resid="Off"/>',
      "Control Off: Supertip/Description is missing",
    ],
    ["a control without action", /<Action[^>]*><FunctionName>off.*?<\/Action>/, "", "Control Off: Action is missing"],
    [
      "an action that Excel has not",
      '"ExecuteFunction"><FunctionName>off',
      '"RunMacro"><FunctionName>off',
      'Control Off: Excel does not know Action xsi:type="RunMacro"',
    ],
    ["a function without name", "<FunctionName>off", "<FunctionName>", "Control Off: FunctionName is empty"],
    [
      "a control of unknown type",
      OFF_BUTTON,
      '<Control xsi:type="MobileButton" id="Off">',
      'Control Off: Excel does not know Control xsi:type="MobileButton"',
    ],
    ["a control without type", OFF_BUTTON, '<Control id="Off">', "Control Off: Excel does not know Control"],
    [
      "a strange element among the controls",
      OFF_BUTTON,
      `<Separator/>${OFF_BUTTON}`,
      "Group Group: Separator is not allowed here",
    ],
    [
      "a control of Excel's own",
      OFF_BUTTON,
      `<OfficeControl id="Bold"/>${OFF_BUTTON}`,
      "OfficeControl Bold: OfficeControl works in Excel, but the workbench does not show it",
    ],
    [
      "an icon size that is missing",
      /(id="Menu">.*?)<bt:Image size="32" resid="Icon"\/>/,
      "$1",
      "Control Menu: the icon lacks the sizes 32",
    ],
    ["a control without id", 'id="Off"', "", "Group Group: Control has no id"],
    ["an id used twice", 'id="Second"><Label', 'id="First"><Label', "Item First: the id is used twice"],
    [
      "a reference to nothing",
      '<Label resid="Off"/>',
      '<Label resid="On"/>',
      'Control Off: the resource of Label resid="On" is not defined',
    ],
    [
      "a reference to the wrong kind",
      '<Label resid="Off"/>',
      '<Label resid="Tip"/>',
      'Control Off: the resource of Label resid="Tip" is of the wrong kind',
    ],
    ["a label without reference", '<Label resid="Off"/>', "<Label/>", "Control Off: Label names no resource (resid)"],
    ["a resource defined twice", 'bt:Url id="Page"', 'bt:Url id="Icon"', "Icon: the resource is defined twice"],
    ["a resource without id", 'bt:Url id="Page"', "bt:Url", "Resources: bt:Urls has no id"],
    ["a resource without text", 'Value="Off"', 'Value=""', "Off: bt:ShortStrings is empty"],
    [
      "an icon without https",
      "https://host/icon.png",
      "icons/icon.png",
      "Icon: an address has to begin with https://, not icons/icon.png",
    ],
  ])("name %s", (...row) => {
    const [, pattern, replacement, expected] = row;
    const changed = MENU_MANIFEST.replace(pattern, replacement);
    expect(changed).not.toBe(MENU_MANIFEST);
    expect(readManifest(changed, "en-US").faults).toContain(expected);
  });

  it("are told in Chinese to Chinese readers", () => {
    const changed = MENU_MANIFEST.replace('<Label resid="Off"/>', "");
    expect(readManifest(changed, "zh-CN").faults).toEqual(["Control Off：缺少 Label"]);
  });

  it("leave the rest of the ribbon as it is", () => {
    const changed = MENU_MANIFEST.replace('"ExecuteFunction"><FunctionName>off', '"RunMacro"><FunctionName>off');
    const controls = controlsOf(readManifest(changed, "zh-CN").tabs);
    expect(controls.map(({ id, action }) => [id, action?.kind])).toEqual([
      ["Menu", undefined],
      ["First", "executeFunction"],
      ["Second", "showTaskpane"],
      ["Off", undefined],
    ]);
  });

  it("leave out a control that Excel does not know", () => {
    const changed = MENU_MANIFEST.replace(OFF_BUTTON, '<Control xsi:type="MobileButton" id="Off">');
    expect(controlsOf(readManifest(changed, "zh-CN").tabs).map(({ id }) => id)).toEqual(["Menu", "First", "Second"]);
  });

  it.each([
    ["nothing", "", /^清单不是完整的 XML，无法读取/],
    ["plain text", "Not found", /^清单不是完整的 XML，无法读取/],
    ["JSON", '{"manifestVersion":"1.17"}', /^清单不是完整的 XML，无法读取/],
    ["a manifest cut short", xml.slice(0, 5000), /^清单不是完整的 XML，无法读取/],
    ["a web page", "<html><body/></html>", /^这不是 Office 加载项清单：根元素是 html，应为 OfficeApp$/],
  ])("are one clear sentence for %s", (_what, input, expected) => {
    const manifest = readManifest(input, "zh-CN");
    expect(manifest.faults).toHaveLength(1);
    expect(manifest.faults[0]).toMatch(expected);
    expect(manifest.tabs).toEqual([]);
  });
});
