import type { Finding } from "../../../src/core/model/finding";
import { FORM_DEFINITIONS } from "../../../src/workbook/annualForms/formCatalogue";
import { printedChecks } from "../../../src/workbook/annualForms/printedChecks";
import { readFormCell, readForms, type ReportForm } from "../../../src/workbook/annualForms/readForms";
import { numbersTo, partsIn, placeOf, rowsOf, starsOf, sumsIn, widthOf } from "../../corpus/forms/formLayout";
import { FORM_SAMPLES, type FormSample } from "../../corpus/forms/formSamples";
import { sheetOf } from "../../fixtures/sheets";
import { watchesOf } from "./softWatches";
import { UNWATCHED } from "./unwatchedCells";
import { wrongFigures } from "./wrongFigures";

/** Some forms have hundreds of cells, each changed four times. */
jest.setTimeout(120_000);

const SAMPLES = FORM_SAMPLES.map((sample) => [`${sample.layout.code} ${sample.layout.title}`, sample] as const);

type Place = readonly [row: number, column: number];
/** A cell of a form by 编号 and column number, with where it stands on the sheet. */
interface FormCell {
  readonly number: number;
  readonly column: number;
  readonly place: Place;
  readonly value: number;
}

const formsOf = (rows: FormSample["rows"]) => readForms(sheetOf(rows, { name: "表" }));
const check = (rows: FormSample["rows"]): Finding[] => formsOf(rows).flatMap(printedChecks);

function numericCells({ layout, rows }: FormSample): FormCell[] {
  return rowsOf(layout).flatMap(({ number }) =>
    numbersTo(widthOf(layout)).flatMap((column): FormCell[] => {
      const place = placeOf(layout, number, column);
      const value = rows[place[0]]?.[place[1]];
      return typeof value === "number" ? [{ number, column, place, value }] : [];
    }),
  );
}

/** Whether a cell takes part in a sum that the form prints. */
function isInSum({ layout }: FormSample, { number, column }: FormCell): boolean {
  const takesPart = (text: string | undefined, part: number, line: number): boolean =>
    sumsIn(text).some(
      ({ whole, parts, less, only }) =>
        (only === null || only.includes(line)) && [whole, ...parts, ...less].includes(part),
    );
  return takesPart(layout.columnSums, column, number) || takesPart(layout.rowSums, number, column);
}

/** The form as it is read with another figure in one cell; where its cells are is known from the sheet as it was. */
function withFigure(form: ReportForm, { number, column, place }: FormCell, figure: number): ReportForm {
  const read = readFormCell(figure, { sheet: form.sheet, row: place[0], column: place[1] });
  return { ...form, cell: (row, across) => (row === number && across === column ? read : form.cell(row, across)) };
}

/** The form with its cells read once: each check reads all of them several times. */
function readOnce(form: ReportForm): ReportForm {
  const cells = new Map<number, ReturnType<ReportForm["cell"]>>();
  const cell = (row: number, column: number): ReturnType<ReportForm["cell"]> => {
    const key = row * 1000 + column;
    const known = cells.get(key);
    if (known !== undefined) return known;
    const read = form.cell(row, column);
    cells.set(key, read);
    return read;
  };
  return { ...form, cell };
}

/** True for a hard finding of a sum that names the changed cell, the total and its parts with their cells. */
function namesBothSides(finding: Finding, [row, column]: Place): boolean {
  if (finding.code !== "formSumMismatch" || finding.level !== "dataError") return false;
  const { at, alsoAt, whole, parts, less, sum } = finding;
  const isNamed = [at, ...alsoAt].some((cell) => cell?.row === row && cell.column === column);
  const all = [at, ...alsoAt].map((cell) => `${cell?.row},${cell?.column}`);
  const named = [whole, ...parts, ...less].every((figure) => all.includes(`${figure.at.row},${figure.at.column}`));
  return isNamed && named && alsoAt.length > 0 && parts.length > 0 && sum !== whole.value;
}

describe("the sample of every form", () => {
  it("is there for every form that holds figures", () => {
    const withFigures = FORM_DEFINITIONS.filter(({ columns }) => columns.length > 0);
    expect(SAMPLES.map(([name]) => name)).toEqual(withFigures.map(({ code, title }) => `${code} ${title}`));
  });

  it.each(SAMPLES)("%s is found with all rows and columns of the real form", (_name, sample) => {
    const [form, ...others] = formsOf(sample.rows);
    expect(others).toEqual([]);
    expect([form?.definition.code, form?.definition.title]).toEqual([sample.layout.code, sample.layout.title]);
    expect({ rows: form?.missingRows, columns: form?.missingColumns }).toEqual({ rows: [], columns: [] });
    const place = ({ number, column }: FormCell): readonly (number | undefined)[] => {
      const at = form?.cell(number, column)?.at;
      return [at?.row, at?.column];
    };
    const cells = numericCells(sample);
    expect(cells.map(place)).toEqual(cells.map((cell) => [...cell.place]));
  });

  it.each(SAMPLES)("%s closes as it is printed", (_name, { rows }) => {
    expect(check(rows)).toEqual([]);
  });

  it.each(SAMPLES)("%s prints the sums that its description has", (_name, { layout }) => {
    const definition = FORM_DEFINITIONS.find(({ code, title }) => code === layout.code && title === layout.title);
    const plain = ({
      whole,
      parts,
      less = [],
      only,
    }: {
      whole: number;
      parts: readonly number[];
      less?: readonly number[];
      only?: readonly number[] | null;
    }) => `${whole}=${parts.join("+")}-${less.join("-")}@${only?.join(",") ?? ""}`;
    expect(sumsIn(layout.columnSums).map(plain)).toEqual(definition?.columnSums.map(plain));
    expect(sumsIn(layout.rowSums).map(plain)).toEqual(definition?.rowSums.map(plain));
    expect([...starsOf(layout)].sort()).toEqual(definition?.starred.map((cell) => cell.join(",")).sort());
  });
});

describe("every numeric cell that takes part in a printed sum", () => {
  it.each(SAMPLES)("%s: ±1, ×10 and a digit swap are found, both sides named", (_name, sample) => {
    const [found] = formsOf(sample.rows);
    if (found === undefined) throw new Error("no form");
    const form = readOnce(found);
    const unseen = numericCells(sample)
      .filter((cell) => isInSum(sample, cell))
      .flatMap((cell) =>
        wrongFigures(cell.value)
          .filter(
            (wrong) => !printedChecks(withFigure(form, cell, wrong)).some((one) => namesBothSides(one, cell.place)),
          )
          .map((wrong) => `${cell.number}, ${cell.column}: ${cell.value} → ${wrong}`),
      );
    expect(unseen).toEqual([]);
  });

  it.each(SAMPLES)("%s: a wrong figure on the sheet itself is found", (_name, sample) => {
    const [first] = numericCells(sample).filter((cell) => isInSum(sample, cell));
    if (first === undefined) return;
    const [row, column] = first.place;
    const rows = sample.rows.with(row, (sample.rows[row] ?? []).with(column, first.value + 1));
    expect(check(rows).some((finding) => namesBothSides(finding, first.place))).toBe(true);
  });

  it("is nearly every cell; the others are printed with what watches them", () => {
    const lines = SAMPLES.flatMap(([name, sample]) => {
      const cells = numericCells(sample);
      const outside = cells.filter((cell) => !isInSum(sample, cell));
      const groups = new Map<string, FormCell[]>();
      for (const cell of outside) {
        const watches = watchesOf(sample.layout, cell).join("; ") || "nothing";
        groups.set(watches, [...(groups.get(watches) ?? []), cell]);
      }
      const watched = [...groups].map(([watches, group]) => `    ${briefly(group)}: ${watches}`);
      return outside.length === 0 ? [] : [`${name}: ${outside.length} of ${cells.length}`, ...watched];
    });
    console.log(`Cells that no printed sum covers, by 编号 and column, and what watches them\n${lines.join("\n")}`);
    expect(lines.length).toBeGreaterThan(0);
  });

  it("or a cell that something else watches; the few that nothing does are none that a verdict is made of", () => {
    const unwatched = SAMPLES.flatMap(([name, sample]) => {
      const cells = numericCells(sample).filter((cell) => !isInSum(sample, cell));
      const bare = cells.filter((cell) => watchesOf(sample.layout, cell).length === 0);
      return bare.length === 0 ? [] : [[name, briefly(bare)]];
    });
    expect(Object.fromEntries(unwatched)).toEqual(
      Object.fromEntries(Object.entries(UNWATCHED).map(([name, { cells }]) => [name, cells])),
    );
  });
});

describe("every 其中", () => {
  it.each(SAMPLES)("%s: has the parts that its description has", (_name, { layout }) => {
    const definition = definitionOf(layout);
    const described = (entries: readonly { number: number; partOf?: number }[] = []): string[] =>
      entries.flatMap(({ number, partOf }) => (partOf === undefined ? [] : [`${number}<${partOf}`]));
    const typed = (text: string | undefined): string[] => [...partsIn(text)].map(([part, whole]) => `${part}<${whole}`);
    expect(typed(layout.columnParts).sort()).toEqual(described(definition?.columns).sort());
    expect(typed(layout.rowParts).sort()).toEqual(described(definition?.rows).sort());
  });

  it.each(SAMPLES)("%s: a part that is larger than its whole is found, both named", (_name, sample) => {
    const [found] = formsOf(sample.rows);
    if (found === undefined) throw new Error("no form");
    const form = readOnce(found);
    const cells = numericCells(sample);
    const unseen = cells.flatMap((cell) =>
      wholesOf(sample, cell, cells)
        .filter((whole) => {
          const wrong = withFigure(form, cell, whole.value + 1);
          return !printedChecks(wrong).some((one) => namesPartAndWhole(one, cell.place, whole.place));
        })
        .map((whole) => `${cell.number}, ${cell.column} > ${whole.number}, ${whole.column}`),
    );
    expect(unseen).toEqual([]);
  });
});

function definitionOf({ code, title }: FormSample["layout"]) {
  return FORM_DEFINITIONS.find((one) => one.code === code && one.title === title);
}

/** The cells of which a cell is 其中, in its row and in its column. */
function wholesOf({ layout }: FormSample, cell: FormCell, cells: readonly FormCell[]): FormCell[] {
  const column = partsIn(layout.columnParts).get(cell.column);
  const number = partsIn(layout.rowParts).get(cell.number);
  return cells.filter(
    (one) =>
      (one.number === cell.number && one.column === column) || (one.column === cell.column && one.number === number),
  );
}

function namesPartAndWhole(finding: Finding, part: Place, whole: Place): boolean {
  if (finding.code !== "formPartExceedsWhole" || finding.level !== "dataError") return false;
  const { at, alsoAt } = finding;
  const [other] = alsoAt;
  return at?.row === part[0] && at.column === part[1] && other?.row === whole[0] && other.column === whole[1];
}

/** Cells by row: `2: 1–3, 8`. */
function briefly(cells: readonly FormCell[]): string {
  const rows = new Map<number, number[]>();
  for (const { number, column } of cells) rows.set(number, [...(rows.get(number) ?? []), column]);
  return [...rows].map(([number, columns]) => `${number}: ${ranges(columns)}`).join("; ");
}

function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}
