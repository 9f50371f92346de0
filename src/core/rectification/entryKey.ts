import { RESOURCE_INDICATORS, type ResourceIndicator } from "../model/indicator";
import { PHASES, type Phase } from "../model/phase";
import type { LedgerValue } from "./ledgerRow";

/** Who has a problem: a school by its code or, without one of its own, by its name; or the county, for a coefficient. */
export type EntrySubject =
  { readonly kind: "code" | "name"; readonly id: string } | { readonly kind: "county"; readonly id: "" };

/** What an entry of the ledger is known by (docs/adr/0010): one problem of one school, or one coefficient. */
export interface EntryKey {
  readonly indicator: ResourceIndicator;
  readonly phase: Phase | null;
  readonly subject: EntrySubject;
}

/** Begins with letters, so that no program takes a key for a number. */
const VERSION = "JH1";
const SEPARATOR = "|";
const SUBJECT_KINDS = ["code", "name", "county"] as const;

/** The county, as who has a coefficient that is too high. */
export const COUNTY_SUBJECT: EntrySubject = { kind: "county", id: "" };

/** A school by its code or name, spelled so that blanks, width and case of letters do not matter. */
export function schoolSubject(kind: "code" | "name", text: string): EntrySubject {
  return { kind, id: text.normalize("NFKC").replace(/\s/g, "").toLowerCase() };
}

/** The key as it stands in the hidden column 标识. The free text comes last, so that nothing in it has to be escaped. */
export function keyText({ indicator, phase, subject }: EntryKey): string {
  return [VERSION, indicator, phase ?? "", subject.kind, subject.id].join(SEPARATOR);
}

/** Reads a key back; null for a blank cell and for everything that was not written by us. */
export function parseKey(value: LedgerValue): EntryKey | null {
  if (typeof value !== "string") return null;
  const [version, indicatorName, phaseName, kindName, ...rest] = value.trim().split(SEPARATOR);
  const indicator = RESOURCE_INDICATORS.find((name) => name === indicatorName);
  const phase = phaseName === "" ? null : PHASES.find((name) => name === phaseName);
  const kind = SUBJECT_KINDS.find((name) => name === kindName);
  if (version !== VERSION || indicator === undefined || phase === undefined || kind === undefined) return null;
  const id = rest.join(SEPARATOR);
  if (kind === "county") return id === "" ? { indicator, phase, subject: COUNTY_SUBJECT } : null;
  return id === "" ? null : { indicator, phase, subject: { kind, id } };
}
