import { CellError } from "../../src/functions/cellError";

/** The cell error of a computation as Excel would show it: code and message. */
export function cellErrorOf(compute: () => unknown): string {
  try {
    return `no error: ${String(compute())}`;
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    return error.message === "" ? error.code : `${error.code} ${error.message}`;
  }
}
