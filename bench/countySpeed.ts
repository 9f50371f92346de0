import { assessCounty } from "../src/core/assessment/assessCounty";
import { findingsOf } from "../src/core/assessment/findings";
import type { SchoolRecord } from "../src/core/model/schoolRecord";
import type { Standard } from "../src/core/model/standard";
import { bigCounty } from "../test/fixtures/bigCounty";
import { interleaved, millisecondsOf } from "./measure";
import type { Row } from "./table";

function check(records: readonly SchoolRecord[], standard: Standard): number {
  return findingsOf(assessCounty(records, standard), standard).length;
}

/** The first check in this process, of 20,000 schools: nothing is compiled yet. Call it before anything else. */
export function coldCountySpeed(standard: Standard): readonly Row[] {
  const records = bigCounty(20000);
  const cold = millisecondsOf(() => check(records, standard));
  return [
    {
      what: "checking 20,000 schools × 30 columns in memory, cold",
      hold: "≤ 100 ms",
      measured: `${cold.toFixed(0)} ms`,
    },
  ];
}

/** Checks once compiled: 200 schools, and how time grows from 2,000 to 20,000. */
export function warmCountySpeed(standard: Standard): readonly Row[] {
  const sizes = [200, 2000, 20000];
  const contenders = sizes.map((size) => {
    const records = bigCounty(size);
    return { name: `${size}`, run: () => check(records, standard) };
  });
  const medians = interleaved(contenders, 9);
  const [small = 0, middle = 0, large = 0] = sizes.map((size) => medians.get(`${size}`));
  return [
    { what: "  20,000 schools, warm", hold: "", measured: `${large.toFixed(0)} ms` },
    { what: "  20,000 schools by 2,000 schools", hold: "linear: 10 ×", measured: `${(large / middle).toFixed(1)} ×` },
    { what: "checking 200 schools", hold: "≤ 3 ms", measured: `${small.toFixed(2)} ms` },
  ];
}
