import { UNCALCULATED } from "../workbook/fileSheets";
import type { CellValue } from "../workbook/sheetSnapshot";
import { parseReference } from "./cellReference";
import { damaged } from "./fileRefusal";
import { toSerialDate } from "./serialDate";
import { stringItem } from "./sharedStrings";
import type { SheetGrid } from "./sheetGrid";
import { XmlScanner } from "./xmlScanner";
import { decodeCellText } from "./xmlText";

/** Where the cells of a sheet go, and what they refer to. */
export interface SheetTarget {
  readonly grid: SheetGrid;
  readonly strings: readonly string[];
  /** Told of each formula that was saved without its result. */
  readonly onUncalculated: (row: number, column: number) => void;
}

/** What stands between `<c>` and `</c>`. */
interface CellContent {
  readonly value: string | null;
  readonly inline: string | null;
  readonly hasFormula: boolean;
}

/** Reads the cells of a worksheet part: results of formulas as they were saved, dates as numbers, no looks, no merges. */
export function readXlsxSheet(source: string, target: SheetTarget): void {
  const scanner = new XmlScanner(source);
  const reader = new CellReader(scanner, target);
  let isWorksheet = false;
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token !== "open") continue;
    if (scanner.name === "worksheet") isWorksheet = true;
    else if (scanner.name === "row") reader.openRow();
    else if (scanner.name === "c") reader.readCell();
    else if (scanner.name !== "sheetData") scanner.skip();
  }
  if (!isWorksheet) throw damaged();
}

class CellReader {
  private row = -1;
  private column = -1;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly target: SheetTarget,
  ) {}

  /** A row without a number is the one after the last. */
  openRow(): void {
    const number = this.scanner.attribute("r");
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    if (!Number.isInteger(this.row) || this.row < 0) throw damaged();
    this.column = -1;
    const hidden = this.scanner.attribute("hidden");
    if (hidden === "1" || hidden === "true") this.target.grid.hideRow(this.row);
  }

  readCell(): void {
    const type = this.scanner.attribute("t") ?? "n";
    this.place(this.scanner.attribute("r"));
    const content = this.content();
    const value = this.valueOf(type, content);
    if (content.hasFormula && value === UNCALCULATED) this.target.onUncalculated(this.row, this.column);
    this.target.grid.set(this.row, this.column, value);
  }

  /** A cell without a reference is the one after the last; one that names another row than it stands in is no cell. */
  private place(reference: string | undefined): void {
    if (reference === undefined) {
      this.column += 1;
      return;
    }
    const at = parseReference(reference);
    if (at?.row !== this.row) throw damaged();
    this.column = at.column;
  }

  private content(): CellContent {
    const { scanner } = this;
    let value: string | null = null;
    let inline: string | null = null;
    let hasFormula = false;
    for (let token = scanner.next(); token !== "close"; token = scanner.next()) {
      if (token !== "open") continue;
      if (scanner.name === "v") value = scanner.content();
      else if (scanner.name === "is") inline = stringItem(scanner);
      else {
        hasFormula ||= scanner.name === "f";
        scanner.skip();
      }
    }
    return { value, inline, hasFormula };
  }

  private valueOf(type: string, { value, inline, hasFormula }: CellContent): CellValue {
    if (type === "inlineStr") return inline ?? "";
    if (type === "str" && value !== null) return decodeCellText(value);
    const text = value?.trim() ?? "";
    if (text === "") return hasFormula ? UNCALCULATED : "";
    return this.valueOfText(type, text);
  }

  private valueOfText(type: string, text: string): CellValue {
    switch (type) {
      case "s":
        return this.sharedString(text);
      case "b":
        return text === "1" || text === "true";
      case "d":
        return toSerialDate(text) ?? text;
      case "n":
        return numberOf(text);
      default:
        return text;
    }
  }

  private sharedString(index: string): string {
    const text = /^\d+$/.test(index) ? this.target.strings[Number(index)] : undefined;
    if (text === undefined) throw damaged();
    return text;
  }
}

/** A number as XML writes one; anything else stays the text that it is, so that it is seen and never counted. */
function numberOf(text: string): CellValue {
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : text;
}
