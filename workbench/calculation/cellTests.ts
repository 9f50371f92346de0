import type { Cell, ComparisonOperator, ConditionalRule } from "../store/workbook";
import type { FunctionValue } from "./calculation";
import { compareValues, type Scalar } from "./order";

/** A value without error; null is a blank. */
export type Comparable = Scalar | null;

/** True for an error value. */
export function isErrorValue(value: FunctionValue): value is { readonly error: string } {
  return typeof value === "object" && value !== null;
}

/** What a cell holds. */
export function valueOf(cell: Cell | undefined): FunctionValue {
  if (!cell) return null;
  return cell.isError === true ? { error: String(cell.value) } : cell.value;
}

/** True where Excel takes the value of a condition for true: texts and errors never are. */
export function isTruthy(value: FunctionValue): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

/** Compares as formulas do: a blank counts as 0 or as no text, texts stand behind numbers, limits of "between" in any order. */
export function meets(value: Comparable, operator: ComparisonOperator, limits: readonly Comparable[]): boolean {
  const [first = null, second = null] = limits;
  const order = compareValues(value, first);
  const isBetween = (): boolean => {
    const [low, high] = compareValues(first, second) <= 0 ? [first, second] : [second, first];
    return compareValues(value, low) >= 0 && compareValues(value, high) <= 0;
  };
  const tests: Readonly<Record<ComparisonOperator, () => boolean>> = {
    between: isBetween,
    notBetween: () => !isBetween(),
    equal: () => order === 0,
    notEqual: () => order !== 0,
    greaterThan: () => order > 0,
    lessThan: () => order < 0,
    greaterThanOrEqual: () => order >= 0,
    lessThanOrEqual: () => order <= 0,
  };
  return tests[operator]();
}

/** A value as text functions read it: 15 digits of numbers, TRUE and FALSE. */
function textOf(value: Comparable): string {
  if (value === null) return "";
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  return typeof value === "boolean" ? String(value).toUpperCase() : value;
}

/** SEARCH looks for patterns: "?" is any character, "*" any text, "~" takes the next one as it is. */
function searchPattern(text: string): RegExp {
  const pattern = text.replace(/~[*?~]|[\s\S]/gu, (token) => {
    if (token === "?") return "[\\s\\S]";
    if (token === "*") return "[\\s\\S]*";
    return token.replace(/^~(?=.)/, "").replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  });
  return new RegExp(pattern, "iu");
}

type PlainRule = Extract<
  ConditionalRule,
  { kind: `${string}Text` | "beginsWith" | "endsWith" | `${string}Blanks` | `${string}Errors` }
>;

/** The test of a rule that looks at nothing but the value of a cell. */
export function plainTest(rule: PlainRule): (value: FunctionValue) => boolean {
  const onText =
    (test: (text: string) => boolean) =>
    (value: FunctionValue): boolean =>
      !isErrorValue(value) && test(textOf(value));
  const isBlank = (text: string): boolean => text.replaceAll(" ", "") === "";
  const wanted = "text" in rule ? rule.text.toLowerCase() : "";
  const pattern = searchPattern(wanted);
  const tests: Readonly<Record<PlainRule["kind"], (value: FunctionValue) => boolean>> = {
    containsText: onText((text) => pattern.test(text)),
    // Excel asks whether SEARCH fails, and it fails on errors too.
    notContainsText: (value) => isErrorValue(value) || !pattern.test(textOf(value)),
    beginsWith: onText((text) => text.toLowerCase().startsWith(wanted)),
    endsWith: onText((text) => text.toLowerCase().endsWith(wanted)),
    containsBlanks: onText(isBlank),
    notContainsBlanks: onText((text) => !isBlank(text)),
    containsErrors: isErrorValue,
    notContainsErrors: (value) => !isErrorValue(value),
  };
  return tests[rule.kind];
}
