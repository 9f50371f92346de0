import { cellKey, formatCell, keyPosition, parseArea } from "../store/address";
import type { Note, Worksheet } from "../store/workbook";
import { CONTENT_TYPE, SHEET_MAIN_NAMESPACE } from "./blankPackage";
import { EMPTY_DRAWING, readNoteBoxes, writeNoteBoxes, type NoteBox } from "./noteBoxes";
import {
  RELATIONSHIP_TYPES,
  isOfType,
  nextRelationshipId,
  resolveTarget,
  type OfficePackage,
  type Relationship,
} from "./package";
import {
  childOf,
  childrenOf,
  element,
  parseXml,
  partBytes,
  partText,
  prefixedAttribute,
  textOf,
  type XmlElement,
} from "./xml";
import { decodeCellText } from "./xmlText";

interface NoteFacts {
  /** Stands for the sheet that the note was read from. */
  readonly owner: object;
  readonly comment: XmlElement;
  readonly box: NoteBox | null;
  /** What the store got: a note that still says this keeps its comment. */
  readonly read: { readonly author: string; readonly text: string };
}

/** The comment of a note as its file has it. */
class NoteSource {
  constructor(readonly facts: NoteFacts) {}
}

/** The parts of a sheet's notes as opened. */
export interface NoteParts {
  readonly token: object;
  readonly root: XmlElement;
  readonly boxes: readonly NoteBox[];
  /** The notes as read, by cell key. */
  readonly notes: ReadonlyMap<string, Note>;
}

/** Text of a comment without its formats and readings. */
function flatText(comment: XmlElement): string {
  return childrenOf(childOf(comment, "text"))
    .map((child) => (child.name === "t" ? textOf(child) : child.name === "r" ? textOf(childOf(child, "t")) : ""))
    .map(decodeCellText)
    .join("");
}

type IsWanted = (relationship: Relationship) => boolean;

function relatedPart(part: string, relationships: readonly Relationship[], isWanted: IsWanted): string | null {
  const found = relationships.find((relationship) => isWanted(relationship) && !relationship.isExternal);
  return found ? resolveTarget(part, found.target) : null;
}

const isComments: IsWanted = (relationship) => isOfType(relationship, "comments");
const isThreads: IsWanted = (relationship) => isOfType(relationship, "threadedComment");

/** A sheet may have a second VML part, with the pictures of its header: its element tells which one has the boxes. */
function isDrawingOf(root: XmlElement | undefined): IsWanted {
  const drawing = childOf(root, "legacyDrawing");
  const id = drawing && prefixedAttribute(drawing, "id");
  return (relationship) => relationship.id === id;
}

function textOfPart(opened: OfficePackage, part: string | null): string | null {
  const content = part === null ? undefined : opened.get(part);
  return content ? partText(content) : null;
}

/** Reads the notes of a sheet into the store; null for a sheet that has none. */
export function readNotes(
  sheet: Worksheet,
  opened: OfficePackage,
  { part, root: sheetRoot }: { readonly part: string; readonly root: XmlElement },
): NoteParts | null {
  const relationships = opened.relationships(part);
  const xml = textOfPart(opened, relatedPart(part, relationships, isComments));
  if (xml === null) return null;
  const root = parseXml(xml);
  const boxes = readNoteBoxes(textOfPart(opened, relatedPart(part, relationships, isDrawingOf(sheetRoot))) ?? "");
  const authors = childrenOf(childOf(root, "authors"), "author").map(textOf);
  const token = {};
  for (const comment of childrenOf(childOf(root, "commentList"), "comment")) {
    const area = parseArea(comment.attributes.ref ?? "");
    if (!area) continue;
    const read = { author: authors[Number(comment.attributes.authorId ?? "-1")] ?? "", text: flatText(comment) };
    const box = boxes.find(({ row, column }) => row === area.top && column === area.left) ?? null;
    sheet.notes.set(cellKey(area.top, area.left), {
      ...read,
      source: new NoteSource({ owner: token, comment, box, read }),
    });
  }
  return { token, root, boxes, notes: new Map(sheet.notes) };
}

/** Where the notes of a sheet are written. */
export interface NoteTarget {
  readonly sheet: Worksheet;
  readonly package: OfficePackage;
  /** The part of the sheet, and its relationships, which may grow. */
  readonly part: string;
  readonly relationships: Relationship[];
  /** The sheet as opened, and its notes; null for new sheets and copies, and for sheets that had no notes. */
  readonly root: XmlElement | undefined;
  readonly parts: NoteParts | null;
}

function isUnchanged({ sheet, parts }: NoteTarget): boolean {
  if (!parts) return sheet.notes.size === 0;
  return (
    sheet.notes.size === parts.notes.size && [...sheet.notes].every(([key, note]) => parts.notes.get(key) === note)
  );
}

interface PlacedNote {
  readonly note: Note;
  readonly source: NoteFacts | null;
  readonly row: number;
  readonly column: number;
}

function placedNotes(sheet: Worksheet): PlacedNote[] {
  return [...sheet.notes]
    .map(([key, note]) => {
      const [row, column] = keyPosition(key);
      return { note, source: note.source instanceof NoteSource ? note.source.facts : null, row, column };
    })
    .sort((one, other) => one.row - other.row || one.column - other.column);
}

function newComment({ author, text }: Note, authors: string[]): XmlElement {
  if (!authors.includes(author)) authors.push(author);
  const run = element("t", { "xml:space": "preserve" }, [text]);
  return element("comment", { authorId: authors.indexOf(author), shapeId: 0 }, [element("text", {}, [run])]);
}

interface CommentList {
  readonly authors: string[];
  /** Comments that stand in the list already. */
  readonly taken: Set<XmlElement>;
  readonly token: object | undefined;
}

/** Only the comment of the opened sheet itself keeps its unique id: copies are comments of their own. */
function commentOf({ note, source, row, column }: PlacedNote, { authors, taken, token }: CommentList): XmlElement {
  const isKept = source !== null && source.read.author === note.author && source.read.text === note.text;
  const comment = isKept ? source.comment : newComment(note, authors);
  if (!authors.includes(note.author)) authors.push(note.author);
  const attributes = { ...comment.attributes, ref: formatCell(row, column), authorId: authors.indexOf(note.author) };
  const isFirst = source?.owner === token && !taken.has(comment);
  const kept = Object.entries(attributes).filter(([name]) => isFirst || !name.includes(":"));
  taken.add(comment);
  return element("comment", Object.fromEntries(kept), comment.children);
}

function commentsElement(placed: readonly PlacedNote[], parts: NoteParts | null): XmlElement {
  const authors = childrenOf(childOf(parts?.root, "authors"), "author").map(textOf);
  const list: CommentList = { authors, taken: new Set(), token: parts?.token };
  const comments = placed.map((note) => commentOf(note, list));
  return element("comments", parts?.root.attributes ?? { xmlns: SHEET_MAIN_NAMESPACE }, [
    element(
      "authors",
      {},
      authors.map((author) => element("author", {}, [author])),
    ),
    element("commentList", {}, comments),
    ...childrenOf(parts?.root, "extLst"),
  ]);
}

/** A new part of the sheet under a free name. */
function newPart(target: NoteTarget, kind: "comments" | "vmlDrawing", path: (number: number) => string): string {
  const taken = new Set(target.package.paths().map((other) => other.toLowerCase()));
  let number = 1;
  while (taken.has(path(number).toLowerCase())) number += 1;
  const id = nextRelationshipId(target.relationships);
  target.relationships.push({
    id,
    type: `${RELATIONSHIP_TYPES}/${kind}`,
    target: `/${path(number)}`,
    isExternal: false,
  });
  target.package.put(path(number), new Uint8Array(), CONTENT_TYPE[kind]);
  return path(number);
}

/** Writes the boxes; returns the part if it is a new one. */
function writeBoxes(target: NoteTarget, placed: readonly PlacedNote[]): string | null {
  const known = relatedPart(target.part, target.relationships, isDrawingOf(target.root));
  const vml = textOfPart(target.package, known) ?? EMPTY_DRAWING;
  const own = placed.map(({ source, row, column }) => {
    const isOwn = source !== null && source.owner === target.parts?.token;
    return { box: isOwn ? source.box : null, row, column };
  });
  const part = known ?? newPart(target, "vmlDrawing", (number) => `xl/drawings/vmlDrawing${number}.vml`);
  target.package.put(part, new TextEncoder().encode(writeNoteBoxes(vml, target.parts?.boxes ?? [], own)));
  return known === null ? part : null;
}

/** Threads (Excel 365) hang on the comment at their cell: they go where it goes, and away with it. */
function moveThreads(target: NoteTarget, placed: readonly PlacedNote[]): void {
  const part = relatedPart(target.part, target.relationships, isThreads);
  const xml = textOfPart(target.package, part);
  if (part === null || xml === null) return;
  const places = new Map<string, string>();
  for (const { source, row, column } of [...placed].reverse())
    if (source) places.set(source.comment.attributes.ref ?? "", formatCell(row, column));
  const root = parseXml(xml);
  const threads = childrenOf(root).flatMap((thread) => {
    const ref = places.get(thread.attributes.ref ?? "");
    return ref === undefined ? [] : [element(thread.name, { ...thread.attributes, ref }, thread.children)];
  });
  target.package.put(part, partBytes(element(root.name, root.attributes, threads)));
}

/**
 * Writes the notes of a sheet where they changed, moved or went. Returns the element that binds new boxes to the sheet, or undefined where
 * the sheet's own element, if any, stays.
 */
export function writeNotes(target: NoteTarget): XmlElement | undefined {
  if (isUnchanged(target)) return undefined;
  const placed = placedNotes(target.sheet);
  const comments =
    relatedPart(target.part, target.relationships, isComments) ??
    newPart(target, "comments", (number) => `xl/comments${number}.xml`);
  target.package.put(comments, partBytes(commentsElement(placed, target.parts)));
  const drawing = writeBoxes(target, placed);
  moveThreads(target, placed);
  const id = target.relationships.find(({ target: path }) => path === `/${drawing ?? ""}`)?.id;
  return drawing === null ? undefined : element("legacyDrawing", { "r:id": id });
}
