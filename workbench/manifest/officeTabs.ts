import type { ManifestLocale } from "./addinManifest";

/** Excel's own tabs that a manifest can put groups into, by id, as Excel captions them. */
export const OFFICE_TABS: Readonly<Record<string, Readonly<Record<ManifestLocale, string>>>> = {
  TabHome: { "zh-CN": "开始", "en-US": "Home" },
  TabInsert: { "zh-CN": "插入", "en-US": "Insert" },
  TabPageLayoutExcel: { "zh-CN": "页面布局", "en-US": "Page Layout" },
  TabFormulas: { "zh-CN": "公式", "en-US": "Formulas" },
  TabData: { "zh-CN": "数据", "en-US": "Data" },
  TabReview: { "zh-CN": "审阅", "en-US": "Review" },
  TabView: { "zh-CN": "视图", "en-US": "View" },
  TabDeveloper: { "zh-CN": "开发工具", "en-US": "Developer" },
  TabAddIns: { "zh-CN": "加载项", "en-US": "Add-ins" },
};
