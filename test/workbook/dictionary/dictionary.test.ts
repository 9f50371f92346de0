import * as z from "zod/mini";
import data from "../../../src/workbook/dictionary/columns.json";
import {
  conceptEntry,
  conceptNamed,
  conceptWithin,
  DICTIONARY,
  groupNamed,
  hasOtherUnit,
  isForeign,
  isWholeWord,
  phaseNamed,
  splitPhase,
  type Concept,
} from "../../../src/workbook/dictionary/dictionary";
import { labelKey } from "../../../src/workbook/text";

const word = z.string().check(z.minLength(1), z.maxLength(60));
const words = z.array(word).check(z.minLength(1));
const source = z.string().check(z.refine((name) => name in data.sources));
const schema = z.strictObject({
  sources: z.record(z.string(), word),
  phases: z.strictObject({ primary: words, juniorSecondary: words, seniorSecondary: words }),
  wholeWords: z.strictObject({ words, source }),
  valueWords: z.strictObject({ words, source }),
  otherUnits: z.strictObject({ words, source }),
  groups: z.array(
    z.strictObject({
      kind: z.enum([
        "degrees",
        "teacherDegrees",
        "courses",
        "teacherCourses",
        "teachers",
        "staff",
        "ordinaryClassrooms",
        "otherClassrooms",
        "neutral",
      ]),
      names: words,
      source,
    }),
  ),
  formCode: word,
  foreign: z.array(z.strictObject({ reason: word, words, source })),
  columns: z.array(
    z.strictObject({
      concept: word,
      kind: z.enum(["text", "count", "area", "money", "reading"]),
      perPhase: z.boolean(),
      names: words,
      namesByPhase: z.optional(z.strictObject({ primary: words, juniorSecondary: words })),
      namesWithin: z.optional(z.strictObject({ context: z.enum(["degrees", "courses"]), names: words })),
      within: z.optional(words),
      source,
    }),
  ),
});

describe("the dictionary of columns", () => {
  it("is what its schema says, and every entry names its source", () => {
    expect(schema.safeParse(data).error).toBeUndefined();
  });

  it("gives no name to two columns, nor to a column and a word that makes it something else", () => {
    const owners = new Map<string, string>();
    for (const { concept, names } of DICTIONARY.columns) {
      for (const name of names) {
        const key = labelKey(name);
        expect([name, owners.get(key) ?? concept]).toEqual([name, concept]);
        expect([name, conceptNamed(key)?.entry.concept]).toEqual([name, concept]);
        owners.set(key, concept);
      }
    }
  });

  it("has every concept once, and names only concepts that it has", () => {
    const concepts = DICTIONARY.columns.map(({ concept }) => concept);
    expect(new Set(concepts).size).toBe(concepts.length);
    for (const { within = [] } of DICTIONARY.columns) expect(concepts).toEqual(expect.arrayContaining([...within]));
    expect(() => conceptEntry("nothing" as Concept)).toThrow("nothing");
  });

  it("gives no heading to two kinds, and no heading has a word that makes columns something else", () => {
    const kinds = new Map<string, string>();
    for (const { kind, names } of DICTIONARY.groups) {
      for (const name of names) {
        const key = labelKey(name);
        expect([name, kinds.get(key) ?? kind]).toEqual([name, kind]);
        expect([name, groupNamed(key)]).toEqual([name, kind]);
        expect([name, isForeign(key)]).toEqual([name, false]);
        kinds.set(key, kind);
      }
    }
  });
});

describe("a name", () => {
  it.each<[string, Concept | null, string | null]>([
    ["在校生数", "pupils", null],
    ["小学在校生数", "pupils", "primary"],
    ["初中部学生数", "pupils", "juniorSecondary"],
    ["在校生数(高中)", "pupils", "seniorSecondary"],
    ["县级以上骨干教师(小学)", "backboneTeachers", "primary"],
    ["小学高于规定学历教师数(专科及以上)", "qualifiedTeachers", "primary"],
    ["小学高于规定学历教师数(本科及以上)", null, null],
    ["生均教学及辅助用房面积", "readingTeachingArea", null],
    ["小学校长", null, null],
    ["__proto__", null, null],
  ])("%s is %s of %s", (name, concept, phase) => {
    const named = conceptNamed(labelKey(name));
    expect([named?.entry.concept ?? null, named?.phase ?? null]).toEqual([concept, phase]);
  });

  it("may be right for one phase only without naming it", () => {
    expect(conceptNamed("专科及以上学历教师数")).toMatchObject({ phase: null, onlyFor: "primary" });
    expect(conceptNamed("本科及以上学历教师数")).toMatchObject({ phase: null, onlyFor: "juniorSecondary" });
  });

  it("of a degree or course is short below its heading", () => {
    expect(conceptWithin("本科", "degrees")?.concept).toBe("degreeBachelor");
    expect(conceptWithin("本科", "courses")).toBeNull();
    expect(conceptWithin("体育与健康", "courses")?.concept).toBe("coursePhysicalEducation");
  });

  it.each([
    "其中危房",
    "租借",
    "女",
    "少数民族",
    "当年新增",
    "兼任教师",
    "代课教师",
    "随迁子女",
    "附设幼儿班",
    "生师比率",
  ])("with %s is of something else", (text) => {
    expect(isForeign(labelKey(text))).toBe(true);
  });

  it("may give a unit that no column has", () => {
    expect(["运动场地面积(亩)", "(千元)", "公顷"].map(hasOtherUnit)).toEqual([true, true, true]);
    expect(["运动场地面积", "教学用房(含实验室)"].map(hasOtherUnit)).toEqual([false, false]);
  });

  it("of a phase, of a whole, of a form", () => {
    expect(phaseNamed("小学部")).toBe("primary");
    expect(phaseNamed("小学在校生")).toBeNull();
    expect(splitPhase("班数(初中)")).toEqual({ rest: "班数", phase: "juniorSecondary" });
    expect(splitPhase("班数")).toBeNull();
    expect(["合计", "计", "实际值", "班数"].map(isWholeWord)).toEqual([true, true, true, false]);
    expect(["教基1102", "基础基512中小学校舍情况", "教基5170租借", "随便"].map(groupNamed)).toEqual([
      "neutral",
      "neutral",
      null,
      null,
    ]);
  });
});
