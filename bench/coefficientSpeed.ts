import { SUM, SUMPRODUCT } from "@formulajs/formulajs";
import { sum } from "simple-statistics";
import { differenceCoefficientCell } from "../src/functions/differenceCoefficientCell";
import { differenceCoefficient } from "../src/core/statistics/differenceCoefficient";
import { seededRandom } from "../test/fixtures/seededRandom";
import { interleaved, type Contender } from "./measure";
import type { Row } from "./table";

const ROWS = 10000;

function contenders(): readonly Contender[] {
  const random = seededRandom(11);
  const pupils = Float64Array.from({ length: ROWS }, () => 20 + Math.floor(random() * 2981));
  const totals = pupils.map((count) => Math.round(count * (3 + 6 * random()) * 100) / 100);
  const totalCells: unknown[][] = Array.from(totals, (total) => [total]);
  const pupilCells: unknown[][] = Array.from(pupils, (count) => [count]);
  const [totalList, pupilList] = [[...totals], [...pupils]];
  return [
    { name: "limit", run: () => sumOfBoth(totals, pupils) },
    { name: "kernel", run: () => kernel(totals, pupils) },
    { name: "DIFFCOEF", run: () => differenceCoefficientCell(totalCells, pupilCells, 1) },
    { name: "simple-statistics", run: () => withSimpleStatistics(totalList, pupilList) },
    { name: "formulajs", run: () => withFormulajs(totalList, pupilList) },
  ];
}

function sumOfBoth(left: Float64Array, right: Float64Array): number {
  let both = 0;
  for (let i = 0; i < left.length; i += 1) both += (left[i] as number) + (right[i] as number);
  return both;
}

function kernel(totals: Float64Array, pupils: Float64Array): number {
  const outcome = differenceCoefficient(totals, pupils);
  return outcome.ok ? outcome.value.coefficient : Number.NaN;
}

/** As one would write it with a library that has no pupil-weighted deviation. */
function withSimpleStatistics(totals: readonly number[], pupils: readonly number[]): number {
  const all = sum([...pupils]);
  const mean = sum([...totals]) / all;
  const squares = totals.map((total, index) => {
    const count = pupils[index] as number;
    return count * (total / count - mean) ** 2;
  });
  return Math.sqrt(sum(squares) / all) / mean;
}

/** As one would write it in the functions of a sheet. */
function withFormulajs(totals: readonly number[], pupils: readonly number[]): number {
  const all = Number(SUM(pupils));
  const mean = Number(SUM(totals)) / all;
  const squares = totals.map((total, index) => (total / (pupils[index] as number) - mean) ** 2);
  return Math.sqrt(Number(SUMPRODUCT(pupils, squares)) / all) / mean;
}

/** DIFFCOEF over 10,000 rows of cells, as a multiple of summing two Float64Arrays of that length, beside others. */
export function coefficientSpeed(): readonly Row[] {
  const medians = interleaved(contenders(), 60);
  const limit = medians.get("limit") ?? Number.NaN;
  const times = (name: string): string => `${((medians.get(name) ?? Number.NaN) / limit).toFixed(1)} ×`;
  return [
    {
      what: "DIFFCOEF over any[][], 10,000 rows, by summing two Float64Arrays",
      hold: "≤ 12 ×",
      measured: times("DIFFCOEF"),
    },
    { what: "  its kernel on Float64Arrays", hold: "", measured: times("kernel") },
    { what: "  simple-statistics (sum + map)", hold: "", measured: times("simple-statistics") },
    { what: "  @formulajs/formulajs (SUM + SUMPRODUCT)", hold: "", measured: times("formulajs") },
  ];
}
