import { differenceCoefficient } from "../../../src/core/statistics/differenceCoefficient";
import { errorInUlps, HARD_CASES, referenceCoefficient, type HardCase } from "../../fixtures/hardCoefficients";
import { runSize } from "../../fixtures/runSize";

function ulpsOf(hardCase: HardCase): number {
  const { totals, pupils } = hardCase.build();
  const outcome = differenceCoefficient(totals, pupils);
  if (!outcome.ok) throw new Error(outcome.error);
  return errorInUlps(outcome.value.coefficient, referenceCoefficient(totals, pupils));
}

const LARGEST = runSize({ small: 1000, usual: 1000000, full: 1000000 });
const CASES = HARD_CASES.filter(({ size }) => size <= LARGEST);

describe("the difference coefficient of hard cases is right to 2 units in the last place", () => {
  it.each(CASES.map((hardCase) => [hardCase.name, hardCase] as const))("%s", (_name, hardCase) => {
    expect(ulpsOf(hardCase)).toBeLessThanOrEqual(2);
  });
});
