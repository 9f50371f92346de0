import { cellKey, formatCell, keyPosition, parseArea } from "../store/address";
import type { Worksheet } from "../store/workbook";
import { RELATIONSHIP_TYPES, isOfType, nextRelationshipId, type Relationship } from "./package";
import { childOf, childrenOf, element, prefixedAttribute, type XmlElement } from "./xml";

/** Ranges of links over more than one cell, by the key of their first cell; the store has the link at that cell. */
export type LinkRanges = Map<string, string>;

/** Reads the links of a sheet; the address of an outside link is the target of its relationship. */
export function readHyperlinks(root: XmlElement, sheet: Worksheet, relationships: readonly Relationship[]): LinkRanges {
  const ranges: LinkRanges = new Map();
  for (const link of childrenOf(childOf(root, "hyperlinks"), "hyperlink")) {
    const area = parseArea(link.attributes.ref ?? "");
    if (!area) continue;
    const key = cellKey(area.top, area.left);
    const id = prefixedAttribute(link, "id");
    const target = relationships.find((relationship) => relationship.id === id)?.target;
    const { location, display, tooltip, ref = "" } = link.attributes;
    const fields = Object.entries({ location, address: target, display, tooltip }).filter(
      ([, value]) => value !== undefined,
    );
    sheet.hyperlinks.set(key, Object.fromEntries(fields));
    if (ref.includes(":")) ranges.set(key, ref);
  }
  return ranges;
}

/** Relationships of a sheet without those of its links. */
export function withoutLinks(relationships: readonly Relationship[]): Relationship[] {
  return relationships.filter((relationship) => !isOfType(relationship, "hyperlink"));
}

/** The element for the links of a sheet; outside addresses are added to the relationships. */
export function writeHyperlinks(
  sheet: Worksheet,
  ranges: LinkRanges | null,
  relationships: Relationship[],
): XmlElement | undefined {
  const inOrder = [...sheet.hyperlinks].map(([key, link]) => ({ key, link, at: keyPosition(key) }));
  inOrder.sort((one, other) => one.at[0] - other.at[0] || one.at[1] - other.at[1]);
  const links = inOrder.map(({ key, link, at }) => {
    const { address, location, display, tooltip } = link;
    let id: string | undefined;
    if (address !== undefined && address !== "") {
      id = nextRelationshipId(relationships);
      relationships.push({ id, type: `${RELATIONSHIP_TYPES}/hyperlink`, target: address, isExternal: true });
    }
    return element("hyperlink", {
      ref: ranges?.get(key) ?? formatCell(at[0], at[1]),
      "r:id": id,
      location,
      tooltip,
      display,
    });
  });
  return links.length > 0 ? element("hyperlinks", {}, links) : undefined;
}
