import { HostRefusal, type HostFailure } from "../app/ports";

/** An error of Office.js: known by its code, whatever realm its class comes from. */
export interface OfficeError {
  readonly code: string;
  readonly location: string;
}

/** Reads code and place of an error of Office.js; null for any other error. */
export function officeErrorOf(error: unknown): OfficeError | null {
  if (typeof error !== "object" || error === null || !("code" in error) || typeof error.code !== "string") return null;
  const info: unknown = "debugInfo" in error ? error.debugInfo : null;
  const place: unknown = typeof info === "object" && info !== null && "errorLocation" in info ? info.errorLocation : "";
  return { code: error.code, location: typeof place === "string" ? place : "" };
}

/** True when the answer or the request was larger than the host takes. */
export function isTooLarge(error: unknown): boolean {
  const code = officeErrorOf(error)?.code;
  return code === "RequestPayloadSizeLimitExceeded" || code === "ResponsePayloadSizeLimitExceeded";
}

/** An expected refusal of Excel as the port says it; every other error is returned as it is, for the caller to throw. */
export function toHostError(error: unknown): unknown {
  const office = officeErrorOf(error);
  if (office === null || error instanceof HostRefusal) return error;
  const failure = failureOf(office);
  return failure === null ? error : new HostRefusal(failure);
}

function failureOf({ code, location }: OfficeError): HostFailure | null {
  switch (code) {
    case "AccessDenied":
      return /^(Worksheets|WorksheetCollection)\.add$/i.test(location)
        ? { code: "structureProtected" }
        : { code: "accessDenied", sheet: null };
    case "InvalidOperationInCellEditMode":
      return { code: "cellBeingEdited" };
    case "ItemNotFound":
      return { code: "sheetGone", sheet: "" };
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded":
      return { code: "tooLarge" };
    default:
      return null;
  }
}
