import type { Finding } from "../../src/core/model/finding";
import type { Standard } from "../../src/core/model/standard";
import { describeFinding } from "../../src/i18n/findingSentences";
import { indicatorStandard } from "../../src/i18n/readingSentence";
import { nationalStandards } from "../../src/standards/registry";
import { EVERY_FINDING } from "../fixtures/everyFinding";

const standard: Standard = nationalStandards()[0]!;
const short = EVERY_FINDING.readingShort;
const high = EVERY_FINDING.coefficientTooHigh;

const say = (finding: Finding): string => describeFinding(finding, standard);
const sayInEnglish = (finding: Finding): string => describeFinding(finding, standard, "en-US");

describe("the sentence of a failing reading", () => {
  it("says indicator, actual, required, ratio, and what is short for the section and for the whole school", () => {
    expect(say(short)).toBe(
      "生均教学及辅助用房面积 5.29㎡，低于标准 5.8㎡，达到标准的91.2%；初中部缺 204.62㎡；按 1:1.1 拆分，全校需增加 483.64㎡",
    );
    expect(sayInEnglish(short)).toBe(
      "Teaching area per pupil: 5.29 m², under the standard of 5.8 m², 91.2% of it; the junior secondary section is 204.62 m² short; split 1:1.1, the whole school has to add 483.64 m²",
    );
  });

  it("says only what is short where nothing is split", () => {
    const teachers = { ...short, indicator: "backboneTeachers", actual: 0.96, required: 1, floor: 0.85 } as const;
    const lacksTwo: Finding = { ...teachers, shortfall: { section: 2, school: null, ratio: null } };
    expect(say(lacksTwo)).toBe("每百名学生拥有县级以上骨干教师数 0.96人，低于标准 1人，达到标准的96.0%；缺 2人");
    expect(sayInEnglish(lacksTwo)).toBe(
      "Backbone teachers of county level or above per 100 pupils: 0.96 teachers, under the standard of 1 teacher, 96.0% of it; 2 teachers short",
    );
    const lacksOne: Finding = { ...teachers, shortfall: { section: 1, school: null, ratio: null } };
    expect(sayInEnglish(lacksOne)).toMatch(/; 1 teacher short$/);
  });

  it("says that the floor is missed, and that a school passes all the same", () => {
    const belowFloor: Finding = { ...short, level: "belowFloor", actual: 4.9299 };
    expect(say(belowFloor)).toContain("4.9299㎡，低于标准 5.8㎡，达到标准的84.998%，不足85%；");
    expect(sayInEnglish(belowFloor)).toContain(
      "4.9299 m², under the standard of 5.8 m², 84.998% of it and so below 85%; ",
    );
    const passing: Finding = { ...short, stillPasses: [6, 7] };
    expect(say(passing)).toContain("；本校仍达标（6/7）");
    expect(sayInEnglish(passing)).toMatch(/; the school passes all the same \(6\/7\)$/);
  });

  it("never shows a figure on the wrong side of its limit", () => {
    const nearly: Finding = { ...short, actual: 5.79996, isRoundingDecisive: true };
    expect(say(nearly)).toContain("5.79996㎡，低于标准 5.8㎡，达到标准的99.999%");
    expect(say(nearly)).toContain("按两位小数显示为 5.80，会误判");
    expect(sayInEnglish(nearly)).toContain("5.79996 m², under the standard of 5.8 m², 99.999% of it");
    expect(sayInEnglish(nearly)).toContain("; rounded to 2 decimals it would show 5.80 and be misjudged");
  });

  it("exactly on the floor says 85.0%", () => {
    expect(say({ ...short, actual: 4.93 })).toContain("达到标准的85.0%；");
    expect(sayInEnglish({ ...short, actual: 4.93 })).toContain(", 85.0% of it; ");
  });

  it("knows the section of each phase, and none where none is given", () => {
    expect(say({ ...short, phase: "primary" })).toContain("小学部缺");
    expect(say({ ...short, phase: null })).toContain("；缺 204.62㎡；按");
    expect(sayInEnglish({ ...short, phase: "primary" })).toContain("; the primary section is 204.62 m² short;");
    expect(sayInEnglish({ ...short, phase: null })).toContain("; 204.62 m² short; split");
  });
});

describe("the sentence of a coefficient", () => {
  it("says figure and limit as the documents write them", () => {
    expect(say(high)).toBe("每百名学生拥有县级以上骨干教师数的校际差异系数 0.502，高于上限 0.50");
    expect(sayInEnglish(high)).toBe(
      "Backbone teachers of county level or above per 100 pupils: difference coefficient 0.502, above the limit of 0.50",
    );
  });

  it("says that rounding would have told the opposite", () => {
    const nearly: Finding = { ...high, actual: 0.5004, isRoundingDecisive: true };
    expect(say(nearly)).toBe(
      "每百名学生拥有县级以上骨干教师数的校际差异系数 0.5004，高于上限 0.50；按三位小数显示为 0.500，会误判；判定以未取舍的数为准",
    );
    expect(sayInEnglish(nearly)).toMatch(
      /; rounded to 3 decimals it would show 0\.500 and be misjudged; the unrounded figure decides$/,
    );
  });

  it("counts decimals that have no word of their own, and a single one", () => {
    const withDecimals = (coefficientDecimals: number): Standard => ({
      ...standard,
      display: { ...standard.display, coefficientDecimals },
    });
    const nearly: Finding = { ...high, isRoundingDecisive: true };
    expect(describeFinding(nearly, withDecimals(7))).toContain("按7 位小数显示");
    expect(describeFinding(nearly, withDecimals(1), "en-US")).toContain("rounded to 1 decimal it");
  });
});

describe("the sentence of a reading that only rounding would fail", () => {
  it("says figure, standard and what would be shown", () => {
    expect(say(EVERY_FINDING.roundingDecisive)).toBe(
      "生均教学及辅助用房面积 5.804㎡，标准 5.802㎡；按两位小数显示为 5.80，会误判；判定以未取舍的数为准",
    );
    expect(sayInEnglish(EVERY_FINDING.roundingDecisive)).toBe(
      "Teaching area per pupil: 5.804 m², standard 5.802 m²; rounded to 2 decimals it would show 5.80 and be misjudged; the unrounded figure decides",
    );
  });
});

describe("an indicator", () => {
  it("that a standard lacks fails loudly: that is a bug in the data", () => {
    expect(() => indicatorStandard({ ...standard, indicators: [] }, "teachingArea")).toThrow("lacks teachingArea");
  });
});
