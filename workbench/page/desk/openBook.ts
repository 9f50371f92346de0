import { type Calculation, createCalculation } from "../../calculation/calculation";
import type { HostDocument } from "../../model/hostDocument";
import { callAddinFunctions, declarationsOf } from "../../office/functionArguments";
import type { HostCore } from "../../office/hostCore";
import type { PaneExit } from "../../office/paneFocus";
import { setPaneVisibility } from "../../office/runtimeServices";
import { keyPosition } from "../../store/address";
import { boundingArea } from "../../store/area";
import type { Workbook } from "../../store/workbook";
import { type AddinFrame, openAddinFrame } from "../frame/addinFrame";
import { History } from "../state/history";
import { lookAt, type SeenWorkbook, type WorkbookChange } from "../state/workbookChange";
import { type Addin, ownUrl } from "./addin";

/** A workbook that is open on the page, with what can be taken back in it. */
export class OpenBook {
  readonly history = new History();
  readonly seen: SeenWorkbook;
  constructor(
    readonly workbook: Workbook,
    readonly fileName: string,
  ) {
    this.seen = lookAt(workbook);
  }
}

/** What the page is told about the add-in of a workbook. */
export interface AddinWatcher {
  readonly container: HTMLElement;
  readonly isPaneOpen: boolean;
  readonly onTurn: () => void;
  readonly onCalculating: (isCalculating: boolean) => void;
  readonly onCalculated: (formulas: number) => void;
  readonly onReady: () => void;
  readonly onLeave: (way: PaneExit) => void;
}

/** An add-in that is open in a workbook, with what calculates the workbook by the add-in's functions. */
export interface OpenAddin {
  readonly frame: AddinFrame;
  readonly calculation: Calculation;
}

/**
 * Opens the add-in in a workbook: its page in a frame, its functions for the formulas. The promise of the frame rejects
 * when office.js does not start.
 */
export function openAddinIn(book: OpenBook, addin: Addin, watcher: AddinWatcher): OpenAddin {
  const holder: { frame: AddinFrame | null } = { frame: null };
  const declarations = declarationsOf(addin.functions);
  const calculation = createCalculation({
    namespaces: addin.manifest.customFunctions === null ? [] : [addin.manifest.customFunctions.namespace],
    callFunctions: async (calls) => {
      if (holder.frame === null) return [];
      await holder.frame.ready;
      return callAddinFunctions(holder.frame.host, declarations, calls);
    },
  });
  const frame = openAddinFrame({
    container: watcher.container,
    url: ownUrl(addin.manifest.paneUrl),
    title: addin.manifest.displayName,
    workbook: book.workbook,
    options: {
      locale: addin.locale,
      fileName: book.fileName,
      recalculation: { recalculate: (workbook) => calculateVisibly(calculation, workbook, watcher) },
      onTurn: watcher.onTurn,
      onLeave: watcher.onLeave,
    },
    onReady: () => {
      showPane(frame.host, watcher.isPaneOpen);
      watcher.onReady();
    },
  });
  holder.frame = frame;
  return { frame, calculation };
}

/** Tells listeners of cells that were taken back or done again; formulas follow. */
export function tellListeners(document: HostDocument, change: WorkbookChange): void {
  document.structureChanged();
  for (const { sheetId, cells } of change.sheets) {
    const sheet = document.workbook.sheets.find((one) => one.id === sheetId);
    const areas = cells.map(({ key }) => {
      const [row, column] = keyPosition(key);
      return { top: row, bottom: row, left: column, right: column };
    });
    const area = boundingArea(areas);
    if (sheet !== undefined && area !== null) document.contentChanged({ sheet, area });
  }
}

/** Shows or hides the pane and tells the add-in. */
export function showPane(host: HostCore, isOpen: boolean): void {
  void host.act((document: HostDocument) => {
    setPaneVisibility(document, host.runtime, isOpen ? "Visible" : "Background");
  });
}

async function calculateVisibly(calculation: Calculation, workbook: Workbook, watcher: AddinWatcher): Promise<void> {
  watcher.onCalculating(true);
  try {
    const report = await calculation.recalculate(workbook);
    watcher.onCalculated(report.formulas);
  } finally {
    watcher.onCalculating(false);
  }
}

/** True when a formula of the workbook has no stored value, so that it has to be calculated on opening. */
export function lacksValues(workbook: Workbook): boolean {
  for (const sheet of workbook.sheets)
    for (const cell of sheet.cells.values()) if (cell.formula !== undefined && cell.value === null) return true;
  return false;
}
