import { mkdirSync, writeFileSync } from "node:fs";
import { SAMPLES } from "../../../workbench/samples/samples";
import { describeInChromium } from "../../fixtures/describeInChromium";
import { openHouse, type WorkbenchHouse, type WorkbenchPage } from "../../fixtures/workbenchBrowser";
import { softFindings } from "../../core/plausibility/soft";
import { judge } from "../../workbench/samples/judgedSample";

/** Printed by the summary of CI: times depend on the machine, so that they are told and not tested. */
const REPORT = "reports/largeCounty.json";

/** Notes when the page could draw a frame, until `stop`; gives the longest time without one, in milliseconds. */
async function watchFrames(bench: WorkbenchPage): Promise<() => Promise<number>> {
  await bench.page.evaluate(() => {
    const seen = { last: performance.now(), longest: 0, isOver: false };
    Object.assign(window, { seenFrames: seen });
    const look = (): void => {
      const now = performance.now();
      seen.longest = Math.max(seen.longest, now - seen.last);
      seen.last = now;
      if (!seen.isOver) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return () =>
    bench.page.evaluate(() => {
      const seen = Reflect.get(window, "seenFrames") as { longest: number; isOver: boolean };
      seen.isOver = true;
      return Math.round(seen.longest);
    });
}

describeInChromium("a county of 2,000 schools in the workbench", () => {
  let house: WorkbenchHouse;
  let bench: WorkbenchPage;
  let sheet = "";

  beforeAll(async () => {
    house = await openHouse();
    bench = await house.open();
    await bench.openSample("twoThousand");
    [sheet = ""] = await bench.seenSheets();
  }, 180_000);
  afterAll(() => house.close());

  it("is checked and marked in few round trips, and every finding of the core is there", async () => {
    const stop = await watchFrames(bench);
    await bench.press("校验年报");
    const longestFrame = await stop();
    const { last, gaps } = await bench.seenFigures();
    const made = SAMPLES.find(({ id }) => id === "twoThousand")?.source;
    const judged = judge(made?.kind === "made" ? made.make() : fail());
    const findings = [...judged.findings, ...softFindings(judged.table.records)];
    const marked = new Set(
      findings
        .filter(({ level }) => level !== "hint")
        .flatMap(({ at, alsoAt }) =>
          [at, ...alsoAt].flatMap((cell) => (cell === null ? [] : [`${cell.row},${cell.column}`])),
        ),
    );
    expect((await bench.seenMarks(sheet)).length).toBe(marked.size);
    expect(await bench.seenValues("校验结果")).toHaveLength(findings.length + 1);
    expect(last?.syncs).toBeLessThanOrEqual(3);
    expect(gaps).toEqual({});
    mkdirSync("reports", { recursive: true });
    writeFileSync(REPORT, JSON.stringify({ schools: 2000, ...last, longestFrame }));
  });

  it("the grid goes on answering: another sheet, the far end, a value typed, its mark", async () => {
    await bench.showSheet(sheet);
    const before = await bench.seenMarks(sheet);
    const rowOf = (mark: string): number => Number(/\d+/.exec(mark)?.[0]);
    const mark =
      before.filter((one) => one.endsWith(" notMet")).sort((one, other) => rowOf(other) - rowOf(one))[0] ?? "";
    const cell = mark.split(" ")[0] ?? "";
    expect(rowOf(mark)).toBeGreaterThan(1900);
    await bench.goTo(cell);
    const { notMet = "" } = await bench.seenMarkColors(sheet);
    expect(await bench.seenPixels(notMet)).toBeGreaterThan(100);
    // Enough of anything for any school.
    await bench.type(cell, "90000");
    expect(await bench.seenMarks(sheet)).not.toContain(mark);
    await bench.undo();
    expect(await bench.seenMarks(sheet)).toEqual(before);
  });

  it("had no fault", () => {
    expect(bench.faults).toEqual([]);
  });
});

function fail(): never {
  throw new Error("the sample is not made by the generator");
}
