import { cellKey } from "../store/address";
import { getCell } from "../store/cells";
import { invalidArgument } from "./hostError";
import { type Place, requireUnlocked } from "./rangeContent";

/** range.hyperlink: that of the top-left cell, null when it has none. */
export function readHyperlink(place: Place): unknown {
  const link = place.sheet.hyperlinks.get(cellKey(place.area.top, place.area.left));
  if (link === undefined) return null;
  return {
    ...(link.address === undefined ? {} : { address: link.address }),
    ...(link.location === undefined ? {} : { documentReference: link.location }),
    ...(link.tooltip === undefined ? {} : { screenTip: link.tooltip }),
    textToDisplay: link.display ?? String(getCell(place.sheet, place.area.top, place.area.left)?.value ?? ""),
  };
}

/** Sets one link on every cell of the range; the text to display becomes the cell's value, in the look of a link. */
export function writeHyperlink(place: Place, value: unknown): void {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  requireUnlocked(place);
  const input = value as Readonly<Record<string, unknown>>;
  const [address, location, tooltip, text] = [
    input["address"],
    input["documentReference"],
    input["screenTip"],
    input["textToDisplay"],
  ].map(asText);
  if (address === undefined && location === undefined)
    throw invalidArgument("A hyperlink needs an address or a place in the document.");
  for (let row = place.area.top; row <= place.area.bottom; row += 1) {
    for (let column = place.area.left; column <= place.area.right; column += 1) {
      const key = cellKey(row, column);
      place.sheet.hyperlinks.set(key, {
        ...(address === undefined ? {} : { address }),
        ...(location === undefined ? {} : { location }),
        ...(tooltip === undefined ? {} : { tooltip }),
        ...(text === undefined ? {} : { display: text }),
      });
      const cell = getCell(place.sheet, row, column) ?? { value: null };
      const shown = text ?? (cell.value === null ? (address ?? location ?? null) : cell.value);
      place.sheet.cells.set(key, { value: shown, style: { ...cell.style, underline: true, fontColor: LINK_COLOR } });
    }
  }
  place.document.contentChanged({ sheet: place.sheet, area: place.area });
}

/** Colour of the cell style "Hyperlink" in the Office theme. */
const LINK_COLOR = "#0563C1";

function asText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
