import type { SchoolRecord } from "../../../src/core/model/schoolRecord";
import { plausibilityFindings } from "../../../src/core/plausibility/plausibilityFindings";
import {
  aGoodNineYearSchool,
  aGoodPrimarySchool,
  aSchool,
  cell,
  missing,
  type SchoolFacts,
  value,
} from "../../fixtures/schoolRecords";
import { codesOf, CONTEXT, plausibleSchools, softFindings, withClasses } from "./soft";

/** Primary schools of 1,000 pupils with no figures but those given. */
const bare = (facts: Partial<SchoolFacts>): SchoolRecord =>
  aSchool({ name: "城关小学", type: "primarySchool", primaryPupils: 1000, ...facts });

describe("a figure per pupil exactly on a bound is plausible", () => {
  it.each<[Partial<SchoolFacts>, Partial<SchoolFacts>]>([
    [{ teachingArea: 500 }, { teachingArea: 499 }],
    [{ teachingArea: 60_000 }, { teachingArea: 60_001 }],
    [{ sportsGroundArea: 200_000 }, { sportsGroundArea: 200_001 }],
    [{ primaryTeachers: [5, 200, 180] }, { primaryTeachers: [5, 201, 180] }],
    [{ multimediaClassrooms: 300 }, { multimediaClassrooms: 301 }],
  ])("%j, and %j is not", (plausible, doubtful) => {
    expect(codesOf([bare(plausible)])).toEqual([]);
    expect(codesOf([bare(doubtful)])).toEqual(["implausibleValue"]);
  });

  it("from 50 pupils on; with fewer it says nothing", () => {
    expect(codesOf([bare({ primaryPupils: 50, teachingArea: 3001 })])).toEqual(["implausibleValue"]);
    expect(codesOf([bare({ primaryPupils: 49, teachingArea: 3001 })])).toEqual([]);
  });

  it("and so is every figure on a side without a bound", () => {
    const { bounds } = CONTEXT;
    const { teachingArea } = bounds.perPupil;
    const withArea = (low: number | null, high: number | null) => {
      const perPupil = { ...bounds.perPupil, teachingArea: { ...teachingArea, low, high } };
      const records = [bare({ teachingArea: 1 }), bare({ teachingArea: 900_000, name: "东关小学" })];
      return plausibilityFindings({ records, lastYear: null }, { ...CONTEXT, bounds: { ...bounds, perPupil } });
    };
    expect(withArea(null, null)).toEqual([]);
    expect(withArea(0.5, null)).toMatchObject([{ direction: "low" }]);
    expect(withArea(null, 60)).toMatchObject([{ direction: "high" }]);
  });

  it("and a zero is never outside of bounds: it is asked about only among peers", () => {
    expect(codesOf([bare({ teachingArea: 0, equipmentValue: 0 })])).toEqual([]);
  });
});

describe("the pupils that a figure is for", () => {
  it("are those of the teachers' own phase", () => {
    const teachers = { primaryTeachers: [50, 20, 12], juniorTeachers: [60, 5, 4] } as const;
    const school = aGoodNineYearSchool({ primaryPupils: 900, juniorPupils: 100, ...teachers });
    expect(softFindings([school])).toMatchObject([
      { code: "implausibleValue", phase: "juniorSecondary", subject: { value: "60/100" } },
    ]);
  });

  it("are those of all phases for what the phases share, and unknown while one is missing", () => {
    const school = aGoodNineYearSchool({ teachingArea: 30_000 });
    expect(codesOf([school])).toEqual([]);
    const primary = missing("blankCell", cell(1, 5));
    expect(codesOf([{ ...school, pupils: { ...school.pupils, primary } }])).toEqual([]);
  });

  it("are never none: an empty school is no peer, and nothing is put against its zero pupils", () => {
    expect(codesOf([bare({ primaryPupils: 0, equipmentValue: 100, teachingArea: 100 })])).toEqual([]);
    const schools = (facts: Partial<SchoolFacts>) =>
      plausibleSchools(4, (index) => [{ multimediaClassrooms: 0 }, facts][index] ?? {});
    expect(codesOf(schools({}))).toEqual(["zeroAmongPeers"]);
    expect(codesOf(schools({ primaryPupils: 0 }))).toEqual([]);
  });

  it("of senior schools are not judged, those of junior schools are", () => {
    const senior = aSchool({ name: "一高", type: "seniorSecondarySchool", seniorPupils: 900, teachingArea: 1 });
    expect(codesOf([senior])).toEqual([]);
    const junior = aSchool({ name: "一中", type: "juniorSecondarySchool", juniorPupils: 900, teachingArea: 1 });
    expect(codesOf([junior])).toEqual(["implausibleValue"]);
  });
});

describe("a zero among peers", () => {
  it("is doubted where just four of five peers have some, not where three have", () => {
    const zeros = (count: number) =>
      codesOf(plausibleSchools(6, (index) => (index < count ? { multimediaClassrooms: 0 } : {})));
    expect(zeros(2)).toEqual(["zeroAmongPeers", "zeroAmongPeers"]);
    expect(zeros(3)).toEqual([]);
  });

  it("is doubted where the peers' rate would give just three", () => {
    const small = (primaryPupils: number) =>
      codesOf([
        bare({ primaryPupils, multimediaClassrooms: 0 }),
        ...["甲", "乙", "丙"].map((name) => bare({ name: `${name}小学`, multimediaClassrooms: 30 })),
      ]);
    expect(small(100)).toEqual(["zeroAmongPeers"]);
    expect(small(99)).toEqual([]);
  });

  it("of money is no slip of the unit", () => {
    const schools = (count: number) => plausibleSchools(count, (index) => (index === 0 ? { equipmentValue: 0 } : {}));
    expect(codesOf(schools(2))).toEqual([]);
    expect(codesOf(schools(5))).toEqual(["zeroAmongPeers"]);
  });
});

describe("a slip of the unit", () => {
  /** Yuan per pupil of the first of four schools of 1,000 pupils; the others have 2,500. */
  const among = (perPupil: number, primaryPupils = 1000) =>
    softFindings([
      bare({ primaryPupils, equipmentValue: perPupil * primaryPupils }),
      ...["甲", "乙", "丙"].map((name) => bare({ name: `${name}小学`, equipmentValue: 2_500_000 })),
    ]);

  it("is a hundredfold off the median of the others, or more", () => {
    expect(among(25)).toMatchObject([{ code: "unitSlip", direction: "low", factor: 1000, median: 2500 }]);
    expect(among(250_000)).toMatchObject([{ code: "unitSlip", direction: "high", factor: 1000 }]);
    expect(among(0.001)).toMatchObject([{ code: "unitSlip", direction: "low", factor: 10000 }]);
  });

  it("is less than that only if 元 for 万元 explains it", () => {
    expect(among(61_000)).toMatchObject([{ code: "implausibleValue", direction: "high", bound: 60_000 }]);
    expect(among(26)).toMatchObject([{ code: "implausibleValue", direction: "low", bound: 50 }]);
  });

  it("is asked of a small school by the median alone, with fewer than 50 pupils", () => {
    expect(among(0.25, 49)).toMatchObject([{ code: "unitSlip", factor: 10000 }]);
    expect(among(250_000, 49)).toEqual([]);
    expect(among(250_000, 50)).toMatchObject([{ code: "unitSlip", factor: 1000 }]);
  });

  it("without others to go by takes the factor that brings it nearest to the middle of the bounds", () => {
    const alone = (perPupil: number) => softFindings([bare({ equipmentValue: perPupil * 1000 })]);
    expect(alone(20_000_000)).toMatchObject([{ code: "unitSlip", factor: 10000 }]);
    expect(alone(2_500_000)).toMatchObject([{ code: "unitSlip", factor: 1000 }]);
    expect(alone(0.2)).toMatchObject([{ code: "unitSlip", factor: 10000 }]);
    expect(alone(2)).toMatchObject([{ code: "unitSlip", factor: 1000 }]);
  });
});

describe("average classes", () => {
  it.each([
    [45, null],
    [55, "overStandard"],
    [65, "oversized"],
    [66, "extreme"],
  ])("of just %d pupils are %s", (average, size) => {
    const found = softFindings([withClasses(bare({ primaryPupils: average * 20 }), 20)]);
    expect(found.map((finding) => ("size" in finding ? finding.size : finding.code))).toEqual(
      size === null ? [] : [size],
    );
  });

  it("of just one pupil are plausible, and so are those of nobody", () => {
    expect(codesOf([withClasses(bare({ primaryPupils: 60 }), 60)])).toEqual([]);
    expect(codesOf([withClasses(bare({ primaryPupils: 0 }), 5)])).toEqual([]);
    expect(codesOf([withClasses(bare({}), 0)])).toEqual([]);
    const school = withClasses(bare({}), 5);
    expect(codesOf([{ ...school, pupils: { ...school.pupils, primary: missing("blankCell", cell(1, 5)) } }])).toEqual(
      [],
    );
  });
});

describe("a change since last year", () => {
  const change = (facts: (figure: number) => Partial<SchoolFacts>, before: number, after: number) =>
    codesOf([bare(facts(after))], [bare(facts(before))]);
  const pupils = (primaryPupils: number) => ({ primaryPupils });

  it("by just the share that is usual is not doubted", () => {
    expect(change(pupils, 1000, 1300)).toEqual([]);
    expect(change(pupils, 1000, 1301)).toEqual(["changedSinceLastYear"]);
    expect(change(pupils, 1000, 700)).toEqual([]);
    expect(change(pupils, 1000, 699)).toEqual(["changedSinceLastYear"]);
  });

  it("of few is not doubted, whatever its share", () => {
    expect(change(pupils, 100, 149)).toEqual([]);
    expect(change(pupils, 100, 150)).toEqual(["changedSinceLastYear"]);
    expect(change(pupils, 149, 100)).toEqual([]);
    expect(change(pupils, 150, 100)).toEqual(["changedSinceLastYear"]);
  });

  it("from or to nothing known is none", () => {
    const area = (teachingArea: number) => ({ teachingArea });
    expect(codesOf([bare(area(5000))], [bare({})])).toEqual([]);
    expect(codesOf([bare({})], [bare(area(5000))])).toEqual([]);
  });

  it("of the number of classes is not looked at", () => {
    expect(codesOf([withClasses(bare({}), 40)], [withClasses(bare({}), 25)])).toEqual([]);
  });

  it("is said besides a value outside of its bounds", () => {
    const schools = (teachingArea: number) => [aGoodPrimarySchool({ teachingArea })];
    expect(codesOf(schools(98), schools(5500))).toEqual(["implausibleValue", "changedSinceLastYear"]);
  });

  it("of attached classes is theirs, not their host's", () => {
    const rows = (host: number, attached: number): readonly SchoolRecord[] => {
      const school = aSchool({ name: "城北路中学", type: "juniorSecondarySchool", teachingArea: host });
      const facts = { name: "城北路中学", row: 2, host: school.at, teachingArea: attached };
      return [school, aSchool({ ...facts, type: "attachedPrimaryClass" })];
    };
    expect(codesOf(rows(5000, 600), rows(5000, 600))).toEqual([]);
    expect(softFindings(rows(5000, 900), rows(5000, 600))).toMatchObject([{ before: 600, after: 900, at: { row: 2 } }]);
    expect(softFindings(rows(9000, 600), rows(5000, 600))).toMatchObject([{ before: 5000, after: 9000 }]);
  });

  it("is that of the same figures as always: value and cell", () => {
    const [old] = plausibleSchools(1);
    const risen = { ...old!, teachingArea: value(8000, cell(1, 18)) };
    expect(softFindings([risen], [old!])).toMatchObject([{ subject: { value: "5103→8000" } }]);
  });
});
