import { apiNotFound } from "../model/hostError";
import { accessorNames, findMember, ModelCollection, ModelObject } from "../model/modelObject";
import type { UseRecord } from "./uses";
import type { QueryInfo } from "./wire";

/** What to read of an object: by member name in PascalCase, each with what to read below it (empty: all plain values). */
type Selection = Map<string, Selection>;

/** Reads what an add-in asked for with load(). Throws ApiNotFound for a member that is not there. */
export function queryObject(object: ModelObject | null, info: QueryInfo, uses: UseRecord): unknown {
  // The library takes null for a null object; anything else, `{ _IsNull: true }` too, counts as an object that is there.
  if (object === null) return null;
  const selection: Selection = new Map();
  for (const path of info.Select ?? []) addPath(selection, path);
  for (const path of info.Expand ?? []) addPath(selection, path);
  return readObject(object, selection, { info, uses });
}

interface Reading {
  readonly info: QueryInfo;
  readonly uses: UseRecord;
}

function addPath(selection: Selection, path: string): void {
  let level = selection;
  for (const segment of path.split("/")) {
    // The add-in writes "items/" where a collection stands; on the wire a collection is read through.
    if (segment === "items" || segment === "$all" || segment === "") continue;
    const name = segment.charAt(0).toUpperCase() + segment.slice(1);
    const next = level.get(name);
    if (next === undefined) {
      const created: Selection = new Map();
      level.set(name, created);
      level = created;
    } else {
      level = next;
    }
  }
}

function readObject(object: ModelObject, selection: Selection, reading: Reading): Record<string, unknown> {
  const result = readIdentity(object);
  if (object instanceof ModelCollection) {
    const own = ownSelection(object, selection);
    for (const [name, below] of own) result[name] = readMember(object, name, { below, reading });
    const itemSelection = own.size === 0 ? selection : new Map([...selection].filter(([name]) => !own.has(name)));
    const all = object.items() as readonly ModelObject[];
    const from = reading.info.Skip ?? 0;
    const items = all.slice(from, reading.info.Top ? from + reading.info.Top : undefined);
    // Top and Skip count the items of the collection that was asked, not of those below it.
    const inner: Reading = { ...reading, info: {} };
    result["_Items"] = items.map((item) => readObject(item, itemSelection, inner));
    return result;
  }
  if (selection.size === 0) readAllPlain(object, result, reading.uses);
  for (const [name, below] of selection) result[name] = readMember(object, name, { below, reading });
  return result;
}

/** Members of the collection itself (e.g. areaCount); its items have the rest. */
function ownSelection(collection: ModelObject, selection: Selection): Selection {
  return new Map([...selection].filter(([name]) => findMember(collection, name)?.kind === "accessor"));
}

function readIdentity(object: ModelObject): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  const identity = object.identity();
  if (identity !== null) result["_Id"] = identity;
  if (object.referenceId !== null) result["_ReferenceId"] = object.referenceId;
  return result;
}

function readAllPlain(object: ModelObject, result: Record<string, unknown>, uses: UseRecord): void {
  for (const name of accessorNames(object)) {
    const value = Reflect.get(object, name) as unknown;
    if (value instanceof ModelObject || value === undefined) continue;
    result[name] = value;
    uses.note(object.typeName, name);
  }
}

function readMember(
  object: ModelObject,
  name: string,
  how: { readonly below: Selection; readonly reading: Reading },
): unknown {
  const member = findMember(object, name);
  if (member?.kind !== "accessor" || member.descriptor.get === undefined)
    throw apiNotFound(`${object.typeName}.${name}`);
  how.reading.uses.note(object.typeName, name);
  const value = Reflect.get(object, name) as unknown;
  if (value === null && how.below.size > 0) return null;
  return value instanceof ModelObject ? readObject(value, how.below, how.reading) : value;
}

/** The same answer as plain JSON in the add-in's spelling (retrieve()): small first letters, `items`, no identities. */
export function toPlainJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toPlainJson);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
    if (name === "_Items") return [["items", toPlainJson(inner)]];
    if (name.startsWith("_")) return [];
    return [[name.charAt(0).toLowerCase() + name.slice(1), toPlainJson(inner)]];
  });
  return Object.fromEntries(entries);
}
