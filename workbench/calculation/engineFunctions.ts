import { ALL_IMPLEMENTED_FUNCTIONS, type BaseFunction } from "@univerjs/engine-formula";
import { Comparison } from "./comparison";
import { IndexedMatch } from "./indexedMatch";

/** Functions that replace the engine's own because those are wrong or too slow. */
const REPLACEMENTS: Readonly<Record<string, (plain: BaseFunction) => BaseFunction>> = {
  COMPARE: () => new Comparison(),
  MATCH: (plain) => new IndexedMatch(plain),
};

/** Does not read texts by itself: it has to be given the date that a text stands for. */
const READS_NO_TEXTS = "EDATE";

/** All functions that formulas can call, custom functions aside. */
export function engineFunctions(): BaseFunction[] {
  return ALL_IMPLEMENTED_FUNCTIONS.map(([Executor, name]) => {
    const plain = new Executor(name);
    const used = REPLACEMENTS[name]?.(plain) ?? plain;
    // Else "1-2", "1:30" and "5%" are a date, a time and a share before the function sees them, as no text is in Excel.
    if (name !== READS_NO_TEXTS) used.isArgumentsIgnoreNumberPattern = () => true;
    return used;
  });
}
