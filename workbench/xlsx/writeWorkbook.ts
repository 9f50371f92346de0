import type { Workbook, Worksheet } from "../store/workbook";
import { CONTENT_TYPE, blankPackage } from "./blankPackage";
import { writeDefinedNames } from "./definedNames";
import { withChildren } from "./elementList";
import {
  type OfficePackage,
  RELATIONSHIP_TYPES,
  isOfType,
  nextRelationshipId,
  resolveTarget,
  type Relationship,
} from "./package";
import { writeNotes } from "./notes";
import { openPackage } from "./readWorkbook";
import type { WriteContext } from "./sheetDataWriter";
import { SharedStringWriter } from "./sharedStrings";
import { SheetSource } from "./sheetSource";
import { writeSheet } from "./sheetWriter";
import { StyleWriter } from "./styleWriter";
import { writeSettings } from "./webExtension";
import { WorkbookSource, type Tab } from "./workbookSource";
import {
  childOf,
  childrenOf,
  element,
  flagOf,
  parseXml,
  partBytes,
  partText,
  withAttributes,
  type XmlElement,
} from "./xml";

type Facts = WorkbookSource["facts"];

/** Writes the store as .xlsx; an opened file keeps everything the store has no place for. The same store gives the same bytes. */
export function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  return new Promise((resolve) => {
    resolve(new WorkbookWriter(workbook).write());
  });
}

function factsOf(workbook: Workbook): Facts {
  if (workbook.source instanceof WorkbookSource) return workbook.source.facts;
  const { source } = openPackage(blankPackage());
  if (source instanceof WorkbookSource) return source.facts;
  throw new Error("the blank package cannot be read");
}

/** Order of the elements of the workbook part (CT_Workbook). */
const WORKBOOK_ORDER = (
  "fileVersion fileSharing workbookPr mc:AlternateContent xr:revisionPtr workbookProtection bookViews sheets functionGroups externalReferences " +
  "definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");

/** A tab to write: a sheet of the store, or a chart sheet of the opened file. */
interface NewTab {
  readonly sheet: Worksheet | null;
  readonly part: string;
  readonly entry: XmlElement | null;
}

class WorkbookWriter {
  private readonly facts: Facts;
  private readonly package: OfficePackage;
  private readonly context: WriteContext;

  constructor(private readonly workbook: Workbook) {
    this.facts = factsOf(workbook);
    this.package = this.facts.package.copy();
    this.context = {
      styles: new StyleWriter(this.facts.styles),
      strings: new SharedStringWriter(),
      originalFormulas: this.facts.originalFormulas,
    };
  }

  write(): Uint8Array {
    const reachableBefore = this.package.reachable();
    const tabs = this.placeTabs();
    for (const tab of tabs) if (tab.sheet) this.putSheet(tab.sheet, tab.part);
    const relationships = this.workbookRelationships(tabs);
    this.putRelated(relationships, "styles", partBytes(this.context.styles.toElement()));
    this.putRelated(relationships, "sharedStrings", partBytes(this.context.strings.toXml()));
    this.package.setRelationships(this.facts.part, relationships);
    this.putWorkbook(tabs, relationships);
    writeSettings(this.package, this.workbook.settings);
    this.forgetTitles();
    const reachable = this.package.reachable();
    for (const part of reachableBefore) if (!reachable.has(part)) this.package.remove(part);
    return this.package.toBytes();
  }

  private sourceOf(sheet: Worksheet): SheetSource["facts"] | null {
    const facts = sheet.source instanceof SheetSource ? sheet.source.facts : null;
    return facts?.package === this.facts.package ? facts : null;
  }

  /** Tabs in the order of the store; chart sheets stay at their place in the opened file. */
  private placeTabs(): NewTab[] {
    const taken = new Set(this.package.paths());
    const claimed = new Set<string>();
    const tabs = this.workbook.sheets.map((sheet): NewTab => {
      const source = this.sourceOf(sheet);
      if (source && !claimed.has(source.part)) {
        claimed.add(source.part);
        return { sheet, part: source.part, entry: this.tabOf(source.part)?.entry ?? null };
      }
      let number = 1;
      while (taken.has(`xl/worksheets/sheet${number}.xml`)) number += 1;
      const part = `xl/worksheets/sheet${number}.xml`;
      taken.add(part);
      return { sheet, part, entry: null };
    });
    this.facts.tabs.forEach(({ sheet, part, entry }, index) => {
      if (sheet === null) tabs.splice(index, 0, { sheet, part, entry });
    });
    return tabs;
  }

  private tabOf(part: string): Tab | undefined {
    return this.facts.tabs.find((tab) => tab.part === part);
  }

  private putSheet(sheet: Worksheet, part: string): void {
    const source = this.sourceOf(sheet);
    const isCopy = source !== null && source.part !== part;
    const relationships = source && !isCopy ? this.facts.package.relationships(part) : [];
    const opened = isCopy ? null : source;
    const noteTarget = { sheet, package: this.package, part, relationships };
    const noteBoxes = writeNotes({ ...noteTarget, root: opened?.root, parts: opened?.notes ?? null });
    const toWrite = { sheet, workbook: this.workbook, source, isCopy, relationships, noteBoxes };
    const written = writeSheet(toWrite, this.context);
    this.package.put(part, partBytes(written.xml), CONTENT_TYPE.worksheet);
    this.package.setRelationships(part, written.relationships);
  }

  /** Relationships of the workbook: sheets that are gone and the calculation chain (Excel builds it anew) are left out. */
  private workbookRelationships(tabs: readonly NewTab[]): Relationship[] {
    const { part } = this.facts;
    const isKept = (relationship: Relationship): boolean => {
      if (isOfType(relationship, "calcChain")) return false;
      const target = resolveTarget(part, relationship.target);
      return !isOfType(relationship, "worksheet") || tabs.some((tab) => tab.part === target);
    };
    const relationships = this.facts.package.relationships(part).filter(isKept);
    for (const tab of tabs)
      if (!relationships.some((relationship) => resolveTarget(part, relationship.target) === tab.part))
        relationships.push({
          id: nextRelationshipId(relationships),
          type: `${RELATIONSHIP_TYPES}/worksheet`,
          target: `/${tab.part}`,
          isExternal: false,
        });
    return relationships;
  }

  private putRelated(relationships: Relationship[], kind: "styles" | "sharedStrings", content: Uint8Array): void {
    const found = relationships.find((relationship) => isOfType(relationship, kind));
    const part = found ? resolveTarget(this.facts.part, found.target) : `xl/${kind}.xml`;
    if (!found)
      relationships.push({
        id: nextRelationshipId(relationships),
        type: `${RELATIONSHIP_TYPES}/${kind}`,
        target: `/${part}`,
        isExternal: false,
      });
    this.package.put(part, content, CONTENT_TYPE[kind]);
  }

  private putWorkbook(tabs: readonly NewTab[], relationships: readonly Relationship[]): void {
    const { root, part, names, originalFormulas } = this.facts;
    const order = tabs.map((tab) => tab.sheet);
    const changes = {
      sheets: this.writeSheets(tabs, relationships),
      definedNames: writeDefinedNames({ workbook: this.workbook, order, originals: originalFormulas }, names) ?? null,
      bookViews: this.writeViews(order),
      workbookProtection: this.writeProtection(),
      calcPr: this.writeCalculation() ?? null,
    };
    const changed = withChildren(root, changes, WORKBOOK_ORDER);
    this.package.put(
      part,
      partBytes(withAttributes(changed, { "xmlns:r": RELATIONSHIP_TYPES })),
      CONTENT_TYPE.workbook,
    );
  }

  private writeSheets(tabs: readonly NewTab[], relationships: readonly Relationship[]): XmlElement {
    const numbers = this.facts.tabs.map((tab) => Number(tab.entry.attributes.sheetId ?? "0"));
    let lastNumber = Math.max(0, ...numbers);
    const entries = tabs.map(({ sheet, part, entry }) => {
      if (!sheet) return entry ?? element("sheet");
      const id = relationships.find(({ target }) => resolveTarget(this.facts.part, target) === part)?.id;
      const sheetId = entry?.attributes.sheetId ?? (lastNumber += 1);
      const state = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" }[sheet.visibility];
      return element("sheet", { name: sheet.name, sheetId, state, "r:id": id });
    });
    return element("sheets", {}, entries);
  }

  private writeViews(order: readonly (Worksheet | null)[]): XmlElement {
    const original = childOf(this.facts.root, "bookViews");
    const [first = element("workbookView"), ...others] = childrenOf(original, "workbookView");
    const active = order.findIndex((sheet) => sheet?.id === this.workbook.activeSheetId);
    const isScrolled = Number(first.attributes.firstSheet ?? "0") < order.length;
    const view = withAttributes(first, {
      activeTab: active > 0 ? active : undefined,
      firstSheet: isScrolled ? first.attributes.firstSheet : undefined,
    });
    return element("bookViews", original?.attributes, [view, ...others]);
  }

  private writeProtection(): XmlElement | null {
    const original = childOf(this.facts.root, "workbookProtection");
    if (flagOf(original, "lockStructure") === this.workbook.isStructureProtected) return original ?? null;
    return this.workbook.isStructureProtected
      ? element("workbookProtection", { ...original?.attributes, lockStructure: 1 })
      : null;
  }

  /** Excel is the authority on its own formulas: a workbook with formulas is calculated when Excel opens it. */
  private writeCalculation(): XmlElement | undefined {
    const original = childOf(this.facts.root, "calcPr");
    const hasFormulas = this.workbook.sheets.some((sheet) =>
      [...sheet.cells.values()].some((cell) => cell.formula !== undefined),
    );
    return hasFormulas ? withAttributes(original ?? element("calcPr"), { fullCalcOnLoad: 1 }) : original;
  }

  /** docProps/app.xml lists the names of the sheets: a list that may be wrong by now is better not there. */
  private forgetTitles(): void {
    const part = "docProps/app.xml";
    const content = this.package.get(part);
    if (!content) return;
    const root = parseXml(partText(content), true);
    const titles = childrenOf(root).filter(({ name }) => /(?:HeadingPairs|TitlesOfParts)$/.test(name));
    const changes = Object.fromEntries(titles.map(({ name }) => [name, null]));
    if (titles.length > 0)
      this.package.put(
        part,
        partBytes(
          withChildren(
            root,
            changes,
            childrenOf(root).map(({ name }) => name),
          ),
        ),
      );
  }
}
