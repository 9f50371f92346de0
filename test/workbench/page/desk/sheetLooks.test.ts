import type { FunctionValue, PlacedFormula } from "../../../../workbench/calculation/calculation";
import { SheetLooks } from "../../../../workbench/page/desk/sheetLooks";
import { parseArea } from "../../../../workbench/store/address";
import { createWorkbook } from "../../../../workbench/store/sheets";

const RED = { fill: "#FF0000" };

/** A sheet with a rule, whose formulas are calculated when the test says so. */
function aSheet(formula: string, areas = "A1:ZZ500") {
  const workbook = createWorkbook("表");
  const sheet = workbook.sheets[0]!;
  const rule = { id: "1", areas: [parseArea(areas)!], type: "custom" as const, format: RED, stopIfTrue: false };
  sheet.conditionalFormats.push({ ...rule, formula });
  const waiting: (() => void)[] = [];
  const asked: PlacedFormula[][] = [];
  const redrawn: string[] = [];
  let value: FunctionValue = true;
  const evaluate = (_workbook: unknown, formulas: readonly PlacedFormula[]): Promise<FunctionValue[]> => {
    asked.push([...formulas]);
    const now = value;
    return new Promise((resolve) => {
      waiting.push(() => {
        resolve(formulas.map(() => now));
      });
    });
  };
  const looks = new SheetLooks(workbook, { evaluate }, (sheetId) => redrawn.push(sheetId));
  return {
    sheet,
    looks,
    asked,
    redrawn,
    at: (row: number, column: number) => looks.at(sheet.id, row, column),
    will: (next: FunctionValue) => (value = next),
    calculated: async () => {
      for (const finish of waiting.splice(0)) finish();
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    },
  };
}

describe("looks by conditional formats", () => {
  it("are there at once where nothing has to be calculated", () => {
    const { at, asked, redrawn } = aSheet("=TRUE", "B2:B3");
    expect([at(1, 1), at(2, 1), at(3, 1), at(0, 0)]).toEqual([RED, RED, null, null]);
    expect([asked, redrawn]).toEqual([[], []]);
  });

  it("come when they are calculated, and the sheet is drawn again", async () => {
    const { sheet, at, calculated, redrawn } = aSheet("=$A$1>1");
    expect(at(0, 0)).toBeNull();
    await calculated();
    expect([at(0, 0), redrawn]).toEqual([RED, [sheet.id]]);
  });

  it("are worked out once for a block of cells", async () => {
    const { at, calculated, asked } = aSheet("=A1>1");
    at(0, 0);
    at(63, 31);
    await calculated();
    at(5, 5);
    expect(asked.map((formulas) => formulas.length)).toEqual([64 * 32]);
  });

  it("come to all blocks that were drawn together, although their formula is one", async () => {
    const { at, calculated, asked } = aSheet("=$A$1>1");
    const blocks = [at(0, 0), at(0, 32), at(64, 0)];
    expect(blocks).toEqual([null, null, null]);
    await calculated();
    expect([at(0, 0), at(0, 32), at(64, 0), asked.flat().length]).toEqual([RED, RED, RED, 1]);
  });

  it("stay as they were after a change until the new ones are known", async () => {
    const { looks, at, will, calculated } = aSheet("=$A$1>1");
    at(0, 0);
    await calculated();
    will(false);
    looks.forget();
    expect(at(0, 0)).toEqual(RED);
    await calculated();
    expect(at(0, 0)).toBeNull();
  });

  it("stay as they were also where changes follow one another before anything is drawn", async () => {
    const { looks, at, calculated } = aSheet("=$A$1>1");
    at(0, 0);
    await calculated();
    looks.forget();
    looks.forget();
    expect(at(0, 0)).toEqual(RED);
  });

  it("that come late, for a workbook that changed meanwhile, are not shown", async () => {
    const { looks, at, will, calculated, redrawn } = aSheet("=$A$1>1");
    at(0, 0);
    will(false);
    looks.forget();
    at(0, 0);
    await calculated();
    expect([at(0, 0), redrawn.length]).toEqual([null, 1]);
  });

  it("are none on a sheet without rules, or that is not there", () => {
    const { sheet, looks, at } = aSheet("=TRUE");
    sheet.conditionalFormats = [];
    expect([at(0, 0), looks.at("没有", 0, 0)]).toEqual([null, null]);
  });
});
