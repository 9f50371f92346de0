import { COLUMN_LIMIT } from "../store/address";
import type { Worksheet } from "../store/workbook";
import { childOf, childrenOf, element, flagOf, type XmlElement } from "./xml";

/** Columns beyond this one are kept as the file has them: files often style or hide "the rest" up to column 16,384. */
const KNOWN_COLUMNS = 1024;

const OWN_FIELDS = new Set(["min", "max", "hidden", "width", "customWidth"]);

interface Run {
  readonly min: number;
  readonly max: number;
  readonly attributes: Readonly<Record<string, string>>;
}

function runsOf(root: XmlElement | undefined): Run[] {
  return childrenOf(childOf(root, "cols"), "col").map(({ attributes }) => ({
    min: Number(attributes.min) - 1,
    max: Math.min(Number(attributes.max) - 1, COLUMN_LIMIT - 1),
    attributes,
  }));
}

/** Reads widths and hidden columns. */
export function readColumns(root: XmlElement, sheet: Worksheet): void {
  for (const column of childrenOf(childOf(root, "cols"), "col")) {
    const last = Math.min(Number(column.attributes.max) - 1, KNOWN_COLUMNS - 1);
    for (let index = Number(column.attributes.min) - 1; index <= last; index++) {
      if (column.attributes.width !== undefined) sheet.columnWidths.set(index, Number(column.attributes.width));
      if (flagOf(column, "hidden")) sheet.hiddenColumns.add(index);
    }
  }
}

function widthAttributes(own: number, run: Run | undefined): Record<string, string> {
  const { width, customWidth } = run?.attributes ?? {};
  const isAsInFile = Number(width) === own;
  const custom = isAsInFile ? customWidth : "1";
  return custom === undefined ? { width: String(own) } : { width: String(own), customWidth: custom };
}

type Columns = Pick<Worksheet, "columnWidths" | "hiddenColumns">;

/** What the store would hold of the first column of a run. */
function asRead(run: Run): Columns {
  const isHidden = run.attributes.hidden === "1" || run.attributes.hidden === "true";
  const { width } = run.attributes;
  return {
    columnWidths: new Map(width === undefined ? [] : [[run.min, Number(width)]]),
    hiddenColumns: new Set(isHidden ? [run.min] : []),
  };
}

function columnAttributes(sheet: Columns, index: number, run: Run | undefined): Record<string, string> | null {
  const own = sheet.columnWidths.get(index);
  const attributes = own === undefined ? {} : widthAttributes(own, run);
  if (sheet.hiddenColumns.has(index)) attributes.hidden = "1";
  for (const [name, value] of Object.entries(run?.attributes ?? {}))
    if (!OWN_FIELDS.has(name)) attributes[name] = value;
  return Object.keys(attributes).length > 0 ? attributes : null;
}

/** The element for the columns of a sheet, equal neighbours in one run; undefined for none. */
export function writeColumns(sheet: Worksheet, original: XmlElement | undefined): XmlElement | undefined {
  const runs = runsOf(original);
  const known = [...sheet.columnWidths.keys(), ...sheet.hiddenColumns, ...runs.map((run) => run.max)];
  const last = Math.min(Math.max(-1, ...known), KNOWN_COLUMNS - 1);
  const written: XmlElement[] = [];
  let previous = "";
  for (let index = 0; index <= last; index++) {
    const attributes = columnAttributes(
      sheet,
      index,
      runs.find((run) => index >= run.min && index <= run.max),
    );
    const text = JSON.stringify(attributes);
    const current = written.at(-1);
    if (attributes && text === previous && current) current.attributes.max = String(index + 1);
    else if (attributes) written.push(element("col", { min: index + 1, max: index + 1, ...attributes }));
    previous = text;
  }
  for (const run of runs.filter(({ max }) => max >= KNOWN_COLUMNS)) {
    const current = written.at(-1);
    const isContinued =
      run.min < KNOWN_COLUMNS && previous === JSON.stringify(columnAttributes(asRead(run), run.min, run));
    if (isContinued && current) current.attributes.max = String(run.max + 1);
    else
      written.push(element("col", { ...run.attributes, min: Math.max(run.min, KNOWN_COLUMNS) + 1, max: run.max + 1 }));
  }
  return written.length > 0 ? element("cols", {}, written) : undefined;
}
