import type { Finding, FindingBase } from "../../core/model/finding";
import type { Answers } from "../../core/model/question";
import type { ReadRow } from "../recognise/records";
import { type ReadRows, readRows } from "../recognise/readRows";
import { TableAnswers } from "../recognise/tableAnswers";
import type { TableResult } from "../recognise/totalsTable";
import { sheetCellAddress } from "../cellAddress";
import { FIELD_INDEX, fieldDefinition } from "../fields";
import { FIELDS, type Field, type FormsDecision, type SchoolTable } from "../schoolTable";
import { formName } from "./formFaults";
import { formFinding } from "./printedChecks";
import { type FormFigure, formsThatGive } from "./formFigures";
import type { FormReading, FormSchool } from "./formGroups";
import { columnsOfRows, consolidatedRow, type FormRow, formRow } from "./formRows";

/** What reading the forms needs besides them. */
export interface FormSetting {
  readonly answers: Answers;
  readonly teachingPointMinimumPupils: number;
}

/** All forms of a workbook are answered for together. */
const FORMS_PLACE = "annualForms";

/**
 * The schools of report forms as school tables: one for those whose forms print 教学仪器设备值 in 元, one for 万元. Where a form
 * says no unit it is asked, once for all. Empty where there are no schools.
 */
export function readFormTables({ schools, unassigned }: FormReading, setting: FormSetting): readonly TableResult[] {
  const [first, ...others] = tablesByUnit(schools, setting);
  if (first === undefined) return [];
  const findings = unassigned.map((form): Finding => ({
    ...formFinding(form, form.at, []),
    code: "formUnassigned",
    form: formName(form.definition),
  }));
  return [{ ...first, table: { ...first.table, findings: [...first.table.findings, ...findings] } }, ...others];
}

function tablesByUnit(schools: readonly FormSchool[], setting: FormSetting): readonly TableResult[] {
  const answers = new TableAnswers(FORMS_PLACE, setting.answers);
  const units = schools.map((school) => unitOf(school) ?? answers.get("equipmentUnit"));
  return (["yuan", "tenThousandYuan", null] as const).flatMap((unit): TableResult[] => {
    const group = schools.filter((_, index) => units[index] === unit);
    const [first] = group;
    if (first === undefined) return [];
    const table = formTable(group, unit === "yuan" ? 1 : 10000, setting);
    return [{ table, questions: unit === null ? answers.ask("equipmentUnit", table.sheet) : [] }];
  });
}

/** A school without the figure has no unit that could be wrong. */
function unitOf({ figures }: FormSchool): FormFigure["unit"] {
  const figure = figures.find(({ field }) => field === "equipmentValue");
  return figure === undefined || figure.value === null ? "tenThousandYuan" : figure.unit;
}

function formTable(
  schools: readonly FormSchool[],
  equipmentUnit: 1 | 10000,
  { teachingPointMinimumPupils }: FormSetting,
): SchoolTable {
  const rows = schools.map(formRow);
  const settled = { equipmentUnit, blankIndoorSports: "missing", teachingPointMinimumPupils } as const;
  const sources = rows.map(({ source }) => source);
  const read = readRows(sources, columnsOfRows(rows), settled);
  const sheets = [...new Set(schools.flatMap(({ forms }) => forms.map(({ sheet }) => sheet)))];
  return {
    sheet: sheets[0] ?? "",
    sheets,
    firstRow: 0,
    lastRow: 0,
    columns: {},
    equipmentUnit,
    blankIndoorSports: "missing",
    keyField: read.keyField,
    place: null,
    records: read.rows.map(({ record }) => record),
    unreadRows: read.unreadRows,
    findings: findingsOf(rows, read),
    consolidation: { rows: rows.map(consolidatedRow) },
    decision: decisionOf(schools),
  };
}

/** School by school: what its forms say of themselves, then what is missing for the assessment. */
function findingsOf(rows: readonly FormRow[], read: ReadRows): readonly Finding[] {
  const rowAt = new Map(rows.map((row) => [sheetCellAddress(row.at), row]));
  const own = rows.flatMap((row) => [...row.school.findings, ...identityFindings(row)]);
  const lacking = read.rows.flatMap((one) => lackingFindings(one, rowAt.get(sheetCellAddress(one.record.at))));
  const told = new Set(own.flatMap(cellsTold));
  // A cell that the form itself is told of needs no second finding.
  const ofFigures = read.findings.filter(
    ({ at, code }) =>
      at === null || !(code === "textNumber" || code === "notANumber") || !told.has(sheetCellAddress(at)),
  );
  return [...own, ...ofFigures, ...lacking];
}

function cellsTold(finding: Finding): readonly string[] {
  const isTold = finding.code === "notANumber" || finding.code === "formTextNumbers";
  return isTold && finding.at !== null ? [finding.at, ...finding.alsoAt].map(sheetCellAddress) : [];
}

function ofSchool({ at, source }: FormRow, level: FindingBase["level"]): FindingBase {
  const school = String(source.cells[FIELD_INDEX.schoolName] ?? "");
  return { level, at, alsoAt: [], school, phase: null, reference: null };
}

/** A school that no form names, and a type that was not on a cover. */
function identityFindings(row: FormRow): Finding[] {
  const findings: Finding[] = [];
  if (row.school.cover.name === null) {
    findings.push({ ...ofSchool(row, "dataError"), code: "blankCell", field: fieldDefinition("schoolName").header });
  }
  if (row.inferredType !== null) {
    findings.push({ ...ofSchool(row, "hint"), code: "typeFromForms", type: row.inferredType });
  }
  return findings;
}

/** Figures that are needed and stand in no cell, form by form. */
function lackingFindings({ needed }: ReadRow, row: FormRow | undefined): Finding[] {
  if (row === undefined) return [];
  const lacking = new Map<string, { readonly fields: string[]; readonly isFormThere: boolean }>();
  for (const [index, field] of FIELDS.entries()) {
    if (!needed.some((fields) => fields[index] === true) || isThere(row, index)) continue;
    const { form, isFormThere } = formOfFigure(row, field);
    const known = lacking.get(form);
    const { header } = fieldDefinition(field);
    if (known === undefined) lacking.set(form, { fields: [header], isFormThere });
    else known.fields.push(header);
  }
  return [...lacking].map(([form, facts]): Finding => ({
    ...ofSchool(row, "dataError"),
    code: "formFiguresMissing",
    form,
    ...facts,
  }));
}

/** A blank that is zero by the form's own arithmetic stands in no cell either, but is no figure that lacks. */
function isThere({ cells }: FormRow, index: number): boolean {
  const cell = cells[index];
  return cell !== undefined && (cell.at !== null || cell.made !== null);
}

/** The form that should give a figure: the one of the school that has no place for it, else the one to be added. */
function formOfFigure(
  { school: { figures, forms } }: FormRow,
  field: Field,
): { readonly form: string; readonly isFormThere: boolean } {
  const code = figures.find((figure) => figure.field === field)?.form;
  const own = forms.find(({ definition }) => definition.code === code)?.definition;
  const wanted = own ?? formsThatGive(field, forms[0]?.definition.generation ?? "2021")[0];
  return { form: wanted === undefined ? "" : formName(wanted), isFormThere: own !== undefined };
}

/** The forms that were found and what each of them gives. */
function decisionOf(schools: readonly FormSchool[]): FormsDecision {
  const forms = schools.flatMap((school) => school.forms.map(({ definition }) => ({ school, definition })));
  const definitions = [...new Set(forms.map(({ definition }) => definition))];
  return {
    kind: "forms",
    schools: schools.length,
    forms: definitions.map((definition) => {
      const own = forms.filter((one) => one.definition === definition);
      const given = new Set(
        own.flatMap(({ school }) =>
          school.figures.filter(({ form }) => form === definition.code).map(({ field }) => field),
        ),
      );
      const fields = FIELDS.filter((field) => given.has(field)).map((field) => fieldDefinition(field).header);
      return { code: definition.code, title: definition.title, count: own.length, fields };
    }),
  };
}
