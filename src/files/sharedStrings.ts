import { XmlScanner } from "./xmlScanner";
import { decodeCellText } from "./xmlText";

/**
 * Text of the element that was opened last, a string item or an inline string: its own text or that of its runs; what is
 * only there to say how the characters are read aloud (rPh) is left out.
 */
export function stringItem(scanner: XmlScanner): string {
  let text = "";
  for (let inside = 1; inside > 0;) {
    const token = scanner.next();
    if (token === "close") inside -= 1;
    else if (token !== "open") continue;
    else if (scanner.name === "t") text += scanner.content();
    else if (scanner.name === "rPh") scanner.skip();
    else inside += 1;
  }
  return decodeCellText(text);
}

/** The texts that cells of all sheets refer to by number. */
export function readSharedStrings(source: string): readonly string[] {
  const scanner = new XmlScanner(source);
  const strings: string[] = [];
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token === "open" && scanner.name === "si") strings.push(stringItem(scanner));
  }
  return strings;
}
