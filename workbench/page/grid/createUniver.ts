import { type Injector, LifecycleService, LifecycleStages, LogLevel, Univer } from "@univerjs/core";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { SetTabColorCommand, UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
import { CalculationMode, TriggerCalculationController, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNoteUIPlugin } from "@univerjs/sheets-note-ui";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import {
  AddRangeProtectionFromSheetBarCommand,
  ChangeSheetProtectionFromSheetBarCommand,
  DeleteWorksheetProtectionFormSheetBarCommand,
  UniverSheetsUIPlugin,
  ViewSheetPermissionFromSheetBarCommand,
} from "@univerjs/sheets-ui";
import { UniverUIPlugin } from "@univerjs/ui";
import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-data-validation-ui/lib/index.css";
import "@univerjs/sheets-note-ui/lib/index.css";
import { LOCALE_TYPES, UNIVER_LOCALES, type WorkbenchLocale } from "./univerLocales";

/** How the grid is drawn. */
export interface GridLook {
  readonly locale: WorkbenchLocale;
  readonly isDark: boolean;
}

/** What no file would keep: protection of the grid's own kind (the store's refuses for both), colours of tabs. */
const HIDDEN_MENUS = Object.fromEntries(
  [
    "sheet.contextMenu.permission",
    SetTabColorCommand.id,
    AddRangeProtectionFromSheetBarCommand.id,
    ChangeSheetProtectionFromSheetBarCommand.id,
    DeleteWorksheetProtectionFormSheetBarCommand.id,
    ViewSheetPermissionFromSheetBarCommand.id,
  ].map((id) => [id, { hidden: true }]),
);

/**
 * A grid without a workbook: cells, formula bar and sheet tabs, no toolbar. It calculates nothing: formulas are
 * calculated by the workbench for the store, and the grid shows the values.
 */
export function createUniver(container: HTMLElement, look: GridLook): { univer: Univer; injector: Injector } {
  const univer = new Univer({
    locale: LOCALE_TYPES[look.locale],
    locales: UNIVER_LOCALES,
    darkMode: look.isDark,
    logLevel: LogLevel.WARN,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: false,
    footer: true,
    contextMenu: true,
    disableAutoFocus: true,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    menu: HIDDEN_MENUS,
    footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: false },
    protectedRangeShadow: "none",
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, { showEditOnDropdown: false });
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin);
  const injector = univer.__getInjector();
  stopCalculation(injector);
  return { univer, injector };
}

/** The grid would calculate after each change; the part that starts that is taken out once it is there. */
function stopCalculation(injector: Injector): void {
  const lifecycle = injector.get(LifecycleService);
  const subscription = lifecycle.lifecycle$.subscribe((stage) => {
    if (stage < LifecycleStages.Steady) return;
    injector.get(TriggerCalculationController).dispose();
    subscription.unsubscribe();
  });
}
