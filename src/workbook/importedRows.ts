import { timesPowerOfTen } from "../core/statistics/decimal";
import type { ImportedFile, ImportedSchool, ImportNote } from "./importedSchool";
import type { LoggedSchool } from "./present/importLog";
import { FIRST_ROW } from "./present/schoolTemplate";
import { FIELDS, type Field } from "./schoolTable";
import { cellText, labelKey } from "./text";
import type { PatchCell } from "./workbookPatch";

/** Rows to write to 学校基础数据 in the order of FIELDS, and the same schools for 导入来源. */
export interface ImportedRows {
  readonly cells: readonly (readonly PatchCell[])[];
  readonly logged: readonly LoggedSchool[];
  /** Names of schools that stand in more than one row, each once. */
  readonly repeated: readonly string[];
}

/** The template has 万元, which is yuan with the decimal point four places to the left. */
const YUAN_TO_TEMPLATE = -4;

/** Puts the schools of all files into rows. Schools that are in several files stay in several rows, and that is noted. */
export function importedRows(files: readonly ImportedFile[]): ImportedRows {
  const schools = files.flatMap(({ file, schools: found }) =>
    found.map((school) => ({ file, school: withName(school, file) })),
  );
  const groups = groupsOfEqual(schools.map(({ school }) => school));
  const logged = schools.map(({ file, school }, index) => {
    const others = (groups[index] ?? []).filter((other) => other !== index).map(sheetRow);
    const notes: readonly ImportNote[] =
      others.length === 0 ? school.notes : [...school.notes, { code: "repeated", rows: others }];
    return { row: sheetRow(index), file, school: { ...school, notes } };
  });
  const first = groups.flatMap((group, index) => (group.length > 1 && group[0] === index ? [index] : []));
  return {
    cells: logged.map(({ school }) => FIELDS.map((field) => cellOf(school, field))),
    logged,
    repeated: first.map((index) => textOf(schools[index]?.school, "schoolName")),
  };
}

/** Report forms that do not say whose they are lie in files that are called by their school, more often than not. */
function withName(school: ImportedSchool, file: string): ImportedSchool {
  if (!school.notes.some(({ code }) => code === "nameFromFile")) return school;
  const name = file.replace(/\.[^.]+$/, "");
  return { ...school, values: { ...school.values, schoolName: { value: name, cells: [] } } };
}

/** Row of the written sheet as Excel counts it. */
function sheetRow(index: number): number {
  return FIRST_ROW + index + 1;
}

/** The template has its equipment values in 万元. */
function cellOf({ values }: ImportedSchool, field: Field): PatchCell {
  const value = values[field]?.value;
  if (value === undefined) return null;
  if (field === "equipmentValue" && typeof value === "number") return timesPowerOfTen(value, YUAN_TO_TEMPLATE);
  return field === "schoolCode" ? String(value) : value;
}

/** For each school the positions of all that are the same one, itself among them: same code, or same name where one has no code. */
function groupsOfEqual(schools: readonly ImportedSchool[]): readonly (readonly number[])[] {
  const byCode = new Map<string, number[]>();
  const byName = new Map<string, number[]>();
  const add = (groups: Map<string, number[]>, key: string, index: number): void => {
    if (key !== "") groups.set(key, [...(groups.get(key) ?? []), index]);
  };
  schools.forEach((school, index) => {
    add(byCode, codeOf(school), index);
    add(byName, labelKey(textOf(school, "schoolName")), index);
  });
  return schools.map((school, index) => {
    const code = codeOf(school);
    const sameName = (byName.get(labelKey(textOf(school, "schoolName"))) ?? []).filter((other) => {
      const otherCode = codeOf(schools[other]);
      return code === "" || otherCode === "" || code === otherCode;
    });
    const same = new Set([index, ...(byCode.get(code) ?? []), ...sameName]);
    return [...same].sort((one, other) => one - other);
  });
}

function codeOf(school: ImportedSchool | undefined): string {
  return labelKey(textOf(school, "schoolCode"));
}

function textOf(school: ImportedSchool | undefined, field: Field): string {
  return cellText(school?.values[field]?.value);
}
