import { PHASES, type Phase, type PupilPhase } from "../model/phase";
import type { Figure, RoundedReadings, SchoolRecord } from "../model/schoolRecord";
import type { SplitRatio, Standard } from "../model/standard";
import { isZero, minusFigure, missingFigure, plusFigure } from "./figures";
import { PHASES_OF_TYPE, type SchoolUnit } from "./schoolUnit";
import type { PhaseShare, Section } from "./section";
import { ratioForPhases, weightedPupilsOf } from "./splitShare";

const SECTION_LABEL: Readonly<Record<Phase, string>> = { primary: "（小学部）", juniorSecondary: "（初中部）" };
const NO_CLASSES: readonly SchoolRecord[] = [];
/** Totals that are not there need no moving. */
const NOTHING_MOVED: Pick<Standard, "indoorSports"> = {
  indoorSports: { countedAsSportsArea: false, reference: { document: "", number: "", clause: "" } },
};

function isRepeated(figure: Figure): boolean {
  return figure.kind === "missing" && figure.reason === "duplicateSchool";
}

/** True when a figure of the row says that the row repeats another school: then none of its figures can be used. */
function isDuplicate(record: SchoolRecord): boolean {
  const { pupils, teachers } = record;
  const { primary, juniorSecondary, seniorSecondary } = pupils;
  if (isRepeated(primary) || isRepeated(juniorSecondary) || isRepeated(seniorSecondary)) return true;
  for (const phase of PHASES) {
    if (isRepeated(teachers.teachersAboveRequiredQualification[phase])) return true;
    if (isRepeated(teachers.backboneTeachers[phase]) || isRepeated(teachers.sportsAndArtsTeachers[phase])) return true;
  }
  if (isRepeated(record.teachingArea) || isRepeated(record.sportsGroundArea)) return true;
  if (isRepeated(record.indoorSportsArea) || isRepeated(record.equipmentValue)) return true;
  return isRepeated(record.multimediaClassrooms);
}

/** Σ weight × pupils as a figure: missing as soon as the pupils of one phase are. */
function weightedFigure(phases: readonly PupilPhase[], pupils: SchoolRecord["pupils"], ratio: SplitRatio): Figure {
  const counts: Partial<Record<PupilPhase, number>> = {};
  for (const phase of phases) {
    const figure = pupils[phase];
    if (figure.kind === "missing") return figure;
    counts[phase] = figure.value;
  }
  return { kind: "value", value: weightedPupilsOf(counts, ratio), at: null };
}

/** What the phases of a school have in common when it is split; null where only one phase has pupils. */
type SchoolSplit = { readonly weightedPupils: Figure; readonly ratio: SplitRatio } | null;

function schoolSplit({ phases, figures }: SchoolUnit, standard: Standard): SchoolSplit {
  const ratio = ratioForPhases(phases, standard);
  if (ratio === null) return null;
  const populated = phases.filter((phase) => !isZero(figures.pupils[phase]));
  return populated.length < 2 ? null : { weightedPupils: weightedFigure(populated, figures.pupils, ratio), ratio };
}

function shareOf(phase: Phase, split: SchoolSplit): PhaseShare | null {
  const weight = split?.ratio[phase];
  if (split === null || weight === undefined) return null;
  return { weight, weightedPupils: split.weightedPupils, ratio: split.ratio };
}

/** L1–L7 as the standard counts them; indoor sports rooms leave the teaching area for the sports area (2017: yes). */
function numeratorsOf(
  phase: Phase,
  figures: SchoolRecord,
  standard: Pick<Standard, "indoorSports">,
): Section["numerators"] {
  const { teachers, teachingArea, indoorSportsArea, sportsGroundArea } = figures;
  const isMoved = standard.indoorSports.countedAsSportsArea;
  return {
    teachersAboveRequiredQualification: teachers.teachersAboveRequiredQualification[phase],
    backboneTeachers: teachers.backboneTeachers[phase],
    sportsAndArtsTeachers: teachers.sportsAndArtsTeachers[phase],
    teachingArea: isMoved ? minusFigure(teachingArea, indoorSportsArea) : teachingArea,
    sportsArea: isMoved ? plusFigure(sportsGroundArea, indoorSportsArea) : sportsGroundArea,
    equipmentValue: figures.equipmentValue,
    multimediaClassrooms: figures.multimediaClassrooms,
  };
}

function withoutFigures(section: Section): Section {
  const unusable = (figure: Figure): Figure => missingFigure("duplicateSchool", figure.at);
  const { numerators } = section;
  return {
    ...section,
    pupils: unusable(section.pupils),
    numerators: {
      teachersAboveRequiredQualification: unusable(numerators.teachersAboveRequiredQualification),
      backboneTeachers: unusable(numerators.backboneTeachers),
      sportsAndArtsTeachers: unusable(numerators.sportsAndArtsTeachers),
      teachingArea: unusable(numerators.teachingArea),
      sportsArea: unusable(numerators.sportsArea),
      equipmentValue: unusable(numerators.equipmentValue),
      multimediaClassrooms: unusable(numerators.multimediaClassrooms),
    },
  };
}

/** A row of readings is one section as it stands: its totals are not known, and nothing of it is split. */
function roundedSection(school: SchoolRecord, rounded: RoundedReadings): Section {
  const { phase } = rounded;
  return {
    school,
    phase,
    name: school.name,
    pupils: school.pupils[phase],
    numerators: numeratorsOf(phase, school, NOTHING_MOVED),
    share: null,
    attached: NO_CLASSES,
    rounded,
  };
}

/**
 * A school to its sections, primary before junior. A phase with 0 pupils typed in has no section; pupils left blank are
 * missing, and then nothing that the school shares can be split.
 */
export function splitSchool(unit: SchoolUnit, standard: Standard): readonly Section[] {
  const { school, figures, attached, phases } = unit;
  const { rounded } = school;
  if (rounded !== undefined) {
    return isZero(school.pupils[rounded.phase]) ? [] : [roundedSection(school, rounded)];
  }
  const split = schoolSplit(unit, standard);
  const isUnusable = isDuplicate(figures);
  const sections: Section[] = [];
  for (const phase of PHASES) {
    const pupils = figures.pupils[phase];
    if (!phases.includes(phase) || isZero(pupils)) continue;
    const section: Section = {
      school,
      phase,
      name: phases.length > 1 ? school.name + SECTION_LABEL[phase] : school.name,
      pupils,
      numerators: numeratorsOf(phase, figures, standard),
      share: shareOf(phase, split),
      attached:
        attached.length === 0 ? NO_CLASSES : attached.filter((record) => PHASES_OF_TYPE[record.type].includes(phase)),
    };
    sections.push(isUnusable ? withoutFigures(section) : section);
  }
  return sections;
}
