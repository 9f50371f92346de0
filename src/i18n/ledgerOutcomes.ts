import { type ByLanguage, counted } from "./byLanguage";
import type { NoteOf, OutcomeNote } from "./outcomeNote";

type LedgerCode = Extract<
  OutcomeNote["code"],
  | "ledgerDone"
  | "ledgerExists"
  | "ledgerNotNeeded"
  | "ledgerUpdated"
  | "ledgerToDecide"
  | "ledgerMissing"
  | "ledgerProtected"
  | "ledgerNotRead"
  | "ledgerKeysMissing"
  | "ledgerOfOneSchool"
  | "entriesClosed"
>;

type Update = NoteOf<"ledgerUpdated">;

function parts(
  note: Update,
  words: Readonly<Record<"renewed" | "proposed" | "withdrawn" | "added", string>>,
): string[] {
  return (["renewed", "proposed", "withdrawn", "added"] as const).flatMap((what) =>
    note[what] === 0 ? [] : [words[what].replace("#", String(note[what]))],
  );
}

function updatedInChinese(note: Update): string {
  const done = parts(note, {
    renewed: "更新实际值 # 条",
    proposed: "拟写整改结果 # 条",
    withdrawn: "因又不达标撤回“已达标” # 条",
    added: "新增问题 # 条",
  });
  const left = note.left === 0 ? "" : `另有 ${note.left} 个单元格刚被改动，未写。`;
  return `${done.length === 0 ? `整改台账“${note.sheet}”没有需要更新的内容` : `已更新整改台账“${note.sheet}”：${done.join("，")}`}。${left}`;
}

function updatedInEnglish(note: Update): string {
  const done = parts(note, {
    renewed: "# with new figures",
    proposed: "# with a proposed result",
    withdrawn: "# taken back because not met again",
    added: "# new",
  });
  const left = note.left === 0 ? "" : ` ${counted(note.left, "cell")} changed meanwhile and left alone.`;
  return `${done.length === 0 ? `Nothing in the ledger “${note.sheet}” had to be updated` : `The ledger “${note.sheet}” was updated: ${done.join(", ")}`}.${left}`;
}

/** What is said of the ledger at the end of a command. */
export const LEDGER_SENTENCES: {
  readonly [Code in LedgerCode]: ByLanguage<(note: NoteOf<Code>) => string>;
} = {
  ledgerDone: {
    "zh-CN": ({ sheet, entries }) => `已生成整改台账“${sheet}”，共 ${entries} 条问题。`,
    "en-US": ({ sheet, entries }) =>
      `The rectification ledger “${sheet}” was written, with ${counted(entries, "problem")}.`,
  },
  ledgerExists: {
    "zh-CN": ({ sheet }) =>
      `工作簿中已有整改台账“${sheet}”，未作改动。要按最新数据更新，请点“更新台账”；需要重新生成时，请先将它改名或删除。`,
    "en-US": ({ sheet }) =>
      `The workbook has a rectification ledger already, “${sheet}”, and nothing was changed. Choose “Update the ledger” to bring it up to date; to have it written anew, rename or delete it first.`,
  },
  ledgerNotNeeded: {
    "zh-CN": () => "没有需要整改的问题，未生成台账。",
    "en-US": () => "There is nothing to put right, so no ledger was written.",
  },
  ledgerUpdated: { "zh-CN": updatedInChinese, "en-US": updatedInEnglish },
  ledgerToDecide: {
    "zh-CN": ({ closable, notices }) =>
      `${[...(closable === 0 ? [] : [`${closable} 条可以销号`]), ...(notices === 0 ? [] : [`${notices} 条请核对`])].join("，")}，见任务窗格。`,
    "en-US": ({ closable, notices }) =>
      `See the pane: ${[...(closable === 0 ? [] : [`${closable} can be closed`]), ...(notices === 0 ? [] : [`${notices} to look at`])].join(", ")}.`,
  },
  ledgerMissing: {
    "zh-CN": () => "工作簿中没有本加载项生成的整改台账，请先点“整改台账”。",
    "en-US": () => "The workbook has no ledger of this add-in. Choose “Ledger” first.",
  },
  ledgerProtected: {
    "zh-CN": ({ sheet }) => `整改台账“${sheet}”受保护，未作改动。请撤销工作表保护后再更新。`,
    "en-US": ({ sheet }) =>
      `The ledger “${sheet}” is protected, and nothing was changed. Unprotect it and update again.`,
  },
  ledgerNotRead: {
    "zh-CN": ({ sheet }) => `在“${sheet}”中没有找到台账的表头（序号、发现的问题、整改措施等），未作改动。`,
    "en-US": ({ sheet }) => `No header of a ledger was found on “${sheet}”, and nothing was changed.`,
  },
  ledgerKeysMissing: {
    "zh-CN": ({ sheet }) =>
      `“${sheet}”缺少隐藏列“标识”“上次写入”，无法对应各条问题，未作改动。可撤销删除，或将它改名后重新生成台账。`,
    "en-US": ({ sheet }) =>
      `“${sheet}” has lost its hidden columns “标识” and “上次写入”, so its entries cannot be told apart, and nothing was changed. Bring them back, or rename the sheet and have a ledger written anew.`,
  },
  ledgerOfOneSchool: {
    "zh-CN": ({ sheet }) => `“${sheet}”是一所学校的台账（没有“学校”列），而数据中有多所学校，未作改动。`,
    "en-US": ({ sheet }) =>
      `“${sheet}” is the ledger of one school (it has no column for schools), but the data are of several. Nothing was changed.`,
  },
  entriesClosed: {
    "zh-CN": ({ count, left }) =>
      `已销号 ${count} 条。${left === 0 ? "" : `另有 ${left} 条已变动或又不达标，未销号。`}`,
    "en-US": ({ count, left }) =>
      `${count === 1 ? "1 entry" : `${count} entries`} closed.${left === 0 ? "" : ` ${left} left open: changed meanwhile, or not met again.`}`,
  },
};
