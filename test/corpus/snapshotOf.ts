import type { Cell, CorpusCase, SheetDrawing } from "./corpusCase";

/** The shape in which the host hands a workbook over, written down again: the corpus imports nothing from src. */
interface Sheet {
  readonly name: string;
  readonly origin: { readonly row: number; readonly column: number };
  readonly values: readonly (readonly Cell[])[];
  readonly formulas: null;
  readonly hiddenRows: readonly number[];
  readonly truncated: { readonly rowCount: number; readonly columnCount: number } | null;
}

interface Info {
  readonly name: string;
  readonly isVisible: boolean;
  readonly isActive: boolean;
  readonly isProtected: boolean;
  readonly hasPivotTable: boolean;
  readonly mark: { readonly kind: NonNullable<SheetDrawing["ours"]>; readonly digest: string } | null;
}

export interface Snapshot {
  readonly sheets: readonly Info[];
  readonly isStructureProtected: boolean;
  readonly settings: null;
  readonly contents: readonly Sheet[];
}

/** Rows padded to one width, as the values of a used range are. */
function padded(rows: SheetDrawing["rows"]): Cell[][] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return rows.map((row) => [...row, ...Array<Cell>(width - row.length).fill("")]);
}

function sheetOf({ name, rows, from = [0, 0], hiddenRows = [], truncated }: SheetDrawing): Sheet {
  const [row, column] = from;
  const values = padded(rows);
  return { name, origin: { row, column }, values, formulas: null, hiddenRows, truncated: truncated ?? null };
}

/** The workbook as a host reads it; the first visible sheet is active unless a drawing says so itself. */
export function snapshotOf({ sheets }: Pick<CorpusCase, "sheets">): Snapshot {
  const active =
    sheets.find(({ isActive }) => isActive === true) ?? sheets.find(({ isVisible }) => isVisible !== false);
  return {
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      isVisible: sheet.isVisible ?? true,
      isActive: sheet === active,
      isProtected: sheet.isProtected ?? false,
      hasPivotTable: sheet.hasPivotTable ?? false,
      mark: sheet.ours === undefined ? null : { kind: sheet.ours, digest: "0" },
    })),
    isStructureProtected: false,
    settings: null,
    contents: sheets.map(sheetOf),
  };
}
