import { thresholdOf } from "../core/assessment/threshold";
import { readOptionalQuantity } from "./cellArgument";
import { CellError } from "./cellError";
import { readIndicator } from "./indicatorArgument";
import { readPhase } from "./phaseArgument";

/**
 * The threshold of an indicator times `ratio` (1 when blank), as an exact decimal in the indicator's unit. Throws a
 * CellError: #N/A for an unknown indicator and for 高中, #VALUE! for an unknown phase, #NUM! for a ratio of 0 or less.
 */
export function thresholdCell(indicator: unknown, phase: unknown, ratio: unknown): number {
  const chosen = readIndicator(indicator);
  const chosenPhase = readPhase(phase);
  const part = readOptionalQuantity(ratio, "比例");
  if (part === 0) throw new CellError("#NUM!");
  return thresholdOf(chosen, chosenPhase, part ?? 1);
}
