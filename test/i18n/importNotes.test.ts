import { EVERY_FINDING } from "../fixtures/everyFinding";
import { describeImportNote, type ImportNoteFacts } from "../../src/i18n/importNotes";

const NOTES: {
  readonly [Code in ImportNoteFacts["code"]]: readonly [ImportNoteFacts & { readonly code: Code }, string];
} = {
  hiddenRow: [{ code: "hiddenRow" }, "该行在文件中被隐藏，已计入"],
  convertedFromYuan: [{ code: "convertedFromYuan" }, "教学仪器设备值由元换算为万元"],
  partsUnread: [
    {
      code: "partsUnread",
      field: "小学高于规定学历教师数",
      cells: [
        { sheet: "年报", row: 3, column: 4 },
        { sheet: "年报", row: 3, column: 5 },
      ],
    },
    "“小学高于规定学历教师数”要由 E4、F4 合计，其中有空白或不是数字的单元格，未写入",
  ],
  uncalculated: [
    { code: "uncalculated", count: 2, first: { sheet: "年报", row: 4, column: 27 } },
    "文件中有 2 个公式没有计算结果（首个在“年报”AB5），请用 Excel 打开保存后再导入",
  ],
  equipmentText: [{ code: "equipmentText", found: "12,000" }, "教学仪器设备值在文件中是文本“12,000”，已写成数字"],
  nameFromFile: [{ code: "nameFromFile" }, "报表上没有校名，暂用文件名，请核对"],
  typeFromForms: [
    { code: "typeFromForms", type: "nineYearSchool" },
    "报表没有封面，按有学生数的报表认作“九年一贯制学校”，请核对",
  ],
  formFindings: [
    { code: "formFindings", count: 3, first: EVERY_FINDING.formPartExceedsWhole },
    "报表有 3 处要核对，第一处（学校基础数据!S7）：基础基312“总计”：其中项 女 301（E7） 大于 在校生数 300（E7），请核对原始报表",
  ],
  repeated: [{ code: "repeated", rows: [5, 9] }, "与第 5、9 行是同一所学校，未合并，请核对后删除多余的行"],
};

test.each(Object.entries(NOTES))("%s is said on the sheet", (_code, [note, sentence]) => {
  expect(describeImportNote(note)).toBe(sentence);
});
