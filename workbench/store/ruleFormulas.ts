import { boundingArea } from "./area";
import { shiftFormula } from "./formulaReferences";
import type { Area, ConditionalFormat, DataValidation, Worksheet } from "./workbook";

/** The cell from which the formulas of a rule over these areas are read. */
export function anchorOf(areas: readonly Area[]): readonly [row: number, column: number] {
  const bounds = boundingArea(areas);
  return bounds ? [bounds.top, bounds.left] : [0, 0];
}

type FormulaMap = (formula: string) => string;

function mapFormat(format: ConditionalFormat, map: FormulaMap): void {
  if (format.formula !== undefined) format.formula = map(format.formula);
  if (format.formulas) format.formulas = format.formulas.map(map);
}

function mapValidation(validation: DataValidation, map: FormulaMap): void {
  if (validation.rule) validation.rule = { ...validation.rule, formulas: validation.rule.formulas.map(map) };
}

/** Rewrites every formula of the conditional formats and validations of a sheet in place. */
export function mapRuleFormulas(sheet: Worksheet, map: FormulaMap): void {
  for (const format of sheet.conditionalFormats) mapFormat(format, map);
  for (const validation of sheet.dataValidations) mapValidation(validation, map);
}

function shiftToAreas(from: readonly Area[], to: readonly Area[]): FormulaMap | null {
  const [oldRow, oldColumn] = anchorOf(from);
  const [row, column] = anchorOf(to);
  if (to.length === 0 || (row === oldRow && column === oldColumn)) return null;
  return (formula) => shiftFormula(formula, row - oldRow, column - oldColumn);
}

/** The format over other areas; its formulas are written anew from their first cell so that they mean the same in each cell. */
export function formatOver(format: ConditionalFormat, areas: Area[]): ConditionalFormat {
  const moved = { ...format, areas };
  const shift = shiftToAreas(format.areas, areas);
  if (shift) mapFormat(moved, shift);
  return moved;
}

/** As formatOver, for a validation. */
export function validationOver(validation: DataValidation, areas: Area[]): DataValidation {
  const moved = { ...validation, areas };
  const shift = shiftToAreas(validation.areas, areas);
  if (shift) mapValidation(moved, shift);
  return moved;
}
