import { openPage, type Page, workbookOf } from "../office/page";

let page: Page;
beforeEach(async () => {
  page = await openPage(workbookOf([["学校", 1]]));
});
afterEach(() => {
  page.host.close();
});

const write = (code: string): Promise<unknown> =>
  page.excel(
    `const sheets = context.workbook.worksheets; const sheet = sheets.getActiveWorksheet(); ${code}; await context.sync();`,
  );
const refuse = async (code: string): Promise<string> =>
  (
    await page.refusal(
      `const sheets = context.workbook.worksheets; const sheet = sheets.getActiveWorksheet(); ${code}; await context.sync();`,
    )
  ).code;
const names = (): string[] => page.workbook.sheets.map((sheet) => sheet.name);

describe("sheets", () => {
  it("are added, copied, moved, renamed and deleted", async () => {
    await write(`sheets.add("乙"); sheets.add(); sheet.copy("End"); sheets.getItem("乙").position = 0;`);
    expect(names()).toEqual(["乙", "表1", "Sheet3", "表1 (2)"]);
    await write(
      `sheets.getItem("表1 (2)").name = "副本"; sheets.getItem("Sheet3").delete(); sheet.copy("Before", sheets.getItem("乙"));`,
    );
    expect(names()).toEqual(["表1 (2)", "乙", "表1", "副本"]);
    expect(page.workbook.sheets[0]?.cells.get("0,0")).toEqual({ value: "学校" });
  });

  it.each([
    ["", "InvalidArgument"],
    ["名".repeat(32), "InvalidArgument"],
    ["a/b", "InvalidArgument"],
    ["'x", "InvalidArgument"],
    ["表1", "ItemAlreadyExists"],
  ])("cannot be called %j", async (name, code) => {
    expect(await refuse(`sheets.add("乙").name = ${JSON.stringify(name)}`)).toBe(code);
  });

  it("formulas follow a new name", async () => {
    await write(`sheets.add("乙").getRange("A1").formulas = [["=表1!B1"]]; sheet.name = "新 表";`);
    expect(page.workbook.sheets[1]?.cells.get("0,0")?.formula).toBe("='新 表'!B1");
  });

  it("one has to stay visible", async () => {
    expect(await refuse(`sheet.delete()`)).toBe("InvalidOperation");
    expect(await refuse(`sheet.visibility = "Hidden"`)).toBe("InvalidOperation");
    await write(`sheets.add("乙"); sheet.visibility = "VeryHidden";`);
    expect(page.workbook.sheets[0]?.visibility).toBe("VeryHidden");
    expect(page.workbook.activeSheetId).toBe(page.workbook.sheets[1]?.id);
    expect(await refuse(`sheets.getItem("表1").activate()`)).toBe("InvalidOperation");
  });

  it("are counted, found and gone through", async () => {
    expect(
      await page.excel(`
        const sheets = context.workbook.worksheets;
        sheets.add("乙").visibility = "Hidden";
        const third = sheets.add("丙");
        const all = sheets.getCount(), visible = sheets.getCount(true);
        const next = sheets.getFirst().getNextOrNullObject(true), none = third.getNextOrNullObject();
        const last = sheets.getLast(true);
        next.load("name"); none.load("name"); last.load("name");
        await context.sync();
        return [all.value, visible.value, next.name, none.isNullObject, last.name];`),
    ).toEqual([3, 2, "丙", true, "丙"]);
  });

  it("a protected structure lets none be added, renamed, moved, hidden or deleted", async () => {
    await write(`sheets.add("乙"); context.workbook.protection.protect();`);
    const refusals = [
      `sheets.add("x")`,
      `sheet.name = "x"`,
      `sheet.position = 1`,
      `sheet.visibility = "Hidden"`,
      `sheet.delete()`,
      `sheet.copy()`,
    ];
    for (const code of refusals) expect([code, await refuse(code)]).toEqual([code, "AccessDenied"]);
    await write(`context.workbook.protection.unprotect(); sheet.name = "x";`);
    expect(names()).toEqual(["x", "乙"]);
  });

  it("a protected sheet takes only contents of unlocked cells", async () => {
    await write(`sheet.getRange("B1").format.protection.locked = false; sheet.protection.protect();`);
    await write(`sheet.getRange("B1").values = [[2]]`);
    const refusals = [
      `sheet.getRange("A1").values = [["x"]]`,
      `sheet.getRange("B1").format.fill.color = "red"`,
      `sheet.getRange("B1").clear()`,
      `sheet.getRange("A1:B1").merge()`,
      `sheet.getRange("A1").conditionalFormats.add("Custom")`,
      `sheet.getRange("2:2").rowHidden = true`,
      `sheet.autoFilter.apply(sheet.getRange("A1:B1"))`,
      `sheet.getRange("A1").numberFormat = [["0"]]`,
    ];
    for (const code of refusals) expect([code, await refuse(code)]).toEqual([code, "AccessDenied"]);
    expect(page.sheet.cells.get("0,1")?.value).toBe(2);
  });
});

describe("names", () => {
  it("belong to the workbook or to a sheet and can be hidden", async () => {
    await write(`
      context.workbook.names.add("总数", sheet.getRange("B1"));
      const mark = sheet.names.add("_JH", '="ledger|1"'); mark.visible = false; mark.formula = '="ledger|2"';`);
    expect(page.workbook.names).toEqual([{ name: "总数", formula: "=表1!$B$1", visible: true }]);
    expect(page.sheet.names).toEqual([{ name: "_JH", formula: '="ledger|2"', visible: false }]);
    expect(
      await page.excel(`
        const mark = context.workbook.worksheets.getActiveWorksheet().names.getItem("_jh");
        const total = context.workbook.names.getItemOrNullObject("总数");
        const range = total.getRange();
        mark.load("value,scope,type,visible"); total.load("type"); range.load("address");
        await context.sync();
        return [mark.value, mark.scope, mark.type, mark.visible, total.type, range.address];`),
    ).toEqual(["ledger|2", "Worksheet", "String", false, "Range", "表1!B1"]);
    await write(`sheet.names.getItem("_JH").delete()`);
    expect(page.sheet.names).toEqual([]);
  });

  it.each(["A1", "R1C1", "r", "1x", "a b", ""])("%j cannot be one", async (name) => {
    expect(await refuse(`sheet.names.add(${JSON.stringify(name)}, "=1")`)).toBe("InvalidArgument");
  });

  it("one that is there already is refused", async () => {
    await write(`sheet.names.add("x1y", "=1")`);
    expect(await refuse(`sheet.names.add("X1Y", "=2")`)).toBe("ItemAlreadyExists");
  });
});

describe("conditional formats", () => {
  it("stand on several areas; the last one added comes first", async () => {
    await write(`
      const add = (address, formula, color) => { const f = sheet.getRanges(address).conditionalFormats.add("Custom"); f.custom.rule.formula = formula; f.custom.format.fill.color = color; f.custom.format.font.bold = true; };
      add("A1:A3,C5", "=TRUE", "#FF0000"); add("B1", '=N("JH:x")=0', "#00FF00");`);
    expect(page.sheet.conditionalFormats.map(({ formula, areas, format }) => [formula, areas.length, format])).toEqual([
      ['=N("JH:x")=0', 1, { fill: "#00FF00", bold: true }],
      ["=TRUE", 2, { fill: "#FF0000", bold: true }],
    ]);
  });

  it("are found on the cells they touch, read and deleted", async () => {
    page.sheet.conditionalFormats.push({
      id: "{data-bar}",
      areas: [{ top: 0, left: 0, bottom: 9, right: 0 }],
      type: "other",
      format: {},
      stopIfTrue: true,
    });
    await write(`const f = sheet.getRange("A2:A4").conditionalFormats.add("Custom"); f.custom.rule.formula = "=A2>1";`);
    expect(
      await page.excel(`
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const formats = sheet.getRange().conditionalFormats, elsewhere = sheet.getRange("A9").conditionalFormats.getCount();
        formats.load("items/type,items/priority,items/stopIfTrue,items/customOrNullObject/rule/formula");
        await context.sync();
        return [elsewhere.value, formats.items.map((f) => [f.type, f.priority, f.stopIfTrue, f.customOrNullObject.isNullObject ? null : f.customOrNullObject.rule.formula])];`),
    ).toEqual([
      1,
      [
        ["Custom", 0, false, "=A2>1"],
        ["CellValue", 1, true, null],
      ],
    ]);
    expect(
      await page.excel(`
        const formats = context.workbook.worksheets.getActiveWorksheet().getRange("A3").conditionalFormats;
        formats.load("items/id");
        await context.sync();
        const areas = formats.getItem(formats.items[0].id).getRanges(), range = formats.items[0].getRange();
        areas.load("cellCount"); range.load("address");
        await context.sync();
        formats.getItem(formats.items[0].id).delete();
        await context.sync();
        return [areas.cellCount, range.address];`),
    ).toEqual([3, "表1!A2:A4"]);
    expect(page.sheet.conditionalFormats.map((format) => format.id)).toEqual(["{data-bar}"]);
  });

  it("cleared on some cells they stay on the others", async () => {
    await write(
      `const f = sheet.getRange("A1:A4").conditionalFormats.add("Custom"); f.custom.rule.formula = "=TRUE"; sheet.getRange("A2").conditionalFormats.clearAll();`,
    );
    expect(page.sheet.conditionalFormats[0]?.areas.map(({ top, bottom }) => [top, bottom])).toEqual([
      [0, 0],
      [2, 3],
    ]);
    await write(`sheet.getRange().conditionalFormats.clearAll()`);
    expect(page.sheet.conditionalFormats).toEqual([]);
  });

  it("that the store cannot hold are refused", async () => {
    expect(await refuse(`sheet.getRange("A1").conditionalFormats.add("DataBar")`)).toBe("UnsupportedOperation");
    expect(await refuse(`sheet.getRange("A1").conditionalFormats.getItem("x").delete()`)).toBe("ItemNotFound");
  });
});

it("frozen rows, filter, lists and print set-up reach the store", async () => {
  await write(`
    sheet.freezePanes.freezeRows(2);
    sheet.autoFilter.apply(sheet.getRange("A1:B9"));
    sheet.getRange("A2:A9").dataValidation.rule = { list: { inCellDropDown: true, source: "小学,初中" } };
    const layout = sheet.pageLayout;
    layout.orientation = "Landscape"; layout.paperSize = "A4"; layout.zoom = { horizontalFitToPages: 1 };
    layout.setPrintTitleRows("$1:$2"); layout.setPrintArea("A1:B9");
    layout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页";`);
  expect(page.sheet).toMatchObject({
    frozenRows: 2,
    autoFilter: { area: { top: 0, left: 0, bottom: 8, right: 1 } },
    dataValidations: [{ type: "list", items: ["小学", "初中"] }],
    pageLayout: {
      orientation: "landscape",
      paperSize: 9,
      fitToWidth: 1,
      fitToHeight: null,
      titleRows: [0, 1],
      printArea: { top: 0, left: 0, bottom: 8, right: 1 },
      footerCenter: "第 &P 页",
    },
  });
  expect(
    await page.excel(`
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const rule = sheet.getRange("A3").dataValidation, frozen = sheet.freezePanes.getLocationOrNullObject(), filter = sheet.autoFilter.getRangeOrNullObject();
      const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject();
      rule.load("type,rule"); frozen.load("address"); filter.load("address"); titles.load("address"); sheet.pageLayout.load("zoom,paperSize,orientation");
      await context.sync();
      return [rule.type, rule.rule.list.source, frozen.address, filter.address, titles.address, sheet.pageLayout.zoom, sheet.pageLayout.paperSize];`),
  ).toEqual(["List", "小学,初中", "表1!1:2", "表1!A1:B9", "表1!1:2", { horizontalFitToPages: 1 }, "A4"]);
  await write(
    `sheet.freezePanes.unfreeze(); sheet.autoFilter.remove(); sheet.getRange("A2:A9").dataValidation.clear();`,
  );
  expect(page.sheet).toMatchObject({ frozenRows: 0, autoFilter: null, dataValidations: [] });
  expect(await refuse(`sheet.pageLayout.paperSize = "A99"`)).toBe("InvalidArgument");
  expect(
    await refuse(
      `sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "x".repeat(256) } }`,
    ),
  ).toBe("InvalidArgument");
});

it("removing a filter shows the rows that it had hidden", async () => {
  page.sheet.autoFilter = { area: { top: 0, left: 0, bottom: 5, right: 1 }, isDataFiltered: true };
  page.sheet.hiddenRows.add(3).add(9);
  await write(`sheet.autoFilter.remove()`);
  expect([...page.sheet.hiddenRows]).toEqual([9]);
});

describe("events", () => {
  const listen = (): Promise<unknown> =>
    page.excel(`
      window.seen = [];
      context.workbook.worksheets.onChanged.add(async (event) => { window.seen.push([event.address, event.changeType, event.source, event.triggerSource, event.details && event.details.valueAfter]); });
      await context.sync();`);

  it("tell what was changed and by whom", async () => {
    await listen();
    await write(`sheet.getRange("A2:B2").values = [[1, 2]]`);
    await page.host.act((document) => {
      document.contentChanged({
        sheet: page.sheet,
        area: { top: 4, left: 0, bottom: 4, right: 0 },
        single: { before: "", after: 5 },
      });
    });
    await page.host.idle();
    expect(await page.script("window.seen")).toEqual([
      ["A2:B2", "RangeEdited", "Local", "ThisLocalAddin", null],
      ["A5", "RangeEdited", "Local", "Unknown", 5],
    ]);
  });

  it("come from the sheet itself too, until nobody listens any more", async () => {
    await page.script(`Excel.run(async (context) => {
      window.count = 0;
      const handler = context.workbook.worksheets.getActiveWorksheet().onChanged.add(async () => { window.count += 1; });
      await context.sync();
      window.handler = handler;
    })`);
    await write(`sheet.getRange("A2").values = [[1]]`);
    await page.host.idle();
    await page.script(
      `Excel.run(window.handler.context, async (context) => { window.handler.remove(); await context.sync(); })`,
    );
    await write(`sheet.getRange("A2").values = [[2]]`);
    await page.host.idle();
    expect(await page.script("window.count")).toBe(1);
  });

  it("follow activation, adding and deleting", async () => {
    await page.excel(`
      window.seen = [];
      const sheets = context.workbook.worksheets;
      sheets.onActivated.add(async () => { window.seen.push("activated"); });
      sheets.onAdded.add(async () => { window.seen.push("added"); });
      sheets.onDeleted.add(async () => { window.seen.push("deleted"); });
      await context.sync();`);
    await write(`const added = sheets.add("乙"); added.activate(); added.getRange("B2").select(); added.delete();`);
    await page.host.idle();
    expect(await page.script("window.seen")).toEqual(["added", "activated", "deleted"]);
  });
});

it("the selection follows select", async () => {
  await write(`sheets.add("乙").getRange("B2:C3").select()`);
  expect(
    await page.excel(`
      const range = context.workbook.getSelectedRange(), cell = context.workbook.getActiveCell();
      range.load("address"); cell.load("address");
      await context.sync();
      return [range.address, cell.address];`),
  ).toEqual(["乙!B2:C3", "乙!B2"]);
});
