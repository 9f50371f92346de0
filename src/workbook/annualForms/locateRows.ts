import type { CellValue } from "../sheetSnapshot";
import { cellText, compactText, isBlank } from "../text";
import type { FormDefinition, FormRow } from "./formDefinition";
import { isSameLabel } from "./formText";
import type { LocatedColumns } from "./locateColumns";

type Lines = readonly (readonly CellValue[])[];

/** Where the rows of a form are, as positions in its lines, by 编号. */
export interface LocatedRows {
  readonly found: ReadonlyMap<number, number>;
  readonly missing: readonly number[];
}

interface Line {
  readonly line: number;
  readonly number: number | null;
  /** Words to the left of 编号, the label last. */
  readonly labels: readonly string[];
  /** Labels of the lines above it in order, the nearest last. */
  readonly above: readonly string[];
}

/** Finds the rows of a form by label and 编号; a label that stands under several groups needs its group. */
export function locateRows(lines: Lines, definition: FormDefinition, columns: LocatedColumns): LocatedRows {
  const candidates = labelledLines(lines, columns);
  const found = new Map<number, number>();
  const missing: number[] = [];
  const twins = twinsIn(definition);
  for (const row of definition.rows) {
    const line = lineOf(row, candidates, twins.get(row.label) ?? [row]);
    if (line === null) missing.push(row.number);
    else found.set(row.number, line.line);
  }
  return { found, missing };
}

/** `twins` are all rows of the form with the label of this one. */
function lineOf(row: FormRow, lines: readonly Line[], twins: readonly FormRow[]): Line | null {
  const labelled = lines.filter(({ labels }) => isSameLabel(labels.at(-1) ?? "", row.label));
  const numbered = labelled.find(({ number }) => number === row.number);
  if (numbered !== undefined) return numbered;
  // A line with the number of a twin is that one's: where the own line is gone, the other must not stand in for it.
  const free = labelled.filter(({ number }) => !twins.some((twin) => twin.number === number));
  const certain = twins.length > 1 ? free.filter((line) => isUnder(line, row.group ?? [], twins)) : free;
  return certain.length === 1 ? (certain[0] ?? null) : null;
}

type RowsByLabel = ReadonlyMap<string, readonly FormRow[]>;

/** The rows of a form by label: some labels come under several groups. Kept, because files hold a form hundreds of times. */
function twinsIn(definition: FormDefinition): RowsByLabel {
  const known = TWINS.get(definition);
  if (known !== undefined) return known;
  const twins = new Map<string, FormRow[]>();
  for (const row of definition.rows) twins.set(row.label, [...(twins.get(row.label) ?? []), row]);
  TWINS.set(definition, twins);
  return twins;
}

const TWINS = new WeakMap<FormDefinition, RowsByLabel>();

/** True where the group of a row is the nearest before it of those that it could stand under. */
function isUnder({ labels, above }: Line, group: readonly string[], twins: readonly FormRow[]): boolean {
  const own = group.at(-1);
  if (own === undefined) return true;
  const groups = twins.flatMap((twin) => twin.group?.at(-1) ?? []);
  const words = [...above, ...labels.slice(0, -1)];
  const nearest = words.findLast((word) => groups.some((one) => isSameLabel(word, one)));
  return nearest !== undefined && isSameLabel(nearest, own);
}

function labelledLines(lines: Lines, { numberColumn, firstDataLine, found }: LocatedColumns): Line[] {
  const firstFigure = Math.min(...found.values(), Infinity);
  const end = numberColumn ?? (Number.isFinite(firstFigure) ? firstFigure : 2);
  const labelled: Line[] = [];
  let above: string[] = [];
  for (let line = firstDataLine; line < lines.length; line += 1) {
    const cells = lines[line] ?? [];
    const labels = labelsOf(cells, end);
    if (labels.length === 0) continue;
    const number = numberColumn === null ? null : rowNumber(cells[numberColumn]);
    labelled.push({ line, number, labels, above });
    above = [...above, ...labels];
  }
  return labelled;
}

/** 计量单位 has a column of its own in some forms. */
const UNIT = /^(?:人|名|个|所|间|台|套|册|片|块|座|班|平方米|m2|元|万元|—|-)$/;

/** Words to the left of 编号; the index numbers of an export and units are none. */
function labelsOf(cells: readonly CellValue[], end: number): string[] {
  return cells.slice(0, end).flatMap((value) => {
    if (typeof value !== "string" || isBlank(value)) return [];
    const text = compactText(cellText(value));
    return /^\d+$/.test(text) || UNIT.test(text) ? [] : [cellText(value)];
  });
}

function rowNumber(value: CellValue | undefined): number | null {
  const text = compactText(cellText(value));
  return /^\d{1,3}$/.test(text) ? Number(text) : null;
}
