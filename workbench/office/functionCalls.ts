/** A value of a cell as custom functions take and give it. */
export type FunctionValue = string | number | boolean | null;

/** One call of a custom function. */
export interface FunctionCall {
  /** Id under which the add-in associated it, without the namespace. */
  readonly name: string;
  /** Arguments as Excel passes them: a matrix for a range, else a value; { type: "CustomFunctionError", code } for an error. */
  readonly args: readonly unknown[];
  /** Cell of the formula, e.g. "Sheet1!A1". */
  readonly address: string;
}

/** What a call came to. */
export type FunctionOutcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string; readonly message: string | null };

/** Excel's error values by the number the runtime sends (0 to 3: the function threw something else). */
const ERROR_BY_CODE: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** Sends calls to the page, all of a recalculation in one message, and gathers the results. */
export class FunctionCalls {
  private lastId = 0;
  private readonly waiting = new Map<number, (outcome: FunctionOutcome) => void>();
  /** Calls that have left for the page; the others wait until it listens. */
  private readonly sent = new Set<number>();

  constructor(private readonly send: (entries: readonly unknown[]) => Promise<void>) {}

  async call(calls: readonly FunctionCall[]): Promise<FunctionOutcome[]> {
    if (calls.length === 0) return [];
    const entries: unknown[] = [];
    const firstId = this.lastId + 1;
    const outcomes = calls.map((one) => {
      this.lastId += 1;
      const id = this.lastId;
      entries.push([
        CATEGORY,
        CALL,
        "",
        JSON.stringify([id, one.name, one.args, one.address, ERRORS_ALLOWED, null]),
        0,
      ]);
      return new Promise<FunctionOutcome>((resolve) => this.waiting.set(id, resolve));
    });
    await this.send(entries);
    for (let at = 0; at < calls.length; at += 1) if (this.waiting.has(firstId + at)) this.sent.add(firstId + at);
    return Promise.all(outcomes);
  }

  /** Takes results as the page sends them: [id, succeeded, value or message, code of the error]. */
  settle(results: readonly unknown[]): void {
    for (const result of results) {
      if (!Array.isArray(result)) continue;
      const [id, succeeded, value, code] = result as readonly unknown[];
      const resolve = this.waiting.get(Number(id));
      if (resolve === undefined) continue;
      this.forget(Number(id));
      resolve(
        succeeded === true
          ? { ok: true, value }
          : {
              ok: false,
              error: ERROR_BY_CODE[Number(code)] ?? "#VALUE!",
              message: typeof value === "string" && value !== "" ? value : null,
            },
      );
    }
  }

  /** The page is gone: what it was asked ends with an error. Calls that have not left yet wait for the next page. */
  dropSent(): void {
    for (const id of [...this.sent]) {
      this.waiting.get(id)?.(GONE);
      this.forget(id);
    }
  }

  /** Whoever still waits gets an error: no page comes any more. */
  close(): void {
    for (const resolve of this.waiting.values()) resolve(GONE);
    this.waiting.clear();
    this.sent.clear();
  }

  private forget(id: number): void {
    this.waiting.delete(id);
    this.sent.delete(id);
  }
}

const GONE: FunctionOutcome = { ok: false, error: "#N/A", message: "The add-in was closed." };

const CATEGORY = 1;
const CALL = 1000;
/** The metadata says that error cells reach the functions. */
const ERRORS_ALLOWED = 4;
