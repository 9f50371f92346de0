import fc from "fast-check";
import { passesSchoolRule, schoolStatus } from "../../../src/core/assessment/schoolRule";
import { nationalStandard } from "../../../src/standards/registry";

const { schoolRule } = nationalStandard("national/2017-quality-balanced")!;

describe(schoolStatus, () => {
  it.each([
    ["all seven met", { short: 0, belowFloor: 0, notAssessable: 0 }, "met"],
    ["one short, not under 85 %", { short: 1, belowFloor: 0, notAssessable: 0 }, "met"],
    ["two short", { short: 2, belowFloor: 0, notAssessable: 0 }, "notMet"],
    ["one under 85 %", { short: 0, belowFloor: 1, notAssessable: 0 }, "notMet"],
    ["one missing", { short: 0, belowFloor: 0, notAssessable: 1 }, "notAssessable"],
    ["one short, one missing", { short: 1, belowFloor: 0, notAssessable: 1 }, "notAssessable"],
    ["two short, five missing", { short: 2, belowFloor: 0, notAssessable: 5 }, "notMet"],
    ["one under 85 %, six missing", { short: 0, belowFloor: 1, notAssessable: 6 }, "notMet"],
  ] as const)("with %s", (_case, counts, status) => {
    expect(schoolStatus(counts, schoolRule)).toBe(status);
  });
});

describe(passesSchoolRule, () => {
  const thresholds = [4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3];
  const passes = (readings: readonly number[], allowedShortfalls = 1, floorRatio = 0.85) =>
    passesSchoolRule(readings, thresholds, { allowedShortfalls, floorRatio });

  it.each([
    ["every reading exactly at its threshold", [4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3], true],
    ["one exactly at 85 %", [3.57, 1, 0.9, 4.5, 7.5, 2000, 2.3], true],
    ["one just under 85 %", [3.5699, 1, 0.9, 4.5, 7.5, 2000, 2.3], false],
    ["two short", [4.1, 0.99, 0.9, 4.5, 7.5, 2000, 2.3], false],
    ["the last one under 85 %", [4.2, 1, 0.9, 4.5, 7.5, 2000, 1.9549], false],
    ["the last one exactly at 85 %", [4.2, 1, 0.9, 4.5, 7.5, 2000, 1.955], true],
  ])("with %s", (_case, readings, expected) => {
    expect(passes(readings)).toEqual({ ok: true, value: expected });
  });

  it("takes other numbers of shortfalls and other floors", () => {
    expect(passes([4.1, 1, 0.9, 4.5, 7.5, 2000, 2.3], 0)).toEqual({ ok: true, value: false });
    expect(passes([4.1, 0.99, 0.9, 4.5, 7.5, 2000, 2.3], 2)).toEqual({ ok: true, value: true });
    expect(passes([3.9, 1, 0.9, 4.5, 7.5, 2000, 2.3], 1, 0.95)).toEqual({ ok: true, value: false });
  });

  it("passes a single pair from the floor up", () => {
    expect(passesSchoolRule([4.93], [5.8], schoolRule)).toEqual({ ok: true, value: true });
    expect(passesSchoolRule([4.9299], [5.8], schoolRule)).toEqual({ ok: true, value: false });
  });

  it("is not misled by the noise of a formula", () => {
    expect(passesSchoolRule([(9 / 1000) * 100], [0.9], { allowedShortfalls: 0, floorRatio: 0.85 })).toEqual({
      ok: true,
      value: true,
    });
  });

  it("never gets worse when a reading grows", () => {
    const readings = fc.tuple(
      ...thresholds.map((threshold) => fc.integer({ min: 70, max: 120 }).map((p) => (p * threshold) / 100)),
    );
    fc.assert(
      fc.property(readings, fc.nat({ max: 6 }), (row, index) => {
        const more = row.map((reading, i) => (i === index ? reading * 1.1 : reading));
        const [before, after] = [passes(row), passes(more)];
        return !(before.ok && before.value) || (after.ok && after.value);
      }),
    );
  });

  it("refuses rows of different length, and empty ones", () => {
    expect(passesSchoolRule([1, 2], [1], schoolRule)).toEqual({ ok: false, error: "lengthMismatch" });
    expect(passesSchoolRule([], [], schoolRule)).toEqual({ ok: false, error: "noReadings" });
  });
});
