import { seededRandom } from "../../fixtures/seededRandom";

/** What a generator of sheets needs of chance; the same for the same seed. */
export interface Random {
  /** A whole number from 0 on, below `count`. */
  readonly below: (count: number) => number;
  /** True as often as said, from 0 to 1. */
  readonly chance: (often: number) => boolean;
  readonly one: <T>(from: readonly [T, ...T[]]) => T;
  readonly many: <T>(count: number, make: (index: number) => T) => T[];
}

export function randomFrom(seed: number): Random {
  const next = seededRandom(seed);
  const below = (count: number): number => Math.floor(next() * count);
  return {
    below,
    chance: (often) => next() < often,
    one: (from) => from[below(from.length)] ?? from[0],
    many: (count, make) => Array.from({ length: count }, (_unused, index) => make(index)),
  };
}
