import { damaged } from "./fileRefusal";
import { decodeXmlText } from "./xmlText";

/** What the scanner stands on. */
type XmlToken = "open" | "close" | "text" | "end";

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SPACE = 0x20;

/**
 * Goes through an XML text token by token, in one direction and without building anything: a sheet of a hundred thousand
 * cells costs no more than its text. Names are local names: prefixes differ from program to program. What is not
 * well-formed where it matters is refused, so that half a part is never taken for a whole one.
 */
export class XmlScanner {
  /** Local name of the element opened or closed last. */
  name = "";
  /** True for `<a/>`: its "close" follows as a token of its own. */
  private isEmpty = false;
  private at = 0;
  private depth = 0;
  /** Attributes, or text, of the token. */
  private from = 0;
  private to = 0;
  private isCharacterData = false;

  constructor(private readonly source: string) {}

  next(): XmlToken {
    if (this.isEmpty) {
      this.isEmpty = false;
      this.depth -= 1;
      return "close";
    }
    for (;;) {
      if (this.at >= this.source.length) return this.end();
      if (this.source.charCodeAt(this.at) !== LESS) return this.textToken();
      const second = this.source.charAt(this.at + 1);
      if (second === "?") this.skipTo("?>", 2);
      else if (second !== "!") return second === "/" ? this.closing() : this.opening();
      else if (this.source.startsWith("<!--", this.at)) this.skipTo("-->", 4);
      else if (this.source.startsWith("<![CDATA[", this.at)) return this.characterData();
      // A document type could define entities; no office program writes one.
      else throw damaged();
    }
  }

  /** Text of a "text" token. */
  text(): string {
    const raw = this.source.slice(this.from, this.to);
    return this.isCharacterData ? raw : decodeXmlText(raw);
  }

  /** Value of an attribute of an "open" token by its local name; undefined where it is absent. */
  attribute(name: string): string | undefined {
    const { source, to } = this;
    let at = this.from;
    while (at < to) {
      const equals = source.indexOf("=", at);
      if (equals < 0 || equals >= to) return undefined;
      const quote = this.quoteAfter(equals);
      const end = source.indexOf(source.charAt(quote), quote + 1);
      if (end < 0 || end >= to) throw damaged();
      if (this.isNamed(name, equals)) return decodeXmlText(source.slice(quote + 1, end));
      at = end + 1;
    }
    return undefined;
  }

  /** Text of the element that was opened last, elements inside of it left out; the scanner stands on its end then. */
  content(): string {
    let content = "";
    for (let inside = 1; inside > 0;) {
      const token = this.next();
      if (token === "open") inside += 1;
      else if (token === "close") inside -= 1;
      else if (token === "end") throw damaged();
      else if (inside === 1) content += this.text();
    }
    return content;
  }

  /** Goes to the end of the element that was opened last. */
  skip(): void {
    const end = this.depth - 1;
    while (this.depth > end) if (this.next() === "end") throw damaged();
  }

  private end(): XmlToken {
    if (this.depth !== 0) throw damaged();
    return "end";
  }

  private textToken(): XmlToken {
    const next = this.source.indexOf("<", this.at);
    this.from = this.at;
    this.to = next < 0 ? this.source.length : next;
    this.at = this.to;
    this.isCharacterData = false;
    return "text";
  }

  private characterData(): XmlToken {
    this.from = this.at + "<![CDATA[".length;
    this.to = this.source.indexOf("]]>", this.from);
    if (this.to < 0) throw damaged();
    this.at = this.to + "]]>".length;
    this.isCharacterData = true;
    return "text";
  }

  private opening(): XmlToken {
    const start = this.at + 1;
    const nameEnd = this.nameEnd(start);
    const end = this.tagEnd(nameEnd);
    this.name = this.localName(start, nameEnd);
    this.isEmpty = this.source.charCodeAt(end - 1) === SLASH;
    this.from = nameEnd;
    this.to = this.isEmpty ? end - 1 : end;
    this.at = end + 1;
    this.depth += 1;
    return "open";
  }

  private closing(): XmlToken {
    const start = this.at + 2;
    const end = this.source.indexOf(">", start);
    this.depth -= 1;
    if (end < 0 || this.depth < 0) throw damaged();
    this.name = this.localName(start, this.nameEnd(start));
    this.at = end + 1;
    return "close";
  }

  private nameEnd(start: number): number {
    const { source } = this;
    let at = start;
    for (; at < source.length; at += 1) {
      const code = source.charCodeAt(at);
      if (code <= SPACE || code === GREATER || code === SLASH) break;
    }
    if (at === start) throw damaged();
    return at;
  }

  private localName(start: number, end: number): string {
    for (let at = start; at < end; at += 1) {
      if (this.source.charCodeAt(at) === COLON) return this.source.slice(at + 1, end);
    }
    return this.source.slice(start, end);
  }

  /** The `>` of a tag, which is not one inside of quotes. */
  private tagEnd(start: number): number {
    const { source } = this;
    for (let at = start; at < source.length; at += 1) {
      const code = source.charCodeAt(at);
      if (code === GREATER) return at;
      if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
        at = source.indexOf(source.charAt(at), at + 1);
        if (at < 0) break;
      } else if (code === LESS) break;
    }
    throw damaged();
  }

  private quoteAfter(equals: number): number {
    let at = equals + 1;
    while (this.source.charCodeAt(at) <= SPACE) at += 1;
    const code = this.source.charCodeAt(at);
    if (code !== DOUBLE_QUOTE && code !== SINGLE_QUOTE) throw damaged();
    return at;
  }

  /** Whether the attribute whose equals sign this is has this local name. */
  private isNamed(name: string, equals: number): boolean {
    const { source } = this;
    let end = equals;
    while (source.charCodeAt(end - 1) <= SPACE) end -= 1;
    const start = end - name.length;
    if (start < this.from || !source.startsWith(name, start)) return false;
    const before = source.charCodeAt(start - 1);
    return before <= SPACE || before === COLON;
  }

  private skipTo(ending: string, from: number): void {
    const end = this.source.indexOf(ending, this.at + from);
    if (end < 0) throw damaged();
    this.at = end + ending.length;
  }
}
