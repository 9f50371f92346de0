import type { CellValue } from "../sheetSnapshot";
import { compactText } from "../text";

type Rows = readonly (readonly CellValue[])[];

/** Longer text is a note, not a title. */
const LONGEST_TITLE = 120;

function textsOf(rows: Rows): string[] {
  return rows.flatMap((row) =>
    row.flatMap((value) =>
      typeof value === "string" && value !== "" && value.length <= LONGEST_TITLE ? [compactText(value)] : [],
    ),
  );
}

/** Unit of money in a unit line above the table (单位:万元); null when none or both are named. */
export function moneyUnitInTitles(rows: Rows): "yuan" | "tenThousandYuan" | null {
  const units = new Set(
    textsOf(rows).flatMap((text) => {
      const line = /单位:(.*)/.exec(text)?.[1] ?? "";
      return line.split(/[^\p{L}\p{N}]+/u).filter((word) => word === "元" || word === "万元");
    }),
  );
  if (units.size !== 1) return null;
  return units.has("万元") ? "tenThousandYuan" : "yuan";
}

const OTHER_AREA_UNITS = /(?:^|[^\p{Script=Han}])(?:亩|公顷|万平方米)(?:$|[^\p{Script=Han}])/u;

/** Whether a unit line above the table gives areas in another unit than ㎡. */
export function hasOtherAreaUnit(rows: Rows): boolean {
  return textsOf(rows).some((text) => {
    const line = /单位:(.*)/.exec(text)?.[1] ?? "";
    return OTHER_AREA_UNITS.test(line) && !/(?:^|[^万])(?:平方米|m2)/.test(line);
  });
}

/** What may stand in front of a place: an annex number, a year or school year, or the label of the reporting unit. */
const BEFORE_PLACE =
  /^(?:附(?:件|表)\d*[:.]?)?(?:(?:填报|填表|报送|统计)(?:单位|地区)(?:\(盖?公?章\))?:|(?:区县|县区|县\(市、?,?区\)|县市区)(?:名称)?:)?(?:\d{4}(?:[-—–~至/]\d{2,4})?(?:学?年度?)?)?(?:学年)?/;
const PLACE_PART =
  /^\p{Script=Han}{1,6}?(?:自治县|自治旗|自治州|自治区|林区|特区|地区|省|市|县|区|旗|盟|州)(?:[市县区旗](?=.))?/u;
const COUNTY_LEVEL = /(?:市|县|区|旗)$/;
/** Words that end in 县 or 区 and name no place. */
const NOT_A_PLACE = /年|学|校|义务|教育|数据|统计|基础|^[全本各我该分]?[县市区旗州省]$|^[全本各我该][市县区旗州省]/;
/** Counties whose own names begin like such words. */
const REAL_PLACE = /^(?:全州县|全南县)$/;

function placeAtStart(text: string): string | null {
  let rest = text;
  let place: string | null = null;
  for (;;) {
    const part = PLACE_PART.exec(rest)?.[0];
    if (part === undefined || (NOT_A_PLACE.test(part) && !REAL_PLACE.test(part))) return place;
    if (COUNTY_LEVEL.test(part)) place = part;
    rest = rest.slice(part.length);
  }
}

/** County or city that a title above the table names, e.g. 金城市 of 金城市2025年义务教育学校基础数据; null when there is none. */
export function placeInTitles(rows: Rows): string | null {
  for (const text of textsOf(rows)) {
    const place = placeAtStart(text.replace(BEFORE_PLACE, ""));
    if (place !== null) return place;
  }
  return null;
}
