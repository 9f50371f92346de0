import type { Action, RequestBody } from "./wire";

/** What an add-in cost its host. */
export interface Counters {
  /** Requests of Excel.run; the library's own clean-up, custom functions and the pane are not counted. */
  syncs: number;
  /** Bytes of the bodies of all those requests and of their answers, in UTF-8. */
  requestBytes: number;
  responseBytes: number;
  /** Time the host took to answer them. */
  milliseconds: number;
}

export function noCounters(): Counters {
  return { syncs: 0, requestBytes: 0, responseBytes: 0, milliseconds: 0 };
}

/** What was added between two readings. */
export function countersSince(before: Counters, now: Counters): Counters {
  return {
    syncs: now.syncs - before.syncs,
    requestBytes: now.requestBytes - before.requestBytes,
    responseBytes: now.responseBytes - before.responseBytes,
    milliseconds: now.milliseconds - before.milliseconds,
  };
}

const NEW_OBJECT = 2;
const INSTANTIATE = 1;
const METHOD = 3;

/** True for a request that the add-in asked for with context.sync(). */
export function isUserSync(body: RequestBody): boolean {
  const usesService = Object.values(body.ObjectPaths).some((path) => path.ObjectPathType === NEW_OBJECT);
  return !usesService && !isCleanUp(body.Actions);
}

/** After Excel.run the library gives back the ranges it had kept. */
function isCleanUp(actions: readonly Action[]): boolean {
  const others = actions.filter((action) => action.ActionType !== INSTANTIATE);
  return (
    others.length > 0 && others.every((action) => action.ActionType === METHOD && action.Name === "_RemoveReference")
  );
}
