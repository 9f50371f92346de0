import type { FunctionValue } from "./calculation";

const NUMBER = /^=\s*([+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*(%?)\s*$/i;
const TEXT = /^=\s*"((?:[^"]|"")*)"\s*$/;
const TRUTH = /^=\s*(TRUE|FALSE)\s*(?:\(\s*\))?\s*$/i;
/** The add-in's marks: N of a text is 0. */
const MARK = /^=\s*N\(\s*"(?:[^"]|"")*"\s*\)\s*=\s*([+-]?\d+(?:\.\d+)?)\s*$/i;

/**
 * The value of a formula that is a single number, text or truth value, or one of the add-in's marks (=N("JH:failing")=0): those that rules
 * hold most often. Undefined for every other formula: the engine has to be asked.
 */
export function constantValue(formula: string): FunctionValue | undefined {
  const number = NUMBER.exec(formula);
  if (number) return Number(number[1]) / (number[2] === "%" ? 100 : 1);
  const text = TEXT.exec(formula);
  if (text) return (text[1] ?? "").replaceAll('""', '"');
  const truth = TRUTH.exec(formula);
  if (truth) return truth[1]?.toUpperCase() === "TRUE";
  const mark = MARK.exec(formula);
  return mark ? Number(mark[1]) === 0 : undefined;
}
