import type { SchoolRecord } from "../../src/core/model/schoolRecord";
import type { Question } from "../../src/core/model/question";
import { recogniseWorkbook } from "../../src/workbook/recognise/recogniseWorkbook";
import type { Recognition, SchoolTable } from "../../src/workbook/schoolTable";
import {
  FIGURE_NAMES,
  type CorpusCase,
  type ExpectedQuestion,
  type ExpectedSchool,
  type Expectation,
} from "./corpusCase";
import { figuresOf } from "./figuresOf";
import { fixedWorkbook, untoldCells } from "./fixedWorkbook";
import { snapshotOf, type Snapshot } from "./snapshotOf";
import { sourceFaults } from "./sourceFaults";

/** How one workbook came out. */
export interface Outcome {
  readonly name: string;
  readonly expected: Expectation["kind"];
  /** What the recogniser did with it. */
  readonly came: "recognised" | "asked" | "refused" | "crashed";
  /** Figures, names or types that differ from what stands in the workbook, and guesses: none may ever be. */
  readonly misread: readonly string[];
  /** What did not come out as it should, without being wrong. */
  readonly unmet: readonly string[];
}

/** Runs one workbook through the recogniser, answers what it may ask, and holds what was read against what was expected. */
export function judge(one: CorpusCase): Outcome {
  const base = { name: one.name, expected: one.expect.kind };
  try {
    return { ...base, ...judged(one) };
  } catch (error) {
    return { ...base, came: "crashed", misread: [], unmet: [`crashed: ${String(error)}`] };
  }
}

type Judged = Omit<Outcome, "name" | "expected">;

function judged(one: CorpusCase): Judged {
  const workbook = snapshotOf(one);
  if (one.expect.kind !== "recognised" || one.expect.afterFixes !== true) return judgedAsItIs(one, workbook);
  const { last } = answered(one, workbook);
  if (last.kind !== "found") return judgedAsItIs(one, workbook);
  const before = nearest(one.expect, readingOf(last.tables)).misread;
  const unfounded = last.tables.flatMap((table) => sourceFaults(table, workbook));
  const { came, misread, unmet } = judgedAsItIs(one, fixedWorkbook(workbook, last.tables));
  const untold = last.tables.flatMap(untoldCells);
  return { came, misread: [...before, ...unfounded, ...misread], unmet: [...untold, ...unmet] };
}

function judgedAsItIs(one: CorpusCase, workbook: Snapshot): Judged {
  const { first, last, asked, unanswered } = answered(one, workbook);
  const came = first.kind === "found" ? "recognised" : first.kind === "asks" ? "asked" : "refused";
  const unmet = unanswered.map(
    ({ code, sheet, facts, choices }) =>
      `asks ${code} of ${sheet} (${Object.values(facts).join(", ")}): ${choices.join(" / ")}`,
  );
  const guesses = wanted(one.expect)
    .filter(({ code }) => last.kind === "found" && !asked.some((question) => question.code === code))
    .map(({ code }) => `taken without asking: ${code}`);
  if (one.expect.kind === "refused") {
    const refused = refusal(one.expect.reasons, last);
    return { came, misread: refused.misread, unmet: [...unmet, ...refused.unmet] };
  }
  if (last.kind === "asks") return { came, misread: [], unmet };
  if (last.kind === "nothing" && one.expect.kind === "recognised" && one.expect.orRefused === true) {
    return { came, misread: [], unmet };
  }
  if (last.kind === "nothing") {
    return { came, misread: [], unmet: [...unmet, `refused: ${last.reasons.map(({ code }) => code).join(", ")}`] };
  }
  const { misread, lost } = nearest(one.expect, readingOf(last.tables));
  const unfounded = last.tables.flatMap((table) => sourceFaults(table, workbook));
  return { came, misread: [...guesses, ...misread, ...unfounded], unmet: [...unmet, ...lost] };
}

function readingOf(tables: readonly SchoolTable[]): Reading {
  return {
    records: tables.flatMap(({ records }) => records),
    saysThatRowsAreUnread: tables.some(
      ({ unreadRows, findings }) =>
        (unreadRows ?? []).length > 0 || findings.some(({ level, school }) => level === "dataError" && school === null),
    ),
  };
}

function wanted(expectation: Expectation): readonly ExpectedQuestion[] {
  return expectation.kind === "asked" ? expectation.questions : [];
}

function refusal(reasons: readonly string[], came: Recognition): Pick<Outcome, "misread" | "unmet"> {
  if (came.kind === "nothing") {
    const given: readonly string[] = came.reasons.map(({ code }) => code);
    const missing = reasons.filter((reason) => !given.includes(reason));
    return { misread: [], unmet: missing.map((reason) => `refused with ${given.join(", ")} instead of ${reason}`) };
  }
  const schools = came.kind === "found" ? came.tables.flatMap(({ records }) => records) : [];
  return {
    misread: schools.map(({ name }) => `“${name}” was read where no school is`),
    unmet: schools.length > 0 ? [] : ["not refused"],
  };
}

interface Answered {
  readonly first: Recognition;
  readonly last: Recognition;
  readonly asked: readonly Question[];
  /** Questions that nobody expected. */
  readonly unanswered: readonly Question[];
}

const MOST_ROUNDS = 6;

function answered(one: CorpusCase, workbook: Snapshot): Answered {
  const known = [...wanted(one.expect), ...(one.expect.kind === "refused" ? [] : (one.expect.mayAsk ?? []))];
  const answers: Record<string, string> = {};
  const asked: Question[] = [];
  const first = recogniseWorkbook(workbook, answers);
  let last = first;
  for (let round = 0; round < MOST_ROUNDS && last.kind === "asks"; round += 1) {
    const given = last.questions.map((question) => [question, answerTo(question, known)] as const);
    asked.push(...last.questions);
    const unanswered = given.filter(([, answer]) => answer === null).map(([question]) => question);
    if (unanswered.length > 0) return { first, last, asked, unanswered };
    for (const [{ id }, answer] of given) if (answer !== null) answers[id] = answer;
    last = recogniseWorkbook(workbook, answers);
  }
  return { first, last, asked, unanswered: last.kind === "asks" ? last.questions : [] };
}

function answerTo(question: Question, expected: readonly ExpectedQuestion[]): string | null {
  const words = Object.values(question.facts);
  const known = expected.find(
    ({ code, sheet, about }) =>
      code === question.code &&
      (sheet === undefined || sheet === question.sheet) &&
      (about === undefined || words.some((word) => word.includes(about))),
  );
  return known === undefined || !question.choices.includes(known.answer) ? null : known.answer;
}

/** What was read, and whether it is said that something of the sheet was not. */
interface Reading {
  readonly records: readonly SchoolRecord[];
  readonly saysThatRowsAreUnread: boolean;
}

interface Differences {
  readonly misread: readonly string[];
  readonly lost: readonly string[];
}

/** Differences from the right reading that is nearest to what was read. */
function nearest(expectation: Exclude<Expectation, { kind: "refused" }>, read: Reading): Differences {
  const others = expectation.kind === "recognised" ? (expectation.orSchools ?? []) : [];
  const all = [expectation.schools, ...others].map((schools) => differences(schools, read));
  const weight = ({ misread, lost }: Differences): number => misread.length * 1000 + lost.length;
  return all.reduce((best, one) => (weight(one) < weight(best) ? one : best));
}

function differences(expected: readonly ExpectedSchool[], read: Reading): Differences {
  const left = [...read.records];
  const misread: string[] = [];
  const lost: string[] = [];
  for (const school of expected) {
    const index = bestMatch(school, left);
    const [record] = index < 0 ? [] : left.splice(index, 1);
    if (record !== undefined) compare({ school, record, misread, lost });
    else if (read.saysThatRowsAreUnread) lost.push(`${school.name}: no record of it, which is said`);
    else misread.push(`${school.name}: no record of it, without a word`);
  }
  return { misread: [...misread, ...left.map(({ name }) => `“${name}” is no school of the table`)], lost };
}

/** The record of that name that agrees best: an attached class may carry the name of its host. */
function bestMatch(school: ExpectedSchool, records: readonly SchoolRecord[]): number {
  let best = -1;
  let fewest = Infinity;
  records.forEach((record, index) => {
    if (record.name !== school.name) return;
    const [misread, lost]: string[][] = [[], []];
    compare({ school, record, misread: misread ?? [], lost: lost ?? [] });
    const count = (misread ?? []).length * 1000 + (lost ?? []).length;
    if (count < fewest) [best, fewest] = [index, count];
  });
  return best;
}

interface Comparison {
  readonly school: ExpectedSchool;
  readonly record: SchoolRecord;
  readonly misread: string[];
  readonly lost: string[];
}

function compare({ school, record, misread, lost }: Comparison): void {
  misread.push(...identityFaults(school, record));
  compareReadings({ school, record, misread, lost });
  const figures = figuresOf(record);
  for (const field of FIGURE_NAMES) {
    const [figure, right] = [figures[field], school.figures[field]];
    const text = `${school.name}: ${field}`;
    if (figure.kind === "missing") {
      if (right !== undefined) lost.push(`${text} not read (${figure.reason}), is ${right}`);
    } else if (right === undefined) {
      if (figure.value !== 0) misread.push(`${text} ${figure.value}, which nobody wrote`);
    } else if (figure.value !== right) {
      misread.push(`${text} ${figure.value}, is ${right}`);
    }
  }
}

const INDICATORS = [
  "teachersAboveRequiredQualification",
  "backboneTeachers",
  "sportsAndArtsTeachers",
  "teachingArea",
  "sportsArea",
  "equipmentValue",
  "multimediaClassrooms",
] as const;

/** Readings that were computed elsewhere: those of the table, and none where it gives totals. */
function compareReadings({ school, record, misread, lost }: Comparison): void {
  INDICATORS.forEach((indicator, index) => {
    const figure = record.rounded?.readings[indicator];
    const right = school.readings?.[index] ?? null;
    const text = `${school.name}: reading L${index + 1}`;
    if (figure?.kind === "value" && figure.value !== right)
      misread.push(`${text} ${figure.value}, is ${right ?? "none"}`);
    if (figure?.kind !== "value" && right !== null) lost.push(`${text} not read, is ${right}`);
  });
}

function identityFaults({ name, type, code, runBy }: ExpectedSchool, record: SchoolRecord): string[] {
  return [
    ...(type !== null && record.type !== type ? [`${name}: type ${record.type}, is ${type}`] : []),
    ...(code !== undefined && record.code !== code ? [`${name}: code ${record.code ?? "none"}`] : []),
    ...(runBy !== undefined && record.runBy !== runBy ? [`${name}: run by ${record.runBy ?? "none"}`] : []),
  ];
}

/** A table of how all came out, and below it what went wrong. */
export function report(title: string, outcomes: readonly Outcome[]): string {
  const lines = outcomes.map(
    ({ name, expected, came, misread, unmet }, index) =>
      `${String(index + 1).padStart(3)}  ${came.padEnd(10)}  ${stateOf({ misread, unmet, expected, came }).padEnd(9)}  ${name}`,
  );
  const count = (kind: Outcome["came"]): number => outcomes.filter(({ came }) => came === kind).length;
  const faults = outcomes.flatMap(({ misread, unmet }, index) => [
    ...(misread.length === 0 ? [] : [`${String(index + 1).padStart(3)}  MISREAD`, ...briefly(misread)]),
    ...(unmet.length === 0 ? [] : [`${String(index + 1).padStart(3)}  not yet`, ...briefly(unmet)]),
  ]);
  const sum = `recognised ${count("recognised")}, asked ${count("asked")}, refused ${count("refused")}, crashed ${count("crashed")}`;
  const right = outcomes.filter((outcome) => stateOf(outcome) === "right").length;
  return [`${title}: ${outcomes.length} workbooks`, ...lines, `${sum}; as expected ${right}`, ...faults].join("\n");
}

const MOST_LINES = 6;

function briefly(texts: readonly string[]): string[] {
  const rest = texts.length - MOST_LINES;
  return [...texts.slice(0, MOST_LINES), ...(rest > 0 ? [`… and ${rest} more`] : [])].map((text) => `       ${text}`);
}

/**
 * "right": as expected in everything, or after a question that was allowed; "not yet": nothing wrong was read, but it should
 * have come out otherwise.
 */
export function stateOf({ misread, unmet, expected, came }: Omit<Outcome, "name">): "right" | "not yet" | "MISREAD" {
  if (misread.length > 0) return "MISREAD";
  const isAsExpected = expected === came || expected === "recognised";
  return unmet.length === 0 && isAsExpected ? "right" : "not yet";
}
