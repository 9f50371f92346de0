import type {
  CoefficientAssessment,
  CountyAssessment,
  Exclusion,
  ReadingAssessment,
  SectionAssessment,
} from "../model/assessment";
import type { CellAt } from "../model/cellAt";
import type { Finding } from "../model/finding";
import { RESOURCE_INDICATORS } from "../model/indicator";
import { PHASES, type Phase } from "../model/phase";
import type { SchoolRecord } from "../model/schoolRecord";
import type { Standard } from "../model/standard";
import { unreachable } from "../unreachable";

const NO_CELLS: readonly CellAt[] = [];

function shortReading(reading: ReadingAssessment, section: SectionAssessment): Finding | null {
  const { actual, shortfall } = reading;
  if (actual === null || shortfall === null) return null;
  return {
    code: "readingShort",
    level: reading.level === "belowFloor" ? "belowFloor" : "notMet",
    at: reading.at,
    alsoAt: NO_CELLS,
    school: section.school.name,
    phase: section.phase,
    reference: reading.reference,
    indicator: reading.indicator,
    actual,
    required: reading.required,
    floor: reading.floor,
    shortfall,
    isRoundingDecisive: reading.isRoundingDecisive,
    stillPasses: section.status === "met" ? [section.metCount, RESOURCE_INDICATORS.length] : null,
    isSchoolFailing: section.status === "notMet",
  };
}

function roundedReading(reading: ReadingAssessment, section: SectionAssessment): Finding | null {
  const { actual, isRoundingDecisive } = reading;
  if (actual === null || !isRoundingDecisive) return null;
  return {
    code: "roundingDecisive",
    level: "hint",
    at: reading.at,
    alsoAt: NO_CELLS,
    school: section.school.name,
    phase: section.phase,
    reference: reading.reference,
    indicator: reading.indicator,
    actual,
    required: reading.required,
  };
}

function pushSectionFindings(section: SectionAssessment, findings: Finding[]): void {
  for (const indicator of RESOURCE_INDICATORS) {
    const reading = section.readings[indicator];
    const finding = reading.level === "met" ? roundedReading(reading, section) : shortReading(reading, section);
    if (finding !== null) findings.push(finding);
  }
}

function ofCounty(phase: Phase, standard: Standard): Pick<Finding, "at" | "alsoAt" | "school" | "phase" | "reference"> {
  return { at: null, alsoAt: NO_CELLS, school: null, phase, reference: standard.differenceCoefficient.reference };
}

function judgedCoefficient(assessed: CoefficientAssessment, standard: Standard): Finding | null {
  const { indicator, coefficient, limit, phase, isRoundingDecisive, status } = assessed;
  if (coefficient === null || (status !== "notMet" && !isRoundingDecisive)) return null;
  const base = ofCounty(phase, standard);
  if (status === "notMet") {
    return {
      ...base,
      code: "coefficientTooHigh",
      level: "notMet",
      indicator,
      actual: coefficient,
      limit,
      isRoundingDecisive,
    };
  }
  return { ...base, code: "roundingDecisive", level: "hint", indicator, actual: coefficient, required: limit };
}

/** One finding per cause, not one per coefficient. */
function unknownCoefficients(assessed: readonly CoefficientAssessment[], standard: Standard): Finding[] {
  const [first] = assessed;
  if (first === undefined) return [];
  const base = { ...ofCounty(first.phase, standard), level: "hint" } as const;
  const findings: Finding[] = [];
  const missing = assessed.filter((coefficient) => coefficient.missingSections > 0);
  if (missing.length > 0) {
    const indicators = missing.map((coefficient) => coefficient.indicator);
    const missingSections = Math.max(...missing.map((coefficient) => coefficient.missingSections));
    findings.push({ ...base, code: "coefficientsNotAssessable", indicators, missingSections });
  }
  for (const note of ["singleSection", "zeroMean", "rounded"] as const) {
    const indicators = assessed.filter((coefficient) => coefficient.note === note).map(({ indicator }) => indicator);
    if (indicators.length > 0) findings.push({ ...base, code: "coefficientNote", note, indicators });
  }
  return findings;
}

function pupilsCell(school: SchoolRecord, phase: Phase | null): CellAt {
  const at = phase === null ? null : school.pupils[phase].at;
  return at ?? school.at;
}

function excluded(exclusion: Exclusion, standard: Standard): Finding {
  const { school, phase, reason, pupils, reference } = exclusion;
  const base = { level: "hint", at: school.at, alsoAt: NO_CELLS, school: school.name, phase, reference } as const;
  switch (reason) {
    case "teachingPointTooSmall": {
      const minimum = standard.scope.teachingPointMinimumPupils;
      return { ...base, code: reason, at: pupilsCell(school, phase), pupils: Number(pupils), minimum };
    }
    case "noPupils":
      return { ...base, code: reason, at: pupilsCell(school, phase) };
    case "outOfScopeType":
      return { ...base, code: reason, type: school.type };
    case "attachedKindergarten":
      return { ...base, code: reason };
    default:
      return unreachable(reason);
  }
}

/**
 * What has to be said about a judged county: readings of the sections in the order of the form, then the coefficients
 * of the whole county, then what was left out and why. A reading that lacks a figure is said by the data findings.
 */
export function findingsOf(assessment: CountyAssessment, standard: Standard): readonly Finding[] {
  const findings: Finding[] = [];
  for (const section of assessment.sections) pushSectionFindings(section, findings);
  for (const phase of PHASES) {
    const coefficients = assessment.coefficients.filter((coefficient) => coefficient.phase === phase);
    for (const coefficient of coefficients) {
      const finding = judgedCoefficient(coefficient, standard);
      if (finding !== null) findings.push(finding);
    }
    findings.push(...unknownCoefficients(coefficients, standard));
  }
  for (const exclusion of assessment.exclusions) findings.push(excluded(exclusion, standard));
  return findings;
}
