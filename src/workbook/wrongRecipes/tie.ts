import type { CountyAssessment } from "../../core/model/assessment";
import type { ResourceIndicator } from "../../core/model/indicator";
import { PHASES, type Phase } from "../../core/model/phase";
import type { Standard } from "../../core/model/standard";
import { TEACHER_FIELDS } from "../fields";
import type { Field, SchoolTable } from "../schoolTable";
import type { SheetSnapshot } from "../sheetSnapshot";
import { labelKey } from "../text";
import type { Area } from "../workbookPatch";
import { numbersIn, valueAt } from "./sheetCells";

/** What an area of a sheet holds: the readings of one indicator in one phase, or totals of its column. */
export interface Tie {
  readonly indicator: ResourceIndicator;
  readonly phase: Phase;
  /** The values are the readings rounded to two decimals, not the readings themselves. */
  readonly isRounded: boolean;
}

/** The county that areas are tied to. */
export interface TieSource {
  readonly assessment: CountyAssessment;
  readonly standard: Standard;
  readonly tables: readonly SchoolTable[];
}

/** Fewer values could be those of anything. */
const FEWEST_VALUES = 2;
/** Readings as 表Ⅱ-2 shows them have two decimals; a little more for the binary half. */
const HALF_A_HUNDREDTH = 0.005 + 1e-9;
const SAME = 1e-9;
const MOST_HEADER_ROWS = 8;

const SHARED_FIELDS: Readonly<Partial<Record<Field, ResourceIndicator>>> = {
  teachingArea: "teachingArea",
  sportsGroundArea: "sportsArea",
  equipmentValue: "equipmentValue",
  multimediaClassrooms: "multimediaClassrooms",
};

function isClose(value: number, reading: number, tolerance: number): boolean {
  return Math.abs(value - reading) <= Math.max(tolerance, Math.abs(reading) * SAME);
}

function readingsOf({ assessment }: TieSource, phase: Phase, indicator: ResourceIndicator): readonly number[] {
  return assessment.sections.flatMap((section) => {
    const { actual } = section.readings[indicator];
    return section.phase !== phase || actual === null ? [] : [actual];
  });
}

function ascending(values: readonly number[]): readonly number[] {
  return [...values].sort((left, right) => left - right);
}

/** By the values: all readings of an indicator and phase, in any order, exact or rounded to two decimals. */
function tieByValues(values: readonly number[], source: TieSource): Tie | null {
  if (values.length < FEWEST_VALUES) return null;
  const sorted = ascending(values);
  for (const phase of PHASES) {
    for (const { indicator } of source.standard.indicators) {
      const readings = ascending(readingsOf(source, phase, indicator));
      if (readings.length !== sorted.length || new Set(readings).size < FEWEST_VALUES) continue;
      const pairs = sorted.map((value, index) => [value, readings[index] ?? Number.NaN] as const);
      if (!pairs.every(([value, reading]) => isClose(value, reading, HALF_A_HUNDREDTH))) continue;
      return { indicator, phase, isRounded: !pairs.every(([value, reading]) => isClose(value, reading, 0)) };
    }
  }
  return null;
}

/** The phase that words name; else the only one that the county has; null where nobody can tell. */
function phaseIn(text: string, { assessment }: TieSource): Phase | null {
  const isPrimary = text.includes("小学");
  const isJunior = text.includes("初中");
  if (isPrimary !== isJunior) return isPrimary ? "primary" : "juniorSecondary";
  const phases = PHASES.filter((phase) => assessment.sections.some((section) => section.phase === phase));
  return phases.length === 1 ? (phases[0] ?? null) : null;
}

/** By the words above the area: the name of an indicator, and of a phase there or in the name of the sheet. */
function tieByHeader(sheet: SheetSnapshot, area: Area, source: TieSource): Tie | null {
  const words: string[] = [];
  for (let row = area.top; row >= 0 && row > area.top - MOST_HEADER_ROWS; row -= 1) {
    const text = valueAt(sheet, row, area.left);
    if (typeof text === "string") words.push(labelKey(text));
  }
  const found = source.standard.indicators.find(({ name }) => words.some((word) => word.includes(labelKey(name))));
  const phase = phaseIn([sheet.name, ...words].join(""), source);
  return found === undefined || phase === null ? null : { indicator: found.indicator, phase, isRounded: false };
}

/** By the column of the school table: its totals are not readings, but they are of one indicator. */
function tieByColumn(sheet: SheetSnapshot, area: Area, source: TieSource): Tie | null {
  const table = source.tables.find((one) => one.sheet === sheet.name);
  if (table === undefined) return null;
  const isColumn = (field: Field): boolean => table.columns[field] === area.left;
  for (const { indicator } of source.standard.indicators) {
    for (const phase of PHASES) {
      const fields = Object.entries(TEACHER_FIELDS).find(([name]) => name === indicator)?.[1];
      if (fields !== undefined && isColumn(fields[phase])) return { indicator, phase, isRounded: false };
    }
  }
  const shared = Object.entries(SHARED_FIELDS).find(([field]) => isColumn(field as Field))?.[1];
  const phase = phaseIn("", source);
  return shared === undefined || phase === null ? null : { indicator: shared, phase, isRounded: false };
}

/** What an area of a sheet can be tied to; null where it cannot. Its values say most, then its header, then its column. */
export function tieOf(sheet: SheetSnapshot, area: Area, source: TieSource): Tie | null {
  if (area.left !== area.right) return null;
  return (
    tieByValues(numbersIn(sheet, area), source) ?? tieByHeader(sheet, area, source) ?? tieByColumn(sheet, area, source)
  );
}
