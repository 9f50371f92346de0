import type { Area, CellStyle, Worksheet } from "../store/workbook";
import { getCell } from "../store/cells";
import { forEachPosition, restyle, usedPart } from "./cellAccess";
import { HostError, invalidArgument } from "./hostError";
import { ModelObject } from "./modelObject";
import { RangeBorderCollection } from "./rangeBorders";
import { isUnbounded, requireUnprotected, textOf } from "./rangeContent";

/** What formatting works on: areas of one sheet. */
export interface FormatTarget {
  readonly sheet: Worksheet;
  readonly areas: readonly Area[];
}

/** A property that all cells share; null when they differ (as Excel answers). */
export function sharedStyle<T>(target: FormatTarget, read: (style: CellStyle) => T): T | null {
  const seen = new Set<T>();
  for (const area of boundedAreas(target)) {
    forEachPosition(area, (row, column) => {
      if (seen.size < 2) seen.add(read(getCell(target.sheet, row, column)?.style ?? {}));
    });
  }
  if (seen.size === 0) return read({});
  const [only] = seen;
  return seen.size === 1 && only !== undefined ? only : null;
}

/** Changes the look of all cells of the target. Throws AccessDenied on a protected sheet. */
export function changeStyle(target: FormatTarget, change: (style: CellStyle) => CellStyle): void {
  requireUnprotected(target.sheet);
  for (const area of boundedAreas(target)) restyle(target.sheet, area, change);
}

/** Whole rows and columns are formatted only as far as the sheet is used: the store has no style for a column. */
function boundedAreas(target: FormatTarget): Area[] {
  return target.areas.flatMap((area) => {
    const bounded = isUnbounded(area) ? usedPart(target.sheet, area) : area;
    return bounded === null ? [] : [bounded];
  });
}

function withoutKey<K extends keyof CellStyle>(style: CellStyle, key: K): CellStyle {
  return Object.fromEntries(Object.entries(style).filter(([name]) => name !== key)) as CellStyle;
}

/** range.format */
export class RangeFormat extends ModelObject {
  readonly typeName = "RangeFormat";
  constructor(private readonly target: FormatTarget) {
    super();
  }

  get Fill(): RangeFill {
    return new RangeFill(this.target);
  }
  get Font(): RangeFont {
    return new RangeFont(this.target);
  }
  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.target);
  }
  get Protection(): FormatProtection {
    return new FormatProtection(this.target);
  }
  get WrapText(): boolean | null {
    return sharedStyle(this.target, (style) => style.wrap === true);
  }
  set WrapText(value: boolean) {
    changeStyle(this.target, (style) => ({ ...style, wrap: value }));
  }
  get HorizontalAlignment(): string | null {
    return sharedStyle(this.target, (style) => capitalised(style.horizontal ?? "general"));
  }
  set HorizontalAlignment(value: string) {
    changeStyle(this.target, (style) => ({ ...style, horizontal: uncapitalised(value) }));
  }
  get VerticalAlignment(): string | null {
    return sharedStyle(this.target, (style) => capitalised(style.vertical ?? "bottom"));
  }
  set VerticalAlignment(value: string) {
    changeStyle(this.target, (style) => ({ ...style, vertical: uncapitalised(value) }));
  }
  get ColumnWidth(): number | null {
    return shared(columnsOf(this.target).map((column) => columnPoints(this.target.sheet, column)));
  }
  set ColumnWidth(points: number) {
    requireUnprotected(this.target.sheet);
    if (!(points >= 0)) throw invalidArgument();
    for (const column of columnsOf(this.target)) this.target.sheet.columnWidths.set(column, pointsToCharacters(points));
  }
  get RowHeight(): number | null {
    return shared(rowsOf(this.target).map((row) => this.target.sheet.rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT));
  }
  set RowHeight(points: number) {
    requireUnprotected(this.target.sheet);
    if (!(points >= 0 && points <= 409.5)) throw invalidArgument();
    for (const row of rowsOf(this.target)) this.target.sheet.rowHeights.set(row, points);
  }
  AutofitColumns(): void {
    requireUnprotected(this.target.sheet);
    for (const column of columnsOf(this.target)) autofitColumn(this.target.sheet, column);
  }
  AutofitRows(): void {
    requireUnprotected(this.target.sheet);
    for (const row of rowsOf(this.target)) this.target.sheet.rowHeights.delete(row);
  }
}

const DEFAULT_ROW_HEIGHT = 15;
/** Pixels of the widest digit in the default font and the padding of a cell (ECMA-376 part 1, 18.3.1.13). */
const DIGIT_PIXELS = 7;
const DEFAULT_COLUMN_CHARACTERS = 64 / DIGIT_PIXELS;

function columnPoints(sheet: Worksheet, column: number): number {
  return Math.round((sheet.columnWidths.get(column) ?? DEFAULT_COLUMN_CHARACTERS) * DIGIT_PIXELS) * 0.75;
}

function pointsToCharacters(points: number): number {
  return Math.round((points / 0.75 / DIGIT_PIXELS) * 256) / 256;
}

/** Width for the longest text of the column; a Chinese character takes two places. */
function autofitColumn(sheet: Worksheet, column: number): void {
  const used = usedPart(sheet, { top: 0, bottom: 1_048_575, left: column, right: column });
  if (used === null) return;
  let longest = 0;
  for (let row = used.top; row <= used.bottom; row += 1) {
    const width = [...textOf(getCell(sheet, row, column))].reduce(
      (sum, character) => sum + (character.charCodeAt(0) > 0xff ? 2 : 1),
      0,
    );
    longest = Math.max(longest, width);
  }
  if (longest > 0) sheet.columnWidths.set(column, Math.min(255, longest + 5 / DIGIT_PIXELS));
}

function columnsOf(target: FormatTarget): number[] {
  return target.areas.flatMap((area) => sequence(area.left, area.right));
}

function rowsOf(target: FormatTarget): number[] {
  return target.areas.flatMap((area) =>
    area.bottom - area.top > 100_000 ? usedRows(target.sheet, area) : sequence(area.top, area.bottom),
  );
}

function usedRows(sheet: Worksheet, area: Area): number[] {
  const used = usedPart(sheet, area);
  return used === null ? [] : sequence(used.top, used.bottom);
}

function sequence(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The value all have; null when they differ or there is none. */
export function shared<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function uncapitalised(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

/** range.format.fill; no fill reads as white (OfficeDev/office-js#4900 and #6218), differing fills as null. */
export class RangeFill extends ModelObject {
  readonly typeName = "RangeFill";
  constructor(private readonly target: FormatTarget) {
    super();
  }
  get Color(): string | null {
    return sharedStyle(this.target, (style) => style.fill ?? "#FFFFFF");
  }
  set Color(value: string) {
    const color = normalColor(value);
    changeStyle(this.target, (style) => ({ ...style, fill: color }));
  }
  Clear(): void {
    changeStyle(this.target, (style) => withoutKey(style, "fill"));
  }
}

/** range.format.font */
export class RangeFont extends ModelObject {
  readonly typeName = "RangeFont";
  constructor(private readonly target: FormatTarget) {
    super();
  }
  get Bold(): boolean | null {
    return sharedStyle(this.target, (style) => style.bold === true);
  }
  set Bold(value: boolean) {
    changeStyle(this.target, (style) => ({ ...style, bold: value }));
  }
  get Italic(): boolean | null {
    return sharedStyle(this.target, (style) => style.italic === true);
  }
  set Italic(value: boolean) {
    changeStyle(this.target, (style) => ({ ...style, italic: value }));
  }
  get Underline(): string | null {
    return sharedStyle(this.target, (style) => (style.underline === true ? "Single" : "None"));
  }
  set Underline(value: string) {
    changeStyle(this.target, (style) => ({ ...style, underline: value !== "None" }));
  }
  get Color(): string | null {
    return sharedStyle(this.target, (style) => style.fontColor ?? "#000000");
  }
  set Color(value: string) {
    const color = normalColor(value);
    changeStyle(this.target, (style) => ({ ...style, fontColor: color }));
  }
  get Size(): number | null {
    return sharedStyle(this.target, (style) => style.fontSize ?? 11);
  }
  set Size(value: number) {
    if (!(value >= 1 && value <= 409)) throw invalidArgument();
    changeStyle(this.target, (style) => ({ ...style, fontSize: value }));
  }
  get Name(): string | null {
    return sharedStyle(this.target, (style) => style.fontName ?? "Calibri");
  }
  set Name(value: string) {
    changeStyle(this.target, (style) => ({ ...style, fontName: value }));
  }
}

/** range.format.protection */
export class FormatProtection extends ModelObject {
  readonly typeName = "FormatProtection";
  constructor(private readonly target: FormatTarget) {
    super();
  }
  get Locked(): boolean | null {
    return sharedStyle(this.target, (style) => style.locked !== false);
  }
  set Locked(value: boolean) {
    changeStyle(this.target, (style) => ({ ...style, locked: value }));
  }
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  purple: "#800080",
};

/** "#RRGGBB" in capitals from that form or a colour's name. Throws InvalidArgument for anything else. */
export function normalColor(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  const named = NAMED_COLORS[value.toLowerCase()];
  if (named !== undefined) return named;
  if (!/^#[0-9A-Fa-f]{6}$/.test(value)) throw new HostError("InvalidArgument", `"${value}" is not a colour.`);
  return value.toUpperCase();
}
