import { HostError } from "./hostError";
import type { Place } from "./rangeContent";

export function deleteCells(_place: Place, _shift: string): void {
  throw new HostError("UnsupportedOperation", "later");
}
export function insertCells(_place: Place, _shift: string): void {
  throw new HostError("UnsupportedOperation", "later");
}
