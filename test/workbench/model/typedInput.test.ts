import { readTyped } from "../../../workbench/model/typedInput";

/** Serial numbers: DATE(2026,4,15) is 46127 in Excel. */
it.each([
  ["12", { kind: "number", value: 12 }],
  [" 3.5 ", { kind: "number", value: 3.5 }],
  ["1,234", { kind: "number", value: 1234, numberFormat: "#,##0" }],
  ["-1,234.50", { kind: "number", value: -1234.5, numberFormat: "#,##0.00" }],
  ["(12)", { kind: "number", value: -12 }],
  ["12%", { kind: "number", value: 0.12, numberFormat: "0%" }],
  ["12.5%", { kind: "number", value: 0.125, numberFormat: "0.00%" }],
  ["1e3", { kind: "number", value: 1000, numberFormat: "0.00E+00" }],
  ["123456789012345678", { kind: "number", value: 123456789012346000 }],
  ["2026-04-15", { kind: "number", value: 46127, numberFormat: "yyyy/m/d" }],
  ["2026/4/15", { kind: "number", value: 46127, numberFormat: "yyyy/m/d" }],
  ["2026年4月15日", { kind: "number", value: 46127, numberFormat: 'yyyy"年"m"月"d"日"' }],
  ["9:30", { kind: "number", value: 0.395833333333333, numberFormat: "h:mm" }],
  ["true", { kind: "boolean", value: true }],
  ["#n/a", { kind: "error", value: "#N/A" }],
  ["=A1", { kind: "formula", formula: "=A1" }],
  ["", { kind: "blank" }],
] as const)("%j becomes a value of its own kind", (typed, content) => {
  const read = readTyped(typed, "General");
  if (content.kind !== "number") expect(read).toEqual(content);
  else expect(read).toEqual({ ...content, value: expect.closeTo(content.value, 12) as number });
});

it.each(["2026.4.15", "2026-02-30", "1,23", "12 人", "=", "一万", "1.2.3", "无", "-", "--"])(
  "%j stays text",
  (typed) => {
    expect(readTyped(typed, "General")).toEqual({ kind: "text", value: typed, quotePrefix: false });
  },
);

it("an apostrophe makes text of anything, a text cell too", () => {
  expect(readTyped("'12", "General")).toEqual({ kind: "text", value: "12", quotePrefix: true });
  expect(readTyped("12", "@")).toEqual({ kind: "text", value: "12", quotePrefix: false });
});

it("numbers and booleans given as such are taken as they are", () => {
  expect(readTyped(0.1 + 0.2, "General")).toEqual({ kind: "number", value: 0.1 + 0.2 });
  expect(readTyped(false, "@")).toEqual({ kind: "boolean", value: false });
});
