import type { Finding, FindingOf } from "../model/finding";
import type { ResourceIndicator } from "../model/indicator";
import { PHASES } from "../model/phase";
import type { LocalOverlay, Standard } from "../model/standard";

/** A finding that has to be put right: a reading of a failing school, or a coefficient of the county. */
export type FailingFinding = FindingOf<"readingShort"> | FindingOf<"coefficientTooHigh">;

/** One row of the rectification ledger (整改台账): a problem, its class and who leads in putting it right. */
export interface LedgerEntry {
  readonly finding: FailingFinding;
  /** 硬件 or 软件; a ledger is filled hardware first. */
  readonly resourceClass: "hardware" | "software";
  /** 牵头科室 of the local overlay; null without an overlay. */
  readonly leadOffice: string | null;
}

/** What the ledger is drawn up by: the standard, and the local overlay where a place has one. */
export interface LedgerBasis {
  readonly standard: Standard;
  readonly overlay: LocalOverlay | null;
}

/** Hardware before software: note 2 of 附件3 （督导室自查和督查方案）「按照先硬件后软件的顺序填写」. */
const RESOURCE_CLASSES = ["hardware", "software"] as const;

/**
 * The problems of a check as ledger entries: every short reading of a school that fails, and every coefficient above its
 * limit; the one allowed shortfall of a passing school is none. Ordered hardware first, then software; within a class the
 * schools in the order of their sheet, each by phase and indicator, then the coefficients of the county. An indicator the
 * standard does not know is left out.
 */
export function ledgerEntries(findings: readonly Finding[], basis: LedgerBasis): readonly LedgerEntry[] {
  const { standard, overlay } = basis;
  const sheets = [...new Set(findings.flatMap((finding) => (finding.at === null ? [] : [finding.at.sheet])))];
  const ranked = findings.filter(isFailing).flatMap((finding) => {
    const position = standard.indicators.findIndex(({ indicator }) => indicator === finding.indicator);
    const indicator = standard.indicators[position];
    if (indicator === undefined) return [];
    const entry: LedgerEntry = {
      finding,
      resourceClass: indicator.resourceClass,
      leadOffice: overlay === null ? null : overlay.leadOffices[officeKey(finding)],
    };
    return [
      { entry, rank: [RESOURCE_CLASSES.indexOf(indicator.resourceClass), ...placeOf(finding, sheets), position] },
    ];
  });
  return ranked.sort((left, right) => compareRanks(left.rank, right.rank)).map(({ entry }) => entry);
}

function isFailing(finding: Finding): finding is FailingFinding {
  return finding.code === "coefficientTooHigh" || (finding.code === "readingShort" && finding.isSchoolFailing);
}

function officeKey(finding: FailingFinding): ResourceIndicator | "differenceCoefficient" {
  return finding.code === "coefficientTooHigh" ? "differenceCoefficient" : finding.indicator;
}

/** County after schools, then sheet, row and phase; a reading without a cell comes after those with one. */
function placeOf({ code, at, phase }: FailingFinding, sheets: readonly string[]): readonly number[] {
  const place = at === null ? [sheets.length, 0] : [sheets.indexOf(at.sheet), at.row];
  return [code === "coefficientTooHigh" ? 1 : 0, ...place, phase === null ? PHASES.length : PHASES.indexOf(phase)];
}

function compareRanks(left: readonly number[], right: readonly number[]): number {
  for (const [index, value] of left.entries()) {
    const difference = value - (right[index] ?? value);
    if (difference !== 0) return difference;
  }
  return 0;
}
