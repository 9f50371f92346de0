import type { Status } from "../core/model/assessment";
import { FINDING_LEVELS } from "../core/model/finding";
import { counted, type ByLanguage } from "./byLanguage";
import { levelLabel } from "./labels";
import type { NoteOf, OutcomeNote } from "./outcomeNote";
import type { PaneLanguage } from "./paneStrings";
import { hostRefused, NOTHING_FOUND, SETTINGS_FAULTS } from "./refusals";

/** One sentence or two per code and language: a code or language without them does not compile. */
type Sentences = { readonly [Code in OutcomeNote["code"]]: ByLanguage<(note: NoteOf<Code>) => string> };

function listed(names: readonly string[], separator: string): string {
  return names.map((name) => `“${name}”`).join(separator);
}

const COUNTY_VERDICTS: ByLanguage<Readonly<Record<Status, string>>> = {
  "zh-CN": {
    met: "县级结论：达标",
    notMet: "县级结论：不达标",
    notAssessable: "县级结论：无法判定（有数据缺失或错误，补全后再校验）",
  },
  "en-US": {
    met: "County verdict: met",
    notMet: "County verdict: not met",
    notAssessable: "County verdict: not assessable (data are missing or wrong; complete them and check again)",
  },
};

const SENTENCES: Sentences = {
  checkDone: {
    "zh-CN": ({ schools, outOfScope, counts, county }) => {
      const scope = outOfScope === 0 ? "" : `（${outOfScope} 所不在评估范围）`;
      const levels = FINDING_LEVELS.map((level) => `${levelLabel(level)} ${counts[level]} 项`).join("，");
      return `已检查 ${schools} 所学校${scope}：${levels}。${COUNTY_VERDICTS["zh-CN"][county]}。`;
    },
    "en-US": ({ schools, outOfScope, counts, county }) => {
      const scope = outOfScope === 0 ? "" : ` (${outOfScope} outside the scope)`;
      const levels = FINDING_LEVELS.map((level) => `${levelLabel(level, "en-US")} ${counts[level]}`).join(", ");
      return `Checked ${counted(schools, "school")}${scope}. Findings: ${levels}. ${COUNTY_VERDICTS["en-US"][county]}.`;
    },
  },
  resultsDone: {
    "zh-CN": ({ sheets, county }) =>
      `已写出测算结果${listed(sheets, "、")}，公式随数据自动更新。${COUNTY_VERDICTS["zh-CN"][county]}。`,
    "en-US": ({ sheets, county }) =>
      `The result forms ${listed(sheets, ", ")} were written; their formulas follow the data. ${COUNTY_VERDICTS["en-US"][county]}.`,
  },
  ledgerDone: {
    "zh-CN": ({ sheet, entries }) => `已生成整改台账“${sheet}”，共 ${entries} 条问题。`,
    "en-US": ({ sheet, entries }) =>
      `The rectification ledger “${sheet}” was written, with ${counted(entries, "problem")}.`,
  },
  ledgerExists: {
    "zh-CN": ({ sheet }) => `工作簿中已有整改台账“${sheet}”，未作改动。需要重新生成时，请先将它改名或删除。`,
    "en-US": ({ sheet }) =>
      `The workbook has a rectification ledger already, “${sheet}”, and nothing was changed. To have it written anew, rename or delete it first.`,
  },
  ledgerNotNeeded: {
    "zh-CN": () => "没有需要整改的问题，未生成台账。",
    "en-US": () => "There is nothing to put right, so no ledger was written.",
  },
  blankLedgerDone: {
    "zh-CN": ({ sheet }) => `已插入空白整改台账“${sheet}”。`,
    "en-US": ({ sheet }) => `The blank rectification ledger “${sheet}” was inserted.`,
  },
  templateDone: {
    "zh-CN": ({ sheet }) => `已插入数据模板“${sheet}”，每校一行填写后点“校验年报”。`,
    "en-US": ({ sheet }) =>
      `The data template “${sheet}” was inserted. Fill in one row per school, then choose “Check the report”.`,
  },
  templateExists: {
    "zh-CN": ({ sheet }) => `工作簿中已有数据模板“${sheet}”，请在其中填写。`,
    "en-US": ({ sheet }) => `The workbook has a data template already: fill in “${sheet}”.`,
  },
  marksCleared: {
    "zh-CN": ({ cells }) => (cells === 0 ? "没有需要清除的标记。" : `已清除 ${cells} 个单元格的标记。`),
    "en-US": ({ cells }) =>
      cells === 0 ? "There are no marks to clear." : `Marks were cleared from ${counted(cells, "cell")}.`,
  },
  marksKept: {
    "zh-CN": ({ sheets }) => `工作表${listed(sheets, "、")}受保护，其中的标记未能清除。`,
    "en-US": ({ sheets }) => `Protected, so their marks could not be cleared: ${listed(sheets, ", ")}.`,
  },
  notMarked: {
    "zh-CN": ({ sheets }) => `工作表${listed(sheets, "、")}受保护，未作标记。`,
    "en-US": ({ sheets }) => `Protected, so nothing was marked there: ${listed(sheets, ", ")}.`,
  },
  sheetRenamed: {
    "zh-CN": ({ wanted, sheet }) => `“${wanted}”不是本加载项写的或已被改动，未覆盖，已另存为“${sheet}”。`,
    "en-US": ({ wanted, sheet }) =>
      `“${wanted}” was not written by this add-in or was changed since, so it was left alone; “${sheet}” was written instead.`,
  },
  dataErrors: {
    "zh-CN": ({ count }) => `原始数据有 ${count} 项错误，受影响的结论暂不能判定；详见“校验年报”。`,
    "en-US": ({ count }) =>
      `The data have ${counted(count, "error")}; verdicts that depend on them stay open. See “Check the report”.`,
  },
  settingsIgnored: {
    "zh-CN": ({ fault }) => `工作簿中保存的均衡设置${SETTINGS_FAULTS["zh-CN"][fault]}，已按默认设置处理。`,
    "en-US": ({ fault }) =>
      `The settings of Junheng stored in the workbook ${SETTINGS_FAULTS["en-US"][fault]}, and the defaults were used.`,
  },
  noStandard: {
    "zh-CN": ({ date }) => `没有 ${date} 适用的国家标准，未作判定，也没有写入任何内容。请检查电脑的日期。`,
    "en-US": ({ date }) =>
      `No national standard was in force on ${date}: nothing was judged or written. Check the date of the computer.`,
  },
  answersNeeded: {
    "zh-CN": ({ count }) => `有 ${count} 个问题需要您确认，回答后继续；尚未写入任何内容。`,
    "en-US": ({ count }) =>
      `There ${count === 1 ? "is" : "are"} ${counted(count, "question")} to answer before this goes on; nothing has been written.`,
  },
  nothingFound: {
    "zh-CN": ({ reasons }) => NOTHING_FOUND["zh-CN"](reasons),
    "en-US": ({ reasons }) => NOTHING_FOUND["en-US"](reasons),
  },
  hostRefused: {
    "zh-CN": ({ failure }) => hostRefused(failure, "zh-CN"),
    "en-US": ({ failure }) => hostRefused(failure, "en-US"),
  },
  unexpectedFailure: {
    "zh-CN": ({ kind }) => `出现意外错误，操作未完成：${kind}`,
    "en-US": ({ kind }) => `Something unexpected went wrong, and this was not completed: ${kind}`,
  },
};

/** What a command says at its end, all notes in their order; "" for none. */
export function describeOutcome(notes: readonly OutcomeNote[], language: PaneLanguage): string {
  return notes
    .map((note) => (SENTENCES[note.code][language] as (note: OutcomeNote) => string)(note))
    .join(language === "en-US" ? " " : "");
}
