import fc from "fast-check";
import { type Shift, shiftedIndex } from "../../../workbench/model/shift";
import { shiftedFormula } from "../../../workbench/model/shiftedFormula";
import { openPage, type Page, workbookOf } from "../office/page";

const rows = (kind: Shift["kind"], start: number, count: number): Shift => ({
  axis: "row",
  kind,
  start,
  count,
  crossFirst: 0,
  crossLast: 16383,
});
const columns = (kind: Shift["kind"], start: number, count: number): Shift => ({
  axis: "column",
  kind,
  start,
  count,
  crossFirst: 0,
  crossLast: 1048575,
});
const HERE = { movedSheet: "表 1", ownSheet: "表 1" };

describe("references", () => {
  it.each([
    ["=A5+$B$6", rows("insert", 4, 2), "=A7+$B$8"],
    ["=SUM(A1:A5)", rows("insert", 2, 1), "=SUM(A1:A6)"],
    ["=SUM(A1:A5)", rows("delete", 1, 2), "=SUM(A1:A3)"],
    ["=SUM(A1:A5)", rows("delete", 0, 5), "=SUM(#REF!)"],
    ["=SUM(A3:A9)", rows("delete", 0, 4), "=SUM(A1:A5)"],
    ["=SUM(B:$C)+SUM(5:$6)", columns("insert", 0, 1), "=SUM(C:$D)+SUM(5:$6)"],
    ["=SUM(B:C)+SUM(5:$6)", rows("insert", 0, 1), "=SUM(B:C)+SUM(6:$7)"],
    ['="A5"&LOG10(A5)&名A5', rows("insert", 0, 1), '="A5"&LOG10(A6)&名A5'],
    ["='表 1'!A5+别的!A5", rows("insert", 0, 1), "='表 1'!A6+别的!A5"],
    ["=A1", rows("insert", 4, 1), "=A1"],
  ])("%s follow %j", (formula, shift, expected) => {
    expect(shiftedFormula(formula, HERE, shift)).toBe(expected);
  });

  it("on another sheet only those with the name of the moved one follow", () => {
    const place = { movedSheet: "表 1", ownSheet: "乙" };
    expect(shiftedFormula("=A5+'表 1'!$A5", place, rows("insert", 0, 3))).toBe("=A5+'表 1'!$A8");
  });

  it("outside of what the edit covers nothing moves", () => {
    const shift: Shift = { axis: "row", kind: "insert", start: 0, count: 1, crossFirst: 0, crossLast: 0 };
    expect(shiftedFormula("=A1+B1+SUM(A1:B1)", HERE, shift)).toBe("=A2+B1+SUM(A1:B1)");
  });

  it("deleting what was inserted puts every row back", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.integer({ min: 1, max: 50 }), (index, start, count) => {
        const inserted = shiftedIndex(index, rows("insert", start, count));
        expect(inserted === null ? null : shiftedIndex(inserted, rows("delete", start, count))).toBe(index);
      }),
    );
  });
});

describe("inserting and deleting through office.js", () => {
  let page: Page;
  beforeEach(async () => {
    page = await openPage(
      workbookOf([
        ["甲", 1],
        ["乙", 2],
        ["丙", 3],
      ]),
    );
    page.sheet.cells.set("3,1", { value: 6, formula: "=SUM(B1:B3)" });
    page.sheet.rowHeights.set(2, 40);
    page.sheet.hiddenRows.add(2);
    page.sheet.merges.push({ top: 2, left: 0, bottom: 2, right: 1 });
    page.sheet.names.push({ name: "丙行", formula: "=表1!$A$3", visible: true });
  });
  afterEach(() => {
    page.host.close();
  });
  const act = (code: string) =>
    page.excel(`const sheet = context.workbook.worksheets.getActiveWorksheet(); ${code}; await context.sync();`);

  it("rows move with all that belongs to them", async () => {
    await act(`sheet.getRange("2:2").insert("Down").getCell(0, 0).values = [["新"]]`);
    expect([0, 1, 2, 3].map((row) => page.sheet.cells.get(`${row},0`)?.value)).toEqual(["甲", "新", "乙", "丙"]);
    expect(page.sheet.cells.get("4,1")?.formula).toBe("=SUM(B1:B4)");
    expect([page.sheet.rowHeights.get(3), page.sheet.hiddenRows.has(3), page.sheet.merges[0]?.top]).toEqual([
      40,
      true,
      3,
    ]);
    expect(page.sheet.names[0]?.formula).toBe("=表1!$A$4");
  });

  it("deleted rows take their merges and names' cells along", async () => {
    await act(`sheet.getRange("A3").getEntireRow().delete("Up")`);
    expect(page.sheet.cells.get("2,1")?.formula).toBe("=SUM(B1:B2)");
    expect([page.sheet.merges, page.sheet.rowHeights.size, page.sheet.names[0]?.formula]).toEqual([
      [],
      0,
      "=表1!#REF!",
    ]);
  });

  it("notes and the formulas of rules move with their cells", async () => {
    const areas = (top: number) => [{ top, left: 1, bottom: top + 1, right: 1 }];
    page.sheet.notes.set("1,1", { author: "张老师", text: "待核实" }).set("0,0", { author: "张老师", text: "表头" });
    page.sheet.conditionalFormats.push({
      id: "1",
      areas: areas(1),
      type: "other",
      rule: { kind: "cellIs", operator: "greaterThan" },
      formulas: ["=B2", "=表1!$A$3"],
      format: {},
      stopIfTrue: false,
    });
    await act(`sheet.getRange("2:3").insert("Down")`);
    expect([...page.sheet.notes].map(([key, note]) => [key, note.text])).toEqual([
      ["3,1", "待核实"],
      ["0,0", "表头"],
    ]);
    expect(page.sheet.conditionalFormats[0]).toMatchObject({ areas: areas(3), formulas: ["=B4", "=表1!$A$5"] });
    await act(`sheet.getRange("A1").delete("Up")`);
    expect([...page.sheet.notes.keys()]).toEqual(["3,1"]);
  });

  it("a rule whose first row is deleted still means the same in the rows that are left", async () => {
    page.sheet.conditionalFormats.push({
      id: "1",
      areas: [{ top: 0, left: 0, bottom: 2, right: 1 }],
      type: "custom",
      formula: "=$B1>1",
      format: {},
      stopIfTrue: false,
    });
    await act(`sheet.getRange("1:1").delete("Up")`);
    expect(page.sheet.conditionalFormats[0]).toMatchObject({
      areas: [{ top: 0, left: 0, bottom: 1, right: 1 }],
      formula: "=$B1>1",
    });
  });

  it("cells move alone", async () => {
    await act(`sheet.getRange("A1").delete("Up"); sheet.getRange("B1").insert("Right");`);
    expect([
      page.sheet.cells.get("0,0")?.value,
      page.sheet.cells.get("0,2")?.value,
      page.sheet.cells.get("1,1")?.value,
    ]).toEqual(["乙", 1, 2]);
  });

  it("a wrong direction is refused", async () => {
    const refused = await page.refusal(
      `context.workbook.worksheets.getActiveWorksheet().getRange("A1").delete("Down"); await context.sync();`,
    );
    expect(refused.code).toBe("InvalidArgument");
  });
});
