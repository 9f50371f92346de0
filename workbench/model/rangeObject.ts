import { formatArea, formatReference } from "../store/address";
import { boundingArea, intersection, moveArea } from "../store/area";
import { usedArea } from "../store/cells";
import type { Area, Worksheet } from "../store/workbook";
import { isInSheet, LAST_COLUMN, LAST_ROW, requireArea } from "./addressInput";
import { RangeConditionalFormatCollection } from "./conditionalFormats";
import { DataValidation } from "./dataValidation";
import { EVENT, type HostDocument } from "./hostDocument";
import { invalidArgument, itemNotFound } from "./hostError";
import { readHyperlink, writeHyperlink } from "./hyperlinks";
import { ModelObject } from "./modelObject";
import {
  formulaOf,
  numberFormatOf,
  type Place,
  readGrid,
  textOf,
  valueOf,
  valueTypeOf,
  writeContents,
  writeNumberFormats,
} from "./rangeContent";
import { RangeFormat } from "./rangeFormat";
import { clearRange, mergeRange, setColumnsHidden, setRowsHidden, unmergeRange } from "./rangeEdits";
import { columnProperties, rowProperties } from "./rangeProperties";
import { deleteCells, insertCells } from "./rangeShift";
import { RangeSort } from "./rangeSort";
import { WorksheetObject } from "./worksheetObject";

/** A rectangle of one sheet. */
export class RangeObject extends ModelObject {
  readonly typeName = "Range";
  constructor(
    readonly document: HostDocument,
    readonly sheet: Worksheet,
    readonly area: Area,
  ) {
    super();
  }

  private get place(): Place {
    return { document: this.document, sheet: this.sheet, area: this.area };
  }

  /** Throws InvalidArgument when the area leaves the sheet. */
  private at(area: Area): RangeObject {
    if (!isInSheet(area)) throw invalidArgument();
    return new RangeObject(this.document, this.sheet, area);
  }

  _KeepReference(): void {
    this.document.keep(this);
  }
  /** Asked by the library before it writes more than 1,500 cells in chunks. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.RowCount || columns !== this.ColumnCount) {
      throw invalidArgument(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
  }

  get Address(): string {
    return formatReference(this.sheet.name, this.area);
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.area.top;
  }
  get ColumnIndex(): number {
    return this.area.left;
  }
  get RowCount(): number {
    return this.area.bottom - this.area.top + 1;
  }
  get ColumnCount(): number {
    return this.area.right - this.area.left + 1;
  }
  /** -1 beyond the largest 32-bit number, as Excel answers. */
  get CellCount(): number {
    const count = this.RowCount * this.ColumnCount;
    return count > 2_147_483_647 ? -1 : count;
  }
  get IsEntireRow(): boolean {
    return this.area.left === 0 && this.area.right === LAST_COLUMN;
  }
  get IsEntireColumn(): boolean {
    return this.area.top === 0 && this.area.bottom === LAST_ROW;
  }

  get Values(): unknown {
    return readGrid(this.place, valueOf);
  }
  set Values(input: unknown) {
    writeContents(this.place, input);
  }
  get Formulas(): unknown {
    return readGrid(this.place, formulaOf);
  }
  set Formulas(input: unknown) {
    writeContents(this.place, input);
  }
  get FormulasLocal(): unknown {
    return this.Formulas;
  }
  set FormulasLocal(input: unknown) {
    writeContents(this.place, input);
  }
  get Text(): unknown {
    return readGrid(this.place, textOf);
  }
  get ValueTypes(): unknown {
    return readGrid(this.place, valueTypeOf);
  }
  get NumberFormat(): unknown {
    return readGrid(this.place, numberFormatOf);
  }
  set NumberFormat(input: unknown) {
    writeNumberFormats(this.place, input);
  }
  get HasSpill(): boolean {
    return readGrid(this.place, (cell) => cell?.spilledFrom !== undefined)?.some((row) => row.includes(true)) ?? false;
  }

  get RowHidden(): boolean | null {
    return sharedFlag(this.sheet.hiddenRows, this.area.top, this.area.bottom);
  }
  set RowHidden(value: boolean) {
    setRowsHidden(this.place, value);
  }
  get ColumnHidden(): boolean | null {
    return sharedFlag(this.sheet.hiddenColumns, this.area.left, this.area.right);
  }
  set ColumnHidden(value: boolean) {
    setColumnsHidden(this.place, value);
  }
  get Hidden(): boolean | null {
    const [rows, columns] = [this.RowHidden, this.ColumnHidden];
    if (rows === true || columns === true) return true;
    return rows === false && columns === false ? false : null;
  }
  get Hyperlink(): unknown {
    return readHyperlink(this.place);
  }
  set Hyperlink(value: unknown) {
    writeHyperlink(this.place, value);
  }

  get Worksheet(): WorksheetObject {
    return new WorksheetObject(this.document, this.sheet);
  }
  get Format(): RangeFormat {
    return new RangeFormat({ sheet: this.sheet, areas: [this.area] });
  }
  get ConditionalFormats(): RangeConditionalFormatCollection {
    return new RangeConditionalFormatCollection({ document: this.document, sheet: this.sheet, areas: [this.area] });
  }
  get DataValidation(): DataValidation {
    return new DataValidation(this.place);
  }
  get Sort(): RangeSort {
    return new RangeSort(this.place);
  }

  GetCell(row: number, column: number): RangeObject {
    const [top, left] = [this.area.top + row, this.area.left + column];
    return this.at({ top, left, bottom: top, right: left });
  }
  GetRow(row: number): RangeObject {
    return this.inside(row, this.RowCount, { ...this.area, top: this.area.top + row, bottom: this.area.top + row });
  }
  GetColumn(column: number): RangeObject {
    return this.inside(column, this.ColumnCount, {
      ...this.area,
      left: this.area.left + column,
      right: this.area.left + column,
    });
  }
  GetLastCell(): RangeObject {
    return this.at({ ...this.area, top: this.area.bottom, left: this.area.right });
  }
  GetLastRow(): RangeObject {
    return this.at({ ...this.area, top: this.area.bottom });
  }
  GetLastColumn(): RangeObject {
    return this.at({ ...this.area, left: this.area.right });
  }
  GetEntireRow(): RangeObject {
    return this.at({ ...this.area, left: 0, right: LAST_COLUMN });
  }
  GetEntireColumn(): RangeObject {
    return this.at({ ...this.area, top: 0, bottom: LAST_ROW });
  }
  GetOffsetRange(rows: number, columns: number): RangeObject {
    return this.at(moveArea(this.area, rows, columns));
  }
  GetResizedRange(rows: number, columns: number): RangeObject {
    return this.at({ ...this.area, bottom: this.area.bottom + rows, right: this.area.right + columns });
  }
  GetAbsoluteResizedRange(rows: number, columns: number): RangeObject {
    return this.at({ ...this.area, bottom: this.area.top + rows - 1, right: this.area.left + columns - 1 });
  }
  GetRowsBelow(count: number | null): RangeObject {
    const rows = count ?? 1;
    return this.at({ ...this.area, top: this.area.bottom + 1, bottom: this.area.bottom + rows });
  }
  GetRowsAbove(count: number | null): RangeObject {
    const rows = count ?? 1;
    return this.at({ ...this.area, top: this.area.top - rows, bottom: this.area.top - 1 });
  }
  GetColumnsAfter(count: number | null): RangeObject {
    const columns = count ?? 1;
    return this.at({ ...this.area, left: this.area.right + 1, right: this.area.right + columns });
  }
  GetColumnsBefore(count: number | null): RangeObject {
    const columns = count ?? 1;
    return this.at({ ...this.area, left: this.area.left - columns, right: this.area.left - 1 });
  }
  GetBoundingRect(other: unknown): RangeObject {
    return this.at(boundingArea([this.area, this.areaOf(other)]) ?? this.area);
  }
  GetIntersection(other: unknown): RangeObject {
    const common = this.GetIntersectionOrNullObject(other);
    if (common === null) throw itemNotFound();
    return common;
  }
  GetIntersectionOrNullObject(other: unknown): RangeObject | null {
    const common = intersection(this.area, this.areaOf(other));
    return common === null ? null : this.at(common);
  }
  GetUsedRange(valuesOnly: boolean | null): RangeObject {
    const used = this.GetUsedRangeOrNullObject(valuesOnly);
    if (used === null) throw itemNotFound();
    return used;
  }
  GetUsedRangeOrNullObject(valuesOnly: boolean | null): RangeObject | null {
    const used = usedArea(this.sheet, valuesOnly === true);
    const common = used === null ? null : intersection(used, this.area);
    return common === null ? null : this.at(common);
  }

  GetRowProperties(options: unknown): unknown {
    return rowProperties(this.place, options);
  }
  GetColumnProperties(options: unknown): unknown {
    return columnProperties(this.place, options);
  }

  Merge(across: boolean | null): void {
    mergeRange(this.place, across === true);
  }
  Unmerge(): void {
    unmergeRange(this.place);
  }
  Clear(applyTo: string | null): void {
    clearRange(this.place, applyTo ?? "All");
  }
  Delete(shift: string): void {
    deleteCells(this.place, shift);
  }
  Insert(shift: string): RangeObject {
    insertCells(this.place, shift);
    return this;
  }
  Select(): void {
    this.Worksheet.Activate();
    this.document.selection = { ...this.area };
    this.document.raise(this.sheet.id, EVENT.selectionChanged, { address: formatArea(this.area) });
  }
  Calculate(): Promise<void> {
    return this.document.calculateNow();
  }

  private inside(index: number, count: number, area: Area): RangeObject {
    if (!(index >= 0 && index < count)) throw invalidArgument();
    return this.at(area);
  }

  private areaOf(other: unknown): Area {
    if (other instanceof RangeObject) {
      if (other.sheet !== this.sheet) throw invalidArgument("The ranges are on different sheets.");
      return other.area;
    }
    return requireArea(other);
  }
}

/** True or false when all rows (columns) agree, else null. */
function sharedFlag(hidden: ReadonlySet<number>, first: number, last: number): boolean | null {
  const count = last - first + 1;
  const found =
    count > hidden.size
      ? [...hidden].filter((index) => index >= first && index <= last).length
      : countIn(hidden, first, last);
  if (found === 0) return false;
  return found === count ? true : null;
}

function countIn(hidden: ReadonlySet<number>, first: number, last: number): number {
  let count = 0;
  for (let index = first; index <= last; index += 1) if (hidden.has(index)) count += 1;
  return count;
}
