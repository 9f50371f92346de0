import type { CellAt } from "../model/cellAt";
import type { PlausibilityBounds } from "../model/plausibility";
import { PHASES } from "../model/phase";
import type { SchoolRecord } from "../model/schoolRecord";
import { PHASES_OF_TYPE } from "../phaseSplit/schoolUnit";
import { baseOf, type Doubt, type PlausibilityContext, schoolKey } from "./doubt";
import { type FigureName, NAMED_COLUMNS, type NamedColumn, valueOf } from "./figureNames";
import { nameVariants } from "./schoolNames";

/** Figures that are large and differ from school to school. */
const LARGE_FIGURES: readonly FigureName[] = [
  "primaryPupils",
  "juniorPupils",
  "teachingArea",
  "sportsGroundArea",
  "equipmentValue",
];

const LARGE_COLUMNS: readonly NamedColumn[] = NAMED_COLUMNS.filter(({ name }) => LARGE_FIGURES.includes(name));
const TELLING = 2;

interface LargeFigure {
  readonly column: NamedColumn;
  readonly value: number;
  readonly at: CellAt | null;
}

/** A row whose figures are told apart from others'. */
interface Triple {
  readonly figures: readonly LargeFigure[];
  readonly key: string;
}

function significantDigits(value: number): number {
  return value.toExponential().replace(/e.*$/, "").replace(".", "").length;
}

function largeFigures(school: SchoolRecord, { repeated }: PlausibilityBounds): readonly LargeFigure[] {
  return LARGE_COLUMNS.flatMap((column) => {
    const figure = column.of(school);
    const value = valueOf(figure);
    return value === null || value < repeated.smallestFigure ? [] : [{ column, value, at: figure.at }];
  });
}

/** All threes of a row's large figures of which two at least are no round numbers. */
function triplesOf(school: SchoolRecord, bounds: PlausibilityBounds): Triple[] {
  const figures = largeFigures(school, bounds);
  const isTelling = figures.map(({ value }) => significantDigits(value) >= bounds.repeated.significantDigits);
  const triples: Triple[] = [];
  for (let i = 0; i < figures.length; i += 1) {
    for (let j = i + 1; j < figures.length; j += 1) {
      for (let k = j + 1; k < figures.length; k += 1) {
        const chosen = [i, j, k];
        if (chosen.filter((index) => isTelling[index]).length < TELLING) continue;
        const three = chosen.flatMap((index) => figures[index] ?? []);
        triples.push({ figures: three, key: three.map(({ column, value }) => `${column.name}=${value}`).join("|") });
      }
    }
  }
  return triples;
}

function repeatDoubt(
  school: SchoolRecord,
  { first, triple }: { readonly first: SchoolRecord; readonly triple: Triple },
  { bounds, headerOf }: PlausibilityContext,
): Doubt {
  const [at = null, ...alsoAt] = triple.figures.map((figure) => figure.at);
  return {
    group: `repeatedFigures|${triple.figures.map(({ column }) => column.name).join("|")}`,
    finding: {
      ...baseOf(school, at, { reference: bounds.ownReference }),
      alsoAt: alsoAt.filter((cell) => cell !== null),
      code: "repeatedFigures",
      subject: { school: schoolKey(school), field: "repeatedFigures", value: triple.key },
      fields: triple.figures.map(({ column }) => headerOf(column.name)),
      other: first.name,
      first: triple.figures[0]?.column.of(first).at ?? first.at,
    },
  };
}

/** Rows in which three large figures are those of an earlier row: said once a row, of the first such three. */
export function repeatDoubts(records: readonly SchoolRecord[], context: PlausibilityContext): readonly Doubt[] {
  const firsts = new Map<string, SchoolRecord>();
  return records.flatMap((school) => {
    const triples = triplesOf(school, context.bounds);
    const repeated = triples.find(({ key }) => firsts.has(key));
    const first = repeated === undefined ? undefined : firsts.get(repeated.key);
    for (const { key } of triples) if (!firsts.has(key)) firsts.set(key, school);
    return repeated === undefined || first === undefined
      ? []
      : [repeatDoubt(school, { first, triple: repeated }, context)];
  });
}

function hasCommonPhase(left: SchoolRecord, right: SchoolRecord): boolean {
  const has = (school: SchoolRecord, phase: (typeof PHASES)[number]): boolean =>
    PHASES_OF_TYPE[school.type].includes(phase) && (valueOf(school.pupils[phase]) ?? 1) > 0;
  return PHASES.some((phase) => has(left, phase) && has(right, phase));
}

/** Rows that are repeated for certain are data errors already, and none of their figures is used. */
function isKnownDuplicate({ pupils }: SchoolRecord): boolean {
  return PHASES.some((phase) => {
    const figure = pupils[phase];
    return figure.kind === "missing" && figure.reason === "duplicateSchool";
  });
}

function nameDoubt(school: SchoolRecord, other: SchoolRecord, { bounds }: PlausibilityContext): Doubt {
  return {
    group: "similarName",
    finding: {
      ...baseOf(school, school.at, { reference: bounds.ownReference }),
      code: "similarName",
      subject: { school: schoolKey(school), field: "schoolName", value: `${school.name}|${other.name}` },
      other: other.name,
      first: other.at,
    },
  };
}

/**
 * Names that may mean one school twice: the same apart from digits and numerals (第一小学, 第1小学), short and long endings
 * (一小) or a place in front (金城市城关小学, 城关小学). Attached classes carry the name of their school and are left out.
 */
export function nameDoubts(records: readonly SchoolRecord[], context: PlausibilityContext): readonly Doubt[] {
  const schools = records.filter((school) => !school.type.startsWith("attached") && !isKnownDuplicate(school));
  const byName = new Map<string, SchoolRecord>();
  const doubts: Doubt[] = [];
  for (const school of schools) {
    const [plain = ""] = nameVariants(school.name);
    const first = byName.get(plain);
    if (first === undefined) byName.set(plain, school);
    else if (hasCommonPhase(first, school)) doubts.push(nameDoubt(school, first, context));
  }
  for (const school of schools) {
    const [plain = "", ...stripped] = nameVariants(school.name);
    const other = stripped.map((variant) => byName.get(variant)).find((one) => one !== undefined);
    if (other === undefined || other === byName.get(plain) || !hasCommonPhase(other, school)) continue;
    doubts.push(nameDoubt(school, other, context));
  }
  return doubts;
}
