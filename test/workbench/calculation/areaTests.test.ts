import fc from "fast-check";
import { areaTest, isAreaRule, numbersOf, valuesIn } from "../../../workbench/calculation/areaTests";
import type { FunctionValue } from "../../../workbench/calculation/calculation";
import { parseAreas } from "../../../workbench/store/address";
import type { ConditionalRule } from "../../../workbench/store/workbook";
import { buildSheet } from "./buildWorkbook";

const NA = { error: "#N/A" };
type AreaRule = Parameters<typeof areaTest>[0];
const rank = (count: number, more: Partial<AreaRule> = {}): AreaRule =>
  ({ kind: "top10", rank: count, isPercent: false, isBottom: false, ...more }) as AreaRule;
const average = (more: Partial<AreaRule> = {}): AreaRule =>
  ({ kind: "aboveAverage", isBelow: false, isEqualIncluded: false, deviations: 0, ...more }) as AreaRule;

/** The values among which a rule stands that it takes. */
const taken = (rule: AreaRule, values: readonly FunctionValue[]): FunctionValue[] =>
  values.filter(areaTest(rule, values));

describe("the values of the cells of a rule", () => {
  const sheet = buildSheet("表", [
    [1, "甲", null],
    [{ error: "#N/A" }, true, 3],
  ]);
  sheet.cells.set("0,2", { value: null, style: { bold: true } });

  it.each([
    ["A1:C2", [1, "甲", NA, true, 3]],
    ["A1:A2,A1:B1", [1, NA, "甲"]],
    ["A:XFD", [1, "甲", NA, true, 3]],
    ["Z1:Z9", []],
  ])("of %s are taken once each, without blanks", (areas, expected) => {
    expect(valuesIn(sheet, parseAreas(areas) ?? [])).toEqual(expected);
  });

  it("do not depend on whether the cells or the positions are walked", () => {
    const walked = valuesIn(sheet, parseAreas("A1:C1") ?? []);
    expect(valuesIn(sheet, parseAreas("A1:XFD1") ?? [])).toEqual(walked);
  });

  it("are numbers where they are numbers, the smallest first", () => {
    expect(numbersOf([10, "9", true, -1, null, NA, 2])).toEqual([-1, 2, 10]);
  });
});

describe("duplicates", () => {
  const values: FunctionValue[] = ["甲", "ab", "AB", 1, "1", 1.0, " 2 ", 2, "", "", true, true, false, 0.3, 0.1 + 0.2];

  it("are texts without case, and numbers even where they are written as texts", () => {
    expect(taken({ kind: "duplicateValues" }, values)).toEqual([
      ...["ab", "AB", 1, "1", 1, " 2 ", 2, true, true, 0.3],
      0.1 + 0.2,
    ]);
  });

  it("have the unique values as their opposite, empty texts aside", () => {
    expect(taken({ kind: "uniqueValues" }, values)).toEqual(["甲", false]);
  });
});

describe("the highest and lowest", () => {
  it.each<[string, AreaRule, readonly FunctionValue[], readonly FunctionValue[]]>([
    ["two of them", rank(2), [1, 5, 3, 4], [5, 4]],
    ["two with everything that ties with the second", rank(2), [5, 4, 4, 1], [5, 4, 4]],
    ["two of the lowest", rank(2, { isBottom: true } as Partial<AreaRule>), [1, 5, 3, "2"], [1, 3]],
    ["more than there are", rank(10), [1, "a", 2, true], [1, 2]],
    ["none", rank(0), [1, 2], []],
    ["of no numbers", rank(3), ["a", null, NA], []],
    ["30 percent of five, rounded down", rank(30, { isPercent: true } as Partial<AreaRule>), [1, 2, 3, 4, 5], [5]],
    ["one percent, at least one", rank(1, { isPercent: true } as Partial<AreaRule>), [1, 2, 3], [3]],
    ["all percent", rank(100, { isPercent: true } as Partial<AreaRule>), [1, 2, 3], [1, 2, 3]],
  ])("%s", (_what, ...[rule, values, expected]) => {
    expect(taken(rule, values)).toEqual(expected);
  });

  it("are never fewer than asked for, and none that is left out is above one that is taken", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 })), fc.integer({ min: 1, max: 8 }), (numbers, count) => {
        const top = taken(rank(count), numbers) as number[];
        const rest = numbers.filter((number) => !top.includes(number));
        expect(top.length).toBeGreaterThanOrEqual(Math.min(count, numbers.length));
        expect(Math.max(-Infinity, ...rest)).toBeLessThan(Math.min(Infinity, ...top));
      }),
    );
  });
});

describe("above and below the average", () => {
  // The average is 4, the standard deviation of the sample 2.
  const values: FunctionValue[] = [2, 4, 6, "9", true, NA, null];
  it.each<[Partial<AreaRule>, readonly FunctionValue[]]>([
    [{}, [6]],
    [{ isEqualIncluded: true }, [4, 6]],
    [{ isBelow: true }, [2]],
    [{ isBelow: true, isEqualIncluded: true }, [2, 4]],
    [{ deviations: 1 }, []],
    [{ deviations: 1, isEqualIncluded: true }, [6]],
    [{ deviations: 1, isBelow: true, isEqualIncluded: true }, [2]],
    [{ deviations: 2 }, []],
  ])("%j", (more, expected) => {
    expect(taken(average(more), values)).toEqual(expected);
  });

  it("there is nothing among texts, and nothing above a single number", () => {
    expect([taken(average(), ["a", true]), taken(average({ deviations: 1 } as Partial<AreaRule>), [5])]).toEqual([
      [],
      [],
    ]);
  });

  it("above, below and the average itself are all numbers together", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 })), (numbers) => {
        const above = taken(average(), numbers);
        const below = taken(average({ isBelow: true } as Partial<AreaRule>), numbers);
        const equal = taken(average({ isEqualIncluded: true } as Partial<AreaRule>), numbers).length - above.length;
        expect(above.length + below.length + equal).toBe(numbers.length);
      }),
    );
  });
});

it("only rules about other cells are told apart from the rest", () => {
  const rules: ConditionalRule[] = [
    { kind: "formula" },
    { kind: "uniqueValues" },
    { kind: "containsBlanks" },
    average() as ConditionalRule,
  ];
  expect(rules.filter(isAreaRule).map(({ kind }) => kind)).toEqual(["uniqueValues", "aboveAverage"]);
});
