import type { WrongRecipe } from "../../core/model/softFinding";
import { eachExpression, type Expression } from "./formula";

/** The formula of another cell, parsed; null for a constant or what cannot be followed. */
export type FormulaAt = (cell: Extract<Expression, { kind: "area" }>) => Expression | null;

/** A coefficient as a cell works it out. */
export interface FoundRecipe {
  readonly recipe: WrongRecipe;
  /** Whether the deviation or variance is that of a sample (n − 1); null where the school values are weighted. */
  readonly isSample: boolean | null;
  /** What the school values are taken from. */
  readonly input: Expression;
  /** Whether the formula itself rounds the school values first. */
  readonly isRounding: boolean;
}

interface Deviation {
  readonly isVariance: boolean;
  readonly isSample: boolean;
  readonly input: Expression;
}

const SAMPLE = new Set(["STDEV", "STDEV.S", "STDEVA", "VAR", "VAR.S", "VARA"]);
const POPULATION = new Set(["STDEVP", "STDEV.P", "STDEVPA", "VARP", "VAR.P", "VARPA"]);
const MEANS = new Set(["AVERAGE", "AVERAGEA"]);
const ROUNDINGS = new Set(["ROUND", "ROUNDUP", "ROUNDDOWN", "TRUNC", "INT", "FIXED"]);
/** What only changes how a result is shown or what stands there in case of an error. */
const WRAPPERS = new Set(["ROUND", "ROUNDUP", "ROUNDDOWN", "TRUNC", "IFERROR", "IFNA", "ABS", "N", "VALUE"]);
/** Cells referring to cells are followed so far. */
const MOST_STEPS = 2;

function unwrapped(expression: Expression): Expression {
  const [first] = expression.kind === "call" && WRAPPERS.has(expression.name) ? expression.args : [];
  return first === undefined ? expression : unwrapped(first);
}

function isSingleCell(expression: Expression): expression is Extract<Expression, { kind: "area" }> {
  if (expression.kind !== "area") return false;
  const { top, left, bottom, right } = expression.area;
  return top === bottom && left === right;
}

function isHalf(expression: Expression): boolean {
  if (expression.kind === "number") return expression.value === 0.5;
  return (
    expression.kind === "binary" &&
    expression.operator === "/" &&
    expression.left.kind === "number" &&
    expression.right.kind === "number" &&
    expression.left.value / expression.right.value === 0.5
  );
}

/** Looks through wrappers and references to single cells, as deep as `steps`. */
class Reader {
  constructor(private readonly formulaAt: FormulaAt) {}

  deviation(given: Expression, steps = MOST_STEPS): Deviation | null {
    const expression = unwrapped(given);
    const root = this.rootOf(expression);
    if (root !== null) {
      const variance = this.deviation(root, steps);
      return variance?.isVariance === true ? { ...variance, isVariance: false } : null;
    }
    if (expression.kind === "call") return callDeviation(expression);
    const next = this.followed(expression, steps);
    return next === null ? null : this.deviation(next, steps - 1);
  }

  isMean(given: Expression, steps = MOST_STEPS): boolean {
    const expression = unwrapped(given);
    if (expression.kind === "call") return MEANS.has(expression.name);
    // SUM / COUNT is the average again, and SUM / SUM the mean of the county: the deviation over it is no better.
    if (expression.kind === "binary" && expression.operator === "/") {
      return isCallOf(expression.left, "SUM") || isCallOf(expression.left, "SUMPRODUCT");
    }
    if (!isSingleCell(expression)) return false;
    const next = this.followed(expression, steps);
    return next === null || this.isMean(next, steps - 1);
  }

  /** SQRT over a weighted sum of squares: the official form, whatever is rounded inside. */
  weighted(given: Expression, steps = MOST_STEPS): Expression | null {
    const expression = unwrapped(given);
    const root = this.rootOf(expression);
    if (root !== null) return isWeightedSum(root) ? root : null;
    const next = this.followed(expression, steps);
    return next === null ? null : this.weighted(next, steps - 1);
  }

  private rootOf(expression: Expression): Expression | null {
    if (isCallOf(expression, "SQRT")) return expression.args[0] ?? null;
    const isRoot = expression.kind === "binary" && expression.operator === "^" && isHalf(expression.right);
    return isRoot ? expression.left : null;
  }

  private followed(expression: Expression, steps: number): Expression | null {
    return steps > 0 && isSingleCell(expression) ? this.formulaAt(expression) : null;
  }
}

function isCallOf(expression: Expression, name: string): expression is Extract<Expression, { kind: "call" }> {
  return expression.kind === "call" && expression.name === name;
}

function callDeviation({ name, args }: Extract<Expression, { kind: "call" }>): Deviation | null {
  const isSample = SAMPLE.has(name);
  const [input] = args;
  if (input === undefined || (!isSample && !POPULATION.has(name))) return null;
  return { isVariance: name.startsWith("VAR"), isSample, input };
}

function isWeightedSum(expression: Expression): boolean {
  return [...eachExpression(expression)].some((part) => isCallOf(part, "SUMPRODUCT"));
}

function isRounding(expression: Expression): boolean {
  return [...eachExpression(expression)].some((part) => part.kind === "call" && ROUNDINGS.has(part.name));
}

function recipeNameOf({ isVariance, isSample }: Deviation): WrongRecipe {
  if (isVariance) return "variance";
  return isSample ? "sampleDeviation" : "populationDeviation";
}

/**
 * The coefficient that a formula works out over school values, if it does so by a deviation or variance of its own; or the
 * official weighted form, whose school values may have been rounded first: that is for the caller to see.
 */
export function findRecipe(formula: Expression, formulaAt: FormulaAt): FoundRecipe | null {
  const reader = new Reader(formulaAt);
  for (const part of eachExpression(formula)) {
    if (part.kind !== "binary" || part.operator !== "/") continue;
    const deviation = reader.deviation(part.left);
    if (deviation !== null && reader.isMean(part.right)) {
      const { input, isSample } = deviation;
      return { recipe: recipeNameOf(deviation), isSample, input, isRounding: isRounding(input) };
    }
    const weighted = reader.weighted(part.left);
    if (weighted !== null) {
      return { recipe: "roundedInputs", isSample: null, input: weighted, isRounding: isRounding(weighted) };
    }
  }
  return null;
}
