import {
  differenceCoefficient,
  type DifferenceCoefficientError,
  differenceCoefficientOfReadings,
  unweightedCoefficient,
} from "../core/statistics/differenceCoefficient";
import { type Cells, isBlank, isSameShape, readCells, readOptionalQuantity, throwErrorCells } from "./cellArgument";
import { CellError, invalidValue } from "./cellError";
import { readCoefficientRows } from "./coefficientRows";

/** What the first argument of DIFFCOEF holds: 0 per-pupil values, 1 totals, 2 per-pupil values without weights. */
type Basis = 0 | 1 | 2;

/** Twelve decimals: what a typed `<=0.5` compares. Exactly on a limit stays exactly on it; binary noise is 1e-16. */
const DECIMALS = 12;

/**
 * The difference coefficient of a county for one indicator, rounded to 12 decimals. Throws a CellError: #VALUE! without
 * pupils, for areas of different shape or rows that cannot be read; #DIV/0! for a mean of zero; #NUM! for negative
 * figures; #N/A where no row holds data.
 */
export function differenceCoefficientCell(values: unknown, pupils: unknown, basis: unknown): number {
  const chosen = readBasis(basis);
  const valueCells = readCells(values);
  const pupilCells = readPupils(pupils, valueCells, chosen);
  if (pupilCells !== null && !isSameShape(valueCells, pupilCells)) {
    throwErrorCells([valueCells, pupilCells]);
    throw invalidValue("数值区域与在校生数区域的行列数不同");
  }
  const rows = readCoefficientRows({ values: valueCells, pupils: pupilCells, isWeighted: chosen !== 2 });
  const outcome = calculate(chosen, rows.values, rows.pupils);
  if (!outcome.ok) throw coefficientError(outcome.error);
  if (hasNegative(rows.values)) throw new CellError("#NUM!");
  return Number(outcome.value.coefficient.toFixed(DECIMALS));
}

function calculate(basis: Basis, values: Float64Array, pupils: Float64Array): ReturnType<typeof differenceCoefficient> {
  if (basis === 2) return unweightedCoefficient(values);
  return basis === 1 ? differenceCoefficient(values, pupils) : differenceCoefficientOfReadings(values, pupils);
}

function hasNegative(values: Float64Array): boolean {
  for (let row = 0; row < values.length; row += 1) if ((values[row] as number) < 0) return true;
  return false;
}

function readBasis(argument: unknown): Basis {
  const basis = readOptionalQuantity(argument, "口径");
  if (basis === null || basis === 0) return 0;
  if (basis === 1 || basis === 2) return basis;
  throw invalidValue("口径只能是 0（生均值）、1（总量）或 2（不加权）");
}

/** Null where pupils were left out, which only the unweighted basis allows. */
function readPupils(argument: unknown, values: Cells, basis: Basis): Cells | null {
  const cells = readCells(argument);
  if (!isLeftOut(cells, values)) return cells;
  if (basis === 2) return null;
  throwErrorCells([values]);
  throw invalidValue("缺少在校生数：官方口径按学生数加权");
}

/** One blank, or the single 0 that an old build sends for an omitted argument beside an area of values. */
function isLeftOut(pupils: Cells, values: Cells): boolean {
  const [row] = pupils;
  if (pupils.length !== 1 || row?.length !== 1) return false;
  return isBlank(row[0]) || (row[0] === 0 && !isSameShape(values, pupils));
}

function coefficientError(error: DifferenceCoefficientError): CellError {
  switch (error) {
    case "zeroMean":
      return new CellError("#DIV/0!");
    case "noSchools":
      return new CellError("#N/A", "区域中没有数据");
    case "negativePupils":
    case "negativeMean":
    case "notFinite":
      return new CellError("#NUM!");
    case "zeroPupils":
    case "lengthMismatch":
      return invalidValue("数值与在校生数不成对");
  }
}
