import type { Status } from "../core/model/assessment";
import type { FindingLevel } from "../core/model/finding";
import { LEVEL_LABELS } from "./labels";

/** Names of what the sheets of ours are called. */
function listed(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join("、");
}

const COUNTY_VERDICTS: Readonly<Record<Status, string>> = {
  met: "县级结论：达标",
  notMet: "县级结论：不达标",
  notAssessable: "县级结论：无法判定（有数据缺失或错误，补全后再校验）",
};

/** The county's verdict in words. */
export function countyVerdict(status: Status): string {
  return COUNTY_VERDICTS[status];
}

/** Counts by level: 数据错误 0 项，不足85% 1 项，未达标 13 项，提示 1 项. */
export function levelCounts(counts: Readonly<Record<FindingLevel, number>>): string {
  const levels = Object.keys(LEVEL_LABELS) as FindingLevel[];
  return levels.map((level) => `${LEVEL_LABELS[level]} ${counts[level]} 项`).join("，");
}

/** A sheet written under another name than wanted, because that name was taken by a sheet that must not be touched. */
export interface WrittenSheet {
  readonly wanted: string;
  readonly name: string;
}

/** 「“校验结果”已有内容，未覆盖；已另存为“校验结果 (2)”」 for each sheet that got another name; "" when none did. */
export function renamedSheets(sheets: readonly WrittenSheet[]): string {
  return sheets
    .filter(({ wanted, name }) => wanted !== name)
    .map(({ wanted, name }) => `“${wanted}”不是本加载项写的或已被改动，未覆盖，已另存为“${name}”。`)
    .join("");
}

/** What a check came to. */
export interface CheckSummary {
  /** Rows that were read as schools, and how many of them no section is judged of. */
  readonly schools: number;
  readonly outOfScope: number;
  readonly counts: Readonly<Record<FindingLevel, number>>;
  readonly county: Status;
  readonly sheet: WrittenSheet;
  /** Sheets that are protected and therefore have no marks. */
  readonly unmarkedSheets: readonly string[];
}

/** 已检查 10 所学校（1 所不在评估范围）：数据错误 0 项，不足85% 1 项，未达标 13 项，提示 1 项。县级结论：不达标。 */
export function checkDone(summary: CheckSummary): string {
  const unmarked =
    summary.unmarkedSheets.length === 0 ? "" : `工作表${listed(summary.unmarkedSheets)}受保护，未作标记。`;
  const written = summary.sheet.wanted === summary.sheet.name ? "" : renamedSheets([summary.sheet]);
  const scope = summary.outOfScope === 0 ? "" : `（${summary.outOfScope} 所不在评估范围）`;
  return `已检查 ${summary.schools} 所学校${scope}：${levelCounts(summary.counts)}。${countyVerdict(summary.county)}。${written}${unmarked}`;
}

/** The results sheets were written. */
export function resultsDone(sheets: readonly WrittenSheet[], county: Status): string {
  return `已写出测算结果${listed(sheets.map(({ name }) => name))}，公式随数据自动更新。${countyVerdict(county)}。${renamedSheets(sheets)}`;
}

/** The ledger was written with so many problems. */
export function ledgerDone(entries: number, sheet: WrittenSheet): string {
  return `已生成整改台账“${sheet.name}”，共 ${entries} 条问题。${renamedSheets([sheet])}`;
}

/** A ledger of ours is there already: nothing was added, nothing was overwritten. */
export function ledgerExists(name: string): string {
  return `工作簿中已有整改台账“${name}”，未作改动。需要重新生成时，请先将它改名或删除。`;
}

/** No problem to enter: no ledger was written. */
export function ledgerNotNeeded(): string {
  return "没有需要整改的问题，未生成台账。";
}

/** The blank ledger form was inserted. */
export function blankLedgerDone(sheet: WrittenSheet): string {
  return `已插入空白整改台账“${sheet.name}”。${renamedSheets([sheet])}`;
}

/** The data template was inserted. */
export function templateDone(sheet: WrittenSheet): string {
  return `已插入数据模板“${sheet.name}”，每校一行填写后点“校验年报”。${renamedSheets([sheet])}`;
}

/** A template of ours that is still blank is there already. */
export function templateExists(name: string): string {
  return `工作簿中已有数据模板“${name}”，请在其中填写。`;
}

/** Marks were taken away from so many cells; `protectedSheets` kept theirs. */
export function marksCleared(cells: number, protectedSheets: readonly string[]): string {
  const left = protectedSheets.length === 0 ? "" : `工作表${listed(protectedSheets)}受保护，其中的标记未能清除。`;
  return cells === 0 ? `没有需要清除的标记。${left}` : `已清除 ${cells} 个单元格的标记。${left}`;
}

/** The command stopped before any write and waits for answers. */
export function answersNeeded(count: number): string {
  return `有 ${count} 个问题需要您确认，回答后继续；尚未写入任何内容。`;
}

/** The workbook changed since the last full check. */
export function checkIsStale(): string {
  return "数据已改动，县级结论以重新校验为准。";
}

/** Something unexpected went wrong; nothing more is known than the text of the error. */
export function unexpectedFailure(detail: string): string {
  return `出现意外错误，操作未完成：${detail}`;
}

/** Why a sheet was not taken as data: the codes of NothingReason in the workbook layer. */
export type NothingFacts =
  | { readonly code: "emptyWorkbook" }
  | { readonly code: "noHeader"; readonly sheet: string }
  | { readonly code: "noRows"; readonly sheet: string }
  | { readonly code: "tooLarge"; readonly sheet: string; readonly rowCount: number; readonly columnCount: number };

function describeNothingReason(reason: NothingFacts): string {
  switch (reason.code) {
    case "emptyWorkbook":
      return "工作簿是空的";
    case "noHeader":
      return `工作表“${reason.sheet}”没有学校数据表的表头`;
    case "noRows":
      return `工作表“${reason.sheet}”只有表头，还没有学校`;
    case "tooLarge":
      return `工作表“${reason.sheet}”的已用区域有 ${reason.rowCount} 行 ${reason.columnCount} 列，超出一次能读的 20000 行 250 列；如数据不多，请删除数据下方、右侧多余的空行空列后保存再试`;
  }
}

/** So many sheets are named; the rest are counted. */
const MOST_REASONS = 5;

/** No data was found: why, sheet by sheet, and what to do. */
export function nothingFound(reasons: readonly NothingFacts[]): string {
  const first = reasons.slice(0, MOST_REASONS).map(describeNothingReason).join("；");
  const rest = reasons.length > MOST_REASONS ? `；另有 ${reasons.length - MOST_REASONS} 张工作表同样不是` : "";
  return `没有找到学校数据表：${first}${rest}。可插入数据模板，按列名填写或粘贴。`;
}

/** Refusals of the host, by code. */
export type HostFailureFacts =
  | { readonly code: "structureProtected" | "cellBeingEdited" | "tooLarge" }
  | { readonly code: "sheetGone"; readonly sheet: string }
  | { readonly code: "accessDenied"; readonly sheet: string | null };

/** Why Excel refused, and what to do. Nothing was written. */
export function hostRefused(failure: HostFailureFacts): string {
  switch (failure.code) {
    case "structureProtected":
      return "工作簿结构受保护，不能新建工作表。请先在“审阅—保护工作簿”中撤销保护。尚未写入任何内容。";
    case "cellBeingEdited":
      return "有单元格正在编辑。请按 Enter 或 Esc 结束编辑后再试。尚未写入任何内容。";
    case "sheetGone":
      return `工作表“${failure.sheet}”已不存在，可能已被删除或改名。请重新校验。`;
    case "accessDenied":
      return failure.sheet === null
        ? "Excel 拒绝了这次写入，工作簿可能是只读的或受保护的。"
        : `Excel 拒绝写入工作表“${failure.sheet}”，它可能受保护。请撤销保护后再试。`;
    case "tooLarge":
      return "内容超出 Excel 一次能处理的大小，未能完成。请删除多余的空行空列，或把数据分到较小的工作簿。";
  }
}
