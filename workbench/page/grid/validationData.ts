import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  type DataValidationOperator,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import { cellKey, parseReference } from "../../store/address";
import type { Area, DataValidation, ValidationRule, Workbook, Worksheet } from "../../store/workbook";
import { rangeOf } from "./sheetData";

const TYPES: Readonly<Partial<Record<ValidationRule["kind"], DataValidationType>>> = {
  whole: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  list: DataValidationType.LIST,
  date: DataValidationType.DATE,
  textLength: DataValidationType.TEXT_LENGTH,
};
const STYLES = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
} as const;
/** What a list without a rule of its own says (store/workbook). */
const PLAIN_LIST: ValidationRule = {
  kind: "list",
  operator: "between",
  formulas: [],
  isBlankAllowed: true,
  isDropDownShown: true,
  error: { title: "", text: "", style: "stop" },
  prompt: null,
};
/** A list longer than this is not offered in the grid. */
const LONGEST_LIST = 1000;

/**
 * The validations of a sheet as the grid holds them to. Lists that point to cells are spelled out as the cells are now; what
 * depends on other formulas is left out, because the grid calculates nothing: such input is not refused in the workbench
 * (docs/known-limitations.md).
 */
export function gridValidations(workbook: Workbook, sheet: Worksheet): ISheetDataValidationRule[] {
  return sheet.dataValidations.flatMap((validation, index) => {
    const rule = gridRule(workbook, sheet, validation);
    return rule === null
      ? []
      : [{ ...rule, uid: `validation-${String(index)}`, ranges: validation.areas.map(rangeOf) }];
  });
}

type GridRule = Omit<ISheetDataValidationRule, "uid" | "ranges">;

function gridRule(workbook: Workbook, sheet: Worksheet, validation: DataValidation): GridRule | null {
  const rule = validation.rule ?? (validation.type === "list" ? PLAIN_LIST : null);
  const type = rule === null ? undefined : TYPES[rule.kind];
  if (rule === null || type === undefined) return null;
  const limits =
    rule.kind === "list" ? listLimits(validation.items ?? cellItems(workbook, sheet, rule)) : constantLimits(rule);
  return limits && { type, ...limits, ...optionsOf(rule) };
}

function optionsOf({ operator, isBlankAllowed, isDropDownShown, error }: ValidationRule): Omit<GridRule, "type"> {
  return {
    operator: operator as `${DataValidationOperator}` as DataValidationOperator,
    allowBlank: isBlankAllowed,
    showDropDown: isDropDownShown,
    renderMode: DataValidationRenderMode.TEXT,
    showErrorMessage: error !== null,
    ...(error !== null && { errorStyle: STYLES[error.style], errorTitle: error.title, error: error.text }),
  };
}

function listLimits(items: readonly string[] | null): { formula1: string } | null {
  return items === null || items.length > LONGEST_LIST ? null : { formula1: JSON.stringify(items) };
}

function constantLimits({ formulas }: ValidationRule): { formula1?: string; formula2?: string } | null {
  const limits = formulas.map(withoutEquals);
  if (limits.length === 0 || !limits.every((limit) => limit !== "" && Number.isFinite(Number(limit)))) return null;
  const [formula1, formula2] = limits;
  return { ...(formula1 !== undefined && { formula1 }), ...(formula2 !== undefined && { formula2 }) };
}

/** The texts of the cells that a list points to, directly or by a name; null where it points to none. */
function cellItems(workbook: Workbook, sheet: Worksheet, { formulas }: ValidationRule): string[] | null {
  const text = withoutEquals(formulas[0] ?? "");
  const name = [...sheet.names, ...workbook.names].find((one) => isSameName(one.name, text));
  const reference = parseReference(name === undefined ? text : withoutEquals(name.formula));
  const area = reference?.areas[0];
  const sheetName = reference?.sheet ?? sheet.name;
  const source = workbook.sheets.find((one) => isSameName(one.name, sheetName));
  return area === undefined || source === undefined ? null : textsIn(source, area);
}

function textsIn(sheet: Worksheet, area: Area): string[] {
  const items: string[] = [];
  for (let row = area.top; row <= Math.min(area.bottom, area.top + LONGEST_LIST); row += 1)
    for (let column = area.left; column <= Math.min(area.right, area.left + LONGEST_LIST); column += 1) {
      const value = sheet.cells.get(cellKey(row, column))?.value ?? null;
      if (value !== null && value !== "")
        items.push(typeof value === "boolean" ? String(value).toUpperCase() : String(value));
    }
  return items;
}

const withoutEquals = (formula: string): string => formula.replace(/^=\s*/, "");
const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
