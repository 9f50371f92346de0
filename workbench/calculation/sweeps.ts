import type { FunctionCalls } from "./hostFunction";
import { findDependencies, type Dependencies, type FormulaNode } from "./dependencies";
import type { Engine, EngineCells } from "./engine";
import { toEngineCell, type PlainValue } from "./engineValue";

/** A formula to calculate. */
export interface FormulaCell extends FormulaNode {
  /** In the language of the engine. */
  readonly text: string;
  readonly isVolatile: boolean;
}

/** A cell into which an array went that does not hold the formula itself. */
export interface SpilledCell {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly value: PlainValue;
  /** Index of the formula. */
  readonly from: number;
}

interface Parts {
  readonly engine: Engine;
  readonly sheets: readonly EngineCells[];
  readonly formulas: readonly FormulaCell[];
  readonly calls: FunctionCalls;
}

/** References that text does not name are found by calculating again until nothing changes; this often at most. */
const ROUNDS = 20;
const placeKey = (sheet: number, row: number, column: number): string => `${sheet},${row},${column}`;
const CIRCLE: PlainValue = { error: "#REF!" };
const FAILURE: PlainValue = { error: "#VALUE!" };

/**
 * Calculates formulas in the order of what they read. A formula that waits for a custom function is left out together
 * with everything that reads it, and goes on in the next sweep, after one batch of calls.
 */
export class Sweeps {
  readonly #values: PlainValue[];
  readonly #spills = new Map<number, SpilledCell[]>();
  readonly #dependencies: Dependencies;
  readonly #failed = new Set<number>();
  readonly #places: ReadonlySet<string>;

  constructor(private readonly parts: Parts) {
    this.#values = parts.formulas.map(() => null);
    this.#dependencies = findDependencies(parts.formulas);
    this.#places = new Set(parts.formulas.map(({ sheet, row, column }) => placeKey(sheet, row, column)));
  }

  get circular(): FormulaCell[] {
    return this.#pick(this.#dependencies.circular);
  }

  get failed(): FormulaCell[] {
    return this.#pick([...this.#failed]);
  }

  value(formula: number): PlainValue {
    return this.#values[formula] ?? 0;
  }

  spilled(): SpilledCell[] {
    return [...this.#spills.values()].flat();
  }

  async run(): Promise<void> {
    const { formulas } = this.parts;
    for (const id of this.#dependencies.circular) this.#store(id, [[CIRCLE]]);
    const isLate = this.#closure((id) => formulas[id]?.isVolatile === true);
    let spilled = await this.#calculate(new Set(this.#dependencies.order.filter((id) => !isLate.has(id))));
    for (let round = 0; round < ROUNDS && (round === 0 || spilled.size > 0 || isLate.size > 0); round++) {
      const isSeed = (id: number): boolean => isLate.has(id) || this.#readsSpill(id, spilled);
      const again = this.#closure(isSeed);
      if (again.size === 0) return;
      const before = this.#state(again);
      spilled = await this.#calculate(again);
      if (round > 0 && this.#state(again) === before) return;
    }
  }

  /** Formulas for which the test holds, and all that read them. */
  #closure(isSeed: (id: number) => boolean): Set<number> {
    const found = new Set<number>();
    for (const id of this.#dependencies.order) {
      if (isSeed(id) || (found.size > 0 && this.#dependencies.precedents(id).some((other) => found.has(other))))
        found.add(id);
    }
    return found;
  }

  #readsSpill(id: number, spilled: ReadonlySet<number>): boolean {
    const reads = this.parts.formulas[id]?.reads ?? [];
    const isRead = ({ sheet, row, column }: SpilledCell): boolean =>
      reads.some(
        (area) =>
          area.sheet === sheet && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
      );
    return [...spilled].some((anchor) => anchor !== id && (this.#spills.get(anchor) ?? []).some(isRead));
  }

  #state(ids: ReadonlySet<number>): string {
    return JSON.stringify([...ids].map((id) => [this.#values[id], this.#spills.get(id)?.map(({ value }) => value)]));
  }

  /** Calculates the given formulas; returns those whose array spilled. */
  async #calculate(todo: Set<number>): Promise<Set<number>> {
    const spilled = new Set<number>();
    do {
      this.parts.engine.forgetCells();
      this.parts.calls.forgetCells();
      this.#sweep(todo);
    } while (todo.size > 0 && (await this.parts.calls.fetch()));
    for (const id of this.#spills.keys()) spilled.add(id);
    return spilled;
  }

  #sweep(todo: Set<number>): void {
    const waiting = new Set<number>();
    for (const id of this.#dependencies.order) {
      if (!todo.has(id)) continue;
      const isBlocked = waiting.size > 0 && this.#dependencies.precedents(id).some((other) => waiting.has(other));
      if (isBlocked || !this.#evaluate(id)) waiting.add(id);
      else todo.delete(id);
    }
  }

  /** False while an answer of a custom function is missing. */
  #evaluate(id: number): boolean {
    const { formulas, sheets, engine, calls } = this.parts;
    const formula = formulas[id];
    const sheet = formula && sheets[formula.sheet];
    if (!sheet) return true;
    const missed = calls.missed;
    let result: PlainValue[][];
    try {
      result = engine.evaluate(formula.text, { sheet, row: formula.row, column: formula.column });
      this.#failed.delete(id);
    } catch {
      result = [[FAILURE]];
      this.#failed.add(id);
    }
    if (calls.missed > missed) return false;
    this.#store(id, result);
    return true;
  }

  #store(id: number, result: PlainValue[][]): void {
    const formula = this.parts.formulas[id];
    if (!formula) return;
    this.#withdraw(id);
    const spills = this.#cellsBeside(id, result);
    const isFree = spills.every(
      ({ sheet, row, column }) =>
        !this.parts.sheets[sheet]?.cells.getValue(row, column) && !this.#places.has(placeKey(sheet, row, column)),
    );
    const value = isFree ? (result[0]?.[0] ?? null) : { error: "#SPILL!" };
    this.#put(formula.sheet, [formula.row, formula.column], value ?? 0);
    this.#values[id] = value ?? 0;
    if (!isFree || spills.length === 0) return;
    this.#spills.set(id, spills);
    for (const spill of spills) this.#put(spill.sheet, [spill.row, spill.column], spill.value ?? 0);
  }

  #withdraw(id: number): void {
    for (const { sheet, row, column } of this.#spills.get(id) ?? [])
      this.parts.sheets[sheet]?.cells.realDeleteValue(row, column);
    this.#spills.delete(id);
  }

  #cellsBeside(id: number, result: readonly (readonly PlainValue[])[]): SpilledCell[] {
    const formula = this.parts.formulas[id];
    if (!formula || (result.length === 1 && result[0]?.length === 1)) return [];
    const { sheet, row, column } = formula;
    return result
      .flatMap((values, down) =>
        values.map((value, right) => ({ sheet, row: row + down, column: column + right, value: value ?? 0, from: id })),
      )
      .slice(1);
  }

  #put(sheet: number, at: readonly [row: number, column: number], value: PlainValue): void {
    const content = toEngineCell(value);
    if (content) this.parts.sheets[sheet]?.cells.setValue(at[0], at[1], content);
  }

  #pick(ids: readonly number[]): FormulaCell[] {
    return ids.map((id) => this.parts.formulas[id]).filter((formula) => formula !== undefined);
  }
}
