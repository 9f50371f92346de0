import fc from "fast-check";
import { createCalculation, type PlacedFormula } from "../../../workbench/calculation/calculation";
import {
  createConditionalFormatting,
  type ConditionalFormatting,
  type EffectiveFormat,
} from "../../../workbench/calculation/conditionalFormats";
import { formatCell, keyPosition, parseArea, parseAreas } from "../../../workbench/store/address";
import { formatOver } from "../../../workbench/store/ruleFormulas";
import type { ConditionalFormat, ConditionalRule, Worksheet } from "../../../workbench/store/workbook";
import { buildSheet, buildWorkbook, type Typed } from "./buildWorkbook";

const RED = { fill: "#FF0000" };

function format(areas: string, more: Partial<ConditionalFormat>): ConditionalFormat {
  return { id: "1", areas: parseAreas(areas) ?? [], type: "custom", format: RED, stopIfTrue: false, ...more };
}
const when = (areas: string, formula: string, more: Partial<ConditionalFormat> = {}) =>
  format(areas, { formula, ...more });
const ruled = (areas: string, rule: ConditionalRule | undefined, more: Partial<ConditionalFormat> = {}) =>
  format(areas, { type: "other", ...(rule === undefined ? {} : { rule }), ...more });

const calculation = createCalculation();

function sheetOf(rows: readonly (readonly Typed[])[], formats: readonly ConditionalFormat[]): Worksheet {
  return Object.assign(buildSheet("表 1", rows), { conditionalFormats: [...formats] });
}

async function shown(
  sheet: Worksheet,
  { view = "A1:J20", formatting = createConditionalFormatting(calculation), revision = 1 } = {},
): Promise<Record<string, EffectiveFormat>> {
  const area = parseArea(view) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const formats = await formatting.effectiveFormats(buildWorkbook([sheet]), { sheet, area, revision });
  return Object.fromEntries([...formats].map(([key, one]) => [formatCell(...keyPosition(key)), one]));
}
const cells = async (sheet: Worksheet, view?: string): Promise<string[]> =>
  Object.keys(await shown(sheet, view === undefined ? {} : { view }));

describe("which cells a rule formats", () => {
  it.each<[string, ConditionalFormat, readonly (readonly Typed[])[], readonly string[]]>([
    ["a formula that is read from the first cell", when("B1:B3", "=A1>1"), [[1], [2], [3]], ["B2", "B3"]],
    ["a fixed reference", when("A1:B2", "=$A$1=1"), [[1]], ["A1", "B1", "A2", "B2"]],
    ["the add-in's mark", when("A1", '=N("JH:failing")=0'), [], ["A1"]],
    ["a false constant", when("A1:A9", "=FALSE"), [[1]], []],
    ["an error or a text as condition", when("A1:A3", "=A1"), [["TRUE"], [{ error: "#N/A" }], [2]], ["A3"]],
    ["a custom rule without a formula", format("A1", {}), [[1]], []],
    ["a rule that is not understood", ruled("A1", undefined), [[1]], []],
    [
      "a formula that the file spells out",
      ruled("A1:A2", { kind: "formula" }, { formulas: ["=LEN(A1)>2"] }),
      [["abc"], ["a"]],
      ["A1"],
    ],
    [
      "a comparison with another cell",
      ruled("A1:A3", { kind: "cellIs", operator: "lessThan" }, { formulas: ["=B1"] }),
      [
        [1, 2],
        [3, 2],
        [null, 1],
      ],
      ["A1", "A3"],
    ],
    [
      "a comparison with a blank cell, which is 0 beside a number",
      ruled("A1:A3", { kind: "cellIs", operator: "greaterThan" }, { formulas: ["=$B$1"] }),
      [[1], [0], [-1]],
      ["A1"],
    ],
    [
      "a comparison with an error, of an error",
      ruled("A1:A2", { kind: "cellIs", operator: "notEqual" }, { formulas: ["=B1"] }),
      [
        [1, { error: "#N/A" }],
        [{ error: "#N/A" }, 1],
      ],
      [],
    ],
    [
      "between, its limits in any order",
      ruled("A1:A3", { kind: "cellIs", operator: "between" }, { formulas: ["=5", "=B1"] }),
      [
        [1, 2],
        [3, 2],
        [6, 9],
      ],
      ["A2", "A3"],
    ],
    ["a text", ruled("A1:A3", { kind: "containsText", text: "a-b" }), [["xA-B"], ["ab"]], ["A1"]],
    ["duplicates in several areas", ruled("A1:A2,C1", { kind: "duplicateValues" }), [[1, 1, 1], [2]], ["A1", "C1"]],
    [
      "the highest",
      ruled("A1:A3", { kind: "top10", rank: 1, isPercent: false, isBottom: false }),
      [[1], [9], [5]],
      ["A2"],
    ],
    ["errors", ruled("A1:A2", { kind: "containsErrors" }), [[{ error: "#N/A" }], [1]], ["A1"]],
  ])("%s", async (_what, ...[rule, rows, expected]) => {
    expect((await cells(sheetOf(rows, [rule]))).sort()).toEqual([...expected].sort());
  });

  it("only those in view, although all cells of the rule are compared", async () => {
    const sheet = sheetOf(
      Array.from({ length: 9 }, (_, row) => [row]),
      [ruled("A1:A9", { kind: "aboveAverage", isBelow: false, isEqualIncluded: false, deviations: 0 })],
    );
    expect(await cells(sheet, "A5:A7")).toEqual(["A6", "A7"]);
  });
});

describe("what shows", () => {
  it("is the look of the rule without its borders", async () => {
    const look = { fill: "#FFC7CE", bold: true, italic: false, hasBorders: true };
    const sheet = sheetOf([], [when("A1", "=TRUE", { format: look })]);
    expect(await shown(sheet)).toEqual({ A1: { fill: "#FFC7CE", bold: true, italic: false } });
  });

  it("is the first rule that says something of a property", async () => {
    const sheet = sheetOf(
      [],
      [
        when("A1:B1", "=TRUE", { format: { fill: "#111111", bold: true } }),
        when("A1:A2", "=TRUE", { format: { fill: "#222222", fontColor: "#333333", bold: false } }),
      ],
    );
    expect(await shown(sheet)).toEqual({
      A1: { fill: "#111111", bold: true, fontColor: "#333333" },
      B1: { fill: "#111111", bold: true },
      A2: { fill: "#222222", fontColor: "#333333", bold: false },
    });
  });

  it("is nothing behind a rule that stops, also where that has no look of its own", async () => {
    const sheet = sheetOf(
      [[1], [2]],
      [when("A1:A2", "=A1=1", { format: {}, stopIfTrue: true }), when("A1:A2", "=TRUE")],
    );
    expect(await shown(sheet)).toEqual({ A2: RED });
  });

  it("is a colour of the scale for numbers, by all numbers of the rule", async () => {
    const points = [
      { type: "min", color: "#000000" },
      { type: "max", color: "#0000FF" },
    ] as const;
    const sheet = sheetOf([[0], [5], [10], ["甲"], [true]], [ruled("A1:A9", { kind: "colorScale", points })]);
    expect(await shown(sheet)).toEqual({
      A1: { fill: "#000000" },
      A2: { fill: "#000080" },
      A3: { fill: "#0000FF" },
    });
  });

  it("is no colour while a point of the scale is an error, and the right one by a formula", async () => {
    const scale = (value: string) =>
      ruled("A1", {
        kind: "colorScale",
        points: [
          { type: "num", value: "0", color: "#000000" },
          { type: "formula", value, color: "#00FF00" },
        ],
      });
    expect(await shown(sheetOf([[5, 10]], [scale("1/0")]))).toEqual({});
    expect(await shown(sheetOf([[5, 10]], [scale("$B$1")]))).toEqual({ A1: { fill: "#008000" } });
  });

  it("is a bar over the fill of another rule", async () => {
    const bar: ConditionalRule = {
      kind: "dataBar",
      from: { type: "num", value: "0" },
      to: { type: "max" },
      color: "#638EC6",
      shortest: 0,
      longest: 100,
      isGradient: false,
      isValueShown: true,
    };
    const sheet = sheetOf([[2], [8]], [when("A1", "=TRUE"), ruled("A1:A2", bar)]);
    const dataBar = { from: 0, color: "#638EC6", isGradient: false, isValueShown: true };
    expect(await shown(sheet)).toEqual({
      A1: { ...RED, dataBar: { ...dataBar, to: 0.25 } },
      A2: { dataBar: { ...dataBar, to: 1 } },
    });
  });
});

describe("calculating", () => {
  function counted(): { formatting: ConditionalFormatting; asked: PlacedFormula[][] } {
    const asked: PlacedFormula[][] = [];
    const formatting = createConditionalFormatting({
      evaluate: (workbook, formulas) => {
        asked.push([...formulas]);
        return calculation.evaluate(workbook, formulas);
      },
    });
    return { formatting, asked };
  }

  it("is not waited for where all formulas are constants", () => {
    const { formatting, asked } = counted();
    const sheet = sheetOf([[1]], [when("A1", '=N("JH:x")=0'), ruled("A1", { kind: "uniqueValues" })]);
    const area = { top: 0, left: 0, bottom: 9, right: 9 };
    const formats = formatting.effectiveFormats(buildWorkbook([sheet]), { sheet, area, revision: 1 });
    expect([formats instanceof Map, asked.length]).toEqual([true, 0]);
  });

  it("is one batch for all rules in view, and none for what is known already", async () => {
    const { formatting, asked } = counted();
    const sheet = sheetOf([[1, 2]], [when("A1:A2", "=B1=2"), when("A1", "=B1>9"), when("Z9", "=A1")]);
    const workbook = buildWorkbook([sheet]);
    const view = { sheet, area: { top: 0, left: 0, bottom: 5, right: 5 }, revision: 1 };
    await formatting.effectiveFormats(workbook, view);
    const again = formatting.effectiveFormats(workbook, { ...view, area: { ...view.area, bottom: 3 } });
    expect([asked.map((batch) => batch.length), again instanceof Map]).toEqual([[3], true]);
    await formatting.effectiveFormats(workbook, { ...view, revision: 2 });
    expect(asked).toHaveLength(2);
  });

  it("two views that need the same formula at once both get its value", async () => {
    const { formatting, asked } = counted();
    const sheet = sheetOf([[1]], [when("A1:Z99", "=$A$1=1")]);
    const workbook = buildWorkbook([sheet]);
    const view = (left: number) => ({ sheet, area: { top: 0, left, bottom: 0, right: left }, revision: 1 });
    const both = await Promise.all([0, 1].map((left) => formatting.effectiveFormats(workbook, view(left))));
    expect(both.map((formats) => [...formats.keys()])).toEqual([["0,0"], ["0,1"]]);
    expect(asked.flat()).toHaveLength(1);
  });
});

const condition = fc.constantFrom("=A1>1", "=$A1=2", "=A$1>0", "=MOD(ROW(),2)=0", "=TRUE", "=FALSE");
const look = fc.record(
  { fill: fc.constantFrom("#111111", "#222222"), bold: fc.boolean(), fontColor: fc.constant("#333333") },
  { requiredKeys: [] },
);
const areasOfRule = fc.constantFrom("A1:B3", "A2", "B1:B2,A3", "A1:A2");
const anyRule = fc
  .tuple(areasOfRule, condition, look, fc.boolean())
  .map(([areas, formula, one, stopIfTrue]) => when(areas, formula, { format: one, stopIfTrue }));
const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })), {
  minLength: 3,
  maxLength: 3,
});

describe("laws", () => {
  it("rules one by one, the first one winning, come to what all together show", async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.array(anyRule, { maxLength: 4 }), async (values, rules) => {
        const expected: Record<string, EffectiveFormat> = {};
        const stopped = new Set<string>();
        for (const rule of rules) {
          // A fill of its own tells where the rule is true even if its look is empty.
          const true_ = await cells(sheetOf(values, [{ ...rule, format: RED }]));
          for (const cell of true_.filter((one) => !stopped.has(one))) {
            expected[cell] = { ...rule.format, ...expected[cell] };
            if (rule.stopIfTrue) stopped.add(cell);
          }
        }
        const seen = Object.entries(expected).filter(([, one]) => Object.keys(one).length > 0);
        expect(await shown(sheetOf(values, rules))).toEqual(Object.fromEntries(seen));
      }),
      { numRuns: 40 },
    );
  });

  it("a rule that is read from another first cell shows the same where it showed before", async () => {
    await fc.assert(
      fc.asyncProperty(rows, condition, async (values, formula) => {
        const rule = when("B3:C5", formula.replace("A1", "B3").replace("$A1", "$B3").replace("A$1", "B$1"));
        const grown = formatOver(rule, parseAreas("B3:C5,A1") ?? []);
        const sheet = (one: ConditionalFormat) => sheetOf([[], [], ...values.map((row) => [null, ...row])], [one]);
        const before = await cells(sheet(rule), "B3:C5");
        expect(await cells(sheet(grown), "B3:C5")).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });
});
