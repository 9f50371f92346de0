import { RESOURCE_INDICATORS, type ResourceIndicator } from "../../../core/model/indicator";
import { PUPIL_PHASES, type PupilPhase } from "../../../core/model/phase";
import type { SplitRatio, Standard } from "../../../core/model/standard";
import { unreachable } from "../../../core/unreachable";
import { SCHOOL_TYPE_LABELS } from "../../../i18n/labels";
import { indicatorStandard } from "../../../i18n/readingSentence";
import { cellAddress } from "../../cellAddress";
import { PUPIL_FIELDS, TEACHER_FIELDS } from "../../fields";
import type { PatchCell } from "../../workbookPatch";
import { numberInFormula, textInFormula } from "../formulaText";
import type { PlacedSection } from "./resultsInput";
import { schoolKey, sourceRowFormula } from "./schoolKey";
import {
  phaseFigureFormula,
  sectionSources,
  sharedFigureFormula,
  sharedIndoorSportsFormula,
  type SectionSources,
  type SourceBasis,
} from "./sectionSources";
import { indicatorColumn, MISSING, SECTION_COLUMNS } from "./sectionColumns";
import { optionalFigureFormula, runByFormula } from "./sourceFormulas";
import { countCells, flagCell, remarkCell, verdictCell } from "./verdictCells";

const C = SECTION_COLUMNS;
const MISSING_TEXT = textInFormula(MISSING);

/** What the formulas of one row are made from. */
interface RowContext extends PlacedSection {
  readonly standard: Standard;
  readonly sources: SectionSources;
}

/** One row of 表Ⅱ-2: the form's columns A:O, then the working columns from Q on. */
export function sectionCells(placed: PlacedSection, basis: SourceBasis): readonly PatchCell[] {
  const context: RowContext = {
    ...placed,
    standard: basis.standard,
    sources: sectionSources(placed.section, placed.row, basis),
  };
  return [
    ...formCells(context),
    null,
    SCHOOL_TYPE_LABELS[placed.section.school.type],
    ...keyCells(context),
    ...workingCells(context),
    ...attachedCells(context),
  ];
}

function formCells({ section, row, number, standard, sources }: RowContext): readonly PatchCell[] {
  const { phase } = section;
  const isPrimary = phase === "primary";
  return [
    number,
    section.name,
    { formula: `=${runByFormula(sources.own, sources.school.runBy)}` },
    { formula: `=${phaseFigureFormula(sources, phase, PUPIL_FIELDS[phase])}` },
    { formula: `=${optionalFigureFormula(sources.own, isPrimary ? "primaryGrades" : "juniorGrades")}` },
    { formula: `=${optionalFigureFormula(sources.own, isPrimary ? "primaryClasses" : "juniorClasses")}` },
    ...RESOURCE_INDICATORS.map((indicator) => readingCell(row, indicator, standard)),
    verdictCell(row, standard),
    remarkCell(row, standard),
  ];
}

/** Reading: total × per / pupils; a shared total is divided by the pupils weighted into this phase. */
function readingCell(row: number, indicator: ResourceIndicator, standard: Standard): PatchCell {
  const { isSplit, per } = indicatorStandard(standard, indicator);
  const total = cellAddress(row, indicatorColumn("firstTotal", indicator));
  const pupils = cellAddress(row, isSplit ? C.weightedPupils : C.pupils);
  return { formula: `=IFERROR(${total}/${pupils}${per === 1 ? "" : `*${String(per)}`},${MISSING_TEXT})` };
}

function keyCells({ row, sources }: RowContext): readonly PatchCell[] {
  const { own, school } = sources;
  return [
    schoolKey(own.table, school),
    { formula: `=${sourceRowFormula(own.table, school, cellAddress(row, C.key))}` },
  ];
}

function workingCells({ section, row, standard, sources }: RowContext): readonly PatchCell[] {
  const rule = { phase: section.phase, floorRatio: standard.schoolRule.floorRatio };
  return [
    { formula: `=${weightedPupilsFormula({ section, row, sources })}` },
    { formula: `=${sharedFigureFormula(sources, "teachingArea")}` },
    { formula: `=${sharedIndoorSportsFormula(sources)}` },
    ...RESOURCE_INDICATORS.map((indicator) => ({
      formula: `=${totalFormula(indicator, { section, row, sources, standard })}`,
    })),
    ...RESOURCE_INDICATORS.map((indicator) => flagCell(row, indicatorStandard(standard, indicator), rule)),
    ...countCells(row),
  ];
}

/** 折算在校生数: Σ weight × pupils ÷ the weight of this phase, so that shared total ÷ it is the reading; the pupils where nothing is shared. */
function weightedPupilsFormula({ section, row, sources }: Pick<RowContext, "section" | "row" | "sources">): string {
  const pupilsCell = cellAddress(row, C.pupils);
  const { ratio } = sources;
  const ownWeight = ratio?.[section.phase];
  if (ratio === null || ownWeight === undefined) return pupilsCell;
  const term = (phase: PupilPhase, weight: number): string => {
    const pupils = phase === section.phase ? pupilsCell : phaseFigureFormula(sources, phase, PUPIL_FIELDS[phase]);
    return weight === 1 ? pupils : `${numberInFormula(weight)}*${pupils}`;
  };
  const terms = weightsOf(sources, ratio).map(([phase, weight]) => term(phase, weight));
  const divisor = ownWeight === 1 ? "" : `/${numberInFormula(ownWeight)}`;
  return `IFERROR((${terms.join("+")})${divisor},${MISSING_TEXT})`;
}

function weightsOf({ phases }: SectionSources, ratio: SplitRatio): readonly (readonly [PupilPhase, number])[] {
  return PUPIL_PHASES.flatMap((phase) => {
    const weight = ratio[phase];
    return weight === undefined || !phases.includes(phase) ? [] : [[phase, weight] as const];
  });
}

/** Numerator of an indicator: of the section where reported by phase, of the whole school where shared. */
function totalFormula(
  indicator: ResourceIndicator,
  { section, row, sources, standard }: Omit<RowContext, "number">,
): string {
  const teachingArea = cellAddress(row, C.teachingArea);
  const indoorSports = cellAddress(row, C.indoorSports);
  const isMoved = standard.indoorSports.countedAsSportsArea;
  switch (indicator) {
    case "teachingArea":
      return isMoved
        ? `IFERROR(IF(${indoorSports}>${teachingArea},${MISSING_TEXT},${teachingArea}-${indoorSports}),${MISSING_TEXT})`
        : teachingArea;
    case "sportsArea": {
      const ground = sharedFigureFormula(sources, "sportsGroundArea");
      // A part larger than its whole: neither can be trusted.
      const sum = `IF(${indoorSports}>${teachingArea},${MISSING_TEXT},${ground}+${indoorSports})`;
      return isMoved ? `IFERROR(${sum},${MISSING_TEXT})` : ground;
    }
    case "equipmentValue": {
      const value = sharedFigureFormula(sources, "equipmentValue");
      const { equipmentUnit } = sources.own.table;
      return equipmentUnit === 1 ? value : `IFERROR(${value}*${String(equipmentUnit)},${MISSING_TEXT})`;
    }
    case "multimediaClassrooms":
      return sharedFigureFormula(sources, "multimediaClassrooms");
    case "teachersAboveRequiredQualification":
    case "backboneTeachers":
    case "sportsAndArtsTeachers":
      return phaseFigureFormula(sources, section.phase, TEACHER_FIELDS[indicator][section.phase]);
    default:
      return unreachable(indicator);
  }
}

/** Key and source row of each attached class of the school. */
function attachedCells({ row, sources }: RowContext): readonly PatchCell[] {
  return sources.attached.flatMap(({ record, source }, index) => {
    const keyAddress = cellAddress(row, C.firstAttached + 2 * index);
    return [schoolKey(source.table, record), { formula: `=${sourceRowFormula(source.table, record, keyAddress)}` }];
  });
}
