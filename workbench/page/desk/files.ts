import { readWorkbook } from "../../xlsx/readWorkbook";
import { writeWorkbook } from "../../xlsx/writeWorkbook";
import type { Sample } from "../../samples/samples";
import type { Workbook } from "../../store/workbook";

/** A workbook with the name that it is saved under. */
export interface OpenedFile {
  readonly workbook: Workbook;
  readonly fileName: string;
}

/** Reads a file that the person chose or dropped. Throws UnreadableWorkbook with a sentence for what is no .xlsx. */
export async function openFile(file: File): Promise<OpenedFile> {
  return { workbook: await readWorkbook(new Uint8Array(await file.arrayBuffer())), fileName: file.name };
}

/** Makes or fetches a sample. */
export async function openSample({ source, fileName }: Sample): Promise<OpenedFile> {
  if (source.kind === "made") return { workbook: source.make(), fileName };
  const response = await fetch(source.url);
  if (!response.ok) throw new Error(`${source.url}: ${String(response.status)} ${response.statusText}`);
  return { workbook: await readWorkbook(new Uint8Array(await response.arrayBuffer())), fileName };
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** How long the browser may take to fetch what is to be saved, in milliseconds. */
const DOWNLOAD_TIME = 60_000;

/** Saves a workbook as the browser saves files: into the folder for downloads. */
export async function saveFile({ workbook, fileName }: OpenedFile): Promise<void> {
  const bytes = await writeWorkbook(workbook);
  const url = URL.createObjectURL(new Blob([bytes.slice().buffer], { type: XLSX }));
  const link = document.createElement("a");
  link.href = url;
  link.download = /\.xlsx$/i.test(fileName) ? fileName : `${fileName.replace(/\.xls[bm]?$/i, "") || "workbook"}.xlsx`;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, DOWNLOAD_TIME);
}
