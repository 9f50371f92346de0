import type { AddinManifest, ManifestLocale } from "../../manifest/addinManifest";
import { noCounters } from "../../office/counters";
import type { DeveloperFigures } from "../shell/developerFigures";
import type { ShellMessage } from "../shell/MessageStrip";
import type { CalculationState, SelectionFigures, ShellActivity } from "../shell/StatusBar";

/** All that the page around grid and add-in shows. Replaced, never changed. */
export interface DeskState {
  readonly locale: ManifestLocale;
  readonly isDark: boolean;
  readonly fileName: string;
  readonly hasUnsavedChanges: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly activity: ShellActivity;
  /** The ribbon's control whose command runs. */
  readonly busyControlId: string | null;
  /** Null until the manifest is read. */
  readonly manifest: AddinManifest | null;
  readonly isPaneOpen: boolean;
  readonly paneFrame: HTMLIFrameElement | null;
  readonly selection: SelectionFigures | null;
  readonly calculation: CalculationState;
  readonly figures: DeveloperFigures;
  readonly messages: readonly ShellMessage[];
}

/** Nothing is open yet. */
export function firstState(locale: ManifestLocale, isDark: boolean): DeskState {
  return {
    locale,
    isDark,
    fileName: "",
    hasUnsavedChanges: false,
    canUndo: false,
    canRedo: false,
    activity: { kind: "ready" },
    busyControlId: null,
    manifest: null,
    isPaneOpen: true,
    paneFrame: null,
    selection: null,
    calculation: "calculated",
    figures: { last: null, total: { ...noCounters(), formulas: 0 }, gaps: {}, unknownNames: [] },
    messages: [],
  };
}
