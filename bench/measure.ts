/** Something to time; it returns a number so that nothing can be optimised away. */
export interface Contender {
  readonly name: string;
  readonly run: () => number;
}

let sink = 0;

/** Milliseconds of one call. */
export function millisecondsOf(run: () => number): number {
  const start = performance.now();
  sink += run();
  return performance.now() - start;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * Median milliseconds of each contender. They take turns in every repetition, so that a busy moment of the machine
 * hits all of them; the first few turns only warm up.
 */
export function interleaved(contenders: readonly Contender[], repetitions: number): ReadonlyMap<string, number> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  const warmUp = Math.ceil(repetitions / 4);
  for (let repetition = -warmUp; repetition < repetitions; repetition += 1) {
    for (const { name, run } of contenders) {
      const elapsed = millisecondsOf(run);
      if (repetition >= 0) times.get(name)?.push(elapsed);
    }
  }
  if (Number.isNaN(sink)) throw new Error("a contender returned no number");
  return new Map([...times].map(([name, measured]) => [name, median(measured)]));
}
