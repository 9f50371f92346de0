/** Language of the pane. What is written to a sheet is always Chinese. */
export type PaneLanguage = "zh-CN" | "en-US";

const zhCN = {
  title: "均衡",
  subtitle: "义务教育优质均衡校验与整改台账",
  starting: "正在连接 Excel…",
  notInExcel: "请在 Excel 中打开本加载项。",
  checkSheets: "校验年报",
  insertResults: "测算结果",
  createLedger: "整改台账",
  clearHighlights: "清除标记",
  insertSchoolTemplate: "插入数据模板",
  insertBlankLedger: "空白台账",
  running: "正在处理…",
  welcomeTitle: "从一张学校数据表开始",
  welcomeText: "打开学校基础数据表后点击“校验年报”：标出数据错误和未达标的单元格，并写出校验结果。数据不离开本机。",
  questionsTitle: "需要您确认",
  questionsHint: "回答后继续，尚未写入任何内容。",
  continue: "继续",
  countyVerdict: "县级结论",
  met: "达标",
  notMet: "不达标",
  notAssessable: "无法判定",
  sections: "校（部）达标",
  coefficients: "差异系数达标",
  primary: "小学",
  juniorSecondary: "初中",
  stale: "数据已改动：所改行的标记已更新，县级结论待重新校验。",
  findings: "校验发现",
  noFindings: "未发现问题。",
  noFindingsOfLevel: "没有这一级别的发现。",
  showMore: "再显示 {count} 条",
  shown: "显示 {shown} / {total} 条",
  wholeCounty: "全县",
} as const;

/** Every label of the pane; both languages are complete or this does not compile. */
export type PaneStrings = Readonly<Record<keyof typeof zhCN, string>>;

const enUS: PaneStrings = {
  title: "Junheng",
  subtitle: "Quality-balanced education: checks and rectification ledger",
  starting: "Connecting to Excel…",
  notInExcel: "Open this add-in in Excel.",
  checkSheets: "Check the report",
  insertResults: "Result forms",
  createLedger: "Ledger",
  clearHighlights: "Clear marks",
  insertSchoolTemplate: "Insert data template",
  insertBlankLedger: "Blank ledger",
  running: "Working…",
  welcomeTitle: "Start from a sheet of schools",
  welcomeText:
    "Open the sheet with the schools' figures and choose “Check the report”: data errors and unmet indicators are marked and listed. Nothing leaves this computer.",
  questionsTitle: "Please confirm",
  questionsHint: "Nothing has been written yet.",
  continue: "Continue",
  countyVerdict: "County verdict",
  met: "Met",
  notMet: "Not met",
  notAssessable: "Not assessable",
  sections: "Sections that pass",
  coefficients: "Coefficients met",
  primary: "Primary",
  juniorSecondary: "Junior secondary",
  stale: "Data changed: the marks of the edited rows follow, the county verdict waits for a new check.",
  findings: "Findings",
  noFindings: "No problems found.",
  noFindingsOfLevel: "No findings of this level.",
  showMore: "Show {count} more",
  shown: "{shown} of {total} shown",
  wholeCounty: "Whole county",
};

/** Labels of the pane in the given language. */
export function paneStrings(language: PaneLanguage): PaneStrings {
  return language === "en-US" ? enUS : zhCN;
}

/** The pane's language for a display language tag of the host: Chinese unless it is an English one. */
export function paneLanguageOf(tag: string): PaneLanguage {
  return tag.toLowerCase().startsWith("en") ? "en-US" : "zh-CN";
}

/** Fills "{name}" placeholders of a label. */
export function fillLabel(label: string, facts: Readonly<Record<string, string | number>>): string {
  return label.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(facts[name] ?? placeholder));
}
