import { cellKey } from "../store/address";
import { intersection } from "../store/area";
import type { Area, ConditionalFormat, ConditionalRule, Workbook, Worksheet } from "../store/workbook";
import { areaTest, isAreaRule, numbersOf, valuesIn } from "./areaTests";
import type { Calculation, FunctionValue } from "./calculation";
import { isErrorValue, isTruthy, meets, plainTest, valueOf, type Comparable } from "./cellTests";
import { RuleFormulas, type RulePlace } from "./ruleFormulas";
import { dataBar, pointNumber, scaleColor, type DataBar } from "./scales";

/** What conditional formats make of a cell, over its own look. Colours are "#RRGGBB". */
export interface EffectiveFormat {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly dataBar?: DataBar;
}

/** The cells to be shown. */
export interface FormatView {
  readonly sheet: Worksheet;
  readonly area: Area;
  /** Counted up by the caller with every change of the workbook: what was calculated is kept as long as it stays the same. */
  readonly revision: number;
}

type EffectiveFormats = Map<string, EffectiveFormat>;

/** The conditional formats of a workbook as they show. */
export interface ConditionalFormatting {
  /** Formats by cell key, of the cells that have one; a promise only when formulas have to be calculated first. */
  effectiveFormats(workbook: Workbook, view: FormatView): EffectiveFormats | Promise<EffectiveFormats>;
}

/** What a rule makes of one cell; null where it does not apply. */
type Effect = (row: number, column: number, value: FunctionValue) => EffectiveFormat | null;

interface Surroundings {
  readonly sheet: Worksheet;
  readonly formulas: RuleFormulas;
}

const NO_EFFECT: Effect = () => null;

function lookOf({ format }: ConditionalFormat): EffectiveFormat {
  const { hasBorders, ...look } = format;
  return hasBorders === undefined ? format : look;
}

const isPlain = (value: FunctionValue): value is Comparable => !isErrorValue(value);

function whenTrue(format: ConditionalFormat, formula: string | undefined, { sheet, formulas }: Surroundings): Effect {
  if (formula === undefined) return NO_EFFECT;
  const condition = formulas.formula(formula, { sheetId: sheet.id, areas: format.areas });
  const look = lookOf(format);
  return (row, column) => (isTruthy(condition.at(row, column) ?? false) ? look : null);
}

function comparisonEffect(format: ConditionalFormat, { sheet, formulas }: Surroundings): Effect {
  if (format.rule?.kind !== "cellIs") return NO_EFFECT;
  const { operator } = format.rule;
  const place: RulePlace = { sheetId: sheet.id, areas: format.areas };
  const operands = (format.formulas ?? []).map((formula) => formulas.formula(formula, place));
  const look = lookOf(format);
  return (row, column, value) => {
    // All are asked for at once, so that they are calculated together.
    const limits = operands.map((operand) => operand.at(row, column));
    const known = limits.filter((limit) => limit !== undefined).filter(isPlain);
    return isPlain(value) && known.length === limits.length && meets(value, operator, known) ? look : null;
  };
}

/** Colour scales and data bars: the same for equal numbers once their limits are known. */
function scaleEffect(format: ConditionalFormat, { sheet, formulas }: Surroundings): Effect {
  const { rule } = format;
  if (rule?.kind !== "colorScale" && rule?.kind !== "dataBar") return NO_EFFECT;
  const points = rule.kind === "colorScale" ? rule.points : [rule.from, rule.to];
  const place: RulePlace = { sheetId: sheet.id, areas: format.areas };
  const texts = points.map(({ value }) => formulas.formula(`=${value ?? "0"}`, place));
  const numbers = numbersOf(valuesIn(sheet, format.areas));
  return (row, column, value) => {
    const limits = points.flatMap((point, index) => {
      const known = texts[index]?.at(row, column);
      return typeof known === "number" ? [pointNumber(point, known, numbers)] : [];
    });
    if (limits.length < points.length || typeof value !== "number") return null;
    if (rule.kind === "colorScale") return { fill: scaleColor(value, rule, limits) };
    const [low = 0, high = 0] = limits;
    return { dataBar: dataBar(value, rule, [low, high]) };
  };
}

/** The effect of a rule at one state of the workbook. Rules that are not understood have none. */
function effectOf(format: ConditionalFormat, around: Surroundings): Effect {
  if (format.type === "custom") return whenTrue(format, format.formula, around);
  return format.rule === undefined ? NO_EFFECT : ruleEffect(format, format.rule, around);
}

function ruleEffect(format: ConditionalFormat, rule: ConditionalRule, around: Surroundings): Effect {
  if (rule.kind === "formula") return whenTrue(format, format.formulas?.[0], around);
  if (rule.kind === "cellIs") return comparisonEffect(format, around);
  if (rule.kind === "colorScale" || rule.kind === "dataBar") return scaleEffect(format, around);
  const test = isAreaRule(rule) ? areaTest(rule, valuesIn(around.sheet, format.areas)) : plainTest(rule);
  const look = lookOf(format);
  return (_row, _column, value) => (test(value) ? look : null);
}

/** Visits the cells of a rule that are in view. */
function visit(areas: readonly Area[], view: Area, look: (row: number, column: number) => void): void {
  for (const area of areas) {
    const common = intersection(area, view);
    if (!common) continue;
    for (let row = common.top; row <= common.bottom; row++)
      for (let column = common.left; column <= common.right; column++) look(row, column);
  }
}

interface Rule {
  readonly format: ConditionalFormat;
  readonly effect: Effect;
}

/** The first rule that says something of a property wins; behind a rule that stops, no other one is asked. */
function applyRules(rules: readonly Rule[], { sheet, area }: FormatView): EffectiveFormats {
  const formats: EffectiveFormats = new Map();
  const stopped = new Set<string>();
  for (const { format, effect } of rules)
    visit(format.areas, area, (row, column) => {
      const key = cellKey(row, column);
      if (stopped.has(key)) return;
      const change = effect(row, column, valueOf(sheet.cells.get(key)));
      if (!change) return;
      const before = formats.get(key);
      if (before || Object.keys(change).length > 0) formats.set(key, before ? { ...change, ...before } : change);
      if (format.stopIfTrue) stopped.add(key);
    });
  return formats;
}

/** What was worked out at one state of a workbook. */
interface Knowledge {
  readonly workbook: Workbook;
  readonly revision: number;
  readonly formulas: RuleFormulas;
  readonly effects: Map<ConditionalFormat, Effect>;
}

function rulesInView(known: Knowledge, { sheet, area }: FormatView): Rule[] {
  return sheet.conditionalFormats
    .filter((format) => format.areas.some((one) => intersection(one, area) !== null))
    .map((format) => {
      const effect = known.effects.get(format) ?? effectOf(format, { sheet, formulas: known.formulas });
      known.effects.set(format, effect);
      return { format, effect };
    });
}

/** Makes the evaluation of conditional formats; formulas that are no constants are calculated by the engine of the workbench. */
export function createConditionalFormatting(calculation: Pick<Calculation, "evaluate">): ConditionalFormatting {
  let last: Knowledge | null = null;
  return {
    effectiveFormats(workbook, view) {
      const isKnown = last?.workbook === workbook && last.revision === view.revision;
      const known: Knowledge =
        isKnown && last
          ? last
          : { workbook, revision: view.revision, formulas: new RuleFormulas(), effects: new Map() };
      last = known;
      const rules = rulesInView(known, view);
      const formats = applyRules(rules, view);
      if (!known.formulas.isWaiting) return formats;
      const evaluate = calculation.evaluate.bind(calculation, workbook);
      return known.formulas.calculate(evaluate).then(() => applyRules(rules, view));
    },
  };
}
