import { describeFinding } from "../../../src/i18n/findingSentences";
import { nationalStandard } from "../../../src/standards/registry";
import type { CellValue } from "../../../src/workbook/sheetSnapshot";
import { grid } from "./grid";
import { tableOf } from "./recognised";

const STANDARD = nationalStandard("national/2017-quality-balanced")!;

/** A wide export: the names of the columns in a second row where they have a heading of their own. */
const WIDE = `学校名称|办学类型|在校生数|专任教师|||校舍建筑面积||占地面积|固定资产总值（万元）|网络多媒体教室数
||小学|高于规定学历教师数（小学）|骨干教师数（小学）|体育艺术教师数（小学）|教学及辅助用房|其中：室内体育用房|其中：运动场地|其中：教学仪器设备资产值|
城关小学|小学|900|45|10|9|4500|300|6600|190|22`;

const said = (rows: readonly (readonly CellValue[])[]): readonly string[] =>
  tableOf(rows).findings.map((finding) => describeFinding(finding, STANDARD, "zh-CN"));

describe("the columns of a wide export", () => {
  it("have nothing to be said of them where each needed one is there once", () => {
    expect(said(grid(WIDE))).toEqual([]);
  });

  it("are named where one is missing", () => {
    const without = grid(WIDE).map((row) => row.filter((_cell, column) => column !== 8));
    expect(said(without)).toEqual(["没有找到“运动场地面积(㎡)”这一列。请补上，列名就写“运动场地面积(㎡)”"]);
  });

  it("are named with their cells where one is there twice, and neither is used", () => {
    const [top = [], leaves = [], school = []] = grid(WIDE);
    const twice = [
      [...top, "运动场地面积"],
      [...leaves, ""],
      [...school, 5000],
    ];
    expect(said(twice)).toEqual([
      "“运动场地面积(㎡)”出现了不止一列（I1、L1），无法确定以哪一列为准，请删去或改名多余的列",
    ]);
    expect(tableOf(twice).records[0]?.sportsGroundArea.kind).toBe("missing");
  });
});
