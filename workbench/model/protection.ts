import type { Workbook, Worksheet } from "../store/workbook";
import { accessDenied } from "./hostError";
import { ModelObject } from "./modelObject";

/** worksheet.protection. Passwords are not kept: a sheet protected with one in a file counts as protected. */
export class WorksheetProtection extends ModelObject {
  readonly typeName = "WorksheetProtection";
  constructor(private readonly sheet: Worksheet) {
    super();
  }
  get Protected(): boolean {
    return this.sheet.isProtected;
  }
  Protect(): void {
    if (this.sheet.isProtected) throw accessDenied();
    this.sheet.isProtected = true;
  }
  Unprotect(): void {
    this.sheet.isProtected = false;
  }
}

/** workbook.protection: that of the structure (sheets can be neither added, deleted, renamed, moved nor hidden). */
export class WorkbookProtection extends ModelObject {
  readonly typeName = "WorkbookProtection";
  constructor(private readonly workbook: Workbook) {
    super();
  }
  get Protected(): boolean {
    return this.workbook.isStructureProtected;
  }
  Protect(): void {
    if (this.workbook.isStructureProtected) throw accessDenied();
    this.workbook.isStructureProtected = true;
  }
  Unprotect(): void {
    this.workbook.isStructureProtected = false;
  }
}
