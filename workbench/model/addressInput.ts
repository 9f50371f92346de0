import { COLUMN_LIMIT, parseReference, type Reference, ROW_LIMIT } from "../store/address";
import type { Area } from "../store/workbook";
import { invalidArgument } from "./hostError";

export const LAST_ROW = ROW_LIMIT - 1;
export const LAST_COLUMN = COLUMN_LIMIT - 1;

/** Excel cuts longer addresses off silently (learn.microsoft.com, "Troubleshoot Excel add-ins"); this host refuses them. */
const LONGEST_ADDRESS = 8192;

/** Areas of an address given by an add-in. Throws InvalidArgument for what is no address or too long. */
export function requireReference(address: unknown): Reference {
  if (typeof address !== "string") throw invalidArgument();
  if (address.length > LONGEST_ADDRESS)
    throw invalidArgument(`The address is longer than ${String(LONGEST_ADDRESS)} characters.`);
  const reference = parseReference(address);
  if (reference === null || reference.areas.length === 0) throw invalidArgument(`"${address}" is not an address.`);
  return reference;
}

/** The single area of an address. Throws InvalidArgument when it names none or several. */
export function requireArea(address: unknown): Area {
  const [area, second] = requireReference(address).areas;
  if (area === undefined || second !== undefined) throw invalidArgument();
  return area;
}

/** True when both ends of an area lie in a sheet. */
export function isInSheet(area: Area): boolean {
  return (
    area.top >= 0 &&
    area.left >= 0 &&
    area.top <= area.bottom &&
    area.left <= area.right &&
    area.bottom <= LAST_ROW &&
    area.right <= LAST_COLUMN
  );
}
