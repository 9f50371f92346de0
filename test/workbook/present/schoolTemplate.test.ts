import { presentSchoolTemplate } from "../../../src/workbook/present/schoolTemplate";
import { schoolTypeOf } from "../../../src/standards/schoolTypes";
import { runByOf } from "../../../src/standards/runBy";
import { recogniseWorkbook } from "../../../src/workbook/recognise/recogniseWorkbook";
import type { CellValue } from "../../../src/workbook/sheetSnapshot";
import { TEMPLATE_HEADERS } from "../../../src/workbook/fields";
import { nineYearSchool, primarySchool, sheetOf, templateRow, workbookOf } from "../../fixtures/sheets";

const sheet = presentSchoolTemplate({ name: "学校基础数据", replaces: false });
const cells = sheet.cells.map((row) => row.map((cell) => cell as CellValue));

describe("the school template", () => {
  it("has a title, a line on how to fill it in, and the 23 headers, frozen", () => {
    expect(cells[0]).toEqual(["____义务教育学校基础数据（____学年）"]);
    expect(cells[2]).toEqual(TEMPLATE_HEADERS);
    expect(sheet.cells[2]).toHaveLength(23);
    expect(sheet.frozenRows).toBe(3);
    expect(sheet.kind).toBe("schoolTemplate");
  });

  it("is read as a table once a school stands in it, and names no place by itself", () => {
    const recognition = recogniseWorkbook(
      workbookOf([sheetOf([...cells, templateRow(primarySchool()), templateRow(nineYearSchool())])]),
      {},
    );
    const table = recognition.kind === "found" ? recognition.tables[0] : undefined;
    expect(table).toMatchObject({ firstRow: 3, lastRow: 4, place: null, equipmentUnit: 10000, findings: [] });
  });

  it("is known to be empty as long as it is", () => {
    expect(recogniseWorkbook(workbookOf([sheetOf(cells)]), {})).toEqual({
      kind: "nothing",
      reasons: [{ code: "noRows", sheet: "学校基础数据" }],
    });
  });

  it("offers types that are understood, in lists short enough for Excel", () => {
    const [types, founders, places] = sheet.lists.map(({ items }) => items);
    expect(types?.map(schoolTypeOf)).not.toContain(undefined);
    expect(founders?.map(runByOf)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(places).toEqual(["城区", "镇区", "乡村"]);
    for (const { items } of sheet.lists) expect(items.join(",").length).toBeLessThanOrEqual(255);
  });

  it("keeps codes as text", () => {
    const text = sheet.styles.find(({ numberFormat }) => numberFormat === "@");
    expect(text?.area).toMatchObject({ top: 3, left: 1, right: 1 });
  });
});
