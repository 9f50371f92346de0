import { FINDING_LEVELS } from "../../src/core/model/finding";
import type { SchoolType } from "../../src/core/model/schoolType";
import {
  levelLabel,
  phaseLabel,
  SCHOOL_TYPE_LABELS,
  schoolName,
  schoolTypeLabel,
  unnamedSchool,
} from "../../src/i18n/labels";
import { CHINESE } from "../fixtures/words";

describe("labels", () => {
  it("name levels and phases, in Chinese where nothing else is asked for", () => {
    expect(FINDING_LEVELS.map((level) => levelLabel(level))).toEqual(["数据错误", "不足85%", "未达标", "提示"]);
    expect([phaseLabel("primary"), phaseLabel("juniorSecondary"), phaseLabel(null)]).toEqual(["小学", "初中", ""]);
  });

  it("name levels and phases in English", () => {
    expect(FINDING_LEVELS.map((level) => levelLabel(level, "en-US"))).toEqual([
      "Data error",
      "Below 85%",
      "Not met",
      "Hint",
    ]);
    expect([phaseLabel("primary", "en-US"), phaseLabel("seniorSecondary", "en-US"), phaseLabel(null, "en-US")]).toEqual(
      ["Primary", "Senior secondary", ""],
    );
  });

  it.each(Object.keys(SCHOOL_TYPE_LABELS) as SchoolType[])("name the school type %s in both languages", (type) => {
    expect(schoolTypeLabel(type, "zh-CN")).toBe(SCHOOL_TYPE_LABELS[type]);
    expect(schoolTypeLabel(type, "en-US")).toMatch(/^[A-Z]/);
    expect(schoolTypeLabel(type, "en-US")).not.toMatch(CHINESE);
  });
});

describe("the name of a school", () => {
  it("stays as it is, in either language", () => {
    expect([schoolName("城关小学", "zh-CN"), schoolName("城关小学", "en-US")]).toEqual(["城关小学", "城关小学"]);
    expect(schoolName("第 7 中学", "en-US")).toBe("第 7 中学");
  });

  it("is its row where it has none", () => {
    expect(unnamedSchool(6)).toBe("第 7 行（未填校名）");
    expect(schoolName(unnamedSchool(6), "zh-CN")).toBe("第 7 行（未填校名）");
    expect(schoolName(unnamedSchool(1233), "en-US")).toBe("Row 1234 (no school name)");
    expect(schoolName(`${unnamedSchool(6)}（初中部）`, "en-US")).toBe("Row 7 (no school name)");
  });
});
