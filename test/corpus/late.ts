/**
 * Layouts added after the recogniser was finished: nobody tuned anything to them, and their first result was reported as it was
 * (docs/adr/0008).
 */
import type { CorpusCase } from "./corpusCase";
import { LATE_FORM_CASES } from "./late/lateForms";
import { LATE_MIXED_CASES } from "./late/lateMixed";
import { LATE_TABLE_CASES } from "./late/lateTables";

export const LATE_CASES: readonly CorpusCase[] = [...LATE_TABLE_CASES, ...LATE_FORM_CASES, ...LATE_MIXED_CASES];
