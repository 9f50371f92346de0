import { child, parseXml, type XmlElement, xmlFault } from "../../scripts/manifest/xmlElement";
import type { AddinManifest, CustomFunctionsPart, GetStarted, ManifestLocale, RequirementSet } from "./addinManifest";
import { faultText } from "./faultTexts";
import { childrenNamed, extensionPoint, type Resolve, resolveIn, workbookHost } from "./manifestElements";
import { manifestFaults } from "./manifestFaults";
import { controlsOf, readRibbon } from "./readRibbon";

const EMPTY: Omit<AddinManifest, "faults"> = {
  id: "",
  version: "",
  providerName: "",
  displayName: "",
  description: "",
  iconUrl: "",
  supportUrl: "",
  paneUrl: "",
  requirements: [],
  customFunctions: null,
  getStarted: null,
  tabs: [],
};

/** The root element, or why the text has none. */
function parsed(xml: string): XmlElement | string {
  try {
    return xmlFault(xml) ?? parseXml(xml);
  } catch (error) {
    // The parser also refuses well-formed text, e.g. with too many entities.
    return error instanceof Error ? error.message : String(error);
  }
}

/** The requirement sets of the add-in itself; those inside VersionOverrides only say when the ribbon is left out. */
function requirementsOf(root: XmlElement): readonly RequirementSet[] {
  const sets = child(child(root, "Requirements"), "Sets");
  return childrenNamed(sets, "Set").map(({ attributes }) => ({
    name: attributes["Name"] ?? "",
    minVersion: attributes["MinVersion"] ?? sets?.attributes["DefaultMinVersion"] ?? "1.1",
  }));
}

function customFunctionsOf(root: XmlElement, resolve: Resolve): CustomFunctionsPart | null {
  const point = extensionPoint(root, "AllFormFactors", "CustomFunctions");
  if (point === undefined) return null;
  const source = (name: string) => resolve(child(child(point, name), "SourceLocation"));
  return {
    namespace: resolve(child(point, "Namespace")),
    metadataUrl: source("Metadata"),
    scriptUrl: source("Script"),
    pageUrl: source("Page"),
  };
}

function getStartedOf(root: XmlElement, resolve: Resolve): GetStarted | null {
  const started = child(child(workbookHost(root), "DesktopFormFactor"), "GetStarted");
  if (started === undefined) return null;
  return {
    title: resolve(child(started, "Title")),
    description: resolve(child(started, "Description")),
    learnMoreUrl: resolve(child(started, "LearnMoreUrl")),
  };
}

/**
 * Reads a manifest as Excel does, in one language. Never throws: whatever is wrong is in `faults`, and the rest is read all the same.
 * The parser and the resources are those of `npm run validate`; its rules are not used here, since they hold this project's manifest
 * against its built files, in English, and know no menus.
 */
export function readManifest(xml: string, locale: ManifestLocale): AddinManifest {
  const root = parsed(xml);
  if (typeof root === "string") {
    return { ...EMPTY, faults: [faultText({ code: "notXml", where: "", what: root }, locale)] };
  }
  if (root.name !== "OfficeApp") {
    return { ...EMPTY, faults: [faultText({ code: "notManifest", where: "", what: root.name }, locale)] };
  }
  const resolve = resolveIn(root, locale);
  const text = (name: string) => child(root, name)?.text.trim() ?? "";
  const tabs = readRibbon(root, locale, resolve);
  const panes = controlsOf(tabs).flatMap(({ action }) => (action?.kind === "showTaskpane" ? [action.url] : []));
  return {
    id: text("Id"),
    version: text("Version"),
    providerName: text("ProviderName"),
    displayName: resolve(child(root, "DisplayName")),
    description: resolve(child(root, "Description")),
    iconUrl: resolve(child(root, "IconUrl")),
    supportUrl: resolve(child(root, "SupportUrl")),
    paneUrl: panes[0] ?? resolve(child(child(root, "DefaultSettings"), "SourceLocation")),
    requirements: requirementsOf(root),
    customFunctions: customFunctionsOf(root, resolve),
    getStarted: getStartedOf(root, resolve),
    tabs,
    faults: [...new Set(manifestFaults(root, resolve).map((fault) => faultText(fault, locale)))],
  };
}
