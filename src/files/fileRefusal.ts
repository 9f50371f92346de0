import type { FileFault } from "../i18n/fileFault";

/** Thrown inside of this layer for a file that cannot be read, so that its readers stay straight lines; caught in readFile. */
export class FileRefusal extends Error {
  constructor(readonly fault: FileFault) {
    super(fault.code);
    this.name = "FileRefusal";
  }
}

/** A file that is not whole, or contradicts itself. */
export function damaged(): FileRefusal {
  return new FileRefusal({ code: "damaged" });
}
