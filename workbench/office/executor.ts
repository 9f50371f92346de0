import { apiNotFound, HostError, invalidArgument, itemNotFound } from "../model/hostError";
import { findMember, ModelCollection, ModelObject } from "../model/modelObject";
import type { GapRecord } from "./gaps";
import type { UseRecord } from "./uses";
import { queryObject, toPlainJson } from "./query";
import type { Action, ArgumentInfo, ObjectPath, RequestBody, ResponseBody } from "./wire";

/** What the executor works on: the object model behind one workbook. */
export interface ExecutorTarget {
  /** The object that global paths stand for. */
  readonly root: ModelObject;
  /** Objects that add-ins create by type name, e.g. "Microsoft.AppRuntime.AppRuntimeService". */
  service(typeName: string): ModelObject | null;
  /** An object kept under a reference id; null once it was given back. */
  reference(id: string): ModelObject | null;
  /** Called before values are read: results of formulas must be up to date then. */
  settle(): Promise<void>;
  /** The batch is over: calculation that was suspended goes on. */
  endBatch(): Promise<void>;
  readonly gaps: GapRecord;
  readonly uses: UseRecord;
}

/**
 * Runs one batch as Excel does: actions in order, the first error ends it and what was done before stays done. Members are
 * found by reflection; one that is not there answers ApiNotFound and is recorded.
 */
export async function executeBatch(body: RequestBody, target: ExecutorTarget): Promise<ResponseBody> {
  const batch = new Batch(body, target);
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (readsCells(action)) await target.settle();
      const value = batch.run(action);
      results.push({ ActionId: action.Id, Value: value instanceof Promise ? ((await value) ?? null) : value });
    } catch (error) {
      if (error instanceof HostError && error.missing !== null) target.gaps.note(error.missing);
      await target.endBatch();
      return { Results: results, Error: toWireError(error, index) };
    }
  }
  await target.endBatch();
  return { Results: results };
}

const QUERY_TYPES: ReadonlySet<number> = new Set([2, 6, 7]);

function readsCells(action: Action): boolean {
  return QUERY_TYPES.has(action.ActionType);
}

const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  GeneralException: 500,
};

function toWireError(error: unknown, index: number): NonNullable<ResponseBody["Error"]> {
  const code = error instanceof HostError ? error.code : "GeneralException";
  const message = error instanceof Error ? error.message : String(error);
  return {
    Code: code,
    Message: message,
    HttpStatusCode: STATUS[code] ?? 400,
    Location: (error instanceof HostError ? error.location : null) ?? "",
    ActionIndex: index,
  };
}

class Batch {
  private readonly resolved = new Map<number, ModelObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly target: ExecutorTarget,
  ) {}

  run(action: Action): unknown {
    switch (action.ActionType) {
      case 1:
        return instantiated(this.objectAt(action.ObjectPathId));
      case 2:
      case 6:
        return queryObject(this.objectAt(action.ObjectPathId), action.QueryInfo ?? {}, this.target.uses);
      case 7:
        return toPlainJson(queryObject(this.objectAt(action.ObjectPathId), action.QueryInfo ?? {}, this.target.uses));
      case 3:
        return this.callMethod(action);
      case 4:
        return this.setProperty(action);
      case 9:
        return this.update(this.existing(action.ObjectPathId), action.ObjectState);
      case 5:
      case 8:
        return null;
      default:
        throw invalidArgument(`Unknown action type ${String(action.ActionType)}.`);
    }
  }

  private callMethod(action: Action): unknown {
    // The library keeps every range of Excel.run, the null objects among them.
    if (action.Name === "_KeepReference" && this.objectAt(action.ObjectPathId) === null) return null;
    const value = this.invoke(this.existing(action.ObjectPathId), action.Name, action.ArgumentInfo);
    return value === undefined ? null : value instanceof ModelObject ? instantiated(value) : value;
  }

  private setProperty(action: Action): null {
    const value = this.argumentsOf(action.ArgumentInfo)[0];
    this.assign(this.existing(action.ObjectPathId), action.Name, value);
    return null;
  }

  private assign(object: ModelObject, name: string, value: unknown): void {
    const member = findMember(object, name);
    if (member?.kind !== "accessor" || member.descriptor.set === undefined) throw missing(object, name);
    this.target.uses.note(object.typeName, name);
    located(object, name, () => {
      Reflect.set(object, name, value);
    });
  }

  /** set({...}) sent as one action: nested objects go to the objects of that name. */
  private update(object: ModelObject, state: unknown): null {
    for (const [key, value] of Object.entries(isRecord(state) ? state : {})) {
      const name = key.charAt(0).toUpperCase() + key.slice(1);
      const child = findMember(object, name)?.kind === "accessor" ? (Reflect.get(object, name) as unknown) : undefined;
      if (child instanceof ModelObject && isRecord(value)) {
        this.target.uses.note(object.typeName, name);
        this.update(child, value);
      } else this.assign(object, name, value);
    }
    return null;
  }

  private existing(pathId: number): ModelObject {
    const object = this.objectAt(pathId);
    if (object === null) throw itemNotFound();
    return object;
  }

  private objectAt(pathId: number): ModelObject | null {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(pathId)];
    if (path === undefined) throw invalidArgument(`The batch has no object path ${String(pathId)}.`);
    const object = this.resolve(path);
    this.resolved.set(pathId, object);
    return object;
  }

  private resolve(path: ObjectPath): ModelObject | null {
    switch (path.ObjectPathType) {
      case 1:
        return this.target.root;
      case 2:
        return this.service(path.Name);
      case 6:
        return this.kept(path.Name);
      case 7:
        return null;
      default:
        return this.resolveFromParent(path);
    }
  }

  private service(typeName: string): ModelObject {
    const service = this.target.service(typeName);
    if (service !== null) return service;
    throw apiNotFound(typeName);
  }

  private kept(id: string): ModelObject {
    const object = this.target.reference(id);
    if (object === null) throw new HostError("InvalidReference", "This object is no longer available.");
    return object;
  }

  private resolveFromParent(path: ObjectPath): ModelObject | null {
    const parent = this.objectAt(path.ParentObjectPathId ?? -1);
    // What is asked of a null object is a null object again.
    if (parent === null) return null;
    const value = this.stepFrom(parent, path);
    if (value === null || value instanceof ModelObject) return value;
    throw invalidArgument(`${parent.typeName}.${path.Name} is not an object.`);
  }

  private stepFrom(parent: ModelObject, path: ObjectPath): unknown {
    if (path.ObjectPathType === 3) return this.invoke(parent, path.Name, path.ArgumentInfo);
    if (path.ObjectPathType === 5) {
      if (!(parent instanceof ModelCollection)) throw missing(parent, "GetItem");
      this.target.uses.note(parent.typeName, "GetItem");
      const [key] = this.argumentsOf(path.ArgumentInfo);
      return located(parent, "GetItem", () => (parent as ModelCollection<ModelObject>).GetItem(key as string));
    }
    const member = findMember(parent, path.Name);
    if (member?.kind !== "accessor" || member.descriptor.get === undefined) throw missing(parent, path.Name);
    this.target.uses.note(parent.typeName, path.Name);
    return located(parent, path.Name, (): unknown => Reflect.get(parent, path.Name));
  }

  private invoke(object: ModelObject, name: string, info: ArgumentInfo | undefined): unknown {
    const member = findMember(object, name);
    const event = /^_(?:Un)?Register(\w+?)Event$/.exec(name)?.[1];
    const isEvent = member === undefined && event !== undefined && object.raisesEvent(event);
    if (!isEvent && member?.kind !== "method") throw missing(object, name);
    this.target.uses.note(object.typeName, name);
    if (member?.kind !== "method") return null;
    const values = this.argumentsOf(info);
    return located(object, name, () => member.call.apply(object, values));
  }

  private argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const values = info?.Arguments ?? [];
    return values.map((value, index) => this.argumentAt(value, info?.ReferencedObjectPathIds?.[index]));
  }

  private argumentAt(value: unknown, referenced: unknown): unknown {
    if (typeof referenced === "number" && referenced > 0) return this.objectAt(referenced);
    if (Array.isArray(value) && Array.isArray(referenced))
      return value.map((inner, index) => this.argumentAt(inner, referenced[index] as unknown));
    return value;
  }
}

function missing(object: ModelObject, name: string): HostError {
  return apiNotFound(`${object.typeName}.${name}`);
}

/** Errors say where they arose, e.g. "Worksheet.getRange", as add-ins read it in debugInfo.errorLocation. */
function located<T>(object: ModelObject, name: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof HostError)
      error.location ??= `${object.typeName}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    throw error;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What the library needs to find the object again: null makes it a null object. */
function instantiated(object: ModelObject | null): unknown {
  if (object === null) return null;
  const identity = object.identity();
  return {
    ...(object.referenceId === null ? {} : { _ReferenceId: object.referenceId }),
    ...(identity === null ? {} : { _Id: identity, Id: identity }),
  };
}
