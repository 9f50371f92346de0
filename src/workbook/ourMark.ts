import type { OurMark, OurSheetKind } from "./sheetSnapshot";

/** The hidden, sheet-scoped name that says that a sheet is ours. It survives save, copy and renaming of the sheet. */
export const MARK_NAME = "_JH";

const KINDS: Readonly<Record<OurSheetKind, true>> = {
  checkResults: true,
  resultsByPhase: true,
  resultsBySchool: true,
  countyBalance: true,
  ledger: true,
  blankLedger: true,
  schoolTemplate: true,
  importLog: true,
  consolidatedData: true,
};

/** The mark as the formula of a name: a text constant, e.g. `="checkResults|1|<digest>|校验结果"`. */
export function markFormula(mark: {
  readonly kind: OurSheetKind;
  readonly digest: string;
  readonly writtenAs: string;
}): string {
  return textConstant(["1", mark.kind, mark.digest, mark.writtenAs]);
}

/** The mark while a sheet is being written; a sheet left with it was never finished and is not refreshed in place. */
export function unfinishedMarkFormula(kind: OurSheetKind, run: string): string {
  return textConstant(["0", kind, run, ""]);
}

/** Reads a mark back. Null for anything that is not one; the digest of an unfinished sheet is "" and matches nothing. */
export function parseMark(formula: unknown): OurMark | null {
  if (typeof formula !== "string") return null;
  const text = /^="(.*)"$/s.exec(formula)?.[1]?.replaceAll('""', '"');
  if (text === undefined) return null;
  const [version, kind, digest, ...name] = text.split("|");
  if ((version !== "1" && version !== "0") || kind === undefined || digest === undefined || !isKind(kind)) return null;
  return { kind, digest: version === "1" ? digest : "", writtenAs: name.join("|") };
}

function textConstant(parts: readonly string[]): string {
  return `="${parts.join("|").replaceAll('"', '""')}"`;
}

function isKind(text: string): text is OurSheetKind {
  return Object.hasOwn(KINDS, text);
}
