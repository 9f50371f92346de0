import { assessReading } from "../src/core/assessment/readingAssessment";
import { demandsOf } from "../src/core/assessment/sectionAssessment";
import { assessCounty } from "../src/core/assessment/assessCounty";
import type { Standard } from "../src/core/model/standard";
import type { Section } from "../src/core/phaseSplit/section";
import { readDecimal } from "../src/core/statistics/decimal";
import { differenceCoefficient } from "../src/core/statistics/differenceCoefficient";
import { exactLimitCounties, type ExactLimitCounty } from "../test/fixtures/exactLimitCounties";
import { exactLimitSchools, type ExactLimitSchool } from "../test/fixtures/exactLimitSchools";
import { errorInUlps, HARD_CASES, referenceCoefficient } from "../test/fixtures/hardCoefficients";
import { aSchool } from "../test/fixtures/schoolRecords";
import type { Row } from "./table";

function naiveTwoPass(totals: ArrayLike<number>, pupils: ArrayLike<number>): number {
  let [sum, all, squares] = [0, 0, 0];
  for (let i = 0; i < totals.length; i += 1) {
    sum += totals[i] as number;
    all += pupils[i] as number;
  }
  const mean = sum / all;
  for (let i = 0; i < totals.length; i += 1) {
    const count = pupils[i] as number;
    squares += count * ((totals[i] as number) / count - mean) ** 2;
  }
  return Math.sqrt(squares / all) / mean;
}

/** Error of the coefficient in units of the last place, worst of the 13 hard cases, beside a plain two-pass one. */
export function coefficientError(): readonly Row[] {
  let [worst, worstNaive] = [0, 0];
  for (const { build } of HARD_CASES) {
    const { totals, pupils } = build();
    const reference = referenceCoefficient(totals, pupils);
    const outcome = differenceCoefficient(totals, pupils);
    worst = Math.max(worst, outcome.ok ? errorInUlps(outcome.value.coefficient, reference) : Infinity);
    worstNaive = Math.max(worstNaive, errorInUlps(naiveTwoPass(totals, pupils), reference));
  }
  return [
    { what: "error of the coefficient, worst of 13 hard cases", hold: "≤ 2 ulp", measured: `${worst.toFixed(2)} ulp` },
    { what: "  naive two-pass", hold: "", measured: `${worstNaive.toPrecision(2)} ulp` },
  ];
}

function schoolRow(standard: Standard): readonly Row[] {
  const demands = demandsOf(standard);
  let [count, wrong, wrongNaive] = [0, 0, 0];
  for (const school of exactLimitSchools(3000)) {
    const { phase, indicator, pupils, expected, threshold, per } = school;
    const total = Number(school.total);
    const section = { pupils: { kind: "value", value: pupils, at: null }, share: null } as unknown as Section;
    const numerator = { kind: "value", value: readDecimal(total), at: null } as const;
    count += 1;
    if (assessReading(numerator, section, demands[phase][indicator]).level !== expected) wrong += 1;
    if (naiveLevel((total / pupils) * per, Number(threshold)) !== expected) wrongNaive += 1;
  }
  return [
    {
      what: `wrong verdicts, ${count.toLocaleString("en")} schools on or just under a limit`,
      hold: "0",
      measured: `${wrong}`,
    },
    { what: "  value >= standard, value >= 0.85 * standard", hold: "", measured: `${wrongNaive}` },
  ];
}

function naiveLevel(reading: number, threshold: number): ExactLimitSchool["expected"] {
  if (reading >= threshold) return "met";
  return reading >= 0.85 * threshold ? "short" : "belowFloor";
}

function isMetByUs({ totals, pupils, limit }: ExactLimitCounty, standard: Standard): boolean {
  const isPrimary = limit === "0.5";
  const records = totals.map((total, index) =>
    aSchool({
      name: `${index}`,
      type: isPrimary ? "primarySchool" : "juniorSecondarySchool",
      [isPrimary ? "primaryPupils" : "juniorPupils"]: pupils[index],
      equipmentValue: readDecimal(Number(total)),
    }),
  );
  return assessCounty(records, standard).coefficients.some(({ status }) => status === "met");
}

function countyRow(standard: Standard): readonly Row[] {
  const counties = exactLimitCounties(20000);
  let [wrong, wrongNaive] = [0, 0];
  for (const county of counties) {
    if (isMetByUs(county, standard) !== county.expected) wrong += 1;
    const naive = naiveTwoPass(county.totals.map(Number), county.pupils) <= Number(county.limit);
    if (naive !== county.expected) wrongNaive += 1;
  }
  return [
    { what: "wrong verdicts, 20,000 counties on a limit or a hundredth beside it", hold: "0", measured: `${wrong}` },
    { what: "  naive two-pass <= limit", hold: "", measured: `${wrongNaive}` },
  ];
}

/** Wrong verdicts where a school or a county stands exactly on a limit, beside plain floating point. */
export function verdictsOnLimits(standard: Standard): readonly Row[] {
  return [...schoolRow(standard), ...countyRow(standard)];
}
