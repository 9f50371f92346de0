import type { PageMessage } from "./wire";

/** Ids of the calls of the page that travel as executeMethod. */
export const DISPATCH = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;

/** Answer to one call: what the library expects as the reply's data. */
export type CallHandler = (data: unknown) => Promise<unknown>;

export interface TransportParts {
  /** Delivers the text of one message to the page. */
  readonly send: (text: string) => void;
  /** Calls of the page by action name. */
  readonly calls: ReadonlyMap<string, CallHandler>;
  /** Calls that arrive as executeMethod, by dispatch id. */
  readonly methods: ReadonlyMap<number, CallHandler>;
  /** Told when the page asked for something that has no handler. */
  readonly onUnknown: (what: string) => void;
}

/** One page's side of the conversation between host and office.js: replies to calls and sends events to those who registered. */
export class Transport {
  private readonly registrations = new Map<string, PageMessage>();
  private readonly waiting = new Map<string, (() => void)[]>();
  private isClosed = false;
  /** The page's last message: it names the conversation that a call of the host belongs to. */
  private lastMessage: PageMessage | null = null;
  /** Number of pages that have come and gone: what an earlier page asked for is not answered to the next. */
  private generation = 0;

  constructor(private readonly parts: TransportParts) {}

  /** Takes one message as the page posted it. Texts that are not of this protocol are ignored. */
  receive(text: unknown): void {
    const message = parseMessage(text);
    if (message === null || this.isClosed) return;
    this.lastMessage = message;
    const answered = this.answer(message);
    const { generation } = this;
    void answered.then((data) => {
      if (generation === this.generation) this.post(message, data, 0);
    });
  }

  /** A page starts anew: what the one before had registered or asked for is dropped. Whoever waits for a registration waits on. */
  restart(): void {
    this.generation += 1;
    this.lastMessage = null;
    this.registrations.clear();
  }

  /** Sends an event; waits for the page to register for it first. */
  async fire(eventName: string, data: unknown): Promise<void> {
    await this.registered(eventName);
    const registration = this.registrations.get(eventName);
    if (registration !== undefined) this.post(registration, data, 1);
  }

  /** Calls a method of the page; its answer is not waited for. Before the page said anything there is nobody to call. */
  call(actionName: string, data: unknown): void {
    if (this.lastMessage === null || this.isClosed) return;
    this.parts.send(
      JSON.stringify({
        _messageType: 0,
        _actionName: actionName,
        _actionType: 0,
        _conversationId: this.lastMessage._conversationId + NOTIFICATIONS,
        _correlationId: 0,
        _data: data,
      }),
    );
  }

  isRegistered(eventName: string): boolean {
    return this.registrations.has(eventName);
  }

  /** Resolves once the page listens to an event. */
  registered(eventName: string): Promise<void> {
    if (this.registrations.has(eventName)) return Promise.resolve();
    return new Promise((resolve) => {
      this.waiting.set(eventName, [...(this.waiting.get(eventName) ?? []), resolve]);
    });
  }

  /** Nothing is sent or taken after this. */
  close(): void {
    this.isClosed = true;
  }

  private async answer(message: PageMessage): Promise<unknown> {
    if (message._actionType === 1) return this.register(message);
    if (message._actionType === 2) {
      this.registrations.delete(message._actionName);
      return { Error: 0 };
    }
    const handler =
      message._actionName === "executeMethod" ? this.methodHandler(message) : this.parts.calls.get(message._actionName);
    if (handler !== undefined) return handler(message._data);
    this.parts.onUnknown(message._actionName);
    return {};
  }

  private register(message: PageMessage): { readonly Error: 0 } {
    this.registrations.set(message._actionName, message);
    // The reply goes out first; whoever waited fires after it.
    const resolvers = this.waiting.get(message._actionName) ?? [];
    this.waiting.delete(message._actionName);
    setTimeout(() => {
      for (const resolve of resolvers) resolve();
    }, 0);
    return { Error: 0 };
  }

  private methodHandler(message: PageMessage): CallHandler | undefined {
    const data = message._data as { DdaMethod?: { DispatchId?: number } } | undefined;
    const id = data?.DdaMethod?.DispatchId;
    const handler = id === undefined ? undefined : this.parts.methods.get(id);
    if (handler === undefined) this.parts.onUnknown(`executeMethod ${String(id)}`);
    return handler ?? (() => Promise.resolve({ Version: 1, Error: METHOD_NOT_SUPPORTED }));
  }

  private post(to: PageMessage, data: unknown, responseType: 0 | 1): void {
    if (this.isClosed) return;
    this.parts.send(
      JSON.stringify({
        _messageType: 1,
        _actionName: to._actionName,
        _conversationId: to._conversationId,
        _correlationId: to._correlationId,
        _data: data,
        _errorCode: 0,
        _responseType: responseType,
      }),
    );
  }
}

/** Calls of the host belong to a conversation of their own (OSF.SharedConstants.NotificationConversationIdSuffix). */
const NOTIFICATIONS = "_ntf";

/** The library's own code for a call that the host does not know (ooeUnsupportedDataObject … 5001 is an internal error). */
const METHOD_NOT_SUPPORTED = 5001;

function parseMessage(text: unknown): PageMessage | null {
  if (typeof text !== "string" || !text.startsWith("{")) return null;
  try {
    const message = JSON.parse(text) as PageMessage;
    return message._messageType === 0 ? message : null;
  } catch {
    return null;
  }
}
