import type { IndicatorStandard } from "../core/model/standard";
import { CellError } from "./cellError";
import { readWord } from "./phaseArgument";
import { STANDARD } from "./standard";

/** "L1" … "L7", 1 … 7, or the official name (每百名学生拥有…, 生均…); anything else is #N/A. */
export function readIndicator(argument: unknown): IndicatorStandard {
  const word = readWord(argument, "指标");
  const found = STANDARD.indicators.find((indicator) => {
    const label = indicator.label.toUpperCase();
    return word === label || word === label.replace(/^L/, "") || word === comparable(indicator.name);
  });
  if (found === undefined) throw new CellError("#N/A", "没有这个指标：请填 L1–L7、1–7 或指标名称");
  return found;
}

function comparable(name: string): string {
  return name.normalize("NFKC").replace(/\s/g, "").toUpperCase();
}
