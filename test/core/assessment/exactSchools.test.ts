import { assessReading } from "../../../src/core/assessment/readingAssessment";
import { passesSchoolRule } from "../../../src/core/assessment/schoolRule";
import { demandsOf } from "../../../src/core/assessment/sectionAssessment";
import type { Section } from "../../../src/core/phaseSplit/section";
import { readDecimal, timesPowerOfTen } from "../../../src/core/statistics/decimal";
import { nationalStandard } from "../../../src/standards/registry";
import { exactLimitSchools, PRINTED_THRESHOLDS, type ExactLimitSchool } from "../../fixtures/exactLimitSchools";
import { runSize } from "../../fixtures/runSize";
import { seededRandom } from "../../fixtures/seededRandom";
import { typed } from "../../fixtures/exactLimitCounties";

const standard = nationalStandard("national/2017-quality-balanced")!;
const demands = demandsOf(standard);
const rule = { allowedShortfalls: 1, floorRatio: 0.85 };
const PUPILS = runSize({ small: 8, usual: 500, full: 3000 });

function levelOf({ indicator, phase, pupils }: ExactLimitSchool, total: number): string {
  const section = { pupils: { kind: "value", value: pupils, at: null }, share: null } as unknown as Section;
  return assessReading({ kind: "value", value: total, at: null }, section, demands[phase][indicator]).level;
}

function wrongVerdicts(totalOf: (school: ExactLimitSchool) => number): number {
  let wrong = 0;
  for (const school of exactLimitSchools(PUPILS)) if (levelOf(school, totalOf(school)) !== school.expected) wrong += 1;
  return wrong;
}

function sumOfParts(total: string, random: () => number): number {
  const [whole = "0", fraction = ""] = total.split(".");
  let rest = BigInt(whole) * 1000000n + BigInt(fraction.slice(0, 6).padEnd(6, "0"));
  let sum = Number(`${fraction.length > 6 ? `0.000000${fraction.slice(6)}` : 0}`);
  for (let left = 1 + Math.floor(random() * 5); left > 0; left -= 1) {
    const part = (rest * BigInt(Math.floor(random() * 1000))) / 1000n;
    sum += Number(typed(part));
    rest -= part;
  }
  return readDecimal(sum + Number(typed(rest)));
}

describe(`schools of 1 to ${PUPILS} pupils exactly at every threshold and floor, or just under it`, () => {
  it("know the thresholds as printed", () => {
    for (const phase of ["primary", "juniorSecondary"] as const) {
      expect(standard.indicators.map(({ thresholds }) => String(thresholds[phase].atLeast))).toEqual([
        ...PRINTED_THRESHOLDS[phase],
      ]);
    }
  });

  it("are all judged right from typed totals", () => {
    expect(wrongVerdicts(({ total }) => readDecimal(Number(total)))).toBe(0);
  });

  it("are all judged right from totals that are the SUM of 2 to 6 parts", () => {
    const random = seededRandom(3);
    expect(wrongVerdicts(({ total }) => sumOfParts(total, random))).toBe(0);
  });

  it("are all judged right from totals in 万元", () => {
    expect(wrongVerdicts(({ total }) => timesPowerOfTen(readDecimal(Number(total) / 10000), 4))).toBe(0);
  });

  it("are all judged right from readings like =n/p*100", () => {
    let wrong = 0;
    for (const { total, pupils, per, threshold, expected } of exactLimitSchools(PUPILS)) {
      const reading = readDecimal((Number(total) / pupils) * per);
      const isMet = passesSchoolRule([reading], [Number(threshold)], { allowedShortfalls: 0, floorRatio: 0.85 });
      const isEnough = passesSchoolRule([reading], [Number(threshold)], rule);
      if (!isMet.ok || isMet.value !== (expected === "met")) wrong += 1;
      if (!isEnough.ok || isEnough.value !== (expected !== "belowFloor")) wrong += 1;
    }
    expect(wrong).toBe(0);
  });

  it("meet the county standard with 9 of 1,000 pupils, 23 of 1,000 and 4,350 of 750", () => {
    expect(levelOf({ indicator: "sportsAndArtsTeachers", phase: "primary", pupils: 1000 } as ExactLimitSchool, 9)).toBe(
      "met",
    );
    expect(levelOf({ indicator: "multimediaClassrooms", phase: "primary", pupils: 1000 } as ExactLimitSchool, 23)).toBe(
      "met",
    );
    expect(
      levelOf({ indicator: "teachingArea", phase: "juniorSecondary", pupils: 750 } as ExactLimitSchool, 4350),
    ).toBe("met");
  });
});
