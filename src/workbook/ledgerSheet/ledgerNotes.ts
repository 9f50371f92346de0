/** Notes under the ledger, as in 附件3. */
export const LEDGER_NOTES = ["注：1.表格不足可自行添加。", "2.按照先硬件后软件的顺序填写。"] as const;
