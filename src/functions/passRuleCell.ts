import { passesSchoolRule } from "../core/assessment/schoolRule";
import {
  type Cells,
  entryName,
  isSameShape,
  numberOf,
  readCell,
  readCells,
  readOptionalQuantity,
  throwErrorCells,
} from "./cellArgument";
import { CellError, invalidValue } from "./cellError";
import { STANDARD } from "./standard";

/** A row of readings has seven entries; an area this long is a whole row or column selected by mistake. */
const MAXIMUM_READINGS = 1_000;

/** The rule as given in the sheet; blank or omitted means the national rule: 1 reading, 0.85. */
export interface RuleArguments {
  readonly allowed: unknown;
  readonly floor: unknown;
}

/**
 * The school rule over readings and thresholds, compared as decimals. A single pair follows the same rule: it passes
 * from the floor up, or with `allowed` 0 from the threshold up. Throws a CellError: #VALUE! for different shapes, blanks
 * and thresholds of 0 (a blank in old Excel builds), #NUM! for negative figures, an `allowed` that is no whole number, a
 * `floor` above 1.
 */
export function passRuleCell(values: unknown, standards: unknown, rule: RuleArguments): boolean {
  const [valueCells, standardCells] = [readCells(values), readCells(standards)];
  throwErrorCells([valueCells, standardCells]);
  if (!isSameShape(valueCells, standardCells)) throw invalidValue("数值区域与标准区域的行列数不同");
  const readings = readFigures(valueCells, "数值");
  const thresholds = readFigures(standardCells, "标准");
  const blank = thresholds.indexOf(0);
  if (blank >= 0) throw invalidValue(`第 ${String(blank + 1)} 个标准为 0 或空白`);
  const outcome = passesSchoolRule(readings, thresholds, {
    allowedShortfalls: readAllowed(rule.allowed),
    floorRatio: readFloor(rule.floor),
  });
  if (!outcome.ok) throw invalidValue("区域中没有数据");
  return outcome.value;
}

function readFigures(area: Cells, what: string): readonly number[] {
  if (area.length * (area[0]?.length ?? 0) > MAXIMUM_READINGS) throw invalidValue("区域过大，请只选一所学校的各项");
  return area.flatMap((cells, row) =>
    cells.map((cell, column) => {
      const figure = numberOf(readCell(cell), `${entryName(area, { row, column })}的${what}`);
      if (figure < 0) throw new CellError("#NUM!");
      return figure;
    }),
  );
}

function readAllowed(argument: unknown): number {
  const allowed = readOptionalQuantity(argument, "允许项数") ?? STANDARD.schoolRule.allowedShortfalls;
  if (!Number.isInteger(allowed)) throw new CellError("#NUM!");
  return allowed;
}

function readFloor(argument: unknown): number {
  const floor = readOptionalQuantity(argument, "底线比例") ?? STANDARD.schoolRule.floorRatio;
  if (floor > 1) throw new CellError("#NUM!");
  return floor;
}
