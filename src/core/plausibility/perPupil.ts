import { PUPIL_PHASES, type PupilPhase } from "../model/phase";
import type { BoundMeasure, PlausibilityBounds, PlausibleBounds } from "../model/plausibility";
import type { SchoolRecord } from "../model/schoolRecord";
import type { SchoolUnit } from "../phaseSplit/schoolUnit";
import { baseOf, type Doubt, type PlausibilityContext, schoolKey } from "./doubt";
import { NAMED_COLUMNS, type NamedColumn, valueOf } from "./figureNames";
import { medianOf, medianOfOthers } from "./median";

/** One school's figure of a column with the pupils that it is for. */
interface Entry {
  readonly school: SchoolRecord;
  readonly figures: SchoolRecord;
  readonly value: number;
  readonly pupils: number;
}

const HUNDRED = 100;
const TEN_THOUSAND = 10_000;
const THOUSAND = 1_000;

function pupilsOf(unit: SchoolUnit, phase: PupilPhase | null): number | null {
  if (phase !== null) return unit.phases.includes(phase) ? valueOf(unit.figures.pupils[phase]) : null;
  let sum = 0;
  for (const one of PUPIL_PHASES) {
    if (!unit.phases.includes(one)) continue;
    const pupils = valueOf(unit.figures.pupils[one]);
    if (pupils === null) return null;
    sum += pupils;
  }
  return sum;
}

function entriesOf(units: readonly SchoolUnit[], column: NamedColumn): readonly Entry[] {
  return units.flatMap((unit) => {
    const value = valueOf(column.of(unit.figures));
    const pupils = pupilsOf(unit, column.phase);
    if (value === null || pupils === null || pupils <= 0) return [];
    return [{ school: unit.school, figures: unit.figures, value, pupils }];
  });
}

function zeroDoubts(
  entries: readonly Entry[],
  column: NamedColumn,
  { bounds, headerOf }: PlausibilityContext,
): Doubt[] {
  if (!column.isZeroDoubtful) return [];
  const { fewestPeers, shareWithValue, smallestExpected } = bounds.zero;
  const rates = entries.flatMap(({ value, pupils }) => (value > 0 ? [value / pupils] : []));
  const peersWithValue = rates.length;
  const peers = entries.length - 1;
  if (peers < fewestPeers || peersWithValue < peers * shareWithValue) return [];
  const usual = medianOf(rates);
  return entries
    .filter(({ value, pupils }) => value === 0 && pupils * usual >= smallestExpected)
    .map(({ school, figures }) => ({
      group: `zeroAmongPeers|${column.name}`,
      finding: {
        ...baseOf(school, column.of(figures).at, { phase: column.phase, reference: bounds.ownReference }),
        code: "zeroAmongPeers",
        subject: { school: schoolKey(school), field: column.name, value: "0" },
        field: headerOf(column.name),
        peers,
        peersWithValue,
      },
    }));
}

function isWithin(figure: number, { low, high }: PlausibleBounds): boolean {
  return (low === null || figure >= low) && (high === null || figure <= high);
}

/** The side on which a figure lies outside, with the bound; null inside. */
function outsideOf(
  figure: number,
  { low, high }: PlausibleBounds,
): { direction: "low" | "high"; bound: number } | null {
  if (low !== null && figure < low) return { direction: "low", bound: low };
  return high !== null && figure > high ? { direction: "high", bound: high } : null;
}

function valueDoubts(entries: readonly Entry[], column: NamedColumn, context: PlausibilityContext): Doubt[] {
  const { measure } = column;
  if (measure === null) return [];
  const { bounds, headerOf } = context;
  const limits = bounds.perPupil[measure];
  const scale = limits.basis === "hundredPupils" ? HUNDRED : 1;
  return entries.flatMap((entry): Doubt[] => {
    const { school, figures, value, pupils } = entry;
    if (value === 0 || pupils < bounds.minimumPupils) return [];
    const actual = (value / pupils) * scale;
    const outside = outsideOf(actual, limits);
    if (outside === null) return [];
    const { basis, unit } = limits;
    return [
      {
        group: `implausibleValue|${column.name}|${outside.direction}`,
        finding: {
          ...baseOf(school, column.of(figures).at, { phase: column.phase, reference: bounds.ownReference }),
          ...outside,
          code: "implausibleValue",
          subject: { school: schoolKey(school), field: column.name, value: `${String(value)}/${String(pupils)}` },
          field: headerOf(column.name),
          basis,
          unit,
          actual,
        },
      },
    ];
  });
}

interface Slip {
  readonly direction: "low" | "high";
  readonly factor: 1000 | 10000;
}

/** The power of ten that brings the figure nearest to what it should be. */
function nearestFactor(ratio: number): Slip["factor"] {
  const size = Math.abs(Math.log10(ratio));
  return size < (Math.log10(THOUSAND) + Math.log10(TEN_THOUSAND)) / 2 ? THOUSAND : TEN_THOUSAND;
}

interface PerPupil {
  readonly actual: number;
  /** Median of the other schools; null where it is not plausible itself, or there are none. */
  readonly median: number | null;
  readonly isSmall: boolean;
}

/** Whether the median puts it so far off that nothing but a slip explains it. */
function isFarOff({ actual, median, isSmall }: PerPupil, bounds: PlausibilityBounds): boolean {
  if (median === null) return false;
  const factor = isSmall ? bounds.unitSlip.factorOfSmallSchools : bounds.unitSlip.factor;
  return actual >= median * factor || actual <= median / factor;
}

/**
 * A slip of the unit: outside of the plausible bounds, and either far off the median of the others or back inside once the
 * point is moved by 元/万元. Where there is no median to go by, a thousandfold is asked in the same way.
 */
function slipOf(figure: PerPupil, limits: PlausibleBounds, bounds: PlausibilityBounds): Slip | null {
  const { actual, median, isSmall } = figure;
  const outside = outsideOf(actual, limits);
  if (outside === null) return null;
  const { direction } = outside;
  if (median !== null && isFarOff(figure, bounds)) return { direction, factor: nearestFactor(actual / median) };
  if (isSmall) return null;
  const factors = median === null ? ([TEN_THOUSAND, THOUSAND] as const) : ([TEN_THOUSAND] as const);
  const moved = factors
    .map((factor) => ({ factor, figure: direction === "high" ? actual / factor : actual * factor }))
    .filter(({ figure: inside }) => isWithin(inside, limits));
  const [best] = moved.sort((left, right) => offCentre(left.figure, limits) - offCentre(right.figure, limits));
  return best === undefined ? null : { direction, factor: best.factor };
}

/** How far a figure lies from the middle of the bounds, in powers of ten. */
function offCentre(figure: number, { low, high }: PlausibleBounds): number {
  return Math.abs(Math.log10(figure) - (Math.log10(low ?? figure) + Math.log10(high ?? figure)) / 2);
}

/** 元 for 万元 or the other way round: figures of money so far off that nothing else explains it. */
function slipDoubts(entries: readonly Entry[], column: NamedColumn, context: PlausibilityContext): Doubt[] {
  const { bounds, headerOf } = context;
  const limits = bounds.perPupil.equipmentValue;
  const known = entries.filter(({ value }) => value > 0);
  const medianWithout = medianOfOthers(known.map(({ value, pupils }) => value / pupils));
  return known.flatMap(({ school, figures, value, pupils }): Doubt[] => {
    const actual = value / pupils;
    const others = medianWithout(actual);
    const median = others !== null && isWithin(others, limits) ? others : null;
    const slip = slipOf({ actual, median, isSmall: pupils < bounds.minimumPupils }, limits, bounds);
    if (slip === null) return [];
    return [
      {
        group: `unitSlip|${column.name}|${slip.direction}|${slip.factor}`,
        finding: {
          ...baseOf(school, column.of(figures).at, { reference: bounds.ownReference }),
          ...slip,
          code: "unitSlip",
          subject: { school: schoolKey(school), field: column.name, value: String(value) },
          field: headerOf(column.name),
          actual,
          median,
        },
      },
    ];
  });
}

function columnDoubts(units: readonly SchoolUnit[], column: NamedColumn, context: PlausibilityContext): Doubt[] {
  const entries = entriesOf(units, column);
  const slips =
    column.measure === ("equipmentValue" satisfies BoundMeasure) ? slipDoubts(entries, column, context) : [];
  const slipped = new Set(slips.map(({ finding }) => finding.at));
  const others = valueDoubts(entries, column, context).filter(({ finding }) => !slipped.has(finding.at));
  return [...slips, ...others, ...zeroDoubts(entries, column, context)];
}

/**
 * Figures that the pupils do not bear out: outside of the plausible bounds per pupil, zero where the peers have some, and
 * money that is thousands of times off the median of the other schools. A slip of the unit is said as that alone.
 */
export function perPupilDoubts(units: readonly SchoolUnit[], context: PlausibilityContext): readonly Doubt[] {
  const judged = units.filter(({ phases }) => phases.includes("primary") || phases.includes("juniorSecondary"));
  return NAMED_COLUMNS.flatMap((column) => columnDoubts(judged, column, context));
}
