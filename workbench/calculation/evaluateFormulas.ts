import type { Workbook } from "../store/workbook";
import type { CalculationOptions, FunctionValue, PlacedFormula } from "./calculation";
import { sharedEngine, type Engine, type EngineCells } from "./engine";
import { toEngineCells, withoutCells } from "./engineCells";
import { excelError } from "./engineValue";
import { createTranslator, describeSheets, type EngineSheet, type Translation } from "./formulaText";
import { FunctionCalls, HostFunction } from "./hostFunction";

interface Task {
  readonly translation: Translation;
  readonly sheet: EngineSheet;
  readonly row: number;
  readonly column: number;
  /** Index of the formula asked for. */
  readonly index: number;
}

const FAILED: FunctionValue = { error: "#VALUE!" };

/** Cells of the sheets that the formulas read; of all sheets where one reads what its text does not name. */
function cellsRead(sheets: readonly EngineSheet[], tasks: readonly Task[]): EngineCells[] {
  const isAnyRead = tasks.some(({ translation }) => translation.isVolatile);
  const read = new Set(tasks.flatMap(({ translation }) => translation.reads.map(({ sheet }) => sheet)));
  return sheets.map((sheet) => (isAnyRead || read.has(sheet.index) ? toEngineCells(sheet) : withoutCells(sheet)));
}

function evaluateTask(engine: Engine, { translation, row, column }: Task, sheet: EngineCells): FunctionValue {
  try {
    const value = engine.evaluate(translation.text, { sheet, row, column })[0]?.[0] ?? null;
    return typeof value === "object" && value !== null ? { error: excelError(value.error) } : value;
  } catch {
    return FAILED;
  }
}

/**
 * Values of formulas that stand in no cell, as they would be at their place; cells keep the values they have. Arrays give their first value;
 * what cannot be calculated gives an error.
 */
export async function evaluateFormulas(
  workbook: Workbook,
  formulas: readonly PlacedFormula[],
  options: CalculationOptions,
): Promise<FunctionValue[]> {
  const sheets = describeSheets(workbook);
  const translator = createTranslator(workbook, sheets, options.callFunctions ? (options.namespaces ?? ["JH"]) : []);
  const tasks = formulas.flatMap(({ sheetId, row, column, formula }, index): Task[] => {
    const sheet = sheets.find((entry) => entry.sheet.id === sheetId);
    const translation = sheet && translator.translate(formula, sheet);
    return sheet && translation ? [{ translation, sheet, row, column, index }] : [];
  });
  const cells = cellsRead(sheets, tasks);
  const calls = new FunctionCalls(options.callFunctions ?? (() => Promise.resolve([])), (id) => {
    const described = sheets.find(({ index }) => `s${index}` === id);
    return { name: described?.sheet.name ?? "", usedRows: described?.usedRows ?? 0 };
  });
  const engine = sharedEngine();
  engine.load(
    cells,
    [...translator.customFunctions].map((name) => new HostFunction(name, calls)),
  );
  engine.forgetCells();
  const values: FunctionValue[] = formulas.map(() => FAILED);
  let waiting = tasks;
  do {
    waiting = waiting.filter((task) => {
      const sheet = cells[task.sheet.index];
      const missed = calls.missed;
      if (sheet) values[task.index] = evaluateTask(engine, task, sheet);
      return calls.missed > missed;
    });
  } while (waiting.length > 0 && (await calls.fetch()));
  return values;
}
