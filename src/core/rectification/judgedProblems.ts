import type {
  CoefficientAssessment,
  CountyAssessment,
  ReadingAssessment,
  SectionAssessment,
} from "../model/assessment";
import type { Finding, FindingOf } from "../model/finding";
import { RESOURCE_INDICATORS, type ResourceIndicator } from "../model/indicator";
import type { Phase } from "../model/phase";
import type { SchoolRecord } from "../model/schoolRecord";
import { COUNTY_SUBJECT, type EntrySubject, keyText, schoolSubject } from "./entryKey";

/**
 * How a possible entry of the ledger stands after a check. `required`: it has to be put right. `notRequired`: it is short, but
 * the school does not fail for it. `notAssessable`: nobody can tell.
 */
export type ProblemStatus = "required" | "notRequired" | "met" | "notAssessable";

/** One reading of one section, or one coefficient of the county, after a check. */
export interface JudgedProblem {
  /** Keys by which its entry may be known, the one to write first: a school has a code, a name, or both. */
  readonly keys: readonly string[];
  readonly of: "reading" | "coefficient";
  readonly indicator: ResourceIndicator;
  readonly phase: Phase;
  /** Null for the county. */
  readonly school: string | null;
  readonly status: ProblemStatus;
  /** Unrounded; null where it is not known. */
  readonly actual: number | null;
  /** What is required of a reading at least, or allowed to a coefficient at most. */
  readonly limit: number;
  /** What the check says of it where it is not met: one of the findings given. */
  readonly finding: FindingOf<"readingShort"> | FindingOf<"coefficientTooHigh"> | null;
}

type Judged = Omit<JudgedProblem, "keys" | "finding">;

/** Every reading and coefficient of a check with the keys that its entry may have in a ledger, and its finding. */
export function judgedProblems(
  { sections, coefficients }: CountyAssessment,
  findings: readonly Finding[],
): readonly JudgedProblem[] {
  const found = findingsByPlace(findings);
  const subjectsOf = schoolSubjects(sections.map(({ school }) => school));
  const readings = sections.flatMap((section) => {
    const subjects = subjectsOf(section.school);
    return RESOURCE_INDICATORS.map((indicator) => {
      const reading = section.readings[indicator];
      const judged = judgedReading(section, reading);
      const finding = found.get(placeKey({ ...judged, code: "readingShort", at: reading.at })) ?? null;
      return { ...judged, keys: keysOf(judged, subjects), finding };
    });
  });
  const ratios = coefficients.map((coefficient) => {
    const judged = judgedCoefficient(coefficient);
    const finding = found.get(placeKey({ ...judged, code: "coefficientTooHigh", at: null })) ?? null;
    return { ...judged, keys: keysOf(judged, [COUNTY_SUBJECT]), finding };
  });
  return [...readings, ...ratios];
}

function judgedReading({ school, phase, status }: SectionAssessment, reading: ReadingAssessment): Judged {
  const { indicator, actual, required, level } = reading;
  const shortStatus = status === "notMet" ? "required" : "notRequired";
  return {
    of: "reading",
    indicator,
    phase,
    school: school.name,
    status: level === "met" || level === "notAssessable" ? level : shortStatus,
    actual,
    limit: required,
  };
}

function judgedCoefficient({ indicator, phase, status, coefficient, limit }: CoefficientAssessment): Judged {
  return {
    of: "coefficient",
    indicator,
    phase,
    school: null,
    status: status === "notMet" ? "required" : status,
    actual: coefficient,
    limit,
  };
}

function keysOf({ indicator, phase }: Judged, subjects: readonly EntrySubject[]): readonly string[] {
  return subjects.map((subject) => keyText({ indicator, phase, subject }));
}

/** Code, then name, each only where no other school has it: a key that fits two schools finds neither. */
function schoolSubjects(schools: readonly SchoolRecord[]): (school: SchoolRecord) => readonly EntrySubject[] {
  const subjectsOf = ({ code, name }: SchoolRecord): readonly EntrySubject[] => [
    ...(code === null ? [] : [schoolSubject("code", code)]),
    schoolSubject("name", name),
  ];
  const owners = new Map<string, SchoolRecord | null>();
  for (const school of schools) {
    for (const { kind, id } of subjectsOf(school)) {
      const owner = owners.get(`${kind}|${id}`);
      owners.set(`${kind}|${id}`, owner === undefined || owner === school ? school : null);
    }
  }
  return (school) => subjectsOf(school).filter(({ kind, id }) => owners.get(`${kind}|${id}`) === school);
}

type LedgerFinding = NonNullable<JudgedProblem["finding"]>;

/** A finding is told from others by what it says, who it speaks of and its cell. */
function placeKey(finding: Pick<LedgerFinding, "code" | "indicator" | "phase" | "school" | "at">): string {
  const { code, indicator, phase, school, at } = finding;
  return JSON.stringify([code, indicator, phase, school, at?.sheet, at?.row, at?.column]);
}

function findingsByPlace(findings: readonly Finding[]): ReadonlyMap<string, LedgerFinding> {
  const isOfLedger = (finding: Finding): finding is LedgerFinding =>
    finding.code === "readingShort" || finding.code === "coefficientTooHigh";
  return new Map(findings.filter(isOfLedger).map((finding) => [placeKey(finding), finding]));
}
