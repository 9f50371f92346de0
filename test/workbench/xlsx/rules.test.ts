import type { ConditionalFormat, DataValidation } from "../../../workbench/store/workbook";
import { copyRow } from "../../../workbench/store/rows";
import { renameSheet } from "../../../workbench/store/sheets";
import { readWorkbook } from "../../../workbench/xlsx/readWorkbook";
import { writeWorkbook } from "../../../workbench/xlsx/writeWorkbook";
import { firstSheet, fixtureBytes, partsOf, withParts } from "./workbooks";

const SHEET = "xl/worksheets/sheet1.xml";

/** The openpyxl file with these rules instead of its own, and an extension list. */
const fileWith = (change: { readonly formats?: string; readonly validations?: string; readonly extension?: string }) =>
  withParts(fixtureBytes("openpyxl"), (parts) => {
    parts[SHEET] = parts[SHEET]!.replace(/<conditionalFormatting[\s\S]*<\/conditionalFormatting>/, change.formats ?? "")
      .replace(/<dataValidations[\s\S]*<\/dataValidations>/, change.validations ?? "")
      .replace("</worksheet>", `${change.extension ?? ""}</worksheet>`);
  });

async function ruleOf(cfRule: string, extension = ""): Promise<ConditionalFormat> {
  const formats = `<conditionalFormatting sqref="B3:B7">${cfRule}</conditionalFormatting>`;
  return firstSheet(await readWorkbook(fileWith({ formats, extension }))).conditionalFormats[0]!;
}

async function validationOf(validation: string): Promise<DataValidation> {
  const validations = `<dataValidations count="1">${validation}</dataValidations>`;
  return firstSheet(await readWorkbook(fileWith({ validations }))).dataValidations[0]!;
}

describe("conditional formats of a file", () => {
  test.each([
    [
      '<cfRule type="cellIs" priority="1" operator="notBetween"><formula>1</formula><formula>$C$1</formula></cfRule>',
      { kind: "cellIs", operator: "notBetween" },
      ["=1", "=$C$1"],
    ],
    [
      '<cfRule type="containsText" priority="1" operator="containsText" text="小学"><formula>NOT(ISERROR(SEARCH("小学",B3)))</formula></cfRule>',
      { kind: "containsText", text: "小学" },
      ['=NOT(ISERROR(SEARCH("小学",B3)))'],
    ],
    [
      '<cfRule type="beginsWith" priority="1" operator="beginsWith"><formula>LEFT(B3,LEN($A$1))=$A$1</formula></cfRule>',
      { kind: "formula" },
      ["=LEFT(B3,LEN($A$1))=$A$1"],
    ],
    [
      '<cfRule type="timePeriod" priority="1" timePeriod="today"><formula>FLOOR(B3,1)=TODAY()</formula></cfRule>',
      { kind: "formula" },
      ["=FLOOR(B3,1)=TODAY()"],
    ],
    ['<cfRule type="duplicateValues" priority="1"/>', { kind: "duplicateValues" }, undefined],
    [
      '<cfRule type="top10" priority="1" percent="1" bottom="1" rank="20"/>',
      { kind: "top10", rank: 20, isPercent: true, isBottom: true },
      undefined,
    ],
    [
      '<cfRule type="aboveAverage" priority="1" aboveAverage="0" stdDev="2"/>',
      { kind: "aboveAverage", isBelow: true, isEqualIncluded: false, deviations: 2 },
      undefined,
    ],
    [
      '<cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="num" val="9.5"/>' +
        '<color rgb="FFF8696B"/><color rgb="FFFFEB84"/><color rgb="FF63BE7B"/></colorScale></cfRule>',
      {
        kind: "colorScale",
        points: [
          { type: "min", color: "#F8696B" },
          { type: "percentile", value: "50", color: "#FFEB84" },
          { type: "num", value: "9.5", color: "#63BE7B" },
        ],
      },
      undefined,
    ],
    [
      '<cfRule type="dataBar" priority="1"><dataBar showValue="0" minLength="0" maxLength="100"><cfvo type="num" val="0"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule>',
      {
        kind: "dataBar",
        from: { type: "num", value: "0" },
        to: { type: "max" },
        color: "#638EC6",
        shortest: 0,
        longest: 100,
        isGradient: true,
        isValueShown: false,
      },
      undefined,
    ],
    [
      '<cfRule type="iconSet" priority="1"><iconSet><cfvo type="percent" val="0"/><cfvo type="percent" val="50"/></iconSet></cfRule>',
      undefined,
      undefined,
    ],
    [
      '<cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/></colorScale></cfRule>',
      undefined,
      undefined,
    ],
    ['<cfRule type="cellIs" priority="1" operator="like"/>', undefined, undefined],
  ])("%s", async (cfRule, rule, formulas) => {
    const format = await ruleOf(cfRule);
    expect([format.type, format.rule, format.formulas]).toEqual(["other", rule, formulas]);
  });

  test("data bars are those of Excel 2010 where the file has them", async () => {
    const cfRule =
      '<cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>' +
      '<extLst><ext uri="{B025F937}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:id>{A1}</x14:id></ext></extLst></cfRule>';
    const extension =
      '<extLst><ext uri="{78C0D931}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
      '<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{A1}"><x14:dataBar minLength="0" maxLength="100" gradient="0" axisPosition="middle">' +
      '<x14:cfvo type="autoMin"/><x14:cfvo type="num"><xm:f>8</xm:f></x14:cfvo><x14:negativeFillColor rgb="FFC00000"/></x14:dataBar></x14:cfRule><xm:sqref>B3:B7</xm:sqref>' +
      "</x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>";
    expect((await ruleOf(cfRule, extension)).rule).toEqual({
      kind: "dataBar",
      from: { type: "autoMin" },
      to: { type: "num", value: "8" },
      color: "#638EC6",
      shortest: 0,
      longest: 100,
      isGradient: false,
      isValueShown: true,
      negative: { color: "#C00000", axis: "middle" },
    });
  });

  test("are written back as they came, with formulas that follow a row copied above them", async () => {
    const rule =
      '<cfRule type="containsText" dxfId="0" priority="1" operator="containsText" text="a"><formula>NOT(ISERROR(SEARCH("a",B3)))</formula></cfRule>';
    const workbook = await readWorkbook(
      fileWith({ formats: `<conditionalFormatting sqref="B3:B7">${rule}</conditionalFormatting>` }),
    );
    const saved = async () => partsOf(await writeWorkbook(workbook))[SHEET];
    expect(await saved()).toContain(`<conditionalFormatting sqref="B3:B7">${rule}</conditionalFormatting>`);
    copyRow(firstSheet(workbook), 2, 1);
    expect(await saved()).toContain(
      `<conditionalFormatting sqref="B2:B7">${rule.replace("B3", "B2")}</conditionalFormatting>`,
    );
  });
});

describe("data validations of a file", () => {
  const plain = { isBlankAllowed: false, isDropDownShown: true, error: null, prompt: null };

  test.each([
    [
      '<dataValidation type="whole" errorStyle="warning" operator="greaterThanOrEqual" allowBlank="1" showInputMessage="1" showErrorMessage="1" ' +
        'errorTitle="人数" error="不能为负_x000a_请重填" promptTitle="提示" prompt="填整数" sqref="H3"><formula1>0</formula1></dataValidation>',
      {
        kind: "whole",
        operator: "greaterThanOrEqual",
        formulas: ["=0"],
        isBlankAllowed: true,
        isDropDownShown: true,
        error: { style: "warning", title: "人数", text: "不能为负\n请重填" },
        prompt: { title: "提示", text: "填整数" },
      },
    ],
    [
      '<dataValidation type="decimal" sqref="H3"><formula1>0</formula1><formula2>$C$2*2</formula2></dataValidation>',
      { kind: "decimal", operator: "between", formulas: ["=0", "=$C$2*2"], ...plain },
    ],
    [
      '<dataValidation type="date" operator="lessThan" showErrorMessage="1" errorStyle="information" sqref="H3"><formula1>TODAY()</formula1></dataValidation>',
      {
        kind: "date",
        operator: "lessThan",
        formulas: ["=TODAY()"],
        ...plain,
        error: { style: "information", title: "", text: "" },
      },
    ],
    [
      '<dataValidation type="textLength" operator="equal" sqref="H3"><formula1>10</formula1></dataValidation>',
      { kind: "textLength", operator: "equal", formulas: ["=10"], ...plain },
    ],
    [
      '<dataValidation type="custom" sqref="H3"><formula1>COUNTIF(H:H,H3)=1</formula1></dataValidation>',
      { kind: "custom", operator: "between", formulas: ["=COUNTIF(H:H,H3)=1"], ...plain },
    ],
    [
      '<dataValidation showInputMessage="1" prompt="照实填" sqref="H3"/>',
      { kind: "any", operator: "between", formulas: [], ...plain, prompt: { title: "", text: "照实填" } },
    ],
  ])("%s", async (validation, rule) => {
    const read = await validationOf(validation);
    expect([read.type, read.rule]).toEqual(["other", rule]);
  });

  test("a list in cells gives where they are, one in the rule its items", async () => {
    const inCells =
      '<dataValidation type="list" showDropDown="1" sqref="H4"><formula1>第二!$A$3:$A$7</formula1></dataValidation>';
    const read = await validationOf(inCells);
    expect([read.type, read.items]).toEqual(["list", undefined]);
    expect(read.rule).toEqual({
      kind: "list",
      operator: "between",
      formulas: ["=第二!$A$3:$A$7"],
      ...plain,
      isDropDownShown: false,
    });
    const spelledOut =
      '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="H4"><formula1>"小学, 初中"</formula1></dataValidation>';
    const list = await validationOf(spelledOut);
    expect([list.type, list.items, list.rule]).toEqual(["list", ["小学", "初中"], undefined]);
  });

  test("are written back as they came, with formulas that follow a sheet's new name", async () => {
    const validation =
      '<dataValidation type="list" error="&quot;甲&quot;" sqref="H4"><formula1>第二!$A$3:$A$7</formula1></dataValidation>';
    const workbook = await readWorkbook(
      fileWith({ validations: `<dataValidations count="1">${validation}</dataValidations>` }),
    );
    const saved = async () => partsOf(await writeWorkbook(workbook))[SHEET];
    expect(await saved()).toContain(validation);
    renameSheet(workbook, workbook.sheets[1]!.id, "新 表");
    expect(await saved()).toContain(validation.replace("第二!", "'新 表'!"));
  });
});
