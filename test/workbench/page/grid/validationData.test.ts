import { DataValidationErrorStyle, DataValidationType } from "@univerjs/core";
import { deserializeListOptions } from "@univerjs/sheets";
import { gridValidations } from "../../../../workbench/page/grid/validationData";
import { parseAreas } from "../../../../workbench/store/address";
import type { DataValidation, ValidationRule, Workbook } from "../../../../workbench/store/workbook";
import { buildSheet, buildWorkbook, definedName } from "../../calculation/buildWorkbook";

const RULE: ValidationRule = {
  kind: "whole",
  operator: "between",
  formulas: ["=1", "=9"],
  isBlankAllowed: true,
  isDropDownShown: true,
  error: { title: "错", text: "只能填 1 到 9", style: "stop" },
  prompt: null,
};

function workbookWith(...validations: readonly Partial<DataValidation>[]): Workbook {
  const sheet = buildSheet(
    "表 1",
    [
      ["是", 1, null],
      ["否", true, ""],
      [null, 0.5, { error: "#N/A" }],
    ],
    [definedName("本表", "='表 1'!$A$1:$A$2")],
  );
  sheet.dataValidations = validations.map((one) => ({ areas: parseAreas("D1:D9") ?? [], type: "other", ...one }));
  return buildWorkbook(
    [sheet, buildSheet("选项", [["甲", "乙"]])],
    [definedName("全部", "=选项!$A$1:$B$1"), definedName("本表", "=选项!$A$1"), definedName("算", "=1+1")],
  );
}
const shown = (workbook: Workbook) => gridValidations(workbook, workbook.sheets[0]!);
const withRule = (rule: Partial<ValidationRule>) => shown(workbookWith({ rule: { ...RULE, ...rule } }));

/** The entries that the grid offers. */
function offered(validation: Partial<DataValidation>): string[] | null {
  const [rule] = shown(workbookWith({ type: "list", ...validation }));
  return rule === undefined ? null : deserializeListOptions(rule.formula1 ?? "");
}
const pointing = (formula: string) => offered({ rule: { ...RULE, kind: "list", formulas: [formula] } });

describe("validations in the grid", () => {
  it("have limits, areas and what is said of wrong input", () => {
    const rule: ValidationRule = { ...RULE, operator: "notBetween", isBlankAllowed: false };
    expect(shown(workbookWith({ areas: parseAreas("D1:D9,F1") ?? [], rule }))).toMatchObject([
      {
        uid: "validation-0",
        type: DataValidationType.WHOLE,
        operator: "notBetween",
        formula1: "1",
        formula2: "9",
        allowBlank: false,
        showErrorMessage: true,
        errorStyle: DataValidationErrorStyle.STOP,
        errorTitle: "错",
        error: "只能填 1 到 9",
        ranges: [
          { startRow: 0, endRow: 8, startColumn: 3, endColumn: 3 },
          { startRow: 0, endRow: 0, startColumn: 5, endColumn: 5 },
        ],
      },
    ]);
  });

  it.each([
    ["whole", DataValidationType.WHOLE],
    ["decimal", DataValidationType.DECIMAL],
    ["date", DataValidationType.DATE],
    ["textLength", DataValidationType.TEXT_LENGTH],
  ] as const)("are held to for %s", (kind, type) => {
    expect(withRule({ kind }).map((rule) => rule.type)).toEqual([type]);
  });

  it.each<[string, Partial<ValidationRule>]>([
    ["only show their prompt", { kind: "any" }],
    ["are a formula of their own", { kind: "custom", formulas: ["=A1>1"] }],
    ["are about times", { kind: "time" }],
    ["have limits that would have to be calculated", { formulas: ["=A1", "=9"] }],
    ["have an empty limit", { formulas: ["=", "=9"] }],
    ["have no limit", { formulas: [] }],
  ])("are left out where they %s", (_what, rule) => {
    expect(withRule(rule)).toEqual([]);
  });

  it("keep their own number beside others that are left out", () => {
    const workbook = workbookWith({ rule: { ...RULE, kind: "any" } }, { rule: RULE });
    expect(shown(workbook).map(({ uid }) => uid)).toEqual(["validation-1"]);
  });

  it("say nothing where wrong input is not refused, and warn where it is only warned of", () => {
    expect(withRule({ error: null })[0]).toMatchObject({ showErrorMessage: false });
    expect(withRule({ error: { title: "", text: "", style: "warning" } })[0]?.errorStyle).toBe(
      DataValidationErrorStyle.WARNING,
    );
  });
});

describe("the entries of a list", () => {
  it.each<[string, string[] | null]>([
    ["=$A$1:$A$3", ["是", "否"]],
    ["='表 1'!$A$1:$B$2", ["是", "1", "否", "TRUE"]],
    ["=选项!A1:B1", ["甲", "乙"]],
    ["=全部", ["甲", "乙"]],
    ["=本表", ["是", "否"]],
    ["=$B$3", ["0.5"]],
    ["=INDIRECT(A1)", null],
    ["=没有", null],
    ["=算", null],
    ["=没有!A1", null],
  ])("to which %s points", (formula, expected) => {
    expect(pointing(formula)).toEqual(expected);
  });

  it("are those of the validation itself, with everything that stands in them", () => {
    expect(offered({ items: ["是", "a,b", '"c"', "[1]"] })).toEqual(["是", "a,b", '"c"', "[1]"]);
  });

  it("of a list that says nothing else are offered, others refused, blanks allowed", () => {
    expect(shown(workbookWith({ type: "list", items: ["是"] }))[0]).toMatchObject({
      type: DataValidationType.LIST,
      allowBlank: true,
      showDropDown: true,
      showErrorMessage: true,
    });
  });

  it("are not offered where there are more than a thousand", () => {
    const long = (count: number) => offered({ items: Array.from({ length: count }, (_, at) => `项${String(at)}`) });
    expect([long(1000)?.length, long(1001)]).toEqual([1000, null]);
    const workbook = workbookWith({
      type: "list",
      rule: { ...RULE, kind: "list", formulas: ["=选项!$A$1:$A$1048576"] },
    });
    for (let row = 0; row < 1500; row += 1) workbook.sheets[1]?.cells.set(`${String(row)},0`, { value: row });
    expect(shown(workbook)).toEqual([]);
  });
});
