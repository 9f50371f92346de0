import { ALL_IMPLEMENTED_FUNCTIONS, type BaseFunction } from "@univerjs/engine-formula";
import { Comparison } from "./comparison";
import { IndexedMatch } from "./indexedMatch";

/** Functions that replace the engine's own because those are wrong or too slow. */
const REPLACEMENTS: Readonly<Record<string, (plain: BaseFunction) => BaseFunction>> = {
  COMPARE: () => new Comparison(),
  MATCH: (plain) => new IndexedMatch(plain),
};

/** All functions that formulas can call, custom functions aside. */
export function engineFunctions(): BaseFunction[] {
  return ALL_IMPLEMENTED_FUNCTIONS.map(([Executor, name]) => {
    const plain = new Executor(name);
    return REPLACEMENTS[name]?.(plain) ?? plain;
  });
}
