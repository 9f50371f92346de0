import { assessCounty } from "../../../src/core/assessment/assessCounty";
import type { CoefficientAssessment } from "../../../src/core/model/assessment";
import type { Phase } from "../../../src/core/model/phase";
import type { SchoolRecord } from "../../../src/core/model/schoolRecord";
import { readDecimal, timesPowerOfTen } from "../../../src/core/statistics/decimal";
import { compareCoefficientExactly } from "../../../src/core/statistics/exactCoefficient";
import { nationalStandard } from "../../../src/standards/registry";
import {
  compareWithLimit,
  exactLimitCounties,
  millionths,
  typed,
  type ExactLimitCounty,
} from "../../fixtures/exactLimitCounties";
import { aSchool } from "../../fixtures/schoolRecords";
import { runSize } from "../../fixtures/runSize";
import { seededRandom } from "../../fixtures/seededRandom";

const standard = nationalStandard("national/2017-quality-balanced")!;
const PHASE_OF_LIMIT: Readonly<Record<string, Phase>> = { "0.5": "primary", "0.45": "juniorSecondary" };

type Total = (typedTotal: string, index: number) => number;

function schoolsOf({ totals, pupils, limit }: ExactLimitCounty, total: Total): readonly SchoolRecord[] {
  const isPrimary = limit === "0.5";
  return totals.map((amount, index) =>
    aSchool({
      name: `第${index + 1}学校`,
      row: index + 1,
      type: isPrimary ? "primarySchool" : "juniorSecondarySchool",
      ...(isPrimary ? { primaryPupils: pupils[index]! } : { juniorPupils: pupils[index]! }),
      equipmentValue: total(amount, index),
    }),
  );
}

function judged(county: ExactLimitCounty, total: Total): CoefficientAssessment {
  const { coefficients } = assessCounty(schoolsOf(county, total), standard);
  return coefficients.find(
    ({ indicator, phase }) => indicator === "equipmentValue" && phase === PHASE_OF_LIMIT[county.limit],
  )!;
}

function wrongVerdicts(counties: readonly ExactLimitCounty[], total: Total): number {
  return counties.filter((county) => (judged(county, total).status === "met") !== county.expected).length;
}

/** What =SUM(…) of 2 to 6 typed parts leaves in a cell. */
function sumOfParts(random: () => number): Total {
  return (amount) => {
    let rest = millionths(amount);
    let sum = 0;
    for (let left = 1 + Math.floor(random() * 5); left > 0; left -= 1) {
      const part = (rest * BigInt(Math.floor(random() * 1000))) / 1000n;
      sum += Number(typed(part));
      rest -= part;
    }
    return readDecimal(sum + Number(typed(rest)));
  };
}

const SIZE = runSize({ small: 40, usual: 4000, full: 20000 });
const counties = exactLimitCounties(SIZE);

describe(`${SIZE} counties exactly on a limit, or a hundredth beside it`, () => {
  it("are what they claim to be: half on the limit, a quarter on either side", () => {
    const onTheLimit = counties.filter(({ totals, pupils, limit }) => compareWithLimit(totals, pupils, limit) === 0);
    expect(onTheLimit).toHaveLength(SIZE / 2);
    expect(counties.filter(({ expected }) => !expected)).toHaveLength(SIZE / 4);
  });

  it("are all judged right from typed totals", () => {
    expect(wrongVerdicts(counties, (amount) => readDecimal(Number(amount)))).toBe(0);
  });

  it("are all judged right from totals that are the SUM of 2 to 6 parts", () => {
    expect(wrongVerdicts(counties, sumOfParts(seededRandom(7)))).toBe(0);
  });

  it("are all judged right from totals in 万元", () => {
    const tenThousandth = (amount: string): number => readDecimal(Number(amount) / 10000);
    expect(wrongVerdicts(counties, (amount) => timesPowerOfTen(tenThousandth(amount), 4))).toBe(0);
  });

  it("show exactly the limit when they are exactly on it", () => {
    const county = counties.find(({ relation }) => relation === "exact")!;
    const coefficient = judged(county, (amount) => Number(amount));
    expect(coefficient).toMatchObject({ coefficient: Number(county.limit), status: "met", isRoundingDecisive: false });
  });

  it("are not met with a warning when the rounded coefficient would show the limit", () => {
    const county = counties.find(({ relation }) => relation === "above")!;
    expect(judged(county, (amount) => Number(amount))).toMatchObject({ status: "notMet", isRoundingDecisive: true });
  });
});

describe(compareCoefficientExactly, () => {
  const share = (total: number, pupils: number) => ({ total, pupils, weight: 1, weightedPupils: pupils });
  const part = (total: number, pupils: number, weight: number) => ({ total, pupils, weight, weightedPupils: 220 });

  it("tells on which side of a limit a coefficient is", () => {
    const shares = [share(150, 100), share(50, 100)];
    expect(compareCoefficientExactly(shares, 0.5)).toBe(0);
    expect(compareCoefficientExactly(shares, 0.49)).toBe(1);
    expect(compareCoefficientExactly(shares, 0.51)).toBe(-1);
  });

  it("takes the section's part of what a school shares", () => {
    // 1:1.1 with 110 and 100 pupils: half of the total each; 300 × 1 × 110 / 220 = 150 for 110 pupils.
    expect(compareCoefficientExactly([part(300, 110, 1), part(100, 110, 1)], 0.5)).toBe(0);
    expect(compareCoefficientExactly([part(300, 100, 1.1), share(50, 100)], 0.5)).toBe(0);
    expect(compareCoefficientExactly([part(300.01, 100, 1.1), share(50, 100)], 0.5)).toBe(1);
  });
});
