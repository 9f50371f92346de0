import type { RectificationProposals } from "../core/model/rectification";
import data from "./data/rectification.json";

/** Deadlines and measures that the ledger proposes, proved by validation.ts. They are this program's own: see `ownReference`. */
export function rectificationProposals(): RectificationProposals {
  return data;
}
