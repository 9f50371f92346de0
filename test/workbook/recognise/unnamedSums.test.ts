import { recogniseWorkbook } from "../../../src/workbook/recognise/recogniseWorkbook";
import type { SchoolTable } from "../../../src/workbook/schoolTable";
import { sheetOf, workbookOf } from "../../fixtures/sheets";
import { grid } from "./grid";

const HEADER =
  "学校名称|办学类型|小学在校生数|教学及辅助用房面积(㎡)|其中室内体育用房面积(㎡)|运动场地面积(㎡)|教学仪器设备值(万元)";

function tableOf(drawing: string): SchoolTable {
  const found = recogniseWorkbook(workbookOf([sheetOf(grid(drawing), { name: "小学" })]), {});
  const table = found.kind === "found" ? found.tables[0] : undefined;
  if (table === undefined) throw new Error(JSON.stringify(found));
  return table;
}

const names = ({ records }: SchoolTable): string[] => records.map(({ name }) => name);
const blankTypes = ({ findings }: SchoolTable): (string | null)[] =>
  findings.flatMap((finding) => (finding.code === "blankCell" && finding.field === "办学类型" ? finding.school : []));

describe("a row that only says a town and holds its sums", () => {
  it("is no school, above its schools or below them", () => {
    const above = tableOf(`
      ${HEADER}
      城关镇||300|1000.5|0|2000|90.2
      一小|小学|100|400.2|0|800|40.1
      二小|小学|200|600.3|0|1200|50.1
      柳林镇||50|300|0|600|20
      柳林完小|小学|50|300|0|600|20`);
    expect([names(above), blankTypes(above)]).toEqual([["一小", "二小", "柳林完小"], []]);
    const below = tableOf(`
      ${HEADER}
      一小|小学|100|400.2|0|800|40.1
      二小|小学|200|600.3|0|1200|50.1
      城关镇||300|1000.5|0|2000|90.2`);
    expect([names(below), blankTypes(below)]).toEqual([["一小", "二小"], []]);
  });

  it("is a school without a type where a figure differs from the sum, where figures are too few to tell, or where its name is no place's", () => {
    const differs = tableOf(`
      ${HEADER}
      城关镇||300|1000.5|0|2000|90.3
      一小|小学|100|400.2|0|800|40.1
      二小|小学|200|600.3|0|1200|50.1`);
    expect([names(differs), blankTypes(differs)]).toEqual([["一小", "二小"], ["城关镇"]]);
    const few = tableOf(`
      ${HEADER}
      城关镇||100||0||
      一小|小学|100||0||`);
    expect(blankTypes(few)).toEqual(["城关镇"]);
    const school = tableOf(`
      ${HEADER}
      城关小学||300|1000.5|0|2000|90.2
      一小|小学|100|400.2|0|800|40.1
      二小|小学|200|600.3|0|1200|50.1`);
    expect(blankTypes(school)).toEqual(["城关小学"]);
    const word = tableOf(`
      ${HEADER}
      城关镇||300|1000.5|0|2000|不详
      一小|小学|100|400.2|0|800|40.1
      二小|小学|200|600.3|0|1200|50.1`);
    expect(blankTypes(word)).toEqual(["城关镇"]);
  });
});

it("a title that comes again on the next page is no school", () => {
  const table = tableOf(`
    金城市小学基础数据
    ${HEADER}
    一小|小学|100|400.2|0|800|40.1
    金城市小学基础数据
    ${HEADER}
    二小|小学|200|600.3|0|1200|50.1`);
  expect([names(table), blankTypes(table)]).toEqual([["一小", "二小"], []]);
});
