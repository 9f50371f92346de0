import { CASES } from "./cases";
import { unprovenMembers } from "./claims";
import { runInNode } from "./nodeHost";
import { expectedOutcomes } from "./runCase";

describe("what Excel does, in a page in Node", () => {
  it.each(CASES.map((one) => [one.name, one] as const))("%s", async (_name, one) => {
    const result = await runInNode(one);
    expect(result.outcomes).toEqual(expectedOutcomes(one));
    expect(unprovenMembers(one, result.used)).toEqual([]);
    expect(result.gaps).toEqual(one.gaps ?? {});
  });
});
