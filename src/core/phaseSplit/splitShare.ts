import type { PupilPhase } from "../model/phase";
import { PUPIL_PHASES } from "../model/phase";
import type { SplitRatio, Standard } from "../model/standard";
import { fail, ok, type Result } from "../result";
import { readDecimal } from "../statistics/decimal";

/** Why a total cannot be split. `noShare`: the phase has no weight in the ratio; `noPupils`: nobody to share among. */
export type SplitError = "negativePupils" | "noPupils" | "noShare";

/** Pupils by phase; a phase that the school does not have is left out. */
export type PupilCounts = Readonly<Partial<Record<PupilPhase, number>>>;

/**
 * The ratio for a school with these phases: 小学+初中 as a nine-year school, 初中+高中 as a complete secondary school,
 * every other combination by the weights of a twelve-year school. Null for a single phase: nothing to split.
 */
export function ratioForPhases(phases: readonly PupilPhase[], standard: Standard): SplitRatio | null {
  if (phases.length < 2) return null;
  const { nineYearSchool, completeSecondarySchool, twelveYearSchool } = standard.phaseSplit.ratios;
  if (!phases.includes("seniorSecondary")) return nineYearSchool;
  return phases.includes("primary") ? twelveYearSchool : completeSecondarySchool;
}

/** The ratio as it is said in a finding: "1:1.1", "1:1.2", "1:1.1:1.32". */
export function ratioText(ratio: SplitRatio): string {
  return PUPIL_PHASES.flatMap((phase) => ratio[phase] ?? [])
    .map(String)
    .join(":");
}

/** Σ weight × pupils over the phases of the ratio, as a canonical number. */
export function weightedPupilsOf(pupils: PupilCounts, ratio: SplitRatio): number {
  let sum = 0;
  for (const phase of PUPIL_PHASES) {
    const count = pupils[phase];
    const weight = ratio[phase];
    if (count !== undefined && weight !== undefined) sum += count * weight;
  }
  return readDecimal(sum);
}

/**
 * The part of a shared total (㎡, 元, 间) that falls to one phase: total × w·P / Σ w·P. The parts of all phases add up
 * to the total. 九年一贯制 1:1.1, 完全中学 1:1.2, 十二年一贯制 1:1.1:1.32, as the standard has them.
 */
export function splitShare(
  total: number,
  phase: PupilPhase,
  school: { readonly pupils: PupilCounts; readonly standard: Standard },
): Result<number, SplitError> {
  const phases = PUPIL_PHASES.filter((candidate) => school.pupils[candidate] !== undefined);
  if (phases.some((present) => Number(school.pupils[present]) < 0)) return fail("negativePupils");
  const pupils = school.pupils[phase];
  if (pupils === undefined) return fail("noShare");
  const ratio = ratioForPhases(phases, school.standard);
  if (ratio === null) return pupils === 0 ? fail("noPupils") : ok(total);
  const weight = ratio[phase];
  if (weight === undefined) return fail("noShare");
  const weightedPupils = weightedPupilsOf(school.pupils, ratio);
  return weightedPupils === 0 ? fail("noPupils") : ok((total * (weight * pupils)) / weightedPupils);
}
