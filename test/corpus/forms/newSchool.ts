import type { Cell, SheetDrawing } from "../corpusCase";
import { drawForm, type FormLayout, type FormValues } from "./formLayout";
import {
  FORM_1102,
  FORM_2106,
  FORM_2107,
  FORM_3112,
  FORM_3115,
  FORM_4149,
  FORM_4155,
  FORM_4155_OF_2023,
  FORM_4156,
  FORM_5170,
  FORM_5176,
} from "./newLayouts";
import { pupilsOf, sum, sumOfAreas, teachersOf, type PhaseFigures, type SchoolFigures } from "./schoolFigures";

/** The sheets of one school as an export from 2021 on has them, named by code and type. From 2023 on 4155 holds both phases. */
export function newForms(school: SchoolFigures, year: 2021 | 2023): SheetDrawing[] {
  const { primary, junior, senior } = school;
  const forms: (readonly [FormLayout, FormValues])[] = [[FORM_1102, backbone(school)]];
  if (primary !== undefined) forms.push([FORM_2106, classRows(primary, 6)], [FORM_3112, primaryPupils(primary)]);
  if (junior !== undefined) forms.push([FORM_2107, classRows(junior, 6)], [FORM_3115, juniorPupils(junior)]);
  forms.push([FORM_4149, staff(school)]);
  if (year === 2023) forms.push([FORM_4155_OF_2023, teachersOfBoth(school)]);
  if (year === 2021 && primary !== undefined) forms.push([FORM_4155, primaryTeachers(primary)]);
  if (year === 2021 && junior !== undefined) forms.push([FORM_4156, secondaryTeachers(junior, senior)]);
  forms.push([FORM_5170, buildings(school)], [FORM_5176, conditions(school)]);
  const [typeName] = school.type;
  return [
    { name: `教基1001_${typeName}`, rows: cover(school) },
    ...forms.map(([layout, values]) => ({ name: sheetName(layout, typeName), rows: drawForm(layout, values) })),
  ];
}

function sheetName({ code }: FormLayout, type: string): string {
  return code === "教基1102" ? `教基1102续_${type}` : `${code}_${type}`;
}

/** 教基1001: label, 代码, value. */
function cover({ name, code, type, runBy }: SchoolFigures): Cell[][] {
  const lines: (readonly [string, string, Cell])[] = [
    ["学校（机构）标识码", "01", code],
    ["学校（机构）名称（章）", "02", name],
    ["学校（机构）英文名称", "03", ""],
    ["学校（机构）属地管理教育行政部门", "22", "金城市教育局"],
    ["学校（机构）办学类型", "23", `${type[1]} ${type[0]}`],
    ["高等教育学校性质类别", "24", "-"],
    ["学校（机构）举办者", "25", runBy],
    ["附设教学班类型", "26", ""],
    ["通电", "27", "是"],
    ["接入互联网", "28", "是"],
    ["无线网全覆盖", "29", "是"],
    ["学校供水方式", "30", "网管供水"],
    ["学校厕所情况", "31", "卫生厕所"],
    ["洗手设施", "32", "有水和肥皂"],
  ];
  return [["学校（机构）基本情况"], ["教基1001"], ...lines.map((line) => [...line])];
}

function backbone({ primary, junior, senior }: SchoolFigures): FormValues {
  return { 8: [primary?.backbone ?? ""], 9: [junior?.backbone ?? ""], 10: [senior?.backbone ?? ""] };
}

function classRows({ classes }: PhaseFigures, band: number): FormValues {
  const row = [sum(classes), ...classes];
  return { 1: row, [band]: row };
}

function primaryPupils({ grades, girls, graduates }: PhaseFigures): FormValues {
  const [first = 0] = grades;
  return { 1: [graduates, first, "", "", "", first, sum(grades), girls, ...grades, grades.at(-1) ?? 0] };
}

function juniorPupils({ grades, girls, graduates }: PhaseFigures): FormValues {
  const [first = 0] = grades;
  const four: Cell[] = [...grades, ...Array<Cell>(4 - grades.length).fill("")];
  return { 1: [graduates, first, sum(grades), girls, ...four, grades.at(-1) ?? 0] };
}

function staff({ primary, junior, senior }: SchoolFigures): FormValues {
  const teachers = teachersOf(primary) + teachersOf(junior) + teachersOf(senior);
  return { 1: [teachers + 5, teachers, 2, 2, 1] };
}

function primaryTeachers(primary: PhaseFigures): FormValues {
  const { sports, arts, music, fineArts, degrees } = primary;
  const courses: Cell[] = [4, 9, 8, "", "", "", "", sports, 2, arts, music, fineArts];
  return {
    1: [teachersOf(primary), "", ...courses],
    ...Object.fromEntries(degrees.map((count, index) => [index + 4, index === 2 ? [count, "", ...courses] : [count]])),
  };
}

function secondaryTeachers(junior: PhaseFigures, senior: PhaseFigures | undefined): FormValues {
  const rows: Record<number, Cell[]> = {};
  [junior, senior].forEach((phase, block) => {
    if (phase === undefined) return;
    const { sports, arts, music, fineArts, degrees } = phase;
    const courses: Cell[] = [3, 6, 6, ...Array<Cell>(13).fill(""), sports, arts, music, fineArts];
    rows[9 * block + 2] = [teachersOf(phase), "", ...courses];
    degrees.forEach((count, index) => {
      rows[9 * block + index + 5] = index === 2 ? [count, "", ...courses] : [count];
    });
  });
  rows[1] = added(rows[2] ?? [], rows[11] ?? []);
  return rows;
}

/** Both phases in one form: 艺术 is the whole of 音乐 and 美术, and 其他 fills up to 合计. */
function teachersOfBoth({ primary, junior }: SchoolFigures): FormValues {
  const rows: Record<number, Cell[]> = {};
  [primary, junior].forEach((phase, block) => {
    if (phase === undefined) return;
    const { sports, arts, music, fineArts, degrees } = phase;
    const line = (count: number, isCourses: boolean): Cell[] => {
      const named = isCourses ? sports + arts + 18 : 0;
      const courses: Cell[] = isCourses
        ? [4, 7, 7, ...Array<Cell>(11).fill(""), sports, arts, music, fineArts]
        : Array<Cell>(18).fill("");
      return [count, "", ...courses, "", "", count - named];
    };
    rows[9 * block + 2] = line(teachersOf(phase), true);
    degrees.forEach((count, index) => {
      rows[9 * block + index + 5] = line(count, index === 2);
    });
  });
  rows[1] = added(rows[2] ?? [], rows[11] ?? []);
  return rows;
}

function added(one: readonly Cell[], other: readonly Cell[]): Cell[] {
  const longest = one.length >= other.length ? one : other;
  return longest.map((_unused, column) => {
    const cells = [one[column], other[column]].filter((cell) => typeof cell === "number");
    return cells.length === 0 ? "" : sum(cells);
  });
}

function buildings(school: SchoolFigures): FormValues {
  const { classrooms, laboratories, library, indoorSports, otherTeachingRooms, offices, living } = school;
  const special = laboratories;
  const publicRooms = sumOfAreas([library, indoorSports, otherTeachingRooms]);
  const teaching = sumOfAreas([classrooms, special, publicRooms]);
  const line = (area: number): Cell[] => (area === 0 ? [] : [area, "", "", area]);
  return {
    1: line(sumOfAreas([teaching, offices, living])),
    5: line(teaching),
    6: line(classrooms),
    7: line(special),
    8: line(laboratories),
    10: line(publicRooms),
    11: line(library),
    12: line(indoorSports),
    14: line(otherTeachingRooms),
    15: line(offices),
    16: line(offices),
    18: line(living),
    22: line(living),
  };
}

function conditions(school: SchoolFigures): FormValues {
  const { land, grounds, equipment, multimedia, primary, junior, senior } = school;
  const rooms = multimedia[0] + multimedia[1];
  return {
    1: [land],
    2: [800],
    3: [grounds],
    8: [30 * (pupilsOf(primary) + pupilsOf(junior) + pupilsOf(senior))],
    9: [140],
    10: [40],
    11: [100],
    12: [rooms + 3],
    13: [rooms],
    14: [Math.round(equipment * 300) / 100],
    15: [equipment],
  };
}
