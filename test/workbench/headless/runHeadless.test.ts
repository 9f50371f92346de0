import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runHeadless } from "../../../workbench/headless/runHeadless";
import { UsageError } from "../../../workbench/headless/usageError";
import { formatArea } from "../../../workbench/store/address";
import { setCell } from "../../../workbench/store/cells";
import { createWorkbook } from "../../../workbench/store/sheets";
import type { Workbook } from "../../../workbench/store/workbook";
import { readWorkbook } from "../../../workbench/xlsx/readWorkbook";

const folder = mkdtempSync(join(tmpdir(), "junheng-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Five schools of the worked example of the official method: pupils in B, books in A (figures of TV-1). */
function workbookWithFormulas(): Workbook {
  const workbook = createWorkbook("表1");
  const sheet = workbook.sheets[0]!;
  [
    [279, 45],
    [137, 37],
    [935, 89],
    [160, 76],
    [402, 55],
  ].forEach(([books, pupils], row) => {
    setCell(sheet, [row, 0], { value: books! });
    setCell(sheet, [row, 1], { value: pupils! });
  });
  setCell(sheet, [6, 0], { value: null, formula: "=JH.DIFFCOEF(A1:A5,B1:B5,1)" });
  setCell(sheet, [7, 0], { value: null, formula: "=SUM(A1:A5)" });
  return workbook;
}

it("formulas are calculated on opening and after each edit, custom functions by the add-in itself", async () => {
  const { output, exitCode } = await runHeadless({
    input: workbookWithFormulas(),
    steps: [
      { print: "表1!A7:A8" },
      { set: "表1!A1=280" },
      { set: "表1!C1==JH.PASS_85(9/1000*100,0.9,0)" },
      { set: "表1!B1=" },
      { print: "表1!A8:B8" },
      { print: "表1!B1:C1" },
    ],
  });
  expect(exitCode).toBe(0);
  const coefficient = output.printed["表1!A7:A8"]?.[0]?.[0];
  // The worked example of the official calculation method, unrounded: 0.5152566299.
  expect(coefficient).toBeCloseTo(0.5152566299, 10);
  expect(output.printed["表1!A7:A8"]?.[1]).toEqual([1913]);
  expect(output.printed["表1!A8:B8"]).toEqual([[1914, null]]);
  expect(output.printed["表1!B1:C1"]).toEqual([[null, true]]);
  expect(output).toMatchObject({ commands: [], sheets: ["表1"], gaps: {} });
});

it("a command that is refused says why and gives exit code 1; the workbook is saved all the same", async () => {
  const out = join(folder, "refused.xlsx");
  const { output, exitCode } = await runHeadless({
    input: workbookWithFormulas(),
    steps: [{ run: "checkSheets" }],
    out,
  });
  expect(exitCode).toBe(1);
  expect(output.commands).toMatchObject([{ name: "checkSheets", ok: false, questions: [] }]);
  expect(output.commands[0]?.message).toContain("没有找到学校数据表");
  const saved = await readWorkbook(readFileSync(out));
  expect(saved.sheets[0]?.cells.get("7,0")).toMatchObject({ value: 1913, formula: "=SUM(A1:A5)" });
});

it("the sample county is checked with the date that is given, and nothing is missing in the host", async () => {
  const { output, workbook, exitCode } = await runHeadless({
    input: "assets/samples/county.xlsx",
    steps: [{ run: "checkSheets" }, { run: "insertResults" }, { run: "createLedger" }],
    date: "2026-04-15",
  });
  expect(exitCode).toBe(0);
  expect(output.gaps).toEqual({});
  expect(output.sheets).toEqual(expect.arrayContaining(["校验结果", "表Ⅱ-1", "表Ⅱ-2", "表Ⅲ", "整改台账"]));
  expect(workbook.sheets.find((sheet) => sheet.id === workbook.activeSheetId)?.name).toBe("整改台账");
  expect(output.commands.every((command) => command.syncs > 0 && command.requestBytes > 1000)).toBe(true);
});

it("an edit after the check is rechecked: the marks have followed when the run ends", async () => {
  const failing = (workbook: Workbook): string[] =>
    workbook.sheets[0]!.conditionalFormats.filter((format) => format.formula?.includes("notMet")).flatMap((format) =>
      format.areas.map(formatArea),
    );
  const checked = await runHeadless({ input: "assets/samples/county.xlsx", steps: [{ run: "checkSheets" }] });
  const cell = failing(checked.workbook).find((address) => !address.includes(":"))!;
  expect(cell).toBeDefined();
  const edited = await runHeadless({
    input: "assets/samples/county.xlsx",
    steps: [{ run: "checkSheets" }, { set: `学校基础数据!${cell}=99999` }],
  });
  expect(failing(edited.workbook)).toEqual(failing(checked.workbook).filter((address) => address !== cell));
});

it.each([
  [{ set: "没有!A1=1" }, "there is no sheet"],
  [{ print: "没有!A1" }, "there is no sheet"],
  [{ print: "表1!A:XFD" }, "too large"],
])("%j is the caller's mistake", async (step, part) => {
  const run = runHeadless({ input: workbookWithFormulas(), steps: [step] });
  await expect(run).rejects.toThrow(UsageError);
  await expect(run).rejects.toThrow(part);
});

it("an edit that a protected sheet refuses is told", async () => {
  const workbook = workbookWithFormulas();
  workbook.sheets[0]!.isProtected = true;
  await expect(runHeadless({ input: workbook, steps: [{ set: "表1!A1=1" }] })).rejects.toThrow("is refused");
});

it("files that are no workbook are told in one line", async () => {
  const path = join(folder, "text.xlsx");
  writeFileSync(path, "not a workbook");
  const run = runHeadless({ input: path, steps: [] });
  await expect(run).rejects.toThrow(UsageError);
  await expect(run).rejects.toThrow("不是 .xlsx 文件");
  await expect(runHeadless({ input: join(folder, "missing.xlsx"), steps: [] })).rejects.toThrow("cannot be read");
});
