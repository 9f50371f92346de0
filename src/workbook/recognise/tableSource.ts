import type { PupilPhase } from "../../core/model/phase";
import type { Answers, Question } from "../../core/model/question";
import { schoolTypeName } from "../../standards/schoolTypes";
import type { Concept } from "../dictionary/dictionary";
import type { ConsolidatedRow } from "../schoolTable";
import { compactText, isBlank } from "../text";
import { assembleRows, termAt, type Contradiction } from "./assembleRows";
import { closes, closingSums, type ClosingSum } from "./closingSums";
import { columnQuestions, lackingFields } from "./columnQuestions";
import { askCounty, rowsOfCounty } from "./countyRows";
import { directColumns, isDirect, planFields, type PlanBasis, type TablePlan } from "./fieldPlan";
import type { ColumnMap } from "./identities";
import type { FoundTable } from "./foundTable";
import { hasOpenColumns, type Layout } from "./layout";
import { schoolOfSection, sectionGroups, withSchoolsWhole, type SectionGroup } from "./sectionGroups";
import { commonPhase, factsOfRows, type RowFacts, type RowsKnown } from "./rowFacts";
import { columnOf, textAt, type DataRow } from "./schoolRows";
import { TableAnswers } from "./tableAnswers";
import { hasOtherAreaUnit } from "./titles";

/** A table with its columns put together: rows by field, and what is known of each. */
export interface TableSource extends FoundTable {
  readonly plan: TablePlan;
  readonly facts: readonly RowFacts[];
  readonly map: ColumnMap;
  /** Rows whose cells `map` names. */
  readonly rows: readonly DataRow[];
  /** Null where each field is a column of the sheet. */
  readonly consolidation: readonly ConsolidatedRow[] | null;
  readonly contradictions: readonly Contradiction[];
}

/** A table ready to be read, and what has to be asked before. */
export interface BuiltTable {
  readonly source: TableSource;
  readonly questions: readonly Question[];
}

/** Parts of a field that are 其中 by nature: strokes, stars and 无 mean none in them. */
function isPartConcept(concept: Concept): boolean {
  return concept.startsWith("degree") || concept.startsWith("course");
}

function partColumnsOf(layout: Layout): ReadonlySet<number> {
  return new Set(
    layout.columns
      .filter(({ concept, isPart }) => isPart || isPartConcept(concept) || concept === "indoorSportsArea")
      .map(({ column }) => column),
  );
}

function basisOf(table: FoundTable, { facts }: RowsKnown, answers: TableAnswers): PlanBasis {
  const arts = answers.get("artsIncluded");
  return {
    phase: hasOpenColumns(table.layout) ? commonPhase(facts) : null,
    sheetPhase: table.context.phase,
    artsIncludeParts: arts === null ? null : arts === "included",
    isAreaUsable: !hasOtherAreaUnit(table.titles),
  };
}

/** 研究生 is 博士 and 硕士 together; where there is no column of 博士 the sum has to say that there are none, or the user. */
function lacksDoctors({ layout, rows }: FoundTable, plan: TablePlan, sums: Parts["sums"]): boolean {
  const known = new Set(layout.columns.map(({ column }) => column));
  return plan.mastersAlone.some((column) => {
    const sum = sums.get(column);
    const counted = rows.filter(({ cells }) => !isBlank(cells[column]));
    // A part that nobody knows may be the doctors.
    const isKnown = sum?.parts.every((part) => known.has(part)) === true;
    return sum === undefined || !isKnown || !counted.every(({ cells }) => closes(sum, cells));
  });
}

function withoutDegrees(plan: TablePlan): TablePlan {
  const fields = new Map(plan.fields);
  fields.delete("primaryQualifiedTeachers");
  fields.delete("juniorQualifiedTeachers");
  return { ...plan, fields };
}

interface Parts {
  readonly sums: ReadonlyMap<number, ClosingSum>;
  readonly partColumns: ReadonlySet<number>;
}

/** Cells that count although they hold no number: zero by a sum, or a stroke in a 其中 column that formulas could not read. */
function hasCellsByRule(
  { layout }: FoundTable,
  plan: TablePlan,
  { rows, parts }: { readonly rows: readonly DataRow[]; readonly parts: Parts },
): boolean {
  const used = new Set([...plan.fields].flatMap(([, { terms }]) => terms.map(({ column }) => column)));
  const indoor = columnOf(layout, "indoorSportsArea");
  // Formulas read strokes and stars for 其中室内体育用房 themselves.
  const columns = [...used].filter(
    (column) => parts.sums.has(column) || (parts.partColumns.has(column) && column !== indoor),
  );
  if (columns.length === 0) return false;
  return rows.some(({ cells }) => columns.some((column) => termAt(cells, column, parts).kind === "nothing"));
}

/** Rows that would be told from one another by nothing but their phase get it as part of their name. */
function twins(facts: readonly RowFacts[], name: number | undefined): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  if (name === undefined || facts.every(({ section }) => section === null)) return repeated;
  for (const { source } of facts) {
    const key = compactText(textAt(source, name));
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
}

const SECTION_LABELS: Readonly<Record<PupilPhase, string>> = {
  primary: "（小学部）",
  juniorSecondary: "（初中部）",
  seniorSecondary: "（高中部）",
};

function directSource(table: FoundTable, plan: TablePlan, { facts }: RowsKnown): TableSource {
  const given = new Map(facts.filter(({ isTypeGiven }) => isTypeGiven).map((one) => [one.source.row, one]));
  const { sheet } = table;
  return {
    ...table,
    plan,
    facts,
    rows: facts.map(({ source }) => source),
    map: {
      sheet: sheet.name,
      left: sheet.origin.column,
      columns: directColumns(plan),
      ...(given.size === 0 ? {} : { factsOf: (row: number) => given.get(row) }),
    },
    consolidation: null,
    contradictions: [],
  };
}

function assembledSource(
  table: FoundTable,
  plan: TablePlan,
  { facts, parts }: RowsKnown & { readonly parts: Parts },
): TableSource {
  const name = columnOf(table.layout, "schoolName");
  const repeated = twins(facts, name);
  const nameOf = ({ source }: RowFacts): string => textAt(source, name);
  const assembly = assembleRows(
    { sheet: table.sheet, plan, facts, ...parts },
    {
      typeName: ({ type }) => (type === null ? null : schoolTypeName(type)),
      rowName: (one) =>
        one.parts !== undefined
          ? schoolOfSection(nameOf(one))
          : one.section !== null && repeated.has(compactText(nameOf(one)))
            ? nameOf(one) + SECTION_LABELS[one.section]
            : null,
    },
  );
  const given = new Map(facts.map((one) => [one.source.row, one]));
  return {
    ...table,
    plan,
    facts,
    rows: assembly.rows,
    map: { ...assembly.map, factsOf: (row) => given.get(row) },
    consolidation: assembly.consolidation,
    contradictions: assembly.contradictions,
  };
}

function rowQuestions(table: FoundTable, known: KnownRows, answers: TableAnswers): readonly Question[] {
  const { name } = table.sheet;
  const open = [...known.openSections, ...known.common.map((group) => group.name)];
  const [first] = open;
  return [
    ...(first === undefined ? [] : answers.ask("sectionFigures", name, { count: String(open.length), school: first })),
    ...(known.uncountedRows === 0 ? [] : answers.ask("uncountedRows", name, { count: String(known.uncountedRows) })),
  ];
}

/** What is known of the rows, and the schools whose sections stand in rows of their own with premises in common. */
interface KnownRows extends RowsKnown {
  readonly common: readonly SectionGroup[];
}

function knownRows(table: FoundTable, rows: readonly DataRow[], answers: TableAnswers): KnownRows {
  const sectionFigures = answers.get("sectionFigures");
  const known = factsOfRows(rows, table, { sectionFigures, uncounted: answers.get("uncountedRows") });
  const common = sectionGroups(known.facts, table.layout).filter(({ hasCommonPremises }) => hasCommonPremises);
  if (sectionFigures !== "whole") return { ...known, common };
  return { ...known, facts: withSchoolsWhole(known.facts, common), common };
}

/** Brings a table to rows of the fields of 学校基础数据, with what has to be asked about its columns and rows. */
export function buildTable(table: FoundTable, answers: Answers): BuiltTable {
  const own = new TableAnswers(table.place, answers);
  const rows = rowsOfCounty(table, answers);
  const known = knownRows(table, rows, own);
  const planned = planFields(table.layout, basisOf(table, known, own));
  const parts: Parts = { sums: closingSums(table.layout), partColumns: partColumnsOf(table.layout) };
  const isDoctorless = lacksDoctors({ ...table, rows }, planned, parts.sums);
  const plan = isDoctorless && own.get("noDoctors") === "missing" ? withoutDegrees(planned) : planned;
  const isPlain =
    isDirect(plan) &&
    !table.isOneOfSeveral &&
    known.facts.every(({ parts }) => parts === undefined) &&
    twins(known.facts, columnOf(table.layout, "schoolName")).size === 0 &&
    !hasCellsByRule(table, plan, { rows, parts });
  const source = isPlain ? directSource(table, plan, known) : assembledSource(table, plan, { ...known, parts });
  const lacking = new Set(lackingFields({ plan, facts: known.facts }));
  const isArtsOpen = lacking.has("primarySportsAndArtsTeachers") || lacking.has("juniorSportsAndArtsTeachers");
  const questions = [
    ...askCounty(table, answers),
    ...rowQuestions(table, known, own),
    ...(plan.unclearArts !== null && isArtsOpen ? own.ask("artsIncluded", table.sheet.name) : []),
    ...(isDoctorless ? own.ask("noDoctors", table.sheet.name) : []),
    ...columnQuestions({ sheet: table.sheet, layout: table.layout, plan, facts: known.facts }, answers),
  ];
  return { source, questions };
}
