const MILLISECONDS_PER_DAY = 86_400_000;
/** Day 0 of Excel's 1900 system for every date from 1 March 1900 on. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

/** A date of the calendar as an Excel serial number. `isoDate` is YYYY-MM-DD; anything else is a bug and throws. */
export function toExcelDate(isoDate: string): number {
  return (timeOf(isoDate) - EXCEL_EPOCH) / MILLISECONDS_PER_DAY;
}

/** A date as it stands in Chinese documents: 2026年4月15日. `isoDate` is YYYY-MM-DD; anything else is a bug and throws. */
export function toChineseDate(isoDate: string): string {
  const date = new Date(timeOf(isoDate));
  return `${String(date.getUTCFullYear())}年${String(date.getUTCMonth() + 1)}月${String(date.getUTCDate())}日`;
}

function timeOf(isoDate: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(isoDate) ? Date.parse(`${isoDate}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time)) throw new Error(`not a date: ${isoDate}`);
  return time;
}
