import { PHASES, PUPIL_PHASES, type Phase, type PupilPhase } from "../model/phase";
import type { Figure, SchoolRecord } from "../model/schoolRecord";
import type { Standard } from "../model/standard";
import { isZero, minusFigure, missingFigure, plusFigure } from "./figures";
import { PHASES_OF_TYPE, type SchoolUnit } from "./schoolUnit";
import type { PhaseShare, Section } from "./section";
import { ratioForPhases, ratioText, weightedPupilsOf, type PupilCounts } from "./splitShare";

const SECTION_LABEL: Readonly<Record<Phase, string>> = { primary: "（小学部）", juniorSecondary: "（初中部）" };

/** The phases of a school: those of its type and its attached classes, and any other that has pupils typed in. */
export function phasesOf({ figures, attached }: SchoolUnit): readonly PupilPhase[] {
  const own = PHASES_OF_TYPE[figures.type];
  return PUPIL_PHASES.filter((phase) => {
    const pupils = figures.pupils[phase];
    if (own.includes(phase) || (pupils.kind === "value" && pupils.value > 0)) return true;
    return attached.some((record) => PHASES_OF_TYPE[record.type].includes(phase));
  });
}

/** True when a figure of the row says that the row repeats another school: then none of its figures can be used. */
function isDuplicate(record: SchoolRecord): boolean {
  const isRepeated = (figure: Figure): boolean => figure.kind === "missing" && figure.reason === "duplicateSchool";
  if (isRepeated(record.teachingArea) || isRepeated(record.sportsGroundArea)) return true;
  if (isRepeated(record.indoorSportsArea) || isRepeated(record.equipmentValue)) return true;
  if (isRepeated(record.multimediaClassrooms)) return true;
  if (PUPIL_PHASES.some((phase) => isRepeated(record.pupils[phase]))) return true;
  return PHASES.some((phase) => Object.values(record.teachers).some((byPhase) => isRepeated(byPhase[phase])));
}

function shareOf(phase: Phase, phases: readonly PupilPhase[], context: SplitContext): PhaseShare | null {
  const { figures, standard } = context;
  const ratio = ratioForPhases(phases, standard);
  const populated = phases.filter((candidate) => !isZero(figures.pupils[candidate]));
  const weight = ratio?.[phase];
  if (ratio === null || weight === undefined || populated.length < 2) return null;
  return { weight, weightedPupils: weightedFigure(populated, figures.pupils, ratio), ratio: ratioText(ratio) };
}

function weightedFigure(
  phases: readonly PupilPhase[],
  pupils: SchoolRecord["pupils"],
  ratio: NonNullable<ReturnType<typeof ratioForPhases>>,
): Figure {
  const counts: Partial<Record<PupilPhase, number>> = {};
  let at: Figure["at"] = null;
  for (const phase of phases) {
    const figure = pupils[phase];
    if (figure.kind === "missing") return figure;
    counts[phase] = figure.value;
    at ??= figure.at;
  }
  return { kind: "value", value: weightedPupilsOf(counts satisfies PupilCounts, ratio), at };
}

interface SplitContext {
  readonly figures: SchoolRecord;
  readonly standard: Standard;
}

/** L1–L7 as the standard counts them; indoor sports rooms leave the teaching area for the sports area (2017: yes). */
function numeratorsOf(phase: Phase, { figures, standard }: SplitContext): Section["numerators"] {
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

/**
 * A school to its sections, primary before junior. A phase with 0 pupils typed in has no section; pupils left blank are
 * missing, and then nothing that the school shares can be split.
 */
export function splitSchool(unit: SchoolUnit, standard: Standard): readonly Section[] {
  const { school, figures, attached } = unit;
  const phases = phasesOf(unit);
  const context: SplitContext = { figures, standard };
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
      numerators: numeratorsOf(phase, context),
      share: shareOf(phase, phases, context),
      attached: attached.filter((record) => PHASES_OF_TYPE[record.type].includes(phase)),
    };
    sections.push(isUnusable ? withoutFigures(section) : section);
  }
  return sections;
}
