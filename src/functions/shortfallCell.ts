import { shortfallOfTotal } from "../core/assessment/shortfall";
import { readQuantity } from "./cellArgument";
import { CellError } from "./cellError";
import { readIndicator } from "./indicatorArgument";
import { readPhase } from "./phaseArgument";

/** Which figure of the standard is asked. */
export interface IndicatorArguments {
  readonly indicator: unknown;
  readonly phase: unknown;
}

/**
 * What a total lacks to reach the threshold for so many pupils, rounded up to the smallest unit (1 person or room,
 * 0.01 ㎡ or yuan); 0 when it is met. Throws a CellError: #VALUE! for blanks, #DIV/0! for 0 pupils, #NUM! for negative
 * figures, #N/A for an unknown indicator and for 高中.
 */
export function shortfallCell(total: unknown, pupils: unknown, asked: IndicatorArguments): number {
  const stock = { total: readQuantity(total, "总量"), pupils: readQuantity(pupils, "在校生数") };
  const outcome = shortfallOfTotal(stock, readIndicator(asked.indicator), readPhase(asked.phase));
  if (!outcome.ok) throw new CellError(outcome.error === "noPupils" ? "#DIV/0!" : "#NUM!");
  return outcome.value;
}
