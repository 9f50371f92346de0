import { PHASES } from "../../core/model/phase";
import type { Answers, Question } from "../../core/model/question";
import { PHASES_OF_TYPE } from "../../core/phaseSplit/schoolUnit";
import { conceptEntry, DICTIONARY, isForeign, hasOtherUnit, splitPhase } from "../dictionary/dictionary";
import { conceptOfField, fieldDefinition, PUPIL_FIELDS, SHARED_FIELDS, TEACHER_FIELDS } from "../fields";
import type { Field } from "../schoolTable";
import type { CellValue, SheetSnapshot } from "../sheetSnapshot";
import { isBlank, labelKey } from "../text";
import { columnName } from "../../i18n/cellName";
import { columnQuestionId, COUNTS, headingQuestionId, NONE } from "./columnAnswers";
import type { TablePlan } from "./fieldPlan";
import { mayHaveUnit } from "./headerText";
import { pathText } from "./headerPaths";
import type { Layout } from "./layout";
import type { RowFacts } from "./rowFacts";

/** What a question on a column is asked about. */
export interface AskedTable {
  readonly sheet: SheetSnapshot;
  readonly layout: Layout;
  readonly plan: TablePlan;
  readonly facts: readonly RowFacts[];
}

/** Values shown of a column that is asked about. */
const PREVIEWED = 3;
/** More questions than this help nobody: what is missing is said instead. */
const MOST_QUESTIONS = 6;
const MOST_CHOICES = 3;
/** Shorter names stand in too many other words. */
const SHORTEST_CLUE = 4;
const LONGEST_PREVIEW = 40;

/** The columns that schools of these types need and that no certain column gives. */
export function lackingFields({ plan, facts }: Pick<AskedTable, "plan" | "facts">): readonly Field[] {
  const types = new Set(facts.map(({ type }) => type));
  const phases = PHASES.filter((phase) =>
    [...types].some((type) => type === null || PHASES_OF_TYPE[type].includes(phase)),
  );
  const byPhase = phases.flatMap((phase) => [
    PUPIL_FIELDS[phase],
    ...Object.values(TEACHER_FIELDS).map((fields) => fields[phase]),
  ]);
  const needed: readonly Field[] = ["schoolName", "schoolType", ...byPhase, ...SHARED_FIELDS];
  const repeated = new Set(plan.duplicates.map(({ field }) => field));
  return needed.filter((field) => !plan.fields.has(field) && !repeated.has(field));
}

function shown(value: CellValue): string {
  const text = String(value).replace(/\s+/g, " ").trim();
  return text.length > LONGEST_PREVIEW ? `${text.slice(0, LONGEST_PREVIEW)}…` : text;
}

function preview({ sheet, facts }: AskedTable, column: number): Question["facts"] {
  const values = facts.map(({ source }) => source.cells[column] ?? "").filter((value) => !isBlank(value));
  return {
    column: columnName(sheet.origin.column + column),
    values: values.slice(0, PREVIEWED).map(shown).join("、"),
  };
}

/** Headings that nobody knows, above columns that are needed. */
function headingQuestions(table: AskedTable, lacking: ReadonlySet<Field>): Question[] {
  const { sheet, layout } = table;
  const concepts = new Set([...lacking].flatMap(conceptsFor));
  const asked = new Map<string, number[]>();
  for (const { concept, unknown, score, column } of layout.columns) {
    if (score !== "likely" || !concepts.has(concept)) continue;
    for (const heading of unknown) asked.set(heading, [...(asked.get(heading) ?? []), column]);
  }
  return [...asked].map(([heading, columns]) => {
    const [first = layout.block.left] = columns;
    const leaves = columns.map((column) =>
      layout.columns
        .find((one) => one.column === column)
        ?.header.split("/")
        .at(-1),
    );
    const facts = {
      ...preview(table, first),
      header: heading,
      below: [...new Set(leaves)].slice(0, MOST_CHOICES).join("、"),
    };
    const id = headingQuestionId(sheet.name, heading);
    return { id, code: "headingMeaning", sheet: sheet.name, facts, choices: [COUNTS, NONE] };
  });
}

/** A field may come from its own column or from the parts it is put together from. */
function conceptsFor(field: Field): readonly string[] {
  const concept = conceptOfField(field);
  const parts = DICTIONARY.columns.map((entry) => entry.concept);
  if (concept === "qualifiedTeachers") return [concept, ...parts.filter((part) => part.startsWith("degree"))];
  if (concept === "sportsAndArtsTeachers") return [concept, ...parts.filter((part) => part.startsWith("course"))];
  if (concept === "teachingArea") return [concept, "teachingAreaNet"];
  return concept === "sportsGroundArea" ? [concept, "sportsArea"] : [concept];
}

/** How much of a name stands in a header, or of a header in a name; 0 where too little does. */
function likeness(key: string, name: string): number {
  const [short, long] = key.length < name.length ? [key, name] : [name, key];
  return short.length >= SHORTEST_CLUE && long.includes(short) ? short.length : 0;
}

function likenessTo(key: string, field: Field): number {
  const { phase } = fieldDefinition(field);
  const split = splitPhase(key);
  if (split !== null && split.phase !== phase) return 0;
  const entry = conceptEntry(conceptOfField(field));
  return Math.max(...entry.names.map((name) => likeness(split?.rest ?? key, labelKey(name))));
}

function isOfKind({ facts }: AskedTable, column: number, field: Field): boolean {
  const values = facts.map(({ source }) => source.cells[column] ?? "").filter((value) => !isBlank(value));
  const numbers = values.filter((value) => typeof value === "number").length;
  return values.length > 0 && (fieldDefinition(field).kind === "text" ? numbers === 0 : numbers > 0);
}

function candidatesFor(table: AskedTable, column: number, lacking: ReadonlySet<Field>): readonly Field[] {
  const words = table.layout.others.get(column)?.filter(({ key }) => key !== "") ?? [];
  const key = words.at(-1)?.key ?? "";
  const unit = words.findLast((word) => word.unit !== null)?.unit ?? null;
  if (words.some((word) => isForeign(word.key) || hasOtherUnit(word.key))) return [];
  const scored = [...lacking]
    .filter((field) => mayHaveUnit(fieldDefinition(field).kind, unit) && isOfKind(table, column, field))
    .map((field) => ({ field, score: likenessTo(key, field) }))
    .filter(({ score }) => score > 0);
  scored.sort((left, right) => right.score - left.score);
  return scored.slice(0, MOST_CHOICES).map(({ field }) => field);
}

/** Columns whose words are nearly those of a column that is needed and was not found. */
function meaningQuestions(table: AskedTable, lacking: ReadonlySet<Field>): Question[] {
  const { sheet, layout } = table;
  return [...layout.others].flatMap(([column, path]): Question[] => {
    const header = pathText(path);
    const fields = layout.refused.has(column) ? [] : candidatesFor(table, column, lacking);
    if (fields.length === 0) return [];
    const facts = { ...preview(table, column), header };
    const choices = [...fields.map((field) => fieldDefinition(field).header), NONE];
    return [{ id: columnQuestionId(sheet.name, header), code: "columnMeaning", sheet: sheet.name, facts, choices }];
  });
}

/**
 * Everything that has to be asked about columns: only where a needed column was not found for certain. What was answered
 * with a choice that is no longer offered is asked again.
 */
export function columnQuestions(table: AskedTable, answers: Answers): readonly Question[] {
  const lacking = new Set(lackingFields(table));
  if (lacking.size === 0) return [];
  const questions = [...headingQuestions(table, lacking), ...meaningQuestions(table, lacking)];
  return questions.filter(({ id, choices }) => !choices.includes(answers[id] ?? "")).slice(0, MOST_QUESTIONS);
}
