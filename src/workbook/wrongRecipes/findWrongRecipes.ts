import type { CoefficientAssessment } from "../../core/model/assessment";
import type { Finding } from "../../core/model/finding";
import type { RecipeComparison } from "../../core/model/softFinding";
import { type Doubt, gathered } from "../../core/plausibility/doubt";
import { unweightedCoefficient } from "../../core/statistics/differenceCoefficient";
import { cellName } from "../../i18n/cellName";
import type { SheetSnapshot, WorkbookSnapshot } from "../sheetSnapshot";
import type { Area } from "../workbookPatch";
import { eachExpression, type Expression, parseFormula } from "./formula";
import { findRecipe, type FormulaAt, type FoundRecipe } from "./recipe";
import { formulaTextAt, numbersIn, valueAt } from "./sheetCells";
import { type Tie, tieOf, type TieSource } from "./tie";

/** Words of these functions in a formula of the sheet make it worth parsing. */
const DEVIATION_WORDS = /STDEV|VAR|SQRT|\^\s*(?:0?\.5|\(1\/2\))/i;
/** What a sheet says that works out coefficients, if its areas cannot be tied to the data. */
const COEFFICIENT_WORDS = /差异系数|变异系数|校际均衡|离散系数/;
/** A coefficient is no percentage and no sum. */
const LARGEST_COEFFICIENT = 10;
const LONGEST_SUBJECT = 200;

/** A cell with a recipe, and the column of school values that it takes. */
interface RecipeCell {
  readonly sheet: SheetSnapshot;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly recipe: FoundRecipe;
}

type AreaExpression = Extract<Expression, { kind: "area" }>;

function sheetNamed(snapshot: WorkbookSnapshot, name: string): SheetSnapshot | undefined {
  const wanted = name.toLowerCase();
  return snapshot.contents.find((sheet) => sheet.name.toLowerCase() === wanted);
}

/** Sheets of the user's: ours hold the official recipe, and their formulas are none of the user's. */
function isUsers(snapshot: WorkbookSnapshot, { name }: SheetSnapshot): boolean {
  const mark = snapshot.sheets.find((sheet) => sheet.name === name)?.mark ?? null;
  return mark === null || mark.kind === "schoolTemplate";
}

function recipeCells(snapshot: WorkbookSnapshot, sheet: SheetSnapshot): readonly RecipeCell[] {
  const { formulas, origin } = sheet;
  const isCandidate = (content: unknown): boolean => typeof content === "string" && content.startsWith("=");
  if (formulas === null) return [];
  // A division may take its deviation from another cell, so one word on the sheet makes every division a candidate.
  if (!formulas.some((row) => row.some((content) => isCandidate(content) && DEVIATION_WORDS.test(String(content))))) {
    return [];
  }
  const formulaAt: FormulaAt = ({ sheet: name, area }) => {
    const target = name === null ? sheet : sheetNamed(snapshot, name);
    const text = target === undefined ? null : formulaTextAt(target, area.top, area.left);
    return text === null ? null : parseFormula(text);
  };
  return formulas.flatMap((contents, rowIndex) =>
    contents.flatMap((content, columnIndex): RecipeCell[] => {
      if (!isCandidate(content) || !String(content).includes("/")) return [];
      const formula = String(content);
      const expression = parseFormula(formula);
      const recipe = expression === null ? null : findRecipe(expression, formulaAt);
      if (recipe === null) return [];
      return [{ sheet, row: origin.row + rowIndex, column: origin.column + columnIndex, formula, recipe }];
    }),
  );
}

interface TiedArea {
  readonly sheet: SheetSnapshot;
  readonly area: Area;
  readonly tie: Tie | null;
}

/** The areas of more than one cell that the school values are taken from, tied to the data where they can be. */
function tiedAreas(cell: RecipeCell, snapshot: WorkbookSnapshot, source: TieSource): readonly TiedArea[] {
  const isWide = (part: Expression): part is AreaExpression =>
    part.kind === "area" && (part.area.top !== part.area.bottom || part.area.left !== part.area.right);
  return [...eachExpression(cell.recipe.input)].filter(isWide).flatMap(({ sheet: name, area }) => {
    const sheet = name === null ? cell.sheet : sheetNamed(snapshot, name);
    return sheet === undefined ? [] : [{ sheet, area, tie: tieOf(sheet, area, source) }];
  });
}

function isOverRoundFormulas({ sheet, area }: TiedArea): boolean {
  for (let row = area.top; row <= area.bottom && row < sheet.origin.row + sheet.values.length; row += 1) {
    if (/^=\s*ROUND(?:UP|DOWN)?\(/i.test(formulaTextAt(sheet, row, area.left) ?? "")) return true;
  }
  return false;
}

function cellFigure({ sheet, row, column }: RecipeCell): number | null {
  const value = valueAt(sheet, row, column);
  return typeof value === "number" && value > 0 && value < LARGEST_COEFFICIENT ? value : null;
}

/** The figure by the recipe: worked out again over a plain column, because a cell may round what it shows. */
function recipeFigure(cell: RecipeCell, areas: readonly TiedArea[]): number | null {
  const { recipe, isSample, input, isRounding } = cell.recipe;
  const [area] = areas;
  if (isSample === null || isRounding || input.kind !== "area" || area === undefined) return cellFigure(cell);
  const numbers = numbersIn(area.sheet, area.area);
  const population = unweightedCoefficient(numbers);
  if (!population.ok || numbers.length < 2) return cellFigure(cell);
  const { coefficient, mean } = population.value;
  const correction = isSample ? numbers.length / (numbers.length - 1) : 1;
  return recipe === "variance" ? coefficient ** 2 * mean * correction : coefficient * Math.sqrt(correction);
}

function comparisonOf(figure: number, official: CoefficientAssessment): RecipeComparison {
  return {
    indicator: official.indicator,
    recipeFigure: figure,
    official: official.status === "notAssessable" ? null : official.coefficient,
    limit: official.limit,
    recipeStatus: figure <= official.limit ? "met" : "notMet",
    officialStatus: official.status,
  };
}

function isAboutSchools(cell: RecipeCell, { tables }: TieSource): boolean {
  const { sheet } = cell;
  if (tables.some((table) => table.sheet === sheet.name) || COEFFICIENT_WORDS.test(sheet.name)) return true;
  return sheet.values.some((row) => row.some((value) => typeof value === "string" && COEFFICIENT_WORDS.test(value)));
}

function isOpposite(comparison: RecipeComparison | null): boolean {
  if (comparison === null || comparison.officialStatus === "notAssessable") return false;
  return comparison.officialStatus !== comparison.recipeStatus;
}

function compared(cell: RecipeCell, areas: readonly TiedArea[], source: TieSource): RecipeComparison | null {
  const tie = tieIn(areas);
  const official = source.assessment.coefficients.find(
    ({ indicator, phase }) => indicator === tie?.indicator && phase === tie.phase,
  );
  const figure = official === undefined ? null : recipeFigure(cell, areas);
  return official === undefined || figure === null ? null : comparisonOf(figure, official);
}

function tieIn(areas: readonly TiedArea[]): Tie | null {
  return areas.find((area) => area.tie !== null)?.tie ?? null;
}

/** False for the weighted form over figures that were not rounded, and for cells that may be about anything. */
function isWrong(cell: RecipeCell, areas: readonly TiedArea[], source: TieSource): boolean {
  const isOfficialForm = cell.recipe.recipe === "roundedInputs";
  const isRounded = (): boolean =>
    cell.recipe.isRounding || areas.some((area) => area.tie?.isRounded === true || isOverRoundFormulas(area));
  if (isOfficialForm && !isRounded()) return false;
  return tieIn(areas) !== null || isAboutSchools(cell, source);
}

function doubtOf(cell: RecipeCell, snapshot: WorkbookSnapshot, source: TieSource): Doubt | null {
  const areas = tiedAreas(cell, snapshot, source);
  if (!isWrong(cell, areas, source)) return null;
  const { recipe } = cell.recipe;
  const comparison = compared(cell, areas, source);
  const { name } = cell.sheet;
  const address = `${name}!${cellName(cell)}`;
  return {
    // Cells of one recipe share a cause; one whose verdict differs is said for itself.
    group: isOpposite(comparison) ? address : `${name}|${recipe}`,
    finding: {
      code: "wrongRecipe",
      level: "hint",
      at: { sheet: name, row: cell.row, column: cell.column },
      alsoAt: [],
      school: null,
      phase: tieIn(areas)?.phase ?? null,
      reference: source.standard.differenceCoefficient.reference,
      count: 1,
      subject: { school: "", field: address, value: cell.formula.slice(0, LONGEST_SUBJECT) },
      recipe,
      formula: cell.formula,
      comparison,
    },
  };
}

/**
 * Cells of the user's that work out a difference coefficient in another way than the official one (domain rules 2.4): by
 * STDEV, STDEV.P or VAR over AVERAGE, in one cell or over two, or from school values that were rounded first. Each says
 * what the recipe and the official way give where the school values can be tied to an indicator.
 */
export function findWrongRecipes(snapshot: WorkbookSnapshot, source: TieSource): readonly Finding[] {
  const cells = snapshot.contents
    .filter((sheet) => isUsers(snapshot, sheet))
    .flatMap((sheet) => recipeCells(snapshot, sheet));
  return gathered(cells.map((cell) => doubtOf(cell, snapshot, source)).filter((doubt) => doubt !== null));
}
