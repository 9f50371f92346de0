import { schoolUnits } from "../../../src/core/phaseSplit/schoolUnit";
import { splitSchool } from "../../../src/core/phaseSplit/splitSchool";
import type { Section } from "../../../src/core/phaseSplit/section";
import type { Figure, MissingReason, SchoolRecord } from "../../../src/core/model/schoolRecord";
import { nationalStandard } from "../../../src/standards/registry";
import { aGoodNineYearSchool, aGoodPrimarySchool, aSchool, cell, COLUMN, missing } from "../../fixtures/schoolRecords";

const standard = nationalStandard("national/2017-quality-balanced")!;

function sectionsOf(...records: readonly SchoolRecord[]): readonly Section[] {
  return schoolUnits(records).flatMap((unit) => splitSchool(unit, standard));
}

function valueOf(figure: Figure | undefined): number | MissingReason | undefined {
  return figure?.kind === "value" ? figure.value : figure?.reason;
}

describe(splitSchool, () => {
  it("makes one section of a primary school, under its own name", () => {
    const [section, ...others] = sectionsOf(aGoodPrimarySchool());
    expect(others).toEqual([]);
    expect(section).toMatchObject({ name: "城关小学", phase: "primary", share: null, attached: [] });
  });

  it("moves indoor sports rooms from the teaching area to the sports area, exactly", () => {
    const [section] = sectionsOf(
      aGoodPrimarySchool({ teachingArea: 5400.1, indoorSportsArea: 400.05, sportsGroundArea: 0.2 }),
    );
    expect(section!.numerators.teachingArea).toEqual({
      kind: "value",
      value: 5000.05,
      at: cell(1, COLUMN.teachingArea),
    });
    expect(section!.numerators.sportsArea).toEqual({
      kind: "value",
      value: 400.25,
      at: cell(1, COLUMN.sportsGroundArea),
    });
  });

  it("leaves them where they are under a standard that does not move them", () => {
    const { indoorSports } = standard;
    const unmoved = { ...standard, indoorSports: { ...indoorSports, countedAsSportsArea: false } };
    const [section] = schoolUnits([aGoodPrimarySchool()]).flatMap((unit) => splitSchool(unit, unmoved));
    expect(valueOf(section!.numerators.teachingArea)).toBe(5500);
    expect(valueOf(section!.numerators.sportsArea)).toBe(9000);
  });

  it.each([
    [
      "the teaching area is blank",
      { ...aGoodPrimarySchool(), teachingArea: missing("blankCell", cell(1, 18)) },
      "blankCell",
      9300,
    ],
    [
      "the rooms are not asked yet",
      { ...aGoodPrimarySchool(), indoorSportsArea: missing("notAsked", cell(1, 19)) },
      "notAsked",
      "notAsked",
    ],
    [
      "the grounds are no number",
      { ...aGoodPrimarySchool(), sportsGroundArea: missing("notANumber", cell(1, 20)) },
      5200,
      "notANumber",
    ],
    ["the part exceeds the whole", aGoodPrimarySchool({ indoorSportsArea: 5500.01 }), "partExceedsWhole", 14500.01],
    ["the whole is indoor sports", aGoodPrimarySchool({ indoorSportsArea: 5500 }), 0, 14500],
  ] as const)("when %s, areas are what they can be", (...[, school, teachingArea, sportsArea]) => {
    const [section] = sectionsOf(school);
    expect(valueOf(section!.numerators.teachingArea)).toBe(teachingArea);
    expect(valueOf(section!.numerators.sportsArea)).toBe(sportsArea);
    expect(section!.numerators.teachingArea.at).toEqual(cell(1, COLUMN.teachingArea));
    expect(section!.numerators.sportsArea.at).toEqual(cell(1, COLUMN.sportsGroundArea));
  });

  it("parts a nine-year school by weighted pupils, with the teachers of each phase", () => {
    const [primary, junior] = sectionsOf(aGoodNineYearSchool());
    expect([primary!.name, junior!.name]).toEqual(["东关学校（小学部）", "东关学校（初中部）"]);
    expect(primary!.share).toMatchObject({ weight: 1, weightedPupils: { value: 1040 } });
    expect(junior!.share).toMatchObject({ weight: 1.1, weightedPupils: { value: 1040 } });
    expect(valueOf(primary!.numerators.backboneTeachers)).toBe(7);
    expect(valueOf(junior!.numerators.backboneTeachers)).toBe(5);
  });

  it("judges only the junior part of a complete secondary school, which says so in its name", () => {
    const sections = sectionsOf(
      aGoodNineYearSchool({ type: "completeSecondarySchool", primaryPupils: 0, seniorPupils: 500 }),
    );
    expect(sections.map(({ name }) => name)).toEqual(["东关学校（初中部）"]);
    expect(sections[0]!.share).toMatchObject({ weight: 1, weightedPupils: { value: 1000 } });
  });

  it("has no section for a phase with no pupils typed in, and then nothing to split", () => {
    const sections = sectionsOf(aGoodNineYearSchool({ juniorPupils: 0 }));
    expect(sections).toMatchObject([{ name: "东关学校（小学部）", share: null }]);
  });

  it("keeps the section but not the split when the pupils of one phase are blank", () => {
    const school = aGoodNineYearSchool();
    const blank = { ...school, pupils: { ...school.pupils, juniorSecondary: missing("blankCell", cell(1, 6)) } };
    const [primary, junior] = sectionsOf(blank);
    expect(valueOf(primary!.pupils)).toBe(600);
    expect(valueOf(primary!.share!.weightedPupils)).toBe("blankCell");
    expect(valueOf(junior!.pupils)).toBe("blankCell");
  });

  it("takes pupils typed in for a phase beyond the type as a section too", () => {
    const sections = sectionsOf(aGoodPrimarySchool({ juniorPupils: 30 }));
    expect(sections.map(({ name }) => name)).toEqual(["城关小学（小学部）", "城关小学（初中部）"]);
  });

  it.each(["pupils", "teachers", "shared"] as const)(
    "uses no figure of a row that repeats a school (said by %s)",
    (part) => {
      const school = aGoodPrimarySchool();
      const repeated = missing("duplicateSchool", cell(1, 0));
      const rows: Record<typeof part, SchoolRecord> = {
        pupils: { ...school, pupils: { ...school.pupils, seniorSecondary: repeated } },
        teachers: {
          ...school,
          teachers: {
            ...school.teachers,
            sportsAndArtsTeachers: { ...school.teachers.sportsAndArtsTeachers, juniorSecondary: repeated },
          },
        },
        shared: { ...school, multimediaClassrooms: repeated },
      };
      const [section] = sectionsOf(rows[part]);
      expect(valueOf(section!.pupils)).toBe("duplicateSchool");
      for (const numerator of Object.values(section!.numerators)) expect(valueOf(numerator)).toBe("duplicateSchool");
    },
  );

  it.each(["teachingArea", "indoorSportsArea", "sportsGroundArea", "equipmentValue", "multimediaClassrooms"] as const)(
    "knows a repeated school by its %s",
    (field) => {
      const [section] = sectionsOf({ ...aGoodPrimarySchool(), [field]: missing("duplicateSchool", cell(1, 18)) });
      expect(valueOf(section!.pupils)).toBe("duplicateSchool");
    },
  );

  it.each(["teachersAboveRequiredQualification", "backboneTeachers", "sportsAndArtsTeachers"] as const)(
    "knows a repeated school by its %s",
    (indicator) => {
      const school = aGoodPrimarySchool();
      const primary = missing("duplicateSchool", cell(1, 12));
      const teachers = { ...school.teachers, [indicator]: { ...school.teachers[indicator], primary } };
      const [section] = sectionsOf({ ...school, teachers });
      expect(valueOf(section!.pupils)).toBe("duplicateSchool");
    },
  );

  it.each(["primary", "juniorSecondary"] as const)("knows a repeated school by its %s pupils", (phase) => {
    const school = aGoodPrimarySchool();
    const pupils = { ...school.pupils, [phase]: missing("duplicateSchool", cell(1, 5)) };
    expect(valueOf(sectionsOf({ ...school, pupils })[0]!.pupils)).toBe("duplicateSchool");
  });
});

describe("attached classes (附设班)", () => {
  const juniorHost = aSchool({
    name: "河西初中",
    type: "juniorSecondarySchool",
    row: 3,
    juniorPupils: 400,
    juniorTeachers: [24, 5, 4],
    teachingArea: 5000,
    indoorSportsArea: 0,
    sportsGroundArea: 8000,
    equipmentValue: 2000000,
    multimediaClassrooms: 20,
  });
  const primaryClass = aSchool({
    name: "河西初中附设小学班",
    type: "attachedPrimaryClass",
    row: 4,
    primaryPupils: 60,
    primaryTeachers: [3, 1, 1],
    host: juniorHost.at,
  });

  it("make a junior school split like a nine-year school", () => {
    const [primary, junior] = sectionsOf(juniorHost, primaryClass);
    expect(primary).toMatchObject({ name: "河西初中（小学部）", phase: "primary", attached: [primaryClass] });
    expect(primary!.share).toMatchObject({ weight: 1, weightedPupils: { value: 500 } });
    expect(valueOf(primary!.pupils)).toBe(60);
    expect(valueOf(primary!.numerators.teachersAboveRequiredQualification)).toBe(3);
    expect(junior).toMatchObject({ name: "河西初中（初中部）", attached: [] });
    expect(valueOf(junior!.numerators.backboneTeachers)).toBe(5);
  });

  it("have their own premises added where they report some", () => {
    const area = { kind: "value", value: 100.5, at: cell(4, 18) } as const;
    const [primary] = sectionsOf(juniorHost, { ...primaryClass, teachingArea: area });
    expect(valueOf(primary!.numerators.teachingArea)).toBe(5100.5);
    expect(valueOf(primary!.numerators.multimediaClassrooms)).toBe(20);
  });

  it("spoil the host's figure with one that cannot be used", () => {
    const [, junior] = sectionsOf(juniorHost, { ...primaryClass, teachingArea: missing("negative", cell(4, 18)) });
    expect(valueOf(junior!.numerators.teachingArea)).toBe("negative");
    expect(junior!.numerators.teachingArea.at).toEqual(cell(3, COLUMN.teachingArea));
  });

  it("add to a phase that the host has itself", () => {
    const more = { ...primaryClass, host: cell(3, 0) };
    const primaryHost = aGoodPrimarySchool({ row: 3 });
    const [section, ...others] = sectionsOf(primaryHost, more);
    expect(others).toEqual([]);
    expect(valueOf(section!.pupils)).toBe(1060);
    expect(valueOf(section!.numerators.teachersAboveRequiredQualification)).toBe(53);
    expect(section!.pupils.at).toEqual(primaryHost.pupils.primary.at);
  });

  it("add up when there are several, and are missing when one of them is", () => {
    const second = aSchool({
      name: "二班",
      type: "attachedPrimaryClass",
      row: 5,
      primaryPupils: 40,
      primaryTeachers: [2, 0, 0],
      host: juniorHost.at,
    });
    const [primary] = sectionsOf(juniorHost, primaryClass, second);
    expect(valueOf(primary!.pupils)).toBe(100);
    const blank = { ...second, pupils: primaryClass.pupils, teachers: juniorHost.teachers };
    expect(valueOf(sectionsOf(juniorHost, primaryClass, blank)[0]!.numerators.backboneTeachers)).toBe("blankCell");
  });

  it("of a host that left the phase blank for an error do not hide it", () => {
    const faulty = { ...juniorHost, pupils: { ...juniorHost.pupils, primary: missing("notANumber", cell(3, 5)) } };
    expect(valueOf(sectionsOf(faulty, primaryClass)[0]!.pupils)).toBe("notANumber");
  });

  it("make a senior school split like a complete secondary school", () => {
    const senior = aSchool({
      name: "高中",
      type: "seniorSecondarySchool",
      row: 3,
      seniorPupils: 1000,
      teachingArea: 11000,
      indoorSportsArea: 0,
    });
    const juniorClass = aSchool({
      name: "附设初中班",
      type: "attachedJuniorClass",
      row: 4,
      juniorPupils: 100,
      juniorTeachers: [6, 1, 1],
      host: senior.at,
    });
    const [junior] = sectionsOf(senior, juniorClass);
    expect(junior).toMatchObject({ name: "高中（初中部）", share: { weight: 1, weightedPupils: { value: 1300 } } });
  });

  it("of the senior phase only take their share", () => {
    const seniorClass = aSchool({
      name: "附设高中班",
      type: "attachedSeniorClass",
      row: 4,
      seniorPupils: 50,
      host: juniorHost.at,
    });
    const sections = sectionsOf(juniorHost, seniorClass);
    expect(sections).toHaveLength(1);
    expect(sections[0]!.share).toMatchObject({ weight: 1, weightedPupils: { value: 460 } });
  });

  it("with both other phases make the twelve-year weights hold", () => {
    const seniorClass = aSchool({
      name: "附设高中班",
      type: "attachedSeniorClass",
      row: 5,
      seniorPupils: 50,
      host: juniorHost.at,
    });
    const [primary] = sectionsOf(juniorHost, primaryClass, seniorClass);
    expect(primary!.share).toMatchObject({ weight: 1, weightedPupils: { value: 566 } });
  });

  it("without a host among the rows stay by themselves and cannot be judged", () => {
    const strayed = sectionsOf(juniorHost, { ...primaryClass, host: cell(99, 0) });
    expect(strayed.map(({ pupils }) => valueOf(pupils))).toEqual([400, "notAsked"]);
    const lost = sectionsOf({ ...primaryClass, host: null });
    expect(lost).toHaveLength(1);
    expect(valueOf(lost[0]!.pupils)).toBe("notAsked");
  });

  it("keep the order of the sheet for every other school", () => {
    const first = aGoodPrimarySchool({ name: "甲", row: 1 });
    const last = aGoodPrimarySchool({ name: "乙", row: 9 });
    expect(schoolUnits([first, juniorHost, primaryClass, last]).map(({ school }) => school.name)).toEqual([
      "甲",
      "河西初中",
      "乙",
    ]);
  });
});
