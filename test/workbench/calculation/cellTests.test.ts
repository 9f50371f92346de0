import fc from "fast-check";
import type { FunctionValue } from "../../../workbench/calculation/calculation";
import { isTruthy, meets, plainTest, valueOf, type Comparable } from "../../../workbench/calculation/cellTests";
import type { ComparisonOperator } from "../../../workbench/store/workbook";

const NA = { error: "#N/A" };

describe("what a cell holds", () => {
  it.each([
    [undefined, null],
    [{ value: null }, null],
    [{ value: "甲" }, "甲"],
    [{ value: "#N/A", isError: true }, NA],
    [{ value: "#N/A" }, "#N/A"],
  ])("%j is %j", (cell, value) => {
    expect(valueOf(cell)).toEqual(value);
  });

  it("is a true condition only where it is TRUE or a number other than 0", () => {
    const values: FunctionValue[] = [true, 1, -0.5, false, 0, null, "TRUE", "1", "", NA];
    expect(values.filter(isTruthy)).toEqual([true, 1, -0.5]);
  });
});

describe("a comparison", () => {
  it.each<[Comparable, ComparisonOperator, readonly Comparable[], boolean]>([
    [5, "equal", [5], true],
    [0.1 + 0.2, "equal", [0.3], true],
    ["abc", "equal", ["ABC"], true],
    ["5", "equal", [5], false],
    [null, "equal", [0], true],
    [null, "equal", [""], true],
    [null, "lessThan", [1], true],
    [null, "notEqual", [0], false],
    ["甲", "greaterThan", [1e9], true],
    [true, "greaterThan", ["甲"], true],
    [2, "greaterThan", [2], false],
    [2, "greaterThanOrEqual", [2], true],
    [2, "lessThanOrEqual", [2], true],
    [2, "lessThan", [2], false],
    [5, "between", [1, 5], true],
    [1, "between", [1, 5], true],
    [3, "between", [5, 1], true],
    [6, "between", [1, 5], false],
    [6, "notBetween", [5, 1], true],
    [5, "notBetween", [1, 5], false],
    ["乙", "between", ["甲", "张"], true],
  ])("%j %s %j: %j", (value, operator, ...[limits, expected]) => {
    expect(meets(value, operator, limits)).toBe(expected);
  });

  const limit: fc.Arbitrary<Comparable> = fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom("", "a", "甲"),
    fc.boolean(),
  );
  const value = fc.option(limit, { nil: null });
  const opposites: readonly (readonly [ComparisonOperator, ComparisonOperator])[] = [
    ["equal", "notEqual"],
    ["greaterThan", "lessThanOrEqual"],
    ["lessThan", "greaterThanOrEqual"],
    ["between", "notBetween"],
  ];

  it("is true exactly where its opposite is not", () => {
    fc.assert(
      fc.property(
        value,
        limit,
        limit,
        fc.constantFrom(...opposites),
        (one, first, ...[second, [operator, opposite]]) => {
          expect(meets(one, operator, [first, second])).toBe(!meets(one, opposite, [first, second]));
        },
      ),
    );
  });

  it("between two limits does not ask which of them comes first", () => {
    fc.assert(
      fc.property(value, limit, limit, (one, first, second) => {
        expect(meets(one, "between", [first, second])).toBe(meets(one, "between", [second, first]));
      }),
    );
  });
});

type PlainRule = Parameters<typeof plainTest>[0];
const contains = (text: string): PlainRule => ({ kind: "containsText", text });

describe("a rule about texts", () => {
  it.each<[PlainRule, readonly FunctionValue[], readonly FunctionValue[]]>([
    [contains("ab"), ["xABx", "ab"], ["a b", null, NA]],
    [contains("表Ⅱ-2"), ["见表Ⅱ-2。"], ["表Ⅱ2"]],
    [contains("a?c"), ["abc", "xa?cx"], ["ac"]],
    [contains("a*c"), ["ac", "a\nc", "abbbc"], ["ab"]],
    [contains("~*"), ["5*3"], ["53"]],
    [contains("~~a"), ["~a"], ["a"]],
    [contains("^[x].+(y)|{z}$\\/"), ["^[x].+(y)|{z}$\\/"], ["x"]],
    [contains("𠮷?"), ["𠮷野"], ["𠮷"]],
    [contains("1.5"), [21.5, "1.5"], [15, true]],
    [contains("ru"), [true], [false]],
    [contains(""), ["任何", null], [NA]],
    [{ kind: "notContainsText", text: "a-b" }, ["ab", null, 1, NA], ["xA-B"]],
    [{ kind: "beginsWith", text: "Gr" }, ["grade", "GR"], ["agr", null, NA]],
    [{ kind: "beginsWith", text: "a*" }, ["A*b"], ["ab"]],
    [{ kind: "endsWith", text: "5%" }, ["85%"], [0.85, "5% "]],
    [{ kind: "endsWith", text: "5" }, [0.85, "15"], [null, NA]],
  ])("%j", (rule, taken, left) => {
    const test = plainTest(rule);
    expect([...taken, ...left].filter(test)).toEqual(taken);
  });

  it("finds every text in itself, whatever signs it has, once they are marked as no patterns", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, around) => {
        const asItIs = text.replace(/[~*?]/g, "~$&");
        expect(plainTest(contains(asItIs))(around + text + around)).toBe(true);
        expect(plainTest({ kind: "notContainsText", text: asItIs })(around + text)).toBe(false);
      }),
    );
  });
});

describe("a rule about blanks and errors", () => {
  const values: readonly FunctionValue[] = [null, "", "  ", "\n", "甲", 0, false, NA];
  it.each<[PlainRule["kind"], readonly FunctionValue[]]>([
    ["containsBlanks", [null, "", "  "]],
    ["notContainsBlanks", ["\n", "甲", 0, false]],
    ["containsErrors", [NA]],
    ["notContainsErrors", [null, "", "  ", "\n", "甲", 0, false]],
  ])("%s", (kind, expected) => {
    expect(values.filter(plainTest({ kind } as PlainRule))).toEqual(expected);
  });
});
