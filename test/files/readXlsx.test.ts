import { readFileSync } from "node:fs";
import readXlsxFile from "read-excel-file/node";
import { schoolFile, TWENTY_SHEETS } from "../../bench/schoolFiles";
import { trimmed } from "../fakes/workbookSpec";
import { UNCALCULATED } from "../../src/workbook/fileSheets";
import type { CellValue, SheetSnapshot } from "../../src/workbook/sheetSnapshot";
import {
  packageOf,
  packageParts,
  readSheets,
  relationship,
  relationshipsXml,
  rowsIn,
  sheetXml,
  valuesOf,
  zipped,
} from "./packages";

describe("cells of an .xlsx", () => {
  it.each([
    ["a number", '<c r="A1"><v>12.5</v></c>', 12.5],
    ["a number with its type", '<c r="A1" t="n"><v>1.2E3</v></c>', 1200],
    ["a shared text", '<c r="A1" t="s"><v>1</v></c>', "东街小学"],
    ["an inline text", '<c r="A1" t="inlineStr"><is><t>西街</t></is></c>', "西街"],
    [
      "an inline text of runs",
      '<c r="A1" t="inlineStr"><is><r><t>西</t></r><r><rPr><b/></rPr><t>街</t></r></is></c>',
      "西街",
    ],
    ["a text result of a formula", '<c r="A1" t="str"><f>A2&amp;"x"</f><v>甲x</v></c>', "甲x"],
    ["a number result of a formula", '<c r="A1"><f>SUM(A2:A3)</f><v>7</v></c>', 7],
    ["TRUE", '<c r="A1" t="b"><v>1</v></c>', true],
    ["FALSE", '<c r="A1" t="b"><v>0</v></c>', false],
    ["an error", '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', "#DIV/0!"],
    ["a date of ISO 8601, as its number", '<c r="A1" t="d"><v>2025-09-01T12:00:00</v></c>', 45901.5],
    ["a number that is none, as the text that it is", '<c r="A1"><v>12人</v></c>', "12人"],
    ["a number too large for a number", '<c r="A1"><v>1e999</v></c>', "1e999"],
    ["escapes of what XML cannot hold", '<c r="A1" t="str"><v>甲_x000A_乙_x005F_x000A_</v></c>', "甲\n乙_x000A_"],
    ["entities and CDATA", '<c r="A1" t="str"><v>&lt;1&gt; &#20013;&#x4E2D;<![CDATA[<&]]></v></c>', "<1> 中中<&"],
  ])("%s", (_what, cell, value) => {
    expect(rowsIn(`<row r="1">${cell}</row>`, "<si><t>甲</t></si><si><t>东街小学</t></si>")).toEqual([[value]]);
  });

  it("stand where their references say, or one after the other where they have none", () => {
    expect(
      rowsIn(
        '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="3"><c><v>4</v></c></row><row><c><v>5</v></c></row>',
      ),
    ).toEqual([
      [1, "", "", 2, 3],
      ["", "", "", "", ""],
      [4, "", "", "", ""],
      [5, "", "", "", ""],
    ]);
  });

  it("begin at the first used cell", () => {
    const { snapshot } = readSheets(
      packageOf({ sheets: { 一: '<row r="3"><c r="C3"><v>1</v></c><c r="D3"/></row>' } }),
    );
    expect(snapshot.contents[0]).toMatchObject({ origin: { row: 2, column: 2 }, values: [[1]], truncated: null });
  });

  it("leave out how a text is read aloud", () => {
    const strings =
      "<si><r><t>学</t></r><r><t>校</t></r><rPh sb='0' eb='1'><t>xue</t></rPh><phoneticPr fontId='1'/></si>";
    expect(rowsIn('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings)).toEqual([["学校"]]);
  });

  it("keep a text of 32,767 characters whole", () => {
    const text = "长".repeat(32_767);
    expect(rowsIn('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', `<si><t>${text}</t></si>`)).toEqual([[text]]);
  });

  it.each(["utf-16le", "utf-16be"])("are read from parts in %s", (encoding) => {
    const xml = sheetXml('<row r="1"><c r="A1" t="str"><v>学校</v></c></row>').replace("UTF-8", "UTF-16");
    const bytes = new Uint8Array(Buffer.from(`\ufeff${xml}`, "utf16le"));
    if (encoding === "utf-16be") Buffer.from(bytes.buffer).swap16();
    const parts = packageParts({ sheets: { 一: "" } });
    expect(valuesOf(zipped({ ...parts, "xl/worksheets/sheet1.xml": bytes }))).toEqual([["学校"]]);
  });

  it("are read whatever prefix their program gives the names", () => {
    const parts = packageParts({ sheets: { 一: "" } });
    parts["xl/worksheets/sheet1.xml"] =
      '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1" x:t="str"><x:v>甲</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(valuesOf(zipped(parts))).toEqual([["甲"]]);
  });
});

describe("a formula that was saved without its result", () => {
  const bytes = packageOf({
    sheets: {
      一: '<row r="2"><c r="B2"><f>A1+1</f></c><c r="C2" t="str"><f>A1</f></c><c r="D2" t="str"><f>A1</f><v></v></c><c r="E2"><v>1</v></c></row>',
    },
  });

  it("is neither a blank nor a figure, and is counted", () => {
    expect(valuesOf(bytes)).toEqual([[UNCALCULATED, UNCALCULATED, "", 1]]);
    expect(readSheets(bytes).uncalculated).toEqual({ count: 2, first: { sheet: "一", row: 1, column: 1 } });
  });
});

describe("sheets of an .xlsx", () => {
  it("tell hidden rows", () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="4" hidden="true"/><row r="5"><c r="A5"><v>5</v></c></row><row r="9" hidden="1"/>';
    expect(readSheets(packageOf({ sheets: { 一: rows } })).snapshot.contents[0]?.hiddenRows).toEqual([1, 3]);
  });

  it("are listed when hidden, but not read", () => {
    const cell = '<row r="1"><c r="A1"><v>1</v></c></row>';
    const { snapshot } = readSheets(
      packageOf({ sheets: { 一: cell, 二: cell, 三: cell }, tabs: { 二: 'state="hidden"', 三: 'state="veryHidden"' } }),
    );
    expect(snapshot.sheets.map(({ name, isVisible }) => [name, isVisible])).toEqual([
      ["一", true],
      ["二", false],
      ["三", false],
    ]);
    expect(snapshot.contents.map(({ name }) => name)).toEqual(["一"]);
  });

  it("that are ours, or hold a pivot table, are no data", () => {
    const cell = '<row r="1"><c r="A1"><v>1</v></c></row>';
    const mark = (kind: string, tab: number) =>
      `<definedName name="_JH" localSheetId="${String(tab)}" hidden="1">"1|${kind}|0123|名"</definedName>`;
    const { snapshot } = readSheets(
      packageOf({
        sheets: { 结果: cell, 模板: cell, 透视: cell },
        definedNames:
          mark("checkResults", 0) + mark("schoolTemplate", 1) + '<definedName name="other">Sheet1!$A$1</definedName>',
        parts: {
          "xl/worksheets/_rels/sheet3.xml.rels": relationshipsXml(
            relationship("rId1", "pivotTable", "../pivotTables/pivotTable1.xml"),
          ),
        },
      }),
    );
    expect(snapshot.sheets.map(({ mark: found }) => found?.kind ?? null)).toEqual([
      "checkResults",
      "schoolTemplate",
      null,
    ]);
    expect(snapshot.sheets[2]?.hasPivotTable).toBe(true);
    expect(snapshot.contents.map(({ name }) => name)).toEqual(["模板"]);
  });

  it("of charts are left out", () => {
    const parts = packageParts({ sheets: { 一: '<row r="1"><c r="A1"><v>1</v></c></row>', 图: "" } });
    parts["xl/_rels/workbook.xml.rels"] = relationshipsXml(
      relationship("rId1", "worksheet", "/xl/worksheets/sheet1.xml"),
      relationship("rId2", "chartsheet", "chartsheets/sheet1.xml"),
    );
    expect(readSheets(zipped(parts)).snapshot.sheets.map(({ name }) => name)).toEqual(["一"]);
  });

  it("may have any name, that of an object's prototype among them", () => {
    const cell = '<row r="1"><c r="A1" t="str"><v>__proto__</v></c></row>';
    const { snapshot } = readSheets(
      packageOf({ sheets: { ["__proto__"]: cell, constructor: cell } as Record<string, string> }),
    );
    expect(snapshot.contents.map(({ name }) => name)).toContain("constructor");
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("larger than what is read are cut, and say so", () => {
    const { snapshot } = readSheets(
      packageOf({
        sheets: {
          大: '<row r="1"><c r="A1"><v>1</v></c><c r="IV1"><v>2</v></c></row><row r="1048576"><c r="XFD1048576"><v>3</v></c></row>',
        },
      }),
    );
    expect(snapshot.contents[0]).toMatchObject({ truncated: { rowCount: 1_048_576, columnCount: 16_384 } });
    expect(snapshot.contents[0]?.values).toHaveLength(1);
    expect(snapshot.contents[0]?.values[0]).toHaveLength(500);
  });
});

/** What another reader finds, from A1 on; it makes dates of numbers that look like dates, trims texts, and has null for blanks and errors. */
async function readByOther(
  bytes: Uint8Array,
): Promise<readonly { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[]> {
  return (await readXlsxFile(Buffer.from(bytes))) as never;
}

function serialOf(value: unknown): CellValue {
  if (value instanceof Date) return (value.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
  return value === null || value === undefined ? "" : (value as CellValue);
}

function asOther(value: CellValue): CellValue {
  if (typeof value !== "string") return value;
  return value.startsWith("#") ? "" : value.trim();
}

function fromA1({ origin, values }: SheetSnapshot): readonly (readonly CellValue[])[] {
  const left = Array<CellValue>(origin.column).fill("");
  return [...Array.from({ length: origin.row }, () => []), ...values.map((row) => [...left, ...row.map(asOther)])];
}

describe("another reader finds the same", () => {
  it.each([
    ["in a file of openpyxl", () => readFileSync("test/fixtures/xlsx/openpyxl.xlsx")],
    ["in a file of LibreOffice", () => readFileSync("test/fixtures/xlsx/libreOffice.xlsx")],
    ["in a file of twenty sheets", () => schoolFile(7, TWENTY_SHEETS)],
  ])("%s", async (_what, make) => {
    const bytes = make();
    const { contents } = readSheets(bytes).snapshot;
    const others = await readByOther(bytes);
    expect(contents.length).toBeGreaterThan(0);
    for (const content of contents) {
      const data = others.find(({ sheet }) => sheet === content.name)?.data ?? [];
      const found = data.map((row) => row.map(serialOf));
      expect([content.name, trimmed(fromA1(content))]).toEqual([content.name, trimmed(found)]);
    }
  });
});
