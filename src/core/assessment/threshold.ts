import type { Phase } from "../model/phase";
import type { IndicatorStandard } from "../model/standard";
import { multiplyDecimals } from "../statistics/decimal";

/**
 * The figure an indicator demands of a phase, times `ratio` when given, as an exact decimal: 85 % of 2.3 is 1.955, not
 * 1.9549999.
 */
export function thresholdOf(indicator: IndicatorStandard, phase: Phase, ratio = 1): number {
  return multiplyDecimals(indicator.thresholds[phase].atLeast, ratio);
}
