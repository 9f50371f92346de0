import type { Worksheet } from "../store/workbook";
import type { NameExtras } from "./definedNames";
import type { OriginalFormulas } from "./formulaText";
import type { OfficePackage } from "./package";
import type { StyleSheet } from "./styleSheet";
import type { XmlElement } from "./xml";

/** One tab of the opened file: its entry, its part, and the sheet of the store; null where it is no worksheet (a chart sheet). */
export interface Tab {
  readonly entry: XmlElement;
  readonly part: string;
  readonly sheet: Worksheet | null;
}

interface WorkbookFacts {
  readonly package: OfficePackage;
  /** Path of the workbook part. */
  readonly part: string;
  readonly root: XmlElement;
  readonly styles: StyleSheet;
  readonly tabs: readonly Tab[];
  readonly names: NameExtras;
  readonly originalFormulas: OriginalFormulas;
}

/** What an opened workbook says beyond the store; kept in Workbook.source. Never changed. */
export class WorkbookSource {
  constructor(readonly facts: WorkbookFacts) {}
}
