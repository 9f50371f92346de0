import type { Cell, Figures, SheetDrawing } from "../corpusCase";
import { newForms } from "../forms/newSchool";
import { oldForms } from "../forms/oldSchool";
import { COMPLETE_SECONDARY, NINE_YEAR, NINE_YEAR_OF_2023, PRIMARY } from "../forms/schools";
import type { Random } from "./random";

/** The forms of one school, and what they say as long as they are whole. */
interface WholeForms {
  readonly sheets: readonly SheetDrawing[];
  readonly figures: Figures;
}

const shared = (figures: readonly [number, number, number, number, number]): Figures => {
  const [teachingArea, indoorSportsArea, sportsGroundArea, equipmentValue, multimediaClassrooms] = figures;
  return { teachingArea, indoorSportsArea, sportsGroundArea, equipmentValue, multimediaClassrooms };
};
const primaryPart = (figures: readonly [number, number, number, number, number, number]): Figures => ({
  primaryPupils: figures[0],
  primaryGrades: figures[1],
  primaryClasses: figures[2],
  primaryQualifiedTeachers: figures[3],
  primaryBackboneTeachers: figures[4],
  primarySportsAndArtsTeachers: figures[5],
});
const juniorPart = (figures: readonly [number, number, number, number, number, number]): Figures => ({
  juniorPupils: figures[0],
  juniorGrades: figures[1],
  juniorClasses: figures[2],
  juniorQualifiedTeachers: figures[3],
  juniorBackboneTeachers: figures[4],
  juniorSportsAndArtsTeachers: figures[5],
});

/** Typed from the layouts, as in the cases of the corpus. */
const PRIMARY_FIGURES = { ...primaryPart([680, 6, 18, 40, 8, 9]), ...shared([3300, 260, 5210.5, 1512600, 19]) };
const NINE_YEAR_FIGURES = {
  ...primaryPart([352, 6, 9, 20, 4, 4]),
  ...juniorPart([233, 3, 6, 16, 3, 5]),
  ...shared([2888.5, 300, 5000, 1313500, 15]),
};
const WHOLE: readonly [WholeForms, ...WholeForms[]] = [
  { sheets: oldForms(PRIMARY), figures: PRIMARY_FIGURES },
  { sheets: newForms(PRIMARY, 2021), figures: PRIMARY_FIGURES },
  { sheets: oldForms(NINE_YEAR), figures: NINE_YEAR_FIGURES },
  { sheets: newForms(NINE_YEAR, 2021), figures: NINE_YEAR_FIGURES },
  {
    sheets: newForms(NINE_YEAR_OF_2023, 2023),
    figures: {
      ...primaryPart([796, 6, 19, 47, 9, 11]),
      ...juniorPart([525, 3, 12, 39, 6, 8]),
      ...shared([6224.6, 600, 10100.4, 3300500, 36]),
    },
  },
  {
    sheets: oldForms(COMPLETE_SECONDARY),
    figures: { ...juniorPart([495, 3, 12, 31, 6, 6]), seniorPupils: 705, ...shared([8000, 900, 15000, 4207500, 38]) },
  },
];

/** Words that mean nothing to a form; a stroke or star would say that there is none. */
const NOISE: readonly [Cell, ...Cell[]] = ["", "", "🏫", "#REF!", "约700", "见附件", "__proto__", "constructor", true];

type Damage = (rows: readonly (readonly Cell[])[], random: Random) => (readonly Cell[])[];

const widthOf = (rows: readonly (readonly Cell[])[]): number =>
  rows.reduce((most, { length }) => Math.max(most, length), 1);

const wipedCell: Damage = (rows, random) => {
  const [row, column] = [random.below(rows.length), random.below(widthOf(rows))];
  const noise = random.one(NOISE);
  return rows.map((cells, at) => (at === row && column < cells.length ? cells.with(column, noise) : cells));
};
const lostRow: Damage = (rows, random) => rows.toSpliced(random.below(rows.length), 1);
const lostColumn: Damage = (rows, random) => {
  const column = random.below(widthOf(rows));
  return rows.map((cells) => cells.toSpliced(column, 1));
};
const noiseRow: Damage = (rows, random) => {
  const cells = Array<Cell>(widthOf(rows)).fill("");
  for (let count = random.below(3); count >= 0; count -= 1) cells[random.below(cells.length)] = random.one(NOISE);
  return rows.toSpliced(random.below(rows.length + 1), 0, cells);
};
const rowTwice: Damage = (rows, random) => {
  const row = random.below(rows.length);
  return rows.toSpliced(row, 0, rows[row] ?? []);
};
const columnTwice: Damage = (rows, random) => {
  const column = random.below(widthOf(rows));
  return rows.map((cells) => (column < cells.length ? cells.toSpliced(column, 0, cells[column] ?? "") : cells));
};
const blankColumn: Damage = (rows, random) => {
  const column = random.below(widthOf(rows));
  return rows.map((cells) => (column < cells.length ? cells.toSpliced(column, 0, "") : cells));
};

const DAMAGES: readonly [Damage, ...Damage[]] = [
  wipedCell,
  wipedCell,
  wipedCell,
  lostRow,
  lostColumn,
  noiseRow,
  rowTwice,
  columnTwice,
  blankColumn,
];
const MOST_DAMAGES = 6;

/** The forms of a school with cells wiped, rows and columns lost, doubled or put in: what is left says what it said before. */
export function damagedForms(random: Random): WholeForms {
  const { sheets, figures } = random.one(WHOLE);
  const rows = sheets.map((sheet) => sheet.rows);
  for (let count = random.below(MOST_DAMAGES); count >= 0; count -= 1) {
    const at = random.below(rows.length);
    rows[at] = random.one(DAMAGES)(rows[at] ?? [], random);
  }
  const kept = sheets.map((sheet, at) => ({ ...sheet, rows: rows[at] ?? [] }));
  return { sheets: kept.filter(() => !random.chance(0.03)), figures };
}
