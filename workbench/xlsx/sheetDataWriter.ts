import { cellKey, formatArea, formatCell, keyPosition } from "../store/address";
import type { Area, Cell, Worksheet } from "../store/workbook";
import { toFileFormula, type OriginalFormulas } from "./formulaText";
import type { SheetDataExtras } from "./sheetDataReader";
import type { SharedStringWriter } from "./sharedStrings";
import type { StyleWriter } from "./styleWriter";
import { encodeAttribute, encodeCellText, encodeText } from "./xmlText";

/** What all sheets of a workbook write into. */
export interface WriteContext {
  readonly styles: StyleWriter;
  readonly strings: SharedStringWriter;
  readonly originalFormulas: OriginalFormulas;
}

/** Where a cell is and what else the file said of it. */
interface CellPlace {
  readonly key: string;
  readonly reference: string;
}

/** Writes the cells and rows of a sheet as sheetData. */
export function writeSheetData(sheet: Worksheet, extras: SheetDataExtras | null, context: WriteContext): string {
  return new SheetDataWriter(sheet, extras, context).write();
}

function attributeText(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${encodeAttribute(String(value))}"`)
    .join("");
}

/** A dynamic array (one with a pointer to its metadata) fills what it fills now; an array typed over an area keeps its area. */
function arrayAttributes(
  attributes: Readonly<Record<string, string>>,
  metadata: string | undefined,
  spill: Area | undefined,
): Readonly<Record<string, string>> {
  return attributes.t === "array" && metadata !== undefined && spill
    ? { ...attributes, ref: formatArea(spill) }
    : attributes;
}

class SheetDataWriter {
  private readonly spills = new Map<string, Area>();

  constructor(
    private readonly sheet: Worksheet,
    private readonly extras: SheetDataExtras | null,
    private readonly context: WriteContext,
  ) {}

  write(): string {
    const rows = this.cellsByRow();
    for (const row of [...this.sheet.rowHeights.keys(), ...this.sheet.hiddenRows, ...(this.extras?.rows.keys() ?? [])])
      if (!rows.has(row)) rows.set(row, []);
    const texts = [...rows.keys()]
      .sort((one, other) => one - other)
      .map((row) => this.writeRow(row, rows.get(row) ?? []))
      .filter((text) => text !== "");
    return texts.length === 0 ? "<sheetData/>" : `<sheetData>${texts.join("")}</sheetData>`;
  }

  private cellsByRow(): Map<number, number[]> {
    const rows = new Map<number, number[]>();
    for (const [key, cell] of this.sheet.cells) {
      const [row, column] = keyPosition(key);
      const columns = rows.get(row);
      if (columns) columns.push(column);
      else rows.set(row, [column]);
      if (cell.spilledFrom !== undefined) this.addSpill(cell.spilledFrom, row, column);
    }
    return rows;
  }

  private addSpill(from: string, row: number, column: number): void {
    const [top, left] = keyPosition(from);
    const area = this.spills.get(from) ?? { top, left, bottom: top, right: left };
    this.spills.set(from, { top, left, bottom: Math.max(area.bottom, row), right: Math.max(area.right, column) });
  }

  private writeRow(row: number, columns: number[]): string {
    columns.sort((one, other) => one - other);
    let cells = "";
    for (const column of columns)
      cells += this.writeCell({ key: cellKey(row, column), reference: formatCell(row, column) });
    const attributes = this.rowAttributes(row);
    if (cells === "" && Object.keys(attributes).length === 0) return "";
    const start = `<row r="${row + 1}"${attributeText(attributes)}`;
    return cells === "" ? `${start}/>` : `${start}>${cells}</row>`;
  }

  private rowAttributes(row: number): Record<string, string | number> {
    const { ht, customHeight, ...rest } = this.extras?.rows.get(row) ?? {};
    const attributes: Record<string, string | number> = { ...rest };
    const height = this.sheet.rowHeights.get(row);
    if (height !== undefined) attributes.ht = height;
    const isAsInFile = ht !== undefined && Number(ht) === height;
    if (isAsInFile && customHeight !== undefined) attributes.customHeight = customHeight;
    if (height !== undefined && !isAsInFile) attributes.customHeight = 1;
    if (this.sheet.hiddenRows.has(row)) attributes.hidden = 1;
    return attributes;
  }

  private writeCell(place: CellPlace): string {
    const cell = this.sheet.cells.get(place.key);
    if (!cell) return "";
    const style = this.context.styles.indexOf(cell.style);
    const formula = this.writeFormula(place.key, cell);
    const [type, value] = this.writeValue(place.key, cell);
    if (formula === "" && value === "" && style === 0) return "";
    const start = `<c r="${place.reference}"${style === 0 ? "" : ` s="${style}"`}${type}${this.cellAttributes(place.key, cell)}`;
    return formula === "" && value === "" ? `${start}/>` : `${start}>${formula}${value}</c>`;
  }

  /** Pointers into the metadata part say how a formula spills: they go with that formula only. */
  private cellAttributes(key: string, cell: Cell): string {
    const attributes = this.extras?.cellAttributes.get(key);
    if (!attributes) return "";
    const { cm, vm, ...rest } = attributes;
    const isSameFormula = this.extras?.specialFormulas.get(key)?.formula === cell.formula;
    const kept: Record<string, string> = { ...rest };
    if (cm !== undefined && isSameFormula) kept.cm = cm;
    if (vm !== undefined && cell.isError === true) kept.vm = vm;
    return attributeText(kept);
  }

  private writeFormula(key: string, cell: Cell): string {
    const special = this.extras?.specialFormulas.get(key);
    const isSame = special !== undefined && special.formula === cell.formula;
    if (cell.formula === undefined) return isSame ? `<f${attributeText(special.attributes)}/>` : "";
    const text = encodeText(toFileFormula(cell.formula, this.context.originalFormulas));
    const spill = this.spills.get(key);
    if (isSame)
      return `<f${attributeText(arrayAttributes(special.attributes, this.extras?.cellAttributes.get(key)?.cm, spill))}>${text}</f>`;
    return spill ? `<f t="array" ref="${formatArea(spill)}">${text}</f>` : `<f>${text}</f>`;
  }

  /** Attribute for the type and the value. */
  private writeValue(key: string, cell: Cell): readonly [type: string, value: string] {
    const { value } = cell;
    if (value === null) return ["", ""];
    if (typeof value === "string") return this.writeText(key, value, cell);
    if (typeof value === "boolean") return [' t="b"', `<v>${value ? 1 : 0}</v>`];
    return Number.isFinite(value) ? ["", `<v>${value}</v>`] : [' t="e"', "<v>#NUM!</v>"];
  }

  /** Texts that a formula gives stand in the cell, others in the table of strings. */
  private writeText(key: string, text: string, cell: Cell): readonly [type: string, value: string] {
    if (cell.isError === true) return [' t="e"', `<v>${encodeText(text)}</v>`];
    const isResult = cell.formula !== undefined || cell.spilledFrom !== undefined;
    if (isResult) return [' t="str"', `<v>${encodeCellText(text)}</v>`];
    const rich = this.extras?.richTexts.get(key);
    return [' t="s"', `<v>${this.context.strings.indexOf(text, rich?.text === text ? rich.rich : undefined)}</v>`];
  }
}
