import fc from "fast-check";
import type { CellValue } from "../../../src/workbook/sheetSnapshot";

/** A column of a wide export: the words above it from the top, and its values school by school. */
export interface WideColumn {
  readonly path: readonly string[];
  readonly values: readonly CellValue[];
}

const teachers = (phase: string, figures: Readonly<Record<string, readonly CellValue[]>>): WideColumn[] =>
  Object.entries(figures).map(([path, values]) => ({ path: [`${phase}专任教师`, ...path.split("/")], values }));

/** A primary, a junior secondary and a nine-year school as a county's export has them, with columns that are nothing to us. */
export const WIDE_COLUMNS: readonly WideColumn[] = [
  { path: ["学校名称"], values: ["城关小学", "城关中学", "东关学校"] },
  { path: ["学校标识码"], values: ["3361000001", "3361000002", "3361000003"] },
  { path: ["办学类型"], values: ["211-小学", "311-初级中学", "312-九年一贯制学校"] },
  { path: ["在校生数", "小学"], values: [900, "", 600] },
  { path: ["在校生数", "初中"], values: ["", 750, 400] },
  { path: ["在校生数", "其中：随迁子女"], values: [31, 22, 40] },
  ...teachers("小学", {
    合计: [50, "", 35],
    "#按学历分/博士研究生": ["", "", ""],
    "#按学历分/硕士研究生": [2, "", 1],
    "#按学历分/本科": [30, "", 20],
    "#按学历分/专科": [13, "", 9],
    "#按学历分/高中阶段": [5, "", 5],
    "#按授课课程分/语文": [37, "", 26],
    "#按授课课程分/体育与健康": [7, "", 5],
    "#按授课课程分/艺术/计": [6, "", 4],
    "#按授课课程分/艺术/音乐": [3, "", 2],
    "#按授课课程分/艺术/美术": [3, "", 2],
  }),
  ...teachers("初中", {
    合计: ["", 52, 30],
    "#按学历分/博士研究生": ["", 1, ""],
    "#按学历分/硕士研究生": ["", 3, 1],
    "#按学历分/本科": ["", 40, 22],
    "#按学历分/专科": ["", 8, 7],
    "#按授课课程分/语文": ["", 45, 26],
    "#按授课课程分/体育与健康": ["", 4, 3],
    "#按授课课程分/艺术/计": ["", 3, 1],
    "#按授课课程分/艺术/音乐": ["", 2, 1],
    "#按授课课程分/艺术/美术": ["", 1, ""],
  }),
  { path: ["教基1102", "县级以上骨干教师（小学）"], values: [10, "", 7] },
  { path: ["教基1102", "县级以上骨干教师（初中）"], values: ["", 9, 5] },
  { path: ["校舍建筑面积", "教学及辅助用房", "计"], values: [4500, 4700.5, 5400] },
  { path: ["校舍建筑面积", "教学及辅助用房", "其中：危房"], values: ["", "", ""] },
  { path: ["校舍建筑面积", "教学及辅助用房", "公共教学用房", "室内体育用房"], values: [300, 350, "—"] },
  { path: ["校舍建筑面积", "行政办公用房"], values: [210, 320, 280] },
  { path: ["占地面积", "计"], values: [15000, 22000, 19000] },
  { path: ["占地面积", "其中：运动场地面积"], values: [6600, 7500, 8600] },
  { path: ["固定资产总值（万元）", "计"], values: [1200, 2300, 1900] },
  { path: ["固定资产总值（万元）", "教学仪器设备资产值"], values: [190, 195.25, 240] },
  { path: ["网络多媒体教室数（间）"], values: [22, 19, 24] },
];

/** A tree of headings, so that columns can be shuffled without tearing merged cells apart. */
interface Branch {
  readonly word: string;
  readonly columns: WideColumn[];
}

function branchesOf(columns: readonly WideColumn[], depth: number): Branch[] {
  const branches: Branch[] = [];
  for (const column of columns) {
    const word = column.path[depth] ?? "";
    const known = branches.find((branch) => branch.word === word && column.path.length > depth + 1);
    if (known === undefined) branches.push({ word, columns: [column] });
    else known.columns.push(column);
  }
  return branches;
}

/** The columns in another order, groups kept together; `random` gives numbers from 0 to 1. */
export function shuffled(columns: readonly WideColumn[], random: () => number, depth = 0): WideColumn[] {
  if (columns.length < 2) return [...columns];
  const branches = branchesOf(columns, depth).map((branch) => ({ branch, at: random() }));
  branches.sort((left, right) => left.at - right.at);
  return branches.flatMap(({ branch }) => shuffled(branch.columns, random, depth + 1));
}

/** The header rows: a merged area has its words in its first cell only. */
export function headerRows(columns: readonly WideColumn[]): string[][] {
  const depth = Math.max(...columns.map(({ path }) => path.length));
  return Array.from({ length: depth }, (_unused, row) =>
    columns.map(({ path }, index) => {
      const before = columns[index - 1]?.path;
      const isMerged =
        before !== undefined &&
        path.slice(0, row + 1).every((word, level) => before[level] === word) &&
        row < path.length;
      return isMerged ? "" : (path[row] ?? "");
    }),
  );
}

/** The header rows with the words of a group in every cell of it, as programs write them that cannot merge. */
export function unmergedHeader(columns: readonly WideColumn[]): string[][] {
  const depth = Math.max(...columns.map(({ path }) => path.length));
  return Array.from({ length: depth }, (_unused, row) => columns.map(({ path }) => path[row] ?? ""));
}

/** The rows of the schools. */
export function schoolRows(columns: readonly WideColumn[]): CellValue[][] {
  const [first] = columns;
  return (first?.values ?? []).map((_unused, school) => columns.map(({ values }) => values[school] ?? ""));
}

/** Digits and letters as an input method writes them wide. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** Random numbers from a list that fast-check shrinks. */
export const randomNumbers = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 60, maxLength: 60 });

/** Numbers of a list one after the other, again and again. */
export function oneByOne(numbers: readonly number[]): () => number {
  let index = 0;
  return () => {
    index += 1;
    return numbers[index % numbers.length] ?? 0;
  };
}
