import { openPage, type Page, workbookOf } from "../office/page";

let page: Page;
beforeEach(async () => {
  page = await openPage(
    workbookOf([
      ["学校", "人数"],
      ["甲", 10],
      ["乙", 20],
    ]),
  );
});
afterEach(() => {
  page.host.close();
});

/** Runs code with `sheet` and loads `what` of the range that `expression` gives. */
async function read(expression: string, what: string): Promise<unknown> {
  const names = what.split(",");
  return page.excel(`
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = ${expression};
    range.load("${what}");
    await context.sync();
    return range.isNullObject ? null : ${names.length === 1 ? `range.${what}` : `[${names.map((name) => `range.${name}`).join()}]`};`);
}
const write = (code: string): Promise<unknown> =>
  page.excel(`const sheet = context.workbook.worksheets.getActiveWorksheet(); ${code}; await context.sync();`);
const refuse = (code: string) =>
  page.refusal(`const sheet = context.workbook.worksheets.getActiveWorksheet(); ${code}; await context.sync();`);

describe("finding ranges", () => {
  it.each([
    [`sheet.getUsedRange()`, "表1!A1:B3"],
    [`sheet.getRange("B2").getEntireRow()`, "表1!2:2"],
    [`sheet.getRange("B2").getEntireColumn()`, "表1!B:B"],
    [`sheet.getRange("A1:B3").getRow(1)`, "表1!A2:B2"],
    [`sheet.getRange("A1:B3").getColumn(1)`, "表1!B1:B3"],
    [`sheet.getRange("A1:B3").getLastCell()`, "表1!B3"],
    [`sheet.getRange("B2").getOffsetRange(1, -1)`, "表1!A3"],
    [`sheet.getRange("B2").getResizedRange(1, 2)`, "表1!B2:D3"],
    [`sheet.getRange("B2").getAbsoluteResizedRange(4, 1)`, "表1!B2:B5"],
    [`sheet.getRange("B2").getBoundingRect("A1")`, "表1!A1:B2"],
    [`sheet.getRange("B2").getBoundingRect(sheet.getRange("C5"))`, "表1!B2:C5"],
    [`sheet.getRange("A:A").getIntersection("A1:C2")`, "表1!A1:A2"],
    [`sheet.getRange("A:A").getUsedRange(true)`, "表1!A1:A3"],
    [`sheet.getRange("A1:B2").getRowsBelow(2)`, "表1!A3:B4"],
    [`sheet.getCell(4, 27)`, "表1!AB5"],
    [`sheet.getRange("表1!A2:A3")`, "表1!A2:A3"],
  ])("%s is %s", async (expression, address) => {
    expect(await read(expression, "address")).toBe(address);
  });

  it("what is nowhere is a null object, or ItemNotFound without OrNullObject", async () => {
    expect(await read(`sheet.getRange("D1:D9").getUsedRangeOrNullObject(true)`, "address")).toBeNull();
    expect(await read(`sheet.getRange("A1").getIntersectionOrNullObject("B2")`, "address")).toBeNull();
    expect((await refuse(`sheet.getRange("A1").getIntersection("B2")`)).code).toBe("ItemNotFound");
  });

  it("an empty sheet has A1 as its used range, and none that is used for values", async () => {
    expect(await read(`context.workbook.worksheets.add("空").getUsedRange()`, "address")).toBe("空!A1");
    expect(
      await read(`context.workbook.worksheets.getItem("空").getUsedRangeOrNullObject(true)`, "address"),
    ).toBeNull();
  });

  it("formats count as used, unless only values are asked for", async () => {
    await write(`sheet.getRange("F9").format.fill.color = "#FFFF00"`);
    expect(await read(`sheet.getUsedRange()`, "address")).toBe("表1!A1:F9");
    expect(await read(`sheet.getUsedRange(true)`, "address")).toBe("表1!A1:B3");
  });

  it.each(["A0", "XFE1", "A1048577", "表2!A1", "nonsense", "A1:", "A1,B2"])(
    "%s is no range of the sheet",
    async (address) => {
      expect((await refuse(`sheet.getRange("${address}").load("address")`)).code).toBe("InvalidArgument");
    },
  );

  it("leaving the sheet is InvalidArgument", async () => {
    expect((await refuse(`sheet.getRange("A1").getOffsetRange(-1, 0)`)).code).toBe("InvalidArgument");
    expect((await refuse(`sheet.getRange("A1:B2").getRow(2)`)).code).toBe("InvalidArgument");
  });

  it("an address of more than 8,192 characters is refused where Excel cuts it silently", async () => {
    expect(
      (await refuse(`sheet.getRanges(Array.from({ length: 2000 }, (_, row) => "A" + (row * 2 + 1)).join())`)).code,
    ).toBe("InvalidArgument");
  });
});

describe("contents", () => {
  it("blank cells are empty texts, with the type Empty", async () => {
    expect(await read(`sheet.getRange("B3:C3")`, "values,formulas,valueTypes,text,numberFormat")).toEqual([
      [[20, ""]],
      [[20, ""]],
      [["Double", "Empty"]],
      [["20", ""]],
      [["General", "General"]],
    ]);
  });

  it("whole rows and columns have none", async () => {
    expect(await read(`sheet.getRange("A:A")`, "values,text,cellCount")).toEqual([null, null, 1048576]);
    expect((await refuse(`sheet.getRange("A:A").values = [[1]]`)).code).toBe("InvalidArgument");
  });

  it("null leaves a cell, an empty text empties it, one value fills the range", async () => {
    await write(
      `sheet.getRange("A2:B2").values = [[null, 11]]; sheet.getRange("A3").values = [[""]]; sheet.getRange("D1:E2").values = 7;`,
    );
    expect(await read(`sheet.getRange("A1:E3")`, "values")).toEqual([
      ["学校", "人数", "", 7, 7],
      ["甲", 11, "", 7, 7],
      ["", 20, "", "", ""],
    ]);
    expect(page.sheet.cells.has("2,0")).toBe(false);
  });

  it("formulas are kept as typed, and emptied cells keep their look", async () => {
    await write(`const c = sheet.getRange("C1"); c.formulas = [["=SUM(B2:B3)"]]; c.format.font.bold = true;`);
    expect(page.sheet.cells.get("0,2")).toMatchObject({ value: null, formula: "=SUM(B2:B3)" });
    await write(`sheet.getRange("C1").values = [[""]]`);
    expect(page.sheet.cells.get("0,2")).toEqual({ value: null, style: { bold: true } });
  });

  it("text that starts with an apostrophe is text and says so in the file", async () => {
    await write(`sheet.getRange("C1:C2").formulas = [["'=1+1"], ["'007"]]`);
    expect(await read(`sheet.getRange("C1:C2")`, "values,formulas,valueTypes")).toEqual([
      [["=1+1"], ["007"]],
      [["=1+1"], ["007"]],
      [["String"], ["String"]],
    ]);
    expect(page.sheet.cells.get("0,2")?.style?.quotePrefix).toBe(true);
    await write(`sheet.getRange("C1").values = [[5]]`);
    expect(page.sheet.cells.get("0,2")?.style?.quotePrefix).toBe(false);
  });

  it("cells with the format @ keep what is written as text", async () => {
    await write(`const c = sheet.getRange("C1:C2"); c.numberFormat = "@"; c.values = [["001"], ["=A1"]];`);
    expect(await read(`sheet.getRange("C1:C2")`, "values,numberFormat")).toEqual([
      [["001"], ["=A1"]],
      [["@"], ["@"]],
    ]);
  });

  it("only the top-left cell of a merged area takes a value", async () => {
    await write(`sheet.getRange("A2:B3").merge(); sheet.getRange("A2:B3").values = [["x", "y"], ["z", 1]];`);
    expect(await read(`sheet.getRange("A2:B3")`, "values")).toEqual([
      ["x", ""],
      ["", ""],
    ]);
    expect(page.sheet.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 1 }]);
    await write(`sheet.getRange("A3").unmerge()`);
    expect(page.sheet.merges).toEqual([]);
  });

  it("overwriting a formula takes along what it had spilled", async () => {
    page.sheet.cells.set("0,5", { value: 1, formula: "=ROW(1:2)" });
    page.sheet.cells.set("1,5", { value: 2, spilledFrom: "0,5" });
    expect(await read(`sheet.getRange("F1:F2")`, "hasSpill")).toBe(true);
    await write(`sheet.getRange("F1").values = [[5]]`);
    expect(page.sheet.cells.has("1,5")).toBe(false);
  });

  it("links go to a place in the workbook and look like links", async () => {
    await write(
      `sheet.getRange("C2").hyperlink = { documentReference: "表1!B3", textToDisplay: "B3", screenTip: "跳转" }`,
    );
    expect(page.sheet.hyperlinks.get("1,2")).toEqual({ location: "表1!B3", display: "B3", tooltip: "跳转" });
    expect(await read(`sheet.getRange("C2")`, "values,hyperlink")).toEqual([
      [["B3"]],
      { documentReference: "表1!B3", textToDisplay: "B3", screenTip: "跳转" },
    ]);
    expect((await refuse(`sheet.getRange("C3").hyperlink = { textToDisplay: "x" }`)).code).toBe("InvalidArgument");
  });

  it("clearing takes what it is told to", async () => {
    await write(`const c = sheet.getRange("A2"); c.format.fill.color = "#FF0000"; c.clear("Contents");`);
    expect(page.sheet.cells.get("1,0")).toEqual({ value: null, style: { fill: "#FF0000" } });
    await write(`sheet.getRange("A2").clear("Formats"); sheet.getRange().clear();`);
    expect(page.sheet.cells.size).toBe(0);
  });

  it("rows are sorted with their header left alone", async () => {
    await write(`sheet.getRange("A1:B3").sort.apply([{ key: 1, ascending: false }], false, true)`);
    expect(await read(`sheet.getRange("A1:B3")`, "values")).toEqual([
      ["学校", "人数"],
      ["乙", 20],
      ["甲", 10],
    ]);
    expect((await refuse(`sheet.getRange("A1:B3").sort.apply([{ key: 5 }])`)).code).toBe("InvalidArgument");
  });
});

describe("rows and columns", () => {
  it("are hidden, shown and told one by one", async () => {
    await write(`sheet.getRange("2:2").rowHidden = true; sheet.getRange("C:C").columnHidden = true;`);
    expect(await read(`sheet.getRange("A1:A3")`, "rowHidden,hidden")).toEqual([null, null]);
    const properties = await page.excel(`
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const rows = sheet.getRange("A1:A3").getRowProperties({ rowHidden: true, rowIndex: true });
      const columns = sheet.getRange("B1:C1").getColumnProperties({ columnHidden: true });
      await context.sync();
      return [rows.value, columns.value];`);
    expect(properties).toEqual([
      [
        { rowHidden: false, rowIndex: 0 },
        { rowHidden: true, rowIndex: 1 },
        { rowHidden: false, rowIndex: 2 },
      ],
      [{ columnHidden: false }, { columnHidden: true }],
    ]);
    await write(`sheet.getRange().rowHidden = false; sheet.getRange().columnHidden = false;`);
    expect([page.sheet.hiddenRows.size, page.sheet.hiddenColumns.size]).toEqual([0, 0]);
    expect((await refuse(`sheet.getRange().rowHidden = true`)).code).toBe("InvalidArgument");
  });

  it("have widths in points outside and characters inside (7 pixels a digit)", async () => {
    expect(await read(`sheet.getRange("A1").format`, "columnWidth,rowHeight")).toEqual([48, 15]);
    await write(`sheet.getRange("A:B").format.columnWidth = 108.75; sheet.getRange("A2").format.rowHeight = 30;`);
    expect(page.sheet.columnWidths.get(1)).toBeCloseTo(20.71, 2);
    expect(page.sheet.rowHeights.get(1)).toBe(30);
    expect(await read(`sheet.getRange("A1:B1").format`, "columnWidth")).toBe(108.75);
    expect(await read(`sheet.getRange("A1:A2").format`, "rowHeight")).toBeNull();
    await write(`sheet.getRange("A:A").format.autofitColumns(); sheet.getRange("A2").format.autofitRows();`);
    expect(page.sheet.columnWidths.get(0)).toBeCloseTo(4.71, 2);
    expect(page.sheet.rowHeights.has(1)).toBe(false);
  });
});

describe("formats", () => {
  it("of several areas are set at once; properties that differ read as null", async () => {
    await write(`const f = sheet.getRanges("A1:B1,A3").format;
      f.fill.color = "yellow"; f.font.bold = true; f.font.color = "#ff0000"; f.font.size = 12; f.font.name = "SimSun"; f.font.italic = true; f.font.underline = "Single";
      f.wrapText = true; f.horizontalAlignment = "Center"; f.verticalAlignment = "Top";`);
    expect(page.sheet.cells.get("2,0")?.style).toEqual({
      fill: "#FFFF00",
      bold: true,
      fontColor: "#FF0000",
      fontSize: 12,
      fontName: "SimSun",
      italic: true,
      underline: true,
      wrap: true,
      horizontal: "center",
      vertical: "top",
    });
    expect(await read(`sheet.getRange("A1:A2").format.font`, "bold,color")).toEqual([null, null]);
    expect(await read(`sheet.getRange("A1:B1").format.font`, "bold,underline")).toEqual([true, "Single"]);
    await write(`sheet.getRange("A1:B1").format.fill.clear()`);
    expect(await read(`sheet.getRange("A1").format.fill`, "color")).toBe("#FFFFFF");
    expect((await refuse(`sheet.getRange("A1").format.fill.color = "greenish"`)).code).toBe("InvalidArgument");
  });

  it("cells that looked alike share a style afterwards", async () => {
    await write(`sheet.getRange("A1:B3").format.font.bold = true`);
    expect(new Set([...page.sheet.cells.values()].map((cell) => cell.style)).size).toBe(1);
  });

  it("borders go round the range and between its cells", async () => {
    await write(`const b = sheet.getRange("A1:B2").format.borders;
      for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"]) b.getItem(edge).style = "Continuous";
      b.getItem("EdgeTop").weight = "Thick"; b.getItem("EdgeTop").color = "#00FF00";`);
    const thin = { style: "thin" };
    expect(page.sheet.cells.get("1,0")?.style?.borders).toEqual({ top: thin, bottom: thin, left: thin, right: thin });
    expect(page.sheet.cells.get("0,1")?.style?.borders?.top).toEqual({ style: "thick", color: "#00FF00" });
    expect(await read(`sheet.getRange("A1:B1").format.borders.getItem("EdgeTop")`, "style,weight,color")).toEqual([
      "Continuous",
      "Thick",
      "#00FF00",
    ]);
    await write(`sheet.getRange("A1:B1").format.borders.getItem("EdgeTop").style = "None"`);
    expect(await read(`sheet.getRange("A1").format.borders.getItem("EdgeTop")`, "style")).toBe("None");
  });
});

it("several areas know their addresses, count and parts", async () => {
  const found = await page.excel(`
    const areas = context.workbook.worksheets.getActiveWorksheet().getRanges("A1:A2,C3");
    areas.load("address,areaCount,cellCount,areas/items/values");
    await context.sync();
    return [areas.address, areas.areaCount, areas.cellCount, areas.areas.items.map((area) => area.values)];`);
  expect(found).toEqual(["表1!A1:A2,表1!C3", 2, 3, [[["学校"], ["甲"]], [[""]]]]);
});
