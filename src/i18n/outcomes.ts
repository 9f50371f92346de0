import type { Status } from "../core/model/assessment";
import { FINDING_LEVELS } from "../core/model/finding";
import { counted, type ByLanguage } from "./byLanguage";
import { levelLabel } from "./labels";
import { LEDGER_SENTENCES } from "./ledgerOutcomes";
import type { NoteOf, OutcomeNote } from "./outcomeNote";
import type { PaneLanguage } from "./paneStrings";
import { hostRefused, NOTHING_FOUND, SETTINGS_FAULTS } from "./refusals";

/** One sentence or two per code and language: a code or language without them does not compile. */
type Sentences = { readonly [Code in OutcomeNote["code"]]: ByLanguage<(note: NoteOf<Code>) => string> };

function listed(names: readonly string[], separator: string): string {
  return names.map((name) => `“${name}”`).join(separator);
}

/** So many names are said; the rest are counted on the sheet. */
const MOST_NAMES = 5;

function firstNames(names: readonly string[], separator: string): string {
  return `${listed(names.slice(0, MOST_NAMES), separator)}${names.length > MOST_NAMES ? "…" : ""}`;
}

const LEFT_ALONE: ByLanguage<(left: number) => string> = {
  "zh-CN": (left) => (left === 0 ? "" : `另有 ${left} 个单元格已变动、被隐藏或受保护，未改。`),
  "en-US": (left) =>
    left === 0 ? "" : ` ${counted(left, "cell")} left alone: changed meanwhile, hidden or protected.`,
};

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
  ...LEDGER_SENTENCES,
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
  consolidatedDone: {
    "zh-CN": ({ sheet }) => `源数据不在一张表的各列中，已先整理到“${sheet}”，每格都是指向源单元格的公式。`,
    "en-US": ({ sheet }) =>
      `The data do not stand in columns of one sheet, so “${sheet}” brings them together: each of its cells refers to its source.`,
  },
  totalsNeeded: {
    "zh-CN": ({ sheet }) =>
      `工作表“${sheet}”是已算好的指标值（表Ⅱ-2 一类），没有人数、面积等原始数据，不能生成带公式的测算结果；可以校验和生成台账。请改用学校基础数据或年报报表。`,
    "en-US": ({ sheet }) =>
      `Sheet “${sheet}” holds readings that were computed already (like form II-2) and no raw figures, so there is nothing that result forms could refer to. It can be checked, and a ledger can be made of it. Use school data or report forms for results.`,
  },
  commandStopped: {
    "zh-CN": () => "已停止，尚未写入任何内容。",
    "en-US": () => "Stopped. Nothing was written.",
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
  filesWanted: {
    "zh-CN": () => "请在任务窗格中选择要导入的文件；尚未写入任何内容。",
    "en-US": () => "Choose the files to import in the pane; nothing has been written.",
  },
  importDone: {
    "zh-CN": ({ files, schools, failed, sheet, log }) =>
      `已从 ${files} 个文件导入 ${schools} 行，写入“${sheet}”，每个数的出处见“${log}”。${failed === 0 ? "" : `${failed} 个文件未能导入，原因见下。`}`,
    "en-US": ({ files, schools, failed, sheet, log }) =>
      `${counted(schools, "row")} from ${counted(files, "file")} written to “${sheet}”; where each figure comes from stands in “${log}”.${failed === 0 ? "" : ` ${counted(failed, "file")} could not be imported, for the reasons below.`}`,
  },
  importNothing: {
    "zh-CN": ({ failed }) => `${failed} 个文件都未能导入，未写入任何内容，原因见下。`,
    "en-US": ({ failed }) =>
      `Nothing could be imported from ${counted(failed, "file")}, for the reasons below. Nothing has been written.`,
  },
  importStopped: {
    "zh-CN": ({ read, files }) => `已停止导入：读了 ${files} 个文件中的 ${read} 个，未写入任何内容。`,
    "en-US": ({ read, files }) =>
      `The import was stopped after ${read} of ${counted(files, "file")}. Nothing has been written.`,
  },
  importBeside: {
    "zh-CN": ({ wanted, sheet }) => `“${wanted}”里已有内容，未覆盖，导入的数据写在“${sheet}”。`,
    "en-US": ({ wanted, sheet }) =>
      `“${wanted}” holds data already and was left alone; the imported rows are on “${sheet}”.`,
  },
  importRepeated: {
    "zh-CN": ({ schools }) => `有 ${schools.length} 所学校出现不止一次，未合并，请核对：${firstNames(schools, "、")}。`,
    "en-US": ({ schools }) =>
      `${counted(schools.length, "school")} in more than one row, not merged; please check: ${firstNames(schools, ", ")}.`,
  },
  fixesApplied: {
    "zh-CN": ({ count, left }) => `已修正 ${count} 个单元格，可在窗格中撤销。${LEFT_ALONE["zh-CN"](left)}`,
    "en-US": ({ count, left }) =>
      `${counted(count, "cell")} corrected; this can be undone in the pane.${LEFT_ALONE["en-US"](left)}`,
  },
  fixesUndone: {
    "zh-CN": ({ count, left }) => `已把 ${count} 个单元格恢复原样。${LEFT_ALONE["zh-CN"](left)}`,
    "en-US": ({ count, left }) => `${counted(count, "cell")} brought back.${LEFT_ALONE["en-US"](left)}`,
  },
  explanationKept: {
    "zh-CN": () => "说明已保存在工作簿中，下次“校验年报”时写入校验结果。",
    "en-US": () =>
      "The explanation is kept in the workbook; the next “Check the report” writes it to the check results.",
  },
  explanationTakenBack: {
    "zh-CN": () => "已删除说明。",
    "en-US": () => "The explanation was removed.",
  },
  notExplainable: {
    "zh-CN": () => "只有提示可以说明；数据错误和未达标须改正，不能以说明代替。",
    "en-US": () => "Only hints can be explained; errors and unmet indicators have to be put right.",
  },
  tooManyExplanations: {
    "zh-CN": () => "工作簿中保存的说明已满，未保存。请先删除不再需要的说明。",
    "en-US": () =>
      "The workbook holds as many explanations as it can, and this one was not kept. Remove some that are no longer needed.",
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
