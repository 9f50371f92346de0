import type { CellAt } from "../core/model/cellAt";
import type { Answers, Question } from "../core/model/question";
import type { Figure, SchoolRecord } from "../core/model/schoolRecord";
import type { Standard } from "../core/model/standard";
import { timesPowerOfTen } from "../core/statistics/decimal";
import type { FileFault } from "../i18n/fileFault";
import { isFormFinding } from "../i18n/formSentences";
import { sheetCellAddress } from "./cellAddress";
import { fieldDefinition } from "./fields";
import type { FileSheets } from "./fileSheets";
import type { ImportedSchool, ImportedValue, ImportNote } from "./importedSchool";
import { recogniseWorkbook } from "./recognise/recogniseWorkbook";
import { type ConsolidatedCell, FIELDS, type Field, type SchoolTable } from "./schoolTable";
import type { CellValue } from "./sheetSnapshot";
import { isBlank, numberInText } from "./text";

/** What a file comes to: its schools, why there are none, or what has to be asked first. */
export type FileRecognition =
  | { readonly kind: "schools"; readonly schools: readonly ImportedSchool[] }
  | { readonly kind: "refused"; readonly fault: FileFault }
  | { readonly kind: "asks"; readonly questions: readonly Question[] };

/** What recognising a file needs besides its sheets. */
export interface FileSetting {
  readonly standard: Standard;
  /** Answer to a question about a file, asked for all files alike; undefined as long as there is none. */
  readonly answerTo: (question: Question) => string | undefined;
}

/** A blank stays a blank: the check of the written sheet asks about all schools at once. */
const ANSWERED_LATER: Readonly<Partial<Record<Question["code"], string>>> = { blankIndoorSports: "missing" };

/** Finds the schools of a file: in its tables, or in the report forms of a school. Pure: the same file and answers give the same rows. */
export function recogniseFile(file: FileSheets, setting: FileSetting): FileRecognition {
  let answers: Answers = {};
  // An answer may uncover the next question; none is asked twice.
  for (;;) {
    const recognition = recogniseWorkbook(file.snapshot, answers, setting.standard);
    if (recognition.kind === "nothing") return refused({ code: "noSchools", reasons: recognition.reasons });
    if (recognition.kind === "found") return schoolsOfTables(recognition.tables, file);
    const given = recognition.questions.map((question) => {
      const isAsked = answers[question.id] !== undefined;
      return { question, answer: isAsked ? undefined : (ANSWERED_LATER[question.code] ?? setting.answerTo(question)) };
    });
    const open = given.flatMap(({ question, answer }) => (answer === undefined ? [question] : []));
    if (open.length > 0) return unanswered(open);
    answers = { ...answers, ...Object.fromEntries(given.map(({ question, answer }) => [question.id, answer ?? ""])) };
  }
}

/** Which sheet of a file counts differs from file to file, so it is not asked but said. */
function unanswered(questions: readonly Question[]): FileRecognition {
  const ofSheets = questions.find(({ code }) => code === "dataSheet");
  if (ofSheets === undefined) return { kind: "asks", questions };
  if (ofSheets.choices.includes("forms")) return refused({ code: "formsAndTables", sheet: ofSheets.sheet });
  return refused({ code: "severalTables", sheets: ofSheets.choices.filter((choice) => choice !== "all") });
}

function refused(fault: FileFault): FileRecognition {
  return { kind: "refused", fault };
}

function schoolsOfTables(tables: readonly SchoolTable[], file: FileSheets): FileRecognition {
  const readings = tables.find(({ decision }) => decision?.kind === "readings");
  if (readings !== undefined) return refused({ code: "readingsOnly", sheet: readings.sheet });
  return { kind: "schools", schools: tables.flatMap((table) => schoolsOf(table, file)) };
}

/** Where the figures of a record are, by column. */
const FIGURES: Readonly<Partial<Record<Field, (record: SchoolRecord) => Figure>>> = {
  primaryPupils: ({ pupils }) => pupils.primary,
  juniorPupils: ({ pupils }) => pupils.juniorSecondary,
  seniorPupils: ({ pupils }) => pupils.seniorSecondary,
  primaryGrades: ({ grades }) => grades.primary,
  juniorGrades: ({ grades }) => grades.juniorSecondary,
  primaryClasses: ({ classes }) => classes.primary,
  juniorClasses: ({ classes }) => classes.juniorSecondary,
  primaryQualifiedTeachers: ({ teachers }) => teachers.teachersAboveRequiredQualification.primary,
  juniorQualifiedTeachers: ({ teachers }) => teachers.teachersAboveRequiredQualification.juniorSecondary,
  primaryBackboneTeachers: ({ teachers }) => teachers.backboneTeachers.primary,
  juniorBackboneTeachers: ({ teachers }) => teachers.backboneTeachers.juniorSecondary,
  primarySportsAndArtsTeachers: ({ teachers }) => teachers.sportsAndArtsTeachers.primary,
  juniorSportsAndArtsTeachers: ({ teachers }) => teachers.sportsAndArtsTeachers.juniorSecondary,
  teachingArea: ({ teachingArea }) => teachingArea,
  indoorSportsArea: ({ indoorSportsArea }) => indoorSportsArea,
  sportsGroundArea: ({ sportsGroundArea }) => sportsGroundArea,
  equipmentValue: ({ equipmentValue }) => equipmentValue,
  multimediaClassrooms: ({ multimediaClassrooms }) => multimediaClassrooms,
};

/** 万元 is 元 with the decimal point four places to the right. */
const TEN_THOUSAND_POWER = 4;

/** A row of a table with its record, which rows of unknown type have not, and the cells that its fields are made of. */
interface TableRow {
  readonly table: SchoolTable;
  readonly at: CellAt;
  readonly record: SchoolRecord | null;
  /** Null where each field is a column of the sheet. */
  readonly cells: Readonly<Partial<Record<Field, ConsolidatedCell>>> | null;
}

function schoolsOf(table: SchoolTable, file: FileSheets): ImportedSchool[] {
  const made = new Map((table.consolidation?.rows ?? []).map(({ at, cells }) => [sheetCellAddress(at), cells]));
  const cellsOf = (at: CellAt): TableRow["cells"] => made.get(sheetCellAddress(at)) ?? null;
  const rows: readonly TableRow[] = [
    ...table.records.map((record) => ({ table, at: record.at, record, cells: cellsOf(record.at) })),
    ...(table.unreadRows ?? []).map((at) => ({ table, at, record: null, cells: cellsOf(at) })),
  ];
  const places = new Map((table.consolidation?.rows ?? []).map(({ at }, index) => [sheetCellAddress(at), index]));
  const placeOf = ({ at }: TableRow): number => places.get(sheetCellAddress(at)) ?? at.row;
  return [...rows].sort((one, other) => placeOf(one) - placeOf(other)).map((row) => schoolOf(row, file));
}

function schoolOf(row: TableRow, file: FileSheets): ImportedSchool {
  const values: Partial<Record<Field, ImportedValue>> = {};
  const notes: ImportNote[] = [...rowNotes(row, file), ...formNotes(row)];
  for (const field of FIELDS) {
    if (field === "schoolName" && isUnnamed(row)) continue;
    const value = valueOf(field, row, file);
    if (value !== null) values[field] = value;
    else notes.push(...partsNote(field, row, file));
  }
  const found = values.equipmentValue;
  const equipment = found === undefined ? null : equipmentOf(found, row);
  if (equipment !== null) values.equipmentValue = equipment.value;
  return { values, notes: [...notes, ...(equipment?.notes ?? [])] };
}

/** Report forms may not say whose they are: then the name of the file has to. */
function isUnnamed({ cells }: TableRow): boolean {
  const name = cells?.schoolName;
  return name?.kind === "constant" && name.at === undefined;
}

/** What the report forms of a school contradict or lack is known in the file only: the written row cannot tell. */
function formNotes(row: TableRow): readonly ImportNote[] {
  const { table, record } = row;
  if (table.decision?.kind !== "forms" || record === null) return [];
  const own = table.findings.filter(({ school }) => school === null || school === record.name);
  const [first, ...others] = own.filter(isFormFinding).filter(({ level }) => level === "dataError");
  return [
    ...(isUnnamed(row) ? [{ code: "nameFromFile" } as const] : []),
    ...own.flatMap((finding): ImportNote[] =>
      finding.code === "typeFromForms" ? [{ code: "typeFromForms", type: finding.type }] : [],
    ),
    ...(first === undefined ? [] : [{ code: "formFindings", count: 1 + others.length, first } as const]),
  ];
}

/** Says that a field of several cells has no figure though some of them are filled in. */
function partsNote(field: Field, { cells }: TableRow, file: FileSheets): readonly ImportNote[] {
  const made = cells?.[field];
  const parts = made?.kind === "terms" ? made.terms.map(({ at }) => at) : [];
  const isFilled = parts.some((at) => !isBlank(rawCell(file, at)));
  return parts.length > 1 && isFilled
    ? [{ code: "partsUnread", field: fieldDefinition(field).name, cells: parts }]
    : [];
}

/**
 * The figure as it was read, with the cells it was read from; where it could not be read, the cell as it stands: what is wrong
 * with it is said by the check of the written sheet, like in any sheet of the user's.
 */
function valueOf(field: Field, row: TableRow, file: FileSheets): ImportedValue | null {
  const figure = row.record === null ? undefined : FIGURES[field]?.(row.record);
  const cells = cellsOfField(field, row, figure);
  if (figure?.kind === "value") return { value: figure.value, cells };
  const made = row.cells?.[field];
  if (made?.kind === "constant") return { value: made.value, cells };
  const [at, ...others] = cells;
  const raw = at === undefined || others.length > 0 ? "" : rawCell(file, at);
  if (isBlank(raw)) return null;
  return { value: typeof raw === "boolean" ? String(raw).toUpperCase() : raw, cells };
}

function cellsOfField(field: Field, { table, at, cells }: TableRow, figure: Figure | undefined): readonly CellAt[] {
  const made = cells?.[field];
  if (made !== undefined) return cellsMade(made);
  if (figure !== undefined && figure.at !== null) return [figure.at];
  const column = table.columns[field];
  const isElsewhere = cells !== null || column === undefined || at.sheet !== table.sheet;
  return isElsewhere ? [] : [{ sheet: table.sheet, row: at.row, column }];
}

function cellsMade(made: ConsolidatedCell): readonly CellAt[] {
  switch (made.kind) {
    case "terms":
      return made.terms.map(({ at }) => at);
    case "count":
      return made.cells;
    case "constant":
      return made.at === undefined ? [] : [made.at];
  }
}

function rawCell({ snapshot }: FileSheets, { sheet, row, column }: CellAt): CellValue {
  const content = snapshot.contents.find(({ name }) => name === sheet);
  return content?.values[row - content.origin.row]?.[column - content.origin.column] ?? "";
}

/** Numbers of a record are in yuan; a number that the record does not have stands in the unit of its column. */
function equipmentOf(
  found: ImportedValue,
  { record, table }: TableRow,
): { readonly value: ImportedValue; readonly notes: readonly ImportNote[] } {
  const number = typeof found.value === "number" ? found.value : numberInText(found.value);
  if (number === null) return { value: found, notes: [] };
  const isYuan = record?.equipmentValue.kind === "value" || table.equipmentUnit === 1;
  const notes: ImportNote[] = [];
  if (typeof found.value === "string") notes.push({ code: "equipmentText", found: found.value });
  if (table.equipmentUnit === 1) notes.push({ code: "convertedFromYuan" });
  return { value: { ...found, value: isYuan ? number : timesPowerOfTen(number, TEN_THOUSAND_POWER) }, notes };
}

function rowNotes({ at }: TableRow, { snapshot, uncalculated }: FileSheets): ImportNote[] {
  const content = snapshot.contents.find(({ name }) => name === at.sheet);
  return [
    ...(content?.hiddenRows.includes(at.row) === true ? [{ code: "hiddenRow" } as const] : []),
    ...(uncalculated === null ? [] : [{ code: "uncalculated", ...uncalculated } as const]),
  ];
}
