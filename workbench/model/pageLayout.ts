import type { Area, PageLayout as StoredLayout, Worksheet } from "../store/workbook";
import { LAST_COLUMN, requireArea } from "./addressInput";
import type { HostDocument } from "./hostDocument";
import { HostError, invalidArgument } from "./hostError";
import { ModelObject } from "./modelObject";
import { RangeObject } from "./rangeObject";

/** Paper sizes by Excel's name and the number in the file (ECMA-376 part 1, 18.3.1.63). */
const PAPERS: readonly (readonly [string, number])[] = [
  ["Letter", 1],
  ["Legal", 5],
  ["A3", 8],
  ["A4", 9],
  ["A5", 11],
];

/** worksheet.pageLayout */
export class PageLayout extends ModelObject {
  readonly typeName = "PageLayout";
  constructor(
    private readonly document: HostDocument,
    private readonly sheet: Worksheet,
  ) {
    super();
  }
  private get layout(): StoredLayout {
    return this.sheet.pageLayout;
  }
  get Orientation(): string {
    return this.layout.orientation === "landscape" ? "Landscape" : "Portrait";
  }
  set Orientation(value: string) {
    if (value !== "Landscape" && value !== "Portrait") throw invalidArgument();
    this.layout.orientation = value === "Landscape" ? "landscape" : "portrait";
  }
  get PaperSize(): string | null {
    return PAPERS.find(([, number]) => number === this.layout.paperSize)?.[0] ?? null;
  }
  set PaperSize(value: string) {
    const paper = PAPERS.find(([name]) => name === value);
    if (paper === undefined) throw invalidArgument();
    this.layout.paperSize = paper[1];
  }
  get Zoom(): unknown {
    const { fitToWidth, fitToHeight } = this.layout;
    if (fitToWidth === null && fitToHeight === null) return { scale: 100 };
    return {
      ...(fitToWidth === null ? {} : { horizontalFitToPages: fitToWidth }),
      ...(fitToHeight === null ? {} : { verticalFitToPages: fitToHeight }),
    };
  }
  set Zoom(value: unknown) {
    if (typeof value !== "object" || value === null) throw invalidArgument();
    this.layout.fitToWidth = pages(Reflect.get(value, "horizontalFitToPages"));
    this.layout.fitToHeight = pages(Reflect.get(value, "verticalFitToPages"));
  }
  get HeadersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.layout);
  }
  SetPrintArea(range: unknown): void {
    this.layout.printArea = { ...this.areaOf(range) };
  }
  GetPrintAreaOrNullObject(): RangeObject | null {
    const area = this.layout.printArea;
    return area === null ? null : new RangeObject(this.document, this.sheet, area);
  }
  SetPrintTitleRows(range: unknown): void {
    const area = this.areaOf(range);
    if (area.left !== 0 || area.right !== LAST_COLUMN) throw invalidArgument("Titles are whole rows.");
    this.layout.titleRows = [area.top, area.bottom];
  }
  GetPrintTitleRowsOrNullObject(): RangeObject | null {
    const rows = this.layout.titleRows;
    return rows === null
      ? null
      : new RangeObject(this.document, this.sheet, { top: rows[0], bottom: rows[1], left: 0, right: LAST_COLUMN });
  }
  private areaOf(range: unknown): Area {
    return range instanceof RangeObject ? range.area : requireArea(range);
  }
}

function pages(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== "number" || value < 0) throw invalidArgument();
  return value;
}

/** pageLayout.headersFooters: only the same footer on all pages is kept. */
export class HeaderFooterGroup extends ModelObject {
  readonly typeName = "HeaderFooterGroup";
  constructor(private readonly layout: StoredLayout) {
    super();
  }
  get State(): string {
    return "Default";
  }
  get DefaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.layout);
  }
}

/** Header and footer of a page. */
export class HeaderFooter extends ModelObject {
  readonly typeName = "HeaderFooter";
  constructor(private readonly layout: StoredLayout) {
    super();
  }
  get CenterFooter(): string {
    return this.layout.footerCenter;
  }
  set CenterFooter(value: string) {
    if (typeof value !== "string" || value.length > 255)
      throw new HostError("InvalidArgument", "A footer has at most 255 characters.");
    this.layout.footerCenter = value;
  }
}
