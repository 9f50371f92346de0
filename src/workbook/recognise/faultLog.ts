import type { CellAt } from "../../core/model/cellAt";
import type { Finding, FindingBase } from "../../core/model/finding";
import { FIELD_INDEX, fieldDefinition } from "../fields";
import { FIELDS, type Field } from "../schoolTable";
import type { CellFault } from "./cellReading";

/** One cell that cannot be used as it is, or is worth a remark. */
export interface LoggedFault {
  readonly field: Field;
  readonly at: CellAt;
  readonly school: string;
  readonly fault: CellFault;
  /** The figure is needed to judge the school and cannot be used. */
  readonly isError: boolean;
}

/** Fewer equal faults than this are said one by one. */
const FEWEST_FOR_COLUMN = 3;

type ColumnFaultCode = "blankCell" | "textNumber" | "notANumber";

function isColumnFaultCode(code: CellFault["code"]): code is ColumnFaultCode {
  return code === "blankCell" || code === "textNumber" || code === "notANumber";
}

function baseOf({ field, at, school, isError }: LoggedFault): FindingBase {
  const { phase } = fieldDefinition(field);
  return {
    level: isError ? "dataError" : "hint",
    at,
    alsoAt: [],
    school,
    phase: phase === "seniorSecondary" ? null : phase,
    reference: null,
  };
}

/** What is wrong with the figures of a sheet, collected cell by cell, told without repeating one cause in every row. */
export class FaultLog {
  private readonly faults = new Map<Field, LoggedFault[]>();
  /** By position in FIELDS: counting happens once per cell and has to be cheap. */
  private readonly needed: number[] = FIELDS.map(() => 0);

  /** Counts a cell that has to be filled in; the count decides whether a fault is one of the whole column. */
  countNeeded(fieldIndex: number): void {
    const count = this.needed[fieldIndex];
    if (count !== undefined) this.needed[fieldIndex] = count + 1;
  }

  /** Whether any cell of the column has to be filled in. */
  isNeeded(field: Field): boolean {
    return this.needed[FIELD_INDEX[field]] !== 0;
  }

  add(fault: LoggedFault): void {
    const faults = this.faults.get(fault.field);
    if (faults === undefined) this.faults.set(fault.field, [fault]);
    else faults.push(fault);
  }

  /** The findings, column by column. */
  findings(): Finding[] {
    return FIELDS.flatMap((field) => {
      const faults = this.faults.get(field) ?? [];
      return this.columnFault(field, faults) ?? faults.map(toFinding);
    });
  }

  private columnFault(field: Field, all: readonly LoggedFault[]): Finding[] | null {
    const faults = all.filter(({ isError }) => isError);
    const first = faults[0];
    const code = first?.fault.code;
    if (first === undefined || code === undefined || !isColumnFaultCode(code)) return null;
    if (faults.length < FEWEST_FOR_COLUMN || faults.length !== this.needed[FIELD_INDEX[field]]) return null;
    if (!faults.every(({ fault }) => fault.code === code)) return null;
    const base = { ...baseOf(first), school: null };
    const finding: Finding = {
      ...base,
      code: "columnFault",
      field: fieldDefinition(field).header,
      fault: code,
      count: faults.length,
    };
    return [finding, ...all.filter(({ isError }) => !isError).map(toFinding)];
  }
}

function toFinding(logged: LoggedFault): Finding {
  return { ...baseOf(logged), ...logged.fault, field: fieldDefinition(logged.field).header };
}
