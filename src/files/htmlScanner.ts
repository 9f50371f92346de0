import { decodeHtmlText } from "./htmlText";

/** A piece of a page: a tag with its attributes, or text as it is written. */
export type HtmlPiece =
  | { readonly kind: "open" | "close"; readonly name: string; readonly attributes: string }
  | { readonly kind: "text"; readonly text: string };

/** Elements whose content is no text of the page. */
const RAW = new Set(["script", "style", "xml", "title"]);
const NAME = /[a-z][a-z0-9:]*/iy;

/**
 * Goes through a page piece by piece, as forgiving as browsers are: pages that systems save as .xls are seldom
 * well-formed. Comments (Excel puts its own notes into them), scripts and styles are left out.
 */
export function* htmlPieces(source: string): Generator<HtmlPiece> {
  let at = 0;
  while (at < source.length) {
    const { piece, next } = pieceAt(source, at);
    if (piece !== null) yield piece;
    at = next;
  }
}

/** A piece of a page, or null for what is none of it, and where the next begins. */
interface Step {
  readonly piece: HtmlPiece | null;
  readonly next: number;
}

function pieceAt(source: string, at: number): Step {
  const tag = source.indexOf("<", at);
  if (tag !== at) {
    const next = tag < 0 ? source.length : tag;
    return { piece: { kind: "text", text: source.slice(at, next) }, next };
  }
  if (source.startsWith("<!--", at)) return { piece: null, next: after(source, "-->", at + 4) };
  return tagAt(source, at);
}

function tagAt(source: string, at: number): Step {
  const isClose = source.charAt(at + 1) === "/";
  NAME.lastIndex = at + (isClose ? 2 : 1);
  const name = NAME.exec(source)?.[0].toLowerCase();
  if (name === undefined) {
    // <!doctype …>, <?xml …?>, <![if …]>, or a sign that only looks like a tag.
    const isMarkup = /[!?/]/.test(source.charAt(at + 1));
    return isMarkup
      ? { piece: null, next: after(source, ">", at) }
      : { piece: { kind: "text", text: "<" }, next: at + 1 };
  }
  const nameEnd = NAME.lastIndex;
  const end = tagEnd(source, nameEnd);
  const isRaw = !isClose && RAW.has(name);
  return {
    piece: { kind: isClose ? "close" : "open", name, attributes: source.slice(nameEnd, end) },
    next: isRaw ? rawEnd(source, name, end + 1) : end + 1,
  };
}

function after(source: string, ending: string, from: number): number {
  const end = source.indexOf(ending, from);
  return end < 0 ? source.length : end + ending.length;
}

function tagEnd(source: string, start: number): number {
  for (let at = start; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (character === ">") return at;
    if ((character === '"' || character === "'") && source.charAt(at - 1) === "=") {
      const end = source.indexOf(character, at + 1);
      if (end < 0) return source.length;
      at = end;
    }
  }
  return source.length;
}

function rawEnd(source: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}\\b`, "gi");
  closing.lastIndex = from;
  return closing.exec(source)?.index ?? source.length;
}

/** Value of an attribute in the text between a tag's name and its end; "" where it has none, undefined where it is absent. */
export function htmlAttribute(attributes: string, name: string): string | undefined {
  const pattern = new RegExp(`(?:^|[\\s"'/])${name}(?:\\s*=\\s*("[^"]*"|'[^']*'|[^\\s"'>]+)|(?=[\\s/]|$))`, "i");
  const found = pattern.exec(attributes);
  if (found === null) return undefined;
  return decodeHtmlText((found[1] ?? "").replace(/^(["'])(.*)\1$/s, "$2"));
}
