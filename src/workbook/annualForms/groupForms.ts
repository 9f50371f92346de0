import type { SheetSnapshot } from "../sheetSnapshot";
import { labelKey } from "../text";
import { type CoverText, isCover, isLaidOutAsCover, nameInLines, readCover } from "./coverFields";
import { type ReportForm, readForms } from "./readForms";

/** A form with the rows of its sheet that are its own. */
export interface PlacedForm {
  readonly form: ReportForm;
  readonly sheet: SheetSnapshot;
  /** The school that it names, on the cover or in a line above; null where it names none. */
  readonly name: CoverText | null;
}

/** The forms on these sheets, each school's by themselves; and those of which nobody can tell whose they are. */
export interface FormGroups {
  readonly groups: readonly (readonly PlacedForm[])[];
  readonly unassigned: readonly PlacedForm[];
}

/** Sorts forms by school: by the names that they print, by their order, or where each sheet holds one form of all schools, by both. */
export function groupForms(sheets: readonly SheetSnapshot[]): FormGroups {
  const placed = sheets.flatMap(formsOn);
  if (placed.every(({ name }) => name !== null)) return { groups: byName(placed), unassigned: [] };
  return hasStacks(placed) ? acrossSheets(placed) : { groups: oneAfterTheOther(placed), unassigned: [] };
}

function formsOn(sheet: SheetSnapshot): PlacedForm[] {
  return readForms(sheet)
    .filter((form) => isForm(form, sheet))
    .map((form) => {
      const own = rowsOf(sheet, form);
      return { form, sheet: own, name: (isCover(form) ? readCover(form, own).name : null) ?? nameInLines(own) };
    });
}

/** A sheet that names a form and has nothing of its layout, such as a list of what was handed in, is none. */
function isForm(form: ReportForm, sheet: SheetSnapshot): boolean {
  if (isCover(form)) return form.rows.size > 0 || isLaidOutAsCover(rowsOf(sheet, form));
  return form.rows.size > 0 && form.columns.size > 0;
}

function rowsOf(sheet: SheetSnapshot, { span }: ReportForm): SheetSnapshot {
  const [first, end] = span.map((row) => row - sheet.origin.row);
  return { ...sheet, origin: { ...sheet.origin, row: span[0] }, values: sheet.values.slice(first, end) };
}

function kindOf({ form }: PlacedForm): string {
  return `${form.definition.code} ${form.definition.title}`;
}

/** True where a sheet holds the same form more than once. */
function hasStacks(placed: readonly PlacedForm[]): boolean {
  const seen = new Set<string>();
  return placed.some((one) => {
    const key = `${one.form.sheet}|${kindOf(one)}`;
    const isAgain = seen.has(key);
    seen.add(key);
    return isAgain;
  });
}

function byName(placed: readonly PlacedForm[]): PlacedForm[][] {
  const groups = new Map<string, PlacedForm[]>();
  for (const one of placed) {
    const key = labelKey(one.name?.text ?? "");
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  // The forms of two years are of the same name.
  return [...groups.values()].flatMap(oneAfterTheOther);
}

/** A cover opens a school, and so does another name; without either a form that is there already does. */
function oneAfterTheOther(placed: readonly PlacedForm[]): PlacedForm[][] {
  const groups: PlacedForm[][] = [];
  for (const one of placed) {
    const last = groups.at(-1);
    if (last === undefined || opensSchool(one, last)) groups.push([one]);
    else last.push(one);
  }
  return groups;
}

function opensSchool(one: PlacedForm, group: readonly PlacedForm[]): boolean {
  if (group.some((other) => kindOf(other) === kindOf(one))) return true;
  if (isCover(one.form) && group.some(({ form }) => isCover(form))) return true;
  const named = group.find(({ name }) => name !== null)?.name ?? null;
  return named !== null && one.name !== null && labelKey(named.text) !== labelKey(one.name.text);
}

/**
 * One sheet a form, the schools below each other: where every sheet holds as many forms as there are covers, the first of each
 * belong together, and so on; else only those that name their school are sorted, because a form may be left out anywhere.
 */
function acrossSheets(placed: readonly PlacedForm[]): FormGroups {
  const sheets = [...new Set(placed.map(({ form }) => form.sheet))].map((name) =>
    placed.filter(({ form }) => form.sheet === name),
  );
  const covers = placed.filter(({ form }) => isCover(form)).length;
  if (covers > 0 && sheets.every((forms) => forms.length === covers)) {
    const groups = Array.from({ length: covers }, (_, index) => sheets.flatMap((forms) => forms[index] ?? []));
    return { groups, unassigned: [] };
  }
  const named = placed.filter(({ name }) => name !== null);
  return { groups: byName(named), unassigned: placed.filter(({ name }) => name === null) };
}
