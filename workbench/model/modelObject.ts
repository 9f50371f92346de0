import { type HostError, itemNotFound } from "./hostError";

const NO_EVENTS: ReadonlySet<string> = new Set();

/**
 * Base of everything an add-in can hold on to. The executor finds members by reflection: what is public for add-ins is
 * written in PascalCase (as on the wire), everything else starts with a small letter.
 */
export abstract class ModelObject {
  /** Name of the type as add-ins know it, e.g. "Range"; used in the record of missing members. */
  abstract readonly typeName: string;
  /** By what its collection finds it again; null for objects that are reached in another way. */
  identity(): string | null {
    return null;
  }
  /** True for events that this host raises for listeners on the object, by their name on the wire, e.g. "DataChanged". */
  raisesEvent(name: string): boolean {
    return this.raisedEvents.has(name);
  }
  /** Events by their names on the wire; none unless a class says so. */
  protected get raisedEvents(): ReadonlySet<string> {
    return NO_EVENTS;
  }
  /** Set once the add-in asked to keep this object beyond its batch. */
  referenceId: string | null = null;
}

/** A collection: found by key or by position, read as a whole by load("items/…"). */
export abstract class ModelCollection<T extends ModelObject> extends ModelObject {
  abstract items(): readonly T[];
  /** Throws ItemNotFound when there is none. */
  abstract GetItem(key: string | number): T;
  GetItemAt(index: number): T {
    const item = this.items()[index];
    if (item === undefined) throw itemNotFoundAt(index);
    return item;
  }
  GetCount(): number {
    return this.items().length;
  }
}

function itemNotFoundAt(index: number): HostError {
  return itemNotFound(`There is no item at position ${index}.`);
}

/** A member found on an object: read, write or call it. */
export type Member =
  | { readonly kind: "accessor"; readonly descriptor: PropertyDescriptor }
  | { readonly kind: "method"; readonly call: (...args: unknown[]) => unknown };

const memberTables = new WeakMap<object, Map<string, Member>>();

/** The members of an object's class that are visible on the wire, by name; `undefined` when there is none of that name. */
export function findMember(object: ModelObject, name: string): Member | undefined {
  return membersOf(object).get(name);
}

/** Names of the readable members, base classes last. */
export function accessorNames(object: ModelObject): string[] {
  return [...membersOf(object)].flatMap(([name, member]) =>
    member.kind === "accessor" && member.descriptor.get !== undefined ? [name] : [],
  );
}

function membersOf(object: ModelObject): Map<string, Member> {
  const prototype = Object.getPrototypeOf(object) as object;
  const known = memberTables.get(prototype);
  if (known !== undefined) return known;
  const table = new Map<string, Member>();
  for (let level: object = prototype; level !== ModelObject.prototype; level = Object.getPrototypeOf(level) as object) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (/^_?[A-Z]/.test(name) && !table.has(name)) table.set(name, toMember(descriptor));
    }
  }
  memberTables.set(prototype, table);
  return table;
}

function toMember(descriptor: PropertyDescriptor): Member {
  const value: unknown = descriptor.value;
  return typeof value === "function"
    ? { kind: "method", call: value as (...args: unknown[]) => unknown }
    : { kind: "accessor", descriptor };
}
