import type { CellAt } from "../../core/model/cellAt";
import type { MissingReason } from "../../core/model/schoolRecord";
import { sumDecimals } from "../../core/statistics/decimal";
import type { Field } from "../schoolTable";
import { cellText, compactText } from "../text";
import data from "./data/recipes.json";
import { definitionsOf } from "./formCatalogue";
import type { FormDefinition, FormGeneration } from "./formDefinition";
import { closesWithZero, isPart } from "./printedChecks";
import type { FormCell, ReportForm } from "./readForms";

interface Term {
  readonly form: string;
  readonly title?: string;
  readonly row: number;
  readonly column: number;
}

/** How a field of 学校基础数据 comes from cells of forms (data/recipes.json says the kinds). */
interface Recipe {
  readonly field: Field;
  readonly kind: "sum" | "count" | "courses" | "money";
  readonly terms: readonly Term[];
}

const RECIPES = data.recipes as readonly Recipe[];

/** A field as the forms give it: its value, or why there is none, with the cells that it is made of. */
export interface FormFigure {
  readonly field: Field;
  readonly value: number | null;
  readonly reason: MissingReason | null;
  /** The first cell that should hold a number and does not; null where all do, or where the form has no such cell. */
  readonly fault: FormCell | null;
  /** Cells of numbers that are added; for a count all cells in which more than nothing counts. */
  readonly cells: readonly CellAt[];
  /** The form it is taken from: the code that it prints. */
  readonly form: string;
  readonly kind: "sum" | "count";
  /** Of money only: what its form says; null where it says nothing. */
  readonly unit: "yuan" | "tenThousandYuan" | null;
}

/** The figures of one school that its forms hold. Fields whose form is not there are left out. */
export function formFigures(forms: readonly ReportForm[]): readonly FormFigure[] {
  const figures = new Map<Field, FormFigure>();
  for (const recipe of RECIPES) {
    if (figures.has(recipe.field)) continue;
    const figure = figureOf(recipe, forms);
    if (figure !== null) figures.set(recipe.field, figure);
  }
  return [...figures.values()];
}

/** The forms of a generation that give a field, in the order in which they are looked for. */
export function formsThatGive(field: Field, generation: FormGeneration): readonly FormDefinition[] {
  const terms = RECIPES.filter((recipe) => recipe.field === field).flatMap((recipe) => recipe.terms.slice(0, 1));
  return terms.flatMap(({ form, title }) =>
    definitionsOf(form)
      .filter((definition) => definition.generation === generation)
      .filter((definition) => title === undefined || definition.title === title),
  );
}

/** A term with the form and cell that it names. */
interface Placed {
  readonly term: Term;
  readonly form: ReportForm;
  readonly cell: FormCell | null;
}

function figureOf(recipe: Recipe, forms: readonly ReportForm[]): FormFigure | null {
  const placed = recipe.terms.flatMap((term): Placed[] => {
    const form = forms.find(
      ({ definition }) =>
        definition.code === term.form && (term.title === undefined || definition.title === term.title),
    );
    return form === undefined ? [] : [{ term, form, cell: form.cell(term.row, term.column) }];
  });
  if (placed.length < recipe.terms.length) return null;
  return recipe.kind === "count" ? countOf(recipe, placed) : sumOf(recipe, termsThatCount(recipe, placed));
}

/** 艺术 that holds 音乐 and 美术 is their subtotal: counted once. */
function termsThatCount({ kind }: Recipe, placed: readonly Placed[]): readonly Placed[] {
  if (kind !== "courses") return placed;
  const [sports, arts, music, fineArts] = placed;
  if (sports === undefined || arts === undefined || music === undefined || fineArts === undefined) return placed;
  const isNested = [music, fineArts].every(({ form, term }) =>
    form.headerOf(term.column).some((words) => /艺术/.test(words)),
  );
  return isNested ? [sports, arts] : placed;
}

function sumOf(recipe: Recipe, placed: readonly Placed[]): FormFigure {
  const values = placed.map(valueOf);
  const faulty = values.findIndex((value) => typeof value === "string");
  const reason = values[faulty];
  const numbers = placed.flatMap(({ cell }) => (cell?.kind === "number" && !cell.isText ? [cell.at] : []));
  const base = {
    ...describe(recipe, placed),
    kind: "sum",
    cells: numbers,
    unit: recipe.kind === "money" ? moneyUnit(placed) : null,
  } as const;
  if (typeof reason === "string") return { ...base, value: null, reason, fault: placed[faulty]?.cell ?? null };
  return {
    ...base,
    value: sumDecimals(values.filter((value) => typeof value === "number")),
    reason: null,
    fault: null,
  };
}

function describe({ field }: Recipe, [first]: readonly Placed[]): Pick<FormFigure, "field" | "form"> {
  return { field, form: first?.term.form ?? "" };
}

/** Columns that hold more than nothing, such as the grades that have pupils. */
function countOf(recipe: Recipe, placed: readonly Placed[]): FormFigure {
  const base = { ...describe(recipe, placed), kind: "count", unit: null } as const;
  const cells = placed.flatMap(({ cell }) => (cell === null ? [] : [cell]));
  const text = cells.find((cell) => cell.kind === "text" || (cell.kind === "number" && cell.isText));
  const count = cells.filter((cell) => cell.kind === "number" && cell.value > 0).length;
  const places = cells.map(({ at }) => at);
  // A column that was not found may count too.
  if (cells.length < placed.length)
    return { ...base, value: null, reason: "missingColumn", fault: null, cells: places };
  if (text !== undefined) return { ...base, value: null, reason: "notANumber", fault: text, cells: places };
  if (count === 0) return { ...base, value: null, reason: "blankCell", fault: cells[0] ?? null, cells: places };
  return { ...base, value: count, reason: null, fault: null, cells: places };
}

/** Text is never taken as a number: the formulas that refer to the cell could not add it either. */
function valueOf({ term, form, cell }: Placed): number | MissingReason {
  if (cell === null) return "missingColumn";
  switch (cell.kind) {
    case "number":
      return cell.isText ? "notANumber" : cell.value;
    case "text":
      return "notANumber";
    case "star":
      // Not applicable in a part: there is none.
      return isPart(form.definition, term) ? 0 : "blankCell";
    case "blank":
      return closesWithZero(form, term) ? 0 : "blankCell";
  }
}

/** Unit in the header above the cell, in the label or in the unit column of its row. */
function moneyUnit(placed: readonly Placed[]): FormFigure["unit"] {
  const [first] = placed;
  if (first === undefined) return null;
  const { form, term } = first;
  const words = [...form.headerOf(term.column), ...form.wordsOf(term.row)].map((text) => compactText(cellText(text)));
  const found = words.findLast((text) => /(?:^|[（(:])(?:单位:)?万?元[)）]?$/.test(text));
  if (found === undefined) return null;
  return found.includes("万元") ? "tenThousandYuan" : "yuan";
}
