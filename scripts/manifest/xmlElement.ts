import { XMLParser, XMLValidator } from "fast-xml-parser";

/** One element with its children in the order of the file. Comments and the XML declaration are left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

type ParsedNode = Readonly<Record<string, unknown>>;

/** Why text is not well-formed XML, in words; null when it is. */
export function xmlFault(xml: string): string | null {
  const outcome = XMLValidator.validate(xml);
  return outcome === true ? null : `line ${String(outcome.err.line)}: ${outcome.err.msg}`;
}

/** The root element of well-formed XML. Throws when there is none. */
export function parseXml(xml: string): XmlElement {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
  });
  const [root] = elementsOf(parser.parse(xml) as readonly ParsedNode[]);
  if (root === undefined) throw new Error("no root element");
  return root;
}

function elementsOf(nodes: readonly ParsedNode[]): readonly XmlElement[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ":@");
    if (name === undefined || name.startsWith("#") || name.startsWith("?")) return [];
    const content = node[name] as readonly ParsedNode[];
    const text = content.map((child) => child["#text"] ?? "").join("");
    return [{ name, attributes: (node[":@"] ?? {}) as Record<string, string>, children: elementsOf(content), text }];
  });
}

/** The element and everything below it, in document order. */
export function descendants(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(descendants)];
}

/** The first child of this name; undefined when there is none. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

/** Every element of this name, in document order. */
export function allNamed(root: XmlElement, name: string): readonly XmlElement[] {
  return descendants(root).filter((element) => element.name === name);
}
