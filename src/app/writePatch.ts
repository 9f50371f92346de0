import type { OurSheetKind, SheetSnapshot, WorkbookSnapshot } from "../workbook/sheetSnapshot";
import type { SheetMarks, WorkbookPatch } from "../workbook/workbookPatch";
import type { CommandContext } from "./commandContext";
import { type ApplyReport, HostRefusal } from "./ports";

/** A patch that writes nothing; use cases say only what they change. */
export const EMPTY_PATCH: WorkbookPatch = { sheets: [], marks: [], clearOtherMarks: false, activate: null };

/**
 * Applies a patch. Refuses before any write where the structure is protected and a sheet would have to be added. Remembers
 * the sheets written, so that the next command finds them at once.
 */
export async function writePatch(
  context: CommandContext,
  snapshot: WorkbookSnapshot,
  patch: WorkbookPatch,
): Promise<ApplyReport> {
  if (snapshot.isStructureProtected && patch.sheets.some((sheet) => !sheet.replaces)) {
    throw new HostRefusal({ code: "structureProtected" });
  }
  await context.enter("writing");
  const report = await context.port.apply(patch);
  const { known } = context;
  if (known !== null) {
    const written: readonly { readonly name: string; readonly kind: OurSheetKind }[] = patch.sheets;
    const others = known.own.filter(({ name }) => !written.some((sheet) => sheet.name === name));
    context.known = { ...known, own: [...others, ...written.map(({ name, kind }) => ({ name, kind }))] };
  }
  return report;
}

/** The marks to write and the protected sheets that go without. */
export interface MarksToWrite {
  readonly marks: readonly SheetMarks[];
  readonly unmarkedSheets: readonly string[];
}

/**
 * The marks of every data sheet that was read: new ones, and none where earlier ones no longer hold. Sheets that have
 * neither are left out, protected ones too.
 */
export function marksToWrite(snapshot: WorkbookSnapshot, marks: readonly SheetMarks[]): MarksToWrite {
  const complete = snapshot.contents.filter(isData).flatMap((content) => {
    const cells = marks.find(({ sheet }) => sheet === content.name)?.cells ?? [];
    const standing = content.markIds ?? [];
    return cells.length === 0 && standing.length === 0 ? [] : [{ sheet: content.name, cells, replaces: standing }];
  });
  const isProtected = (name: string) => snapshot.sheets.some((sheet) => sheet.name === name && sheet.isProtected);
  return {
    marks: complete.filter(({ sheet }) => !isProtected(sheet)),
    unmarkedSheets: complete.filter(({ sheet }) => isProtected(sheet)).map(({ sheet }) => sheet),
  };

  function isData(content: SheetSnapshot): boolean {
    const mark = snapshot.sheets.find((sheet) => sheet.name === content.name)?.mark ?? null;
    return mark === null || mark.kind === "schoolTemplate";
  }
}
