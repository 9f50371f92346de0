import { cellKey, formatCell, keyPosition, quoteSheetName } from "../store/address";
import type { Cell, Workbook } from "../store/workbook";
import type { CalculationOptions, CalculationReport } from "./calculation";
import { sharedEngine } from "./engine";
import { toEngineCells } from "./engineCells";
import { excelError, type PlainValue } from "./engineValue";
import { createTranslator, describeSheets, type EngineSheet, type Translation } from "./formulaText";
import { FunctionCalls, HostFunction } from "./hostFunction";
import { Sweeps, type FormulaCell } from "./sweeps";

/** Calculates every formula of a workbook and writes the results into its cells. */
export async function calculateWorkbook(workbook: Workbook, options: CalculationOptions): Promise<CalculationReport> {
  clearSpills(workbook);
  const sheets = describeSheets(workbook);
  const translator = createTranslator(workbook, sheets, options.callFunctions ? (options.namespaces ?? ["JH"]) : []);
  const { formulas, kept } = collectFormulas(sheets, (text, sheet) => translator.translate(text, sheet));
  const cells = sheets.map(toEngineCells);
  const described = new Map(
    sheets.map((entry, index) => [cells[index]?.id ?? "", { name: entry.sheet.name, usedRows: entry.usedRows }]),
  );
  const calls = new FunctionCalls(
    options.callFunctions ?? (() => Promise.resolve([])),
    (id) => described.get(id) ?? { name: "", usedRows: 0 },
  );
  const engine = sharedEngine();
  engine.load(
    cells,
    [...translator.customFunctions].map((name) => new HostFunction(name, calls)),
  );
  const sweeps = new Sweeps({ engine, sheets: cells, formulas, calls });
  await sweeps.run();
  const address = ({ sheet, row, column }: FormulaCell): string =>
    `${quoteSheetName(workbook.sheets[sheet]?.name ?? "")}!${formatCell(row, column)}`;
  writeResults(workbook, formulas, sweeps);
  return {
    formulas: formulas.length,
    functionCalls: calls.made,
    functionBatches: calls.batches,
    circular: sweeps.circular.map(address),
    kept: kept.map(address),
    failed: sweeps.failed.map(address),
  };
}

/** Cells into which arrays spilled earlier are results, not data. */
function clearSpills(workbook: Workbook): void {
  for (const sheet of workbook.sheets)
    for (const [key, cell] of sheet.cells) {
      if (cell.spilledFrom === undefined) continue;
      if (cell.style) sheet.cells.set(key, { value: null, style: cell.style });
      else sheet.cells.delete(key);
    }
}

function collectFormulas(
  sheets: readonly EngineSheet[],
  translate: (formula: string, sheet: EngineSheet) => Translation | null,
) {
  const formulas: (FormulaCell & { readonly cell: Cell })[] = [];
  const kept: FormulaCell[] = [];
  for (const sheet of sheets)
    for (const [key, cell] of sheet.sheet.cells) {
      if (cell.formula === undefined) continue;
      const [row, column] = keyPosition(key);
      const translation = translate(cell.formula, sheet);
      const place = { sheet: sheet.index, row, column };
      if (translation) formulas.push({ ...place, ...translation, cell });
      else kept.push({ ...place, text: "", reads: [], isVolatile: false });
    }
  return { formulas, kept };
}

function setValue(cell: Cell, value: PlainValue): void {
  const isError = typeof value === "object" && value !== null;
  cell.value = isError ? excelError(value.error) : value;
  if (isError) cell.isError = true;
  else delete cell.isError;
}

function writeResults(
  workbook: Workbook,
  formulas: readonly (FormulaCell & { readonly cell: Cell })[],
  sweeps: Sweeps,
): void {
  formulas.forEach(({ cell }, id) => setValue(cell, sweeps.value(id)));
  for (const { sheet, row, column, value, from } of sweeps.spilled()) {
    const cells = workbook.sheets[sheet]?.cells;
    const key = cellKey(row, column);
    const anchor = formulas[from];
    if (!cells || !anchor) continue;
    const cell: Cell = { ...cells.get(key), value: null, spilledFrom: cellKey(anchor.row, anchor.column) };
    setValue(cell, value);
    cells.set(key, cell);
  }
}
