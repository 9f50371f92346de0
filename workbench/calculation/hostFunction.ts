import {
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import { formatCell, quoteSheetName } from "../store/address";
import type { FunctionArgument, FunctionCall, FunctionResult } from "./calculation";
import { fromReference, fromResult, toEngineArray, toEngineError, toEngineValue, type PlainValue } from "./engineValue";

/** Stands for a result that is not there yet; a formula that met it is calculated again after the next batch. */
const WAITING = "#GETTING_DATA";

/** The calls of one recalculation: asked for while formulas are calculated, answered in batches, kept by arguments. */
export class FunctionCalls {
  readonly #answers = new Map<string, FunctionResult["value"]>();
  readonly #wanted = new Map<string, FunctionCall>();
  readonly #matrices = new Map<string, PlainValue[][]>();
  /** Calls met so far whose answer was missing; the caller compares before and after a formula. */
  missed = 0;
  made = 0;
  batches = 0;

  constructor(
    private readonly call: (calls: readonly FunctionCall[]) => Promise<readonly FunctionResult[]>,
    private readonly describe: (sheetId: string) => { readonly name: string; readonly usedRows: number },
  ) {}

  /** The answer, or undefined when it has to be fetched first. */
  find(
    name: string,
    args: readonly FunctionArgument[],
    cell: { readonly sheetId: string; readonly row: number; readonly column: number },
  ): FunctionResult["value"] | undefined {
    const key = `${name}(${JSON.stringify(args)})`;
    const answer = this.#answers.get(key);
    if (answer !== undefined) return answer;
    this.missed++;
    if (!this.#wanted.has(key)) {
      const address = `${quoteSheetName(this.describe(cell.sheetId).name)}!${formatCell(cell.row, cell.column)}`;
      this.#wanted.set(key, { id: this.#wanted.size, name, args, address });
    }
    return undefined;
  }

  /** Notes that a call could not even be made because an argument waits for another one. */
  wait(): void {
    this.missed++;
  }

  /** Sends everything that was asked for in one batch. False when there was nothing. */
  async fetch(): Promise<boolean> {
    const wanted = [...this.#wanted];
    this.#wanted.clear();
    if (wanted.length === 0) return false;
    this.made += wanted.length;
    this.batches++;
    const results = new Map(
      (await this.call(wanted.map(([, call]) => call))).map((result) => [result.id, result.value]),
    );
    for (const [key, { id }] of wanted) this.#answers.set(key, results.get(id) ?? null);
    return true;
  }

  /** Values of cells change between sweeps; what was read from them is forgotten. */
  forgetCells(): void {
    this.#matrices.clear();
  }

  usedRows(sheetId: string): number {
    return this.describe(sheetId).usedRows;
  }

  /** A range as matrix, read once per sweep. */
  read(reference: BaseReferenceObject, lastRow: number): PlainValue[][] {
    const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
    const key = [reference.getSheetId(), startRow, startColumn, Math.min(endRow, lastRow), endColumn].join();
    const known = this.#matrices.get(key);
    if (known) return known;
    const matrix = fromReference(reference, lastRow);
    this.#matrices.set(key, matrix);
    return matrix;
  }
}

function isWaiting(value: FunctionArgument): boolean {
  if (Array.isArray(value)) return value.some((row: readonly PlainValue[]) => row.some(isWaiting));
  return typeof value === "object" && value !== null && "error" in value && value.error === WAITING;
}

/** A custom function of the add-in as the engine sees it: it answers from what was fetched, or notes what to fetch. */
export class HostFunction extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 0;
  override maxParams = 255;

  constructor(
    name: string,
    private readonly calls: FunctionCalls,
  ) {
    super(name);
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const args = this.#arguments(variants);
    if (args.some(isWaiting)) {
      this.calls.wait();
      return toEngineError(WAITING);
    }
    const answer = this.calls.find(String(this.name), args, {
      sheetId: this.subUnitId ?? "",
      row: this.row,
      column: this.column,
    });
    if (answer === undefined) return toEngineError(WAITING);
    return Array.isArray(answer) ? toEngineArray(answer as PlainValue[][]) : toEngineValue(answer as PlainValue);
  }

  /** Texts are given as they are, also where they look like a date. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  /** Whole columns end at the last used row of the sheets they are on, all of one call at the same. */
  #arguments(variants: readonly FunctionVariantType[]): FunctionArgument[] {
    const references = variants.filter((variant) => variant.isReferenceObject()) as BaseReferenceObject[];
    const whole = references.filter((reference) => Number.isNaN(reference.getRangeData().startRow));
    const lastRow = Math.max(0, ...whole.map((reference) => this.calls.usedRows(reference.getSheetId()) - 1));
    return variants.map((variant) => {
      if (!variant.isReferenceObject()) {
        // The engine turns the outcome of an operator on references into an array of one.
        const matrix = fromResult(variant);
        return matrix.length === 1 && matrix[0]?.length === 1 ? (matrix[0][0] ?? null) : matrix;
      }
      const reference = variant as BaseReferenceObject;
      return this.calls.read(reference, whole.includes(reference) ? lastRow : Infinity);
    });
  }
}
