import bounds from "../../../src/standards/data/plausibility.json";
import recipes from "../../../src/workbook/annualForms/data/recipes.json";
import { CROSS_CHECKS } from "../../../src/workbook/annualForms/crossChecks";
import { partsIn, type FormLayout } from "../../corpus/forms/formLayout";

/** A cell of a form by 编号 and column number. */
interface CellNumbers {
  readonly number: number;
  readonly column: number;
}

type PerPupil = keyof typeof bounds.perPupil;
type Yearly = keyof typeof bounds.yearly;

/** Bounds per pupil that a figure is held to, and its kind among the changes since last year (plausibility.json). */
const SOFT: Readonly<
  Record<string, { readonly perPupil?: PerPupil; readonly yearly?: Yearly; readonly other?: string }>
> = {
  primaryPupils: { yearly: "pupils", other: "school and class size" },
  juniorPupils: { yearly: "pupils", other: "school and class size" },
  seniorPupils: { yearly: "pupils", other: "school size" },
  primaryGrades: { other: "shown only" },
  juniorGrades: { other: "shown only" },
  primaryClasses: { perPupil: "pupilsPerClass", other: "class size" },
  juniorClasses: { perPupil: "pupilsPerClass", other: "class size" },
  primaryQualifiedTeachers: { perPupil: "teachersAboveRequiredQualification", yearly: "teachers" },
  juniorQualifiedTeachers: { perPupil: "teachersAboveRequiredQualification", yearly: "teachers" },
  primaryBackboneTeachers: { perPupil: "backboneTeachers", yearly: "teachers" },
  juniorBackboneTeachers: { perPupil: "backboneTeachers", yearly: "teachers" },
  primarySportsAndArtsTeachers: { perPupil: "sportsAndArtsTeachers", yearly: "teachers" },
  juniorSportsAndArtsTeachers: { perPupil: "sportsAndArtsTeachers", yearly: "teachers" },
  teachingArea: { perPupil: "teachingArea", yearly: "areas" },
  indoorSportsArea: { yearly: "areas", other: "no larger than 教学及辅助用房" },
  sportsGroundArea: { perPupil: "sportsGroundArea", yearly: "areas" },
  equipmentValue: { perPupil: "equipmentValue", yearly: "equipment", other: "元/万元" },
  multimediaClassrooms: { perPupil: "multimediaClassrooms", yearly: "rooms" },
};

function isTerm({ code, title }: FormLayout, { number, column }: CellNumbers) {
  return (term: { readonly form: string; readonly title?: string; readonly row: number; readonly column: number }) =>
    term.form === code &&
    (term.title === undefined || term.title === title) &&
    term.row === number &&
    term.column === column;
}

/** What watches a cell that takes part in no printed sum: relations that are hard, and soft checks of the figure that it gives. */
export function watchesOf(layout: FormLayout, cell: CellNumbers): string[] {
  const isOne = isTerm(layout, cell);
  const [columnParts, rowParts] = [partsIn(layout.columnParts), partsIn(layout.rowParts)];
  const isWhole = [...columnParts.values()].includes(cell.column) || [...rowParts.values()].includes(cell.number);
  const across = CROSS_CHECKS.filter(({ left, right }) => [...left, ...right].some(isOne));
  const fields = recipes.recipes.filter(({ terms }) => terms.some(isOne)).map(({ field }) => field);
  return [
    ...(columnParts.has(cell.column) || rowParts.has(cell.number) ? ["no larger than its whole (hard)"] : []),
    ...(isWhole ? ["no smaller than its parts (hard)"] : []),
    ...across.map(({ what }) => `${what}, in another form (hard)`),
    ...fields.map((field) => `${field}: ${softChecks(field)} (soft)`),
  ];
}

function softChecks(field: string): string {
  const { perPupil, yearly, other } = SOFT[field] ?? {};
  return [
    ...(perPupil === undefined ? [] : [boundsOf(perPupil)]),
    ...(yearly === undefined ? [] : [`${bounds.yearly[yearly].rise * 100} % more than last year`]),
    ...(other === undefined ? [] : [other]),
  ].join(", ");
}

function boundsOf(name: PerPupil): string {
  const { low, high, unit, basis } = bounds.perPupil[name];
  return `${low ?? 0} to ${high ?? "any"} ${unit} by ${basis}`;
}
