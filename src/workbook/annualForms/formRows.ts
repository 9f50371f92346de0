import type { CellAt } from "../../core/model/cellAt";
import type { SchoolType } from "../../core/model/schoolType";
import { unnamedFormSchool } from "../../i18n/labels";
import { schoolTypeName } from "../../standards/schoolTypes";
import { FIELD_INDEX } from "../fields";
import type { ColumnMap } from "../recognise/identities";
import type { DataRow } from "../recognise/schoolRows";
import { FIELDS, type ConsolidatedCell, type ConsolidatedRow, type Field } from "../schoolTable";
import type { CellValue } from "../sheetSnapshot";
import type { CoverText } from "./coverFields";
import type { FormFigure } from "./formFigures";
import type { FormSchool } from "./formGroups";

/** A school of report forms as a row with one cell for each field. */
export interface FormRow {
  readonly school: FormSchool;
  /** The cell that stands for the school: its name, else its first form. */
  readonly at: CellAt;
  /** Its cells in the order of FIELDS; `row` numbers the schools. */
  readonly source: DataRow;
  readonly cells: readonly FieldCell[];
  /** The type that the forms show by what they count, where no cover says one; null where one does or nobody knows. */
  readonly inferredType: SchoolType | null;
}

/** A field of a row: its value, the cell to show for it, and what a formula for it is made of. */
interface FieldCell {
  readonly value: CellValue;
  readonly at: CellAt | null;
  readonly made: ConsolidatedCell | null;
}

const NOTHING: FieldCell = { value: "", at: null, made: null };

/** Brings the forms of a school to one row. What a form has not stays blank and stands in no cell. */
export function formRow(school: FormSchool, row: number): FormRow {
  const first = school.forms[0];
  const at = school.cover.name?.at ?? first?.at ?? { sheet: "", row: 0, column: 0 };
  const inferredType = school.cover.type === null ? typeByPupils(school) : null;
  const figures = new Map(school.figures.map((figure) => [figure.field, figure]));
  const texts: Readonly<Partial<Record<Field, FieldCell>>> = {
    schoolName: school.cover.name === null ? given(unnamedFormSchool(at.sheet), at) : textCell(school.cover.name),
    schoolCode: textCell(school.cover.code),
    schoolType: inferredType === null ? typeCell(school, at) : given(schoolTypeName(inferredType), at),
    runBy: textCell(school.cover.runBy),
  };
  const cells = FIELDS.map((field): FieldCell => texts[field] ?? figureCell(figures.get(field)));
  return { school, at, source: { row, cells: cells.map(({ value }) => value) }, cells, inferredType };
}

function textCell(found: CoverText | null): FieldCell {
  if (found === null) return NOTHING;
  const { text, at, isPart } = found;
  if (isPart === true) return { value: text, at, made: { kind: "constant", value: text, at } };
  return { value: text, at, made: { kind: "terms", terms: [{ at, sign: 1 }] } };
}

/** A word that stands in no cell, shown at the cell of the school. */
function given(value: string, at: CellAt): FieldCell {
  return { value, at, made: { kind: "constant", value } };
}

function typeCell({ cover }: FormSchool, at: CellAt): FieldCell {
  return cover.type === null ? { ...NOTHING, at } : textCell(cover.type);
}

function figureCell(figure: FormFigure | undefined): FieldCell {
  if (figure === undefined) return NOTHING;
  const { value, fault, cells, kind } = figure;
  const at = fault?.at ?? cells[0] ?? null;
  return { value: value ?? fault?.raw ?? "", at, made: madeOf(kind, cells, value) };
}

function madeOf(kind: FormFigure["kind"], cells: readonly CellAt[], value: number | null): ConsolidatedCell | null {
  if (kind === "count") return { kind: "count", cells };
  if (cells.length > 0 && value !== null) return { kind: "terms", terms: cells.map((at) => ({ at, sign: 1 })) };
  return value === null ? null : { kind: "constant", value };
}

/** Who has pupils in the forms of a phase has that phase; forms tell no teaching point from a school. */
function typeByPupils({ figures }: FormSchool): SchoolType | null {
  const has = (field: Field): boolean =>
    figures.some((one) => one.field === field && one.value !== null && one.value > 0);
  const [primary, junior, senior] = [has("primaryPupils"), has("juniorPupils"), has("seniorPupils")];
  if (primary && junior) return senior ? "twelveYearSchool" : "nineYearSchool";
  if (primary) return senior ? null : "primarySchool";
  if (junior) return senior ? "completeSecondarySchool" : "juniorSecondarySchool";
  return senior ? "seniorSecondarySchool" : null;
}

/** Where the fields of these rows stand. */
export function columnsOfRows(rows: readonly FormRow[]): ColumnMap {
  return {
    sheet: rows[0]?.at.sheet ?? "",
    left: 0,
    columns: FIELD_INDEX,
    cellAt: (row, field) => rows[row]?.cells[FIELD_INDEX[field]]?.at ?? null,
  };
}

/** What formulas for a row are made of. */
export function consolidatedRow({ at, cells }: FormRow): ConsolidatedRow {
  const made: Partial<Record<Field, ConsolidatedCell>> = {};
  FIELDS.forEach((field, index) => {
    const cell = cells[index]?.made ?? null;
    if (cell !== null) made[field] = cell;
  });
  return { at, cells: made };
}
