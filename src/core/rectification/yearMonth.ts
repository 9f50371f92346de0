/** A month of a year: what 整改到位时限(年月) is given in. `month` is 1 to 12. */
export interface YearMonth {
  readonly year: number;
  readonly month: number;
}

const MONTHS = 12;
/** Years that a ledger can mean; anything else is a slip of the hand or another kind of number. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

/** Serial numbers of Excel's 1900 system for 1 January 2000 and 1 January 2100. */
const FIRST_SERIAL = 36_526;
const SERIAL_AFTER_LAST = 73_051;
const MILLISECONDS_PER_DAY = 86_400_000;
/** Day 0 of Excel's 1900 system for every date from 1 March 1900 on. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

/** No date that means something is longer. */
const LONGEST_TEXT = 40;

const SEPARATED =
  /^(\d{4})[.\-/年](\d{1,2})(?:[.\-/月](\d{1,2})日?|月?份?)?(?:月?底|[上中下]旬|初|末)?(?:之?前|以前|为止)?$/;
const DIGITS_ONLY = /^(\d{4})(\d{2})(\d{2})?$/;

/** 2024.1 in a cell of numbers: the same number is what becomes of 2024.10, so nobody can tell January from October. */
const ONE_DECIMAL_ONE = /^\d{4}\.1$/;

/**
 * The month that a cell means: 2024.4, 2024年4月, 2024-04, 2024/4, 202404, with a day or without, full-width or not, with 底 or
 * 前 behind it, or a real date. Null for what is not understood, a blank too: a wrong deadline is worse than a question.
 */
export function parseYearMonth(value: string | number): YearMonth | null {
  return typeof value === "number" ? fromNumber(value) : fromText(value);
}

function fromNumber(value: number): YearMonth | null {
  if (value >= FIRST_SERIAL && value < SERIAL_AFTER_LAST) return monthOfSerial(value);
  const text = String(value);
  return ONE_DECIMAL_ONE.test(text) ? null : fromText(text);
}

function monthOfSerial(serial: number): YearMonth {
  const date = new Date(EXCEL_EPOCH + Math.floor(serial) * MILLISECONDS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

function fromText(text: string): YearMonth | null {
  if (text.length > LONGEST_TEXT) return null;
  const plain = text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[‐-―−]/g, "-")
    .replaceAll("。", ".");
  const parts = SEPARATED.exec(plain) ?? DIGITS_ONLY.exec(plain);
  if (parts === null) return null;
  const [year, month, day] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  return validMonth({ year: Number(year), month: Number(month) }, day);
}

function validMonth(found: YearMonth, day: number | undefined): YearMonth | null {
  const { year, month } = found;
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > MONTHS) return null;
  if (day !== undefined && (day < 1 || day > daysIn(found))) return null;
  return found;
}

/** Day 0 of the next month is the last of this one. */
function daysIn({ year, month }: YearMonth): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The month of a day, YYYY-MM-DD. Anything else is a bug and throws. */
export function yearMonthOf(isoDate: string): YearMonth {
  const month = /^\d{4}-\d{2}-\d{2}$/.test(isoDate) ? fromText(isoDate) : null;
  if (month === null) throw new Error(`not a date: ${isoDate}`);
  return month;
}

/** The month so many months later. */
export function monthsAfter({ year, month }: YearMonth, count: number): YearMonth {
  const months = year * MONTHS + (month - 1) + count;
  return { year: Math.floor(months / MONTHS), month: (months % MONTHS) + 1 };
}

/** Whether the first month is over when the second begins. */
export function isEarlierMonth(first: YearMonth, second: YearMonth): boolean {
  return first.year < second.year || (first.year === second.year && first.month < second.month);
}

/** The first day of a month, YYYY-MM-DD: as which the ledger holds a month that it writes itself. */
export function firstDayOf({ year, month }: YearMonth): string {
  return `${String(year)}-${String(month).padStart(2, "0")}-01`;
}
