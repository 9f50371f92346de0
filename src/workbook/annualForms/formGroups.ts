import type { Finding } from "../../core/model/finding";
import type { SheetSnapshot } from "../sheetSnapshot";
import { crossChecks } from "./crossChecks";
import { isCover, readCover, type CoverText, type SchoolCover } from "./coverFields";
import { formFaults } from "./formFaults";
import { formFigures, type FormFigure } from "./formFigures";
import { printedChecks } from "./printedChecks";
import { groupForms, type PlacedForm } from "./groupForms";
import type { ReportForm } from "./readForms";

/** The report forms of one school, in the order of the sheets: who it is, its figures, and what its forms contradict. */
export interface FormSchool {
  readonly cover: SchoolCover;
  readonly forms: readonly ReportForm[];
  readonly figures: readonly FormFigure[];
  /** Printed arithmetic and forms held against each other, all of them hard, and what is wrong with cells and layouts. */
  readonly findings: readonly Finding[];
}

const NO_COVER: SchoolCover = { name: null, code: null, type: null, runBy: null };

/** What the report forms of a workbook come to. `unassigned` are those of which nobody can tell whose they are. */
export interface FormReading {
  readonly schools: readonly FormSchool[];
  /** Forms that give no figure of a school and no type either: a kindergarten's. */
  readonly others: readonly ReportForm[];
  readonly unassigned: readonly ReportForm[];
}

/** The schools whose forms stand on these sheets; empty where there is no report form. */
export function formSchools(sheets: readonly SheetSnapshot[]): FormReading {
  const { groups, unassigned } = groupForms(sheets);
  const read = groups.map(schoolOf);
  const isSchool = ({ cover, figures }: FormSchool): boolean => cover.type !== null || figures.length > 0;
  return {
    schools: read.filter(isSchool),
    others: read.filter((school) => !isSchool(school)).flatMap(({ forms }) => forms),
    unassigned: unassigned.map(({ form }) => form),
  };
}

function schoolOf(group: readonly PlacedForm[]): FormSchool {
  const forms = group.map(({ form }) => form);
  const cover = coverOf(group);
  const school = cover.name?.text ?? null;
  const ofForms = forms.flatMap((form) => [...formFaults(form), ...printedChecks(form)]);
  const findings = [...ofForms, ...crossChecks(forms)];
  return { cover, forms, figures: formFigures(forms), findings: findings.map((finding) => ({ ...finding, school })) };
}

function coverOf(group: readonly PlacedForm[]): SchoolCover {
  const opening = group.find(({ form }) => isCover(form));
  const cover = opening === undefined ? NO_COVER : readCover(opening.form, opening.sheet);
  const named = group.find(({ name }) => name !== null);
  return { ...cover, name: cover.name ?? named?.name ?? null, type: cover.type ?? typeInName(group) };
}

/** Sheets of newer exports carry the type behind the code: 教基3112_小学. Where they carry several none of them is the school's. */
function typeInName(group: readonly PlacedForm[]): CoverText | null {
  const types = group.flatMap(({ form, sheet }): CoverText[] => {
    const text = /^教基\d{4}[_＿-](\p{Script=Han}{2,12})$/u.exec(sheet.name.trim())?.[1];
    return text === undefined ? [] : [{ text, at: form.at, isPart: true }];
  });
  const [first] = types;
  return first !== undefined && types.every(({ text }) => text === first.text) ? first : null;
}
