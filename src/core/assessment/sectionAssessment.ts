import type { ReadingAssessment, ReadingLevel, SectionAssessment } from "../model/assessment";
import { PHASES, type Phase } from "../model/phase";
import { RESOURCE_INDICATORS, type ResourceIndicator } from "../model/indicator";
import type { Figure } from "../model/schoolRecord";
import type { Standard } from "../model/standard";
import type { Section } from "../phaseSplit/section";
import { NEAR } from "./amount";
import { assessReading, type Demanded } from "./readingAssessment";
import { assessRounded } from "./roundedReading";
import { schoolStatus } from "./schoolRule";
import { thresholdOf } from "./threshold";

/** What a standard demands of each phase, by indicator. */
export type Demands = Readonly<Record<Phase, Readonly<Record<ResourceIndicator, Demanded>>>>;

/** Works out the thresholds and floors of a standard once. Throws when the standard lacks an indicator: bad data. */
export function demandsOf(standard: Standard): Demands {
  const demanded = (name: ResourceIndicator, phase: Phase): Demanded => {
    const indicator = standard.indicators.find((candidate) => candidate.indicator === name);
    if (indicator === undefined) throw new Error(`${standard.id} says nothing about ${name}`);
    const threshold = thresholdOf(indicator, phase);
    return {
      indicator,
      threshold,
      floor: thresholdOf(indicator, phase, standard.schoolRule.floorRatio),
      shownDecimals: standard.display.readingDecimals,
      margin: Math.max(10 ** -standard.display.readingDecimals, NEAR * threshold),
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

function readingsOf(section: Section, demanded: Demands[Phase]): SectionAssessment["readings"] {
  const { numerators: from, rounded } = section;
  if (rounded !== undefined) {
    return byIndicator((name) => assessRounded(rounded, section.pupils, demanded[name]));
  }
  const judged = (numerator: Figure, by: Demanded): ReadingAssessment => assessReading(numerator, section, by);
  return {
    teachersAboveRequiredQualification: judged(
      from.teachersAboveRequiredQualification,
      demanded.teachersAboveRequiredQualification,
    ),
    backboneTeachers: judged(from.backboneTeachers, demanded.backboneTeachers),
    sportsAndArtsTeachers: judged(from.sportsAndArtsTeachers, demanded.sportsAndArtsTeachers),
    teachingArea: judged(from.teachingArea, demanded.teachingArea),
    sportsArea: judged(from.sportsArea, demanded.sportsArea),
    equipmentValue: judged(from.equipmentValue, demanded.equipmentValue),
    multimediaClassrooms: judged(from.multimediaClassrooms, demanded.multimediaClassrooms),
  };
}

function countLevels(readings: SectionAssessment["readings"]): Record<ReadingLevel, number> {
  const counts: Record<ReadingLevel, number> = { met: 0, short: 0, belowFloor: 0, notAssessable: 0 };
  for (const indicator of RESOURCE_INDICATORS) counts[readings[indicator].level] += 1;
  return counts;
}

/** Judges a section: its seven readings and the school rule over them. */
export function assessSection(section: Section, demands: Demands, rule: Standard["schoolRule"]): SectionAssessment {
  const readings = readingsOf(section, demands[section.phase]);
  const counts = countLevels(readings);
  return {
    school: section.school,
    phase: section.phase,
    name: section.name,
    pupils: section.pupils.kind === "value" ? section.pupils.value : null,
    readings,
    metCount: counts.met,
    shortCount: counts.short,
    status: schoolStatus(counts, rule),
    attached: section.attached,
  };
}
