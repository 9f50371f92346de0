import { CONTENT_TYPE } from "./blankPackage";
import { isOfType, nextRelationshipId, resolveTarget, type OfficePackage } from "./package";
import { withChildren } from "./elementList";
import { childOf, childrenOf, element, parseXml, partBytes, partText, type XmlElement } from "./xml";

/** Id of this add-in (manifest.xml, Id): its settings are told from those of other add-ins by it. */
export const ADD_IN_ID = "90ee2cbd-2b82-4752-81cc-44c5eacb5487";

/** MS-OWEXXML 2.1 and 2.2: where Excel keeps what Office.context.document.settings holds. */
const EXTENSION_NAMESPACE = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const TASK_PANES_NAMESPACE = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const RELATIONSHIPS = "http://schemas.microsoft.com/office/2011/relationships";
const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function partsOfType(from: OfficePackage, part: string, kind: string): string[] {
  return from
    .relationships(part)
    .filter((relationship) => isOfType(relationship, kind))
    .map((relationship) => resolveTarget(part, relationship.target));
}

function taskPanesPart(from: OfficePackage): string | undefined {
  return partsOfType(from, "", "webextensiontaskpanes")[0];
}

function rootOf(from: OfficePackage, part: string): XmlElement | null {
  const content = from.get(part);
  return content ? parseXml(partText(content)) : null;
}

function ownPart(from: OfficePackage): string | undefined {
  const panes = taskPanesPart(from);
  if (panes === undefined) return undefined;
  return partsOfType(from, panes, "webextension").find((part) => {
    const id = childOf(rootOf(from, part) ?? undefined, "reference")?.attributes.id;
    return id?.replace(/[{}]/g, "").toLowerCase() === ADD_IN_ID;
  });
}

/** Settings of this add-in: JSON texts by key. */
export function readSettings(from: OfficePackage): Map<string, string> {
  const part = ownPart(from);
  const properties = part === undefined ? undefined : childOf(rootOf(from, part) ?? undefined, "properties");
  return new Map(
    childrenOf(properties, "property").map(({ attributes }) => [attributes.name ?? "", attributes.value ?? ""]),
  );
}

function newExtension(): XmlElement {
  const reference = element("reference", {
    id: ADD_IN_ID,
    version: "1.0.0.0",
    store: "developer",
    storeType: "Registry",
  });
  const parts = [reference, element("alternateReferences"), element("properties"), element("bindings")];
  return element("webextension", { xmlns: EXTENSION_NAMESPACE, id: `{${ADD_IN_ID.toUpperCase()}}` }, parts);
}

function freePath(taken: OfficePackage, base: string): string {
  let number = 1;
  while (taken.get(`${base}${number}.xml`)) number += 1;
  return `${base}${number}.xml`;
}

/** Adds the part for this add-in, with a task pane that stays closed. */
function addExtension(to: OfficePackage): string {
  const part = freePath(to, "xl/webextensions/webextension");
  let panes = taskPanesPart(to);
  if (panes === undefined) {
    panes = "xl/webextensions/taskpanes.xml";
    to.put(panes, partBytes(element("taskpanes", { xmlns: TASK_PANES_NAMESPACE })), CONTENT_TYPE.taskPanes);
    const root = to.relationships("");
    const relationship = { type: `${RELATIONSHIPS}/webextensiontaskpanes`, target: panes, isExternal: false };
    to.setRelationships("", [...root, { id: nextRelationshipId(root), ...relationship }]);
  }
  const relationships = to.relationships(panes);
  const id = nextRelationshipId(relationships);
  const relationship = { id, type: `${RELATIONSHIPS}/webextension`, target: `/${part}`, isExternal: false };
  to.setRelationships(panes, [...relationships, relationship]);
  const pane = element("taskpane", { dockstate: "right", visibility: 0, width: 350, row: 4 }, [
    element("webextensionref", { "xmlns:r": OFFICE_RELATIONSHIPS, "r:id": id }),
  ]);
  const root = rootOf(to, panes) ?? element("taskpanes", { xmlns: TASK_PANES_NAMESPACE });
  to.put(panes, partBytes({ ...root, children: [...root.children, pane] }));
  return part;
}

/** Puts the settings of this add-in into the package; without settings nothing is added to a file that has none. */
export function writeSettings(to: OfficePackage, settings: ReadonlyMap<string, string>): void {
  const known = ownPart(to);
  if (known === undefined && settings.size === 0) return;
  const part = known ?? addExtension(to);
  const root = rootOf(to, part) ?? newExtension();
  const properties = [...settings].map(([name, value]) => element("property", { name, value }));
  const order = ["reference", "alternateReferences", "properties", "bindings", "snapshot", "extLst"];
  const changed = withChildren(root, { properties: element("properties", {}, properties) }, order);
  to.put(part, partBytes(changed), CONTENT_TYPE.webExtension);
}
