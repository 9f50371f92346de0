import { formFaults, formName } from "../../../src/workbook/annualForms/formFaults";
import { readForms, type ReportForm } from "../../../src/workbook/annualForms/readForms";
import type { CellValue } from "../../../src/workbook/sheetSnapshot";
import { drawForm } from "../../corpus/forms/formLayout";
import { FORM_112, FORM_522 } from "../../corpus/forms/oldLayouts";
import { oldForms } from "../../corpus/forms/oldSchool";
import { newForms } from "../../corpus/forms/newSchool";
import { NINE_YEAR_OF_2023, PRIMARY } from "../../corpus/forms/schools";
import { REAL_FORMS } from "../../fixtures/realForms";
import { sheetOf } from "../../fixtures/sheets";

const ROOMS = REAL_FORMS["基础基511"];

const faultsOf = (rows: readonly (readonly CellValue[])[], name = "基础基511") =>
  readForms(sheetOf(rows, { name })).flatMap(formFaults);
const changed = (rows: readonly (readonly CellValue[])[], [row, column]: readonly [number, number], value: CellValue) =>
  rows.map((cells, index) => (index === row ? cells.with(column, value) : cells));

describe("a form as it was exported", () => {
  it.each(Object.entries(REAL_FORMS))("%s has no fault", (name, rows) => {
    expect(faultsOf(rows, name)).toEqual([]);
  });

  it("has none in any form of a school of either generation, covers among them", () => {
    for (const { name, rows } of [...oldForms(PRIMARY), ...newForms(NINE_YEAR_OF_2023, 2023)]) {
      expect([name, faultsOf(rows, name)]).toEqual([name, []]);
    }
  });
});

describe("words where a figure belongs", () => {
  it("are told with the cell and the column", () => {
    expect(faultsOf(changed(ROOMS, [10, 4], "约700"))).toEqual([
      {
        code: "notANumber",
        level: "dataError",
        at: { sheet: "基础基511", row: 10, column: 4 },
        alsoAt: [],
        school: null,
        phase: null,
        reference: null,
        field: "基础基511 校舍建筑面积·合计",
        found: "约700",
      },
    ]);
  });

  it("are told cell by cell, errors and truth values among them", () => {
    const twice = changed(changed(ROOMS, [10, 4], "#REF!"), [11, 4], true);
    expect(faultsOf(twice)).toMatchObject([
      { code: "notANumber", at: { row: 10 }, found: "#REF!" },
      { code: "notANumber", at: { row: 11 }, found: "true" },
    ]);
  });

  it("are shown by their beginning where they are prose", () => {
    const [finding] = faultsOf(changed(ROOMS, [10, 4], "长".repeat(500)));
    expect(finding).toMatchObject({ code: "notANumber", found: "长".repeat(100) });
  });

  it("are none where the form asks for words, and neither are stars, strokes and empty cells", () => {
    expect(faultsOf(drawForm(FORM_112, { 5: ["是"], 11: ["否"], 38: ["网管供水"] }), "基础基112")).toEqual([]);
    for (const nothing of ["*", "＊", "-", "——", "", "  "]) {
      expect([nothing, faultsOf(changed(ROOMS, [10, 5], nothing))]).toEqual([nothing, []]);
    }
  });
});

describe("numbers typed as text", () => {
  it("are told once for the whole form, with every cell", () => {
    const typed = changed(changed(changed(ROOMS, [6, 4], "2,670"), [10, 4], "６８８"), [12, 5], " 576 ");
    expect(faultsOf(typed)).toEqual([
      {
        code: "formTextNumbers",
        level: "dataError",
        at: { sheet: "基础基511", row: 6, column: 4 },
        alsoAt: [
          { sheet: "基础基511", row: 10, column: 4 },
          { sheet: "基础基511", row: 12, column: 5 },
        ],
        school: null,
        phase: null,
        reference: null,
        form: "基础基511《幼儿园校舍情况》",
        count: 3,
      },
    ]);
  });

  it("stand beside words in the same form as a finding of their own", () => {
    const both = changed(changed(ROOMS, [6, 4], "2,670"), [10, 4], "约700");
    expect(faultsOf(both).map(({ code }) => code)).toEqual(["notANumber", "formTextNumbers"]);
  });
});

describe("a form that differs from its layout", () => {
  it("names the rows and columns that were not found", () => {
    const [, , , first = [], second = [], ...others] = ROOMS;
    const renamed = [
      ...ROOMS.slice(0, 3),
      first,
      second.map((cell) => (cell === "砖木结构" ? "木结构楼" : cell)),
      ...others.filter((cells) => cells[1] !== "睡眠室" && cells[1] !== "四、其他用房"),
    ];
    expect(faultsOf(renamed)).toMatchObject([
      {
        code: "formIncomplete",
        level: "hint",
        at: { row: 2, column: 1 },
        form: "基础基511《幼儿园校舍情况》",
        missing: ["一、教学及辅助用房·睡眠室", "四、其他用房", "校舍建筑面积·砖木结构"],
      },
    ]);
  });

  it("is not held against a cover: it prints no arithmetic", () => {
    const cover = oldForms(PRIMARY)[0]!.rows.slice(0, 15);
    const [form] = readForms(sheetOf(cover, { name: "基础基111" }));
    expect(form?.missingRows.length).toBeGreaterThan(0);
    expect(formFaults(form!)).toEqual([]);
  });
});

describe("the name of a form", () => {
  it("is its code and title", () => {
    const [form] = readForms(sheetOf(drawForm(FORM_522, {}), { name: "表" })) as [ReportForm];
    expect(formName(form.definition)).toBe("基础基522《中小学占地面积及其他办学条件》");
  });
});
