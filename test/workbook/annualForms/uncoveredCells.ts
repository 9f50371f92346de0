/** What watches the cells of a form that take part in no printed sum; the test prints them with these notes. */
export const UNCOVERED: Readonly<Record<string, string>> = {
  "基础基112 学校（机构）基本情况":
    "其中 no larger than its whole (hard); 骨干教师 against 专任教师 and peers, year on year (soft)",
  "基础基312 小学学生数":
    "女, 受过学前教育, 预计毕业 no larger than their whole (hard); 招生 against 331 (hard, across forms); 毕业 year on year (soft)",
  "基础基313 初中学生数": "女, 预计毕业 no larger than their whole (hard); 毕业, 招生 year on year (soft)",
  "基础基411 幼儿园教职工": "代课, 兼任: year on year (soft); kindergartens are not judged",
  "基础基412 中小学教职工": "代课, 兼任: year on year (soft); they are no 专任教师",
  "基础基422 中小学专任教师分专业技术职务、分年龄": "女 no larger than its whole (hard)",
  "基础基423 小学专任教师分课程、分学历": "女, 少数民族 no larger than their whole (hard); their share by peers (soft)",
  "基础基424 中学专任教师分课程、分学历": "女, 少数民族 no larger than their whole (hard); their share by peers (soft)",
  "基础基431 专任教师变动情况": "师范生, 外校, 学段调整 no larger than their whole (hard)",
  "基础基511 幼儿园校舍情况": "租借 no larger than its whole (hard); kindergartens are not judged",
  "基础基512 中小学校舍情况": "租借 no larger than its whole (hard); the area per pupil (soft)",
  "基础基522 中小学占地面积及其他办学条件":
    "其中 no larger than its whole (hard); grounds and equipment per pupil, 元/万元 slips, zero among peers, year on year (soft)",
  "基础基531 中小学信息化建设情况": "not judged; year on year (soft)",
  "教基1102 学校（机构）基本情况（续表）": "骨干教师 per 100 pupils, zero among peers, year on year (soft)",
  "教基3112 小学分类型学生数": "女, 少数民族, 随迁 no larger than their whole (hard); 毕业, 招生 year on year (soft)",
  "教基3115 初中分类型学生数": "女, 少数民族, 随迁 no larger than their whole (hard); 毕业, 招生 year on year (soft)",
  "教基4149 中小学教职工": "校外教师, 银龄教师: year on year (soft); they are no 专任教师",
  "教基4155 小学专任教师分课程、分学历情况":
    "女, 少数民族 no larger than their whole (hard); their share by peers (soft)",
  "教基4155 义务教育阶段专任教师分课程、分学历情况": "女, 英 日 俄, 音乐, 美术 no larger than their whole (hard)",
  "教基4156 中学专任教师分课程、分学历情况":
    "女, 少数民族 no larger than their whole (hard); their share by peers (soft)",
  "教基5170 中小学校舍情况": "rooms no larger than their whole (hard); the area per pupil (soft)",
  "教基5176 基础教育学校资产等办学条件":
    "其中 no larger than its whole (hard); grounds and equipment per pupil, 元/万元 slips, zero among peers, year on year (soft)",
};
