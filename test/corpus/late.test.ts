import { judge, report } from "./judge";
import { LATE_CASES } from "./late";

describe("ten more layouts, which nobody tuned to", () => {
  const outcomes = LATE_CASES.map(judge);

  it("are at least ten", () => {
    expect(LATE_CASES.length).toBeGreaterThanOrEqual(10);
  });

  it("never hold a misread figure, whatever else comes of them", () => {
    console.log(report("Late layouts", outcomes));
    expect(
      outcomes.filter(({ misread }) => misread.length > 0).map(({ name, misread }) => ({ name, misread })),
    ).toEqual([]);
  });

  it("never crash the recogniser", () => {
    expect(outcomes.filter(({ came }) => came === "crashed").map(({ name, unmet }) => ({ name, unmet }))).toEqual([]);
  });
});
