import { importedRows } from "../../src/workbook/importedRows";
import type { ImportedSchool } from "../../src/workbook/importedSchool";
import { presentImportLog } from "../../src/workbook/present/importLog";
import { type Field, FIELDS } from "../../src/workbook/schoolTable";

const target = { name: "导入来源", replaces: false };

function school(values: Readonly<Partial<Record<Field, string | number>>>): ImportedSchool {
  const cells = [{ sheet: "年报", row: 1, column: 2 }];
  return {
    values: Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { value, cells }])),
    notes: [],
  };
}

const rowsOf = (...schools: readonly ImportedSchool[]) => importedRows([{ file: "a.xlsx", schools }]);
const cell = (rows: ReturnType<typeof importedRows>, field: Field) =>
  rows.cells.map((row) => row[FIELDS.indexOf(field)]);

describe("rows of imported schools", () => {
  it("are in the columns of the template, equipment in 万元, codes as text, blanks where nothing was found", () => {
    const rows = rowsOf(
      school({ schoolName: "一小", schoolCode: 3_600_000_001, equipmentValue: 123_456.7, primaryPupils: 0 }),
    );
    expect(rows.cells[0]).toHaveLength(FIELDS.length);
    expect([
      cell(rows, "schoolCode"),
      cell(rows, "equipmentValue"),
      cell(rows, "primaryPupils"),
      cell(rows, "teachingArea"),
    ]).toEqual([["3600000001"], [12.34567], [0], [null]]);
  });

  it("keep an equipment value that is no number as it stands", () => {
    expect(cell(rowsOf(school({ equipmentValue: "待定" })), "equipmentValue")).toEqual(["待定"]);
  });

  const first = { schoolName: "一小", schoolCode: "1" };
  it.each([
    { what: "one code", one: first, other: { schoolName: "第一小学", schoolCode: "1" }, repeated: ["一小"] },
    { what: "one name where a code is missing", one: first, other: { schoolName: " 一 小 " }, repeated: ["一小"] },
    { what: "one name and other codes", one: first, other: { schoolName: "一小", schoolCode: "2" }, repeated: [] },
    { what: "no name at all", one: { primaryPupils: 1 }, other: { primaryPupils: 2 }, repeated: [] },
  ])("with $what: who is repeated", ({ one, other, repeated }) => {
    expect(rowsOf(school(one), school(other)).repeated).toEqual(repeated);
  });
});

describe("the sheet 导入来源", () => {
  it("says of each figure which cells of the file it is from", () => {
    const at = (column: number) => ({ sheet: "基础基423", row: 6, column });
    const made: ImportedSchool = {
      values: {
        schoolName: { value: "一小", cells: [] },
        primaryQualifiedTeachers: { value: 6, cells: [at(4), at(5)] },
      },
      notes: [],
    };
    const { logged } = rowsOf(made);
    const { cells, kind } = presentImportLog({ dataSheet: "学校基础数据", schools: logged, failed: [], target });
    expect(kind).toBe("importLog");
    expect(cells[1]?.[0]).toContain("“学校基础数据”");
    const headers = cells[2] ?? [];
    expect(cells[3]?.[headers.indexOf("小学高于规定学历教师数")]).toBe("基础基423!E7、基础基423!F7");
    expect(cells).toHaveLength(4);
  });

  it("lists a school without a name too", () => {
    const { logged } = rowsOf(school({ primaryPupils: 12 }));
    expect(
      presentImportLog({ dataSheet: "学校基础数据", schools: logged, failed: [], target }).cells[3]?.slice(0, 4),
    ).toEqual([4, "", "a.xlsx", "年报"]);
  });
});
