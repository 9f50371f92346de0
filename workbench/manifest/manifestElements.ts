import { resourcesOf, valuesOf } from "../../scripts/manifest/resources";
import { child, type XmlElement } from "../../scripts/manifest/xmlElement";
import type { ManifestLocale } from "./addinManifest";

/** The text or address that an element stands for; "" when there is no element, no resource or no value. */
export type Resolve = (element: XmlElement | undefined) => string;

/** Value of the xsi:type attribute; "" when there is none. */
export function typeOf(element: XmlElement): string {
  return element.attributes["xsi:type"] ?? "";
}

/** Child elements of one name, in document order. */
export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** Resolves elements by their resid, or by their own DefaultValue, in one language. */
export function resolveIn(root: XmlElement, locale: ManifestLocale): Resolve {
  const resources = new Map(resourcesOf(root).map((resource) => [resource.id, resource]));
  return (element) => {
    if (element === undefined) return "";
    const id = element.attributes["resid"];
    const values = id === undefined ? valuesOf(element) : resources.get(id);
    return values?.byLocale[locale] ?? values?.value ?? "";
  };
}

/** The part of the manifest that is for Excel; undefined when there is none. */
export function workbookHost(root: XmlElement): XmlElement | undefined {
  const hosts = child(child(root, "VersionOverrides"), "Hosts");
  return childrenNamed(hosts, "Host").find((host) => typeOf(host) === "Workbook");
}

/** The extension point of a type within a form factor of Excel's part; undefined when there is none. */
export function extensionPoint(
  root: XmlElement,
  formFactor: "AllFormFactors" | "DesktopFormFactor",
  type: "CustomFunctions" | "PrimaryCommandSurface",
): XmlElement | undefined {
  const points = childrenNamed(child(workbookHost(root), formFactor), "ExtensionPoint");
  return points.find((point) => typeOf(point) === type);
}
