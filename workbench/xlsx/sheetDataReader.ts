import { cellKey, columnIndex, parseArea } from "../store/address";
import { shiftFormula } from "../store/formulaReferences";
import type { Area, Cell, CellStyle, Worksheet } from "../store/workbook";
import { fromFileFormula, type OriginalFormulas } from "./formulaText";
import { readStringItem, type SharedString } from "./sharedStrings";
import { decodeCellText, decodeText } from "./xmlText";

/** What the cells of a sheet refer to. */
export interface CellContext {
  readonly strings: readonly SharedString[];
  readonly looks: readonly (CellStyle | undefined)[];
  readonly originalFormulas: OriginalFormulas;
}

/** A formula that is more than its text: an array formula, a data table. Written back while the cell's formula is unchanged. */
export interface SpecialFormula {
  readonly formula: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What the file says of cells and rows beyond the store. Keys as in Worksheet.cells. */
export interface SheetDataExtras {
  readonly rows: Map<number, Readonly<Record<string, string>>>;
  readonly specialFormulas: Map<string, SpecialFormula>;
  readonly richTexts: Map<string, SharedString>;
  /** Attributes of cells that point into xl/metadata.xml (cm, vm) or show readings (ph). */
  readonly cellAttributes: Map<string, Readonly<Record<string, string>>>;
}

const ROWS_AND_CELLS = /<row(\s[^>]*?)?\/?>|<c(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/c>)/g;
const ATTRIBUTE = /([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const VALUE = /<v(?:\s[^>]*)?>([\s\S]*?)<\/v>/;
const FORMULA = /<f(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/f>)/;
const INLINE = /<is(?:\s[^>]*)?>([\s\S]*?)<\/is>/;
const ROW_FIELDS = new Set(["r", "spans", "hidden"]);
const CELL_FIELDS = new Set(["r", "s", "t"]);

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const match of text.matchAll(ATTRIBUTE)) attributes[match[1] ?? ""] = decodeText(match[2] ?? match[3] ?? "");
  return attributes;
}

function without(
  attributes: Readonly<Record<string, string>>,
  names: ReadonlySet<string>,
): Record<string, string> | null {
  const rest = Object.entries(attributes).filter(([name]) => !names.has(name));
  return rest.length > 0 ? Object.fromEntries(rest) : null;
}

function readNumber(raw: string): Cell {
  const number = Number(raw);
  return { value: raw.trim() === "" || Number.isNaN(number) ? null : number };
}

/** How values are read by the type of their cell (ECMA-376 part 1, 18.18.11). */
const CONSTANTS: Readonly<Record<string, (raw: string) => Cell>> = {
  str: (raw) => ({ value: decodeCellText(decodeText(raw)) }),
  b: (raw) => ({ value: raw.trim() === "1" || raw.trim() === "true" }),
  e: (raw) => ({ value: decodeText(raw), isError: true }),
  d: (raw) => ({ value: serialOfIsoDate(raw) }),
};

/** Reads rows and cells of a sheet's sheetData into the store, and gives back what the store has no place for. */
export function readSheetData(xml: string, sheet: Worksheet, context: CellContext): SheetDataExtras {
  const reader = new SheetDataReader(sheet, context);
  for (const match of xml.matchAll(ROWS_AND_CELLS))
    if (match[0].startsWith("<row")) reader.readRow(attributesOf(match[1] ?? ""));
    else reader.readCell(attributesOf(match[2] ?? ""), match[3] ?? "");
  reader.markSpills();
  return reader.extras;
}

class SheetDataReader {
  readonly extras: SheetDataExtras = {
    rows: new Map(),
    specialFormulas: new Map(),
    richTexts: new Map(),
    cellAttributes: new Map(),
  };
  private readonly shared = new Map<string, { formula: string; row: number; column: number }>();
  private readonly arrays: { key: string; area: Area }[] = [];
  private row = -1;
  private column = -1;

  constructor(
    private readonly sheet: Worksheet,
    private readonly context: CellContext,
  ) {}

  readRow(attributes: Record<string, string>): void {
    this.row = attributes.r === undefined ? this.row + 1 : Number(attributes.r) - 1;
    this.column = -1;
    if (attributes.hidden === "1" || attributes.hidden === "true") this.sheet.hiddenRows.add(this.row);
    const height = Number(attributes.ht);
    if (attributes.ht !== undefined && Number.isFinite(height)) this.sheet.rowHeights.set(this.row, height);
    const rest = without(attributes, ROW_FIELDS);
    if (rest) this.extras.rows.set(this.row, rest);
  }

  private moveTo(reference: string | undefined): void {
    const match = /^([A-Za-z]{1,3})(\d+)$/.exec(reference ?? "");
    this.column = match ? (columnIndex(match[1] ?? "") ?? this.column + 1) : this.column + 1;
    if (match) this.row = Number(match[2]) - 1;
  }

  readCell(attributes: Record<string, string>, content: string): void {
    this.moveTo(attributes.r);
    const key = cellKey(this.row, this.column);
    const style = this.context.looks[Number(attributes.s ?? "0")];
    const cell: Cell = this.readValue(key, attributes.t ?? "n", content);
    const formula = content.includes("<f") ? this.readFormula(key, content) : undefined;
    if (formula !== undefined) cell.formula = formula;
    if (style) cell.style = style;
    if (cell.value === null && formula === undefined && !style) return;
    this.sheet.cells.set(key, cell);
    const rest = without(attributes, CELL_FIELDS);
    if (rest) this.extras.cellAttributes.set(key, rest);
  }

  private readValue(key: string, type: string, content: string): Cell {
    if (type === "inlineStr") return this.readText(key, readStringItem(INLINE.exec(content)?.[1] ?? ""));
    const raw = content === "" ? undefined : VALUE.exec(content)?.[1];
    if (raw === undefined) return { value: null };
    if (type === "s") return this.readText(key, this.context.strings[Number(raw)] ?? { text: "" });
    return (CONSTANTS[type] ?? readNumber)(raw);
  }

  private readText(key: string, item: SharedString): Cell {
    if (item.rich !== undefined) this.extras.richTexts.set(key, item);
    return { value: item.text };
  }

  private readFormula(key: string, content: string): string | undefined {
    const match = FORMULA.exec(content);
    if (!match) return undefined;
    const attributes = attributesOf(match[1] ?? "");
    const text = decodeText(match[2] ?? "").trim();
    const own = text === "" ? undefined : fromFileFormula(text, this.context.originalFormulas);
    if (attributes.t === "shared") return this.readShared(attributes.si ?? "", own);
    if (attributes.t === "array" || attributes.t === "dataTable") {
      this.extras.specialFormulas.set(key, { formula: own, attributes });
      const area = attributes.t === "array" ? parseArea(attributes.ref ?? "") : null;
      if (area) this.arrays.push({ key, area });
    }
    return own;
  }

  private readShared(index: string, own: string | undefined): string | undefined {
    const { row, column } = this;
    if (own !== undefined) {
      this.shared.set(index, { formula: own, row, column });
      return own;
    }
    const first = this.shared.get(index);
    return first && shiftFormula(first.formula, row - first.row, column - first.column);
  }

  /** The cells that an array formula fills point back to it. */
  markSpills(): void {
    for (const { key, area } of this.arrays)
      for (let row = area.top; row <= area.bottom; row++)
        for (let column = area.left; column <= area.right; column++) {
          const cell = this.sheet.cells.get(cellKey(row, column));
          if (cell && cellKey(row, column) !== key) cell.spilledFrom = key;
        }
  }
}

/** Days since 1899-12-31 with Excel's 29 February 1900, as a cell with a date has them; the text itself when it is no date. */
function serialOfIsoDate(text: string): number | string {
  const time = Date.parse(
    /[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : text.includes("T") ? `${text}Z` : `${text}T00:00:00Z`,
  );
  return Number.isNaN(time) ? text : time / 86400000 + 25569;
}
