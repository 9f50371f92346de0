import { standardInForce } from "../../src/standards/registry";
import type { ImportedSchool } from "../../src/workbook/importedSchool";
import { type FileRecognition, recogniseFile } from "../../src/workbook/recogniseFile";
import { type Field, FIELDS } from "../../src/workbook/schoolTable";
import type { CellValue } from "../../src/workbook/sheetSnapshot";
import { readingOf } from "../fakes/chosenFiles";

const standard = standardInForce("2026-04-15");
type Sheets = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

function recognise(sheets: Sheets, answers: Readonly<Record<string, string>> = {}): FileRecognition {
  const reading = readingOf({ sheets });
  if (!reading.ok || standard === undefined) throw new Error("a fake file is readable");
  return recogniseFile(reading.value, { standard, answerTo: ({ code }) => answers[code] });
}

function schoolsIn(sheets: Sheets, answers?: Readonly<Record<string, string>>): readonly ImportedSchool[] {
  const found = recognise(sheets, answers);
  if (found.kind !== "schools") throw new Error(JSON.stringify(found));
  return found.schools;
}

/** Value and cells of each field that was found: "6 ← 小学!F4、小学!E4". */
function seen({ values }: ImportedSchool): Readonly<Partial<Record<Field, string>>> {
  const text = FIELDS.flatMap((field) => {
    const found = values[field];
    if (found === undefined) return [];
    const cells = found.cells.map(
      ({ sheet, row, column }) => `${sheet}!${String.fromCharCode(65 + column)}${String(row + 1)}`,
    );
    return [[field, `${String(found.value)} ← ${cells.join("、")}`] as const];
  });
  return Object.fromEntries(text);
}

const ONE_PHASE = [
  "学校名称",
  "学校标识码",
  "办学类型",
  "在校生数",
  "高于规定学历教师数",
  "县级以上骨干教师数",
  "体育艺术专任教师数",
  "教学及辅助用房面积(㎡)",
  "其中室内体育用房面积(㎡)",
  "运动场地面积(㎡)",
  "教学仪器设备值(万元)",
  "网络多媒体教室数(间)",
];
const onePhase = (name: string, code: string, type: string): CellValue[] => [
  name,
  code,
  type,
  100,
  6,
  3,
  2,
  800,
  0,
  1200,
  40,
  4,
];
const DEGREES = [
  ["学校名称", "办学类型", "在校生数", "专任教师", "", "", ...ONE_PHASE.slice(5)],
  ["", "", "", "专科", "本科", "研究生"],
];

describe("the schools of a file", () => {
  it("keep the cells of each figure, in yuan whatever the sheet has", () => {
    const [school] = schoolsIn({ 小学: [ONE_PHASE, onePhase("一小", "1", "小学")] });
    expect(school === undefined ? {} : seen(school)).toMatchObject({
      schoolName: "一小 ← 小学!A2",
      primaryPupils: "100 ← 小学!D2",
      equipmentValue: "400000 ← 小学!K2",
      indoorSportsArea: "0 ← 小学!I2",
    });
  });

  it("are those of all its sheets where each has a phase", () => {
    const schools = schoolsIn({
      小学: [ONE_PHASE, onePhase("一小", "1", "小学")],
      初中: [ONE_PHASE, onePhase("一中", "2", "初级中学")],
    });
    expect(
      schools.map((school) => [seen(school).schoolName, seen(school).primaryPupils, seen(school).juniorPupils]),
    ).toEqual([
      ["一小 ← 小学!A2", "100 ← 小学!D2", undefined],
      ["一中 ← 初中!A2", undefined, "100 ← 初中!D2"],
    ]);
  });

  it("name every cell of a figure that is put together from several", () => {
    const [school] = schoolsIn({ 小学: [...DEGREES, ["一小", "小学", 100, 2, 3, 1, 3, 2, 800, 0, 1200, 40, 4]] });
    const found = school?.values.primaryQualifiedTeachers;
    expect([found?.value, found?.cells.map(({ column }) => column).sort()]).toEqual([6, [3, 4, 5]]);
  });

  it("have no such figure where one of its cells is blank or no number, and say so", () => {
    const [school] = schoolsIn({ 小学: [...DEGREES, ["一小", "小学", 100, 2, "三人", 1, 3, 2, 800, 0, 1200, 40, 4]] });
    expect(school?.values.primaryQualifiedTeachers).toBeUndefined();
    expect(school?.notes).toMatchObject([{ code: "partsUnread", field: "小学高于规定学历教师数" }]);
  });
});

describe("a file that gives no schools", () => {
  it("says why", () => {
    expect(recognise({ 封面: [["说明"]], 空: [] })).toEqual({
      kind: "refused",
      fault: { code: "noSchools", reasons: [{ code: "noHeader", sheet: "封面" }] },
    });
    expect(recognise({})).toMatchObject({ kind: "refused", fault: { code: "noSchools" } });
  });

  it("with readings that were divided already is no source of raw figures", () => {
    const readings = [
      "学校名称",
      "办学类型",
      "每百名学生拥有高于规定学历教师数",
      "每百名学生拥有县级以上骨干教师数",
      "每百名学生拥有体育、艺术专任教师数",
      "生均教学及辅助用房面积",
      "生均体育运动场馆面积",
      "生均教学仪器设备值",
      "每百名学生拥有网络多媒体教室数",
    ];
    const found = recognise({ "表Ⅱ-2": [["小学"], readings, ["一小", "小学", 6.1, 1.2, 1.1, 5.2, 8.1, 2500, 3.1]] });
    expect(found).toMatchObject({ kind: "refused" });
  });
});

describe("a question about a file", () => {
  const open: Sheets = {
    小学: [ONE_PHASE.map((header) => header.replace("(万元)", "")), onePhase("一小", "1", "小学")],
  };

  it("is handed on as long as nobody answered it", () => {
    expect(recognise(open)).toMatchObject({ kind: "asks", questions: [{ code: "equipmentUnit", sheet: "小学" }] });
  });

  it.each([
    ["yuan", 40],
    ["tenThousandYuan", 400_000],
  ])("is answered for all files alike: %s", (answer, value) => {
    expect(schoolsIn(open, { equipmentUnit: answer })[0]?.values.equipmentValue?.value).toBe(value);
  });

  it("that an answer does not settle is asked again, not for ever", () => {
    expect(recognise(open, { equipmentUnit: "dollars" })).toMatchObject({ kind: "asks" });
  });
});
