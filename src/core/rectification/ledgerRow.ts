/** The columns of the ledger: the eleven of 附件3, 学校, and the two hidden ones (docs/adr/0010), in the order of the sheet. */
export const LEDGER_FIELDS = [
  "number", // 序号
  "school", // 学校
  "discovered", // 发现问题时间
  "problem", // 发现的问题
  "ownerName", // 姓名
  "ownerTitle", // 职务
  "unit", // 所在单位
  "deadline", // 整改到位时限(年月)
  "measure", // 整改措施
  "funds", // 投入资金(万元)
  "result", // 整改结果
  "closed", // 问题销号时间
  "key", // 标识
  "written", // 上次写入
] as const;

/** One column of the ledger. */
export type LedgerField = (typeof LEDGER_FIELDS)[number];

/** What a cell of the ledger holds; "" for a blank one and for a column that is not there. */
export type LedgerValue = string | number;

/** One row of a ledger as it stands on the sheet; `row` is its zero-based row there. */
export type LedgerRow = Readonly<Record<LedgerField, LedgerValue>> & { readonly row: number };

/** Whether nothing stands in a cell, or nothing but blanks. */
export function isBlankValue(value: LedgerValue): boolean {
  return typeof value === "string" && value.trim() === "";
}

/** Whether two cells say the same; programs differ in how they end the lines of a cell. */
export function isSameValue(left: LedgerValue, right: LedgerValue): boolean {
  return left === right || (typeof left === "string" && typeof right === "string" && lines(left) === lines(right));
}

function lines(text: string): string {
  return text.replaceAll("\r\n", "\n");
}
