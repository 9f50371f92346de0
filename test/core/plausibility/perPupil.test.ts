import fc from "fast-check";
import type { SchoolRecord } from "../../../src/core/model/schoolRecord";
import { medianOfOthers } from "../../../src/core/plausibility/median";
import { aGoodPrimarySchool, aSchool, COLUMN, SHEET } from "../../fixtures/schoolRecords";
import { tenSchools } from "../../fixtures/tenSchools";
import { codesOf, plausibleSchools, softFindings } from "./soft";

describe("figures per pupil", () => {
  it("of the golden county of ten schools are all plausible", () => {
    expect(softFindings(tenSchools())).toEqual([]);
  });

  it("outside of their bounds are doubted with the bound, the cell and whose rule it is", () => {
    const [finding] = softFindings(plausibleSchools(4, (index) => (index === 2 ? { teachingArea: 98 } : {})));
    expect(finding).toMatchObject({
      code: "implausibleValue",
      level: "hint",
      at: { sheet: SHEET, row: 3, column: COLUMN.teachingArea },
      field: "教学及辅助用房面积(㎡)",
      direction: "low",
      basis: "pupil",
      unit: "㎡",
      bound: 0.5,
      count: 1,
      subject: { school: "红星路小学", field: "teachingArea", value: "98/914" },
    });
    expect(finding?.reference?.document).toContain("非官方规定");
    expect(finding).toHaveProperty("actual", 98 / 914);
  });

  it("above them too, per hundred pupils for teachers and rooms", () => {
    const schools = plausibleSchools(4, (index) => (index === 0 ? { multimediaClassrooms: 300 } : {}));
    const [finding, ...others] = softFindings(schools);
    expect(finding).toMatchObject({ code: "implausibleValue", direction: "high", basis: "hundredPupils", bound: 30 });
    expect(others).toEqual([]);
  });

  it("say nothing of a school with few pupils, nor of one whose pupils are missing", () => {
    const figures = { teachingArea: 2000, sportsGroundArea: 5000, multimediaClassrooms: 6 };
    const few = { ...figures, primaryPupils: 12 };
    expect(codesOf(plausibleSchools(4, (index) => (index === 0 ? few : {})))).toEqual([]);
    expect(codesOf([aSchool({ ...figures, name: "无名路小学", type: "primarySchool" })])).toEqual([]);
  });

  it("of many schools with one cause are one finding with all cells", () => {
    const [finding, ...others] = softFindings(plausibleSchools(8, () => ({ teachingArea: 98 })));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: "implausibleValue", count: 8, school: null, subject: { school: "" } });
    expect(finding?.alsoAt).toHaveLength(7);
  });

  it("said together keep their subject when the rows are sorted, and change it with any figure", () => {
    const subjectOf = (schools: readonly SchoolRecord[]) => {
      const [finding] = softFindings(schools);
      return finding !== undefined && "subject" in finding ? finding.subject.value : "";
    };
    const schools = plausibleSchools(8, (index) => ({ teachingArea: 90 + index }));
    const changed = plausibleSchools(8, (index) => ({ teachingArea: index === 3 ? 77 : 90 + index }));
    expect(subjectOf([...schools].reverse())).toBe(subjectOf(schools));
    expect(subjectOf(changed)).not.toBe(subjectOf(schools));
  });
});

describe("a zero", () => {
  it("is doubted where the peers of the phase have some", () => {
    const schools = plausibleSchools(5, (index) => (index === 4 ? { multimediaClassrooms: 0 } : {}));
    expect(softFindings(schools)).toMatchObject([
      { code: "zeroAmongPeers", peers: 4, peersWithValue: 4, at: { row: 5, column: COLUMN.multimediaClassrooms } },
    ]);
  });

  it("is not doubted with too few peers, or where the peers have none either", () => {
    expect(codesOf(plausibleSchools(3, (index) => (index === 0 ? { multimediaClassrooms: 0 } : {})))).toEqual([]);
    expect(codesOf(plausibleSchools(6, (index) => (index < 3 ? { multimediaClassrooms: 0 } : {})))).toEqual([]);
  });

  it("is not doubted in a school too small to have some at the rate of its peers", () => {
    const small = { primaryPupils: 62, primaryTeachers: [3, 1, 0] as const, teachingArea: 400, sportsGroundArea: 700 };
    const facts = { ...small, equipmentValue: 150_000, multimediaClassrooms: 2 };
    expect(codesOf(plausibleSchools(6, (index) => (index === 0 ? facts : {})))).toEqual([]);
  });

  it("of indoor sports rooms is common and not doubted", () => {
    expect(codesOf(plausibleSchools(6, (index) => (index === 0 ? { indoorSportsArea: 0 } : {})))).toEqual([]);
  });

  it("of one phase is compared with that phase only", () => {
    const junior = aSchool({ name: "河东路中学", type: "juniorSecondarySchool", juniorPupils: 800, row: 20 });
    expect(codesOf([...plausibleSchools(5), junior])).toEqual([]);
  });
});

describe("元 and 万元 mixed up", () => {
  it("is said with the median of the others and the factor", () => {
    const schools = plausibleSchools(5, (index) => (index === 1 ? { equipmentValue: 250 } : {}));
    const [finding, ...others] = softFindings(schools);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: "unitSlip",
      direction: "low",
      factor: 10000,
      at: { row: 2, column: COLUMN.equipmentValue },
      subject: { field: "equipmentValue", value: "250" },
    });
    expect(finding).toHaveProperty("median", expect.closeTo(2750, -3));
  });

  it("is told from a thousandfold", () => {
    const schools = plausibleSchools(5, (index) => (index === 1 ? { equipmentValue: 2_500_000_000 } : {}));
    expect(softFindings(schools)).toMatchObject([{ code: "unitSlip", direction: "high", factor: 1000 }]);
  });

  it("is seen in a single school, and in a whole column, by the bounds", () => {
    expect(softFindings([aGoodPrimarySchool({ equipmentValue: 250 })])).toMatchObject([
      { code: "unitSlip", factor: 10000, median: null },
    ]);
    expect(softFindings([aGoodPrimarySchool({ equipmentValue: 2_500_000_000 })])).toMatchObject([
      { code: "unitSlip", factor: 1000, direction: "high", median: null },
    ]);
    expect(softFindings(plausibleSchools(9, (index) => ({ equipmentValue: 250 + index })))).toMatchObject([
      { code: "unitSlip", count: 9, school: null },
    ]);
  });

  it("in a small school is only said where it is beyond doubt", () => {
    const small = (equipmentValue: number) =>
      codesOf(plausibleSchools(5, (index) => (index === 0 ? { primaryPupils: 20, equipmentValue } : {})));
    expect(small(1_300_000)).toEqual([]);
    expect(small(1_300_000_000)).toEqual(["unitSlip"]);
    expect(codesOf([aGoodPrimarySchool({ primaryPupils: 20, equipmentValue: 1_300_000_000 })])).toEqual([]);
  });
});

/** A county that no soft check doubts. */
const county = fc
  .array(
    fc.record({
      primaryPupils: fc.integer({ min: 300, max: 1800 }),
      perPupil: fc.integer({ min: 60, max: 50_000 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((schools) =>
    plausibleSchools(schools.length, (index) => {
      const { primaryPupils = 300, perPupil = 60 } = schools[index] ?? {};
      return { primaryPupils, teachingArea: 5 * primaryPupils, equipmentValue: perPupil * primaryPupils };
    }),
  )
  .filter((schools) => softFindings(schools).length === 0);

function scaled(school: SchoolRecord, factor: number): SchoolRecord {
  const { equipmentValue } = school;
  if (equipmentValue.kind === "missing") return school;
  return { ...school, equipmentValue: { ...equipmentValue, value: equipmentValue.value * factor } };
}

describe("laws of the soft checks", () => {
  it("money scaled by ten thousand is always a slip of the unit, and nothing else", () => {
    fc.assert(
      fc.property(county, fc.nat(), fc.boolean(), (schools, pick, isUp) => {
        const chosen = pick % schools.length;
        const slipped = schools.map((school, index) => (index === chosen ? scaled(school, isUp ? 1e4 : 1e-4) : school));
        const found = softFindings(slipped);
        expect(found.map(({ code, at }) => [code, at?.row])).toEqual([["unitSlip", chosen + 1]]);
      }),
    );
  });

  it("a whole column scaled by ten thousand is a slip of the unit in every row, and nothing else", () => {
    fc.assert(
      fc.property(county, (schools) => {
        const found = softFindings(schools.map((school) => scaled(school, 1e4)));
        expect(new Set(found.map(({ code }) => code))).toEqual(new Set(["unitSlip"]));
        expect(found.reduce((sum, finding) => sum + 1 + finding.alsoAt.length, 0)).toBe(schools.length);
      }),
    );
  });

  it("equal schools raise nothing that comes from comparing them", () => {
    const figures = fc.record({
      primaryPupils: fc.integer({ min: 1, max: 3000 }),
      teachingArea: fc.integer({ min: 0, max: 1_000_000 }),
      equipmentValue: fc.integer({ min: 0, max: 1_000_000_000 }),
      multimediaClassrooms: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 12 }), (facts, count) => {
        const found = softFindings(plausibleSchools(count, () => ({ ...facts, sportsGroundArea: 5000 })));
        expect(found.filter(({ code }) => code === "zeroAmongPeers")).toEqual([]);
        const slips = found.filter((finding) => finding.code === "unitSlip" && finding.median !== null);
        expect(slips).toEqual([]);
      }),
    );
  });

  it("the median of the others is what sorting the others gives", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 15 }), (values) => {
        const median = medianOfOthers(values);
        values.forEach((value, index) => {
          const others = values.filter((_value, other) => other !== index).sort((left, right) => left - right);
          const half = Math.floor(others.length / 2);
          const expected =
            others.length === 0
              ? null
              : others.length % 2 === 1
                ? others[half]
                : (others[half - 1]! + others[half]!) / 2;
          expect(median(value)).toBe(expected);
        });
      }),
    );
  });
});
