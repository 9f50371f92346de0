import type { CountyAssessment } from "../core/model/assessment";
import type { Finding } from "../core/model/finding";
import type { Standard } from "../core/model/standard";
import { withExplanations } from "../core/plausibility/explanations";
import { plausibilityFindings } from "../core/plausibility/plausibilityFindings";
import { plausibilityBounds } from "../standards/plausibility";
import { fieldDefinition } from "../workbook/fields";
import { lastYearOf } from "../workbook/lastYear";
import type { SchoolTable } from "../workbook/schoolTable";
import type { WorkbookSnapshot } from "../workbook/sheetSnapshot";
import { findWrongRecipes } from "../workbook/wrongRecipes/findWrongRecipes";
import { explanationsOf, type Settings } from "./settings";

/** A county that was read and judged. */
export interface JudgedCounty {
  readonly snapshot: WorkbookSnapshot;
  readonly tables: readonly SchoolTable[];
  readonly assessment: CountyAssessment;
  readonly standard: Standard;
  readonly settings: Settings;
}

/** Soft findings with what was typed about them, and the sheets of last year that were compared. */
export interface SoftFindings {
  readonly findings: readonly Finding[];
  readonly lastYearSheets: readonly string[];
}

/** 经验校验 and the recipes of the workbook's own formulas; nothing of it changes a verdict. */
export function softFindingsOf(county: JudgedCounty): SoftFindings {
  const { snapshot, tables, assessment, standard, settings } = county;
  const lastYear = lastYearOf(snapshot, tables, { answers: settings.answers, standard });
  const records = tables.flatMap((table) => table.records);
  const findings = [
    ...plausibilityFindings(
      { records, lastYear: lastYear?.records ?? null },
      { bounds: plausibilityBounds(), headerOf: (name) => fieldDefinition(name).header },
    ),
    ...findWrongRecipes(snapshot, { assessment, standard, tables }),
  ];
  return {
    findings: withExplanations(findings, explanationsOf(settings)),
    lastYearSheets: lastYear?.sheets ?? [],
  };
}
