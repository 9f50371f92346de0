import type { ReadingAssessment, SectionAssessment } from "../model/assessment";
import { PHASES, type Phase } from "../model/phase";
import { RESOURCE_INDICATORS, type ResourceIndicator } from "../model/indicator";
import type { Standard } from "../model/standard";
import type { Section } from "../phaseSplit/section";
import { assessReading, type Demanded } from "./readingAssessment";
import { schoolStatus } from "./schoolRule";
import { thresholdOf } from "./threshold";

/** What a standard demands of each phase, by indicator. */
export type Demands = Readonly<Record<Phase, Readonly<Record<ResourceIndicator, Demanded>>>>;

/** Works out the thresholds and floors of a standard once. Throws when the standard lacks an indicator: bad data. */
export function demandsOf(standard: Standard): Demands {
  const demanded = (name: ResourceIndicator, phase: Phase): Demanded => {
    const indicator = standard.indicators.find((candidate) => candidate.indicator === name);
    if (indicator === undefined) throw new Error(`${standard.id} says nothing about ${name}`);
    return {
      indicator,
      threshold: thresholdOf(indicator, phase),
      floor: thresholdOf(indicator, phase, standard.schoolRule.floorRatio),
      shownDecimals: standard.display.readingDecimals,
    };
  };
  const ofPhase = (phase: Phase): Demands[Phase] => byIndicator((name) => demanded(name, phase));
  const [primary, juniorSecondary] = PHASES;
  return { primary: ofPhase(primary), juniorSecondary: ofPhase(juniorSecondary) };
}

function byIndicator<T>(valueOf: (name: ResourceIndicator) => T): Readonly<Record<ResourceIndicator, T>> {
  return {
    teachersAboveRequiredQualification: valueOf("teachersAboveRequiredQualification"),
    backboneTeachers: valueOf("backboneTeachers"),
    sportsAndArtsTeachers: valueOf("sportsAndArtsTeachers"),
    teachingArea: valueOf("teachingArea"),
    sportsArea: valueOf("sportsArea"),
    equipmentValue: valueOf("equipmentValue"),
    multimediaClassrooms: valueOf("multimediaClassrooms"),
  };
}

function countOf(readings: SectionAssessment["readings"], level: ReadingAssessment["level"]): number {
  let count = 0;
  for (const indicator of RESOURCE_INDICATORS) if (readings[indicator].level === level) count += 1;
  return count;
}

/** Judges a section: its seven readings and the school rule over them. */
export function assessSection(section: Section, demands: Demands, rule: Standard["schoolRule"]): SectionAssessment {
  const demanded = demands[section.phase];
  const readings = byIndicator((name) => assessReading(section, demanded[name]));
  const short = countOf(readings, "short");
  const counts = {
    short,
    belowFloor: countOf(readings, "belowFloor"),
    notAssessable: countOf(readings, "notAssessable"),
  };
  return {
    school: section.school,
    phase: section.phase,
    name: section.name,
    pupils: section.pupils.kind === "value" ? section.pupils.value : null,
    readings,
    metCount: countOf(readings, "met"),
    shortCount: short,
    status: schoolStatus(counts, rule),
    attached: section.attached,
  };
}
