import type { NoteOf, OutcomeNote } from "../../src/i18n/outcomeNote";
import { describeOutcome } from "../../src/i18n/outcomes";
import { LEDGER_UPDATE_CASES } from "./ledgerOutcomeCases";
import { CHINESE, UNFORMATTED, unquoted } from "../fixtures/words";

const counts = { dataError: 0, belowFloor: 1, notMet: 13, hint: 1 };
const check: NoteOf<"checkDone"> = { code: "checkDone", schools: 10, outOfScope: 0, counts, county: "notMet" };

/** A note, and what is said of it in Chinese and in English. */
type Case<Code extends OutcomeNote["code"]> = readonly [NoteOf<Code>, string, string];

/** Every code has its cases, or this does not compile. Refusals at length: test/i18n/refusals.test.ts. */
const CASES: { readonly [Code in OutcomeNote["code"]]: readonly Case<Code>[] } = {
  ...LEDGER_UPDATE_CASES,
  checkDone: [
    [
      check,
      "已检查 10 所学校：数据错误 0 项，不足85% 1 项，未达标 13 项，提示 1 项。县级结论：不达标。",
      "Checked 10 schools. Findings: Data error 0, Below 85% 1, Not met 13, Hint 1. County verdict: not met.",
    ],
    [
      { ...check, schools: 1, outOfScope: 1, county: "notAssessable" },
      "已检查 1 所学校（1 所不在评估范围）：数据错误 0 项，不足85% 1 项，未达标 13 项，提示 1 项。县级结论：无法判定（有数据缺失或错误，补全后再校验）。",
      "Checked 1 school (1 outside the scope). Findings: Data error 0, Below 85% 1, Not met 13, Hint 1. County verdict: not assessable (data are missing or wrong; complete them and check again).",
    ],
  ],
  resultsDone: [
    [
      { code: "resultsDone", sheets: ["表Ⅲ"], county: "met" },
      "已写出测算结果“表Ⅲ”，公式随数据自动更新。县级结论：达标。",
      "The result forms “表Ⅲ” were written; their formulas follow the data. County verdict: met.",
    ],
    [
      { code: "resultsDone", sheets: ["表Ⅱ-2", "表Ⅲ"], county: "notMet" },
      "已写出测算结果“表Ⅱ-2”、“表Ⅲ”，公式随数据自动更新。县级结论：不达标。",
      "The result forms “表Ⅱ-2”, “表Ⅲ” were written; their formulas follow the data. County verdict: not met.",
    ],
  ],
  ledgerDone: [
    [
      { code: "ledgerDone", sheet: "整改台账", entries: 13 },
      "已生成整改台账“整改台账”，共 13 条问题。",
      "The rectification ledger “整改台账” was written, with 13 problems.",
    ],
    [
      { code: "ledgerDone", sheet: "整改台账", entries: 1 },
      "已生成整改台账“整改台账”，共 1 条问题。",
      "The rectification ledger “整改台账” was written, with 1 problem.",
    ],
  ],
  ledgerExists: [
    [
      { code: "ledgerExists", sheet: "整改台账" },
      "工作簿中已有整改台账“整改台账”，未作改动。要按最新数据更新，请点“更新台账”；需要重新生成时，请先将它改名或删除。",
      "The workbook has a rectification ledger already, “整改台账”, and nothing was changed. Choose “Update the ledger” to bring it up to date; to have it written anew, rename or delete it first.",
    ],
  ],
  consolidatedDone: [
    [
      { code: "consolidatedDone", sheet: "学校基础数据（整理）" },
      "源数据不在一张表的各列中，已先整理到“学校基础数据（整理）”，每格都是指向源单元格的公式。",
      "The data do not stand in columns of one sheet, so “学校基础数据（整理）” brings them together: each of its cells refers to its source.",
    ],
  ],
  totalsNeeded: [
    [
      { code: "totalsNeeded", sheet: "表Ⅱ-2" },
      "工作表“表Ⅱ-2”是已算好的指标值（表Ⅱ-2 一类），没有人数、面积等原始数据，不能生成带公式的测算结果；可以校验和生成台账。请改用学校基础数据或年报报表。",
      "Sheet “表Ⅱ-2” holds readings that were computed already (like form II-2) and no raw figures, so there is nothing that result forms could refer to. It can be checked, and a ledger can be made of it. Use school data or report forms for results.",
    ],
  ],
  commandStopped: [[{ code: "commandStopped" }, "已停止，尚未写入任何内容。", "Stopped. Nothing was written."]],
  ledgerNotNeeded: [
    [
      { code: "ledgerNotNeeded" },
      "没有需要整改的问题，未生成台账。",
      "There is nothing to put right, so no ledger was written.",
    ],
  ],
  blankLedgerDone: [
    [
      { code: "blankLedgerDone", sheet: "空表" },
      "已插入空白整改台账“空表”。",
      "The blank rectification ledger “空表” was inserted.",
    ],
  ],
  templateDone: [
    [
      { code: "templateDone", sheet: "学校基础数据" },
      "已插入数据模板“学校基础数据”，每校一行填写后点“校验年报”。",
      "The data template “学校基础数据” was inserted. Fill in one row per school, then choose “Check the report”.",
    ],
  ],
  templateExists: [
    [
      { code: "templateExists", sheet: "学校基础数据" },
      "工作簿中已有数据模板“学校基础数据”，请在其中填写。",
      "The workbook has a data template already: fill in “学校基础数据”.",
    ],
  ],
  marksCleared: [
    [{ code: "marksCleared", cells: 0 }, "没有需要清除的标记。", "There are no marks to clear."],
    [{ code: "marksCleared", cells: 1 }, "已清除 1 个单元格的标记。", "Marks were cleared from 1 cell."],
    [{ code: "marksCleared", cells: 8 }, "已清除 8 个单元格的标记。", "Marks were cleared from 8 cells."],
  ],
  marksKept: [
    [
      { code: "marksKept", sheets: ["甲", "乙"] },
      "工作表“甲”、“乙”受保护，其中的标记未能清除。",
      "Protected, so their marks could not be cleared: “甲”, “乙”.",
    ],
  ],
  notMarked: [
    [
      { code: "notMarked", sheets: ["年报"] },
      "工作表“年报”受保护，未作标记。",
      "Protected, so nothing was marked there: “年报”.",
    ],
  ],
  sheetRenamed: [
    [
      { code: "sheetRenamed", wanted: "校验结果", sheet: "校验结果 (2)" },
      "“校验结果”不是本加载项写的或已被改动，未覆盖，已另存为“校验结果 (2)”。",
      "“校验结果” was not written by this add-in or was changed since, so it was left alone; “校验结果 (2)” was written instead.",
    ],
  ],
  dataErrors: [
    [
      { code: "dataErrors", count: 1 },
      "原始数据有 1 项错误，受影响的结论暂不能判定；详见“校验年报”。",
      "The data have 1 error; verdicts that depend on them stay open. See “Check the report”.",
    ],
    [
      { code: "dataErrors", count: 3 },
      "原始数据有 3 项错误，受影响的结论暂不能判定；详见“校验年报”。",
      "The data have 3 errors; verdicts that depend on them stay open. See “Check the report”.",
    ],
  ],
  settingsIgnored: [
    [
      { code: "settingsIgnored", fault: "tooLong" },
      "工作簿中保存的均衡设置过长，已按默认设置处理。",
      "The settings of Junheng stored in the workbook are too long, and the defaults were used.",
    ],
    [
      { code: "settingsIgnored", fault: "notJson" },
      "工作簿中保存的均衡设置不是有效的数据，已按默认设置处理。",
      "The settings of Junheng stored in the workbook are no valid data, and the defaults were used.",
    ],
    [
      { code: "settingsIgnored", fault: "unknownVersion" },
      "工作簿中保存的均衡设置来自其他版本，已按默认设置处理。",
      "The settings of Junheng stored in the workbook come from another version, and the defaults were used.",
    ],
    [
      { code: "settingsIgnored", fault: "invalid" },
      "工作簿中保存的均衡设置内容不符合要求，已按默认设置处理。",
      "The settings of Junheng stored in the workbook do not hold what they should, and the defaults were used.",
    ],
  ],
  noStandard: [
    [
      { code: "noStandard", date: "2016-01-01" },
      "没有 2016-01-01 适用的国家标准，未作判定，也没有写入任何内容。请检查电脑的日期。",
      "No national standard was in force on 2016-01-01: nothing was judged or written. Check the date of the computer.",
    ],
  ],
  answersNeeded: [
    [
      { code: "answersNeeded", count: 1 },
      "有 1 个问题需要您确认，回答后继续；尚未写入任何内容。",
      "There is 1 question to answer before this goes on; nothing has been written.",
    ],
    [
      { code: "answersNeeded", count: 2 },
      "有 2 个问题需要您确认，回答后继续；尚未写入任何内容。",
      "There are 2 questions to answer before this goes on; nothing has been written.",
    ],
  ],
  fixesApplied: [
    [
      { code: "fixesApplied", count: 3, left: 0 },
      "已修正 3 个单元格，可在窗格中撤销。",
      "3 cells corrected; this can be undone in the pane.",
    ],
    [
      { code: "fixesApplied", count: 1, left: 2 },
      "已修正 1 个单元格，可在窗格中撤销。另有 2 个单元格已变动、被隐藏或受保护，未改。",
      "1 cell corrected; this can be undone in the pane. 2 cells left alone: changed meanwhile, hidden or protected.",
    ],
  ],
  fixesUndone: [
    [{ code: "fixesUndone", count: 3, left: 0 }, "已把 3 个单元格恢复原样。", "3 cells brought back."],
    [
      { code: "fixesUndone", count: 2, left: 1 },
      "已把 2 个单元格恢复原样。另有 1 个单元格已变动、被隐藏或受保护，未改。",
      "2 cells brought back. 1 cell left alone: changed meanwhile, hidden or protected.",
    ],
  ],
  explanationKept: [
    [
      { code: "explanationKept" },
      "说明已保存在工作簿中，下次“校验年报”时写入校验结果。",
      "The explanation is kept in the workbook; the next “Check the report” writes it to the check results.",
    ],
  ],
  explanationTakenBack: [[{ code: "explanationTakenBack" }, "已删除说明。", "The explanation was removed."]],
  notExplainable: [
    [
      { code: "notExplainable" },
      "只有提示可以说明；数据错误和未达标须改正，不能以说明代替。",
      "Only hints can be explained; errors and unmet indicators have to be put right.",
    ],
  ],
  tooManyExplanations: [
    [
      { code: "tooManyExplanations" },
      "工作簿中保存的说明已满，未保存。请先删除不再需要的说明。",
      "The workbook holds as many explanations as it can, and this one was not kept. Remove some that are no longer needed.",
    ],
  ],
  filesWanted: [
    [
      { code: "filesWanted" },
      "请在任务窗格中选择要导入的文件；尚未写入任何内容。",
      "Choose the files to import in the pane; nothing has been written.",
    ],
  ],
  importDone: [
    [
      { code: "importDone", files: 1, schools: 1, failed: 0, sheet: "学校基础数据", log: "导入来源" },
      "已从 1 个文件导入 1 行，写入“学校基础数据”，每个数的出处见“导入来源”。",
      "1 row from 1 file written to “学校基础数据”; where each figure comes from stands in “导入来源”.",
    ],
    [
      { code: "importDone", files: 58, schools: 60, failed: 2, sheet: "学校基础数据", log: "导入来源" },
      "已从 58 个文件导入 60 行，写入“学校基础数据”，每个数的出处见“导入来源”。2 个文件未能导入，原因见下。",
      "60 rows from 58 files written to “学校基础数据”; where each figure comes from stands in “导入来源”. 2 files could not be imported, for the reasons below.",
    ],
  ],
  importNothing: [
    [
      { code: "importNothing", failed: 3 },
      "3 个文件都未能导入，未写入任何内容，原因见下。",
      "Nothing could be imported from 3 files, for the reasons below. Nothing has been written.",
    ],
  ],
  importStopped: [
    [
      { code: "importStopped", read: 3, files: 60 },
      "已停止导入：读了 60 个文件中的 3 个，未写入任何内容。",
      "The import was stopped after 3 of 60 files. Nothing has been written.",
    ],
  ],
  importBeside: [
    [
      { code: "importBeside", wanted: "学校基础数据", sheet: "学校基础数据 (2)" },
      "“学校基础数据”里已有内容，未覆盖，导入的数据写在“学校基础数据 (2)”。",
      "“学校基础数据” holds data already and was left alone; the imported rows are on “学校基础数据 (2)”.",
    ],
  ],
  importRepeated: [
    [
      { code: "importRepeated", schools: ["一小"] },
      "有 1 所学校出现不止一次，未合并，请核对：“一小”。",
      "1 school in more than one row, not merged; please check: “一小”.",
    ],
    [
      { code: "importRepeated", schools: ["一", "二", "三", "四", "五", "六"] },
      "有 6 所学校出现不止一次，未合并，请核对：“一”、“二”、“三”、“四”、“五”…。",
      "6 schools in more than one row, not merged; please check: “一”, “二”, “三”, “四”, “五”….",
    ],
  ],
  nothingFound: [
    [
      { code: "nothingFound", reasons: [{ code: "emptyWorkbook" }] },
      "没有找到学校数据表：工作簿是空的。可插入数据模板，按列名填写或粘贴。",
      "No sheet of schools was found: the workbook is empty. Insert the data template and fill it in, or paste your figures under its columns.",
    ],
  ],
  hostRefused: [
    [
      { code: "hostRefused", failure: { code: "sheetGone", sheet: "年报" } },
      "工作表“年报”已不存在，可能已被删除或改名。请重新校验。",
      "Sheet “年报” is gone: it may have been deleted or renamed. Check again.",
    ],
  ],
  unexpectedFailure: [
    [
      { code: "unexpectedFailure", kind: "TypeError" },
      "出现意外错误，操作未完成：TypeError",
      "Something unexpected went wrong, and this was not completed: TypeError",
    ],
  ],
};

describe("what a command says at its end", () => {
  const cases = Object.values(CASES).flat() as readonly Case<OutcomeNote["code"]>[];

  it.each(cases)("%o is said in both languages", (note, chinese, english) => {
    expect(describeOutcome([note], "zh-CN")).toBe(chinese);
    expect(describeOutcome([note], "en-US")).toBe(english);
    expect(chinese + english).not.toMatch(UNFORMATTED);
    expect(unquoted(english)).not.toMatch(CHINESE);
  });

  it("is every note in its order", () => {
    const notes: readonly OutcomeNote[] = [
      { ...check, schools: 1 },
      { code: "sheetRenamed", wanted: "校验结果", sheet: "校验结果 (2)" },
      { code: "notMarked", sheets: ["年报"] },
    ];
    expect(describeOutcome(notes, "zh-CN")).toMatch(
      /^已检查 1 所学校：.*县级结论：不达标。“校验结果”.*已另存为“校验结果 \(2\)”。工作表“年报”受保护，未作标记。$/,
    );
    expect(describeOutcome(notes, "en-US")).toMatch(
      /^Checked 1 school\. .* not met\. “校验结果” was .* instead\. Protected, .*: “年报”\.$/,
    );
  });

  it("is nothing where there is nothing to say", () => {
    expect([describeOutcome([], "zh-CN"), describeOutcome([], "en-US")]).toEqual(["", ""]);
  });
});
