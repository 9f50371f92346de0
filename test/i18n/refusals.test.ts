import type { HostFailureFacts, NothingFacts } from "../../src/i18n/outcomeNote";
import { hostRefused, NOTHING_FOUND } from "../../src/i18n/refusals";
import { CHINESE, unquoted } from "../fixtures/words";

describe("when no data was found", () => {
  const reasons: readonly NothingFacts[] = [
    { code: "noHeader", sheet: "封面" },
    { code: "noRows", sheet: "空表" },
    { code: "tooLarge", sheet: "大表", rowCount: 30_000, columnCount: 300 },
  ];

  it("every sheet says why", () => {
    expect(NOTHING_FOUND["zh-CN"](reasons)).toContain(
      "工作表“封面”没有学校数据表的表头；工作表“空表”只有表头，还没有学校；工作表“大表”的已用区域有 30000 行 300 列",
    );
    expect(NOTHING_FOUND["zh-CN"]([{ code: "emptyWorkbook" }])).toContain("工作簿是空的");
  });

  it("every sheet says so in English", () => {
    const text = NOTHING_FOUND["en-US"](reasons);
    expect(text).toContain(
      "sheet “封面” has no header of school data; sheet “空表” has the header only and no schools yet; the used range of sheet “大表” has 30000 rows and 300 columns, more than the 20000 by 500 ",
    );
    expect(unquoted(text)).not.toMatch(CHINESE);
  });

  it("report forms that are of no use say why", () => {
    const forms: readonly NothingFacts[] = [
      { code: "noSchoolForms", sheet: "基础基511" },
      { code: "formsUnnamed", sheet: "基础基312" },
    ];
    expect(NOTHING_FOUND["zh-CN"](forms)).toContain(
      "工作表“基础基511”是年报报表，其中没有小学、初中测算要用的数；工作表“基础基312”把几所学校的报表排在一起，没有写校名，分不清是哪所学校的；请在每张报表上方写“学校名称：××学校”",
    );
    const english = NOTHING_FOUND["en-US"](forms);
    expect(english).toContain("a report form without figures of primary or junior secondary schools");
    expect(english).toContain("holds report forms of several schools without their names");
    expect(unquoted(english)).not.toMatch(CHINESE);
  });

  it("of many sheets the first are named and the rest counted", () => {
    const many = Array.from({ length: 8 }, (_unused, index) => ({ code: "noHeader", sheet: `表${index}` }) as const);
    expect(NOTHING_FOUND["zh-CN"](many)).toContain("另有 3 张工作表同样不是");
    expect(NOTHING_FOUND["zh-CN"](many)).not.toContain("表5");
    expect(NOTHING_FOUND["en-US"](many)).toContain("; other sheets without school data: 3.");
    expect(NOTHING_FOUND["en-US"](many.slice(0, 5))).not.toContain("other sheets");
  });
});

describe("when Excel refuses", () => {
  it.each<[HostFailureFacts, string, string]>([
    [{ code: "structureProtected" }, "结构受保护", "The structure of the workbook is protected"],
    [{ code: "cellBeingEdited" }, "正在编辑", "A cell is being edited. Press Enter or Esc"],
    [{ code: "sheetGone", sheet: "年报" }, "工作表“年报”已不存在", "Sheet “年报” is gone"],
    [{ code: "accessDenied", sheet: null }, "Excel 拒绝了这次写入", "Excel refused to write: the workbook"],
    [{ code: "accessDenied", sheet: "年报" }, "Excel 拒绝写入工作表“年报”", "Excel refused to write to sheet “年报”"],
    [{ code: "tooLarge" }, "超出 Excel 一次能处理的大小", "more than Excel can take at once"],
  ])("%o is said in words", (failure, chinese, english) => {
    expect(hostRefused(failure, "zh-CN")).toContain(chinese);
    expect(hostRefused(failure, "en-US")).toContain(english);
    expect(unquoted(hostRefused(failure, "en-US"))).not.toMatch(CHINESE);
  });
});
