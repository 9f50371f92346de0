import type { DeadlineMonths } from "../model/rectification";
import type { IndicatorStandard } from "../model/standard";
import { monthsAfter, type YearMonth, yearMonthOf } from "./yearMonth";

/**
 * By when a problem that was found on a day (YYYY-MM-DD) is to be put right: so many months after that, by the class of its
 * indicator. Building takes longer than assigning a teacher.
 */
export function deadlineFor(
  resourceClass: IndicatorStandard["resourceClass"],
  found: string,
  months: DeadlineMonths,
): YearMonth {
  return monthsAfter(yearMonthOf(found), months[resourceClass]);
}
