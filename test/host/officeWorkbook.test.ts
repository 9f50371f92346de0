import { openOfficeWorkbook } from "./openOfficeWorkbook";
import { describeWorkbookPort } from "./workbookContract";

describeWorkbookPort("the workbook behind office.js", openOfficeWorkbook);
