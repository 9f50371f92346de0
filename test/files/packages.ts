import { strToU8, zipSync } from "fflate";
import { readFile } from "../../src/files/readFile";
import type { FileSheets } from "../../src/workbook/fileSheets";
import type { CellValue } from "../../src/workbook/sheetSnapshot";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A worksheet part by what stands in its sheetData. */
export function sheetXml(rows: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData></worksheet>`;
}

/** A relationship as a part's .rels lists it. */
export function relationship(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
}

export function relationshipsXml(...relationships: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}">${relationships.join("")}</Relationships>`;
}

/** A workbook to make: the sheetData of its sheets by name, and what else it holds. */
export interface PackageSpec {
  readonly sheets: Readonly<Record<string, string>>;
  /** `<si>` elements. */
  readonly strings?: string;
  /** Attributes of a tab, such as state="hidden". */
  readonly tabs?: Readonly<Record<string, string>>;
  readonly definedNames?: string;
  /** Parts added or put in place of those above; undefined takes one out. */
  readonly parts?: Readonly<Record<string, string | undefined>>;
}

/** Parts of a package, made by hand: nothing of src takes part. */
export function packageParts({
  sheets,
  strings,
  tabs = {},
  definedNames,
  parts = {},
}: PackageSpec): Record<string, string> {
  const names = Object.keys(sheets);
  const tabXml = names.map(
    (name, index) =>
      `<sheet name="${name}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}" ${tabs[name] ?? ""}/>`,
  );
  const all: Record<string, string | undefined> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relationshipsXml(relationship("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${tabXml.join("")}</sheets>${definedNames === undefined ? "" : `<definedNames>${definedNames}</definedNames>`}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationshipsXml(
      ...names.map((_, index) =>
        relationship(`rId${String(index + 1)}`, "worksheet", `worksheets/sheet${String(index + 1)}.xml`),
      ),
      relationship("rIdS", "sharedStrings", "sharedStrings.xml"),
    ),
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings ?? ""}</sst>`,
    ...Object.fromEntries(
      names.map((name, index) => [`xl/worksheets/sheet${String(index + 1)}.xml`, sheetXml(sheets[name] ?? "")]),
    ),
    ...parts,
  };
  return Object.fromEntries(Object.entries(all).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])));
}

export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files = Object.entries(parts).map(([path, content]) => [
    path,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>);
}

/** A package of this kind as a file. */
export function packageOf(spec: PackageSpec): Uint8Array {
  return zipped(packageParts(spec));
}

/** Reads bytes that have to be readable. */
export function readSheets(bytes: Uint8Array, name = "城关小学.xlsx"): FileSheets {
  const reading = readFile(name, bytes);
  if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.error)}`);
  return reading.value;
}

/** Values of the first sheet from its first used cell on. */
export function valuesOf(bytes: Uint8Array, name?: string): readonly (readonly CellValue[])[] {
  return readSheets(bytes, name).snapshot.contents[0]?.values ?? [];
}

/** Values of one row of a workbook that has only this sheetData. */
export function rowsIn(sheetData: string, strings = ""): readonly (readonly CellValue[])[] {
  return valuesOf(packageOf({ sheets: { Sheet1: sheetData }, strings }));
}

/** Why a file was refused. */
export function faultOf(bytes: Uint8Array, name = "城关小学.xlsx"): unknown {
  const reading = readFile(name, bytes);
  return reading.ok ? "read" : reading.error;
}

export function bytesOfText(text: string): Uint8Array {
  return strToU8(text);
}
