import { shiftFormula } from "../store/formulaReferences";
import { anchorOf } from "../store/ruleFormulas";
import type { Area } from "../store/workbook";
import type { FunctionValue, PlacedFormula } from "./calculation";
import { constantValue } from "./constantFormula";

/** These tell cells apart although no reference moves. */
const POSITION = /\b(?:ROW|COLUMN|CELL|INDIRECT|OFFSET)\s*\(/i;

/** A formula of a rule at the cells of the rule. */
export interface RuleFormula {
  /** The value at a cell; undefined while it is not calculated, which is noted. */
  at(row: number, column: number): FunctionValue | undefined;
}

/** Where a rule stands. */
export interface RulePlace {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

interface Wanted {
  readonly formula: PlacedFormula;
  readonly take: (value: FunctionValue) => void;
}

/** Calculates formulas, one value for each. */
export type Evaluate = (formulas: readonly PlacedFormula[]) => Promise<readonly FunctionValue[]>;

/** The formulas of rules at one state of a workbook: constants at once, the others in batches, each at most once per cell that tells them apart. */
export class RuleFormulas {
  #wanted: Wanted[] = [];
  #isWaiting = false;
  /** What is being calculated: whoever asks for it meanwhile waits for it too. */
  #running: Promise<unknown> = Promise.resolve();

  /** A formula as it stands in a rule, read from the first cell of the rule's areas. */
  formula(text: string, place: RulePlace): RuleFormula {
    const constant = constantValue(text);
    if (constant !== undefined) return { at: () => constant };
    const [top, left] = anchorOf(place.areas);
    const isPositional = POSITION.test(text);
    const isByRow = isPositional || shiftFormula(text, 1, 0) !== text;
    const isByColumn = isPositional || shiftFormula(text, 0, 1) !== text;
    const known = new Map<string, FunctionValue | undefined>();
    return {
      at: (cellRow, cellColumn) => {
        const [row, column] = [isByRow ? cellRow : top, isByColumn ? cellColumn : left];
        const key = `${row},${column}`;
        if (!known.has(key)) {
          known.set(key, undefined);
          const formula = shiftFormula(text, row - top, column - left);
          this.#wanted.push({
            formula: { sheetId: place.sheetId, row, column, formula },
            take: (value) => known.set(key, value),
          });
        }
        const value = known.get(key);
        if (value === undefined) this.#isWaiting = true;
        return value;
      },
    };
  }

  /** True when values were asked for, since the last calculation began, that are not known. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  /** Resolves when all that was asked for is calculated. */
  async calculate(evaluate: Evaluate): Promise<void> {
    this.#isWaiting = false;
    this.#running = Promise.all([this.#running, this.#calculateWanted(evaluate)]);
    await this.#running;
  }

  async #calculateWanted(evaluate: Evaluate): Promise<void> {
    const wanted = this.#wanted;
    this.#wanted = [];
    if (wanted.length === 0) return;
    const values = await evaluate(wanted.map(({ formula }) => formula));
    wanted.forEach(({ take }, index) => {
      const value = values[index];
      take(value === undefined ? { error: "#VALUE!" } : value);
    });
  }
}
