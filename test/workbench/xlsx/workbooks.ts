import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Workbook, Worksheet } from "../../../workbench/store/workbook";
import { readWorkbook } from "../../../workbench/xlsx/readWorkbook";
import { writeWorkbook } from "../../../workbench/xlsx/writeWorkbook";

/** A workbook saved and opened again. */
export async function saveAndOpen(workbook: Workbook): Promise<Workbook> {
  return readWorkbook(await writeWorkbook(workbook));
}

/** First sheet of a workbook. */
export function firstSheet(workbook: Workbook): Worksheet {
  return workbook.sheets[0]!;
}

/** Files made once by other programs: openpyxl 3.0.9, and the same file saved by LibreOffice 7.4. */
export function fixtureBytes(name: "openpyxl" | "libreOffice"): Uint8Array {
  return readFileSync(join(__dirname, "..", "..", "fixtures", "xlsx", `${name}.xlsx`));
}

/** Parts of a package as text. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

/** A package with parts changed or added; [Content_Types].xml and relationships are the caller's business. */
export function withParts(bytes: Uint8Array, change: (parts: Record<string, string>) => void): Uint8Array {
  const parts = partsOf(bytes);
  change(parts);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

const OPAQUE = new Set(["source", "id"]);

/** What a sheet holds without what only the file map knows, for comparison; maps and sets as sorted lists. */
export function contentOf(value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) {
    const entries = [...value].map(contentOf);
    return entries.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  }
  if (Array.isArray(value)) return value.map(contentOf);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).filter(([name]) => !OPAQUE.has(name));
  return Object.fromEntries(fields.map(([name, field]) => [name, contentOf(field)]));
}
