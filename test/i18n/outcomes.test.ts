import {
  answersNeeded,
  blankLedgerDone,
  checkDone,
  checkIsStale,
  hostRefused,
  ledgerDone,
  ledgerExists,
  ledgerNotNeeded,
  marksCleared,
  nothingFound,
  resultsDone,
  templateDone,
  templateExists,
  unexpectedFailure,
} from "../../src/i18n/outcomes";

const counts = { dataError: 0, belowFloor: 1, notMet: 13, hint: 1 };
const sheet = { wanted: "校验结果", name: "校验结果" };
const renamed = { wanted: "校验结果", name: "校验结果 (2)" };

describe("what a command says at its end", () => {
  it("a check: schools, counts by level, the county's verdict", () => {
    expect(checkDone({ schools: 10, outOfScope: 0, counts, county: "notMet", sheet, unmarkedSheets: [] })).toBe(
      "已检查 10 所学校：数据错误 0 项，不足85% 1 项，未达标 13 项，提示 1 项。县级结论：不达标。",
    );
  });

  it("a check of protected sheets, with the name of its results taken", () => {
    const text = checkDone({
      schools: 1,
      outOfScope: 1,
      counts,
      county: "notAssessable",
      sheet: renamed,
      unmarkedSheets: ["年报"],
    });
    expect(text).toContain("已检查 1 所学校（1 所不在评估范围）：");
    expect(text).toContain("县级结论：无法判定");
    expect(text).toContain("已另存为“校验结果 (2)”");
    expect(text).toContain("工作表“年报”受保护，未作标记");
  });

  it.each<[string, string]>([
    [resultsDone([{ wanted: "表Ⅲ", name: "表Ⅲ" }], "met"), "已写出测算结果“表Ⅲ”，公式随数据自动更新。县级结论：达标。"],
    [ledgerDone(13, { wanted: "整改台账", name: "整改台账" }), "已生成整改台账“整改台账”，共 13 条问题。"],
    [ledgerExists("整改台账"), "工作簿中已有整改台账“整改台账”，未作改动。需要重新生成时，请先将它改名或删除。"],
    [ledgerNotNeeded(), "没有需要整改的问题，未生成台账。"],
    [blankLedgerDone({ wanted: "空表", name: "空表" }), "已插入空白整改台账“空表”。"],
    [
      templateDone({ wanted: "学校基础数据", name: "学校基础数据" }),
      "已插入数据模板“学校基础数据”，每校一行填写后点“校验年报”。",
    ],
    [templateExists("学校基础数据"), "工作簿中已有数据模板“学校基础数据”，请在其中填写。"],
    [marksCleared(0, []), "没有需要清除的标记。"],
    [marksCleared(8, []), "已清除 8 个单元格的标记。"],
    [marksCleared(8, ["甲", "乙"]), "已清除 8 个单元格的标记。工作表“甲”、“乙”受保护，其中的标记未能清除。"],
    [answersNeeded(2), "有 2 个问题需要您确认，回答后继续；尚未写入任何内容。"],
    [checkIsStale(), "数据已改动，县级结论以重新校验为准。"],
    [unexpectedFailure("x"), "出现意外错误，操作未完成：x"],
  ])("%s", (text, expected) => {
    expect(text).toBe(expected);
  });
});

describe("when no data was found", () => {
  it("every sheet says why", () => {
    const text = nothingFound([
      { code: "noHeader", sheet: "封面" },
      { code: "noRows", sheet: "空表" },
      { code: "tooLarge", sheet: "大表", rowCount: 30_000, columnCount: 300 },
    ]);
    expect(text).toContain(
      "工作表“封面”没有学校数据表的表头；工作表“空表”只有表头，还没有学校；工作表“大表”的已用区域有 30000 行 300 列",
    );
    expect(nothingFound([{ code: "emptyWorkbook" }])).toContain("工作簿是空的");
  });

  it("of many sheets the first are named and the rest counted", () => {
    const reasons = Array.from({ length: 8 }, (_unused, index) => ({ code: "noHeader", sheet: `表${index}` }) as const);
    expect(nothingFound(reasons)).toContain("另有 3 张工作表同样不是");
  });
});

describe("when Excel refuses", () => {
  it.each([
    [{ code: "structureProtected" }, "结构受保护"],
    [{ code: "cellBeingEdited" }, "正在编辑"],
    [{ code: "sheetGone", sheet: "年报" }, "工作表“年报”已不存在"],
    [{ code: "accessDenied", sheet: null }, "Excel 拒绝了这次写入"],
    [{ code: "accessDenied", sheet: "年报" }, "Excel 拒绝写入工作表“年报”"],
    [{ code: "tooLarge" }, "超出 Excel 一次能处理的大小"],
  ] as const)("%o is said in words", (failure, text) => {
    expect(hostRefused(failure)).toContain(text);
  });
});
