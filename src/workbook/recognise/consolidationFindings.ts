import type { Finding, FindingBase } from "../../core/model/finding";
import { PHASES } from "../../core/model/phase";
import { PHASES_OF_TYPE } from "../../core/phaseSplit/schoolUnit";
import { conceptEntry } from "../dictionary/dictionary";
import { columnOf, textAt } from "./schoolRows";
import type { TableSource } from "./tableSource";

const ARTS = "艺术教师数";
const MUSIC_AND_FINE_ARTS = "其中音乐、美术教师数";

function baseOf(at: FindingBase["at"], school: string | null): FindingBase {
  return { level: "dataError", at, alsoAt: [], school, phase: null, reference: null };
}

/** 音乐 and 美术 that exceed the 艺术 they are a part of. */
export function artsFindings({ contradictions, layout }: TableSource): readonly Finding[] {
  const name = columnOf(layout, "schoolName");
  return contradictions.map(({ source, whole, parts }) => ({
    ...baseOf(parts.at, name === undefined ? null : textAt(source, name)),
    alsoAt: [whole.at],
    code: "partExceedsWhole",
    part: MUSIC_AND_FINE_ARTS,
    whole: ARTS,
    partValue: parts.value,
    wholeValue: whole.value,
  }));
}

/** Schools with several phases in a table whose columns do not say which phase they count: said once for all of them. */
export function phaseFindings({ facts, plan, layout, sheet }: TableSource): readonly Finding[] {
  const name = columnOf(layout, "schoolName");
  const isByRow = [...plan.fields.values()].some(({ byRow }) => byRow);
  const open = facts.filter(({ type, phase, parts }) => {
    if (type === null || phase !== null || parts !== undefined) return false;
    const phases = PHASES_OF_TYPE[type];
    return phases.length > 1 && PHASES.some((judged) => phases.includes(judged));
  });
  const [first, ...others] = open;
  if (!isByRow || name === undefined || first === undefined) return [];
  const at = (row: number): NonNullable<FindingBase["at"]> => ({
    sheet: sheet.name,
    row,
    column: sheet.origin.column + name,
  });
  return [
    {
      ...baseOf(at(first.source.row), others.length === 0 ? textAt(first.source, name) : null),
      alsoAt: others.map(({ source }) => at(source.row)),
      code: "phaseNotTold",
      field: conceptEntry("pupils").names[0] ?? "",
      count: open.length,
    },
  ];
}
