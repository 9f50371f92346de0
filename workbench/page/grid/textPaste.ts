import type { Injector } from "@univerjs/core";
import { ISheetClipboardService } from "@univerjs/sheets-ui";
import type { HostDocument } from "../../model/hostDocument";
import { isUnbounded, writeContents } from "../../model/rangeContent";
import { RangeObject } from "../../model/rangeObject";
import { COLUMN_LIMIT, ROW_LIMIT } from "../../store/address";
import type { Area, Worksheet } from "../../store/workbook";

const HTML = "text/html";
const TEXT = "text/plain";

/**
 * Takes pasting of plain text away from the grid, which would give the cells a look of its own and, from its menu, put a
 * whole table into one cell. What comes with a look (a copy of cells, here or in another program) stays with the grid.
 */
export function takeTextPastes(injector: Injector, onText: (text: string) => void): void {
  const clipboard = injector.get(ISheetClipboardService);
  const byKey = clipboard.legacyPaste.bind(clipboard);
  const byMenu = clipboard.paste.bind(clipboard);
  const take = (text: string): Promise<boolean> => {
    onText(text);
    return Promise.resolve(true);
  };
  clipboard.legacyPaste = (html, text, files) =>
    !html && text && !files?.length ? take(text) : byKey(html, text, files);
  clipboard.paste = async (item, pasteType) => {
    if (item.types.includes(HTML) || !item.types.includes(TEXT)) return byMenu(item, pasteType);
    return take(await (await item.getType(TEXT)).text());
  };
}

/** Puts text into cells as if it were typed there, tab by tab and line by line, and selects them; looks stay. */
export function pasteText(document: HostDocument, sheet: Worksheet, place: { selected: Area; text: string }): void {
  const lines = cellsOfText(place.text);
  const width = lines.reduce((most, { length }) => Math.max(most, length), 0);
  const area = pastedArea(place.selected, { height: lines.length, width });
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, down) => {
    const line = lines[down % lines.length] ?? [];
    // A line that is shorter than others leaves the cells behind its end alone.
    return Array.from({ length: area.right - area.left + 1 }, (_column, across) => line[across % width] ?? null);
  });
  writeContents({ document, sheet, area }, rows);
  new RangeObject(document, sheet, area).Select();
}

/** A block is repeated over a selection that it fits into several times, as in Excel. */
function pastedArea(selected: Area, block: { readonly height: number; readonly width: number }): Area {
  const height = selected.bottom - selected.top + 1;
  const width = selected.right - selected.left + 1;
  const isRepeated = !isUnbounded(selected) && height % block.height === 0 && width % block.width === 0;
  const { top, left } = selected;
  return {
    top,
    left,
    bottom: Math.min(ROW_LIMIT, top + (isRepeated ? height : block.height)) - 1,
    right: Math.min(COLUMN_LIMIT, left + (isRepeated ? width : block.width)) - 1,
  };
}

/** A cell in quotation marks (Excel writes those round line breaks), or one without; and what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))(\t|\r?\n|\r|$)/y;

function cellsOfText(text: string): string[][] {
  const lines: string[][] = [[]];
  // The last line ends with a line break that starts no other.
  const content = text.replace(/\r?\n$/, "");
  CELL.lastIndex = 0;
  for (let match = CELL.exec(content); match !== null; match = CELL.exec(content)) {
    const [, quoted, plain = "", end] = match;
    lines.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"').replaceAll("\r\n", "\n"));
    if (end === "") break;
    if (end !== "\t") lines.push([]);
  }
  return lines;
}
