import type { XmlElement } from "../../scripts/manifest/xmlElement";
import { typeOf } from "./manifestElements";

/** Children that an element needs ("A|B": one of them) and those it may have besides; null when others do not matter here. */
interface ElementRule {
  readonly needs: string;
  readonly may: string | null;
}

const CONTROL_EXTRAS = "OverriddenByRibbonApi Enabled ToolTip Tooltip";

/** The manifest reference of Office ("Custom tab", "Group", "Control", … on learn.microsoft.com), by element or by element and xsi:type. */
const RULES: Readonly<Record<string, ElementRule>> = {
  OfficeApp: {
    needs: "Id Version ProviderName DefaultLocale DisplayName Description IconUrl Hosts DefaultSettings Permissions",
    may: "VersionOverrides AlternateId HighResolutionIconUrl SupportUrl AppDomains Requirements ExtendedOverrides",
  },
  DefaultSettings: { needs: "SourceLocation", may: null },
  VersionOverrides: { needs: "Hosts", may: null },
  "ExtensionPoint CustomFunctions": { needs: "Script Page Metadata Namespace", may: "" },
  Script: { needs: "SourceLocation", may: "" },
  Page: { needs: "SourceLocation", may: "" },
  Metadata: { needs: "SourceLocation", may: "" },
  GetStarted: { needs: "Title Description LearnMoreUrl", may: "" },
  "ExtensionPoint PrimaryCommandSurface": { needs: "CustomTab|OfficeTab", may: "" },
  CustomTab: { needs: "Label Group|OfficeGroup", may: "OverriddenByRibbonApi InsertAfter InsertBefore" },
  OfficeTab: { needs: "Group", may: "" },
  Group: { needs: "Label Icon Control|OfficeControl", may: "OverriddenByRibbonApi ToolTip Tooltip" },
  "Control Button": { needs: "Label Supertip Icon Action", may: CONTROL_EXTRAS },
  "Control Menu": { needs: "Label Supertip Icon Items", may: CONTROL_EXTRAS },
  Items: { needs: "Item", may: "" },
  Item: { needs: "Label Supertip Action", may: `Icon ${CONTROL_EXTRAS}` },
  Icon: { needs: "bt:Image", may: "" },
  Supertip: { needs: "Title Description", may: "" },
  "Action ExecuteFunction": { needs: "FunctionName", may: "" },
  "Action ShowTaskpane": { needs: "SourceLocation", may: "TaskpaneId Title" },
};

/** What Excel shows and the workbench does not: it has neither Excel's own controls nor a context menu that add-ins can extend. */
export const NOT_DRAWN: readonly string[] = ["OfficeControl", "OfficeGroup", "ExtensionPoint ContextMenu"];

/** Elements that are nothing without a known xsi:type. */
export function isTyped(element: XmlElement): boolean {
  return ["ExtensionPoint", "Control", "Action"].includes(element.name);
}

/** The rule of an element; undefined when nothing is known about it. */
export function ruleOf(element: XmlElement): ElementRule | undefined {
  return RULES[`${element.name} ${typeOf(element)}`] ?? RULES[element.name];
}

const words = (text: string): readonly string[] => (text === "" ? [] : text.split(" "));

/** What has to be there: for each requirement the names that meet it, the usual one first. */
export function requiredChildren({ needs }: ElementRule): readonly (readonly string[])[] {
  return words(needs).map((alternatives) => alternatives.split("|"));
}

/** Every name that may stand there; null when any may. */
export function allowedChildren(rule: ElementRule): readonly string[] | null {
  return rule.may === null ? null : [...requiredChildren(rule).flat(), ...words(rule.may)];
}
