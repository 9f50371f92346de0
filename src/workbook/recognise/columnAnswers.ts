import type { Answers } from "../../core/model/question";
import { namedWithUnit, readHeaderPart } from "./headerText";
import type { Meaning } from "./headerMeaning";
import type { HeaderPath } from "./headerPaths";

/** Answer to a question on a column or heading: it is none of what was offered. */
export const NONE = "none";
/** Answer to a question on a heading: it only groups its columns. */
export const COUNTS = "counts";

/** Ids are kept in settings, which take no longer ones; the end of a path says most. */
const LONGEST_HEADER = 200;

function tail(text: string): string {
  return text.slice(-LONGEST_HEADER);
}

/** Id of the question what a column means: the same as long as sheet and header path are. */
export function columnQuestionId(sheet: string, header: string): string {
  return `column:${sheet}:${tail(header)}`;
}

/** Id of the question whether a heading changes what its columns mean. */
export function headingQuestionId(sheet: string, heading: string): string {
  return `heading:${sheet}:${tail(heading)}`;
}

/** What the user said of a column: a meaning, that it is none, or nothing. */
export type Said = (column: {
  readonly header: string;
  readonly path: HeaderPath;
  readonly read: Meaning | null;
}) => Meaning | typeof NONE | null;

function chosenMeaning(choice: string, path: HeaderPath): Meaning | null {
  const named = namedWithUnit(readHeaderPart(choice).key);
  if (named === null) return null;
  return {
    concept: named.entry.concept,
    phase: named.phase,
    onlyFor: named.onlyFor,
    unit: path.findLast((part) => part.unit !== null)?.unit ?? null,
    unknown: [],
    isPart: path.some((part) => part.isPart),
    isNested: false,
    groups: [],
  };
}

/** Looks up what was answered for the columns of a sheet. */
export function answersOn(sheet: string, answers: Answers): Said {
  return ({ header, path, read }) => {
    const choice = answers[columnQuestionId(sheet, header)];
    if (choice === NONE) return NONE;
    if (choice !== undefined) return chosenMeaning(choice, path);
    if (read === null || read.unknown.length === 0) return null;
    const said = read.unknown.map((heading) => answers[headingQuestionId(sheet, heading)]);
    if (said.includes(NONE)) return NONE;
    return said.every((answer) => answer === COUNTS) ? { ...read, unknown: [] } : null;
  };
}
