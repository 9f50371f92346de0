import { buildSheet, buildWorkbook, definedName, type Typed } from "./buildWorkbook";
import type { Workbook } from "../../../workbench/store/workbook";

/** Sheet on which the formulas of the table stand, one per row of column A. */
export const FORMULA_SHEET = "计算";

const ERROR_NA = { error: "#N/A" };

/** A small county: texts that look like numbers, blanks, booleans and an error among the figures. */
const DATA: readonly (readonly Typed[])[] = [
  ["学校", "学段", "在校生", "面积", "达标", "备注", "编号"],
  ["一小", "小学", 900, 4200, true, null, "007"],
  ["二小", "小学", 420, 2100, false, "无", "12"],
  ["三小", "小学", 96, null, true, "缺", 12],
  ["一中", "初中", 750, 4350, true, null, "x"],
  ["二中", "初中", 480, 2650, false, ERROR_NA, 3],
];
const SETTINGS: readonly (readonly Typed[])[] = [[4.5], [0.5], [0.85], [null], ["=1/0"], ['=""'], [" a "]];

/**
 * Formulas with the values that Excel's own reference gives them (Microsoft Support, "Excel functions (alphabetical)" and
 * "Calculation operators and precedence in Excel"); worked out by hand, not by running anything.
 */
export const FORMULA_TABLE: readonly (readonly [formula: string, expected: Typed])[] = [
  // Operators: precedence, percent, text, comparison without case, blank as 0 and as empty text
  ["=-2^2", 4],
  ["=2^3^2", 64],
  ["=10%*50", 5],
  ['=1&"a"&TRUE', "1aTRUE"],
  ['="a"="A"', true],
  ['="abc"<"abd"', true],
  ["=1=TRUE", false],
  ['="300"="*"', false],
  ['="一小"="?小"', false],
  ['="2">10', true],
  ["=0.1+0.2=0.3", true],
  ["=0.1*3<=0.3", true],
  ["=(1+0.00000000000001)=1", false],
  ["=SUMPRODUCT((数据!A2:A6=数据!A2:A4)*1)", { error: "#N/A" }],
  ["=数据!F2=0", true],
  ['=数据!F2=""', true],
  ["=数据!F2", 0],
  ['=数据!F2&"x"', "x"],
  ['="10"+5', 15],
  ["=数据!G2+1", 8],
  ['="十"+1', { error: "#VALUE!" }],
  ["=TRUE+1", 2],
  ["=7/2", 3.5],
  ["=1/3", 1 / 3],
  ["=23/1000*100>=2.3", true],
  ["=4350/750>=5.8", true],
  // Errors are values
  ["=1/0", { error: "#DIV/0!" }],
  ["=NA()", ERROR_NA],
  ["=数据!F6", ERROR_NA],
  ["=不存在!A1", { error: "#REF!" }],
  ["=SUM(不存在!A1:B2,1)", { error: "#REF!" }],
  ["=没有这个名字", { error: "#NAME?" }],
  ["=NOSUCHFUNCTION(1)", { error: "#NAME?" }],
  ["=SQRT(-1)", { error: "#NUM!" }],
  ['=IFERROR(1/0,"缺")', "缺"],
  ['=IFERROR(不存在!A1,"缺")', "缺"],
  ["=IFERROR(数据!C2,0)", 900],
  ["=ISERROR(数据!F6)", true],
  ["=ISNA(数据!F6)", true],
  ["=ISERR(数据!F6)", false],
  ["=SUM(数据!C2:C6,'设 置'!A5)", { error: "#DIV/0!" }],
  // Sums and counts skip texts, blanks and booleans of references
  ["=SUM(数据!C2:C6)", 2646],
  ["=SUM(数据!G2:G6)", 15],
  ["=SUM(数据!E2:E6)", 0],
  ['=SUM("3",TRUE,1)', 5],
  ["=SUM(数据!C:C)", 2646],
  ["=COUNT(数据!D2:D6)", 4],
  ["=COUNT(数据!G2:G6)", 2],
  ["=COUNTA(数据!F2:F6)", 3],
  ["=COUNTBLANK(数据!F2:F6)", 2],
  ['=COUNTIF(数据!B2:B6,"小学")', 3],
  ['=COUNTIF(数据!C2:C6,">=480")', 3],
  ["=COUNTIF(数据!D2:D6,0)", 0],
  ['=COUNTIF(数据!A2:A6,"*中")', 2],
  ["=COUNTIF(数据!E2:E6,TRUE)", 3],
  ['=COUNTIFS(数据!B2:B6,"小学",数据!C2:C6,">=400")', 2],
  ['=COUNTIFS(数据!B2:B6,"初中",数据!E2:E6,TRUE)', 1],
  ['=SUMIF(数据!B2:B6,"小学",数据!C2:C6)', 1416],
  ['=SUMIFS(数据!C2:C6,数据!B2:B6,"初中",数据!C2:C6,"<500")', 480],
  ["=AVERAGE(数据!D2:D6)", 3325],
  ["=MAX(数据!C2:C6)", 900],
  ["=MIN(数据!D2:D6)", 2100],
  ["=MAX(数据!F2:F5)", 0],
  ["=SUMPRODUCT(数据!C2:C6,数据!D2:D6)", 9196500],
  ["=SUMPRODUCT(数据!C2:C6,(数据!C2:C6-数据!C3)^2)", 300840696],
  ['=SUMPRODUCT((数据!B2:B6="小学")*数据!C2:C6)', 1416],
  ['=SUMPRODUCT(--(数据!B2:B6="初中"),数据!C2:C6)', 1230],
  ["=SQRT(SUMPRODUCT(数据!C2:C3,(数据!C2:C3-660)^2)/SUM(数据!C2:C3))", Math.sqrt((900 * 57600 + 420 * 57600) / 1320)],
  // Look-up
  ['=MATCH("二小",数据!A:A,0)', 3],
  ["=MATCH(12,数据!G2:G6,0)", 3],
  ['=MATCH("12",数据!G2:G6,0)', 2],
  ['=MATCH("四小",数据!A:A,0)', ERROR_NA],
  ["=MATCH(500,{100,400,600},1)", 2],
  ['=INDEX(数据!C:C,MATCH("一中",数据!A:A,0))', 750],
  ["=INDEX(数据!A2:G6,2,3)", 420],
  ["=INDEX(数据!C2:C6,9)", { error: "#REF!" }],
  ["=SUM(INDEX(数据!C2:D6,0,1))", 2646],
  ['=VLOOKUP("三小",数据!A2:C6,3,FALSE)', 96],
  ["=ROW(数据!A5)", 5],
  ["=ROWS(数据!A2:A6)", 5],
  // Logic
  ['=IF(数据!C2>=900,"达标","不达标")', "达标"],
  ["=IF(数据!E3,1,2)", 2],
  ["=IF(FALSE,1)", false],
  ["=AND(数据!E2,数据!C2>100)", true],
  ["=OR(数据!E3,数据!C3>1000)", false],
  ["=NOT(数据!E2)", false],
  ["=AND(1,2,0)", false],
  // Rounding as Excel rounds, not as binary does
  ["=ROUND(1.005,2)", 1.01],
  ["=ROUND(2.5,0)", 3],
  ["=ROUND(-2.5,0)", -3],
  ["=ROUND(1234.567,-2)", 1200],
  ["=ROUND(0.285,2)", 0.29],
  ["=ROUNDUP(3.2,0)", 4],
  ["=ROUNDDOWN(-3.7,0)", -3],
  ["=INT(-3.5)", -4],
  ["=MOD(-3,2)", 1],
  ["=ABS(-4)", 4],
  // Kinds of values
  ["=N(数据!A2)", 0],
  ["=N(数据!E2)", 1],
  ["=N(数据!C2)", 900],
  ['=N("JH:notMet")=0', true],
  ["=T(数据!C2)", ""],
  ["=ISNUMBER(数据!G2)", false],
  ["=ISNUMBER(数据!C2)", true],
  ["=ISTEXT(数据!G2)", true],
  ["=ISBLANK(数据!F2)", true],
  ["=ISBLANK('设 置'!A6)", false],
  ["=COUNTA('设 置'!A6)", 1],
  ["=VALUE(数据!G2)", 7],
  // Text
  ['=TEXT(0.12345,"0.00%")', "12.35%"],
  ['=TEXT(1234.5,"#,##0.00")', "1,234.50"],
  ['=TEXT(5,"000")', "005"],
  ['=TEXT(44927,"yyyy-mm-dd")', "2023-01-01"],
  ['=TEXT(2.345,"0.0")&"%"', "2.3%"],
  ["=LEN(数据!A1)", 2],
  ["=LEFT(数据!A2,1)", "一"],
  ["=MID(数据!A2,2,1)", "小"],
  ["=TRIM('设 置'!A7)", "a"],
  ['=SUBSTITUTE(数据!A2,"小","中")', "一中"],
  ['=CONCATENATE(数据!A2,"、",数据!A3)', "一小、二小"],
  ['=FIND("小",数据!A2)', 2],
  ['=REPT("_",4)', "____"],
  ['=HYPERLINK("#\'数据\'!A1","A1")', "A1"],
  ["=HYPERLINK(\"#'数据'!A1\")", "#'数据'!A1"],
  ["=DATE(2026,4,15)", 46127],
  // Names of the workbook and of the sheet, and INDIRECT
  ["=每生面积*2", 9],
  ["=限值", 0.5],
  ["=SUM(人数)", 2646],
  ["=本表限值", 4.5],
  ['=INDIRECT("数据!C"&3)', 420],
  // Statistics that people use in their place
  ["=ROUND(STDEV(数据!C2:C6),6)", 311.549675],
  ["=LARGE(数据!C2:C6,2)", 750],
  ["=RANK(数据!C3,数据!C2:C6)", 4],
  ['=CHOOSE(2,"甲","乙")', "乙"],
];

/** A workbook with the data and all formulas of the table. */
export function buildTableWorkbook(formulas: readonly string[] = FORMULA_TABLE.map(([formula]) => formula)): Workbook {
  return buildWorkbook(
    [
      buildSheet("数据", DATA),
      buildSheet("设 置", SETTINGS),
      buildSheet(
        FORMULA_SHEET,
        formulas.map((formula) => [formula]),
        [definedName("本表限值", "='设 置'!$A$1")],
      ),
    ],
    [
      definedName("每生面积", "='设 置'!$A$1"),
      definedName("限值", "='设 置'!$A$2"),
      definedName("人数", "=数据!$C$2:$C$6"),
    ],
  );
}
