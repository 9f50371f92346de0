import type { CellValue } from "../../../src/workbook/sheetSnapshot";
import { FIELDS, type Field } from "../../../src/workbook/schoolTable";
import {
  manyPrimarySchools,
  nineYearSchool,
  primarySchool,
  templateRows,
  type SchoolCells,
} from "../../fixtures/sheets";
import { brief, tableOf, templateTable } from "./recognised";

/** The school under test stands in row 3, between two sound ones. */
function findingsWith(school: SchoolCells): string[] {
  return brief(templateTable([...manyPrimarySchools(1), school, nineYearSchool()]).findings);
}

describe("a sound template", () => {
  it("has no findings", () => {
    expect(templateTable([primarySchool(), nineYearSchool()]).findings).toEqual([]);
  });
});

describe("one wrong cell", () => {
  it.each<[Field, CellValue, string]>([
    ["schoolName", "", "dataError blankCell A3"],
    ["schoolType", " ", "dataError blankCell C3"],
    ["schoolType", "大学", "dataError unknownSchoolType C3"],
    ["runBy", "外星人", "hint unknownRunBy D3"],
    ["primaryPupils", "", "dataError blankCell F3"],
    ["primaryPupils", "约900", "dataError notANumber F3"],
    ["primaryPupils", "900", "dataError textNumber F3"],
    ["primaryPupils", "９００", "dataError textNumber F3"],
    ["primaryPupils", -1, "dataError negativeNumber F3"],
    ["primaryPupils", 900.5, "dataError notWholeNumber F3"],
    ["primaryPupils", true, "dataError notANumber F3"],
    ["primaryGrades", "六", "hint notANumber I3"],
    ["primaryClasses", 20.5, "hint notWholeNumber K3"],
    ["primaryQualifiedTeachers", 45.5, "hint notWholeNumber M3"],
    ["primaryQualifiedTeachers", "　", "dataError blankCell M3"],
    ["primaryBackboneTeachers", "-", "dataError notANumber O3"],
    ["primarySportsAndArtsTeachers", "无", "dataError notANumber Q3"],
    ["teachingArea", "#DIV/0!", "dataError notANumber S3"],
    ["teachingArea", " 4,500.5 ", "dataError textNumber S3"],
    ["indoorSportsArea", "有", "dataError notANumber T3"],
    ["indoorSportsArea", 4500.01, "dataError partExceedsWhole T3"],
    ["sportsGroundArea", "", "dataError blankCell U3"],
    ["equipmentValue", -0.01, "dataError negativeNumber V3"],
    ["multimediaClassrooms", 22.5, "hint notWholeNumber W3"],
  ])("%s = %p is said: %s", (field, value, expected) => {
    expect(findingsWith(primarySchool({ [field]: value }))).toEqual([expected]);
  });

  it("is not used as a figure, and says why", () => {
    const [record] = templateTable([primarySchool({ primaryPupils: "９００", sportsGroundArea: "" })]).records;
    const at = { sheet: "学校基础数据", row: 1 };
    expect(record?.pupils.primary).toEqual({ kind: "missing", reason: "notANumber", at: { ...at, column: 5 } });
    expect(record?.sportsGroundArea).toEqual({ kind: "missing", reason: "blankCell", at: { ...at, column: 20 } });
  });

  it("that is only worth a remark is used", () => {
    const [record] = templateTable([primarySchool({ primaryQualifiedTeachers: 45.5 })]).records;
    expect(record?.teachers.teachersAboveRequiredQualification.primary).toMatchObject({ kind: "value", value: 45.5 });
  });

  it("carries what was found, the column, the school and the phase", () => {
    const { findings } = templateTable([primarySchool({ primaryPupils: "1,234人" })]);
    expect(findings).toEqual([
      {
        level: "dataError",
        code: "notANumber",
        at: { sheet: "学校基础数据", row: 1, column: 5 },
        alsoAt: [],
        school: "城关小学",
        phase: "primary",
        reference: null,
        field: "小学在校生数",
        found: "1,234人",
      },
    ]);
  });

  it("with a flood of text is quoted in part", () => {
    const { findings } = templateTable([primarySchool({ primaryPupils: "长".repeat(32_767) })]);
    expect(findings[0]).toMatchObject({ code: "notANumber", found: `${"长".repeat(100)}…` });
  });
});

describe("a part larger than its whole", () => {
  it("names both cells and both figures, and neither is used", () => {
    const table = templateTable([primarySchool({ teachingArea: 300, indoorSportsArea: 400 })]);
    expect(table.findings).toMatchObject([
      {
        code: "partExceedsWhole",
        partValue: 400,
        wholeValue: 300,
        part: "其中室内体育用房面积(㎡)",
        whole: "教学及辅助用房面积(㎡)",
      },
    ]);
    expect(table.findings[0]?.alsoAt).toEqual([{ sheet: "学校基础数据", row: 1, column: 18 }]);
    expect(table.records[0]?.teachingArea).toMatchObject({ kind: "missing", reason: "partExceedsWhole" });
    expect(table.records[0]?.indoorSportsArea).toMatchObject({ kind: "missing", reason: "partExceedsWhole" });
  });

  it("equal to its whole is none", () => {
    expect(templateTable([primarySchool({ teachingArea: 300, indoorSportsArea: 300 })]).findings).toEqual([]);
  });
});

describe("all findings come at once", () => {
  it("in the order of the cells", () => {
    const schools = [
      nineYearSchool({ juniorPupils: "", teachingArea: -5, runBy: "?" }),
      primarySchool({ primaryPupils: 1.5, multimediaClassrooms: "x" }),
    ];
    expect(brief(templateTable(schools).findings)).toEqual([
      "hint unknownRunBy D2",
      "dataError blankCell G2",
      "dataError negativeNumber S2",
      "dataError notWholeNumber F3",
      "dataError notANumber W3",
    ]);
  });
});

describe("one cause in a whole column", () => {
  it.each<[CellValue, string]>([
    ["", "blankCell"],
    ["900", "textNumber"],
    ["九百", "notANumber"],
  ])("%p is said once, with its count", (value, fault) => {
    const { findings } = templateTable(manyPrimarySchools(37, () => ({ primaryPupils: value })));
    expect(brief(findings)).toEqual(["dataError columnFault F2"]);
    expect(findings[0]).toMatchObject({ fault, count: 37, field: "小学在校生数", school: null });
  });

  it("is said cell by cell as soon as one cell of the column is different, or for fewer than three", () => {
    const allButOne = manyPrimarySchools(4, (index) => (index === 2 ? {} : { primaryPupils: "" }));
    expect(brief(templateTable(allButOne).findings)).toHaveLength(3);
    expect(brief(templateTable(manyPrimarySchools(2, () => ({ primaryPupils: "" }))).findings)).toHaveLength(2);
    const mixed = manyPrimarySchools(3, (index) => ({ primaryPupils: index === 0 ? "" : "900" }));
    expect(brief(templateTable(mixed).findings)).toHaveLength(3);
    const negative = manyPrimarySchools(3, () => ({ primaryPupils: -1 }));
    expect(brief(templateTable(negative).findings)).toHaveLength(3);
  });

  it("does not hide remarks on cells that nobody needs", () => {
    const schools = manyPrimarySchools(3, () => ({ primaryClasses: 2.5 }));
    expect(brief(templateTable(schools).findings)).toEqual([
      "hint notWholeNumber K2",
      "hint notWholeNumber K3",
      "hint notWholeNumber K4",
    ]);
  });
});

describe("columns", () => {
  const rows = templateRows([primarySchool(), nineYearSchool()]);
  const without = (field: Field): CellValue[][] =>
    rows.map((row) => row.filter((_cell, index) => FIELDS[index] !== field));

  it.each<Field>([
    "schoolName",
    "schoolType",
    "primaryPupils",
    "juniorPupils",
    "primaryQualifiedTeachers",
    "juniorBackboneTeachers",
    "teachingArea",
    "sportsGroundArea",
    "equipmentValue",
    "multimediaClassrooms",
  ])("missing %s is said once", (field) => {
    const table = tableOf(without(field));
    expect(brief(table.findings.filter(({ code }) => code === "missingColumn"))).toEqual(["dataError missingColumn -"]);
    expect(table.columns[field]).toBeUndefined();
  });

  it.each<Field>(["schoolCode", "runBy", "urbanRural", "seniorPupils", "primaryGrades", "juniorClasses"])(
    "%s may be missing when no school needs it",
    (field) => {
      expect(tableOf(without(field)).findings).toEqual([]);
    },
  );

  it("found twice are named with both cells, and neither is read", () => {
    const twice = rows.map((row, index) => [...row, index === 0 ? "小学在校生人数" : 1]);
    const table = tableOf(twice);
    expect(brief(table.findings)).toEqual(["dataError duplicateColumn F1"]);
    expect(table.findings[0]?.alsoAt).toEqual([{ sheet: "学校基础数据", row: 0, column: 23 }]);
    expect(table.records[0]?.pupils.primary).toMatchObject({ kind: "missing", reason: "missingColumn" });
  });

  it("found twice are only a remark where nothing is judged by them", () => {
    const twice = rows.map((row, index) => [...row, index === 0 ? "城乡分类" : ""]);
    expect(brief(tableOf(twice).findings)).toEqual(["hint duplicateColumn E1"]);
  });

  it("of no name leave no records, but say so", () => {
    const table = tableOf(without("schoolName"));
    expect(table.records).toEqual([]);
    expect(table.unreadRows).toHaveLength(2);
  });
});

describe("rows whose type is unknown", () => {
  it("have no record and are counted as unread", () => {
    const table = templateTable([primarySchool({ schoolType: "大学" }), nineYearSchool()]);
    expect(table.records.map(({ name }) => name)).toEqual(["东关九年制学校"]);
    expect(table.unreadRows).toEqual([{ sheet: "学校基础数据", row: 1, column: 0 }]);
  });

  it("keep their record when only the name is blank, under a name that says where", () => {
    expect(templateTable([primarySchool({ schoolName: "" })]).records[0]?.name).toBe("第 2 行（未填校名）");
  });
});
