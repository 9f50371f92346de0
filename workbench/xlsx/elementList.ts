import { childrenOf, element, toXml, type XmlElement } from "./xml";

/** A list of the styles part that grows; what stands in it already is found again. */
export class ElementList {
  private readonly elements: XmlElement[];
  private readonly indexes = new Map<string, number>();
  private readonly initialCount: number;

  constructor(elements: readonly XmlElement[]) {
    this.elements = [...elements];
    this.initialCount = elements.length;
    elements.forEach((item, index) => {
      const text = toXml(item);
      if (!this.indexes.has(text)) this.indexes.set(text, index);
    });
  }

  indexOf(item: XmlElement): number {
    const text = toXml(item);
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    this.indexes.set(text, this.elements.length);
    return this.elements.push(item) - 1;
  }

  at(index: number): XmlElement | undefined {
    return this.elements[index];
  }

  /** The list as an element; the original one where nothing was added. */
  toElement(name: string, original: XmlElement | undefined): XmlElement | undefined {
    if (this.elements.length === this.initialCount && original) return original;
    if (this.elements.length === 0) return undefined;
    return { ...element(name, { ...original?.attributes, count: this.elements.length }), children: this.elements };
  }
}

/** An element with some children replaced (null: removed), in a given order. */
export function withChildren(
  parent: XmlElement,
  changes: Readonly<Record<string, XmlElement | null>>,
  order: readonly string[],
): XmlElement {
  const kept = childrenOf(parent).filter((child) => !(child.name in changes));
  const added = Object.values(changes).filter((child) => child !== null);
  const rank = (child: XmlElement): number => (order.includes(child.name) ? order.indexOf(child.name) : order.length);
  return element(
    parent.name,
    parent.attributes,
    [...kept, ...added].sort((one, other) => rank(one) - rank(other)),
  );
}
