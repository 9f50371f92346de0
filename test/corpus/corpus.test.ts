import type { CorpusCase } from "./corpusCase";
import { FORM_CASES } from "./forms/formCases";
import { judge, report, stateOf } from "./judge";
import { BESIDE_DATA_CASES } from "./tables/besideData";
import { COUNTY_EXPORT_CASES } from "./tables/countyExport";
import { DIRTY_TABLE_CASES } from "./tables/dirtyTables";
import { HAND_KEPT_CASES } from "./tables/handKept";
import { ROUNDED_CASES } from "./tables/roundedTables";
import { SCHOOL_PART_CASES } from "./tables/schoolParts";
import { TEMPLATE_CASES } from "./tables/template";

const CASES: readonly CorpusCase[] = [
  ...TEMPLATE_CASES,
  ...HAND_KEPT_CASES,
  ...DIRTY_TABLE_CASES,
  ...COUNTY_EXPORT_CASES,
  ...SCHOOL_PART_CASES,
  ...ROUNDED_CASES,
  ...FORM_CASES,
  ...BESIDE_DATA_CASES,
];

describe("the corpus of workbooks", () => {
  const outcomes = CASES.map(judge);

  it("has at least 40 workbooks, each with a name of its own", () => {
    expect(CASES.length).toBeGreaterThanOrEqual(40);
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
  });

  it("never holds a misread figure: the one failure that may not happen", () => {
    console.log(report("Corpus", outcomes));
    expect(
      outcomes.filter(({ misread }) => misread.length > 0).map(({ name, misread }) => ({ name, misread })),
    ).toEqual([]);
  });

  it("comes out as it has to: recognised, asked or refused, and nothing lost", () => {
    const others = outcomes.filter((outcome) => stateOf(outcome) === "not yet");
    expect(others.map(({ name, expected, came, unmet }) => ({ name, expected, came, unmet }))).toEqual([]);
  });
});
