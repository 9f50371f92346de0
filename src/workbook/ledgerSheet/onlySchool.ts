import { isAttachedWithShare } from "../../core/phaseSplit/schoolUnit";
import type { SchoolTable } from "../schoolTable";

/** The school of a workbook that has no other; attached classes are no schools of their own. */
export function onlySchool(tables: readonly SchoolTable[]): string | null {
  const schools = tables.flatMap(({ records }) => records).filter(({ type }) => !isAttachedWithShare(type));
  const [first] = schools;
  return first !== undefined && schools.length === 1 ? first.name : null;
}
