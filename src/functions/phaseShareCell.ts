import { PUPIL_PHASES, type PupilPhase } from "../core/model/phase";
import { type PupilCounts, splitShare } from "../core/phaseSplit/splitShare";
import { readOptionalQuantity, readQuantity } from "./cellArgument";
import { CellError, invalidValue } from "./cellError";
import { readPupilPhase } from "./phaseArgument";
import { STANDARD } from "./standard";

/** Pupils as given in the sheet; blank or 0 means that the school does not have the phase. */
export interface PupilArguments {
  readonly primary: unknown;
  readonly junior: unknown;
  readonly senior: unknown;
}

/**
 * The share of a phase in a total that the phases of a school use together, unrounded; 0 for a phase with 0 pupils.
 * Throws a CellError: #VALUE! where the total or the phase's own pupils are blank, #DIV/0! without any pupils, #NUM! for
 * negative figures.
 */
export function phaseShareCell(total: unknown, phase: unknown, pupils: PupilArguments): number {
  const shared = readQuantity(total, "总量");
  const chosen = readPupilPhase(phase);
  const counts = readCounts(pupils);
  if (counts[chosen] === null) throw invalidValue("缺少该学段的在校生数（空白不等于 0）");
  const present: Partial<Record<PupilPhase, number>> = {};
  for (const candidate of PUPIL_PHASES) {
    const count = counts[candidate];
    if (count !== null && count > 0) present[candidate] = count;
  }
  if (Object.keys(present).length === 0) throw new CellError("#DIV/0!");
  if (counts[chosen] === 0) return 0;
  const share = splitShare(shared, chosen, { pupils: present satisfies PupilCounts, standard: STANDARD });
  if (!share.ok) throw new CellError("#DIV/0!");
  return share.value;
}

function readCounts(pupils: PupilArguments): Readonly<Record<PupilPhase, number | null>> {
  return {
    primary: readOptionalQuantity(pupils.primary, "小学在校生数"),
    juniorSecondary: readOptionalQuantity(pupils.junior, "初中在校生数"),
    seniorSecondary: readOptionalQuantity(pupils.senior, "高中在校生数"),
  };
}
