import type { CellValue } from "../../src/workbook/sheetSnapshot";

/** Columns of 学校基础数据 that the tests fill, in the order of the template. */
export const HEADERS = [
  "学校名称",
  "学校标识码",
  "办学类型",
  "小学在校生数",
  "初中在校生数",
  "高中在校生数",
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
] as const;

/** A primary school of 100 pupils that meets every indicator of the 2017 standard comfortably. */
export function goodSchool(name: string, code: string): CellValue[] {
  return [name, code, "小学", 100, "", "", 6, "", 3, "", 2, "", 800, 0, 1200, 40, 4];
}

/** The same school with other figures, by column header. */
export function school(
  name: string,
  code: string,
  changes: Partial<Record<(typeof HEADERS)[number], CellValue>>,
): CellValue[] {
  const row = goodSchool(name, code);
  for (const [header, value] of Object.entries(changes))
    row[HEADERS.indexOf(header as (typeof HEADERS)[number])] = value;
  return row;
}

/** Column of a header. */
export function column(header: (typeof HEADERS)[number]): number {
  return HEADERS.indexOf(header);
}

/** A county sheet: header row and schools. */
export function countyRows(...schools: readonly CellValue[][]): CellValue[][] {
  return [[...HEADERS], ...schools];
}
