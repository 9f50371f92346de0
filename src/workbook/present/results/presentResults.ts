import type { SheetPatch } from "../../workbookPatch";
import { presentCountyForm } from "./countyForm";
import { presentPhaseForm } from "./phaseForm";
import type { ResultsInput } from "./resultsInput";
import { presentSchoolForm } from "./schoolForm";

/**
 * 表Ⅱ-1, 表Ⅱ-2 and 表Ⅲ of the national application, in live native formulas: 表Ⅱ-2 finds its schools in the source by key,
 * the other two count and average its cells. Sheets are named as the targets say, in the formulas too.
 */
export function presentResults(input: ResultsInput): readonly SheetPatch[] {
  return [presentPhaseForm(input), presentSchoolForm(input), presentCountyForm(input)];
}
