import { FIELDS } from "../src/workbook/schoolTable";
import { schoolWorkbook, TEXT_FIELDS, type SchoolCells } from "../workbench/samples/schoolSheet";
import type { Workbook } from "../workbench/store/workbook";

const TITLE = "金城市义务教育学校基础数据（2025学年）";
const NOTE =
  "注：1.教学及辅助用房面积含室内体育用房面积；2.一贯制学校和完全中学的用房、场地、仪器设备、网络多媒体教室填全校数；" +
  "3.高于规定学历教师，小学为专科及以上，初中为本科及以上；4.本校没有的学段不填。";

/**
 * The ten schools, one line each with the columns of the template; nothing between two commas is a blank cell. The figures are made up so that
 * every kind of school and verdict occurs; test/golden/county holds what they come to.
 */
const ROWS = `
P1 城关小学,2161900101,小学,县级教育部门,城区,900,,,6,,20,,45,,10,,9,,4500,300,6600,190,22
P2 东街小学,2161900102,小学,县级教育部门,城区,420,,,6,,10,,20,,5,,4,,2100,0,3000,80,9
P3 柳林小学,2161900103,小学,县级教育部门,乡村,96,,,6,,6,,5,,1,,1,,520,0,1100,21,4
P4 石桥教学点,2161900104,小学教学点,县级教育部门,乡村,62,,,4,,4,,3,,1,,0,,300,0,500,11,2
P5 高坪教学点,2161900105,小学教学点,县级教育部门,乡村,38,,,3,,3,,2,,0,,0,,200,0,400,6,1
J1 城关初级中学,3161900201,初级中学,县级教育部门,城区,,750,,,3,,15,,44,,9,,7,4700,350,7500,195,19
J2 河西初级中学,3161900202,初级中学,县级教育部门,镇区,,480,,,3,,10,,24,,5,,5,2650,0,5000,118,11
N1 新城九年制学校,3161900301,九年一贯制学校,县级教育部门,镇区,600,400,,6,3,13,8,30,23,7,5,6,4,5400,400,8600,240,24
W1 金城中学,3161900401,完全中学,县级教育部门,城区,,500,700,,3,,10,,28,,6,,5,9000,800,16000,420,40
T1 育才学校,3161900501,十二年一贯制学校,民办,城区,300,250,200,6,3,7,5,14,14,3,3,3,3,4600,300,8000,200,20
`
  .trim()
  .split("\n");

function schoolCells(line: string, index: number): SchoolCells {
  const entries = line.split(",").flatMap((text, column) => {
    const field = FIELDS[column];
    if (field === undefined) throw new Error(`line ${index + 2} has more figures than the template has columns`);
    return text === "" ? [] : [[field, TEXT_FIELDS.includes(field) ? text : Number(text)] as const];
  });
  return Object.fromEntries(entries);
}

/** The sample county in the template sheet, as an office would keep it: title, header, ten schools, 合计 and a note. */
export function sampleCounty(): Workbook {
  return schoolWorkbook({ title: TITLE, rows: ROWS.map(schoolCells), note: NOTE });
}
