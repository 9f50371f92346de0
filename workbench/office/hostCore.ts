import { HostDocument, type Recalculation } from "../model/hostDocument";
import type { ModelObject } from "../model/modelObject";
import { WorkbookObject } from "../model/workbookObject";
import type { Workbook } from "../store/workbook";
import { type Counters, isUserSync, noCounters } from "./counters";
import { executeBatch, type ExecutorTarget } from "./executor";
import { type FunctionCall, FunctionCalls, type FunctionOutcome } from "./functionCalls";
import { GapRecord } from "./gaps";
import {
  AddinInternalService,
  AppRuntimePersistenceService,
  AppRuntimeService,
  CustomFunctionsService,
  type RuntimeState,
} from "./runtimeServices";
import { loadSettings, saveSettings } from "./documentSettings";
import { ENTER_PANE, NOTIFY_PAGE, type PaneExit, paneExitOf } from "./paneFocus";
import { type CallHandler, DISPATCH, Transport } from "./transport";
import { UseRecord } from "./uses";
import { PAYLOAD_LIMIT_BYTES, type RequestBody, REQUIREMENTS } from "./wire";

/** How a host behaves. */
export interface HostCoreOptions {
  readonly fileName?: string;
  readonly locale?: string;
  /** Requirement sets to claim instead of the usual ones, e.g. { ExcelApi: "1.9" }. */
  readonly requirements?: Readonly<Record<string, string>>;
  readonly recalculation?: Recalculation | null;
  /** Told whenever a page starts: at first, and again after every reload. */
  readonly onStart?: () => void;
  /** Told after every request and every act, once formulas are calculated: the workbook may have changed. */
  readonly onTurn?: () => void;
  /** Told when the keyboard's focus leaves the pane. */
  readonly onLeave?: (way: PaneExit) => void;
}

/** How a ribbon command ended. "unknown": no function of that name is associated, or the page went away over it. */
export type CommandCompletion = "completed" | "unknown";

/** Library's codes of answers (OSF.DDA.ErrorCodeManager.errorCodes). */
const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;

/** One workbook open in one add-in page: answers the protocol of office.js, wherever the page lives. */
export class HostCore {
  readonly document: HostDocument;
  readonly gapRecord = new GapRecord();
  readonly useRecord = new UseRecord();
  readonly runtime: RuntimeState = { visibility: "Background", wasPaneShown: false, startup: "Inactive" };
  readonly functionCalls: FunctionCalls;
  private readonly counted: Counters = noCounters();
  private readonly root: WorkbookObject;
  private readonly transport: Transport;
  private readonly commands = new Map<string, (completion: CommandCompletion) => void>();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    workbook: Workbook,
    send: (text: string) => void,
    private readonly options: HostCoreOptions = {},
  ) {
    this.document = new HostDocument(workbook, options.recalculation ?? null);
    this.root = new WorkbookObject(this.document, options.fileName ?? "book.xlsx");
    this.functionCalls = new FunctionCalls((entries) => this.transport.fire("richApiMessage", { ArrayData: entries }));
    this.transport = new Transport({
      send,
      calls: new Map<string, CallHandler>([
        ["ContextActivationManager_getAppContextAsync", () => Promise.resolve(this.start())],
        ["ContextActivationManager_notifyHost", (data) => this.notified(data)],
      ]),
      methods: new Map<number, CallHandler>([
        [DISPATCH.richApi, (data) => this.answerRequest(data)],
        [DISPATCH.commandCompleted, (data) => Promise.resolve(this.commandCompleted(data))],
        [DISPATCH.loadSettings, () => this.noting("RefreshAsync", () => loadSettings(workbook))],
        [DISPATCH.saveSettings, (data) => this.noting("SaveAsync", () => saveSettings(workbook, data))],
      ]),
      onUnknown: (what) => {
        this.gapRecord.note(what);
      },
    });
  }

  /** Takes what the page posted to its opener or parent. */
  receive(text: unknown): void {
    this.transport.receive(text);
  }

  /** Language of Excel as the page sees it. */
  get locale(): string {
    return this.options.locale ?? "zh-CN";
  }

  /** Requests of any kind received so far. */
  requestCount = 0;

  /** Members asked for and not there, with how often. */
  get gaps(): Record<string, number> {
    return this.gapRecord.toObject();
  }

  /** Members asked for and there, with how often: "Worksheet.getRange" → 3. */
  get used(): Record<string, number> {
    return this.useRecord.toObject();
  }

  /** What the add-in cost so far. */
  get counters(): Counters {
    return { ...this.counted };
  }

  /** Presses a ribbon button; resolves when the command calls event.completed(). */
  async runCommand(name: string): Promise<CommandCompletion> {
    // A command that waits for the page to start is not lost when it does.
    await this.transport.registered("appCommandInvoked");
    const id = `command-${String(this.document.nextNumber())}`;
    const completion = new Promise<CommandCompletion>((resolve) => this.commands.set(id, resolve));
    await this.transport.fire("appCommandInvoked", [id, name, JSON.stringify({ source: { id: name } })]);
    return completion;
  }

  /** Calls custom functions as a recalculation does: all in one message. */
  callFunctions(calls: readonly FunctionCall[]): Promise<FunctionOutcome[]> {
    return this.functionCalls.call(calls);
  }

  /** Gives the keyboard's focus to the first thing in the pane's page, or to the last. */
  enterPane(way: keyof typeof ENTER_PANE): void {
    this.transport.call(NOTIFY_PAGE, [ENTER_PANE[way]]);
  }

  /** Does something between two requests, e.g. what a person does at the sheet; then calculates and tells listeners. */
  act<T>(change: (document: HostDocument) => T): Promise<T> {
    return this.inTurn(async () => {
      this.document.origin = "user";
      try {
        return change(this.document);
      } finally {
        this.document.origin = "addIn";
        await this.document.settle();
        await this.sendEvents();
      }
    });
  }

  /** Resolves once every request received so far is answered. */
  idle(): Promise<void> {
    return this.inTurn(() => Promise.resolve());
  }

  close(): void {
    this.functionCalls.close();
    this.transport.close();
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work).finally(() => this.options.onTurn?.());
    this.queue = result.catch(() => undefined);
    return result;
  }

  private notified(data: unknown): Promise<unknown> {
    const way = paneExitOf(data);
    if (way !== null) this.options.onLeave?.(way);
    return Promise.resolve({});
  }

  private async sendEvents(): Promise<void> {
    const entries = this.document
      .takeEvents()
      .map((event) => [event.category, event.type, event.target, JSON.stringify(event.details), 0]);
    if (entries.length > 0 && this.transport.isRegistered("richApiMessage"))
      await this.transport.fire("richApiMessage", { ArrayData: entries });
  }

  private answerRequest(data: unknown): Promise<unknown> {
    this.requestCount += 1;
    const text = requestText(data);
    if (text === null) return Promise.resolve({ Version: 1, Error: INTERNAL_ERROR });
    const body = JSON.parse(text) as RequestBody;
    const isUser = isUserSync(body);
    const requestBytes = byteLength(text);
    if (isUser) this.count({ syncs: 1, requestBytes });
    if (requestBytes > PAYLOAD_LIMIT_BYTES) return Promise.resolve({ Version: 1, Error: REQUEST_TOO_LARGE });
    // Results of custom functions are waited for by a calculation inside another request; they must not queue behind it.
    if (usesService(body)) return this.executeService(body);
    return this.inTurn(() => this.execute(body, isUser));
  }

  private async executeService(body: RequestBody): Promise<unknown> {
    const nothing = () => Promise.resolve();
    const response = await executeBatch(body, { ...this.target(), settle: nothing, endBatch: nothing });
    await this.sendEvents();
    this.options.onTurn?.();
    return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(response)] };
  }

  private async execute(body: RequestBody, isUser: boolean): Promise<unknown> {
    const started = performance.now();
    const response = await executeBatch(body, this.target());
    const text = JSON.stringify(response);
    const responseBytes = byteLength(text);
    if (isUser) this.count({ responseBytes, milliseconds: performance.now() - started });
    await this.sendEvents();
    if (responseBytes > PAYLOAD_LIMIT_BYTES) return { Version: 1, Error: RESPONSE_TOO_LARGE };
    return { Version: 1, Error: 0, Data: [200, [], text] };
  }

  private noting<T>(settingsMember: string, answer: () => T): Promise<T> {
    this.useRecord.note("Settings", settingsMember);
    return Promise.resolve(answer());
  }

  private count(more: Partial<Counters>): void {
    for (const [key, value] of Object.entries(more)) this.counted[key as keyof Counters] += value;
  }

  private target(): ExecutorTarget {
    return {
      root: this.root,
      service: (typeName) => this.service(typeName),
      reference: (id) => this.document.references.get(id) ?? null,
      settle: () => this.document.settle(),
      endBatch: () => this.document.endBatch(),
      gaps: this.gapRecord,
      uses: this.useRecord,
    };
  }

  private service(typeName: string): ModelObject | null {
    switch (typeName) {
      case "Microsoft.AppRuntime.AppRuntimeService":
        return new AppRuntimeService(this.document, this.runtime);
      case "Microsoft.AppRuntime.AppRuntimePersistenceService":
        return new AppRuntimePersistenceService(this.runtime);
      case "Microsoft.InternalService.AddinInternalService":
        return new AddinInternalService();
      case "Microsoft.ExcelServices.CustomFunctions":
        return new CustomFunctionsService((results) => {
          this.functionCalls.settle(results);
        });
      default:
        return null;
    }
  }

  private commandCompleted(data: unknown): unknown {
    const sent = data as Readonly<Record<string, unknown>>;
    const resolve = this.commands.get(String(sent["0"]));
    this.commands.delete(String(sent["0"]));
    resolve?.(sent["1"] === 0 ? "completed" : "unknown");
    return { Version: 1, Error: 0 };
  }

  /** The first thing a page asks for. What an earlier page left behind is cleared away. */
  private start(): unknown {
    this.transport.restart();
    this.functionCalls.dropSent();
    this.document.references.clear();
    for (const resolve of this.commands.values()) resolve("unknown");
    this.commands.clear();
    this.options.onStart?.();
    return this.appContext();
  }

  private appContext(): unknown {
    const { locale } = this;
    return {
      _id: "junheng-workbench",
      _appName: 16,
      _appVersion: "16.01",
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: this.options.fileName ?? "book.xlsx",
      _clientMode: 1,
      _settings: loadSettings(this.document.workbook).Properties.Settings.map((one) => [one.Name, one.Value]),
      _reason: "documentOpened",
      _osfControlType: 0,
      _eToken: "",
      _correlationId: "workbench",
      _appInstanceId: "workbench",
      _requirementMatrix: JSON.stringify({ ...REQUIREMENTS, ...this.options.requirements }),
      _hostFullVersion: "16.0.0.0",
      _initialDisplayMode: 0,
    };
  }
}

const INTERNAL_ERROR = 5001;
const SERVICE_TYPE = 2;

/** True for requests to the runtime, not to the workbook. */
function usesService(body: RequestBody): boolean {
  return Object.values(body.ObjectPaths).some((path) => path.ObjectPathType === SERVICE_TYPE);
}

/** Body of a ProcessQuery request: the sixth entry of the call's array. */
function requestText(data: unknown): string | null {
  const array = (data as { readonly ArrayData?: readonly unknown[] } | undefined)?.ArrayData;
  const text = array?.[4];
  return typeof text === "string" ? text : null;
}

const encoder = new TextEncoder();

function byteLength(text: string): number {
  return encoder.encode(text).length;
}
