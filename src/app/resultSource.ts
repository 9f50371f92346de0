import { assessCounty } from "../core/assessment/assessCounty";
import type { CountyAssessment } from "../core/model/assessment";
import { presentConsolidated } from "../workbook/present/consolidatedData";
import type { SheetTarget } from "../workbook/present/sheetContent";
import type { SchoolTable } from "../workbook/schoolTable";
import type { SheetPatch } from "../workbook/workbookPatch";
import type { County } from "./county";
import { placeSheet } from "./sheetTarget";

/** What the formulas of 测算结果 refer to. */
export interface ResultSource {
  readonly tables: readonly SchoolTable[];
  /** The assessment of the records of these tables. */
  readonly assessment: CountyAssessment;
  /** 学校基础数据（整理） and where it goes; null where the tables of the workbook will do as they are. */
  readonly consolidated: { readonly sheet: SheetPatch; readonly target: SheetTarget } | null;
}

/**
 * Formulas refer to columns of a sheet: tables whose fields stand elsewhere (report forms, parts in columns of their own, phases
 * on rows of their own) are brought onto a sheet of formulas first (ADR 0008), and the results refer to that.
 */
export function resultSource({ snapshot, tables, assessment, standard }: County): ResultSource {
  const parts = tables.filter(({ consolidation }) => consolidation !== undefined && consolidation !== null);
  if (parts.length === 0) return { tables, assessment, consolidated: null };
  const target = placeSheet(snapshot, "consolidatedData");
  const { patch, table } = presentConsolidated(parts, target);
  const whole = [...tables.filter((one) => !parts.includes(one)), table];
  const unread = whole.flatMap(({ unreadRows }) => unreadRows ?? []).length;
  return {
    tables: whole,
    assessment: assessCounty(
      whole.flatMap(({ records }) => records),
      standard,
      unread,
    ),
    consolidated: { sheet: patch, target },
  };
}
