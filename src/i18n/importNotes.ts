import type { CellAt } from "../core/model/cellAt";
import type { FindingOf } from "../core/model/finding";
import type { SchoolType } from "../core/model/schoolType";
import { cellName } from "./cellName";
import { describeFormFinding, type FormSentences } from "./formSentences";
import { schoolTypeLabel } from "./labels";

/** Something to know of how a school was read from a file: the codes of ImportNote in the workbook layer. */
export type ImportNoteFacts =
  | { readonly code: "hiddenRow" | "convertedFromYuan" | "nameFromFile" }
  | { readonly code: "uncalculated"; readonly count: number; readonly first: CellAt }
  | { readonly code: "partsUnread"; readonly field: string; readonly cells: readonly CellAt[] }
  | { readonly code: "equipmentText"; readonly found: string }
  | { readonly code: "typeFromForms"; readonly type: SchoolType }
  | { readonly code: "formFindings"; readonly count: number; readonly first: FindingOf<keyof FormSentences> }
  | { readonly code: "repeated"; readonly rows: readonly number[] };

type Sentences = {
  readonly [Code in ImportNoteFacts["code"]]: (note: ImportNoteFacts & { readonly code: Code }) => string;
};

/** They stand on a sheet, so they are Chinese only. */
const SENTENCES: Sentences = {
  hiddenRow: () => "该行在文件中被隐藏，已计入",
  convertedFromYuan: () => "教学仪器设备值由元换算为万元",
  partsUnread: ({ field, cells }) =>
    `“${field}”要由 ${cells.map(cellName).join("、")} 合计，其中有空白或不是数字的单元格，未写入`,
  uncalculated: ({ count, first }) =>
    `文件中有 ${String(count)} 个公式没有计算结果（首个在“${first.sheet}”${cellName(first)}），请用 Excel 打开保存后再导入`,
  equipmentText: ({ found }) => `教学仪器设备值在文件中是文本“${found}”，已写成数字`,
  nameFromFile: () => "报表上没有校名，暂用文件名，请核对",
  typeFromForms: ({ type }) => `报表没有封面，按有学生数的报表认作“${schoolTypeLabel(type, "zh-CN")}”，请核对`,
  formFindings: ({ count, first }) =>
    `报表有 ${String(count)} 处要核对，第一处${placeOf(first.at)}：${describeFormFinding(first, "zh-CN")}`,
  repeated: ({ rows }) => `与第 ${rows.join("、")} 行是同一所学校，未合并，请核对后删除多余的行`,
};

function placeOf(at: CellAt | null): string {
  return at === null ? "" : `（${at.sheet}!${cellName(at)}）`;
}

/** A note in words, as the sheet 导入来源 says it. */
export function describeImportNote(note: ImportNoteFacts): string {
  const describe = SENTENCES[note.code] as (note: ImportNoteFacts) => string;
  return describe(note);
}
