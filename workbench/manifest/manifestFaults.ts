import { KIND_OF_REFERENCE, type Resource, resourcesOf } from "../../scripts/manifest/resources";
import { child, type XmlElement } from "../../scripts/manifest/xmlElement";
import { allowedChildren, isTyped, NOT_DRAWN, requiredChildren, ruleOf } from "./elementRules";
import type { FaultCode, ManifestFault } from "./faultTexts";
import { extensionPoint, type Resolve, typeOf, workbookHost } from "./manifestElements";
import { OFFICE_TABS } from "./officeTabs";

/** Sizes without which Excel refuses an icon. */
const ICON_SIZES = ["16", "32", "80"];
const NEEDS_ID = ["CustomTab", "OfficeTab", "Group", "Control", "Item"];
const NEEDS_TEXT = ["Id", "Version", "ProviderName", "FunctionName"];
const ADDRESSES = ["SourceLocation", "IconUrl", "HighResolutionIconUrl", "SupportUrl"];
const NEEDS_VALUE = ["DisplayName", "Description", ...ADDRESSES];

/** An element with the nearest element around it, or itself, that has an id: people find it by that. */
interface Place {
  readonly element: XmlElement;
  readonly where: string;
}

type Rule = (place: Place, resolve: Resolve) => readonly ManifestFault[];

const one = (code: FaultCode, where: string, what = ""): readonly ManifestFault[] => [{ code, where, what }];

/** The element and all below it, without what is for Word or PowerPoint. */
function placesOf(element: XmlElement, above: string): readonly Place[] {
  if (element.name === "Host" && !["", "Workbook"].includes(typeOf(element))) return [];
  const id = element.attributes["id"];
  const where = id === undefined || id === "" ? above : `${element.name} ${id}`;
  return [{ element, where }, ...element.children.flatMap((below) => placesOf(below, where))];
}

/** A child seen from the place that a fault names. */
function pathTo({ element, where }: Place, name: string): string {
  const isNamed = where === element.name || where === `${element.name} ${String(element.attributes["id"])}`;
  return isNamed ? name : `${element.name}/${name}`;
}

const typedName = (element: XmlElement): string =>
  typeOf(element) === "" ? element.name : `${element.name} xsi:type="${typeOf(element)}"`;

const childFaults: Rule = (place) => {
  const rule = ruleOf(place.element);
  if (rule === undefined) return [];
  const { children } = place.element;
  const missing = requiredChildren(rule).filter((names) => !children.some(({ name }) => names.includes(name)));
  const unknown = children.filter(({ name }) => !(allowedChildren(rule)?.includes(name) ?? true));
  return [
    ...missing.flatMap(([name = ""]) => one("missingElement", place.where, pathTo(place, name))),
    ...unknown.flatMap(({ name }) => one("unknownElement", place.where, pathTo(place, name))),
  ];
};

const typeFaults: Rule = ({ element, where }) => {
  if (NOT_DRAWN.includes(`${element.name} ${typeOf(element)}`.trim()))
    return one("notDrawn", where, typedName(element));
  return isTyped(element) && ruleOf(element) === undefined ? one("unknownType", where, typedName(element)) : [];
};

const idFaults: Rule = ({ element, where }) => {
  if (!NEEDS_ID.includes(element.name)) return [];
  const id = element.attributes["id"] ?? "";
  if (id === "") return one("missingId", where, element.name);
  return element.name === "OfficeTab" && OFFICE_TABS[id] === undefined ? one("unknownTab", where, id) : [];
};

/** True for what says its value itself, without a resource. */
const isOwnValue = ({ name, attributes }: XmlElement): boolean =>
  NEEDS_VALUE.includes(name) && !("resid" in attributes);

const textFaults: Rule = ({ element, where }, resolve) => {
  const isEmpty =
    (NEEDS_TEXT.includes(element.name) && element.text.trim() === "") ||
    (isOwnValue(element) && resolve(element).trim() === "");
  return isEmpty ? one("empty", where, element.name) : [];
};

const sizeFaults: Rule = ({ element, where }) => {
  if (element.name !== "Icon") return [];
  const sizes = element.children.map(({ attributes }) => attributes["size"]);
  const missing = ICON_SIZES.filter((size) => !sizes.includes(size));
  return missing.length === 0 ? [] : one("missingSize", where, missing.join(", "));
};

const PLACE_RULES: readonly Rule[] = [childFaults, typeFaults, idFaults, textFaults, sizeFaults];

function referenceFaults({ element, where }: Place, resources: readonly Resource[]): readonly ManifestFault[] {
  const id = element.attributes["resid"];
  const kind = KIND_OF_REFERENCE[element.name];
  if (id === undefined) return kind === undefined ? [] : one("missingReference", where, element.name);
  const what = `${element.name} resid="${id}"`;
  const resource = resources.find((candidate) => candidate.id === id);
  if (resource === undefined) return one("missingResource", where, what);
  return kind === undefined || kind === resource.kind ? [] : one("wrongResource", where, what);
}

function duplicateIdFaults(places: readonly Place[]): readonly ManifestFault[] {
  const named = places.filter(({ element }) => NEEDS_ID.includes(element.name) && element.attributes["id"]);
  const ids = named.map(({ element }) => element.attributes["id"]);
  return named.flatMap(({ where }, index) => (ids.indexOf(ids[index]) < index ? one("duplicateId", where) : []));
}

function resourceFaults(resources: readonly Resource[]): readonly ManifestFault[] {
  return resources.flatMap(({ id, kind, value, byLocale }, index) => {
    const texts = [value, ...Object.values(byLocale)];
    const isAddress = kind === "bt:Images" || kind === "bt:Urls";
    const isTwice = resources.findIndex((other) => other.id === id) < index;
    return [
      ...(id === "" ? one("missingId", "Resources", kind) : []),
      ...(isTwice ? one("duplicateResource", id) : []),
      ...(texts.some((text) => text.trim() === "") ? one("empty", id, kind) : []),
      ...(isAddress ? texts.flatMap((text) => addressFaults(id, text)) : []),
    ];
  });
}

function addressFaults(where: string, address: string): readonly ManifestFault[] {
  return address === "" || address.startsWith("https://") ? [] : one("insecureUrl", where, address);
}

function surfaceFaults(root: XmlElement): readonly ManifestFault[] {
  const hasOverrides = child(root, "VersionOverrides") !== undefined;
  if (hasOverrides && workbookHost(root) === undefined) return one("noWorkbookHost", "");
  return extensionPoint(root, "DesktopFormFactor", "PrimaryCommandSurface") === undefined ? one("noRibbon", "") : [];
}

/** Everything that Excel would refuse, ignore or show wrongly, as far as the manifest alone tells; in the order of the manifest. */
export function manifestFaults(root: XmlElement, resolve: Resolve): readonly ManifestFault[] {
  const resources = resourcesOf(root);
  const overrides = child(root, "VersionOverrides");
  const base = { ...root, children: root.children.filter((element) => element !== overrides) };
  const ribbon = overrides === undefined ? [] : placesOf(withoutResources(overrides), "VersionOverrides");
  const places = [...placesOf(base, root.name), ...ribbon];
  const pages = places.filter(
    ({ element }) => "DefaultValue" in element.attributes && ADDRESSES.includes(element.name),
  );
  return [
    ...surfaceFaults(root),
    ...places.flatMap((place) => PLACE_RULES.flatMap((rule) => rule(place, resolve))),
    ...ribbon.flatMap((place) => referenceFaults(place, resources)),
    ...duplicateIdFaults(places),
    ...pages.flatMap(({ element }) => addressFaults(element.name, resolve(element))),
    ...resourceFaults(resources),
  ];
}

/** What refers to resources, without the resources, which have elements of the same names. */
function withoutResources(overrides: XmlElement): XmlElement {
  return { ...overrides, children: overrides.children.filter(({ name }) => name !== "Resources") };
}
