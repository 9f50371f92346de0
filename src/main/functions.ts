import { CellError, type CellErrorCode } from "../functions/cellError";
import { CUSTOM_FUNCTIONS } from "../functions/customFunctions";

type CustomFunction = (...args: never[]) => number | boolean;

function hostCode(code: CellErrorCode): CustomFunctions.ErrorCode {
  switch (code) {
    case "#VALUE!":
      return CustomFunctions.ErrorCode.invalidValue;
    case "#N/A":
      return CustomFunctions.ErrorCode.notAvailable;
    case "#DIV/0!":
      return CustomFunctions.ErrorCode.divisionByZero;
    case "#NUM!":
      return CustomFunctions.ErrorCode.invalidNumber;
    case "#NULL!":
      return CustomFunctions.ErrorCode.nullReference;
  }
}

/** Turns the functions' own error into the host's, which Excel shows as a cell error with its message. */
function withHostErrors(compute: CustomFunction): CustomFunction {
  return (...args) => {
    try {
      return compute(...args);
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      throw new CustomFunctions.Error(hostCode(error.code), error.message === "" ? undefined : error.message);
    }
  };
}

// office.js always brings CustomFunctions; only a page whose office.js did not load is without, and shows its pane still.
if (typeof CustomFunctions !== "undefined") {
  for (const [id, compute] of Object.entries(CUSTOM_FUNCTIONS)) CustomFunctions.associate(id, withHostErrors(compute));
}
