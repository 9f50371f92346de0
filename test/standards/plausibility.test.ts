import * as z from "zod/mini";
import data from "../../src/standards/data/plausibility.json";
import { plausibilityBounds } from "../../src/standards/plausibility";
import { plausibilitySchema } from "../../src/standards/plausibilitySchema";

const isValid = (changed: unknown): boolean => z.safeParse(plausibilitySchema, changed).success;

describe("the bounds of 经验校验", () => {
  it("are the file's, without the reasons", () => {
    const { reasons, ...bounds } = data;
    expect(plausibilityBounds()).toEqual(bounds);
    expect(Object.values(reasons).every((reason) => reason.length > 10)).toBe(true);
    expect(isValid(data)).toBe(true);
  });

  it("that are this program's own say so, limits of a document cite it", () => {
    expect(plausibilityBounds().ownReference.document).toContain("非官方规定");
    const { classSize, schoolSize } = plausibilityBounds();
    expect([classSize.reference.number, schoolSize.reference.number]).toEqual(["教督〔2017〕6号", "教督〔2017〕6号"]);
    expect([classSize.standard, schoolSize.onePhase, schoolSize.severalPhases]).toEqual([
      { primary: 45, juniorSecondary: 50 },
      2000,
      2500,
    ]);
  });

  const { perPupil, reasons, classSize, unitSlip } = data;
  const fewerReasons = Object.fromEntries(Object.entries(reasons).filter(([name]) => name !== "zero"));
  it.each<[string, unknown]>([
    ["a bound without a reason", { ...data, reasons: fewerReasons }],
    ["a reason of nothing", { ...data, reasons: { ...reasons, more: "x" } }],
    [
      "bounds the wrong way round",
      { ...data, perPupil: { ...perPupil, teachingArea: { ...perPupil.teachingArea, low: 70 } } },
    ],
    [
      "a measure without any bound",
      { ...data, perPupil: { ...perPupil, teachingArea: { ...perPupil.teachingArea, low: null, high: null } } },
    ],
    ["sizes of classes that do not grow", { ...data, classSize: { ...classSize, oversized: 48 } }],
    ["a smaller factor for small schools", { ...data, unitSlip: { ...unitSlip, factorOfSmallSchools: 10 } }],
    ["a key that is not theirs", { ...data, more: 1 }],
  ])("are refused with %s", (_what, changed) => {
    expect(isValid(changed)).toBe(false);
  });
});
