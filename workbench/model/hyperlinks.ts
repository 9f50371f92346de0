import { cellKey } from "../store/address";
import { getCell } from "../store/cells";
import { forEachPosition } from "./cellAccess";
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

type Link = NonNullable<ReturnType<Place["sheet"]["hyperlinks"]["get"]>>;

/** Names of a link's parts in the API and in the store. */
const PARTS: readonly (readonly [string, keyof Link])[] = [
  ["address", "address"],
  ["documentReference", "location"],
  ["screenTip", "tooltip"],
  ["textToDisplay", "display"],
];

/** Sets one link on every cell of the range; the text to display becomes the cell's value, in the look of a link. */
export function writeHyperlink(place: Place, value: unknown): void {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  requireUnlocked(place);
  const link: Link = {};
  for (const [apiName, name] of PARTS) {
    const text: unknown = Reflect.get(value, apiName);
    if (typeof text === "string" && text !== "") link[name] = text;
  }
  if (link.address === undefined && link.location === undefined) {
    throw invalidArgument("A hyperlink needs an address or a place in the document.");
  }
  forEachPosition(place.area, (row, column) => {
    const cell = getCell(place.sheet, row, column);
    const shown = link.display ?? cell?.value ?? link.address ?? link.location ?? null;
    place.sheet.hyperlinks.set(cellKey(row, column), { ...link });
    place.sheet.cells.set(cellKey(row, column), {
      value: shown,
      style: { ...cell?.style, underline: true, fontColor: LINK_COLOR },
    });
  });
  place.document.contentChanged({ sheet: place.sheet, area: place.area });
}

/** Colour of the cell style "Hyperlink" in the Office theme. */
const LINK_COLOR = "#0563C1";
