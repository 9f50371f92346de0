/**
 * The boxes of notes in a VML part. VML of older programs is not always well-formed (open <br> in text boxes), so it is searched as text and
 * everything but the boxes stays as it is.
 */

/** The box of one note: where its text stands in the part, and the cell that it belongs to. */
export interface NoteBox {
  readonly start: number;
  readonly end: number;
  readonly xml: string;
  readonly row: number;
  readonly column: number;
}

/** A box to write at a cell; a new one where `box` is null. */
export interface PlacedBox {
  readonly box: NoteBox | null;
  readonly row: number;
  readonly column: number;
}

const SHAPES = /<((?:[\w.-]+:)?shape)(?=[\s>])[^>]*>[\s\S]*?<\/\1>/g;
const numberIn = (xml: string, name: string): number =>
  Number(new RegExp(`<(?:[\\w.-]+:)?${name}>\\s*(\\d+)\\s*<`).exec(xml)?.[1] ?? "NaN");

/** The boxes of notes in a VML part; boxes that name no cell are left out. */
export function readNoteBoxes(vml: string): NoteBox[] {
  return [...vml.matchAll(SHAPES)].flatMap((match) => {
    const [xml] = match;
    const [row, column] = [numberIn(xml, "Row"), numberIn(xml, "Column")];
    const isNote = /ObjectType=["']Note["']/.test(xml) && Number.isInteger(row) && Number.isInteger(column);
    return isNote ? [{ start: match.index, end: match.index + xml.length, xml, row, column }] : [];
  });
}

/** An anchor is: left column and offset, top row and offset, right column and offset, bottom row and offset. */
function movedAnchor(anchor: string, rows: number, columns: number): string {
  const moves = [columns, 0, rows, 0, columns, 0, rows, 0];
  let index = -1;
  return anchor.replace(/\d+/g, (number) => {
    index += 1;
    return String(Math.max(0, Number(number) + (moves[index] ?? 0)));
  });
}

/** Rewrites the text of the first element of that name, whatever its prefix. */
function withText(xml: string, name: string, write: (old: string) => string): string {
  const match = new RegExp(`<(?:[\\w.-]+:)?${name}>([^<]*)<`).exec(xml);
  if (!match) return xml;
  const start = xml.indexOf(">", match.index) + 1;
  return xml.slice(0, start) + write(match[1] ?? "") + xml.slice(match.index + match[0].length - 1);
}

function boxAt(box: NoteBox, row: number, column: number): string {
  if (box.row === row && box.column === column) return box.xml;
  const moved = withText(box.xml, "Anchor", (anchor) => movedAnchor(anchor, row - box.row, column - box.column));
  const inRow = withText(moved, "Row", () => String(row));
  return withText(inRow, "Column", () => String(column));
}

const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const SHAPE_TYPE =
  `<v:shapetype ${NAMESPACES} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
/** A VML part without boxes. */
export const EMPTY_DRAWING = `<xml ${NAMESPACES}>${SHAPE_TYPE}</xml>`;

/** A hidden box beside the cell, two columns wide and four rows high, as Excel makes it. */
function newBox(row: number, column: number): string {
  const anchor = [column + 1, 15, Math.max(0, row - 1), 2, column + 3, 31, Math.max(0, row - 1) + 4, 1].join(", ");
  return (
    `<v:shape ${NAMESPACES} id="" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** Excel numbers the shapes of its first drawing from here. */
const FIRST_SHAPE = 1025;

function withOwnId(xml: string, id: string): string {
  return xml.replace(/(\sid=)(["'])[^"']*\2/, (_all, name: string) => `${name}"${id}"`).replace(/\so:spid="[^"]*"/, "");
}

/** The VML part with these boxes of notes instead of its own ones; boxes that stay keep their place and text. */
export function writeNoteBoxes(vml: string, boxes: readonly NoteBox[], placed: readonly PlacedBox[]): string {
  let lastId = Math.max(FIRST_SHAPE - 1, ...[...vml.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1])));
  const used = new Set<NoteBox>();
  const kept = new Map<NoteBox, string>();
  const added: string[] = [];
  for (const { box, row, column } of placed) {
    if (box && !used.has(box)) kept.set(box, boxAt(box, row, column));
    else added.push(withOwnId(box ? boxAt(box, row, column) : newBox(row, column), `_x0000_s${(lastId += 1)}`));
    if (box) used.add(box);
  }
  let at = 0;
  let text = "";
  for (const box of boxes) {
    text += vml.slice(at, box.start) + (kept.get(box) ?? "");
    at = box.end;
  }
  text += vml.slice(at);
  const type = added.length > 0 && !text.includes('"_x0000_t202"') ? SHAPE_TYPE : "";
  return text.replace(/<\/xml>\s*$/, () => `${type}${added.join("")}</xml>`);
}
