import * as z from "zod/mini";
import { RESOURCE_INDICATORS } from "../../src/core/model/indicator";
import data from "../../src/standards/data/rectification.json";
import { rectificationProposals } from "../../src/standards/rectification";
import { rectificationSchema } from "../../src/standards/rectificationSchema";

const isValid = (changed: unknown): boolean => z.safeParse(rectificationSchema, changed).success;

describe("what the ledger proposes", () => {
  const { deadlineMonths, measures, ownReference } = rectificationProposals();

  it("says that it is this program's own", () => {
    expect(isValid(data)).toBe(true);
    expect(ownReference.document).toContain("非官方规定");
    expect(deadlineMonths).toEqual({ hardware: 12, software: 3 });
  });

  it("has a sentence of its own for every indicator, of a school and of the county", () => {
    const all = RESOURCE_INDICATORS.flatMap((name) => [measures.school[name], measures.county[name]]);
    expect(new Set(all).size).toBe(14);
    for (const measure of all) expect(measure).toMatch(/^[^。]{8,40}。$/);
  });

  it.each<[string, unknown]>([
    ["no months", { ...data, deadlineMonths: { ...data.deadlineMonths, hardware: 0 } }],
    ["half a month", { ...data, deadlineMonths: { ...data.deadlineMonths, software: 2.5 } }],
    ["more than ten years", { ...data, deadlineMonths: { ...data.deadlineMonths, software: 121 } }],
    [
      "a measure of nothing",
      { ...data, measures: { ...data.measures, county: { ...data.measures.county, sportsArea: "" } } },
    ],
    [
      "a measure for what is no indicator",
      { ...data, measures: { ...data.measures, school: { ...data.measures.school, x: "好" } } },
    ],
    ["a key that is not theirs", { ...data, more: 1 }],
  ])("is refused with %s", (_what, changed) => {
    expect(isValid(changed)).toBe(false);
  });
});
