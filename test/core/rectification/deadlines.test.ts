import { deadlineFor } from "../../../src/core/rectification/deadlines";

describe("the deadline of a problem", () => {
  const months = { hardware: 12, software: 3 };

  it("is three months after the check for software, a year for hardware", () => {
    expect(deadlineFor("software", "2026-04-15", months)).toEqual({ year: 2026, month: 7 });
    expect(deadlineFor("hardware", "2026-04-15", months)).toEqual({ year: 2027, month: 4 });
  });

  it("follows the settings of a place", () => {
    expect(deadlineFor("software", "2026-11-30", { hardware: 24, software: 6 })).toEqual({ year: 2027, month: 5 });
    expect(deadlineFor("hardware", "2026-11-30", { hardware: 24, software: 6 })).toEqual({ year: 2028, month: 11 });
  });
});
