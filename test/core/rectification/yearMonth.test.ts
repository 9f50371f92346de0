import fc from "fast-check";
import {
  firstDayOf,
  isEarlierMonth,
  monthsAfter,
  parseYearMonth,
  type YearMonth,
  yearMonthOf,
} from "../../../src/core/rectification/yearMonth";

const anyMonth = fc.record({ year: fc.integer({ min: 2000, max: 2099 }), month: fc.integer({ min: 1, max: 12 }) });
const APRIL: YearMonth = { year: 2024, month: 4 };

/** Serial number of a day in Excel, counted apart from the code under test. */
function serialOf({ year, month }: YearMonth, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}

describe("a month in the ledger", () => {
  it.each<[string | number]>([
    ["2024.4"],
    ["2024.04"],
    ["2024年4月"],
    ["2024年04月"],
    ["2024年4"],
    ["2024-04"],
    ["2024-4"],
    ["2024–4"],
    ["2024—4"],
    ["2024―04"],
    ["2024−4"],
    ["2024/4"],
    ["2024。4"],
    ["2024.4月"],
    ["202404"],
    ["20240430"],
    ["２０２４．４"],
    ["２０２４年４月"],
    ["２０２４／０４"],
    [" 2024 年 4 月 "],
    ["2024年4月\u3000"],
    ["2024年4月底"],
    ["2024年4月底前"],
    ["2024.4底"],
    ["2024年4月末"],
    ["2024年4月初"],
    ["2024年4月上旬"],
    ["2024年4月中旬"],
    ["2024年4月下旬前"],
    ["2024年4月份"],
    ["2024年4月前"],
    ["2024年4月之前"],
    ["2024年4月以前"],
    ["2024年4月30日为止"],
    ["2024年4月30日"],
    ["2024年4月30"],
    ["2024年4月30日前"],
    ["2024.4.30"],
    ["2024-04-01"],
    ["2024/4/9"],
    [2024.4],
    [2024.04],
    [202404],
    [20240401],
    [45383],
    [45412],
    [45412.99],
  ])("is understood as April 2024: %s", (value) => {
    expect(parseYearMonth(value)).toEqual(APRIL);
  });

  it.each<[string | number]>([
    [""],
    ["   "],
    ["2024"],
    ["4月"],
    ["24.4"],
    ["2024年"],
    ["2024.0"],
    ["2024.13"],
    ["202413"],
    ["202400"],
    ["20244"],
    ["2024043"],
    ["2024.4.31"],
    ["2024.4.0"],
    ["20240431"],
    ["20230229"],
    ["2024.123"],
    ["2024.4.123"],
    ["1999.12"],
    ["2100.1"],
    ["年底"],
    ["2024年4月或5月"],
    ["约2024年4月"],
    ["2024年4月5月"],
    ["2024年4月前后"],
    ["2024-04-"],
    ["45383"],
    ["长期"],
    ["=2024"],
    [`2024.4${" ".repeat(40)}`],
    [0],
    [4],
    [-45383],
    [2024],
    [2024.1],
    [2024.5001],
    [20244],
    [36525],
    [73051],
    [202400],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
  ])("is not understood, and not guessed: %s", (value) => {
    expect(parseYearMonth(value)).toBeNull();
  });

  it("is January where a text says 2024.1, but a number 2024.1 may have been typed as 2024.10", () => {
    expect(parseYearMonth("2024.1")).toEqual({ year: 2024, month: 1 });
    expect(parseYearMonth("2024.10")).toEqual({ year: 2024, month: 10 });
    expect(parseYearMonth(2024.01)).toEqual({ year: 2024, month: 1 });
    expect([2024.11, 2024.12].map(parseYearMonth)).toEqual([
      { year: 2024, month: 11 },
      { year: 2024, month: 12 },
    ]);
  });

  it("takes the last day of February only in a leap year", () => {
    expect(parseYearMonth("2024.2.29")).toEqual({ year: 2024, month: 2 });
    expect(parseYearMonth("2023.2.29")).toBeNull();
  });

  it("knows the first and the last day that can be meant", () => {
    expect([36_526, 73_050, 73_050.5].map(parseYearMonth)).toEqual([
      { year: 2000, month: 1 },
      { year: 2099, month: 12 },
      { year: 2099, month: 12 },
    ]);
  });

  it("is the same in every spelling, whatever the month", () => {
    fc.assert(
      fc.property(anyMonth, ({ year, month }) => {
        const two = String(month).padStart(2, "0");
        const texts = [
          `${year}.${month}`,
          `${year}年${month}月底前`,
          `${year}-${two}`,
          `${year}/${month}`,
          `${year}${two}`,
        ];
        for (const text of [...texts, `${year}${two}01`]) expect(parseYearMonth(text)).toEqual({ year, month });
        expect(parseYearMonth(Number(`${year}${two}`))).toEqual({ year, month });
      }),
    );
  });

  it("is the month of every real date, at any time of the day", () => {
    const day = fc.integer({ min: 1, max: 28 });
    fc.assert(
      fc.property(anyMonth, day, fc.double({ min: 0, max: 0.999, noNaN: true }), (month, date, time) => {
        expect(parseYearMonth(serialOf(month, date) + time)).toEqual(month);
      }),
    );
  });

  it("never makes a month of any other text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const month = parseYearMonth(text);
        expect(month === null || /\d{4}.*\d/.test(text.normalize("NFKC").replace(/\s/g, ""))).toBe(true);
      }),
    );
  });
});

describe("months", () => {
  it("are counted over the end of the year", () => {
    expect(monthsAfter({ year: 2026, month: 11 }, 3)).toEqual({ year: 2027, month: 2 });
    expect(monthsAfter({ year: 2026, month: 12 }, 12)).toEqual({ year: 2027, month: 12 });
    expect(monthsAfter({ year: 2026, month: 9 }, 3)).toEqual({ year: 2026, month: 12 });
    expect(monthsAfter(APRIL, 0)).toEqual(APRIL);
  });

  it("come after each other as many as were added", () => {
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: 0, max: 200 }), (month, count) => {
        const later = monthsAfter(month, count);
        expect(later.year * 12 + later.month - (month.year * 12 + month.month)).toBe(count);
        expect(later.month).toBeGreaterThanOrEqual(1);
        expect(later.month).toBeLessThanOrEqual(12);
        expect(isEarlierMonth(month, later)).toBe(count > 0);
        expect(isEarlierMonth(later, month)).toBe(false);
      }),
    );
  });

  it("of a day and first days of a month", () => {
    expect(yearMonthOf("2026-04-15")).toEqual({ year: 2026, month: 4 });
    expect(firstDayOf({ year: 2026, month: 4 })).toBe("2026-04-01");
    expect(firstDayOf({ year: 2026, month: 11 })).toBe("2026-11-01");
  });

  it.each(["2026年4月15日", "2026-04", "2026-02-30", "2026-4-1", ""])("of what is no day are a bug: %s", (text) => {
    expect(() => yearMonthOf(text)).toThrow(`not a date: ${text}`);
  });
});
