import type { CellValue } from "../../src/workbook/sheetSnapshot";
import type { FakeFile } from "../fakes/chosenFiles";
import { HEADERS, school } from "./countySheet";
import { one, start, table, written } from "./importing";

/** The same school in a table that does not say whether its equipment is worth 元 or 万元. */
function withoutUnit(name: string, code: string, value: CellValue): FakeFile {
  const headers = HEADERS.map((header) => header.replace("教学仪器设备值(万元)", "教学仪器设备值"));
  return { sheets: { 年报: [headers, school(name, code, { "教学仪器设备值(万元)": value })] } };
}

describe("what the files do not say", () => {
  const files = {
    "a.xlsx": withoutUnit("一小", "1", 400_000),
    "b.xlsx": one("二小", "2"),
    "c.xlsx": withoutUnit("三小", "3", 500_000),
  };

  it("is asked once for all files, before anything is written", async () => {
    const { workbook, port, session } = await start(files);
    const asked = await session.importFiles(port.chosen);
    expect(asked).toMatchObject({ status: "asks", questions: [{ code: "equipmentUnit", sheet: "a.xlsx › 年报 ×2" }] });
    expect(asked.questions[0]?.choices).toEqual(["yuan", "tenThousandYuan", "skipFiles"]);
    expect(workbook.patches).toEqual([]);
    const answered = await session.answer({ [asked.questions[0]?.id ?? ""]: "yuan" });
    expect(answered.status).toBe("done");
    expect(written(workbook).map((row) => [row["学校名称"], row["教学仪器设备值(万元)"]])).toEqual([
      ["一小", 40],
      ["二小", 40],
      ["三小", 50],
    ]);
    expect(workbook.settings()).toBeNull();
  });

  it("leaves out the files that nobody can say it of", async () => {
    const { workbook, port, session } = await start(files);
    const asked = await session.importFiles(port.chosen);
    const answered = await session.answer({ [asked.questions[0]?.id ?? ""]: "skipFiles" });
    expect(answered.failedFiles).toEqual([
      { file: "a.xlsx", fault: { code: "needsAnswer", sheet: "年报" } },
      { file: "c.xlsx", fault: { code: "needsAnswer", sheet: "年报" } },
    ]);
    expect(written(workbook)).toMatchObject([{ 学校名称: "二小" }]);
  });

  it("stays open where the answer is none of the choices", async () => {
    const { workbook, port, session } = await start(files);
    const asked = await session.importFiles(port.chosen);
    const again = await session.answer({ [asked.questions[0]?.id ?? ""]: "dollars", other: "yuan" });
    expect(again).toMatchObject({ status: "asks", questions: asked.questions });
    expect(workbook.patches).toEqual([]);
  });

  it("a blank 其中室内体育用房面积 stays a blank: the check asks about all schools at once", async () => {
    const { workbook, port, session } = await start({
      "a.xlsx": table(school("一小", "1", { "其中室内体育用房面积(㎡)": "" })),
    });
    expect((await session.importFiles(port.chosen)).status).toBe("done");
    expect(written(workbook)[0]?.["其中室内体育用房面积(㎡)"]).toBe("");
  });
});
