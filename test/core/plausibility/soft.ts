import type { Finding } from "../../../src/core/model/finding";
import type { SchoolRecord } from "../../../src/core/model/schoolRecord";
import type { PlausibilityContext } from "../../../src/core/plausibility/doubt";
import { plausibilityFindings } from "../../../src/core/plausibility/plausibilityFindings";
import { plausibilityBounds } from "../../../src/standards/plausibility";
import { fieldDefinition } from "../../../src/workbook/fields";
import { cell, aGoodPrimarySchool, type SchoolFacts, value } from "../../fixtures/schoolRecords";

/** Bounds as shipped, columns as the template names them. */
export const CONTEXT: PlausibilityContext = {
  bounds: plausibilityBounds(),
  headerOf: (name) => fieldDefinition(name).header,
};

/** The soft findings of these records, this year and last. */
export function softFindings(
  records: readonly SchoolRecord[],
  lastYear: readonly SchoolRecord[] | null = null,
): readonly Finding[] {
  return plausibilityFindings({ records, lastYear }, CONTEXT);
}

/** Codes of the soft findings, in their order. */
export function codesOf(records: readonly SchoolRecord[], lastYear: readonly SchoolRecord[] | null = null): string[] {
  return softFindings(records, lastYear).map(({ code }) => code);
}

const NAMES = ["东方", "育才", "红星", "朝阳", "建设", "和平", "光明", "胜利", "前进", "新华", "向阳", "团结"];

/** Primary schools with names and rows of their own that nothing is to be said about; facts change each. */
export function plausibleSchools(count: number, facts: (index: number) => Partial<SchoolFacts> = () => ({})) {
  return Array.from({ length: count }, (_unused, index) =>
    aGoodPrimarySchool({
      name: `${NAMES[index % NAMES.length] ?? ""}${["", ..."乙丙丁戊己庚辛"][Math.floor(index / NAMES.length)] ?? ""}路小学`,
      row: index + 1,
      primaryPupils: 900 + 7 * index,
      teachingArea: 5103 + 11 * index,
      sportsGroundArea: 9007 + 13 * index,
      equipmentValue: 2_500_100 + 17_003 * index,
      ...facts(index),
    }),
  );
}

/** The school with classes in its phase. */
export function withClasses(school: SchoolRecord, classes: number): SchoolRecord {
  return { ...school, classes: { ...school.classes, primary: value(classes, cell(school.at.row, 10)) } };
}
