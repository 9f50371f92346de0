import type { Cell, SheetDrawing } from "../corpusCase";
import { drawForm, type FormLayout, type FormValues } from "./formLayout";
import {
  FORM_112,
  FORM_212,
  FORM_213,
  FORM_312,
  FORM_313,
  FORM_331,
  FORM_412,
  FORM_422,
  FORM_423,
  FORM_424,
  FORM_431,
  FORM_512,
  FORM_522,
  FORM_531,
} from "./oldLayouts";
import { pupilsOf, sum, sumOfAreas, teachersOf, type PhaseFigures, type SchoolFigures } from "./schoolFigures";

/** The sheets of one school as an export to 2020 has them: forms of phases that it has not are empty. */
export function oldForms(school: SchoolFigures): SheetDrawing[] {
  const forms: readonly (readonly [FormLayout, FormValues])[] = [
    [FORM_112, basics(school)],
    [FORM_212, primaryClasses(school)],
    [FORM_213, secondaryClasses(school)],
    [FORM_312, primaryPupils(school.primary)],
    [FORM_313, juniorPupils(school.junior)],
    [FORM_331, movements(school)],
    [FORM_412, staff(school)],
    [FORM_422, ranks(school)],
    [FORM_423, primaryTeachers(school.primary)],
    [FORM_424, secondaryTeachers(school)],
    [FORM_431, teacherMovements(school)],
    [FORM_512, buildings(school)],
    [FORM_522, conditions(school)],
    [FORM_531, { 1: [1200, 30, "", 85] }],
  ];
  return [
    { name: "基础基111", rows: cover(school) },
    ...forms.map(([layout, values]) => ({ name: layout.code, rows: drawForm(layout, values) })),
  ];
}

/** 基础基111: several items side by side, their values in the line below, 行号 to the right. */
export function cover({ name, code, type, runBy }: SchoolFigures): Cell[][] {
  const lines: Cell[][] = [
    ["基础教育学校（机构）统计调查表"],
    ["基础基111"],
    ["", "", "（2020/2021学年初）"],
    [],
    ["学校标识码", "", "学校（机构）名称（章）", "", "学校（机构）英文名称", "", "", "行号"],
    [code, "", name, "", "", "", "", 10],
    ["", "", "学校（机构）地址", "", "学校（机构）所在地城乡类型", "", "学校（机构）属地管理教育行政部门", ""],
    ["名称", "", "金城市城关镇学府路1号", "", "主城区", "", "金城市教育局", 20],
    ["代码", "", "330102003004", "", "111", "", "330102", 30],
    [],
    [],
    ["", "", "学校（机构）办学类型", "", "学校（机构）举办者", "", "学校（机构）性质类别", ""],
    ["名称", "", type[0], "", runBy, "", "公办", 40],
    ["代码", "", type[1], "", "831", "", "1", 50],
    ["邮政编码", "", "315100", "", "校园（局域）网域名", "", "", 60],
    ["办公电话", "", "", "", "单位电子信箱", "", "", 70],
    ["传真电话", "", "", "", "填表人电子信箱", "", "", 80],
    ["附设幼儿班", "名称", "", "", "", "", "", 90],
    ["", "代码", "", "", "", "", "", 100],
    ["附设小学班", "名称", "", "", "", "", "", 110],
    ["", "代码", "", "", "", "", "", 120],
    ["附设普通初中班", "名称", "", "", "", "", "", 130],
    ["", "代码", "", "", "", "", "", 140],
    ["附设职业初中班", "名称", "", "", "", "", "", 150],
    ["", "代码", "", "", "", "", "", 160],
    ["附设普通高中班", "名称", "", "", "", "", "", 170],
    ["", "代码", "", "", "", "", "", 180],
    ["附设特教班", "名称", "", "", "", "", "", 190],
    ["", "代码", "", "", "", "", "", 200],
    ["附设中职班", "名称", "", "", "", "", "", 210],
    ["", "代码", "", "", "", "", "", 220],
  ];
  return [[..."ABCDEFGHI"], ...lines.map((line, index) => [index + 1, ...line])];
}

function basics({ primary, junior, senior }: SchoolFigures): FormValues {
  const words = Object.fromEntries([5, 6, 7, 8, 11, 12, 13, 15, 32, 33].map((row) => [row, ["是"]]));
  return {
    ...words,
    14: [200],
    26: [primary?.backbone ?? ""],
    27: [junior?.backbone ?? ""],
    28: [senior?.backbone ?? ""],
    29: [4],
    30: [2],
    31: [1],
    38: ["网管供水"],
    39: ["卫生厕所"],
  };
}

function primaryClasses({ primary }: SchoolFigures): FormValues {
  if (primary === undefined) return {};
  const row = [sum(primary.classes), ...primary.classes];
  return { 1: row, 7: row };
}

function secondaryClasses({ junior, senior }: SchoolFigures): FormValues {
  if (junior === undefined) return {};
  const seniorClasses = senior?.classes ?? [];
  const juniorTotal = sum(junior.classes);
  const seniorTotal = sum(seniorClasses);
  const juniorCells: Cell[] = [juniorTotal, ...junior.classes, ...Array<Cell>(4 - junior.classes.length).fill("")];
  const seniorCells: Cell[] = senior === undefined ? [] : [seniorTotal, ...seniorClasses];
  const row = [juniorTotal + seniorTotal, ...juniorCells, ...seniorCells];
  return { 1: row, 8: row };
}

function primaryPupils(primary: PhaseFigures | undefined): FormValues {
  if (primary === undefined) return {};
  const { grades, girls, graduates } = primary;
  const [first = 0] = grades;
  const last = grades.at(-1) ?? 0;
  return { 1: [graduates, first, first, sum(grades), girls, ...grades, last], 2: girlsRow(girls, grades.length) };
}

function juniorPupils(junior: PhaseFigures | undefined): FormValues {
  if (junior === undefined) return {};
  const { grades, girls, graduates } = junior;
  const [first = 0] = grades;
  const four: Cell[] = [...grades, ...Array<Cell>(4 - grades.length).fill("")];
  return { 1: [graduates, first, sum(grades), girls, ...four, grades.at(-1) ?? 0] };
}

/** Girls are spread over the grades: the row closes, and no grade has more of them than pupils. */
function girlsRow(girls: number, grades: number): Cell[] {
  const spread = girlsByGrade(girls, grades);
  const [first = 0] = spread;
  return ["", first, first, girls, "", ...spread, ""];
}

function girlsByGrade(girls: number, grades: number): number[] {
  return Array.from(
    { length: grades },
    (_unused, index) => Math.floor(girls / grades) + (index < girls % grades ? 1 : 0),
  );
}

function movements({ primary, junior, senior }: SchoolFigures): FormValues {
  const rows: Record<number, Cell[]> = {};
  const phases = [primary, junior, senior];
  phases.forEach((phase, index) => {
    if (phase !== undefined) rows[3 * index + 4] = movementRow(phase);
    if (phase === primary && phase !== undefined) rows[5] = girlsMovement(phase);
  });
  return rows;
}

function movementRow(phase: PhaseFigures): Cell[] {
  const { grades, graduates, transferredIn, transferredOut } = phase;
  const [first = 0] = grades;
  const now = sum(grades);
  const before = now - first - transferredIn + graduates + transferredOut;
  const less: Cell[] = [graduates + transferredOut, graduates, "", "", "", "", transferredOut, ""];
  return [before, first + transferredIn, first, "", transferredIn, "", ...less, now];
}

function girlsMovement({ girls, grades }: PhaseFigures): Cell[] {
  const [first = 0] = girlsByGrade(girls, grades.length);
  return [girls - first, first, first, ...Array<Cell>(11).fill(""), girls];
}

const OTHER_STAFF = { administration: 3, support: 2, workers: 1 };

function staff({ primary, junior, senior }: SchoolFigures): FormValues {
  const teachers = teachersOf(primary) + teachersOf(junior) + teachersOf(senior);
  const { administration, support, workers } = OTHER_STAFF;
  return { 1: [teachers + administration + support + workers, teachers, administration, support, workers] };
}

/** A quarter 副高级, the rest 中级; half of each are 30–34, the others 40–44. */
function ranks(school: SchoolFigures): FormValues {
  const rows: Record<number, Cell[]> = {};
  [school.primary, school.junior, school.senior].forEach((phase, index) => {
    if (phase === undefined) return;
    const total = teachersOf(phase);
    const upper = Math.floor(total / 4);
    const [upperAges, middleAges] = [ages(upper), ages(total - upper)];
    const whole = upperAges.map((age, place) => age + (middleAges[place] ?? 0));
    const line = (numbers: readonly number[]): Cell[] => [
      sum(numbers),
      "",
      "",
      "",
      numbers[0] ?? 0,
      "",
      numbers[1] ?? 0,
    ];
    rows[9 * index + 1] = line(whole);
    rows[9 * index + 5] = line(upperAges);
    rows[9 * index + 6] = line(middleAges);
  });
  return rows;
}

function ages(count: number): number[] {
  return [Math.floor(count / 2), count - Math.floor(count / 2)];
}

function primaryTeachers(primary: PhaseFigures | undefined): FormValues {
  if (primary === undefined) return {};
  const [total, ...degrees] = degreeRows(primary, (count, isCourses) =>
    isCourses ? [count, "", 4, 9, 8, "", "", "", "", ...coursesOf423(primary)] : [count],
  );
  return { 1: total ?? [], ...Object.fromEntries(degrees.map((row, index) => [index + 4, row])) };
}

function coursesOf423({ sports, arts, music, fineArts }: PhaseFigures): Cell[] {
  return [sports, arts, 2, music, fineArts];
}

/** The whole and five degrees; all courses are taught by those with 本科. */
function degreeRows(phase: PhaseFigures, row: (count: number, isCourses: boolean) => Cell[]): Cell[][] {
  const [doctors, masters, bachelors, associates, secondary, below] = phase.degrees;
  const counts = [doctors + masters, bachelors, associates, secondary, below];
  return [row(teachersOf(phase), true), ...counts.map((count, index) => row(count, index === 1))];
}

function secondaryTeachers({ junior, senior }: SchoolFigures): FormValues {
  if (junior === undefined) return {};
  const rows: Record<number, Cell[]> = {};
  [junior, senior].forEach((phase, index) => {
    if (phase === undefined) return;
    const courses: Cell[] = [phase.sports, phase.arts, phase.music, phase.fineArts];
    const [total, ...degrees] = degreeRows(phase, (count, isCourses) =>
      isCourses ? [count, "", 3, 6, 6, ...Array<Cell>(13).fill(""), ...courses] : [count],
    );
    rows[8 * index + 2] = total ?? [];
    degrees.forEach((row, degree) => {
      rows[8 * index + degree + 5] = row;
    });
  });
  const [first, second] = [rows[2] ?? [], rows[10] ?? []];
  rows[1] = first.map((cell, column) => (typeof cell === "number" ? cell + Number(second[column] ?? 0) : cell));
  return rows;
}

function teacherMovements({ primary, junior, senior }: SchoolFigures): FormValues {
  const rows: Record<number, Cell[]> = {};
  [primary, junior, senior].forEach((phase, index) => {
    if (phase === undefined) return;
    const now = teachersOf(phase);
    rows[2 * index + 3] = [now - 1, 2, 2, 1, "", "", "", "", "", 1, 1, "", "", "", "", "", now];
  });
  return rows;
}

function buildings(school: SchoolFigures): FormValues {
  const { classrooms, laboratories, library, indoorSports, otherTeachingRooms, offices, living } = school;
  const teaching = sumOfAreas([classrooms, laboratories, library, indoorSports, otherTeachingRooms]);
  const whole = sumOfAreas([teaching, offices, living]);
  const framed = (area: number): Cell[] => (area === 0 ? [] : [area, area]);
  return {
    1: framed(whole),
    4: framed(teaching),
    5: framed(classrooms),
    6: framed(laboratories),
    7: framed(library),
    8: framed(otherTeachingRooms),
    10: framed(indoorSports),
    11: framed(offices),
    12: framed(offices),
    13: framed(living),
    17: framed(living),
  };
}

function conditions({ land, grounds, equipment, multimedia, primary, junior, senior }: SchoolFigures): FormValues {
  const pupils = pupilsOf(primary) + pupilsOf(junior) + pupilsOf(senior);
  const [ordinary, others] = multimedia;
  return { 1: [land, 800, grounds, pupils * 30, 120, 100, 10, ordinary + 2, ordinary, others + 1, others, equipment] };
}
