import fc from "fast-check";
import type { PupilPhase } from "../../../src/core/model/phase";
import { PUPIL_PHASES } from "../../../src/core/model/phase";
import { ratioForPhases, ratioText, splitShare, type PupilCounts } from "../../../src/core/phaseSplit/splitShare";
import { nationalStandard } from "../../../src/standards/registry";
import splits from "../../golden/split/splits.json";

const standard = nationalStandard("national/2017-quality-balanced")!;

function share(total: number, phase: PupilPhase, pupils: PupilCounts): number {
  const outcome = splitShare(total, phase, { pupils, standard });
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value;
}

describe(splitShare, () => {
  describe.each(Object.entries(splits))("of a school like %s", (_name, golden) => {
    const pupils: PupilCounts = golden.pupils;
    const cases = Object.entries(golden.shares) as [PupilPhase, number][];

    it.each(cases)("gives %s %p", (phase, expected) => {
      expect(share(golden.total, phase, pupils)).toBeCloseTo(expected, golden.decimals);
    });

    it.each(Object.entries(golden.perPupil) as [PupilPhase, number][])("gives %s %p per pupil", (phase, expected) => {
      expect(share(golden.total, phase, pupils) / pupils[phase]!).toBeCloseTo(expected, 7);
    });
  });

  it("leaves nothing over: the parts add up to the total", () => {
    const count = fc.integer({ min: 1, max: 5000 });
    const schools = fc.record(
      { primary: count, juniorSecondary: count, seniorSecondary: count },
      { requiredKeys: ["juniorSecondary"] },
    );
    fc.assert(
      fc.property(schools, fc.integer({ min: 1, max: 1e9 }), (pupils, total) => {
        const phases = PUPIL_PHASES.filter((phase) => pupils[phase] !== undefined);
        const sum = phases.reduce((parts, phase) => parts + share(total, phase, pupils), 0);
        return Math.abs(sum - total) <= 1e-12 * total;
      }),
    );
  });

  it("gives the whole total to a school of one phase", () => {
    expect(share(4500, "primary", { primary: 900 })).toBe(4500);
  });

  it.each([
    ["the phase is not there", "primary", { juniorSecondary: 5 }, "noShare"],
    ["nobody is there", "primary", { primary: 0, juniorSecondary: 0 }, "noPupils"],
    ["the only phase has nobody", "primary", { primary: 0 }, "noPupils"],
    ["pupils are negative", "primary", { primary: 5, juniorSecondary: -1 }, "negativePupils"],
  ] as const)("fails when %s", (...[, phase, pupils, error]) => {
    expect(splitShare(100, phase, { pupils, standard })).toEqual({ ok: false, error });
  });

  it("fails when the ratio has no weight for the phase", () => {
    const { ratios } = standard.phaseSplit;
    const odd = {
      ...standard,
      phaseSplit: { ...standard.phaseSplit, ratios: { ...ratios, nineYearSchool: { primary: 1 } } },
    };
    expect(splitShare(100, "juniorSecondary", { pupils: { primary: 5, juniorSecondary: 5 }, standard: odd })).toEqual({
      ok: false,
      error: "noShare",
    });
  });
});

describe(ratioForPhases, () => {
  it.each([
    [["primary", "juniorSecondary"], "1:1.1"],
    [["juniorSecondary", "seniorSecondary"], "1:1.2"],
    [["primary", "juniorSecondary", "seniorSecondary"], "1:1.1:1.32"],
    [["primary", "seniorSecondary"], "1:1.1:1.32"],
  ] as const)("splits %p by %s", (phases, text) => {
    expect(ratioText(ratioForPhases(phases, standard)!)).toBe(text);
  });

  it.each([[["primary"]], [["seniorSecondary"]], [[]]] as const)("has nothing to split for %p", (phases) => {
    expect(ratioForPhases(phases, standard)).toBeNull();
  });
});
