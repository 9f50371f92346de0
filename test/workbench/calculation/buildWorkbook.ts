import { cellKey, parseReference } from "../../../workbench/store/address";
import type { Cell, DefinedName, Workbook, Worksheet } from "../../../workbench/store/workbook";

/** A cell as typed in a test: a text that starts with "=" is a formula, { error } an error constant, null a blank. */
export type Typed = string | number | boolean | null | { readonly error: string };

function typedCell(typed: Exclude<Typed, null>): Cell {
  if (typeof typed === "object") return { value: typed.error, isError: true };
  return typeof typed === "string" && typed.startsWith("=") ? { value: null, formula: typed } : { value: typed };
}

/** A sheet from rows as typed. */
export function buildSheet(
  name: string,
  rows: readonly (readonly Typed[])[],
  names: readonly DefinedName[] = [],
): Worksheet {
  const cells = new Map<string, Cell>();
  rows.forEach((row, index) => {
    row.forEach((typed, column) => {
      if (typed !== null) cells.set(cellKey(index, column), typedCell(typed));
    });
  });
  return {
    id: name,
    name,
    visibility: "Visible",
    cells,
    merges: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    conditionalFormats: [],
    names: [...names],
    frozenRows: 0,
    frozenColumns: 0,
    autoFilter: null,
    dataValidations: [],
    hyperlinks: new Map(),
    notes: new Map(),
    isProtected: false,
    pivotTableNames: [],
    pageLayout: {
      orientation: "portrait",
      paperSize: 9,
      fitToWidth: null,
      fitToHeight: null,
      printArea: null,
      titleRows: null,
      footerCenter: "",
    },
  };
}

/** A workbook of these sheets. */
export function buildWorkbook(sheets: readonly Worksheet[], names: readonly DefinedName[] = []): Workbook {
  return {
    sheets: [...sheets],
    activeSheetId: sheets[0]?.id ?? "",
    names: [...names],
    settings: new Map(),
    isStructureProtected: false,
  };
}

/** A visible defined name. */
export function definedName(name: string, formula: string): DefinedName {
  return { name, formula, visible: true };
}

/** What a cell such as "'表 1'!B2" holds after calculation: { error } for an error, null for a blank. */
export function valueAt(workbook: Workbook, address: string): Typed {
  const reference = parseReference(address);
  const area = reference?.areas[0];
  if (!area) throw new Error(`not an address: ${address}`);
  const cell = workbook.sheets.find(({ name }) => name === reference.sheet)?.cells.get(cellKey(area.top, area.left));
  if (cell === undefined) return null;
  return cell.isError === true ? { error: String(cell.value) } : cell.value;
}
