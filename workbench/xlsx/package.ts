import { unzipSync, zipSync } from "fflate";
import { UnreadableWorkbook, reasonNotZip } from "./unreadable";
import { childrenOf, element, parseXml, partBytes, partText } from "./xml";

/** One relationship of a part (ECMA-376 part 2, 9.3). */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

export const RELATIONSHIP_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES = "[Content_Types].xml";

/** True when the type is this kind, whatever its base address (transitional or strict). */
export function isOfType(relationship: Relationship, kind: string): boolean {
  return relationship.type.endsWith(`/${kind}`);
}

function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** Part that a target names, as seen from the part that has the relationship. */
export function resolveTarget(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const segments = part.split("/").slice(0, -1);
  for (const segment of target.split("/"))
    if (segment === "..") segments.pop();
    else if (segment !== ".") segments.push(segment);
  return segments.join("/");
}

/** An opened package: parts by path, their content types and relationships. A copy can be changed without changing the original. */
export class OfficePackage {
  private constructor(
    private readonly parts: Map<string, Uint8Array>,
    private readonly defaults: Map<string, string>,
    private readonly overrides: Map<string, string>,
  ) {}

  /** Opens a zip. Throws UnreadableWorkbook. */
  static open(bytes: Uint8Array): OfficePackage {
    const reason = reasonNotZip(bytes);
    if (reason) throw new UnreadableWorkbook(reason);
    let files: Record<string, Uint8Array>;
    try {
      files = unzipSync(bytes);
    } catch (error) {
      throw new UnreadableWorkbook("damaged", { cause: error });
    }
    const parts = new Map<string, Uint8Array>();
    for (const [path, content] of Object.entries(files))
      if (!path.endsWith("/")) parts.set(path.replaceAll("\\", "/"), content);
    if (!parts.has(CONTENT_TYPES)) throw new UnreadableWorkbook(parts.has("mimetype") ? "openDocument" : "otherOffice");
    return OfficePackage.of(parts);
  }

  /** A package of these parts, [Content_Types].xml among them. */
  static of(parts: Map<string, Uint8Array>): OfficePackage {
    const defaults = new Map<string, string>();
    const overrides = new Map<string, string>();
    const types = parseXml(partText(parts.get(CONTENT_TYPES) ?? new Uint8Array()));
    for (const entry of childrenOf(types)) {
      const type = entry.attributes.ContentType ?? "";
      if (entry.name === "Default") defaults.set(entry.attributes.Extension ?? "", type);
      else overrides.set((entry.attributes.PartName ?? "").replace(/^\//, ""), type);
    }
    return new OfficePackage(parts, defaults, overrides);
  }

  copy(): OfficePackage {
    return new OfficePackage(new Map(this.parts), new Map(this.defaults), new Map(this.overrides));
  }

  paths(): string[] {
    return [...this.parts.keys()];
  }

  get(path: string): Uint8Array | undefined {
    return (
      this.parts.get(path) ??
      this.parts.get(this.paths().find((other) => other.toLowerCase() === path.toLowerCase()) ?? path)
    );
  }

  contentType(path: string): string | undefined {
    return this.overrides.get(path) ?? this.defaults.get(path.slice(path.lastIndexOf(".") + 1));
  }

  /** Adds or replaces a part; the content type of one that is there already stays. */
  put(path: string, content: Uint8Array, contentType?: string): void {
    this.parts.set(path, content);
    if (contentType !== undefined && !this.overrides.has(path)) this.overrides.set(path, contentType);
  }

  /** Removes a part with its content type and relationships. */
  remove(path: string): void {
    this.parts.delete(path);
    this.parts.delete(relationshipsPath(path));
    this.overrides.delete(path);
  }

  /** Relationships of a part; "" is the package itself. */
  relationships(part: string): Relationship[] {
    const content = this.get(relationshipsPath(part));
    if (!content) return [];
    return childrenOf(parseXml(partText(content)), "Relationship").map(({ attributes }) => ({
      id: attributes.Id ?? "",
      type: attributes.Type ?? "",
      target: attributes.Target ?? "",
      isExternal: attributes.TargetMode === "External",
    }));
  }

  setRelationships(part: string, relationships: readonly Relationship[]): void {
    const path = relationshipsPath(part);
    if (relationships.length === 0) {
      this.parts.delete(path);
      return;
    }
    const entries = relationships.map(({ id, type, target, isExternal }) =>
      element("Relationship", { Id: id, Type: type, Target: target, TargetMode: isExternal ? "External" : undefined }),
    );
    this.put(path, partBytes(element("Relationships", { xmlns: PACKAGE_RELATIONSHIPS }, entries)));
  }

  /** Parts that can be reached from the package over relationships. */
  reachable(): Set<string> {
    const found = new Set<string>();
    const visit = (part: string): void => {
      for (const relationship of this.relationships(part)) {
        const target = relationship.isExternal ? "" : resolveTarget(part, relationship.target);
        if (target === "" || found.has(target) || !this.parts.has(target)) continue;
        found.add(target);
        visit(target);
      }
    };
    visit("");
    return found;
  }

  /** The zip. Same parts, same bytes: no time of day goes into it. */
  toBytes(): Uint8Array {
    const entries = [
      ...[...this.defaults].map(([extension, type]) => element("Default", { Extension: extension, ContentType: type })),
      ...[...this.overrides]
        .filter(([path]) => this.parts.has(path))
        .map(([path, type]) => element("Override", { PartName: `/${path}`, ContentType: type })),
    ];
    const types = element("Types", { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" }, entries);
    const files: Record<string, Uint8Array> = { [CONTENT_TYPES]: partBytes(types) };
    for (const [path, content] of this.parts) if (path !== CONTENT_TYPES) files[path] = content;
    return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
  }
}

/** The next free relationship id. */
export function nextRelationshipId(relationships: readonly Relationship[]): string {
  const numbers = relationships.map(({ id }) => Number(/^rId(\d+)$/.exec(id)?.[1] ?? "0"));
  return `rId${Math.max(0, ...numbers) + 1}`;
}
