import { OfficePackage, RELATIONSHIP_TYPES } from "./package";
import { partBytes } from "./xml";

/** Main namespace of spreadsheet parts (ECMA-376 part 1, transitional). */
export const SHEET_MAIN_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const SPREADSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Content types of the parts that a workbook gets. */
export const CONTENT_TYPE = {
  workbook: `${SPREADSHEET_TYPE}.sheet.main+xml`,
  worksheet: `${SPREADSHEET_TYPE}.worksheet+xml`,
  styles: `${SPREADSHEET_TYPE}.styles+xml`,
  comments: `${SPREADSHEET_TYPE}.comments+xml`,
  vmlDrawing: "application/vnd.openxmlformats-officedocument.vmlDrawing",
  sharedStrings: `${SPREADSHEET_TYPE}.sharedStrings+xml`,
  webExtension: "application/vnd.ms-office.webextension+xml",
  taskPanes: "application/vnd.ms-office.webextensiontaskpanes+xml",
} as const;

const STYLES =
  `<styleSheet xmlns="${SHEET_MAIN_NAMESPACE}">` +
  '<fonts count="1"><font><sz val="11"/><color rgb="FF000000"/><name val="宋体"/><family val="3"/><charset val="134"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>';

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/></Types>';

/** The package of a workbook that was never opened from a file: styles and an empty list of sheets, no dates. */
export function blankPackage(): OfficePackage {
  const created = OfficePackage.of(new Map([["[Content_Types].xml", partBytes(TYPES)]]));
  const workbook =
    `<workbook xmlns="${SHEET_MAIN_NAMESPACE}" xmlns:r="${RELATIONSHIP_TYPES}"><workbookPr/>` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews><sheets/></workbook>';
  created.put("xl/workbook.xml", partBytes(workbook), CONTENT_TYPE.workbook);
  created.put("xl/styles.xml", partBytes(STYLES), CONTENT_TYPE.styles);
  created.setRelationships("", [
    { id: "rId1", type: `${RELATIONSHIP_TYPES}/officeDocument`, target: "xl/workbook.xml", isExternal: false },
  ]);
  created.setRelationships("xl/workbook.xml", [
    { id: "rId1", type: `${RELATIONSHIP_TYPES}/styles`, target: "styles.xml", isExternal: false },
  ]);
  return created;
}
