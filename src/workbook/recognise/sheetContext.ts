import type { PupilPhase } from "../../core/model/phase";
import type { SchoolType } from "../../core/model/schoolType";
import type { CellValue } from "../sheetSnapshot";
import { compactText } from "../text";

/** What the name of a sheet or a title above a table says of every school in it. */
export interface SheetContext {
  readonly phase: PupilPhase | null;
  readonly type: SchoolType | null;
}

const NO_CONTEXT: SheetContext = { phase: null, type: null };

const PHASE_WORDS: readonly (readonly [RegExp, PupilPhase])[] = [
  [/小学(?!校长)/, "primary"],
  [/初中|初级中学/, "juniorSecondary"],
  [/高中|高级中学/, "seniorSecondary"],
];
const TYPE_WORDS: readonly (readonly [RegExp, SchoolType])[] = [
  [/九年一?贯?制|九年一贯/, "nineYearSchool"],
  [/十二年一?贯?制|十二年一贯/, "twelveYearSchool"],
  [/完全中学|完中/, "completeSecondarySchool"],
  [/教学点/, "teachingPoint"],
];
/** 中小学 and 小学、初中 mean all schools. */
const ALL_SCHOOLS = /中小学/g;
/** What a sheet is said to hold besides: 初中（含九年一贯制）. */
const INCLUDED = /\((?:含|包括|不含)[^)]*\)/g;
const LONGEST_TITLE = 60;

function contextOf(text: string): SheetContext {
  const plain = compactText(text).replace(ALL_SCHOOLS, "").replace(INCLUDED, "");
  const phases = PHASE_WORDS.filter(([word]) => word.test(plain)).map(([, phase]) => phase);
  const types = TYPE_WORDS.filter(([word]) => word.test(plain)).map(([, type]) => type);
  if (phases.length + types.length !== 1) return NO_CONTEXT;
  return { phase: phases[0] ?? null, type: types[0] ?? null };
}

function isSaid({ phase, type }: SheetContext): boolean {
  return phase !== null || type !== null;
}

/** Phase or type of all schools of a table, by the name of its sheet, else by its titles; nothing where they name none or several. */
export function contextOfTable(sheet: string, titles: readonly (readonly CellValue[])[]): SheetContext {
  const byName = contextOf(sheet);
  if (isSaid(byName)) return byName;
  const said = titles
    .flat()
    .filter((value): value is string => typeof value === "string" && value.length <= LONGEST_TITLE)
    .filter((text) => !text.includes("：") && !text.includes(":"))
    .map(contextOf)
    .filter(isSaid);
  const [first] = said;
  if (first === undefined) return NO_CONTEXT;
  return said.every(({ phase, type }) => phase === first.phase && type === first.type) ? first : NO_CONTEXT;
}

/** What a caption between rows says of the schools below it: （一）小学, 九年一贯制学校. */
export function contextOfCaption(text: string): SheetContext {
  return contextOf(text);
}
