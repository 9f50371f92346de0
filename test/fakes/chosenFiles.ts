import type { ChosenFile, FilesPort } from "../../src/app/ports";
import { fail, ok } from "../../src/core/result";
import type { FileFault } from "../../src/i18n/fileFault";
import type { FileReading, FileSheets } from "../../src/workbook/fileSheets";
import type { CellValue } from "../../src/workbook/sheetSnapshot";

/** What a fake file holds: rows from A1 on by sheet, or why it cannot be read. */
export type FakeFile =
  | {
      readonly sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>;
      readonly hiddenRows?: readonly number[];
      readonly uncalculated?: FileSheets["uncalculated"];
    }
  | { readonly fault: FileFault };

/** A file that was chosen; nothing but its name is looked at. */
export function chosen(name: string): ChosenFile {
  return { name, size: 1, arrayBuffer: () => Promise.reject(new Error("a fake file has no bytes")) };
}

/** What reading a fake file gives. */
export function readingOf(file: FakeFile): FileReading {
  if ("fault" in file) return fail(file.fault);
  const info = { isVisible: true, isActive: false, isProtected: false, hasPivotTable: false, mark: null };
  return ok({
    snapshot: {
      sheets: Object.keys(file.sheets).map((name) => ({ name, ...info })),
      isStructureProtected: false,
      settings: null,
      contents: Object.entries(file.sheets).map(([name, rows]) => {
        const width = Math.max(0, ...rows.map((row) => row.length));
        return {
          name,
          origin: { row: 0, column: 0 },
          values: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? "")),
          formulas: null,
          hiddenRows: file.hiddenRows ?? [],
          truncated: null,
        };
      }),
    },
    uncalculated: file.uncalculated ?? null,
  });
}

/** Files by name behind the port, with what was asked of it. */
export class FakeFiles implements FilesPort {
  readonly asked: string[] = [];
  stops = 0;
  /** The most files that were being read at once. */
  mostAtOnce = 0;
  private now = 0;

  constructor(private readonly files: Readonly<Record<string, FakeFile>>) {}

  get chosen(): readonly ChosenFile[] {
    return Object.keys(this.files).map(chosen);
  }

  async read({ name }: ChosenFile): Promise<FileReading> {
    this.asked.push(name);
    this.now += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.now);
    await new Promise((resolve) => setTimeout(resolve, 1));
    this.now -= 1;
    const file = this.files[name];
    return file === undefined || this.stops > 0 ? fail({ code: "readerStopped" }) : readingOf(file);
  }

  stop(): void {
    this.stops += this.now > 0 ? 1 : 0;
  }
}
