import type { ByLanguage } from "./byLanguage";
import type { PaneLanguage } from "./paneStrings";

/** Units that the header of a column may name. */
export type ColumnUnit = "person" | "room" | "item" | "squareMetre" | "yuan" | "tenThousandYuan";

const UNITS: ByLanguage<Readonly<Record<ColumnUnit, string>>> = {
  "zh-CN": { person: "人", room: "间", item: "个", squareMetre: "㎡", yuan: "元", tenThousandYuan: "万元" },
  "en-US": {
    person: "persons",
    room: "rooms",
    item: "items",
    squareMetre: "m²",
    yuan: "yuan",
    tenThousandYuan: "ten thousand yuan",
  },
};

/** A unit in words. */
export function unitName(unit: ColumnUnit, language: PaneLanguage): string {
  return UNITS[language][unit];
}
