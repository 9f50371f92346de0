import type { Finding } from "../../src/core/model/finding";
import type { Field } from "../../src/workbook/schoolTable";
import type { SchoolCells } from "./schoolSheet";

/** A deliberate error in a cell of a sample: what the add-in calls it, where it stands, and what the cell is turned into. */
export interface SampleError {
  readonly code: Extract<
    Finding["code"],
    "textNumber" | "notANumber" | "negativeNumber" | "blankCell" | "duplicateSchool"
  >;
  readonly field: Field;
  /** The cell with the error; undefined leaves it blank. `other` is a sound row of the same county. */
  readonly spoil: (cell: string | number | undefined, other: SchoolCells) => string | number | undefined;
}

/**
 * The errors of every sample county, whatever its size: seven, each in a primary school of its own, so that the junior
 * difference coefficients stay free of them and the primary ones are provisional until the errors are put right.
 */
export const SAMPLE_ERRORS: readonly SampleError[] = [
  { code: "textNumber", field: "sportsGroundArea", spoil: (cell) => String(cell) },
  { code: "textNumber", field: "primaryPupils", spoil: (cell) => ` ${String(cell)}` },
  { code: "notANumber", field: "equipmentValue", spoil: (cell) => `约${String(cell)}` },
  { code: "negativeNumber", field: "multimediaClassrooms", spoil: (cell) => -Number(cell) },
  { code: "blankCell", field: "primaryBackboneTeachers", spoil: () => undefined },
  { code: "blankCell", field: "teachingArea", spoil: () => undefined },
  { code: "duplicateSchool", field: "schoolName", spoil: (_cell, other) => other.schoolName },
];

/** A row with an error in it. */
export function spoiled(row: SchoolCells, error: SampleError, other: SchoolCells): SchoolCells {
  const { [error.field]: cell, ...rest } = row;
  const value = error.spoil(cell, other);
  return value === undefined ? rest : { ...rest, [error.field]: value };
}
