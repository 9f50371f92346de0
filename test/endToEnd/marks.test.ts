import { readFileSync } from "node:fs";
import { cellKey, keyPosition } from "../../workbench/store/address";
import { deleteSheet } from "../../workbench/store/sheets";
import type { ConditionalFormat, Workbook, Worksheet } from "../../workbench/store/workbook";
import { readWorkbook } from "../../workbench/xlsx/readWorkbook";
import { tenSchoolWorkbook } from "./countyWorkbook";
import { contentOf, marksOf, runCommands, runSteps, sheetOf, temporaryFolder } from "./headlessRun";

const DATA = "学校基础数据";
/** P2 东街小学: row 3, with three marks. */
const P2 = 2;

const folder = temporaryFolder();
afterAll(folder.remove);

async function marked(): Promise<{ readonly workbook: Workbook; readonly sheet: Worksheet }> {
  const workbook = tenSchoolWorkbook();
  await runCommands(workbook, ["checkSheets"]);
  const sheet = sheetOf(workbook, DATA);
  expect(marksOf(sheet)["notMet"]).toEqual(expect.arrayContaining(["U3", "V3", "W3"]));
  return { workbook, sheet };
}

function userRule(row: number, column: number): ConditionalFormat {
  return {
    id: "user",
    areas: [{ top: row, bottom: row, left: column, right: column }],
    type: "custom",
    formula: "=$U3>100",
    format: { fill: "#00B050", bold: true },
    stopIfTrue: false,
  };
}

/** Swaps two rows as sorting does: contents move, conditional formats stay where they are. */
function swapRows(sheet: Worksheet, one: number, other: number): void {
  const moved = [...sheet.cells].filter(([key]) => [one, other].includes(keyPosition(key)[0]));
  for (const [key] of moved) sheet.cells.delete(key);
  for (const [key, cell] of moved) {
    const [row, column] = keyPosition(key);
    sheet.cells.set(cellKey(row === one ? other : one, column), cell);
  }
}

/** Copies a row below the table as Excel does: with it, its conditional formats become new ones of the copy. */
function copyRow(sheet: Worksheet, from: number, to: number): void {
  for (const [key, cell] of [...sheet.cells]) {
    const [row, column] = keyPosition(key);
    if (row === from)
      sheet.cells.set(cellKey(to, column), {
        ...cell,
        ...(column === 0 ? { value: `${String(cell.value)}（副本）` } : {}),
      });
  }
  const copies = sheet.conditionalFormats.flatMap((format, at) => {
    const areas = format.areas
      .filter(({ top, bottom }) => from >= top && from <= bottom)
      .map((area) => ({ ...area, top: to, bottom: to }));
    return areas.length === 0 ? [] : [{ ...format, id: `copy ${at}`, areas }];
  });
  sheet.conditionalFormats.push(...copies);
}

const WAYS: readonly (readonly [string, (workbook: Workbook, sheet: Worksheet) => void])[] = [
  ["nothing else happened", () => undefined],
  ["the table was sorted", (_workbook, sheet) => swapRows(sheet, P2, 9)],
  ["a marked row was copied", (_workbook, sheet) => copyRow(sheet, P2, 12)],
  ["the settings were deleted", (workbook) => workbook.settings.clear()],
  ["the sheet was renamed", (_workbook, sheet) => (sheet.name = "2026年数据")],
  ["a sheet of ours was deleted", (workbook) => deleteSheet(workbook, sheetOf(workbook, "校验结果").id)],
];

describe("marks go away again", () => {
  it.each(WAYS)("when %s, and the data stays", async (_what, happen) => {
    const { workbook, sheet } = await marked();
    happen(workbook, sheet);
    const before = contentOf(sheet);
    const { output, exitCode } = await runCommands(workbook, ["clearHighlights"]);
    expect(exitCode).toBe(0);
    expect(output.commands[0]?.message).toMatch(/清除/);
    expect(sheet.conditionalFormats).toEqual([]);
    expect(contentOf(sheet)).toEqual(before);
  });

  it("when the workbook was saved, closed and opened on another machine", async () => {
    await runCommands(tenSchoolWorkbook(), ["checkSheets"], { out: folder.path("marked.xlsx") });
    const reopened = await readWorkbook(readFileSync(folder.path("marked.xlsx")));
    expect(marksOf(sheetOf(reopened, DATA))["notMet"]).toContain("V3");
    await runCommands(reopened, ["clearHighlights"], { out: folder.path("cleared.xlsx") });
    const cleared = await readWorkbook(readFileSync(folder.path("cleared.xlsx")));
    expect(sheetOf(cleared, DATA).conditionalFormats).toEqual([]);
  });

  it("and leave the user's own rules and colours, also on the same cell", async () => {
    const workbook = tenSchoolWorkbook();
    const sheet = sheetOf(workbook, DATA);
    sheet.conditionalFormats.push(userRule(P2, 20));
    const cell = sheet.cells.get(cellKey(P2, 20))!;
    cell.style = { fill: "#FFFF00", bold: true };
    const before = structuredClone(sheet.conditionalFormats);
    await runCommands(workbook, ["checkSheets"]);
    expect(sheet.conditionalFormats.length).toBeGreaterThan(1);
    await runCommands(workbook, ["clearHighlights"]);
    expect(sheet.conditionalFormats).toEqual(before);
    expect(sheet.cells.get(cellKey(P2, 20))?.style).toEqual({ fill: "#FFFF00", bold: true });
  });

  it("everywhere, also where a sheet was left by the next check", async () => {
    const { workbook, sheet } = await marked();
    const { exitCode } = await runCommands(workbook, ["clearHighlights", "clearHighlights"]);
    expect(exitCode).toBe(0);
    expect(marksOf(sheet)).toEqual({});
  });
});

describe("marks follow", () => {
  it("the next check: what was mended loses its mark, what is new gets one, nothing is marked twice", async () => {
    const { workbook, sheet } = await marked();
    const rules = sheet.conditionalFormats.length;
    sheet.cells.get(cellKey(P2, 20))!.value = 3150;
    sheet.cells.get(cellKey(1, 22))!.value = 20;
    await runCommands(workbook, ["checkSheets"]);
    const cells = Object.values(marksOf(sheet)).flat();
    expect(cells).not.toContain("U3");
    expect(cells).toContain("W2");
    expect(sheet.conditionalFormats.length).toBe(rules);
  });

  it("an edit of a marked cell, in its row, without another check", async () => {
    const workbook = tenSchoolWorkbook();
    await runSteps(workbook, [{ run: "checkSheets" }, { set: `${DATA}!U3=3150` }, { print: `${DATA}!U3` }]);
    const cells = Object.values(marksOf(sheetOf(workbook, DATA))).flat();
    expect(cells).not.toContain("U3");
    expect(cells).toEqual(expect.arrayContaining(["V3", "W3", "Q5"]));
  });
});
