import { PHASES, type Phase } from "../model/phase";
import type { SchoolRecord } from "../model/schoolRecord";
import type { SchoolUnit } from "../phaseSplit/schoolUnit";
import { baseOf, type Doubt, type PlausibilityContext, schoolKey } from "./doubt";
import { NAMED_COLUMNS, type NamedColumn, valueOf } from "./figureNames";

const CLASS_COLUMNS = {
  primary: columnOf("primaryClasses"),
  juniorSecondary: columnOf("juniorClasses"),
} as const satisfies Readonly<Record<Phase, NamedColumn>>;

const PUPIL_COLUMNS = {
  primary: columnOf("primaryPupils"),
  juniorSecondary: columnOf("juniorPupils"),
} as const satisfies Readonly<Record<Phase, NamedColumn>>;

function columnOf(name: NamedColumn["name"]): NamedColumn {
  const column = NAMED_COLUMNS.find((one) => one.name === name);
  if (column === undefined) throw new Error(`no column ${name}`);
  return column;
}

type ClassSize = "overStandard" | "oversized" | "extreme";

function sizeOf(
  average: number,
  phase: Phase,
  { bounds }: PlausibilityContext,
): { readonly size: ClassSize; readonly limit: number } | null {
  const { standard, oversized, extreme } = bounds.classSize;
  if (average > extreme) return { size: "extreme", limit: extreme };
  if (average > oversized) return { size: "oversized", limit: oversized };
  return average > standard[phase] ? { size: "overStandard", limit: standard[phase] } : null;
}

function classDoubt(school: SchoolRecord, phase: Phase, context: PlausibilityContext): Doubt | null {
  const pupils = valueOf(school.pupils[phase]);
  const classes = valueOf(school.classes[phase]);
  if (pupils === null || classes === null || pupils <= 0 || classes <= 0) return null;
  const column = CLASS_COLUMNS[phase];
  const { bounds, headerOf } = context;
  const subject = { school: schoolKey(school), field: column.name, value: `${String(pupils)}/${String(classes)}` };
  const base = { subject, field: headerOf(column.name) };
  const average = pupils / classes;
  const { at } = school.classes[phase];
  const { low, basis, unit } = bounds.perPupil.pupilsPerClass;
  if (low !== null && average < low) {
    return {
      group: `implausibleValue|${column.name}|low`,
      finding: {
        ...baseOf(school, at, { phase, reference: bounds.ownReference }),
        ...base,
        code: "implausibleValue",
        direction: "low",
        basis,
        unit,
        actual: average,
        bound: low,
      },
    };
  }
  const large = sizeOf(average, phase, context);
  if (large === null) return null;
  return {
    group: `largeClasses|${column.name}|${large.size}`,
    finding: {
      ...baseOf(school, at, { phase, reference: bounds.classSize.reference }),
      ...base,
      ...large,
      code: "largeClasses",
      average,
    },
  };
}

/** Pupils of the compulsory phases of a school; null where one that it has is not known. */
function compulsoryPupils({ figures, phases }: SchoolUnit): number | null {
  let sum = 0;
  for (const phase of PHASES) {
    if (!phases.includes(phase)) continue;
    const pupils = valueOf(figures.pupils[phase]);
    if (pupils === null) return null;
    sum += pupils;
  }
  return sum;
}

function schoolDoubt(unit: SchoolUnit, { bounds, headerOf }: PlausibilityContext): Doubt | null {
  const pupils = compulsoryPupils(unit);
  const phases = PHASES.filter((phase) => unit.phases.includes(phase));
  const [first] = phases;
  if (pupils === null || first === undefined) return null;
  const { onePhase, severalPhases, reference } = bounds.schoolSize;
  const limit = phases.length > 1 ? severalPhases : onePhase;
  if (pupils <= limit) return null;
  const { school } = unit;
  const column = PUPIL_COLUMNS[first];
  return {
    group: `largeSchool|${limit}`,
    finding: {
      ...baseOf(school, column.of(school).at, { phase: phases.length > 1 ? null : first, reference }),
      code: "largeSchool",
      subject: { school: schoolKey(school), field: "schoolSize", value: String(pupils) },
      field: headerOf(column.name),
      pupils,
      limit,
    },
  };
}

/**
 * Classes and schools that are too large. The average class is over a limit only if at least one class is, so this is
 * certain; classes that are too large within a small average are not seen here.
 */
export function sizeDoubts(units: readonly SchoolUnit[], context: PlausibilityContext): readonly Doubt[] {
  return units.flatMap((unit) => {
    const rows = [unit.school, ...unit.attached];
    const classes = rows.flatMap((row) => PHASES.map((phase) => classDoubt(row, phase, context)));
    return [...classes, schoolDoubt(unit, context)].filter((doubt) => doubt !== null);
  });
}
