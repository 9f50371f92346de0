import type { ICellData, IDocumentBody, Injector, Nullable } from "@univerjs/core";
import { BEFORE_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";

/**
 * Lets a person edit a text of several lines: the grid would leave out the line breaks of a value when it opens its editor,
 * and keeps them only in a document. Drawing values with line breaks it does well.
 */
export function editLineBreaks(injector: Injector): void {
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    handler: (cell, _place, next) => next(withDocument(cell)),
  });
}

function withDocument(cell: Nullable<ICellData>): Nullable<ICellData> {
  const { v, p, f } = cell ?? {};
  if (typeof v !== "string" || !v.includes("\n") || p || f) return cell;
  return { ...cell, p: { id: "lines", documentStyle: {}, body: bodyOf(v) } };
}

/** Each line ends a paragraph; the whole ends a section. */
function bodyOf(text: string): IDocumentBody {
  const dataStream = `${text.replaceAll("\n", "\r")}\r\n`;
  const paragraphs = [...dataStream.matchAll(/\r/g)].map(({ index }) => ({ startIndex: index }));
  return { dataStream, paragraphs, sectionBreaks: [{ startIndex: dataStream.length - 1 }] };
}
