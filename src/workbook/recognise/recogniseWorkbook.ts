import type { Answers, Question } from "../../core/model/question";
import type { Standard } from "../../core/model/standard";
import { nationalStandards } from "../../standards/registry";
import { type FormReading, formSchools } from "../annualForms/formGroups";
import { readFormTables } from "../annualForms/formTable";
import type { NothingReason, Recognition } from "../schoolTable";
import type { SheetInfo, SheetSnapshot, WorkbookSnapshot } from "../sheetSnapshot";
import { isBlank } from "../text";
import { candidateOf, chooseTables, type TableCandidate } from "./chooseTables";
import { withoutRepeats } from "./crossTables";
import { foundTable } from "./foundTable";
import { findLayouts, type IsNewTable } from "./layout";
import { readReadings } from "./readingsTable";
import { readTotals, type TableResult } from "./totalsTable";
import { contextOfTable } from "./sheetContext";

/** What a sheet that may hold data came to. */
type Judged =
  | { readonly kind: "tables"; readonly tables: readonly TableCandidate[] }
  | { readonly kind: "tooLarge"; readonly sheet: SheetSnapshot }
  | { readonly kind: "none"; readonly reason: NothingReason | null };

/** Sheets of ours except the template, hidden sheets and sheets with pivot tables are never data. */
function mayHoldData(info: SheetInfo): boolean {
  const isOurs = info.mark !== null && info.mark.kind !== "schoolTemplate";
  return info.isVisible && !info.hasPivotTable && !isOurs;
}

/** The same header again is a new table where its titles name another phase. */
function newTablesOn(sheet: SheetSnapshot): IsNewTable {
  const phaseOf = (layout: Parameters<IsNewTable>[0]): string => {
    const { block } = layout;
    const { phase, type } = contextOfTable("", sheet.values.slice(block.titleTop, block.top));
    return `${String(phase)}|${String(type)}`;
  };
  return (layout, earlier) => phaseOf(layout) !== "null|null" && phaseOf(layout) !== phaseOf(earlier);
}

/** So many rows tell whether a sheet that is too large to be read holds report forms. */
const FORM_ROWS = 200;

function beginsWithForm(sheet: SheetSnapshot): boolean {
  return sheetsOf(formSchools([{ ...sheet, values: sheet.values.slice(0, FORM_ROWS) }])).size > 0;
}

function judgeSheet(sheet: SheetSnapshot, answers: Answers): Judged {
  const layouts = findLayouts(sheet, answers, newTablesOn(sheet));
  if (sheet.truncated !== null && (layouts.length > 0 || sheet.values.length === 0 || beginsWithForm(sheet))) {
    return { kind: "tooLarge", sheet };
  }
  if (layouts.length === 0) {
    const isEmpty = sheet.values.every((row) => row.every(isBlank));
    return { kind: "none", reason: isEmpty ? null : { code: "noHeader", sheet: sheet.name } };
  }
  const tables = layouts
    .map((layout) => foundTable(sheet, layout, layouts.length > 1))
    .filter(({ rows }) => rows.length > 0)
    .map(candidateOf);
  if (tables.length === 0) return { kind: "none", reason: { code: "noRows", sheet: sheet.name } };
  return { kind: "tables", tables };
}

/** What was read of the sheets that may hold data, in the order of the sheets. */
function candidateSheets(snapshot: WorkbookSnapshot): readonly SheetSnapshot[] {
  const contents = new Map(snapshot.contents.map((sheet) => [sheet.name, sheet]));
  return snapshot.sheets.filter(mayHoldData).flatMap(({ name }) => contents.get(name) ?? []);
}

function sheetsOf({ schools, others, unassigned }: FormReading): ReadonlySet<string> {
  const forms = [...schools.flatMap((school) => school.forms), ...others, ...unassigned];
  return new Set(forms.map(({ sheet }) => sheet));
}

/** Answer to the question which data count, where a workbook holds both kinds. */
type DataKind = "forms" | "tables";

const DATA_KINDS: readonly DataKind[] = ["forms", "tables"];
const DATA_KIND_QUESTION = "dataSheet:kind";

/**
 * Report forms beside school tables: the sheet that the user stands on decides, else the answer; null where it has to be
 * asked. Never both together: a table of the county and the forms of its schools count the same pupils.
 */
function dataKind(
  { forms, tables, active }: { forms: ReadonlySet<string>; tables: readonly string[]; active: string },
  answers: Answers,
): DataKind | null {
  if (forms.size === 0) return "tables";
  if (tables.length === 0 || forms.has(active)) return "forms";
  if (tables.includes(active)) return "tables";
  return DATA_KINDS.find((kind) => kind === answers[DATA_KIND_QUESTION]) ?? null;
}

function tooLarge(sheet: SheetSnapshot): NothingReason {
  const { rowCount, columnCount } = sheet.truncated ?? { rowCount: sheet.values.length, columnCount: 0 };
  return { code: "tooLarge", sheet: sheet.name, rowCount, columnCount };
}

function scopeOf(standard: Pick<Standard, "scope"> | undefined): Standard["scope"] {
  const scope = (standard ?? nationalStandards()[0])?.scope;
  if (scope === undefined) throw new Error("there is no national standard");
  return scope;
}

function nothing(judged: readonly Judged[]): Recognition {
  const reasons = judged.flatMap((one) => (one.kind === "none" && one.reason !== null ? [one.reason] : []));
  return { kind: "nothing", reasons: reasons.length > 0 ? reasons : [{ code: "emptyWorkbook" }] };
}

function together(results: readonly TableResult[]): Recognition {
  const questions: Question[] = results.flatMap((result) => result.questions);
  if (questions.length > 0) return { kind: "asks", questions };
  return { kind: "found", tables: withoutRepeats(results.map(({ table }) => table)) };
}

/** One of the tables that were found, or several that belong together. */
function readTables(judged: readonly Judged[], { active, answers, scope }: Reading): Recognition {
  const large = judged.flatMap((one) => (one.kind === "tooLarge" ? [one.sheet] : []));
  const tables = judged.flatMap((one) => (one.kind === "tables" ? one.tables : []));
  if (tables.length + large.length === 0) return nothing(judged);
  const choice = chooseTables({ tables, large: large.map(({ name }) => name), active }, answers);
  if (choice.kind === "asks") return choice;
  const tooLargeSheet = large.find(({ name }) => choice.kind === "large" && name === choice.sheet);
  if (choice.kind === "large") {
    return { kind: "nothing", reasons: tooLargeSheet === undefined ? [] : [tooLarge(tooLargeSheet)] };
  }
  return together(
    choice.tables.map((one) =>
      one.kind === "readings"
        ? readReadings(one.table, answers)
        : readTotals(one.table, answers, scope.teachingPointMinimumPupils),
    ),
  );
}

/** What reading needs besides the sheets. */
interface Reading {
  readonly active: string;
  readonly answers: Answers;
  readonly scope: Standard["scope"];
}

/**
 * Finds the school tables of a workbook by the words of their headers, or the report forms of its schools, and reads them.
 * What nobody can know is asked, all at once; when there is nothing to read, every sheet says why not. Pure: the same workbook
 * and answers give the same records.
 */
export function recogniseWorkbook(
  snapshot: WorkbookSnapshot,
  answers: Answers,
  standard?: Pick<Standard, "scope">,
): Recognition {
  const sheets = candidateSheets(snapshot);
  const forms = formSchools(sheets.filter(({ truncated }) => truncated === null));
  const formSheets = sheetsOf(forms);
  const judged = sheets.filter(({ name }) => !formSheets.has(name)).map((sheet) => judgeSheet(sheet, answers));
  const tables = judged.flatMap(sheetWithTable);
  const active = snapshot.sheets.find(({ isActive }) => isActive)?.name ?? "";
  const reading = { active, answers, scope: scopeOf(standard) };
  const kind = dataKind({ forms: formSheets, tables, active }, answers);
  if (kind === "tables") return readTables(judged, reading);
  if (kind === "forms") return readForms(forms, reading);
  const question = { id: DATA_KIND_QUESTION, code: "dataSheet", sheet: tables[0] ?? "", facts: {} } as const;
  return { kind: "asks", questions: [{ ...question, choices: DATA_KINDS }] };
}

function readForms(forms: FormReading, { answers, scope }: Reading): Recognition {
  const results = readFormTables(forms, { answers, teachingPointMinimumPupils: scope.teachingPointMinimumPupils });
  if (results.length > 0) return together(results);
  const code = forms.unassigned.length > 0 ? "formsUnnamed" : "noSchoolForms";
  return { kind: "nothing", reasons: [...sheetsOf(forms)].map((sheet) => ({ code, sheet })) };
}

function sheetWithTable(judged: Judged): readonly string[] {
  if (judged.kind === "tooLarge") return [judged.sheet.name];
  return judged.kind === "tables" ? [...new Set(judged.tables.map(({ table }) => table.sheet.name))] : [];
}
