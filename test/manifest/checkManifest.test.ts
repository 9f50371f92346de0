import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FaultCode, ManifestFacts } from "../../scripts/manifest/fault";
import { checkManifest } from "../../scripts/manifest/checkManifest";
import { readManifestFacts } from "../../scripts/manifest/facts";
import { resourcesOf } from "../../scripts/manifest/resources";
import { parseXml } from "../../scripts/manifest/xmlElement";
import { paneStrings } from "../../src/i18n/paneStrings";

const xml = readFileSync(join(__dirname, "..", "..", "manifest.xml"), "utf8");
let facts: ManifestFacts;

beforeAll(async () => {
  facts = await readManifestFacts();
});

function replaced(pattern: string | RegExp, replacement: string): string {
  const changed = xml.replace(pattern, replacement);
  expect(changed).not.toBe(xml);
  return changed;
}

test("the manifest of the project has no fault", () => {
  expect(checkManifest(xml, facts)).toEqual([]);
});

test("the facts are those of the project, not an empty list", () => {
  expect(facts.commandNames).toHaveLength(8);
  expect(facts.associatedFunctions).toEqual(["DIFFCOEF", "PASS_85", "SPLIT", "THRESHOLD", "SHORTFALL"]);
  expect(facts.icons["assets/icons/checkSheets-80.png"]).toEqual([80, 80]);
});

const ELEMENT = (name: string) => new RegExp(`<${name}[ >][\\s\\S]*?</${name}>`);

const BROKEN_XML: readonly (readonly [string, FaultCode, RegExp | string, string])[] = [
  ["an element that is not closed", "notWellFormed", /<\/VersionOverrides>/, ""],
  [
    "an Action before its Icon",
    "elementOrder",
    /(<Icon>(?:(?!<Icon>)[\s\S])*?<\/Icon>)\s*(<Action[\s\S]*?<\/Action>)/,
    "$2$1",
  ],
  [
    "AllFormFactors before Runtimes",
    "elementOrder",
    /(<Runtimes>[\s\S]*?<\/Runtimes>)\s*(<AllFormFactors>[\s\S]*?<\/AllFormFactors>)/,
    "$2$1",
  ],
  [
    "the FunctionFile before GetStarted",
    "elementOrder",
    /(<GetStarted>[\s\S]*?<\/GetStarted>)\s*(<FunctionFile[^>]*\/>)/,
    "$2$1",
  ],
  ["Metadata before Page", "elementOrder", /(<Page>[\s\S]*?<\/Page>)\s*(<Metadata>[\s\S]*?<\/Metadata>)/, "$2$1"],
  [
    "Requirements before Hosts",
    "elementOrder",
    /(<Hosts>[\s\S]*?<\/Hosts>)\s*(<Requirements>[\s\S]*?<\/Requirements>)/,
    "$2$1",
  ],
  ["an element in a wrong parent", "elementOrder", "<GetStarted>", "<GetStarted><Enabled/>"],
  ["two Runtime elements", "elementOrder", /(<Runtime [^>]*\/>)/, "$1$1"],
  ["no Supertip", "missingElement", ELEMENT("Supertip"), ""],
  ["no SupportUrl", "missingElement", /<SupportUrl[^>]*\/>/, ""],
  ["no Namespace", "missingElement", /<Namespace[^>]*\/>/, ""],
  [
    "commands on another page than the runtime",
    "sharedRuntime",
    /<FunctionFile resid="[^"]*"/,
    '<FunctionFile resid="Functions.Script.Url"',
  ],
  ["a TaskpaneId", "sharedRuntime", /(<Action xsi:type="ShowTaskpane">)/, "$1<TaskpaneId>Pane</TaskpaneId>"],
  ["a short-lived runtime", "sharedRuntime", 'lifetime="long"', 'lifetime="short"'],
  ["ExcelApi 1.10 required", "requirementSets", /(Name="ExcelApi" MinVersion=)"1.9"/, '$1"1.10"'],
  ["no SharedRuntime required", "requirementSets", /<Set Name="SharedRuntime"[^>]*\/>/, ""],
  ["a resid that is not defined", "resource", /resid="Check\.Label"/, 'resid="Check.Labels"'],
  [
    "a resource that nothing uses",
    "resource",
    /<bt:ShortStrings>/,
    '<bt:ShortStrings><bt:String id="Left.Over" DefaultValue="多余"><bt:Override Locale="en-US" Value="left over"/></bt:String>',
  ],
  ["a resource defined twice", "resource", /(<bt:Image id="Icon\.Check\.16"[^>]*\/>)/, "$1$1"],
  ["a label that refers to a long string", "resource", /<Label resid="Group\.Check"/, '<Label resid="Check.Tip"'],
  ["an id of 33 characters", "length", /Check\.Tip/g, `Check.${"T".repeat(27)}`],
  ["a label of 126 characters", "length", /DefaultValue="校验年报"/, `DefaultValue="${"校".repeat(126)}"`],
  [
    "a description of 251 characters in one language",
    "length",
    /Value="Removes the marks[^"]*"/,
    `Value="${"x".repeat(251)}"`,
  ],
  ["an empty title", "length", /DefaultValue="清除标记"/, 'DefaultValue=" "'],
  ["a string without English", "locale", /(<bt:String id="Check\.Tip"[^>]*>)\s*<bt:Override[^>]*\/>/, "$1"],
  ["Chinese in the English override", "locale", /Value="Clear marks"/, 'Value="Clear 标记"'],
  ["English by default", "locale", /DefaultValue="清除标记"/, 'DefaultValue="Clear marks"'],
  ["a DisplayName without English", "locale", /(<DisplayName[^>]*>)\s*<Override[^>]*\/>/, "$1"],
  ["another DefaultLocale", "locale", /zh-CN<\/DefaultLocale>/, "en-US</DefaultLocale>"],
  ["a language that is not offered", "locale", /Locale="en-US" Value="Clear marks"/, 'Locale="zh" Value="Clear marks"'],
  ["metadata in one language only", "locale", /<bt:Override Locale="en-US" Value="[^"]*functions\.json"\/>/, ""],
  ["a command that nobody answers", "commands", "<FunctionName>checkSheets<", "<FunctionName>checkSheet<"],
  ["a command with two buttons", "commands", "<FunctionName>clearHighlights<", "<FunctionName>checkSheets<"],
  ["an icon that does not exist", "icon", /icons\/insertResults-32\.png/, "icons/insertResult-32.png"],
  ["an icon of the wrong size", "icon", /icons\/insertResults-32\.png/, "icons/insertResults-16.png"],
  ["a button without its 80-pixel icon", "icon", /<bt:Image size="80" resid="Icon\.Check\.80"\/>/, ""],
  ["an IconUrl of 64 pixels", "icon", /(<IconUrl DefaultValue="[^"]*)-32\.png/, "$1-64.png"],
  ["plain http", "url", /(<SupportUrl DefaultValue=")https/, "$1http"],
  [
    "an address of another server",
    "url",
    /https:\/\/localhost:3000\/functions\.js"/,
    'https://example.org/functions.js"',
  ],
  ["an address that the build does not make", "url", /taskpane\.html/, "taskpan.html"],
  ["a version that package.json does not have", "identity", /<Version>[^<]*</, "<Version>9.9.9.0<"],
  ["an Id that is no GUID", "identity", /<Id>[^<]*</, "<Id>junheng<"],
  ["a control id used twice", "identity", /id="Junheng\.Clear"/, 'id="Junheng.Check"'],
];

test.each(BROKEN_XML)("%s is caught", (...[, code, pattern, replacement]) => {
  const codes = checkManifest(replaced(pattern, replacement), facts).map((found) => found.code);
  expect(codes).toContain(code);
});

const BROKEN_FACTS: readonly (readonly [string, FaultCode, (good: ManifestFacts) => ManifestFacts])[] = [
  [
    "a function that is associated but not described",
    "functions",
    (good) => ({ ...good, associatedFunctions: [...good.associatedFunctions, "EXTRA"] }),
  ],
  [
    "a function that is described but not associated",
    "functions",
    (good) => ({ ...good, associatedFunctions: good.associatedFunctions.slice(1) }),
  ],
  ["a function without help", "functions", (good) => ({ ...good, helpAnchors: [] })],
  ["Chinese metadata with a function less", "functions", (good) => withChinese(good, (list) => list.slice(1))],
  [
    "Chinese metadata with another parameter name",
    "functions",
    (good) =>
      withChinese(good, (list) =>
        list.map((entry) => ({
          ...entry,
          parameters: entry.parameters.map((parameter) => ({ ...parameter, name: `${parameter.name}值` })),
        })),
      ),
  ],
  [
    "an empty description",
    "functions",
    (good) => withChinese(good, (list) => list.map((entry) => ({ ...entry, description: "" }))),
  ],
  [
    "a parameter that Excel would convert",
    "functions",
    (good) =>
      withChinese(good, (list) =>
        list.map((entry) => ({
          ...entry,
          parameters: entry.parameters.map((parameter) => ({ ...parameter, type: "number" })),
        })),
      ),
  ],
  [
    "a name that is a cell reference",
    "functions",
    (good) => withChinese(good, (list) => list.map((entry) => ({ ...entry, id: "PER100", name: "PER100" }))),
  ],
  [
    "a new command without a button",
    "commands",
    (good) => ({ ...good, commandNames: [...good.commandNames, "exportReport"] }),
  ],
  ["a new version of the package", "identity", (good) => ({ ...good, packageVersion: "0.2.0" })],
];

function withChinese(
  good: ManifestFacts,
  change: (list: ManifestFacts["metadata"][string]) => ManifestFacts["metadata"][string],
): ManifestFacts {
  const chinese = good.metadata["functions-zh-cn.json"]!;
  return { ...good, metadata: { ...good.metadata, "functions-zh-cn.json": change(chinese) } };
}

test.each(BROKEN_FACTS)("%s is caught", (_what, code, change) => {
  expect(checkManifest(xml, change(facts)).map((found) => found.code)).toContain(code);
});

test.each(["zh-CN", "en-US"] as const)("the ribbon and the pane name the commands alike in %s", (language) => {
  const label = (id: string) => {
    const resource = resourcesOf(parseXml(xml)).find((candidate) => candidate.id === `${id}.Label`);
    return language === "zh-CN" ? resource?.value : resource?.byLocale[language];
  };
  const pane = paneStrings(language);
  expect(label("Check")).toBe(pane.checkSheets);
  expect(label("Clear")).toBe(pane.clearHighlights);
  expect(label("Results")).toBe(pane.insertResults);
  expect(label("Ledger")).toBe(pane.createLedger);
  expect(label("UpdateLedger")).toBe(pane.updateLedger);
  expect(label("Template")).toBe(pane.insertSchoolTemplate);
  expect(label("BlankLedger")).toBe(pane.insertBlankLedger);
});
