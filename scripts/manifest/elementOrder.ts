import { descendants, type XmlElement } from "./xmlElement";
import { type Fault, fault } from "./fault";

/**
 * Children of each element in the order that Office accepts, as published at "How to find the proper order of manifest
 * elements" on learn.microsoft.com. "!" must be there, "*" may repeat.
 */
const CHILDREN: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! HighResolutionIconUrl! SupportUrl! AppDomains Hosts! Requirements! DefaultSettings! Permissions! VersionOverrides! ExtendedOverrides",
  DisplayName: "Override!*",
  Description: "Override*",
  IconUrl: "Override*",
  HighResolutionIconUrl: "Override*",
  SupportUrl: "Override*",
  AppDomains: "AppDomain!*",
  Hosts: "Host!*",
  Host: "Runtimes AllFormFactors DesktopFormFactor",
  Requirements: "Sets! Methods",
  Sets: "Set!*",
  DefaultSettings: "SourceLocation!",
  SourceLocation: "Override*",
  VersionOverrides: "Description Requirements Hosts! Resources! WebApplicationInfo EquivalentAddins",
  Runtimes: "Runtime!",
  AllFormFactors: "ExtensionPoint!*",
  DesktopFormFactor: "GetStarted! FunctionFile! ExtensionPoint!*",
  "ExtensionPoint CustomFunctions": "Script! Page! Metadata! Namespace!",
  "ExtensionPoint PrimaryCommandSurface": "OfficeTab* CustomTab",
  Script: "SourceLocation!",
  Page: "SourceLocation!",
  Metadata: "SourceLocation!",
  GetStarted: "Title! Description! LearnMoreUrl!",
  CustomTab: "OverriddenByRibbonApi Group!* Label! InsertAfter InsertBefore",
  OfficeTab: "Group!*",
  Group: "OverriddenByRibbonApi Label! Icon! Control!*",
  Icon: "bt:Image!*",
  Control: "OverriddenByRibbonApi Label! Supertip! Icon! Action! Enabled",
  Supertip: "Title! Description!",
  "Action ShowTaskpane": "TaskpaneId SourceLocation! Title",
  "Action ExecuteFunction": "FunctionName!",
  Resources: "bt:Images! bt:Urls! bt:ShortStrings! bt:LongStrings!",
  "bt:Images": "bt:Image!*",
  "bt:Urls": "bt:Url!*",
  "bt:ShortStrings": "bt:String!*",
  "bt:LongStrings": "bt:String!*",
  "bt:Image": "bt:Override*",
  "bt:Url": "bt:Override*",
  "bt:String": "bt:Override!*",
};

interface ChildRule {
  readonly name: string;
  readonly isRequired: boolean;
  readonly mayRepeat: boolean;
}

function rulesOf(element: XmlElement): readonly ChildRule[] {
  const type = element.attributes["xsi:type"];
  const isImageOfIcon = element.name === "bt:Image" && "resid" in element.attributes;
  const rules = isImageOfIcon ? "" : (CHILDREN[`${element.name} ${type ?? ""}`] ?? CHILDREN[element.name] ?? "");
  return rules
    .split(" ")
    .filter((rule) => rule !== "")
    .map((rule) => ({
      name: rule.replace(/[!*]/g, ""),
      isRequired: rule.includes("!"),
      mayRepeat: rule.includes("*"),
    }));
}

/** Element names that are only references or values where they stand, and so need no children of their own. */
function isReference(element: XmlElement): boolean {
  return "resid" in element.attributes || "Name" in element.attributes;
}

function childFaults(element: XmlElement): readonly Fault[] {
  const rules = rulesOf(element);
  const faults: Fault[] = [];
  let furthest = -1;
  for (const { name } of element.children) {
    const rank = rules.findIndex((rule) => rule.name === name);
    if (rank < 0) faults.push(fault("elementOrder", `${name} is not allowed in ${element.name}`));
    else if (rank < furthest) faults.push(fault("elementOrder", `${name} stands too late in ${element.name}`));
    else if (rank === furthest && rules[rank]?.mayRepeat === false) {
      faults.push(fault("elementOrder", `${name} stands twice in ${element.name}`));
    }
    furthest = Math.max(furthest, rank);
  }
  return faults;
}

function missingFaults(element: XmlElement): readonly Fault[] {
  if (isReference(element)) return [];
  return rulesOf(element)
    .filter((rule) => rule.isRequired && !element.children.some((present) => present.name === rule.name))
    .map((rule) => fault("missingElement", `${element.name} lacks ${rule.name}`));
}

/** Children out of order, in a wrong place, twice, or missing. */
export function checkElementOrder(root: XmlElement): readonly Fault[] {
  return descendants(root).flatMap((element) => [...childFaults(element), ...missingFaults(element)]);
}
