import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { formatCell, keyPosition } from "../../../workbench/store/address";
import type { Cell, Workbook, Worksheet } from "../../../workbench/store/workbook";

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

function cellXml(key: string, { value, formula, isError }: Cell): string {
  const address = formatCell(...(keyPosition(key) as [number, number]));
  if (formula !== undefined) return `<c r="${address}"><f>${escape(formula.slice(1))}</f></c>`;
  if (isError === true) return `<c r="${address}" t="e"><v>${escape(String(value))}</v></c>`;
  if (typeof value === "boolean") return `<c r="${address}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "number") return `<c r="${address}"><v>${value}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escape(String(value))}</t></is></c>`;
}

function sheetXml(sheet: Worksheet): string {
  const rows = new Map<number, string[]>();
  const sorted = [...sheet.cells].sort(
    ([one], [other]) => keyPosition(one)[0] - keyPosition(other)[0] || keyPosition(one)[1] - keyPosition(other)[1],
  );
  for (const [key, cell] of sorted) {
    const row = keyPosition(key)[0];
    rows.set(row, [...(rows.get(row) ?? []), cellXml(key, cell)]);
  }
  const data = [...rows].map(([row, cells]) => `<row r="${row + 1}">${cells.join("")}</row>`).join("");
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data}</sheetData></worksheet>`;
}

/** The barest .xlsx of a workbook without calculated values, so that whoever opens it has to calculate. */
function bareXlsx(workbook: Workbook): Uint8Array {
  const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const sheets = workbook.sheets
    .map(({ name }, at) => `<sheet name="${escape(name)}" sheetId="${at + 1}" r:id="r${at}"/>`)
    .join("");
  const global = workbook.names.map(
    ({ name, formula }) => `<definedName name="${name}">${escape(formula.slice(1))}</definedName>`,
  );
  const local = workbook.sheets.flatMap(({ names }, at) =>
    names.map(
      ({ name, formula }) =>
        `<definedName name="${name}" localSheetId="${at}">${escape(formula.slice(1))}</definedName>`,
    ),
  );
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const overrides = workbook.sheets
    .map((_, at) => `<Override PartName="/xl/worksheets/s${at}.xml" ContentType="${type}.worksheet+xml"/>`)
    .join("");
  const targets = workbook.sheets
    .map((_, at) => `<Relationship Id="r${at}" Type="${relationships}/worksheet" Target="worksheets/s${at}.xml"/>`)
    .join("");
  const packageRelationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${overrides}</Types>`,
    "_rels/.rels": `${packageRelationships}<Relationship Id="w" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relationships}"><sheets>${sheets}</sheets><definedNames>${[...global, ...local].join("")}</definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": `${packageRelationships}${targets}</Relationships>`,
  };
  workbook.sheets.forEach((sheet, at) => (parts[`xl/worksheets/s${at}.xml`] = sheetXml(sheet)));
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

function parseCsv(text: string): string[][] {
  const unquoted = (field: string): string =>
    field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
  return text
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => [...`,${line}`.matchAll(/,("(?:[^"]|"")*"|[^,]*)/g)].map((match) => unquoted(match[1] ?? "")));
}

/** LibreOffice's name, when it is installed here. */
export function findLibreOffice(): string | null {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return "soffice";
  } catch {
    return null;
  }
}

/** A saved .xlsx without the calculated values of its formulas: LibreOffice takes those over where they are. */
export function withoutCalculatedValues(xlsx: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(xlsx)).map(([path, bytes]) => {
    if (!path.startsWith("xl/worksheets/") || !path.endsWith(".xml")) return [path, bytes] as const;
    return [path, strToU8(strFromU8(bytes).replace(/(<f\b[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1"))] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

/** What LibreOffice shows on one sheet of an .xlsx: as text, numbers in full. */
export function libreOfficeFields(xlsx: Uint8Array, sheetNumber: number): string[][] {
  const folder = mkdtempSync(join(tmpdir(), "junheng-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), xlsx);
    const filter = `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,${sheetNumber}`;
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    execFileSync(
      "soffice",
      [profile, "--headless", "--convert-to", filter, "--outdir", folder, join(folder, "book.xlsx")],
      { stdio: "ignore", timeout: 120000 },
    );
    const csv = readdirSync(folder).find((name) => name.endsWith(".csv"));
    if (csv === undefined) throw new Error("LibreOffice wrote no file");
    return parseCsv(readFileSync(join(folder, csv), "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same for a workbook of the store, written without calculated values. */
export function libreOfficeValues(workbook: Workbook, sheetNumber: number): string[][] {
  return libreOfficeFields(bareXlsx(workbook), sheetNumber);
}
