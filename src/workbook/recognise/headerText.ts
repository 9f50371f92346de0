import type { CellValue } from "../sheetSnapshot";
import type { Field } from "../schoolTable";
import { FIELD_DEFINITIONS, fieldDefinition, type FieldKind, type Unit } from "../fields";
import { compactText, labelKey } from "../text";

/** One cell of a header: its words without unit, and the unit it names. */
export interface HeaderPart {
  readonly key: string;
  readonly unit: Unit | null;
}

/** What a column's header path means, and which of its rows say so (0 is the top one). */
export interface HeaderMatch {
  readonly field: Field;
  readonly unit: Unit | null;
  readonly usedRows: readonly number[];
}

/** Longer text is prose, not a header. */
const LONGEST_HEADER = 100;

const UNIT_WORDS: ReadonlyMap<string, Unit> = new Map([
  ["m2", "squareMetre"],
  ["平方米", "squareMetre"],
  ["平米", "squareMetre"],
  ["元", "yuan"],
  ["人民币元", "yuan"],
  ["万元", "tenThousandYuan"],
  ["人民币万元", "tenThousandYuan"],
  ["人", "person"],
  ["名", "person"],
  ["间", "room"],
  ["个", "item"],
  ["班", "item"],
]);

/** Units that a column of a kind may have. Any other unit means that the column is not the one looked for. */
const UNITS_OF_KIND: Readonly<Record<FieldKind, ReadonlySet<Unit>>> = {
  text: new Set(),
  count: new Set(["person", "room", "item"]),
  area: new Set(["squareMetre"]),
  money: new Set(["yuan", "tenThousandYuan"]),
};

/** Sub-headers that only repeat their group: the column of the whole. */
const WHOLE_WORDS: ReadonlySet<string> = new Set(["计", "合计", "总计", "小计", "总数", "总面积", "总值", "数量"]);

const FIELD_BY_KEY: ReadonlyMap<string, Field> = new Map(
  FIELD_DEFINITIONS.flatMap((definition) =>
    [definition.name, ...definition.synonyms].map((name) => [labelKey(name), definition.field] as const),
  ),
);

const BRACKETED = /[([【〔<]([^()[\]【】〔〕<>]*)[)\]】〕>]/g;
const NOTHING: HeaderPart = { key: "", unit: null };

function unitOf(text: string): Unit | null {
  return UNIT_WORDS.get(labelKey(text).replace(/^单位/, "")) ?? null;
}

/** Reads one cell of a header. Numbers, blanks and prose say nothing. */
export function readHeaderPart(value: CellValue | undefined): HeaderPart {
  if (typeof value !== "string" || value === "" || value.length > LONGEST_HEADER) return NOTHING;
  let unit: Unit | null = null;
  const words = compactText(value).replace(BRACKETED, (whole, inside: string) => {
    const found = unitOf(inside);
    unit = found ?? unit;
    return found === null ? whole : "";
  });
  const key = labelKey(words);
  const bareUnit = unitOf(key);
  return bareUnit === null ? { key, unit } : { key: "", unit: bareUnit };
}

/** The field that a header text names by itself; null when it is none. */
export function fieldOfHeader(text: string): Field | null {
  return FIELD_BY_KEY.get(readHeaderPart(text).key) ?? null;
}

interface Candidate {
  readonly key: string;
  readonly usedRows: readonly number[];
}

/** Readings of a path, the most specific first: group and leaf together in both orders, then the leaf alone. */
function candidatesOf(path: readonly HeaderPart[]): Candidate[] {
  const worded = path.flatMap((part, row) => (part.key === "" || WHOLE_WORDS.has(part.key) ? [] : [{ ...part, row }]));
  const leaf = worded.at(-1);
  if (leaf === undefined) return [];
  const parent = worded.at(-2);
  const leafAlone = { key: leaf.key, usedRows: [leaf.row] };
  if (parent === undefined) return [leafAlone];
  const usedRows = [parent.row, leaf.row];
  return [{ key: parent.key + leaf.key, usedRows }, { key: leaf.key + parent.key, usedRows }, leafAlone];
}

/** A unit written behind the words without brackets: 教学仪器设备值万元. */
function withTrailingUnit(key: string): { readonly field: Field; readonly unit: Unit } | null {
  for (const [word, unit] of UNIT_WORDS) {
    if (!key.endsWith(word)) continue;
    const field = FIELD_BY_KEY.get(key.slice(0, -word.length));
    if (field !== undefined) return { field, unit };
  }
  return null;
}

/** What a header path (top to bottom) means; null when it is no column of a school table, or has a unit that cannot be. */
export function matchHeaderPath(path: readonly HeaderPart[]): HeaderMatch | null {
  const pathUnit = path.findLast((part) => part.unit !== null)?.unit ?? null;
  for (const { key, usedRows } of candidatesOf(path)) {
    const exact = FIELD_BY_KEY.get(key);
    const found = exact === undefined ? withTrailingUnit(key) : { field: exact, unit: pathUnit };
    if (found === null) continue;
    const kind = fieldDefinition(found.field).kind;
    if (found.unit !== null && !UNITS_OF_KIND[kind].has(found.unit)) continue;
    return { ...found, usedRows };
  }
  return null;
}

/** Whether a header cell adds to the one above it: a unit, or a word for the whole of its group. */
export function completesHeader(part: HeaderPart): boolean {
  return (part.key === "" && part.unit !== null) || WHOLE_WORDS.has(part.key);
}
