import type { RowFault } from "../core/rectification/ledgerState";
import type { ByLanguage } from "./byLanguage";

/** Why a row of the ledger is shown to the user: codes of UpdateNote that ask for a look. */
export type NoticeCode =
  | "conflict"
  | "copy"
  | "torn"
  | "failsAgain"
  | "notRequired"
  | "notAssessable"
  | "notFound"
  | "hidden"
  | "possibleMatch";

/** What a notice says, and what can be done. `row` is that of the entry of a copy, as Excel counts it. */
export const NOTICE_SENTENCES: ByLanguage<Readonly<Record<NoticeCode, (facts: { readonly row: number }) => string>>> = {
  "zh-CN": {
    conflict: () => "您改过这一格，本次又有新内容，未改动，请自行取舍。",
    copy: ({ row }) => `与第 ${row} 行标识相同，视为复制行，不再更新。`,
    torn: () => "学校或问题与隐藏的标识不符（可能只对部分列排过序），未更新。",
    failsAgain: () => "已销号，本次校验又不达标；如需重新整改，请清除销号时间后再更新。",
    notRequired: () => "该项仍低于标准，但学校已综合达标。",
    notAssessable: () => "数据缺失或有误，暂不能判定，未更新。",
    notFound: () => "本次数据中没有这所学校或这一项，未更新。",
    hidden: () => "该行被隐藏或筛选掉了，未更新；取消筛选后再更新一次。",
    possibleMatch: () => "可能就是本次发现的同一问题，但没有标识；未更新，也没有另加一行。改写问题开头后会另加一行。",
  },
  "en-US": {
    conflict: () => "You changed this cell, and there is news: nothing was changed, please choose.",
    copy: ({ row }) => `Has the key of row ${row}, so it is taken for a copy and not updated.`,
    torn: () =>
      "School or problem do not fit the hidden key (perhaps only some columns were sorted), so it was not updated.",
    failsAgain: () => "Closed, and not met again. To take it up again, clear its close-out time and update.",
    notRequired: () => "Still under the standard, but the school passes.",
    notAssessable: () => "Data are missing or wrong, so nobody can tell. Not updated.",
    notFound: () => "The data have no such school or indicator now. Not updated.",
    hidden: () => "The row is hidden or filtered out and was not updated. Clear the filter and update again.",
    possibleMatch: () =>
      "May be a problem found now, but has no key: it was not updated, and no row was added. Begin its problem with other words to have one added.",
  },
};

/** Faults of rows in words. */
export const FAULT_LABELS: ByLanguage<Readonly<Record<RowFault, string>>> = {
  "zh-CN": {
    closedWithoutResult: "已销号但没有整改结果",
    ownerMissing: "缺责任人",
    deadlineMissing: "缺整改到位时限",
    deadlineNotUnderstood: "整改到位时限无法识别",
    closedNotUnderstood: "销号时间无法识别",
    fundsAreText: "投入资金不是数字",
    numberTwice: "序号重复",
  },
  "en-US": {
    closedWithoutResult: "closed without a result",
    ownerMissing: "no owner",
    deadlineMissing: "no deadline",
    deadlineNotUnderstood: "deadline not understood",
    closedNotUnderstood: "close-out time not understood",
    fundsAreText: "funds are no number",
    numberTwice: "number given twice",
  },
};
