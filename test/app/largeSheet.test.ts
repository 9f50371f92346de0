import type { WorkbookPort } from "../../src/app/ports";
import type { CommandOutcome } from "../../src/app/session";
import type { CellValue } from "../../src/workbook/sheetSnapshot";
import { oldForms } from "../corpus/forms/oldSchool";
import { PRIMARY } from "../corpus/forms/schools";
import { openInMemoryWorkbook } from "../fakes/inMemoryWorkbook";
import type { SheetSpec } from "../fakes/workbookSpec";
import { countyRows, goodSchool } from "./countySheet";
import { startSession } from "./startSession";

/** All rows of a sheet, of which the port reads the first 20,000. */
const ROWS = 1_048_576;
const COLUMNS = 20;
const ROWS_READ = 20_000;
const LONGEST = 2000;

/** A sheet filled to its last row as the port gives it: the rows that are read, and how many there are. */
function openLarge(rowAt: (row: number) => readonly CellValue[], others: readonly SheetSpec[] = []): WorkbookPort {
  const rows = Array.from({ length: ROWS_READ + 1 }, (_unused, row) => rowAt(row).slice(0, COLUMNS));
  const { port } = openInMemoryWorkbook({ sheets: [{ name: "流水", rows }, ...others] });
  const read: WorkbookPort["read"] = async (...asked) => {
    const snapshot = await port.read(...asked);
    return {
      ...snapshot,
      contents: snapshot.contents.map((sheet) =>
        sheet.truncated === null ? sheet : { ...sheet, truncated: { rowCount: ROWS, columnCount: COLUMNS } },
      ),
    };
  };
  return {
    read,
    apply: (patch) => port.apply(patch),
    reveal: (at) => port.reveal(at),
    saveSettings: (text) => port.saveSettings(text),
    observeChanges: (listener) => port.observeChanges(listener),
  };
}

/** So often a check is tried that took too long, because others may use the machine too. */
const TRIES = 3;

/** Checks, and says how long it took. */
async function check(open: () => WorkbookPort): Promise<{ readonly outcome: CommandOutcome; readonly took: number }> {
  for (let tries = 1; ; tries += 1) {
    const { session } = await startSession({ port: open() });
    const start = performance.now();
    const outcome = await session.run("checkSheets");
    const took = performance.now() - start;
    if (took < LONGEST || tries === TRIES) return { outcome, took };
  }
}

const [HEADER = []] = countyRows();
const FORM = oldForms(PRIMARY).find(({ name }) => name.includes("312"))?.rows ?? [];
const TOO_LARGE =
  "没有找到学校数据表：工作表“流水”的已用区域有 1048576 行 20 列，超出一次能读的 20000 行 500 列；如数据不多，请删除数据下方、右侧多余的空行空列后保存再试。可插入数据模板，按列名填写或粘贴。";
const NO_HEADER = "没有找到学校数据表：工作表“流水”没有学校数据表的表头。可插入数据模板，按列名填写或粘贴。";

const everyCell = (textAt: (column: number) => CellValue): readonly CellValue[] =>
  Array.from({ length: COLUMNS }, (_unused, column) => textAt(column));

describe("a sheet of 1,048,576 rows and 20 columns", () => {
  it.each<[string, (row: number) => readonly CellValue[], string]>([
    ["of schools", (row) => (row === 0 ? HEADER : goodSchool(`${row}小`, String(row))), TOO_LARGE],
    ["of schools, page after page", (row) => (row % 40 === 0 ? HEADER : goodSchool(`${row}小`, "")), TOO_LARGE],
    ["of headers", () => HEADER, TOO_LARGE],
    ["of headers that all differ", (row) => [...HEADER, `第${row}列`], NO_HEADER],
    ["of headers of two rows", (row) => (row % 2 === 0 ? HEADER : ["", "", ...HEADER.slice(2)]), TOO_LARGE],
    ["of headers without names", () => HEADER.slice(1), NO_HEADER],
    ["of numbers", (row) => everyCell((column) => row * column), NO_HEADER],
    ["of texts", (row) => everyCell((column) => `第${row}行第${column}列`), NO_HEADER],
    ["of one word", () => everyCell(() => "学校"), NO_HEADER],
    ["of report forms", (row) => FORM[row % FORM.length] ?? [], TOO_LARGE],
    ["of titles of forms", () => everyCell((column) => (column === 0 ? "基础基312" : "")), NO_HEADER],
    ["of words of forms", (row) => everyCell(() => (row % 2 === 0 ? "编号" : "甲")), NO_HEADER],
  ])("%s gets a clear answer within two seconds", async (_what, rowAt, message) => {
    const { outcome, took } = await check(() => openLarge(rowAt));
    expect(outcome).toMatchObject({ status: "refused", message });
    expect(took).toBeLessThan(LONGEST);
  });

  it("of something else beside the county's table does not keep that from being checked in two seconds", async () => {
    const beside = { name: "学校", rows: countyRows(goodSchool("一小", "1"), goodSchool("二小", "2")) };
    const { outcome, took } = await check(() =>
      openLarge((row) => everyCell((column) => `第${row}行第${column}列`), [beside]),
    );
    expect(outcome).toMatchObject({ status: "done", notes: [{ code: "checkDone", schools: 2 }] });
    expect(took).toBeLessThan(LONGEST);
  });
});
