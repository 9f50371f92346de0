import fc from "fast-check";
import { RESOURCE_INDICATORS } from "../../../src/core/model/indicator";
import { PHASES } from "../../../src/core/model/phase";
import { COUNTY_SUBJECT, keyText, parseKey, schoolSubject } from "../../../src/core/rectification/entryKey";

describe("the key of an entry", () => {
  const school = schoolSubject("name", "城关小学");

  it("says the indicator, the phase and who", () => {
    const indicator = "teachingArea";
    expect(keyText({ indicator, phase: "primary", subject: school })).toBe("JH1|teachingArea|primary|name|城关小学");
    expect(keyText({ indicator, phase: null, subject: schoolSubject("code", "316") })).toBe(
      "JH1|teachingArea||code|316",
    );
    expect(keyText({ indicator, phase: "juniorSecondary", subject: COUNTY_SUBJECT })).toBe(
      "JH1|teachingArea|juniorSecondary|county|",
    );
  });

  it("is the same for a name with blanks, wide letters or capitals", () => {
    expect(schoolSubject("name", " 城关 小学（Ａ区）")).toEqual(schoolSubject("name", "城关小学(a区)"));
    expect(schoolSubject("name", "甲")).not.toEqual(schoolSubject("code", "甲"));
  });

  it("comes back as it was, whatever the school is called", () => {
    const subject = fc.oneof(
      fc.constant(COUNTY_SUBJECT),
      fc
        .tuple(fc.constantFrom("code" as const, "name" as const), fc.string({ minLength: 1 }))
        .map(([kind, text]) => schoolSubject(kind, `x${text}`)),
    );
    const key = fc.record({
      indicator: fc.constantFrom(...RESOURCE_INDICATORS),
      phase: fc.constantFrom(...PHASES, null),
      subject,
    });
    fc.assert(fc.property(key, (given) => expect(parseKey(keyText(given))).toEqual(given)));
  });

  it("is read with blanks round it", () => {
    expect(parseKey(" JH1|teachingArea|primary|name|甲|乙 ")).toEqual({
      indicator: "teachingArea",
      phase: "primary",
      subject: { kind: "name", id: "甲|乙" },
    });
  });

  it.each<[string | number]>([
    [""],
    [1],
    ["标识"],
    ["JH2|teachingArea|primary|name|甲"],
    ["JH1|teaching|primary|name|甲"],
    ["JH1|teachingArea|senior|name|甲"],
    ["JH1|teachingArea|primary|school|甲"],
    ["JH1|teachingArea|primary|name|"],
    ["JH1|teachingArea|primary|name"],
    ["JH1|teachingArea|primary|county|甲"],
    ["JH1|teachingArea"],
  ])("is none where something else stands: %s", (value) => {
    expect(parseKey(value)).toBeNull();
  });
});
