import { recogniseWorkbook } from "../../../src/workbook/recognise/recogniseWorkbook";
import type { Recognition } from "../../../src/workbook/schoolTable";
import type { SheetDrawing } from "../../corpus/corpusCase";
import { oldForms } from "../../corpus/forms/oldSchool";
import { JUNIOR, PRIMARY } from "../../corpus/forms/schools";
import { snapshotOf } from "../../corpus/snapshotOf";

const HEADER = [
  "学校名称",
  "办学类型",
  "小学在校生数",
  "网络多媒体教室数",
  "运动场地面积(㎡)",
  "其中室内体育用房面积(㎡)",
];
const TABLE: SheetDrawing = { name: "汇总", rows: [HEADER, ["河西小学", "小学", 680, 19, 5210.5, 0]] };
const COVER: SheetDrawing = { name: "说明", rows: [["填报说明"]] };
const FORMS = oldForms(PRIMARY);

const active = (sheet: SheetDrawing): SheetDrawing => ({ ...sheet, isActive: true });
const read = (sheets: readonly SheetDrawing[], answers: Readonly<Record<string, string>> = {}): Recognition =>
  recogniseWorkbook(snapshotOf({ sheets }), answers);
const schools = (recognition: Recognition): readonly string[] =>
  recognition.kind === "found" ? recognition.tables.flatMap(({ records }) => records.map(({ name }) => name)) : [];

describe("report forms beside a table of schools", () => {
  it("count where the user stands on one of them", () => {
    const [cover, second, ...others] = FORMS;
    if (cover === undefined || second === undefined) throw new Error("forms were drawn");
    expect(schools(read([TABLE, cover, active(second), ...others]))).toEqual(["城关小学"]);
  });

  it("do not count where the user stands on the table", () => {
    expect(schools(read([active(TABLE), ...FORMS]))).toEqual(["河西小学"]);
  });

  it("are asked about where the user stands on neither, and the answer is kept", () => {
    const sheets = [active(COVER), TABLE, ...FORMS];
    expect(read(sheets)).toMatchObject({
      kind: "asks",
      questions: [{ id: "dataSheet:kind", code: "dataSheet", sheet: "汇总", choices: ["forms", "tables"] }],
    });
    expect(schools(read(sheets, { "dataSheet:kind": "forms" }))).toEqual(["城关小学"]);
    expect(schools(read(sheets, { "dataSheet:kind": "tables" }))).toEqual(["河西小学"]);
    expect(read(sheets, { "dataSheet:kind": "both" })).toMatchObject({ kind: "asks" });
  });

  it("are asked about beside a table that is too large to be read, never taken in silence", () => {
    const large: SheetDrawing = { ...TABLE, truncated: { rowCount: 30_000, columnCount: 6 } };
    expect(read([active(COVER), large, ...FORMS])).toMatchObject({ kind: "asks" });
    expect(read([active(COVER), large, ...FORMS], { "dataSheet:kind": "tables" })).toMatchObject({
      kind: "nothing",
      reasons: [{ code: "tooLarge", sheet: "汇总" }],
    });
  });

  it("say why where they are of no use: a kindergarten's, or of several schools without names", () => {
    const rooms = { name: "基础基312", rows: FORMS.find(({ name }) => name === "基础基312")?.rows ?? [] };
    const other = oldForms(JUNIOR).find(({ name }) => name === "基础基312")?.rows ?? [];
    expect(read([{ ...rooms, rows: [...rooms.rows, [], ...other] }])).toEqual({
      kind: "nothing",
      reasons: [{ code: "formsUnnamed", sheet: "基础基312" }],
    });
  });

  it("of which some do not say whose they are are told beside those that do", () => {
    const named = (rows: SheetDrawing["rows"], name: string): SheetDrawing["rows"] => [[`学校名称：${name}`], ...rows];
    const sheets = FORMS.filter(({ name }) => name !== "基础基111").map(({ name, rows }) => ({
      name,
      rows: [...named(rows, "城关小学"), [], [], [], ...rows],
    }));
    const recognition = read(sheets);
    expect(schools(recognition)).toEqual(["城关小学"]);
    const findings = recognition.kind === "found" ? recognition.tables.flatMap((table) => table.findings) : [];
    expect(findings.filter(({ code }) => code === "formUnassigned")).toHaveLength(sheets.length);
  });
});
