import type { ZipArchive } from "./zipArchive";
import { XmlScanner } from "./xmlScanner";
import { partText } from "./xmlText";

/** One relationship of a part (ECMA-376 part 2, 9.3): what it is for, and the path of the part it names. */
export interface Relationship {
  /** Last segment of the type: "worksheet", "sharedStrings" …; its address differs between editions of the standard. */
  readonly kind: string;
  readonly path: string;
}

/** Part that a target names, as seen from the part that has the relationship. */
function resolveTarget(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const segments = part.split("/").slice(0, -1);
  for (const segment of target.replaceAll("\\", "/").split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

/** Relationships of a part by id, those to other files left out; "" is the package itself. Empty where it has none. */
export function relationshipsOf(archive: ZipArchive, part: string): ReadonlyMap<string, Relationship> {
  const slash = part.lastIndexOf("/");
  const bytes = archive.part(`${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`);
  const found = new Map<string, Relationship>();
  if (bytes === null) return found;
  const scanner = new XmlScanner(partText(bytes));
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token !== "open" || scanner.name !== "Relationship") continue;
    const id = scanner.attribute("Id");
    const target = scanner.attribute("Target");
    if (id === undefined || target === undefined || scanner.attribute("TargetMode") === "External") continue;
    const type = scanner.attribute("Type") ?? "";
    found.set(id, { kind: type.slice(type.lastIndexOf("/") + 1), path: resolveTarget(part, target) });
  }
  return found;
}
