import { cellKey, keyPosition } from "../store/address";
import { hasCell } from "../store/area";
import type { Area, Cell, ConditionalRule, Worksheet } from "../store/workbook";
import type { FunctionValue } from "./calculation";
import { valueOf } from "./cellTests";

/** The values of the cells of some areas, each cell once; blanks are left out. */
export function valuesIn(sheet: Worksheet, areas: readonly Area[]): FunctionValue[] {
  const size = areas.reduce((sum, area) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1), 0);
  const found = new Map<string, Cell>();
  if (size > sheet.cells.size) {
    for (const [key, cell] of sheet.cells) {
      const [row, column] = keyPosition(key);
      if (areas.some((area) => hasCell(area, row, column))) found.set(key, cell);
    }
  } else {
    for (const area of areas)
      for (let row = area.top; row <= area.bottom; row++)
        for (let column = area.left; column <= area.right; column++) {
          const cell = sheet.cells.get(cellKey(row, column));
          if (cell) found.set(cellKey(row, column), cell);
        }
  }
  return [...found.values()].map(valueOf).filter((value) => value !== null);
}

/** The numbers among the values, the smallest first. */
export function numbersOf(values: readonly FunctionValue[]): number[] {
  return values.filter((value) => typeof value === "number").sort((one, other) => one - other);
}

/** What counts as the same value: texts without case, and texts of digits as numbers of 15 digits, as in COUNTIF. Null for none. */
function identity(value: FunctionValue): string | null {
  if (typeof value === "number") return `n${value.toPrecision(15)}`;
  if (typeof value === "boolean") return `b${value}`;
  if (typeof value !== "string" || value === "") return null;
  const isNumber = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(value);
  return isNumber ? `n${Number(value).toPrecision(15)}` : `t${value.toLowerCase()}`;
}

const AREA_KINDS = ["duplicateValues", "uniqueValues", "top10", "aboveAverage"] as const;
type AreaRule = Extract<ConditionalRule, { kind: (typeof AREA_KINDS)[number] }>;
type Test = (value: FunctionValue) => boolean;

function repetitionTest(isUnique: boolean, values: readonly FunctionValue[]): Test {
  const counts = new Map<string, number>();
  for (const value of values) {
    const key = identity(value);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (value) => {
    const key = identity(value);
    return key !== null && (counts.get(key) ?? 0) > 1 !== isUnique;
  };
}

/** Ties with the last of the chosen are chosen as well. */
function rankTest(rule: Extract<AreaRule, { kind: "top10" }>, numbers: readonly number[]): Test {
  const wanted = rule.isPercent ? Math.max(1, Math.floor((numbers.length * rule.rank) / 100)) : rule.rank;
  const count = Math.min(wanted, numbers.length);
  const limit = rule.isBottom ? numbers[count - 1] : numbers[numbers.length - count];
  if (limit === undefined || count < 1) return () => false;
  return (value) => typeof value === "number" && (rule.isBottom ? value <= limit : value >= limit);
}

function averageTest(rule: Extract<AreaRule, { kind: "aboveAverage" }>, numbers: readonly number[]): Test {
  const count = numbers.length;
  if (count === 0) return () => false;
  const average = numbers.reduce((sum, number) => sum + number, 0) / count;
  const squares = numbers.reduce((sum, number) => sum + (number - average) ** 2, 0);
  const deviation = count > 1 ? Math.sqrt(squares / (count - 1)) : 0;
  const limit = average + (rule.isBelow ? -1 : 1) * rule.deviations * deviation;
  return (value) => {
    if (typeof value !== "number") return false;
    if (value === limit) return rule.isEqualIncluded;
    return rule.isBelow ? value < limit : value > limit;
  };
}

/** True for a rule that compares a cell with the other cells of the rule. */
export function isAreaRule(rule: ConditionalRule): rule is AreaRule {
  return AREA_KINDS.some((kind) => kind === rule.kind);
}

/** The test of a rule that compares a cell with the other cells of the rule. */
export function areaTest(rule: AreaRule, values: readonly FunctionValue[]): Test {
  if (rule.kind === "top10") return rankTest(rule, numbersOf(values));
  if (rule.kind === "aboveAverage") return averageTest(rule, numbersOf(values));
  return repetitionTest(rule.kind === "uniqueValues", values);
}
