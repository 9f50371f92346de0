import fc from "fast-check";
import { strToU8 } from "fflate";
import { bytesOfText, faultOf, readSheets, valuesOf } from "./packages";

/** 学校名称,在校生数 / 小学,12 in GBK. */
const GBK = new Uint8Array([
  0xd1, 0xa7, 0xd0, 0xa3, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xd4, 0xda, 0xd0, 0xa3, 0xc9, 0xfa, 0xca, 0xfd, 0x0d, 0x0a,
  0xd0, 0xa1, 0xd1, 0xa7, 0x2c, 0x31, 0x32, 0x0d, 0x0a,
]);
const TABLE = [
  ["学校名称", "在校生数"],
  ["小学", 12],
];

describe("a .csv", () => {
  it.each([
    ["UTF-8", bytesOfText("学校名称,在校生数\n小学,12\n")],
    ["UTF-8 with its mark", bytesOfText("\ufeff学校名称,在校生数\r\n小学,12")],
    ["GBK", GBK],
    [
      "UTF-16 with its mark, tabs between the cells",
      new Uint8Array([
        0xff,
        0xfe,
        ...new Uint8Array(
          new Uint16Array([..."学校名称\t在校生数\r\n小学\t12"].map((letter) => letter.charCodeAt(0))).buffer,
        ),
      ]),
    ],
    ["semicolons", bytesOfText("学校名称;在校生数\n小学;12\n")],
    ["a line that names the delimiter", bytesOfText("sep=;\n学校名称;在校生数\n小学;12\n")],
    ["line breaks of old Macs", bytesOfText("学校名称,在校生数\r小学,12\r")],
  ])("in %s", (_what, bytes) => {
    expect(valuesOf(bytes, "学校.csv")).toEqual(TABLE);
  });

  it("in GBK is not taken for the letters that its bytes mean in UTF-8", () => {
    // 小学 in GBK is Сѧ in UTF-8.
    expect(valuesOf(new Uint8Array([0xd0, 0xa1, 0xd1, 0xa7, 0x2c, 0x31]), "a.csv")).toEqual([["小学", 1]]);
    expect(valuesOf(bytesOfText("café,1"), "a.csv")).not.toEqual([["caf", 1]]);
  });

  it("keeps quotes, delimiters and line breaks inside of quotes", () => {
    expect(valuesOf(bytesOfText('名称,说明\n"一小,东","他说""好""\r\n第二行"\n"12",\n'), "a.csv")).toEqual([
      ["名称", "说明"],
      ["一小,东", '他说"好"\n第二行'],
      [12, ""],
    ]);
  });

  it("of another delimiter is not misled by what stands in quotes", () => {
    expect(valuesOf(bytesOfText('名称\t说明\n"a,b,c,d,e"\tx\n'), "a.csv")).toEqual([
      ["名称", "说明"],
      ["a,b,c,d,e", "x"],
    ]);
  });

  it.each([
    ["12", 12],
    ["-12.50", -12.5],
    ["+3", 3],
    [" 7 ", 7],
    ['"1,234,567.8"', 1_234_567.8],
    ["0", 0],
    ["0.50", 0.5],
    ["0012", "0012"],
    ["3612345678", 3_612_345_678],
    ["1234567890123456", "1234567890123456"],
    ['="0012"', "0012"],
    ["1.2E+05", "1.2E+05"],
    ["45%", "45%"],
    ["2025-09-01", "2025-09-01"],
    ["12人", "12人"],
    ["1,2", 1],
    ["１２", "１２"],
  ])("reads %s as Excel does where that loses nothing", (text, value) => {
    expect(valuesOf(bytesOfText(`学校,${text}`), "a.csv")[0]?.[1]).toEqual(value);
  });

  it("says in which line a quote begins that never ends", () => {
    expect(faultOf(bytesOfText('名称,说明\n"两\n行",x\n一小,"没有结束\n二小,x\n'), "a.csv")).toEqual({
      code: "quoteNotClosed",
      line: 4,
    });
  });

  it("gives its sheet the name of the file, as Excel does", () => {
    expect(readSheets(bytesOfText("学校"), "2025年[全县]:学校.csv").snapshot.sheets[0]?.name).toBe("2025年_全县__学校");
    expect(readSheets(bytesOfText("学校"), ".csv").snapshot.sheets[0]?.name).toBe("Sheet1");
  });

  it("of nothing but blanks has no cells", () => {
    expect(readSheets(bytesOfText(" \n,,\n"), "a.csv").snapshot.contents[0]?.values).toEqual([[" "]]);
    expect(readSheets(bytesOfText("\n\n"), "a.csv").snapshot.contents[0]).toMatchObject({
      values: [],
      origin: { row: 0, column: 0 },
    });
  });
});

/** Text that stays text when it is read: no number, no guard, and no sign of control. */
const cellText = fc
  .string({
    unit: fc.constantFrom("学", "校", "a", "7", ",", ";", "\t", '"', "\n", " ", "％", "=", "é"),
    maxLength: 12,
  })
  .map((text) => `字${text}`);
const rows = fc.array(
  fc.array(fc.oneof(cellText, fc.integer({ min: -1_000_000, max: 1_000_000 })), { minLength: 2, maxLength: 5 }),
  {
    minLength: 1,
    maxLength: 6,
  },
);

function csvOf(table: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number): string =>
    typeof value === "number" ? String(value) : `"${value.replaceAll('"', '""')}"`;
  return table.map((row) => row.map(cell).join(",")).join("\r\n");
}

test("whatever stands in cells comes back from a .csv", () => {
  fc.assert(
    fc.property(rows, (table) => {
      const width = Math.max(...table.map((row) => row.length));
      const expected = table.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
      expect(valuesOf(strToU8(csvOf(table)), "a.csv")).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
