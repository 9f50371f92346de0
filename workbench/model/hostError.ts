/** Codes a host answers with; the names are those that add-ins see as `error.code`. */
export type HostErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "UnsupportedOperation";

/** A refusal that goes back to the add-in as the error of its batch. */
export class HostError extends Error {
  /** Member that refused, e.g. "Worksheet.getRange"; set where it was called. */
  location: string | null = null;
  constructor(
    readonly code: HostErrorCode,
    message: string,
    /** With ApiNotFound: what was asked for, e.g. "Worksheet.Charts". It is counted as a gap. */
    readonly missing: string | null = null,
  ) {
    super(message);
    this.name = "HostError";
  }
}

/** An argument that Excel would not take. */
export function invalidArgument(message = "The argument is invalid or missing or has an incorrect format."): HostError {
  return new HostError("InvalidArgument", message);
}

/** Something asked for by name that is not there. */
export function itemNotFound(message = "The requested resource doesn't exist."): HostError {
  return new HostError("ItemNotFound", message);
}

/** A change that protection forbids. */
export function accessDenied(
  message = "You can't perform the requested operation: the sheet or workbook is protected.",
): HostError {
  return new HostError("AccessDenied", message);
}

/** A member or type that this host does not have, e.g. "Worksheet.Charts". */
export function apiNotFound(missing: string): HostError {
  return new HostError("ApiNotFound", `The API ${missing} is not available in this host.`, missing);
}
