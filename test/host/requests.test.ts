import type { MarkLevel, SheetMarks } from "../../src/workbook/workbookPatch";
import { countersSince } from "../../workbench/office/counters";
import { countyRows, goodSchool, school } from "../app/countySheet";
import { startSession } from "../app/startSession";
import { type OfficeTestWorkbook, openOfficeWorkbook } from "./openOfficeWorkbook";

const DATA = "学校数据";
/** What a request to mark may weigh with up to two levels: data that is in order, with shortfalls. */
const MARK_BASE_BYTES = 4096;
const MARK_BYTES_PER_CELL = 8;
/** A conditional format is at least ten objects and two settings in the library's protocol, whatever its cells. */
const THIRD_LEVEL_BYTES = 700;

/** A county in which every third school falls short in two indicators. */
function county(count: number): Parameters<typeof openOfficeWorkbook>[0] {
  const schools = Array.from({ length: count }, (_, index) => {
    const name = `第${String(index + 1)}小学`;
    const code = String(2_100_000_000 + index);
    return index % 3 === 0
      ? school(name, code, { "运动场地面积(㎡)": 300, "网络多媒体教室数(间)": 2 })
      : goodSchool(name, code);
  });
  return { sheets: [{ name: DATA, rows: countyRows(...schools) }] };
}

let workbook: OfficeTestWorkbook | null = null;
afterEach(() => {
  workbook?.close();
  workbook = null;
});

describe("round trips of a check through office.js", () => {
  it.each([10, 200, 2000])("are three for %i schools, and two when the sheets are known", async (count) => {
    workbook = await openOfficeWorkbook(county(count));
    const { session } = await startSession(workbook);
    workbook.takeRoundTrips();
    expect((await session.run("checkSheets")).status).toBe("done");
    expect(workbook.takeRoundTrips()).toBe(3);
    expect((await session.run("checkSheets")).status).toBe("done");
    expect(workbook.takeRoundTrips()).toBe(2);
    expect(workbook.sheetNames()).toEqual([DATA, "校验结果"]);
    expect(workbook.host.gaps).toEqual({});
  });
});

/** Bytes of the one request that marks the cells. */
async function bytesToMark(opened: OfficeTestWorkbook, cells: SheetMarks["cells"]): Promise<number> {
  const before = { ...opened.host.counters };
  const marks = [{ sheet: DATA, cells, replaces: [] }];
  await opened.port.apply({ sheets: [], marks, clearOtherMarks: false, activate: null });
  const { requestBytes, syncs } = countersSince(before, opened.host.counters);
  expect(syncs).toBe(1);
  return requestBytes;
}

describe("bytes of a request that marks", () => {
  const LEVELS: readonly MarkLevel[] = ["notMet", "belowFloor", "dataError"];
  const cases = [1, 2, 3].flatMap((levels) => [16, 500, 9000].map((count) => ({ levels, count })));

  it.each(cases)("stay within the limit for $count scattered cells of $levels levels", async ({ levels, count }) => {
    workbook = await openOfficeWorkbook({ sheets: [{ name: DATA, rows: [["x"]] }] });
    const cells = Array.from({ length: count }, (_, index) => ({
      row: 2 * Math.floor(index / 20) + 5,
      column: 6 + (index % 20),
      level: LEVELS[index % levels] ?? "notMet",
    }));
    const empty = await bytesToMark(workbook, []);
    const requestBytes = (await bytesToMark(workbook, cells)) - empty;
    expect(workbook.marks(DATA)).toHaveLength(count);
    const limit = MARK_BASE_BYTES + THIRD_LEVEL_BYTES * Math.max(0, levels - 2) + MARK_BYTES_PER_CELL * count;
    expect(requestBytes).toBeLessThanOrEqual(limit);
  });
});
