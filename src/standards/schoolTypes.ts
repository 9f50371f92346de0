import type { SchoolType } from "../core/model/schoolType";
import data from "./data/schoolTypes.json";
import { plainText } from "./plainText";
import type { SchoolTypeEntry } from "./schema";

const ENTRIES = data.types as readonly SchoolTypeEntry[];

const TYPE_BY_TEXT: ReadonlyMap<string, SchoolType> = new Map(
  ENTRIES.flatMap(({ type, name, codes, synonyms }) =>
    [name, ...codes, ...synonyms].map((text) => [plainText(text), type] as const),
  ),
);

const NAME_BY_TYPE: ReadonlyMap<SchoolType, string> = new Map(ENTRIES.map(({ type, name }) => [type, name]));

/**
 * The type (办学类型) that a cell means: official name, code of the annual report, synonym, or code and name together
 * (「312-九年一贯制学校」). Full-width characters, spaces and brackets do not matter. Undefined when nobody could know.
 */
export function schoolTypeOf(text: string): SchoolType | undefined {
  const plain = plainText(text);
  return TYPE_BY_TEXT.get(plain) ?? TYPE_BY_TEXT.get(plain.replace(/^\d{3}[-—_.、:]*/, ""));
}

/** The official Chinese name of a type. */
export function schoolTypeName(type: SchoolType): string {
  const name = NAME_BY_TYPE.get(type);
  if (name === undefined) throw new Error(`schoolTypes.json has no ${type}`);
  return name;
}

/** All types with their names, codes and synonyms. */
export function schoolTypes(): readonly SchoolTypeEntry[] {
  return ENTRIES;
}
