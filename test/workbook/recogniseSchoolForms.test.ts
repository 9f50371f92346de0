import { FIELDS } from "../../src/workbook/schoolTable";
import { standardInForce } from "../../src/standards/registry";
import type { ImportedSchool } from "../../src/workbook/importedSchool";
import { type FileRecognition, recogniseFile } from "../../src/workbook/recogniseFile";
import { changed } from "../corpus/forms/formCases";
import { oldForms } from "../corpus/forms/oldSchool";
import { NINE_YEAR, PRIMARY } from "../corpus/forms/schools";
import type { SheetDrawing } from "../corpus/corpusCase";
import { readingOf } from "../fakes/chosenFiles";

const standard = standardInForce("2026-04-15");

function recognise(sheets: readonly SheetDrawing[]): FileRecognition {
  const reading = readingOf({ sheets: Object.fromEntries(sheets.map(({ name, rows }) => [name, rows])) });
  if (!reading.ok || standard === undefined) throw new Error("a fake file is readable");
  return recogniseFile(reading.value, { standard, answerTo: () => undefined });
}

function schoolsIn(sheets: readonly SheetDrawing[]): readonly ImportedSchool[] {
  const found = recognise(sheets);
  if (found.kind !== "schools") throw new Error(JSON.stringify(found));
  return found.schools;
}

const withoutCover = (sheets: readonly SheetDrawing[]): SheetDrawing[] =>
  sheets.filter(({ name }) => !name.includes("111"));

describe("a file with the report forms of one school", () => {
  it("is one row: what the forms say, in yuan, with the cells of each figure", () => {
    const [school, ...others] = schoolsIn(oldForms(NINE_YEAR));
    expect(others).toEqual([]);
    const values = FIELDS.flatMap((field) => {
      const found = school?.values[field];
      return found === undefined ? [] : [[field, found.value] as const];
    });
    expect(Object.fromEntries(values)).toMatchObject({
      schoolName: "东关学校",
      schoolCode: "3361000301",
      primaryPupils: 352,
      juniorPupils: 233,
      primaryGrades: 6,
      teachingArea: 2888.5,
      equipmentValue: 1_313_500,
      multimediaClassrooms: 15,
    });
    const cells = school?.values.primarySportsAndArtsTeachers?.cells ?? [];
    expect(cells.length).toBeGreaterThan(1);
    expect(new Set(cells.map(({ sheet }) => sheet))).toEqual(new Set(["基础基423"]));
    expect(school?.values.primaryGrades?.cells).toHaveLength(6);
    expect(school?.notes).toEqual([]);
  });

  it("says what the forms contradict: the first of it, and how much there is", () => {
    const wrong = changed(oldForms(PRIMARY), /312/, (cell) => (cell === 680 ? 681 : cell));
    const [school] = schoolsIn(wrong);
    expect(school?.notes).toMatchObject([{ code: "formFindings", first: { level: "dataError" } }]);
    expect(school?.values.primaryPupils?.value).toBe(681);
  });

  it("without a name leaves it to the name of the file, and says so", () => {
    const nameless = withoutCover(oldForms(PRIMARY)).map((sheet) => ({
      ...sheet,
      rows: sheet.rows.filter((row) => !row.some((cell) => String(cell).startsWith("学校名称"))),
    }));
    const [school] = schoolsIn(nameless);
    expect(school?.values.schoolName).toBeUndefined();
    expect(school?.notes.map(({ code }) => code)).toEqual(["nameFromFile", "typeFromForms"]);
    expect(school?.values.schoolType).toEqual({ value: "小学", cells: [] });
  });

  it("takes a name out of the line that says it, with its cell", () => {
    const lines = withoutCover(oldForms(PRIMARY)).map((sheet) => ({
      ...sheet,
      rows: [["学校名称：城关小学"], ...sheet.rows],
    }));
    const [school] = schoolsIn(lines);
    expect(school?.values.schoolName).toMatchObject({ value: "城关小学", cells: [{ row: 0, column: 0 }] });
  });

  it("is refused where a table of schools stands beside them: nobody guesses which counts", () => {
    const header = ["学校名称", "办学类型", "在校生数", "网络多媒体教室数", "运动场地面积(㎡)", "县级以上骨干教师数"];
    const table: SheetDrawing = { name: "汇总", rows: [header, ["城关小学", "小学", 680, 19, 5210.5, 8]] };
    expect(recognise([...oldForms(PRIMARY), table])).toEqual({
      kind: "refused",
      fault: { code: "formsAndTables", sheet: "汇总" },
    });
  });
});
