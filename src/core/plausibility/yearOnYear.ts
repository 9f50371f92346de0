import type { YearlyBounds } from "../model/plausibility";
import type { SchoolRecord } from "../model/schoolRecord";
import { baseOf, type Doubt, type PlausibilityContext, schoolKey } from "./doubt";
import { NAMED_COLUMNS, type NamedColumn, valueOf } from "./figureNames";

/** Attached classes carry the code and name of their school: they are compared among their own kind. */
function keyOf(school: SchoolRecord, key: string): string {
  return `${school.type.startsWith("attached") ? school.type : ""}|${key}`;
}

function isBeyond(before: number, after: number, { rise, fall, smallestChange }: YearlyBounds): boolean {
  const change = after - before;
  if (Math.abs(change) < smallestChange) return false;
  return change > 0 ? change > before * rise : -change > before * fall;
}

interface Pair {
  readonly school: SchoolRecord;
  readonly lastYear: SchoolRecord;
}

function changeDoubt({ school, lastYear }: Pair, column: NamedColumn, context: PlausibilityContext): Doubt | null {
  if (column.yearly === null) return null;
  const { bounds, headerOf } = context;
  const old = column.of(lastYear);
  const before = valueOf(old);
  const after = valueOf(column.of(school));
  if (before === null || after === null || !isBeyond(before, after, bounds.yearly[column.yearly])) return null;
  return {
    group: `changedSinceLastYear|${column.name}|${after > before ? "rise" : "fall"}`,
    finding: {
      ...baseOf(school, column.of(school).at, { phase: column.phase, reference: bounds.ownReference }),
      code: "changedSinceLastYear",
      subject: { school: schoolKey(school), field: column.name, value: `${String(before)}→${String(after)}` },
      field: headerOf(column.name),
      before,
      after,
      change: before === 0 ? null : (after - before) / before,
      lastYear: old.at,
    },
  };
}

/**
 * Figures that rose or fell more since last year than is plausible. A school is found in last year's records by its code,
 * else by its name; schools that came or went are not compared.
 */
export function yearlyDoubts(
  records: readonly SchoolRecord[],
  lastYear: readonly SchoolRecord[],
  context: PlausibilityContext,
): readonly Doubt[] {
  const byKey = new Map<string, SchoolRecord>();
  for (const school of lastYear) {
    for (const key of [schoolKey({ code: null, name: school.name }), schoolKey(school)]) {
      byKey.set(keyOf(school, key), school);
    }
  }
  return records.flatMap((school) => {
    const keys = [schoolKey(school), schoolKey({ code: null, name: school.name })];
    const old = keys.map((key) => byKey.get(keyOf(school, key))).find((one) => one !== undefined);
    if (old === undefined) return [];
    const pair = { school, lastYear: old };
    return NAMED_COLUMNS.map((column) => changeDoubt(pair, column, context)).filter((doubt) => doubt !== null);
  });
}
