import type { Finding } from "../../core/model/finding";
import type { SheetSnapshot } from "../sheetSnapshot";
import { crossChecks } from "./crossChecks";
import { isCover, nameInLines, readCover, type CoverText, type SchoolCover } from "./coverFields";
import { formFigures, type FormFigure } from "./formFigures";
import { printedChecks } from "./printedChecks";
import { readForms, type ReportForm } from "./readForms";

/** The report forms of one school, in the order of the sheets: who it is, its figures, and what its forms contradict. */
export interface FormSchool {
  readonly cover: SchoolCover;
  readonly forms: readonly ReportForm[];
  readonly figures: readonly FormFigure[];
  /** Printed arithmetic and forms held against each other; all of them hard. */
  readonly findings: readonly Finding[];
}

interface PlacedForm {
  readonly form: ReportForm;
  readonly sheet: SheetSnapshot;
}

const NO_COVER: SchoolCover = { name: null, code: null, type: null, runBy: null };

/** The schools whose forms stand on these sheets; empty where there is no report form. */
export function formSchools(sheets: readonly SheetSnapshot[]): readonly FormSchool[] {
  const placed = sheets.flatMap((sheet) => readForms(sheet).map((form): PlacedForm => ({ form, sheet })));
  return groupsOf(placed).map(schoolOf);
}

/** A cover opens a school; without covers a form that is there already does. */
function groupsOf(placed: readonly PlacedForm[]): PlacedForm[][] {
  const groups: PlacedForm[][] = [];
  let seen = new Set<string>();
  for (const one of placed) {
    const key = `${one.form.definition.code} ${one.form.definition.title}`;
    const last = groups.at(-1);
    const opens = last === undefined || seen.has(key) || (isCover(one.form) && last.some(({ form }) => isCover(form)));
    if (opens) {
      groups.push([one]);
      seen = new Set([key]);
    } else {
      last.push(one);
      seen.add(key);
    }
  }
  return groups;
}

function schoolOf(group: readonly PlacedForm[]): FormSchool {
  const forms = group.map(({ form }) => form);
  const cover = coverOf(group);
  const school = cover.name?.text ?? null;
  const findings = [...forms.flatMap(printedChecks), ...crossChecks(forms)];
  return { cover, forms, figures: formFigures(forms), findings: findings.map((finding) => ({ ...finding, school })) };
}

function coverOf(group: readonly PlacedForm[]): SchoolCover {
  const opening = group.find(({ form }) => isCover(form));
  const cover = opening === undefined ? NO_COVER : readCover(opening.form, opening.sheet);
  return { ...cover, name: cover.name ?? nameAbove(group), type: cover.type ?? typeInName(group) };
}

/** 学校名称：… above one of the forms. */
function nameAbove(group: readonly PlacedForm[]): CoverText | null {
  for (const { sheet } of group) {
    const found = nameInLines(sheet);
    if (found !== null) return found;
  }
  return null;
}

/** Sheets of newer exports carry the type behind the code: 教基3112_小学. */
function typeInName(group: readonly PlacedForm[]): CoverText | null {
  for (const { form, sheet } of group) {
    const text = /^教基\d{4}[_＿-](\p{Script=Han}{2,12})$/u.exec(sheet.name.trim())?.[1];
    if (text !== undefined) return { text, at: form.at };
  }
  return null;
}
