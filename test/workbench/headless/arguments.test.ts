import { parseArguments } from "../../../workbench/headless/arguments";
import { parseEdit, parseSheetArea } from "../../../workbench/headless/steps";
import { UsageError } from "../../../workbench/headless/usageError";

it("steps keep their order, the rest may stand anywhere", () => {
  expect(
    parseArguments([
      "--date",
      "2026-04-15",
      "in.xlsx",
      "--run",
      "checkSheets",
      "--set",
      "'表 1'!B2=12",
      "--print",
      "表1!A1:C9",
      "--run",
      "createLedger",
      "--answers",
      "a.json",
      "--out",
      "out.xlsx",
    ]),
  ).toEqual({
    input: "in.xlsx",
    date: "2026-04-15",
    answers: "a.json",
    out: "out.xlsx",
    steps: [{ run: "checkSheets" }, { set: "'表 1'!B2=12" }, { print: "表1!A1:C9" }, { run: "createLedger" }],
  });
});

it.each([
  [[], "no workbook"],
  [["a.xlsx", "b.xlsx"], "more than one workbook"],
  [["a.xlsx", "--fast", "1"], "unknown option --fast"],
  [["a.xlsx", "--run"], "--run needs a value"],
  [["a.xlsx", "--out", "--run", "checkSheets"], "--out needs a value"],
  [["a.xlsx", "--run", "makeCoffee"], "unknown command"],
  [["a.xlsx", "--set", "B2=12"], "--set"],
  [["a.xlsx", "--set", "表1!B2:B3=12"], "--set"],
  [["a.xlsx", "--print", "A1"], "--print"],
  [["a.xlsx", "--print", "表1!nowhere"], "--print"],
  [["a.xlsx", "--date", "2026-02-30"], "--date"],
  [["a.xlsx", "--date", "15.4.2026"], "--date"],
  [["a.xlsx", "--out", "x", "--out", "y"], "twice"],
])("%j is refused with one clear line", (values, part) => {
  const call = () => parseArguments(values);
  expect(call).toThrow(UsageError);
  expect(call).toThrow(part);
});

it.each([
  ["表1!B2=12", { sheet: "表1", row: 1, column: 1, entry: "12" }],
  ["'it''s'!A1=x=y", { sheet: "it's", row: 0, column: 0, entry: "x=y" }],
  ["'a=b!'!A1==SUM('c'!A1:A3)", { sheet: "a=b!", row: 0, column: 0, entry: "=SUM('c'!A1:A3)" }],
  ["表Ⅱ-2!C3=", { sheet: "表Ⅱ-2", row: 2, column: 2, entry: "" }],
  ["no reference", null],
  ["=1", null],
])("the edit %j is understood", (text, edit) => {
  expect(parseEdit(text)).toEqual(edit);
});

it("areas need a sheet", () => {
  expect(parseSheetArea("'表 1'!A1:C9")).toEqual({ sheet: "表 1", area: { top: 0, left: 0, bottom: 8, right: 2 } });
  expect(parseSheetArea("A1:C9")).toBeNull();
  expect(parseSheetArea("表1!A1,C9")).toBeNull();
});
