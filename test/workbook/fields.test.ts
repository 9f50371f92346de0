import {
  FIELD_DEFINITIONS,
  FIELD_INDEX,
  TEMPLATE_HEADERS,
  fieldDefinition,
  fieldOfConcept,
} from "../../src/workbook/fields";
import { conceptNamed } from "../../src/workbook/dictionary/dictionary";
import { readHeaderPart } from "../../src/workbook/recognise/headerText";
import { FIELDS, type Field } from "../../src/workbook/schoolTable";
import { labelKey } from "../../src/workbook/text";

/** The field that a header names by itself. */
function fieldOfHeader(text: string): Field | null {
  const named = conceptNamed(readHeaderPart(text).key);
  return named === null ? null : fieldOfConcept(named.entry.concept, named.phase);
}

describe("the columns of the template", () => {
  it("have exactly the headers that were agreed, in order", () => {
    expect(TEMPLATE_HEADERS).toEqual([
      "学校名称",
      "学校标识码",
      "办学类型",
      "举办者类型",
      "城乡类型",
      "小学在校生数",
      "初中在校生数",
      "高中在校生数",
      "小学年级数",
      "初中年级数",
      "小学班级数",
      "初中班级数",
      "小学高于规定学历教师数",
      "初中高于规定学历教师数",
      "小学县级以上骨干教师数",
      "初中县级以上骨干教师数",
      "小学体育艺术专任教师数",
      "初中体育艺术专任教师数",
      "教学及辅助用房面积(㎡)",
      "其中室内体育用房面积(㎡)",
      "运动场地面积(㎡)",
      "教学仪器设备值(万元)",
      "网络多媒体教室数(间)",
    ]);
  });

  it("are each found by header, name and every synonym, and no name means two columns", () => {
    const owners = new Map<string, string>();
    for (const { field, header, name, synonyms } of FIELD_DEFINITIONS) {
      for (const text of [header, name, ...synonyms]) expect([text, fieldOfHeader(text)]).toEqual([text, field]);
      for (const text of [name, ...synonyms]) {
        expect([text, owners.get(labelKey(text)) ?? field]).toEqual([text, field]);
        owners.set(labelKey(text), field);
      }
    }
  });

  it("are numbered in the order of the contract", () => {
    expect(FIELD_DEFINITIONS.map(({ field }) => field)).toEqual([...FIELDS]);
    expect(FIELD_INDEX.multimediaClassrooms).toBe(FIELDS.length - 1);
    expect(fieldDefinition("teachingArea")).toMatchObject({ kind: "area", phase: null, name: "教学及辅助用房面积" });
  });
});
