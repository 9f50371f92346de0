/** The request protocol of office.js as it travels: only what this host reads and writes. */

/** One step from an object to another. Types: 1 global, 2 new object, 3 method, 4 property, 5 indexer, 6 reference, 7 null. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Parallel to Arguments: the path id of an argument that is an object, else 0. May nest like the arguments do. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** Types: 1 instantiate, 2 query, 3 method, 4 set property, 5 trace, 6 recursive query, 7 query as JSON, 8 ensure unchanged, 9 update. */
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: unknown;
}

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly HttpStatusCode: number;
    readonly Location: string;
    readonly ActionIndex: number;
  };
}

/** Envelope of a message between page and host. Kinds: 0 request, 1 reply; actions: 0 call, 1 register an event, 2 end it. */
export interface PageMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: unknown;
}

/** Request and response of one call may not be larger: Excel on the web refuses them (learn.microsoft.com, "Resource limits and performance optimization"). */
export const PAYLOAD_LIMIT_BYTES = 5 * 1024 * 1024;

/** What the page is told to be in; drives isSetSupported. The installed office.js knows no members beyond ExcelApi 1.15. */
export const REQUIREMENTS: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  SharedRuntime: "1.1",
  SharedRuntimeInternal: "1.2",
  RibbonApi: "1.1",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.3",
  AddinCommands: "1.1",
  Settings: "1.1",
  DialogApi: "1.1",
};
