import fc from "fast-check";
import type { CellAt } from "../../../src/core/model/cellAt";
import type { Finding } from "../../../src/core/model/finding";
import { proposeFixes } from "../../../src/workbook/fixes/proposeFixes";
import type { SchoolTable } from "../../../src/workbook/schoolTable";
import type { CellValue, WorkbookSnapshot } from "../../../src/workbook/sheetSnapshot";

const FULL_WIDTH = "０１２３４５６７８９";
const wide = (text: string): string =>
  text
    .replace(/\d/g, (digit) => FULL_WIDTH[Number(digit)] ?? digit)
    .replaceAll(".", "．")
    .replaceAll(",", "，");
const separated = (text: string): string => text.replace(/\d(?=(?:\d{3})+(?:\.|$))/g, "$&,");

/** Ways in which people and programs write a number as text. */
const STYLES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => ` ${text}`,
  (text) => `${text}\u3000\t`,
  separated,
  wide,
  (text) => wide(separated(text)),
  (text) => `\u00a0${separated(text)} `,
];

/** A number for each figure: which way it is typed as text, if at all. */
export const typings = fc.array(fc.nat(STYLES.length * 2), { minLength: 40, maxLength: 40 });

/** The rows with some of their numbers typed as text; never the first `headers` rows. */
export function typedAsText(
  rows: readonly (readonly CellValue[])[],
  choices: readonly number[],
  headers: number,
): CellValue[][] {
  let at = 0;
  return rows.map((cells, row) =>
    cells.map((cell) => {
      if (row < headers || typeof cell !== "number") return cell;
      at += 1;
      const style = STYLES[choices[at % choices.length] ?? 0];
      return style === undefined ? cell : style(String(cell));
    }),
  );
}

/** The workbook with all proposed fixes made, once. */
export function afterFixes(snapshot: WorkbookSnapshot, tables: readonly SchoolTable[]): WorkbookSnapshot {
  const { fixes } = proposeFixes(
    tables.flatMap(({ findings }) => findings),
    { snapshot, tables },
  );
  return {
    ...snapshot,
    contents: snapshot.contents.map((sheet) => {
      const values = sheet.values.map((cells) => [...cells]);
      for (const { at, after } of fixes.filter((fix) => fix.at.sheet === sheet.name)) {
        const cells = values[at.row - sheet.origin.row];
        if (cells !== undefined) cells[at.column - sheet.origin.column] = after;
      }
      return { ...sheet, values };
    }),
  };
}

/** Every figure of records, as plain paths: `0.teachers.backboneTeachers.primary` and its value, or why there is none. */
export function figurePaths(value: unknown, path = ""): Map<string, { value: unknown; at: CellAt | null }> {
  const found = new Map<string, { value: unknown; at: CellAt | null }>();
  if (typeof value !== "object" || value === null) return found;
  if ("kind" in value && "at" in value) {
    const figure = value as { kind: string; value?: number; reason?: string; at: CellAt | null };
    return found.set(path, { value: figure.kind === "value" ? figure.value : figure.reason, at: figure.at });
  }
  for (const [key, inside] of Object.entries(value)) {
    for (const [below, figure] of figurePaths(inside, path === "" ? key : `${path}.${key}`)) found.set(below, figure);
  }
  return found;
}

/** Cells that hard findings speak of; one finding may speak of a whole column of schools. */
export function cellsTold(
  findings: readonly Finding[],
  { records }: Pick<SchoolTable, "records">,
): ReadonlySet<string> {
  return new Set(
    findings
      .filter(({ level }) => level === "dataError")
      .flatMap((finding): readonly CellAt[] => {
        const { at } = finding;
        if (at === null) return [];
        const column = finding.code === "columnFault" ? records.map((one) => ({ ...at, row: one.at.row })) : [];
        return [at, ...finding.alsoAt, ...column];
      })
      .map(({ sheet, row, column }) => `${sheet} ${row} ${column}`),
  );
}
