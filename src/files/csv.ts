import { FileRefusal } from "./fileRefusal";
import type { SheetGrid } from "./sheetGrid";
import { typedValue } from "./typedText";

const DELIMITERS = [",", "\t", ";"] as const;
type Delimiter = (typeof DELIMITERS)[number];
/** So much of a file is looked at to see what parts its cells. */
const LOOKED_AT = 20_000;

/** The line `sep=;` that tells Excel the delimiter and is no data. */
const DELIMITER_LINE = /^sep=([,;\t])\r?\n/i;

/** Reads delimited text into the grid. Quotes, doubled quotes and line breaks inside of quotes are as RFC 4180 has them. */
export function readCsv(text: string, grid: SheetGrid): void {
  const named = DELIMITER_LINE.exec(text);
  const delimiter = named === null ? delimiterOf(text) : (named[1] as Delimiter);
  new CsvReader(named === null ? text : text.slice(named[0].length), delimiter).read((row, column, field) => {
    grid.set(row, column, typedValue(field));
  });
}

/** The sign that stands outside of quotes most often; a comma where nothing does. */
function delimiterOf(text: string): Delimiter {
  const start = text.slice(0, LOOKED_AT).replace(/"(?:[^"]|"")*"?/g, "");
  const count = (delimiter: Delimiter): number => start.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

class CsvReader {
  private at = 0;
  private line = 1;

  constructor(
    private readonly text: string,
    private readonly delimiter: Delimiter,
  ) {}

  read(onField: (row: number, column: number, field: string) => void): void {
    let row = 0;
    let column = 0;
    while (this.at < this.text.length) {
      onField(row, column, this.field());
      if (this.text.charAt(this.at) === this.delimiter) {
        this.at += 1;
        column += 1;
        continue;
      }
      this.lineBreak();
      row += 1;
      column = 0;
    }
  }

  /** A field, which may begin with a part in quotes; the reader stands on the delimiter or line break behind it. */
  private field(): string {
    const quoted = this.text.charAt(this.at) === '"' ? this.quoted() : "";
    const start = this.at;
    while (this.at < this.text.length && !this.isEnd(this.text.charAt(this.at))) this.at += 1;
    return quoted + this.text.slice(start, this.at);
  }

  private isEnd(character: string): boolean {
    return character === this.delimiter || character === "\n" || character === "\r";
  }

  private quoted(): string {
    const { line } = this;
    let content = "";
    for (let start = this.at + 1; ;) {
      const end = this.text.indexOf('"', start);
      if (end < 0) throw new FileRefusal({ code: "quoteNotClosed", line });
      const part = this.text.slice(start, end);
      this.line += part.split("\n").length - 1;
      content += part;
      this.at = end + 1;
      if (this.text.charAt(this.at) !== '"') return content.replace(/\r\n?/g, "\n");
      content += '"';
      start = this.at + 1;
    }
  }

  private lineBreak(): void {
    this.at += this.text.startsWith("\r\n", this.at) ? 2 : 1;
    this.line += 1;
  }
}
