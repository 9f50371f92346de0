import type { Finding } from "../../../src/core/model/finding";
import { formSchools } from "../../../src/workbook/annualForms/formGroups";
import { readFormTables } from "../../../src/workbook/annualForms/formTable";
import type { SchoolTable } from "../../../src/workbook/schoolTable";
import type { Cell, SheetDrawing } from "../../corpus/corpusCase";
import { belowEachOther, changed, stacked } from "../../corpus/forms/formCases";
import { placeOf, type FormLayout } from "../../corpus/forms/formLayout";
import { newForms } from "../../corpus/forms/newSchool";
import { FORM_312, FORM_423, FORM_522 } from "../../corpus/forms/oldLayouts";
import { oldForms } from "../../corpus/forms/oldSchool";
import {
  COMPLETE_SECONDARY,
  JUNIOR,
  NINE_YEAR,
  NINE_YEAR_OF_2023,
  PRIMARY,
  TWELVE_YEAR,
} from "../../corpus/forms/schools";
import { brief } from "../recognise/recognised";
import { sheetOf } from "../../fixtures/sheets";

const resultsOf = (sheets: readonly SheetDrawing[], answers: Readonly<Record<string, string>> = {}) => {
  const reading = formSchools(sheets.map(({ name, rows }) => sheetOf(rows, { name })));
  return readFormTables(reading, { answers, teachingPointMinimumPupils: 50 });
};

/** The one table of the forms; several or none fail the test. */
function tableOf(sheets: readonly SheetDrawing[], answers: Readonly<Record<string, string>> = {}): SchoolTable {
  const results = resultsOf(sheets, answers);
  expect(results).toHaveLength(1);
  return results[0]!.table;
}

const without = (sheets: readonly SheetDrawing[], ...names: readonly string[]) =>
  sheets.filter(({ name }) => !names.some((one) => name.startsWith(one)));

/** 522 with its money in yuan: 151.26 万元 are 1,512,600 元. */
const inYuan = (sheets: readonly SheetDrawing[], money: number) =>
  changed(sheets, /522/, (cell) => {
    if (typeof cell === "string") return cell.replace("（万元）", "（元）");
    return cell === money ? Math.round(money * 10000) : cell;
  });
const withoutUnit = (sheets: readonly SheetDrawing[]) =>
  changed(sheets, /522/, (cell) =>
    typeof cell === "string" && cell.startsWith("教学仪器设备") ? "教学仪器设备\n资产值" : cell,
  );

function withCell(sheets: readonly SheetDrawing[], place: readonly [FormLayout, number, number], cell: Cell) {
  const [layout, number, column] = place;
  const [row, across] = placeOf(layout, number, column);
  return sheets.map((sheet) =>
    sheet.name === layout.code
      ? { ...sheet, rows: sheet.rows.with(row, (sheet.rows[row] ?? []).with(across, cell)) }
      : sheet,
  );
}

const equipment = (table: SchoolTable | undefined) =>
  table?.records.map(({ name, equipmentValue }) => [
    name,
    equipmentValue.kind === "value" ? equipmentValue.value : equipmentValue.reason,
  ]);

const hard = (findings: readonly Finding[]) => findings.filter(({ level }) => level === "dataError");

describe("the forms of a school as a row", () => {
  it.each([
    ["primary school to 2020", oldForms(PRIMARY)],
    ["junior secondary school to 2020 without indoor sports rooms", oldForms(JUNIOR)],
    ["nine-year school to 2020", oldForms(NINE_YEAR)],
    ["complete secondary school to 2020", oldForms(COMPLETE_SECONDARY)],
    ["twelve-year school to 2020", oldForms(TWELVE_YEAR)],
    ["primary school of 2021", newForms(PRIMARY, 2021)],
    ["junior secondary school of 2021", newForms(JUNIOR, 2021)],
    ["nine-year school of 2021", newForms(NINE_YEAR, 2021)],
    ["nine-year school of 2023", newForms(NINE_YEAR_OF_2023, 2023)],
  ])("of a %s have no finding where all is right", (_name, sheets) => {
    expect(brief(tableOf(sheets).findings)).toEqual([]);
  });

  it("stand where the cover names the school, and name all sheets that they were read from", () => {
    const table = tableOf(oldForms(PRIMARY));
    expect(table.records[0]?.at).toEqual({ sheet: "基础基111", row: 6, column: 3 });
    expect(table.sheets).toHaveLength(15);
    expect(table.decision).toMatchObject({ kind: "forms", schools: 1 });
  });

  it("tell what each form is good for", () => {
    const { decision } = tableOf(stacked([oldForms(PRIMARY), oldForms(JUNIOR)]));
    const forms = decision?.kind === "forms" ? decision.forms : [];
    expect(forms.find(({ code }) => code === "基础基522")).toEqual({
      code: "基础基522",
      title: "中小学占地面积及其他办学条件",
      count: 2,
      fields: ["运动场地面积(㎡)", "教学仪器设备值(万元)", "网络多媒体教室数(间)"],
    });
    expect(forms.find(({ code }) => code === "基础基331")?.fields).toEqual(["高中在校生数"]);
    expect(forms.find(({ code }) => code === "基础基412")?.fields).toEqual([]);
  });

  it("keep what is counted as the cells that are looked at, and what is added as the cells that are added", () => {
    const [row] = tableOf(withCell(oldForms(PRIMARY), [FORM_312, 1, 11], 0)).consolidation!.rows;
    const grades = row?.cells.primaryGrades;
    expect(grades?.kind === "count" ? grades.cells.map(({ sheet, row: line }) => [sheet, line]) : null).toEqual(
      Array(6).fill(["基础基312", 6]),
    );
    expect(row?.cells.multimediaClassrooms).toMatchObject({ kind: "terms", terms: [{ sign: 1 }, { sign: 1 }] });
    expect(row?.cells.primaryQualifiedTeachers).toMatchObject({ kind: "terms" });
    expect(row?.cells.schoolName).toMatchObject({ kind: "terms", terms: [{ at: { sheet: "基础基111" } }] });
  });

  it("count the grades that have pupils: five where one has none", () => {
    const [record] = tableOf(withCell(oldForms(PRIMARY), [FORM_312, 1, 11], 0)).records;
    expect(record?.grades.primary).toMatchObject({ kind: "value", value: 5 });
  });

  it("make a constant of an empty cell that is zero by the form's own sum, and find nothing lacking", () => {
    const table = tableOf(oldForms(JUNIOR));
    expect(table.consolidation?.rows[0]?.cells.indoorSportsArea).toEqual({ kind: "constant", value: 0 });
    expect(table.records[0]?.indoorSportsArea).toMatchObject({ kind: "value", value: 0 });
  });

  it("keep the pupils of an attached class with the school: forms have no row of their own for it", () => {
    const host = { ...JUNIOR, primary: { ...NINE_YEAR.primary!, girls: 170 } };
    const [record] = tableOf(oldForms(host)).records;
    expect(record).toMatchObject({
      type: "juniorSecondarySchool",
      pupils: { primary: { value: 352 }, juniorSecondary: { value: 610 } },
      teachers: { teachersAboveRequiredQualification: { primary: { value: 20 }, juniorSecondary: { value: 38 } } },
    });
  });
});

describe("the unit of 教学仪器设备值", () => {
  it("is that of the form: schools in 元 and schools in 万元 become a table each", () => {
    const results = resultsOf(stacked([oldForms(PRIMARY), inYuan(oldForms(JUNIOR), 160.5)]));
    expect(results.map(({ table }) => [table.equipmentUnit, equipment(table)])).toEqual([
      [1, [["城关中学", 1605000]]],
      [10000, [["城关小学", 1512600]]],
    ]);
    expect(results.flatMap(({ questions }) => questions)).toEqual([]);
  });

  it("is asked once for all schools whose form says none, and the answer holds for them only", () => {
    const sheets = stacked([withoutUnit(oldForms(PRIMARY)), withoutUnit(oldForms(JUNIOR)), oldForms(NINE_YEAR)]);
    const questions = resultsOf(sheets).flatMap((result) => result.questions);
    expect(questions).toMatchObject([{ code: "equipmentUnit", choices: ["yuan", "tenThousandYuan"] }]);
    const [{ id = "" } = {}] = questions;
    const answered = resultsOf(sheets, { [id]: "yuan" });
    expect(answered.flatMap((result) => result.questions)).toEqual([]);
    expect(answered.flatMap(({ table }) => equipment(table))).toEqual([
      ["城关小学", 151.26],
      ["城关中学", 160.5],
      ["东关学校", 1313500],
    ]);
  });

  it("is not asked where there is no figure that it could be wrong for", () => {
    const sheets = withCell(withoutUnit(oldForms(PRIMARY)), [FORM_522, 1, 12], "");
    const [result] = resultsOf(sheets);
    expect(result?.questions).toEqual([]);
    expect(equipment(result?.table)).toEqual([["城关小学", "blankCell"]]);
  });
});

describe("who a school is", () => {
  it.each([
    ["primarySchool", PRIMARY],
    ["juniorSecondarySchool", JUNIOR],
    ["nineYearSchool", NINE_YEAR],
    ["completeSecondarySchool", COMPLETE_SECONDARY],
    ["twelveYearSchool", TWELVE_YEAR],
  ] as const)("is a %s by the pupils of its forms where no cover says it, which is said", (type, school) => {
    const table = tableOf(without(oldForms(school), "基础基111"));
    expect(table.records.map((record) => record.type)).toEqual([type]);
    expect(table.findings.filter(({ code }) => code === "typeFromForms")).toMatchObject([{ level: "hint", type }]);
  });

  it("is what the cover says, with no hint", () => {
    const table = tableOf(changed(oldForms(PRIMARY), /111/, (cell) => (cell === "小学" ? "小学教学点" : cell)));
    expect(table.records.map(({ type }) => type)).toEqual(["teachingPoint"]);
    expect(table.findings).toEqual([]);
  });

  it("is unknown where no form counts pupils: it has no record, and is said", () => {
    const table = tableOf(without(oldForms(PRIMARY), "基础基111", "基础基31", "基础基331"));
    expect(table.records).toEqual([]);
    expect(table.unreadRows).toHaveLength(1);
    expect(hard(table.findings)).toMatchObject([
      { code: "blankCell", field: "学校名称" },
      { code: "blankCell", field: "办学类型" },
    ]);
  });

  it("is named after its first sheet where no form names it, which is a hard error", () => {
    const table = tableOf(without(oldForms(PRIMARY), "基础基111"));
    expect(table.records.map(({ name }) => name)).toEqual(["工作表“基础基112”（未填校名）"]);
    expect(hard(table.findings)).toMatchObject([
      { code: "blankCell", field: "学校名称", at: { sheet: "基础基112", row: 2, column: 1 } },
    ]);
  });

  it("is told apart from others on one sheet by the name above each form", () => {
    expect(tableOf(belowEachOther([PRIMARY, JUNIOR])).records.map(({ name }) => name)).toEqual([
      "城关小学",
      "城关中学",
    ]);
  });
});

describe("figures that no form gives", () => {
  it("are named with the form that would give them", () => {
    const table = tableOf(without(oldForms(PRIMARY), "基础基522", "基础基512"));
    expect(table.findings).toMatchObject([
      {
        code: "formFiguresMissing",
        level: "dataError",
        school: "城关小学",
        form: "基础基512《中小学校舍情况》",
        fields: ["教学及辅助用房面积(㎡)", "其中室内体育用房面积(㎡)"],
        isFormThere: false,
      },
      {
        code: "formFiguresMissing",
        form: "基础基522《中小学占地面积及其他办学条件》",
        fields: ["运动场地面积(㎡)", "教学仪器设备值(万元)", "网络多媒体教室数(间)"],
        isFormThere: false,
      },
    ]);
  });

  it("are those of the generation that the school's other forms are of", () => {
    const missing = tableOf(without(newForms(PRIMARY, 2021), "教基5176")).findings;
    expect(missing).toMatchObject([{ code: "formFiguresMissing", form: "教基5176《基础教育学校资产等办学条件》" }]);
  });

  it("are said of a form that is there when its row or column is not", () => {
    const renamed = changed(oldForms(PRIMARY), /522/, (cell) =>
      typeof cell === "string" && cell.startsWith("运动场") ? "操场" : cell,
    );
    const codes = tableOf(renamed).findings;
    expect(codes).toContainEqual(
      expect.objectContaining({ code: "formFiguresMissing", fields: ["运动场地面积(㎡)"], isFormThere: true }),
    );
    expect(codes).toContainEqual(expect.objectContaining({ code: "formIncomplete", level: "hint" }));
  });

  it("are blank cells, each said with its own cell, where the form has the row and column", () => {
    const table = tableOf(withCell(oldForms(PRIMARY), [FORM_522, 1, 12], ""));
    const [row, column] = placeOf(FORM_522, 1, 12);
    expect(table.findings).toMatchObject([{ code: "blankCell", at: { sheet: "基础基522", row, column } }]);
  });
});

describe("numbers that are typed as text", () => {
  const typed = changed(oldForms(PRIMARY), /423/, (cell) => (typeof cell === "number" && cell > 1 ? ` ${cell}` : cell));

  it("are said once for the form and not again for each figure", () => {
    const { findings } = tableOf(typed);
    expect(findings.filter(({ code }) => code === "formTextNumbers")).toHaveLength(1);
    expect(findings.filter(({ code }) => code === "textNumber" || code === "notANumber")).toEqual([]);
  });

  it("leave the figures that they stand in without a value, and never half of one", () => {
    const [record] = tableOf(typed).records;
    expect(record?.teachers.teachersAboveRequiredQualification.primary).toMatchObject({
      kind: "missing",
      reason: "notANumber",
    });
    const one = withCell(oldForms(PRIMARY), [FORM_423, 6, 1], "８");
    expect(tableOf(one).records[0]?.teachers.teachersAboveRequiredQualification.primary.kind).toBe("missing");
  });

  it("are said of cells that take part in no sum too", () => {
    const { findings } = tableOf(withCell(oldForms(PRIMARY), [FORM_522, 1, 12], "151.26"));
    const [row, column] = placeOf(FORM_522, 1, 12);
    expect(hard(findings)).toMatchObject([
      { code: expect.stringMatching(/^(?:textNumber|formTextNumbers)$/), at: { sheet: "基础基522", row, column } },
    ]);
  });
});
