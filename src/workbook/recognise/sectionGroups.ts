import { conceptOfField, SHARED_FIELDS } from "../fields";
import { compactText, isBlank } from "../text";
import type { Layout } from "./layout";
import type { RowFacts } from "./rowFacts";
import { columnOf, textAt } from "./schoolRows";

/** Rows of the sections of one school, in the order of the sheet. */
export interface SectionGroup {
  readonly name: string;
  readonly rows: readonly RowFacts[];
  /** The rows do not each have premises of their own: they repeat each other's, or leave them to one of them. */
  readonly hasCommonPremises: boolean;
}

const SECTION_ENDING = /[(（]?(?:小学|初中|高中)(?:部|段|学段|阶段)[)）]?\s*$/;

/** Name of a school without that of its section. */
export function schoolOfSection(name: string): string {
  return name.replace(SECTION_ENDING, "").trim();
}

function keyOf(
  facts: RowFacts,
  columns: { readonly name: number | undefined; readonly code: number | undefined },
): string {
  const { source } = facts;
  return `${textAt(source, columns.code)}|${compactText(schoolOfSection(textAt(source, columns.name)))}`;
}

/** Whether two rows give the same figure other than 0, or one leaves to the other what it gives. */
function areCommon(rows: readonly RowFacts[], columns: readonly number[]): boolean {
  const figures = rows.map(({ source }) => columns.map((column) => source.cells[column] ?? ""));
  const isWithout = figures.some((cells) => cells.every((value) => isBlank(value)));
  if (isWithout) return figures.some((cells) => cells.some((value) => !isBlank(value)));
  const [first = [], ...others] = figures;
  const told = first.filter((value) => typeof value === "number" && value !== 0);
  return told.length > 0 && others.some((cells) => cells.every((value, index) => value === first[index]));
}

/** The schools whose sections stand in rows of their own. */
export function sectionGroups(facts: readonly RowFacts[], layout: Layout): readonly SectionGroup[] {
  const name = columnOf(layout, "schoolName");
  const columns = { name, code: columnOf(layout, "schoolCode") };
  const groups = new Map<string, RowFacts[]>();
  for (const one of facts) {
    if (one.section === null) continue;
    const key = keyOf(one, columns);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const shared = SHARED_FIELDS.flatMap((field) => columnOf(layout, conceptOfField(field)) ?? []);
  return [...groups.values()].flatMap((rows): readonly SectionGroup[] => {
    const [first, ...others] = rows;
    if (first === undefined || others.length === 0) return [];
    const school = schoolOfSection(textAt(first.source, name));
    return [{ name: school, rows, hasCommonPremises: areCommon(rows, shared) }];
  });
}

/** Puts the sections of these schools together again: one row for each school, of the type that its rows say. */
export function withSchoolsWhole(facts: readonly RowFacts[], groups: readonly SectionGroup[]): readonly RowFacts[] {
  const groupOf = new Map(groups.flatMap(({ rows }) => rows.map((row) => [row, rows] as const)));
  return facts.flatMap((one): readonly RowFacts[] => {
    const rows = groupOf.get(one);
    if (rows === undefined) return [one];
    if (rows[0] !== one) return [];
    return [{ ...one, type: one.ownType, isTypeGiven: false, section: null, phase: null, parts: rows }];
  });
}
