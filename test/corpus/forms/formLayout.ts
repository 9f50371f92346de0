import { headerRows, type Cell } from "../corpusCase";

/**
 * A report form as it is printed, retyped by hand. Columns between strokes with their header cells from the top down, rows a line
 * each: labels, then 编号. Sums are those that the form prints: `4=6+7+8`, `15=1+2-7`; `2=3+4@1,2` holds in these rows only.
 * Parts are 其中: `5<4`. Stars are cells that the form does not ask for: `2,5`.
 */
export interface FormLayout {
  readonly code: string;
  readonly title: string;
  /** As it stands beside the code: 单位：人. */
  readonly unit: string;
  readonly generation: "old" | "new";
  /** Label columns before 编号. */
  readonly labels: 1 | 2;
  readonly columns: string;
  readonly rows: string;
  readonly columnSums?: string;
  readonly rowSums?: string;
  readonly columnParts?: string;
  readonly rowParts?: string;
  readonly stars?: string;
  /** Words of the header above the labels and 编号, where the form prints some. */
  readonly head?: readonly string[];
  /** The form prints no line 甲 | 乙 | 1 | 2 | 3 …. */
  readonly isWithoutIndexLine?: true;
  /** Cells between 编号 or label and figures, by 编号: 计量单位 of newer forms stands before their 代码. */
  readonly unitOfRow?: Readonly<Record<number, string>>;
}

/** Figures by 编号, each a row from column 1 on; "" is an empty cell. */
export type FormValues = Readonly<Record<number, readonly Cell[]>>;

export interface FormRow {
  readonly labels: readonly string[];
  readonly number: number;
}

/** The rows of a layout. */
export function rowsOf({ rows, labels }: FormLayout): FormRow[] {
  return rows
    .trim()
    .split("\n")
    .map((line) => line.split("|"))
    .map((cells) => ({
      labels: cells.slice(0, labels).map((label) => label.trim().replaceAll("\\n", "\n")),
      number: Number(cells[labels]),
    }));
}

/** How many columns of figures a layout has. */
export function widthOf({ columns }: FormLayout): number {
  return columns.trim().split("|").length;
}

const PADDING = 150;
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** The sheet of a form: with the extra index row and column of old exports, as it is for new ones. */
export function drawForm(layout: FormLayout, values: FormValues): Cell[][] {
  const lines = formLines(layout, values);
  if (layout.generation === "new") return lines;
  const width = Math.max(...lines.map(({ length }) => length)) + 1;
  const letters = Array.from(
    { length: width },
    (_unused, column) => LETTERS[column] ?? `A${LETTERS[column - 26] ?? ""}`,
  );
  return [letters, ...lines.map((line, index) => [index + 1, ...line])];
}

function formLines(layout: FormLayout, values: FormValues): Cell[][] {
  const { code, title, unit, labels } = layout;
  const stars = starsOf(layout);
  const header = headerRows(layout.columns).map((cells, line) => [...headOf(layout, line), ...cells]);
  const index: Cell[][] = [
    ["甲", ...Array<Cell>(labels - 1).fill(""), ...unitCell(layout, ""), "乙", ...numbersTo(widthOf(layout))],
  ];
  const data = rowsOf(layout).map(({ labels: words, number }): Cell[] => [
    ...words,
    ...unitCell(layout, layout.unitOfRow?.[number] ?? ""),
    layout.generation === "new" ? String(number).padStart(2, "0") : number,
    ...numbersTo(widthOf(layout)).map((column) =>
      stars.has(`${number},${column}`) ? starOf(layout) : (values[number]?.[column - 1] ?? ""),
    ),
  ]);
  const codeCell = unit === "" ? code : `${code}${" ".repeat(PADDING)}${unit}`;
  return [[title], [codeCell], ...header, ...(layout.isWithoutIndexLine === true ? [] : index), ...data];
}

/** Zero-based row and column of a cell on the sheet of its form. */
export function placeOf(layout: FormLayout, number: number, column: number): readonly [row: number, column: number] {
  const extra = layout.generation === "old" ? 1 : 0;
  const title = 2;
  const index = layout.isWithoutIndexLine === true ? 0 : 1;
  const line = rowsOf(layout).findIndex((row) => row.number === number);
  const labels = layout.labels + unitCell(layout, "").length + 1;
  return [extra + title + headerRows(layout.columns).length + index + line, extra + labels + column - 1];
}

/** What stands above labels and 编号 in a line of the header. */
function headOf(layout: FormLayout, line: number): Cell[] {
  const { labels, generation } = layout;
  const words = layout.head ?? [
    ...Array<string>(labels).fill(""),
    ...unitCell(layout, "计量单位"),
    generation === "new" ? "代码" : "编号",
  ];
  return words.map((word) => (line === 0 ? word : ""));
}

function unitCell({ unitOfRow }: FormLayout, text: string): string[] {
  return unitOfRow === undefined ? [] : [text];
}

/** Old forms print a star, new ones a stroke. */
function starOf({ generation }: FormLayout): string {
  return generation === "old" ? "*" : "-";
}

export function starsOf({ stars = "" }: FormLayout): ReadonlySet<string> {
  return new Set(stars.split(" ").filter((text) => text !== ""));
}

export function numbersTo(last: number): number[] {
  return Array.from({ length: last }, (_unused, index) => index + 1);
}

/** One printed sum. */
export interface PrintedSum {
  readonly whole: number;
  readonly parts: readonly number[];
  readonly less: readonly number[];
  /** Lines in which it holds; all where null. */
  readonly only: readonly number[] | null;
}

/** Sums as they are typed: `15=1+2-7 2=3+4@1,2`. */
export function sumsIn(text = ""): PrintedSum[] {
  return text
    .split(" ")
    .filter((one) => one !== "")
    .map((one) => {
      const [formula = "", only] = one.split("@");
      const [whole = "", terms = ""] = formula.split("=");
      const [plus = "", ...less] = terms.split("-");
      return {
        whole: Number(whole),
        parts: plus.split("+").map(Number),
        less: less.map(Number),
        only: only === undefined ? null : only.split(",").map(Number),
      };
    });
}

/** Parts as they are typed: `5<4 7<6`: the whole by its part. */
export function partsIn(text = ""): ReadonlyMap<number, number> {
  return new Map(
    text
      .split(" ")
      .filter((one) => one !== "")
      .map((one) => one.split("<").map(Number))
      .map(([part = NaN, whole = NaN]) => [part, whole] as const),
  );
}
