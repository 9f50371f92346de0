import type { PlausibilityBounds } from "../core/model/plausibility";
import data from "./data/plausibility.json";

/** Taken one by one, so that the reasons in the file are not shipped. */
const BOUNDS = {
  ownReference: data.ownReference,
  minimumPupils: data.minimumPupils,
  perPupil: data.perPupil,
  zero: data.zero,
  unitSlip: data.unitSlip,
  classSize: data.classSize,
  schoolSize: data.schoolSize,
  repeated: data.repeated,
  yearly: data.yearly,
} as PlausibilityBounds;

/** The bounds of 经验校验, proved by validation.ts. Most are this program's own: see `ownReference`, and the reasons in the file. */
export function plausibilityBounds(): PlausibilityBounds {
  return BOUNDS;
}
