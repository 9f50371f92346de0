import { XMLParser } from "fast-xml-parser";
import { decodeText, encodeAttribute, encodeText } from "./xmlText";

/** An element of an XML part; attribute values and texts are decoded. Names keep their prefix, except that of the part's main namespace. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

const TEXT = "#text";
const ATTRIBUTES = ":@";

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  allowBooleanAttributes: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
});

type ParsedNode = Record<string, unknown>;

function isNodeList(value: unknown): value is ParsedNode[] {
  return Array.isArray(value);
}

function attributesOf(node: ParsedNode): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(node[ATTRIBUTES] ?? {})) attributes[name] = decodeText(String(value));
  return attributes;
}

function toNode(node: ParsedNode): XmlElement | string | null {
  const [name, content] = Object.entries(node).find(([key]) => key !== ATTRIBUTES) ?? [];
  if (name === undefined || name.startsWith("?")) return null;
  if (name === TEXT) return decodeText(String(content));
  const children = isNodeList(content) ? content.map(toNode).filter((child) => child !== null) : [];
  return { name, attributes: attributesOf(node), children };
}

/** Takes the prefix of the root's namespace away (some programs write <x:worksheet>), so that names can be compared. */
export function withoutMainPrefix(xml: string): string {
  const prefix = /<([\w.-]+(?::[\w.-]+)?)[\s/>]/.exec(xml)?.[1]?.split(":").at(-2);
  if (prefix === undefined) return xml;
  return xml
    .replaceAll(new RegExp(`(</?)${prefix}:`, "g"), "$1")
    .replace(new RegExp(`xmlns:${prefix}=`), "xmlns=")
    .replace(/(xmlns="[^"]*"[^>]*?)\sxmlns="[^"]*"/, "$1");
}

/**
 * The text of a part: UTF-8 or UTF-16 by its mark, line ends as XML reads them (1.0, 2.11), CDATA sections as plain text, so that cells and
 * strings can be read without building elements.
 */
export function partText(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = !isUtf16 ? "utf-8" : bytes[0] === 0xff ? "utf-16le" : "utf-16be";
  const text = new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, "\n");
  return text.includes("<![CDATA[")
    ? text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_section, content: string) => encodeText(content))
    : text;
}

/** The root element of a part. Throws on text that has none. */
export function parseXml(text: string, isPrefixKept = false): XmlElement {
  const nodes: unknown = parser.parse(isPrefixKept ? text : withoutMainPrefix(text));
  const root = isNodeList(nodes)
    ? nodes.map(toNode).find((node) => node !== null && typeof node !== "string")
    : undefined;
  if (root === undefined || root === null || typeof root === "string") throw new Error("no root element");
  return root;
}

/** An element. Attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly (XmlElement | string)[] = [],
): XmlElement {
  const kept: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) kept[key] = String(value);
  return { name, attributes: kept, children: [...children] };
}

/** A copy with other attributes; undefined takes one away. */
export function withAttributes(
  original: XmlElement,
  changes: Readonly<Record<string, string | number | undefined>>,
): XmlElement {
  return element(original.name, { ...original.attributes, ...changes }, original.children);
}

/** Child elements, of one name if given. */
export function childrenOf(parent: XmlElement | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of parent?.children ?? [])
    if (typeof child !== "string" && (name === undefined || child.name === name)) found.push(child);
  return found;
}

/** First child element of that name. */
export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(parent, name)[0];
}

/** Every text below an element. */
export function textOf(parent: XmlElement | undefined): string {
  return (parent?.children ?? []).map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

/** True for "1" and "true"; the default when the attribute is not there. */
export function flagOf(parent: XmlElement | undefined, name: string, whenAbsent = false): boolean {
  const value = parent?.attributes[name];
  return value === undefined ? whenAbsent : value === "1" || value === "true";
}

/** Value of an attribute whatever its prefix, e.g. r:id. */
export function prefixedAttribute(parent: XmlElement, localName: string): string | undefined {
  return Object.entries(parent.attributes).find(([key]) => key.endsWith(`:${localName}`))?.[1];
}

/** XML text of an element. */
export function toXml(node: XmlElement | string): string {
  if (typeof node === "string") return encodeText(node);
  let attributes = "";
  for (const [name, value] of Object.entries(node.attributes)) attributes += ` ${name}="${encodeAttribute(value)}"`;
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  return `<${node.name}${attributes}>${node.children.map(toXml).join("")}</${node.name}>`;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Bytes of a part. */
export function partBytes(root: XmlElement | string): Uint8Array {
  return new TextEncoder().encode(DECLARATION + (typeof root === "string" ? root : toXml(root)));
}
