// The generator is that of the tests: there is one in the repository, and mutation testing of the core needs it outside of the workbench.
import { seededRandom } from "../../test/fixtures/seededRandom";

/** Draws by chance; the same seed gives the same draws in the same order. */
export interface Chance {
  /** A number in [0, 1). */
  readonly fraction: () => number;
  /** A number in [from, to). */
  readonly between: (from: number, to: number) => number;
  /** A number of the log-normal distribution: half of all draws are under `median`; `spread` is the standard deviation of the logarithm. */
  readonly around: (median: number, spread: number) => number;
  /** One of the list, all alike. Throws on an empty list. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** The list in another order (Fisher–Yates). */
  readonly shuffled: <T>(list: readonly T[]) => T[];
}

/** Draws for a seed (a whole number; its lowest 32 bits count). */
export function chanceOf(seed: number): Chance {
  const fraction = seededRandom(seed);
  const between = (from: number, to: number): number => from + fraction() * (to - from);
  // Box–Muller.
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - fraction())) * Math.cos(2 * Math.PI * fraction());
  const pick = <T>(list: readonly T[]): T => {
    const index = Math.floor(fraction() * list.length);
    if (index >= list.length) throw new RangeError("nothing to pick from");
    return list[index] as T;
  };
  const shuffled = <T>(list: readonly T[]): T[] => {
    const rest = [...list];
    return list.map(() => {
      const index = Math.floor(fraction() * rest.length);
      return rest.splice(index, 1)[0] as T;
    });
  };
  return { fraction, between, around: (median, spread) => median * Math.exp(spread * normal()), pick, shuffled };
}
