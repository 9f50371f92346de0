import type { NoteOf, OutcomeNote } from "../../src/i18n/outcomeNote";

type Case<Code extends OutcomeNote["code"]> = readonly [NoteOf<Code>, string, string];

const sheet = "整改台账";
const update: NoteOf<"ledgerUpdated"> = {
  code: "ledgerUpdated",
  sheet,
  renewed: 2,
  proposed: 1,
  withdrawn: 1,
  added: 3,
  left: 0,
};

/** Notes of an update of the ledger, and what is said of them in Chinese and in English. */
export const LEDGER_UPDATE_CASES: {
  readonly [
    Code in
      | "ledgerUpdated"
      | "ledgerToDecide"
      | "ledgerMissing"
      | "ledgerProtected"
      | "ledgerNotRead"
      | "ledgerKeysMissing"
      | "ledgerOfOneSchool"
      | "entriesClosed"
  ]: readonly Case<Code>[];
} = {
  ledgerUpdated: [
    [
      update,
      "已更新整改台账“整改台账”：更新实际值 2 条，拟写整改结果 1 条，因又不达标撤回“已达标” 1 条，新增问题 3 条。",
      "The ledger “整改台账” was updated: 2 with new figures, 1 with a proposed result, 1 taken back because not met again, 3 new.",
    ],
    [
      { ...update, renewed: 0, proposed: 0, withdrawn: 0, added: 0, left: 1 },
      "整改台账“整改台账”没有需要更新的内容。另有 1 个单元格刚被改动，未写。",
      "Nothing in the ledger “整改台账” had to be updated. 1 cell changed meanwhile and left alone.",
    ],
  ],
  ledgerToDecide: [
    [
      { code: "ledgerToDecide", closable: 2, notices: 3 },
      "2 条可以销号，3 条请核对，见任务窗格。",
      "See the pane: 2 can be closed, 3 to look at.",
    ],
    [{ code: "ledgerToDecide", closable: 0, notices: 1 }, "1 条请核对，见任务窗格。", "See the pane: 1 to look at."],
    [
      { code: "ledgerToDecide", closable: 1, notices: 0 },
      "1 条可以销号，见任务窗格。",
      "See the pane: 1 can be closed.",
    ],
  ],
  ledgerMissing: [
    [
      { code: "ledgerMissing" },
      "工作簿中没有本加载项生成的整改台账，请先点“整改台账”。",
      "The workbook has no ledger of this add-in. Choose “Ledger” first.",
    ],
  ],
  ledgerProtected: [
    [
      { code: "ledgerProtected", sheet },
      "整改台账“整改台账”受保护，未作改动。请撤销工作表保护后再更新。",
      "The ledger “整改台账” is protected, and nothing was changed. Unprotect it and update again.",
    ],
  ],
  ledgerNotRead: [
    [
      { code: "ledgerNotRead", sheet },
      "在“整改台账”中没有找到台账的表头（序号、发现的问题、整改措施等），未作改动。",
      "No header of a ledger was found on “整改台账”, and nothing was changed.",
    ],
  ],
  ledgerKeysMissing: [
    [
      { code: "ledgerKeysMissing", sheet },
      "“整改台账”缺少隐藏列“标识”“上次写入”，无法对应各条问题，未作改动。可撤销删除，或将它改名后重新生成台账。",
      "“整改台账” has lost its hidden columns “标识” and “上次写入”, so its entries cannot be told apart, and nothing was changed. Bring them back, or rename the sheet and have a ledger written anew.",
    ],
  ],
  ledgerOfOneSchool: [
    [
      { code: "ledgerOfOneSchool", sheet },
      "“整改台账”是一所学校的台账（没有“学校”列），而数据中有多所学校，未作改动。",
      "“整改台账” is the ledger of one school (it has no column for schools), but the data are of several. Nothing was changed.",
    ],
  ],
  entriesClosed: [
    [{ code: "entriesClosed", count: 2, left: 0 }, "已销号 2 条。", "2 entries closed."],
    [
      { code: "entriesClosed", count: 1, left: 1 },
      "已销号 1 条。另有 1 条已变动或又不达标，未销号。",
      "1 entry closed. 1 left open: changed meanwhile, or not met again.",
    ],
  ],
};
