import type {
  CoefficientAssessment,
  CountyAssessment,
  Exclusion,
  SectionAssessment,
  Status,
} from "../model/assessment";
import { PHASES, type Phase } from "../model/phase";
import type { SchoolRecord } from "../model/schoolRecord";
import type { Standard } from "../model/standard";
import { eachSchoolUnit } from "../phaseSplit/schoolUnit";
import type { Section } from "../phaseSplit/section";
import { compositeDifferenceCoefficient } from "../statistics/differenceCoefficient";
import { assessCoefficients } from "./coefficientAssessment";
import { scopeOf } from "./scope";
import { assessSection, demandsOf } from "./sectionAssessment";

/** Not met if anything is, else not assessable if anything is (or if there is nothing), else met. */
function rollUp(parts: readonly { readonly status: Status }[]): Status {
  if (parts.some((part) => part.status === "notMet")) return "notMet";
  const isKnown = parts.length > 0 && parts.every((part) => part.status === "met");
  return isKnown ? "met" : "notAssessable";
}

/** The composite over judged figures only: a provisional coefficient makes it unknown. */
function compositeOf(coefficients: readonly CoefficientAssessment[], phase: Phase): number | null {
  return compositeDifferenceCoefficient(
    coefficients
      .filter((coefficient) => coefficient.phase === phase)
      .map(({ coefficient, missingSections }) => (missingSections > 0 ? null : coefficient)),
  );
}

/** The sections of a phase that are judged, in the order of the sheet. */
function sectionsOf(records: readonly SchoolRecord[], standard: Standard, phase: Phase): readonly Section[] {
  const sections: Section[] = [];
  for (const unit of eachSchoolUnit(records)) {
    for (const section of scopeOf(unit, standard).sections) if (section.phase === phase) sections.push(section);
  }
  return sections;
}

/**
 * Judges a county: every section against the seven resource indicators, every one of the 14 difference coefficients,
 * and the roll-up of both. Records in the order of the sheet; nothing is rounded. `unreadRows` is the number of rows that
 * name a school but could not be read as one (no known 办学类型): it may belong to either phase, so while there is one the
 * coefficients are provisional, and the county is not met for certain.
 */
export function assessCounty(
  records: readonly SchoolRecord[],
  standard: Standard,
  unreadRows: number = 0,
): CountyAssessment {
  const demands = demandsOf(standard);
  const judged: Record<Phase, SectionAssessment[]> = { primary: [], juniorSecondary: [] };
  const exclusions: Exclusion[] = [];
  // School by school, so that nothing but the assessment outlives its school.
  for (const unit of eachSchoolUnit(records)) {
    const scope = scopeOf(unit, standard);
    for (const section of scope.sections) {
      judged[section.phase].push(assessSection(section, demands, standard.schoolRule));
    }
    for (const exclusion of scope.exclusions) exclusions.push(exclusion);
  }
  const coefficients = PHASES.flatMap((phase) => {
    const sections = (): readonly Section[] => sectionsOf(records, standard, phase);
    return assessCoefficients({ phase, sections, judged: judged[phase], standard, unreadRows });
  });
  const sections = [...judged.primary, ...judged.juniorSecondary];
  return {
    standardId: standard.id,
    sections,
    exclusions,
    coefficients,
    composite: {
      primary: compositeOf(coefficients, "primary"),
      juniorSecondary: compositeOf(coefficients, "juniorSecondary"),
    },
    status: rollUp([...sections, ...coefficients]),
  };
}
