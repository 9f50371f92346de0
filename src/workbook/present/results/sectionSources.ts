import type { SectionAssessment } from "../../../core/model/assessment";
import type { CellAt } from "../../../core/model/cellAt";
import type { PupilPhase } from "../../../core/model/phase";
import type { SchoolRecord } from "../../../core/model/schoolRecord";
import type { SplitRatio, Standard } from "../../../core/model/standard";
import { isAttachedWithShare, PHASES_OF_TYPE, schoolUnits, type SchoolUnit } from "../../../core/phaseSplit/schoolUnit";
import { ratioForPhases } from "../../../core/phaseSplit/splitShare";
import { cellAddress } from "../../cellAddress";
import { PUPIL_FIELDS } from "../../fields";
import type { Field, SchoolTable } from "../../schoolTable";
import { textInFormula } from "../formulaText";
import { MISSING, SECTION_COLUMNS } from "./sectionColumns";
import { extraFigureFormula, figureFormula, indoorSportsFormula, sumFormula, type SourceRow } from "./sourceFormulas";

/** The rows of the source a section draws on: its school's own, and those of the attached classes merged into the school. */
export interface SectionSources {
  readonly school: SchoolRecord;
  readonly own: SourceRow;
  readonly attached: readonly { readonly record: SchoolRecord; readonly source: SourceRow }[];
  /** All phases of the school, its attached classes' among them. */
  readonly phases: readonly PupilPhase[];
  /** Weights of the school's phases; null where it has one phase and nothing is shared. */
  readonly ratio: SplitRatio | null;
}

/** The units of all tables by the school they belong to: the same merging of attached classes that the assessment used. */
export function unitsBySchool(tables: readonly SchoolTable[]): ReadonlyMap<SchoolRecord, SchoolUnit> {
  return new Map(tables.flatMap(({ records }) => schoolUnits(records).map((unit) => [unit.school, unit] as const)));
}

/** What finding a section's rows needs besides the section. */
export interface SourceBasis {
  readonly tables: readonly SchoolTable[];
  readonly units: ReadonlyMap<SchoolRecord, SchoolUnit>;
  readonly standard: Standard;
}

/**
 * Finds the rows that a section standing in the given row of 表Ⅱ-2 draws on. A school of none of the tables is a bug and
 * throws: the sections were read from them.
 */
export function sectionSources({ school }: SectionAssessment, row: number, basis: SourceBasis): SectionSources {
  const table = basis.tables.find((one) => isIn(one, school.at));
  const unit = basis.units.get(school);
  if (table === undefined || unit === undefined) throw new Error(`no table for ${school.name}`);
  const { phases } = unit;
  return {
    school,
    own: { table, rowCell: cellAddress(row, SECTION_COLUMNS.sourceRow) },
    attached: unit.attached.map((record, index) => ({
      record,
      source: { table, rowCell: cellAddress(row, SECTION_COLUMNS.firstAttached + 2 * index + 1) },
    })),
    phases,
    ratio: ratioForPhases(phases, basis.standard),
  };
}

function isIn({ sheet, firstRow, lastRow }: SchoolTable, at: CellAt): boolean {
  return sheet === at.sheet && firstRow <= at.row && at.row <= lastRow;
}

/** Formula for a figure reported by phase (pupils, teachers): the school's own and its attached classes' of that phase. */
export function phaseFigureFormula(sources: SectionSources, phase: PupilPhase, field: Field): string {
  const { school, own, attached } = sources;
  const kind = PUPIL_FIELDS[phase] === field ? "whole" : "decimal";
  const ofAttached = attached
    .filter(({ record }) => PHASES_OF_TYPE[record.type].includes(phase))
    .map(({ source }) => figureFormula(source, field, kind));
  // A host without that phase leaves its own cells of it blank.
  const isLeftBlank = ofAttached.length > 0 && !PHASES_OF_TYPE[school.type].includes(phase);
  return sumFormula([(isLeftBlank ? extraFigureFormula : figureFormula)(own, field, kind), ...ofAttached]);
}

/** Formula for a resource that the whole school shares, before it is split: its own, and what attached classes report besides. */
export function sharedFigureFormula(sources: SectionSources, field: Field): string {
  // An attached class whose host is not in the table: what it shares is unknown.
  if (isAttachedWithShare(sources.school.type)) return textInFormula(MISSING);
  return sumFormula([
    figureFormula(sources.own, field, "decimal"),
    ...sources.attached.map(({ source }) => extraFigureFormula(source, field, "decimal")),
  ]);
}

/** Formula for the indoor sports rooms of the whole school. */
export function sharedIndoorSportsFormula({ own, attached }: SectionSources): string {
  return sumFormula([
    indoorSportsFormula(own, own.table.blankIndoorSports),
    ...attached.map(({ source }) => indoorSportsFormula(source, "none")),
  ]);
}
