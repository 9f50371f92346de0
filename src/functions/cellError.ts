/** Error values a custom function can return. Excel shows a message only for #VALUE! and #N/A. */
export type CellErrorCode = "#VALUE!" | "#N/A" | "#DIV/0!" | "#NUM!" | "#NULL!";

const RETURNABLE: ReadonlySet<string> = new Set<CellErrorCode>(["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"]);

function isReturnable(code: string): code is CellErrorCode {
  return RETURNABLE.has(code);
}

/**
 * Thrown by the functions of this folder to end in a cell error. src/main/functions.ts turns it into the host's own
 * error, so that the functions know no host. `message` is a short Chinese sentence, seen on the error flag of the cell.
 */
export class CellError extends Error {
  constructor(
    readonly code: CellErrorCode,
    message = "",
  ) {
    super(message);
    this.name = "CellError";
  }
}

/** #VALUE! with its reason: an argument is missing, of the wrong kind or of the wrong shape. */
export function invalidValue(message: string): CellError {
  return new CellError("#VALUE!", message);
}

/**
 * The error of an argument cell, passed on. #REF!, #NAME? and the errors of spilling cannot be returned by a custom
 * function; they become #VALUE! and are named in the message.
 */
export function passOn(code: string): CellError {
  return isReturnable(code) ? new CellError(code) : invalidValue(`参数单元格有错误 ${code}`);
}
