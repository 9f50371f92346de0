import type { Finding } from "../model/finding";
import type { SchoolRecord } from "../model/schoolRecord";
import { schoolUnits } from "../phaseSplit/schoolUnit";
import { gathered, type PlausibilityContext } from "./doubt";
import { perPupilDoubts } from "./perPupil";
import { nameDoubts, repeatDoubts } from "./repeats";
import { sizeDoubts } from "./sizes";
import { typeDoubts } from "./typeDoubts";
import { yearlyDoubts } from "./yearOnYear";

/** The records to look at; `lastYear` where last year's sheet is there. */
export interface PlausibilityRecords {
  readonly records: readonly SchoolRecord[];
  readonly lastYear: readonly SchoolRecord[] | null;
}

/**
 * 经验校验: what may be right but looks wrong, as findings of level 提示 in the order of the checks. They never change a
 * verdict; each may be explained. Many schools with one cause are said together.
 */
export function plausibilityFindings(
  { records, lastYear }: PlausibilityRecords,
  context: PlausibilityContext,
): readonly Finding[] {
  const units = schoolUnits(records);
  const perPupil = perPupilDoubts(units, context);
  const slipped = new Set(perPupil.flatMap(({ finding }) => (finding.code === "unitSlip" ? [finding.at] : [])));
  // A slip of the unit is a change since last year too; it is said once.
  const yearly = yearlyDoubts(records, lastYear ?? [], context).filter(({ finding }) => !slipped.has(finding.at));
  return gathered([
    ...typeDoubts(records, context),
    ...nameDoubts(records, context),
    ...repeatDoubts(records, context),
    ...perPupil,
    ...sizeDoubts(units, context),
    ...yearly,
  ]);
}
