import type { Workbook } from "../store/workbook";

/** An error as an argument or result of a custom function, e.g. "#DIV/0!". */
export interface FunctionError {
  readonly error: string;
}

/** One value passed to or returned by a custom function; null is a blank cell or an omitted argument. */
export type FunctionValue = string | number | boolean | null | FunctionError;

/**
 * An argument. A reference is always a matrix, also a single cell (1 × 1): whoever calls the function unwraps it where
 * the metadata says the parameter is a scalar. Values and expressions are scalars, arrays are matrices.
 */
export type FunctionArgument = FunctionValue | readonly (readonly FunctionValue[])[];

/** One call of a custom function. `id` is unique within its batch, `address` the calling cell, e.g. "'表 1'!B2". */
export interface FunctionCall {
  readonly id: number;
  /** Upper case with its namespace, e.g. "JH.DIFFCOEF". */
  readonly name: string;
  readonly args: readonly FunctionArgument[];
  readonly address: string;
}

/** Answer to one call. A missing answer counts as #VALUE!. */
export interface FunctionResult {
  readonly id: number;
  readonly value: FunctionValue | readonly (readonly FunctionValue[])[];
}

/** What the host of the workbook provides to its formulas. */
export interface CalculationOptions {
  /** Calls custom functions, all of one level of dependency in one batch. Without it their names give #NAME?. */
  readonly callFunctions?: (calls: readonly FunctionCall[]) => Promise<readonly FunctionResult[]>;
  /** Namespaces of the custom functions; default ["JH"]. */
  readonly namespaces?: readonly string[];
}

/** What a recalculation came to beyond the values. Addresses are like "'表 1'!B2". */
export interface CalculationReport {
  /** Number of formulas calculated. */
  readonly formulas: number;
  /** Calls of custom functions that went out (equal calls count once), in how many batches. */
  readonly functionCalls: number;
  readonly functionBatches: number;
  /** Cells that refer to themselves, directly or not; their value is #REF!. */
  readonly circular: readonly string[];
  /** Formulas that need what the workbench does not have (other workbooks, tables); they keep their stored value. */
  readonly kept: readonly string[];
  /** Formulas on which the engine failed; their value is #VALUE!. */
  readonly failed: readonly string[];
}

/** A formula that stands in no cell, with the place from which it is read. */
export interface PlacedFormula {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** Starts with "=". */
  readonly formula: string;
}

/** Calculates the formulas of a workbook in place. */
export interface Calculation {
  /** Calculates every formula and writes values, errors and spilled cells into the store. Calls run one after the other. */
  recalculate(workbook: Workbook): Promise<CalculationReport>;
  /**
   * Values of formulas that stand in no cell (rules of formats, validations), from the values that the cells have. Takes its turn with
   * recalculate. What cannot be calculated gives an error.
   */
  evaluate(workbook: Workbook, formulas: readonly PlacedFormula[]): Promise<FunctionValue[]>;
}

const NOTHING: CalculationReport = {
  formulas: 0,
  functionCalls: 0,
  functionBatches: 0,
  circular: [],
  kept: [],
  failed: [],
};

/** Makes the calculation of one workbench. The engine is loaded with the first workbook that has a formula (1–2 s). */
export function createCalculation(options: CalculationOptions = {}): Calculation {
  let last: Promise<unknown> = Promise.resolve();
  const run = async (workbook: Workbook): Promise<CalculationReport> => {
    if (!hasFormulas(workbook)) return NOTHING;
    const { calculateWorkbook } = await import("./calculateWorkbook");
    return calculateWorkbook(workbook, options);
  };
  const inTurn = <Answer>(task: () => Promise<Answer>): Promise<Answer> => {
    const next = last.then(task);
    last = next.catch(() => undefined);
    return next;
  };
  return {
    recalculate: (workbook) => inTurn(() => run(workbook)),
    evaluate: (workbook, formulas) =>
      inTurn(async () => {
        const { evaluateFormulas } = await import("./evaluateFormulas");
        return evaluateFormulas(workbook, formulas, options);
      }),
  };
}

function hasFormulas(workbook: Workbook): boolean {
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells.values()) {
      if (cell.formula !== undefined || cell.spilledFrom !== undefined) return true;
    }
  }
  return false;
}
