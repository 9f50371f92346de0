import type { LinkRanges } from "./hyperlinks";
import type { NoteParts } from "./notes";
import type { OfficePackage } from "./package";
import type { SheetDataExtras } from "./sheetDataReader";
import type { XmlElement } from "./xml";

interface SheetFacts {
  readonly package: OfficePackage;
  /** Path of the part in the package. */
  readonly part: string;
  /** The sheet without its cells. */
  readonly root: XmlElement;
  readonly extras: SheetDataExtras;
  readonly linkRanges: LinkRanges;
  /** Null for a sheet without notes. */
  readonly notes: NoteParts | null;
}

/** What an opened sheet says beyond the store; kept in Worksheet.source. Never changed. */
export class SheetSource {
  constructor(readonly facts: SheetFacts) {}
}

/** Order of the elements of a sheet (CT_Worksheet); Excel reads them in this order only. */
export const SHEET_ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate " +
  "customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks " +
  "colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls " +
  "webPublishItems tableParts extLst"
).split(" ");

/** Elements that hold parts of their own: a copy of a sheet cannot have them as well. */
export const ELEMENTS_WITH_PARTS: ReadonlySet<string> = new Set(
  "customProperties drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts".split(
    " ",
  ),
);
