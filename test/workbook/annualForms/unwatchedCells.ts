/** Cells that no relation and no soft check watches, by 编号 and column; no figure that is judged is made of them. */
export const UNWATCHED: Readonly<Record<string, { readonly cells: string; readonly why: string }>> = {
  "基础基112 学校（机构）基本情况": {
    cells: "14: 1; 20: 1; 28: 1; 29: 1",
    why: "出口带宽, 体检学生数, 骨干教师（高中）, 安全保卫人员: no indicator of compulsory education",
  },
  "基础基522 中小学占地面积及其他办学条件": { cells: "1: 4", why: "图书: no indicator of 教督〔2017〕6号" },
  "基础基531 中小学信息化建设情况": { cells: "1: 1–4", why: "数字资源: no indicator" },
  "教基1102 学校（机构）基本情况（续表）": { cells: "10: 1", why: "骨干教师 of the senior phase: no verdict" },
  "教基5176 基础教育学校资产等办学条件": { cells: "8: 1", why: "图书: no indicator" },
};
