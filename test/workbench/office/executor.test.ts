import { openPage, type Page, workbookOf } from "./page";

let page: Page;
beforeAll(async () => {
  page = await openPage(
    workbookOf([
      ["学校", 12, true],
      ["乙", 3.5, null],
    ]),
  );
});
afterAll(() => {
  page.host.close();
});

const SHEET = "const sheet = context.workbook.worksheets.getActiveWorksheet();";

it("reads what load names, nested and through collections", async () => {
  const found = await page.excel(`
    const sheets = context.workbook.worksheets;
    sheets.load("items/name,items/protection/protected,items/names/items/name");
    ${SHEET}
    sheet.names.add("_标记", '="x"');
    const range = sheet.getRange("A1:B2");
    range.load({ values: true, format: { font: { bold: true } } });
    await context.sync();
    return [sheets.items.map((one) => [one.name, one.protection.protected, one.names.items.length]), range.values, range.format.font.bold];`);
  expect(found).toEqual([
    [["表1", false, 0]],
    [
      ["学校", 12],
      ["乙", 3.5],
    ],
    false,
  ]);
});

it("reads a collection with top and skip", async () => {
  expect(
    await page.excel(`
      const sheets = context.workbook.worksheets;
      sheets.add("乙"); sheets.add("丙");
      sheets.load({ select: "name", top: 1, skip: 1 });
      await context.sync();
      const names = sheets.items.map((one) => one.name);
      sheets.getItem("乙").delete(); sheets.getItem("丙").delete();
      await context.sync();
      return names;`),
  ).toEqual(["乙"]);
});

it("retrieve gives plain data", async () => {
  expect(
    await page.excel(`
      ${SHEET}
      const result = sheet.getRange("B1").retrieve("values,format/fill/color");
      await context.sync();
      return result.toJSON();`),
  ).toEqual({ values: [[12]], format: { fill: { color: "#FFFFFF" } } });
});

it("null objects stay null through what is asked of them", async () => {
  expect(
    await page.excel(`
      const none = context.workbook.worksheets.getItemOrNullObject("没有");
      const range = none.getUsedRangeOrNullObject();
      range.load("address");
      none.load("name");
      await context.sync();
      return [none.isNullObject, range.isNullObject];`),
  ).toEqual([true, true]);
});

it("the first error ends the batch, names its place, and what was done before stays", async () => {
  const error = await page.refusal(`
    ${SHEET}
    sheet.getRange("D1").values = [["vorher"]];
    sheet.getRange("D2:E2").values = [[1], [2]];
    sheet.getRange("D3").values = [["nachher"]];
    await context.sync();`);
  expect(error).toMatchObject({ code: "InvalidArgument", errorLocation: "Range.values" });
  expect(page.sheet.cells.get("0,3")).toEqual({ value: "vorher" });
  expect(page.sheet.cells.has("2,3")).toBe(false);
});

it("a missing sheet is ItemNotFound with the add-in's own statement", async () => {
  const error = await page.refusal(`context.workbook.worksheets.getItem("没有").activate(); await context.sync();`);
  expect(error.code).toBe("ItemNotFound");
  expect(error.statement).toContain("worksheets.getItem(");
});

it("writing to a null object is ItemNotFound", async () => {
  const error = await page.refusal(`
    context.workbook.worksheets.getItemOrNullObject("没有").name = "x";
    await context.sync();`);
  expect(error.code).toBe("ItemNotFound");
});

it("ranges can be used in later batches and are given back at the end", async () => {
  expect(
    await page.excel(`
      ${SHEET}
      const range = sheet.getRange("A2");
      range.load("values");
      await context.sync();
      range.values = [["新"]];
      await context.sync();
      range.load("values");
      await context.sync();
      return range.values;`),
  ).toEqual([["新"]]);
  await page.host.idle();
  expect(page.host.document.references.size).toBe(0);
});

it("set() reaches nested objects", async () => {
  await page.excel(`
    ${SHEET}
    sheet.getRange("A5").set({ values: [["x"]], format: { wrapText: true, font: { bold: true, size: 14 } } });
    await context.sync();`);
  expect(page.sheet.cells.get("4,0")).toEqual({ value: "x", style: { wrap: true, bold: true, fontSize: 14 } });
});

it("writes of more than 1,500 cells, which the library sends in pieces, arrive whole", async () => {
  await page.excel(`
    const rows = Array.from({ length: 2000 }, (_, row) => Array.from({ length: 3 }, (_, column) => row * 3 + column));
    const sheet = context.workbook.worksheets.add("大");
    sheet.getRangeByIndexes(0, 0, 2000, 3).values = rows;
    await context.sync();`);
  const large = page.workbook.sheets.find((one) => one.name === "大")!;
  expect(large.cells.size).toBe(6000);
  expect(large.cells.get("1999,2")).toEqual({ value: 5999 });
});

it("results of formulas are there in the batch that wrote them", async () => {
  const sums: unknown[] = [];
  const calculating = await openPage(workbookOf([[1], [2]]), {
    recalculation: {
      recalculate: (workbook) => {
        const cell = workbook.sheets[0]!.cells.get("2,0");
        if (cell?.formula !== undefined) cell.value = 3;
        sums.push(cell?.formula);
        return Promise.resolve();
      },
    },
  });
  expect(
    await calculating.excel(`
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A3");
      cell.formulas = [["=SUM(A1:A2)"]];
      cell.load("values,formulas");
      await context.sync();
      return [cell.values, cell.formulas];`),
  ).toEqual([[[3]], [["=SUM(A1:A2)"]]]);
  expect(sums).toEqual(["=SUM(A1:A2)"]);
  calculating.host.close();
});

it("suspended and manual calculation wait", async () => {
  let count = 0;
  const calculating = await openPage(workbookOf(), {
    recalculation: {
      recalculate: () => {
        count += 1;
        return Promise.resolve();
      },
    },
  });
  await calculating.excel(`
    context.application.suspendApiCalculationUntilNextSync();
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (let row = 0; row < 5; row += 1) { sheet.getCell(row, 0).values = [[row]]; sheet.getCell(row, 0).load("values"); }
    await context.sync();`);
  expect(count).toBe(1);
  await calculating.excel(`
    context.application.calculationMode = "Manual";
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[9]];
    await context.sync();`);
  expect(count).toBe(1);
  await calculating.excel(`context.application.calculate("Full"); await context.sync();`);
  expect(count).toBe(2);
  calculating.host.close();
});
