import { openInMemoryWorkbook } from "../fakes/inMemoryWorkbook";
import { column, countyRows, goodSchool, HEADERS, school } from "./countySheet";
import { startSession } from "./startSession";

const DATA = "学校数据";
const failing = school("二小", "2", { "运动场地面积(㎡)": 300, "网络多媒体教室数(间)": 1 });
const county = {
  sheets: [{ name: DATA, rows: countyRows(goodSchool("一小", "1"), failing, goodSchool("三小", "3")) }],
};

describe("校验年报", () => {
  it("marks the numerators of failing readings and lists the findings in 校验结果", async () => {
    const workbook = openInMemoryWorkbook(county);
    const { session } = startSession(workbook);
    const outcome = await session.run("checkSheets");
    expect(outcome).toMatchObject({ command: "checkSheets", status: "done", questions: [] });
    expect(outcome.message).toContain("已检查 3 所学校");
    expect(workbook.marks(DATA)).toEqual(["O3:belowFloor", "Q3:belowFloor"]);
    expect(workbook.sheetNames()).toEqual([DATA, "校验结果"]);
    expect(workbook.content("校验结果")[0]).toEqual([
      "序号",
      "级别",
      "工作表",
      "单元格",
      "学校",
      "学段",
      "项目",
      "实际",
      "标准",
      "说明",
      "依据",
    ]);
    expect(workbook.activeSheet()).toBe("校验结果");
    expect(HEADERS[14]).toBe("运动场地面积(㎡)");
    expect(session.state().check?.findings.length).toBeGreaterThan(0);
  });
});
