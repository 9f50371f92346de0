import fc from "fast-check";
import type { Finding, FindingLevel } from "../../../src/core/model/finding";
import { inSheetOrder, LEVELS_WORST_FIRST } from "../../../src/workbook/present/findingOrder";
import { presentMarks } from "../../../src/workbook/present/marks";

const finding = (level: FindingLevel, at: Finding["at"], alsoAt: Finding["alsoAt"] = []): Finding => ({
  code: "missingColumn",
  level,
  at,
  alsoAt,
  school: null,
  phase: null,
  reference: null,
  field: "学校名称",
});
const cell = (row: number, column: number, sheet = "甲"): NonNullable<Finding["at"]> => ({ sheet, row, column });

describe("marks", () => {
  it("show the worst level where findings share a cell, whatever their order", () => {
    const findings = [finding("notMet", cell(4, 18)), finding("belowFloor", cell(4, 18)), finding("hint", cell(4, 18))];
    const expected = [{ sheet: "甲", cells: [{ row: 4, column: 18, level: "belowFloor" }] }];
    expect(presentMarks(findings)).toEqual(expected);
    expect(presentMarks([...findings].reverse())).toEqual(expected);
  });

  it("cover the further cells of a data error, not those of a short reading", () => {
    expect(presentMarks([finding("dataError", cell(1, 1), [cell(0, 1)])])[0]?.cells).toHaveLength(2);
    expect(presentMarks([finding("notMet", cell(1, 1), [cell(0, 1)])])[0]?.cells).toHaveLength(1);
  });

  it("stand sheet by sheet in the order of the cells; a finding without a cell has none", () => {
    const findings = [
      finding("notMet", cell(9, 1)),
      finding("notMet", cell(2, 7)),
      finding("notMet", cell(2, 3)),
      finding("notMet", cell(0, 0, "乙")),
      finding("notMet", null),
    ];
    expect(
      presentMarks(findings).map(({ sheet, cells }) => [sheet, cells.map(({ row, column }) => [row, column])]),
    ).toEqual([
      [
        "甲",
        [
          [2, 3],
          [2, 7],
          [9, 1],
        ],
      ],
      ["乙", [[0, 0]]],
    ]);
  });
});

describe("the order of findings", () => {
  it("is level, sheet, row, column, and the county last within its level", () => {
    const findings = [
      finding("notMet", null),
      finding("notMet", cell(5, 1)),
      finding("hint", cell(0, 0)),
      finding("notMet", cell(1, 2, "乙")),
      finding("dataError", cell(9, 9)),
      finding("notMet", cell(5, 0)),
    ];
    expect(inSheetOrder(findings).map(({ level, at }) => [level, at?.sheet, at?.row, at?.column])).toEqual([
      ["dataError", "甲", 9, 9],
      ["notMet", "甲", 5, 0],
      ["notMet", "甲", 5, 1],
      ["notMet", "乙", 1, 2],
      ["notMet", undefined, undefined, undefined],
      ["hint", "甲", 0, 0],
    ]);
  });

  it("never puts a milder level before a worse one and loses nothing", () => {
    const anyFinding = fc
      .record({
        level: fc.constantFrom(...LEVELS_WORST_FIRST),
        row: fc.nat(20),
        column: fc.nat(20),
        hasCell: fc.boolean(),
      })
      .map(({ level, row, column, hasCell }) => finding(level, hasCell ? cell(row, column) : null));
    fc.assert(
      fc.property(fc.array(anyFinding), (findings) => {
        const ordered = inSheetOrder(findings);
        expect(ordered).toHaveLength(findings.length);
        const ranks = ordered.map(({ level }) => LEVELS_WORST_FIRST.indexOf(level));
        expect(ranks).toEqual([...ranks].sort((left, right) => left - right));
      }),
    );
  });
});
