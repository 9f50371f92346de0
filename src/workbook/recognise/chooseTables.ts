import type { Answers, Question } from "../../core/model/question";
import { compactText } from "../text";
import type { FoundTable } from "./foundTable";
import { isReadings } from "./readingsTable";
import { columnOf, textAt } from "./schoolRows";

/** A table that may be the one to read. */
export interface TableCandidate {
  readonly kind: "totals" | "readings";
  readonly table: FoundTable;
}

/** What there is to choose from. */
export interface Choosing {
  readonly tables: readonly TableCandidate[];
  /** Sheets that hold a table too large to be read. */
  readonly large: readonly string[];
  /** The sheet that the user stands on. */
  readonly active: string | undefined;
}

/** Which tables are read together, that it has to be asked, or that the one meant is too large. */
export type Choice =
  | { readonly kind: "tables"; readonly tables: readonly TableCandidate[] }
  | { readonly kind: "large"; readonly sheet: string }
  | { readonly kind: "asks"; readonly questions: readonly Question[] };

/** Answer to the question which table: all of them together. */
export const ALL_TABLES = "all";

const DATA_SHEET = "dataSheet";

/** A candidate as the choice names it. */
interface Option {
  /** As answers name it: the sheet, with the cell of the header where it has several tables. */
  readonly name: string;
  readonly sheet: string;
  readonly candidate: TableCandidate | null;
}

/** Sorts out the kind of a found table. */
export function candidateOf(table: FoundTable): TableCandidate {
  return { kind: isReadings(table.layout) ? "readings" : "totals", table };
}

/** Tables of one phase or type each belong together: 小学, 初中, 九年一贯制. "" for a table of all schools. */
function groupOf({ table }: TableCandidate): string {
  const { phase, type } = table.context;
  return type ?? phase ?? "";
}

function thingsIn({ table }: TableCandidate): number {
  const { columns } = table.layout;
  return new Set(columns.map(({ concept, phase }) => `${concept}|${String(phase)}`)).size;
}

/** Of several tables on one sheet for the same schools a small one (a summary) does not compete with a full one that has them all. */
function withoutSummaries(tables: readonly TableCandidate[]): readonly TableCandidate[] {
  return tables.filter(
    (one) =>
      !tables.some(
        (other) =>
          other !== one &&
          other.table.sheet === one.table.sheet &&
          groupOf(other) === groupOf(one) &&
          thingsIn(other) >= 2 * thingsIn(one) &&
          isAmong(one, other),
      ),
  );
}

function schoolsIn({ table }: TableCandidate): ReadonlySet<string> {
  const name = columnOf(table.layout, "schoolName");
  const code = columnOf(table.layout, "schoolCode");
  return new Set(
    table.rows.flatMap((row) =>
      [name, code].map((column) => compactText(textAt(row, column))).filter((text) => text !== ""),
    ),
  );
}

function isAmong(one: TableCandidate, other: TableCandidate): boolean {
  const known = schoolsIn(other);
  return [...schoolsIn(one)].every((school) => known.has(school));
}

/** Tables without a school in common may be parts of one county; tables that share schools are versions of one another. */
function haveNoSchoolInCommon(tables: readonly TableCandidate[]): boolean {
  const seen = new Set<string>();
  return tables.every((table) => {
    const schools = schoolsIn(table);
    const isNew = [...schools].every((school) => !seen.has(school));
    for (const school of schools) seen.add(school);
    return isNew;
  });
}

interface Group {
  readonly key: string;
  readonly options: readonly Option[];
}

function groupsOf({ tables, large }: Choosing): readonly Group[] {
  const groups = new Map<string, Option[]>();
  const add = (key: string, option: Option): void => {
    groups.set(key, [...(groups.get(key) ?? []), option]);
  };
  for (const candidate of withoutSummaries(tables)) {
    add(groupOf(candidate), { name: candidate.table.place, sheet: candidate.table.sheet.name, candidate });
  }
  for (const sheet of large) add("", { name: sheet, sheet, candidate: null });
  return [...groups].map(([key, options]) => ({ key, options }));
}

function ask(id: string, options: readonly Option[], choices: readonly string[]): Choice {
  const [first] = options;
  const facts = { count: String(options.length) };
  return { kind: "asks", questions: [{ id, code: "dataSheet", sheet: first?.sheet ?? "", facts, choices }] };
}

function taken(options: readonly Option[]): Choice {
  const large = options.find(({ candidate }) => candidate === null);
  if (large !== undefined) return { kind: "large", sheet: large.sheet };
  return { kind: "tables", tables: options.flatMap(({ candidate }) => candidate ?? []) };
}

/** One of the options of a group: the only one, the one on the active sheet, the one that was chosen, or all; else null. */
function chooseOf(
  options: readonly Option[],
  active: string | undefined,
  answer: string | undefined,
): readonly Option[] | null {
  if (options.length === 1) return options;
  const onActive = options.filter(({ sheet }) => sheet === active);
  if (onActive.length === 1) return onActive;
  const chosen = options.find(({ name }) => name === answer);
  if (chosen !== undefined) return [chosen];
  return answer === ALL_TABLES && mayBeTogether(options) ? options : null;
}

function mayBeTogether(options: readonly Option[]): boolean {
  const candidates = options.flatMap(({ candidate }) => candidate ?? []);
  return candidates.length === options.length && haveNoSchoolInCommon(candidates);
}

function choicesOf(options: readonly Option[]): readonly string[] {
  const names = options.map(({ name }) => name);
  return mayBeTogether(options) ? [...names, ALL_TABLES] : names;
}

/**
 * Which tables are read: the only one, or one for each phase or type that sheets name; of several for the same schools the
 * one on the active sheet, else it is asked. Never two years together.
 */
export function chooseTables(choosing: Choosing, answers: Answers): Choice {
  const groups = groupsOf(choosing);
  const whole = groups.find(({ key }) => key === "");
  const parts = groups.filter(({ key }) => key !== "");
  if (whole !== undefined && parts.length > 0) return chooseOverParts({ whole, parts }, choosing, answers);
  if (whole !== undefined) {
    const chosen = chooseOf(whole.options, choosing.active, answers[DATA_SHEET]);
    return chosen === null ? ask(DATA_SHEET, whole.options, choicesOf(whole.options)) : taken(chosen);
  }
  return chooseParts(parts, choosing, answers);
}

/** One table for each phase or type. */
function chooseParts(parts: readonly Group[], { active }: Choosing, answers: Answers): Choice {
  const picked = parts.map(({ key, options }) => {
    const id = `${DATA_SHEET}:${key}`;
    return { id, options, chosen: chooseOf(options, active, answers[id]) };
  });
  const questions = picked.flatMap(({ id, options, chosen }) => {
    const asked = chosen === null ? ask(id, options, choicesOf(options)) : null;
    return asked?.kind === "asks" ? asked.questions : [];
  });
  if (questions.length > 0) return { kind: "asks", questions };
  return taken(picked.flatMap(({ chosen }) => chosen ?? []));
}

/** Answer to the question which table: those of the phases, each on a sheet of its own. */
export const PHASE_TABLES = "phases";

/** A table of all schools beside tables of single phases: where the user stands decides, else it is asked. */
function chooseOverParts(
  { whole, parts }: { readonly whole: Group; readonly parts: readonly Group[] },
  choosing: Choosing,
  answers: Answers,
): Choice {
  const { active } = choosing;
  const answer = answers[DATA_SHEET];
  const isOnPart = parts.some(({ options }) => options.some(({ sheet }) => sheet === active));
  const onWhole = whole.options.filter(({ sheet, name }) => sheet === active || name === answer);
  if (isOnPart || answer === PHASE_TABLES) return chooseParts(parts, choosing, answers);
  if (onWhole.length > 0) return taken(onWhole.slice(0, 1));
  const options = [...whole.options, ...parts.flatMap((part) => part.options)];
  return ask(DATA_SHEET, options, [...whole.options.map(({ name }) => name), PHASE_TABLES]);
}
