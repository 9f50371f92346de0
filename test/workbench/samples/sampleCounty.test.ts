import { fieldDefinition } from "../../../src/workbook/fields";
import { SAMPLE_ERRORS } from "../../../workbench/samples/dataErrors";
import { sampleCounty } from "../../../workbench/samples/sampleCounty";
import type { Workbook } from "../../../workbench/store/workbook";
import { contentOf, firstSheet, saveAndOpen } from "../xlsx/workbooks";
import { judge, type JudgedSample } from "./judgedSample";

const COUNTIES = [
  { schools: 50, seed: 1 },
  { schools: 200, seed: 203 },
  { schools: 2000, seed: 2002 },
];
const ERRORS = SAMPLE_ERRORS.map(({ code, field }) => `${code} ${fieldDefinition(field).header}`).sort();

/** Data errors by what they are and the column they stand in. */
function errorsOf({ findings }: JudgedSample): string[] {
  const errors = findings.filter(({ level }) => level === "dataError");
  return errors.map((finding) => `${finding.code} ${"field" in finding ? finding.field : ""}`).sort();
}

function column(workbook: Workbook, at: number): unknown[] {
  const { cells, merges } = firstSheet(workbook);
  const totalRow = merges[1]!.top - 1;
  return Array.from({ length: totalRow - 2 }, (_row, index) => cells.get(`${index + 2},${at}`)?.value ?? null);
}

test("the same seed gives the same county, another seed another one", () => {
  const [one, again, other] = [7, 7, 8].map((seed) => contentOf(sampleCounty({ schools: 200, seed })));
  expect(again).toEqual(one);
  expect(other).not.toEqual(one);
});

test.each([{ schools: 49 }, { schools: 3001 }, { schools: 60.5 }, { schools: Number.NaN }])(
  "there is no county of $schools schools",
  ({ schools }) => {
    expect(() => sampleCounty({ schools, seed: 1 })).toThrow(RangeError);
  },
);

test("a seed is a whole number", () => {
  expect(() => sampleCounty({ schools: 100, seed: 0.5 })).toThrow(RangeError);
});

test("the largest county still has a name for every school", () => {
  for (const seed of [1, 2, 3])
    expect(judge(sampleCounty({ schools: 3000, seed })).table.records.length).toBeGreaterThan(3000);
});

describe.each(COUNTIES)("a county of $schools schools", (options) => {
  const workbook = sampleCounty(options);
  const sample = judge(workbook);
  const { table, assessment } = sample;
  const schools = table.records.filter(({ type }) => !type.startsWith("attached"));
  const ofType = (wanted: string): number => schools.filter(({ type }) => type === wanted).length;

  test("is read row by row, and nothing but the rows of schools and attached classes", () => {
    expect(table.records.map(({ at }) => at.row)).toEqual(table.records.map((_record, index) => index + 2));
    expect(table.unreadRows).toEqual([]);
    expect(schools).toHaveLength(options.schools);
    expect(table.equipmentUnit).toBe(10000);
    expect(table.place).toMatch(/^(临溪|望川|云岭|青泽)县$/);
  });

  test("has every type of school, most of them primary schools", () => {
    expect(ofType("primarySchool") / options.schools).toBeGreaterThan(0.5);
    expect(ofType("teachingPoint") / options.schools).toBeCloseTo(0.2, 1);
    expect(ofType("juniorSecondarySchool")).toBeGreaterThan(ofType("nineYearSchool"));
    for (const type of ["completeSecondarySchool", "twelveYearSchool", "specialEducationSchool"])
      expect(ofType(type)).toBeGreaterThan(0);
  });

  test("has attached classes of three kinds, and every one that is judged has its host", () => {
    const attached = table.records.filter(({ type }) => type.startsWith("attached"));
    expect(new Set(attached.map(({ type }) => type)).size).toBe(3);
    const withShare = attached.filter(({ type }) => type !== "attachedKindergartenClass");
    expect(withShare.filter(({ host }) => host === null)).toEqual([]);
  });

  test("has many small schools and a few large ones", () => {
    const pupils = schools.flatMap(({ pupils: { primary } }) => (primary.kind === "value" ? [primary.value] : []));
    pupils.sort((left, right) => left - right);
    expect(pupils[Math.floor(pupils.length / 2)]).toBeLessThan(300);
    expect(pupils.at(-1)).toBeGreaterThan(1000);
  });

  test("names no school twice but for the one deliberate repetition", () => {
    const names = column(workbook, 0);
    expect(new Set(names).size).toBe(names.length - 1);
    expect(column(workbook, 1).every((code) => /^\d{10}$/.test(String(code)))).toBe(true);
  });

  test("has exactly the data errors that are documented", () => {
    expect(errorsOf(sample)).toEqual(ERRORS);
  });

  test("has 5 to 15 % of its schools failing, and others with their one allowed shortfall", () => {
    const share = sample.failing.length / sample.judged.length;
    expect(share).toBeGreaterThanOrEqual(0.05);
    expect(share).toBeLessThanOrEqual(0.15);
    const passing = assessment.sections.filter(({ status, shortCount }) => status === "met" && shortCount === 1);
    expect(passing.length).toBeGreaterThan(0);
  });

  test("has junior coefficients without gaps and primary ones that wait for the errors to be put right", () => {
    const missing = (phase: string): number[] =>
      assessment.coefficients.filter((one) => one.phase === phase).map(({ missingSections }) => missingSections);
    expect(missing("juniorSecondary")).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(Math.min(...missing("primary"))).toBeGreaterThan(0);
    expect(assessment.status).toBe("notMet");
  });

  test("comes back from .xlsx as it was", async () => {
    expect(contentOf(firstSheet(await saveAndOpen(workbook)))).toEqual(contentOf(firstSheet(workbook)));
  });
});

test("errors and share of failing schools hold for any seed", () => {
  for (let seed = 0; seed < 40; seed += 1) {
    const sample = judge(sampleCounty({ schools: 60, seed }));
    const share = sample.failing.length / sample.judged.length;
    expect([seed, errorsOf(sample), share >= 0.05 && share <= 0.15]).toEqual([seed, ERRORS, true]);
  }
});

test("has a header, title, totals and note where the ten-school county has them", () => {
  const sheet = firstSheet(sampleCounty({ schools: 50, seed: 1 }));
  const note = sheet.merges[1]!.top;
  expect([sheet.frozenRows, sheet.frozenColumns]).toEqual([2, 1]);
  expect(sheet.cells.get("0,0")?.value).toMatch(/^\S+县义务教育学校基础数据（2025学年）$/);
  expect(sheet.cells.get(`${note - 1},0`)?.value).toBe("合计");
  expect(sheet.cells.get(`${note - 1},7`)?.formula).toBe(`=SUM(H3:H${note - 1})`);
  const senior = column(sampleCounty({ schools: 50, seed: 1 }), 7).map(Number);
  expect(sheet.cells.get(`${note - 1},7`)?.value).toBe(senior.reduce((sum, pupils) => sum + pupils, 0));
  expect(sheet.cells.get(`${note},0`)?.value).toMatch(/^注：/);
});

test("2,000 schools are made well within five seconds", () => {
  const start = performance.now();
  sampleCounty({ schools: 2000, seed: 5 });
  expect(performance.now() - start).toBeLessThan(5000);
});
