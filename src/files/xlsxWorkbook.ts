import type { FileSheets } from "../workbook/fileSheets";
import { MARK_NAME, parseMark } from "../workbook/ourMark";
import type { OurMark, SheetInfo, SheetSnapshot } from "../workbook/sheetSnapshot";
import { damaged, FileRefusal } from "./fileRefusal";
import { relationshipsOf, type Relationship } from "./relationships";
import { readSharedStrings } from "./sharedStrings";
import { CellBudget, SheetGrid } from "./sheetGrid";
import { readXlsxSheet } from "./xlsxSheet";
import { XmlScanner } from "./xmlScanner";
import { partText } from "./xmlText";
import { ZipArchive } from "./zipArchive";

/** A tab of the workbook as its main part lists it. */
interface Tab {
  readonly name: string;
  readonly relationshipId: string;
  readonly isVisible: boolean;
}

interface WorkbookPart {
  readonly tabs: readonly Tab[];
  /** Marks of ours by the position of their tab. */
  readonly marks: ReadonlyMap<number, OurMark | null>;
}

/** Reads a zip that is an .xlsx by what it holds; a package of another kind is refused by its name. */
export function readXlsx(bytes: Uint8Array): FileSheets {
  const archive = new ZipArchive(bytes);
  const main = mainPart(archive);
  const workbook = readWorkbookPart(textOf(archive, main));
  const relationships = relationshipsOf(archive, main);
  const infos = workbook.tabs.flatMap((tab, index) => {
    const part = relationships.get(tab.relationshipId);
    if (part === undefined) throw damaged();
    const mark = workbook.marks.get(index) ?? null;
    // Chart sheets and dialogs have no cells.
    return part.kind === "worksheet" ? [{ info: sheetInfo(archive, { tab, part, mark }), part }] : [];
  });
  if (infos.length === 0) throw damaged();
  const wanted = infos.filter(({ info }) => info.isVisible && !info.hasPivotTable && isData(info.mark));
  const { contents, uncalculated } = readContents(archive, wanted, stringsOf(archive, relationships));
  const sheets = infos.map(({ info }) => info);
  return { snapshot: { sheets, isStructureProtected: false, settings: null, contents }, uncalculated };
}

/** The template is data like a sheet of the user's; what else is ours never is. */
function isData(mark: OurMark | null): boolean {
  return mark === null || mark.kind === "schoolTemplate";
}

function mainPart(archive: ZipArchive): string {
  const named = [...relationshipsOf(archive, "").values()].find(({ kind }) => kind === "officeDocument")?.path;
  const path = named ?? "xl/workbook.xml";
  if (path.endsWith(".bin")) throw new FileRefusal({ code: "binaryWorkbook" });
  if (archive.has(path) && /(?:^|\/)workbook\d*\.xml$/i.test(path)) return path;
  if (archive.has("mimetype") && archive.has("content.xml")) throw new FileRefusal({ code: "openDocument" });
  const isOther = !archive.hasUnder("xl/");
  throw isOther ? new FileRefusal({ code: "notAWorkbook" }) : damaged();
}

function textOf(archive: ZipArchive, path: string, sheet = ""): string {
  const bytes = archive.part(path, sheet);
  if (bytes === null) throw damaged();
  return partText(bytes);
}

function stringsOf(archive: ZipArchive, relationships: ReadonlyMap<string, Relationship>): readonly string[] {
  const part = [...relationships.values()].find(({ kind }) => kind === "sharedStrings");
  return part === undefined ? [] : readSharedStrings(textOf(archive, part.path));
}

function readWorkbookPart(source: string): WorkbookPart {
  const scanner = new XmlScanner(source);
  const tabs: Tab[] = [];
  const marks = new Map<number, OurMark | null>();
  let isWorkbook = false;
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token !== "open") continue;
    if (scanner.name === "workbook") isWorkbook = true;
    else if (scanner.name === "sheet") tabs.push(tabOf(scanner));
    else if (scanner.name === "definedName" && scanner.attribute("name") === MARK_NAME) {
      const position = scanner.attribute("localSheetId");
      if (position !== undefined) marks.set(Number(position), parseMark(`=${scanner.content()}`));
    }
  }
  const names = new Set(tabs.map(({ name }) => name.toLowerCase()));
  if (!isWorkbook || names.size !== tabs.length) throw damaged();
  return { tabs, marks };
}

function tabOf(scanner: XmlScanner): Tab {
  const name = scanner.attribute("name");
  const relationshipId = scanner.attribute("id");
  if (name === undefined || relationshipId === undefined) throw damaged();
  const state = scanner.attribute("state");
  return { name, relationshipId, isVisible: state === undefined || state === "visible" };
}

function sheetInfo(
  archive: ZipArchive,
  { tab, part, mark }: { readonly tab: Tab; readonly part: Relationship; readonly mark: OurMark | null },
): SheetInfo {
  const hasPivotTable = [...relationshipsOf(archive, part.path).values()].some(({ kind }) => kind === "pivotTable");
  return { name: tab.name, isVisible: tab.isVisible, isActive: false, isProtected: false, hasPivotTable, mark };
}

function readContents(
  archive: ZipArchive,
  sheets: readonly { readonly info: SheetInfo; readonly part: Relationship }[],
  strings: readonly string[],
): { readonly contents: readonly SheetSnapshot[]; readonly uncalculated: FileSheets["uncalculated"] } {
  const budget = new CellBudget();
  let uncalculated: FileSheets["uncalculated"] = null;
  const contents = sheets.map(({ info: { name }, part }) => {
    const grid = new SheetGrid(name, budget);
    readXlsxSheet(textOf(archive, part.path, name), {
      grid,
      strings,
      onUncalculated: (row, column) => {
        const first = uncalculated?.first ?? { sheet: name, row, column };
        uncalculated = { count: (uncalculated?.count ?? 0) + 1, first };
      },
    });
    return grid.snapshot();
  });
  return { contents, uncalculated };
}
