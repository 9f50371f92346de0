import type { ManifestLocale, RibbonControl } from "../../manifest/addinManifest";
import type { HostDocument } from "../../model/hostDocument";
import { type Counters, countersSince, noCounters } from "../../office/counters";
import type { HostCore } from "../../office/hostCore";
import type { PaneExit } from "../../office/paneFocus";
import { SAMPLES } from "../../samples/samples";
import { createWorkbook } from "../../store/sheets";
import type { Workbook } from "../../store/workbook";
import type { AddinFrame } from "../frame/addinFrame";
import { suggestFunctions } from "../grid/functionSuggestions";
import type { ChangeSource } from "../state/history";
import { changeSince, type WorkbookChange } from "../state/workbookChange";
import { type Addin, loadAddin } from "./addin";
import { DeskGrid } from "./deskGrid";
import { deskMessage, type DeskMessage, reasonOf, refusalMessage, unreadableMessage } from "./deskMessages";
import { type DeskState, firstState } from "./deskState";
import { openFile, openSample, type OpenedFile, saveFile } from "./files";
import { lacksValues, OpenBook, openAddinIn, showPane, tellListeners } from "./openBook";
import { selectionFigures } from "./selectionFigures";

/** Where the desk puts grid and add-in. */
export interface DeskPlaces {
  readonly grid: HTMLElement;
  readonly pane: HTMLElement;
}

/** The page's work without its looks: one workbook, the grid that shows it, the add-in that is open in it. */
export class Desk {
  private current: DeskState;
  private readonly listeners = new Set<() => void>();
  private readonly leaveListeners = new Set<(way: PaneExit) => void>();
  private readonly deskGrid: DeskGrid;
  private book = new OpenBook(createWorkbook(), "");
  private addin: Addin | null = null;
  private frame: AddinFrame | null = null;
  private suggestions: { dispose(): void } | null = null;
  /** Who makes the change of the turn that runs; null: taking back or doing again. */
  private turn: ChangeSource | null = "addIn";
  private cleared: { counters: Counters; formulas: number } = { counters: noCounters(), formulas: 0 };
  private formulas = 0;
  private messageNumber = 0;

  constructor(
    private readonly places: DeskPlaces,
    look: { readonly locale: ManifestLocale; readonly isDark: boolean },
  ) {
    this.current = firstState(look.locale, look.isDark);
    this.deskGrid = new DeskGrid(places.grid, look, {
      act: (change) => this.act(change, "user"),
      undo: () => void this.undo(),
      redo: () => void this.redo(),
      onMissing: () => {
        this.tell("warning", this.text("notHere"));
      },
      onSelected: () => {
        this.showSelection();
      },
      workbookNow: () => this.book.workbook,
    });
  }

  /** For React's useSyncExternalStore. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly state = (): DeskState => this.current;

  /** The host of the add-in that is open; null while none is. For tests and for whoever looks behind the page. */
  get host(): HostCore | null {
    return this.frame?.host ?? null;
  }
  get workbook(): Workbook {
    return this.book.workbook;
  }

  /** Opens a file that was chosen or dropped; says why when it cannot. */
  openFile(file: File): Promise<void> {
    return this.openWith(file.name, () => openFile(file));
  }

  /** Opens a sample by its id. */
  async openSample(id: string): Promise<void> {
    const sample = SAMPLES.find((one) => one.id === id);
    if (sample !== undefined) await this.openWith(sample.fileName, () => openSample(sample));
  }

  async save(): Promise<void> {
    await this.settle();
    try {
      await saveFile({ workbook: this.book.workbook, fileName: this.book.fileName });
      this.set({ hasUnsavedChanges: false });
    } catch (error) {
      this.tell("error", deskMessage(this.current.locale, "failed", { reason: reasonOf(error) }));
    }
  }

  /** Presses a control of the ribbon. */
  async press(control: RibbonControl): Promise<void> {
    const { host } = this;
    if (host === null || control.action === null || this.current.busyControlId !== null) return;
    if (control.action.kind === "showTaskpane") {
      this.setPane(true);
      return;
    }
    this.set({ busyControlId: control.id, activity: { kind: "running", command: control.label } });
    await this.settle();
    const before = { counters: host.counters, formulas: this.formulas };
    const started = performance.now();
    this.turn = "command";
    const completion = await host.runCommand(control.action.functionName);
    await host.idle();
    this.turn = "addIn";
    this.book.history.closeStep();
    if (completion === "unknown" && host === this.host)
      this.tell("error", this.text("unknownCommand", { name: control.action.functionName, label: control.label }));
    const last = {
      command: control.label,
      ...countersSince(before.counters, host.counters),
      milliseconds: performance.now() - started,
      formulas: this.formulas - before.formulas,
    };
    this.set({ busyControlId: null, activity: { kind: "ready" }, figures: { ...this.current.figures, last } });
    this.showFigures();
  }

  undo(): Promise<void> {
    return this.step((workbook) => this.book.history.undo(workbook));
  }
  redo(): Promise<void> {
    return this.step((workbook) => this.book.history.redo(workbook));
  }

  /** Other words on ribbon, grid and page, and the add-in opened anew in that language, as Excel does after a restart. */
  async setLocale(locale: ManifestLocale): Promise<void> {
    this.set({ locale });
    this.deskGrid.grid.setLook({ locale, isDark: this.current.isDark });
    await this.settle();
    await this.start();
  }

  setDark(isDark: boolean): void {
    this.set({ isDark });
    this.deskGrid.grid.setLook({ locale: this.current.locale, isDark });
    this.colourFrame();
  }

  setPane(isOpen: boolean): void {
    this.set({ isPaneOpen: isOpen });
    if (this.host !== null) showPane(this.host, isOpen);
  }

  /** How the keyboard comes into the add-in's page and out of it. */
  readonly paneFocus = {
    enter: (): void => this.host?.enterPane("forward"),
    watch: (listener: (way: PaneExit) => void): (() => void) => {
      this.leaveListeners.add(listener);
      return () => this.leaveListeners.delete(listener);
    },
  };

  focusGrid(): void {
    this.deskGrid.grid.focus();
  }

  clearFigures(): void {
    this.cleared = { counters: this.host?.counters ?? noCounters(), formulas: this.formulas };
    this.set({ figures: { ...this.current.figures, last: null } });
    this.showFigures();
  }

  dismiss(id: string): void {
    this.set({ messages: this.current.messages.filter((message) => message.id !== id) });
  }

  /** Resolves when all that was typed is in the workbook, calculated, and heard by the add-in. */
  async settle(): Promise<void> {
    await this.deskGrid.settle();
    await this.host?.idle();
  }

  private async openWith(fileName: string, open: () => Promise<OpenedFile>): Promise<void> {
    this.set({ messages: [] });
    try {
      const opened = await open();
      this.book = new OpenBook(opened.workbook, opened.fileName);
    } catch (error) {
      this.tell("error", unreadableMessage(this.current.locale, fileName, error));
      return;
    }
    this.deskGrid.open(this.book.workbook);
    this.set({ fileName: this.book.fileName, hasUnsavedChanges: false, canUndo: false, canRedo: false });
    await this.start();
    if (lacksValues(this.book.workbook))
      await this.act((document) => {
        document.structureChanged();
      }, "addIn");
  }

  /** Opens the add-in in the workbook; one that was open before is closed. */
  private async start(): Promise<void> {
    this.frame?.close();
    this.frame = null;
    this.cleared = { counters: noCounters(), formulas: this.formulas };
    try {
      if (this.addin?.locale !== this.current.locale) await this.load();
      if (this.addin === null) return;
      const { frame, calculation } = openAddinIn(this.book, this.addin, {
        container: this.places.pane,
        isPaneOpen: this.current.isPaneOpen,
        onTurn: () => {
          this.look();
        },
        onCalculating: (isCalculating) => {
          this.set({ calculation: isCalculating ? "calculating" : "calculated" });
        },
        onCalculated: (formulas) => {
          this.formulas += formulas;
        },
        onReady: () => {
          this.showFigures();
        },
        onLeave: (way) => {
          for (const listener of this.leaveListeners) listener(way);
        },
      });
      this.frame = frame;
      this.deskGrid.drawFormats(this.book.workbook, calculation);
      this.set({ paneFrame: frame.frame });
      this.colourFrame();
      await frame.ready;
    } catch (error) {
      this.tell("error", this.text("addinFailed", { reason: reasonOf(error) }));
    }
  }

  private async load(): Promise<void> {
    const { locale } = this.current;
    this.addin = await loadAddin(locale);
    this.suggestions?.dispose();
    const { manifest, functions } = this.addin;
    if (manifest.customFunctions !== null)
      this.suggestions = suggestFunctions(this.deskGrid.grid.injector, manifest.customFunctions.namespace, functions);
    this.set({ manifest });
  }

  /** After each turn of the host: what changed is shown and can be taken back. */
  private look(): void {
    const { host, book } = this;
    if (host === null || host.document.workbook !== book.workbook) return;
    const change = changeSince(book.seen, book.workbook);
    this.deskGrid.show(change, host.document);
    if (change !== null) {
      if (this.turn !== null) book.history.add(change, this.turn);
      const { canUndo, canRedo } = book.history;
      this.set({ canUndo, canRedo, hasUnsavedChanges: true });
      this.showSelection();
    }
    const isPaneOpen = host.runtime.visibility === "Visible";
    if (isPaneOpen !== this.current.isPaneOpen && host.runtime.wasPaneShown) this.set({ isPaneOpen });
    this.showFigures();
  }

  private async act(change: (document: HostDocument) => void, source: ChangeSource | null): Promise<boolean> {
    const { host } = this;
    if (host === null) return false;
    const before = this.turn;
    try {
      await host.act((document) => {
        this.turn = source;
        change(document);
      });
      return true;
    } catch (error) {
      this.tell("error", refusalMessage(this.current.locale, error));
      return false;
    } finally {
      if (before === "command") this.turn = before;
      else {
        this.turn = "addIn";
        this.book.history.closeStep();
      }
    }
  }

  private async step(take: (workbook: Workbook) => readonly WorkbookChange[]): Promise<void> {
    await this.deskGrid.settle();
    await this.act((document) => {
      for (const change of take(document.workbook)) tellListeners(document, change);
    }, null);
  }

  private showSelection(): void {
    const { host, book } = this;
    const sheet = book.workbook.sheets.find((one) => one.id === book.workbook.activeSheetId);
    if (host === null || sheet === undefined) return;
    this.set({ selection: selectionFigures(sheet, host.document.selection) });
  }

  private showFigures(): void {
    const { host } = this;
    if (host === null) return;
    const total = {
      ...countersSince(this.cleared.counters, host.counters),
      formulas: this.formulas - this.cleared.formulas,
    };
    this.set({ figures: { ...this.current.figures, total, gaps: host.gapRecord.toObject() } });
  }

  /** The pane follows the colours that the frame asks for, as it follows those of the system in Excel. */
  private colourFrame(): void {
    if (this.frame !== null) this.frame.frame.style.colorScheme = this.current.isDark ? "dark" : "light";
  }

  private text(code: DeskMessage, parts: Readonly<Record<string, string>> = {}): string {
    return deskMessage(this.current.locale, code, parts);
  }

  private tell(intent: "error" | "warning", text: string): void {
    this.messageNumber += 1;
    const others = this.current.messages.filter((message) => message.text !== text);
    this.set({ messages: [...others, { id: String(this.messageNumber), intent, text }] });
  }

  private set(part: Partial<DeskState>): void {
    this.current = { ...this.current, ...part };
    for (const listener of this.listeners) listener();
  }
}
