/**
 * What a workbook of the corpus is: cells as an office has them, and how they have to be read, typed from the layout by hand.
 * Nothing here comes from src: the corpus examines it.
 */
export type Cell = string | number | boolean;
export type Rows = readonly (readonly Cell[])[];

/** One sheet as it is drawn: rows from A1 on, and what the workbook says of it. */
export interface SheetDrawing {
  readonly name: string;
  readonly rows: Rows;
  /** Zero-based row and column of the first cell; A1 where absent. */
  readonly from?: readonly [row: number, column: number];
  readonly hiddenRows?: readonly number[];
  readonly isVisible?: boolean;
  readonly isActive?: boolean;
  readonly isProtected?: boolean;
  readonly hasPivotTable?: boolean;
  /** Kind of a sheet that the add-in wrote. */
  readonly ours?: "checkResults" | "resultsBySchool" | "countyBalance" | "ledger" | "schoolTemplate";
  /** Size of the used area where it is more than is read. */
  readonly truncated?: { readonly rowCount: number; readonly columnCount: number };
}

/** Figures by the columns of 学校基础数据; ㎡, yuan, persons, rooms. */
export const FIGURE_NAMES = [
  "primaryPupils",
  "juniorPupils",
  "seniorPupils",
  "primaryGrades",
  "juniorGrades",
  "primaryClasses",
  "juniorClasses",
  "primaryQualifiedTeachers",
  "juniorQualifiedTeachers",
  "primaryBackboneTeachers",
  "juniorBackboneTeachers",
  "primarySportsAndArtsTeachers",
  "juniorSportsAndArtsTeachers",
  "teachingArea",
  "indoorSportsArea",
  "sportsGroundArea",
  "equipmentValue",
  "multimediaClassrooms",
] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];
export type Figures = Readonly<Partial<Record<FigureName, number>>>;

/** A school as it has to be read. A figure that is not named must not have a value: the workbook does not give it. */
export interface ExpectedSchool {
  readonly name: string;
  /** 办学类型; null where the workbook does not say it and no reader can know. */
  readonly type: string | null;
  readonly code?: string;
  readonly runBy?: number;
  readonly figures: Figures;
  /** Readings L1 to L7 of a table that gives these instead of totals; null for those that it has not. */
  readonly readings?: readonly (number | null)[];
}

/** What a question is about; how the recogniser calls it is its own affair. */
export interface ExpectedQuestion {
  readonly code: string;
  readonly sheet?: string;
  /** Words that stand in the question's facts, such as the header of the column that it is about. */
  readonly about?: string;
  readonly answer: string;
}

/** How a workbook has to come out. */
export type Expectation =
  | {
      readonly kind: "recognised";
      readonly schools: readonly ExpectedSchool[];
      /** Other readings that are as right, such as two parts of one school as one record. */
      readonly orSchools?: readonly (readonly ExpectedSchool[])[];
      /** Questions that a careful reader may ask before, with the answers that the office would give. */
      readonly mayAsk?: readonly ExpectedQuestion[];
      /** A layout that may be refused as well: nobody promised to read it. */
      readonly orRefused?: true;
      /**
       * Numbers are typed as text: they are not taken as they stand, each is said, and what is offered to mend them gives exactly
       * these schools.
       */
      readonly afterFixes?: true;
    }
  | {
      readonly kind: "asked";
      readonly questions: readonly ExpectedQuestion[];
      readonly mayAsk?: readonly ExpectedQuestion[];
      readonly schools: readonly ExpectedSchool[];
    }
  | { readonly kind: "refused"; readonly reasons: readonly string[] };

/** One workbook of the corpus. */
export interface CorpusCase {
  /** What is in it, as a sentence. */
  readonly name: string;
  /** Where the layout is described. */
  readonly source: string;
  readonly sheets: readonly SheetDrawing[];
  readonly expect: Expectation;
}

/** Rows from text: a line a row, cells between strokes; `'` in front keeps a text as it stands, \n is a line break. */
export function grid(text: string): Cell[][] {
  return text
    .replace(/^\n/, "")
    .replace(/\n\s*$/, "")
    .split("\n")
    .map((line) => line.split("|").map(cellOf));
}

function cellOf(text: string): Cell {
  if (text.trim().startsWith("'")) return text.slice(text.indexOf("'") + 1).replaceAll("\\n", "\n");
  const plain = text.trim().replaceAll("\\n", "\n");
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : plain;
}

/**
 * Header rows as merged cells leave them: columns between strokes, levels between slashes. A group stands above its first
 * column only, a column of fewer levels at the top of them.
 */
export function headerRows(text: string): Cell[][] {
  const paths = text
    .trim()
    .split("|")
    .map((path) => path.trim().split("/"));
  const depth = Math.max(...paths.map(({ length }) => length));
  return Array.from({ length: depth }, (_unused, level) =>
    paths.map((path, column) => {
      const isGroupOfBefore =
        level < path.length - 1 &&
        path.slice(0, level + 1).join("/") === paths[column - 1]?.slice(0, level + 1).join("/");
      return isGroupOfBefore ? "" : (path[level] ?? "").replaceAll("\\n", "\n");
    }),
  );
}

type NineFigures = readonly [number, number, number, number, number, number, number, number, number];
type PhaseFigures = readonly [pupils: number, qualified: number, backbone: number, sportsAndArts: number];
/** 教学及辅助用房, 室内体育用房, 运动场地 in ㎡, 设备值 in yuan, 网络多媒体教室. */
type SharedFigures = readonly [number, number, number, number, number];

function sharedFigures([teachingArea, indoorSportsArea, sportsGroundArea, equipmentValue, rooms]: SharedFigures) {
  return { teachingArea, indoorSportsArea, sportsGroundArea, equipmentValue, multimediaClassrooms: rooms };
}

/** Figures of a primary phase: pupils, 高于规定学历, 骨干, 体育艺术. */
export function primaryFigures([pupils, qualified, backbone, sportsAndArts]: PhaseFigures): Figures {
  return {
    primaryPupils: pupils,
    primaryQualifiedTeachers: qualified,
    primaryBackboneTeachers: backbone,
    primarySportsAndArtsTeachers: sportsAndArts,
  };
}

/** The same of a junior secondary phase. */
export function juniorFigures([pupils, qualified, backbone, sportsAndArts]: PhaseFigures): Figures {
  return {
    juniorPupils: pupils,
    juniorQualifiedTeachers: qualified,
    juniorBackboneTeachers: backbone,
    juniorSportsAndArtsTeachers: sportsAndArts,
  };
}

/** A primary school: pupils, 高于规定学历, 骨干, 体育艺术, 用房, 室内, 场地, 设备(元), 多媒体. */
export function primary(name: string, figures: NineFigures, type = "primarySchool"): ExpectedSchool {
  const [pupils, qualified, backbone, arts, ...shared] = figures;
  return { name, type, figures: { ...primaryFigures([pupils, qualified, backbone, arts]), ...sharedFigures(shared) } };
}

/** A junior secondary school, in the same order. */
export function junior(name: string, figures: NineFigures, type = "juniorSecondarySchool"): ExpectedSchool {
  const [pupils, qualified, backbone, arts, ...shared] = figures;
  return { name, type, figures: { ...juniorFigures([pupils, qualified, backbone, arts]), ...sharedFigures(shared) } };
}

interface Parts {
  readonly primary?: PhaseFigures;
  readonly junior?: PhaseFigures;
  readonly senior?: number;
  readonly shared: SharedFigures;
}

/** A school of several phases. */
export function joint(name: string, type: string, parts: Parts): ExpectedSchool {
  return {
    name,
    type,
    figures: {
      ...(parts.primary === undefined ? {} : primaryFigures(parts.primary)),
      ...(parts.junior === undefined ? {} : juniorFigures(parts.junior)),
      ...(parts.senior === undefined ? {} : { seniorPupils: parts.senior }),
      ...sharedFigures(parts.shared),
    },
  };
}

/** A school with more or other figures, code or founder than those it was made with. */
export function also(school: ExpectedSchool, figures: Figures, rest: Partial<ExpectedSchool> = {}): ExpectedSchool {
  return { ...school, ...rest, figures: { ...school.figures, ...figures } };
}

/** A school without some figures: the workbook does not give them. */
export function without(school: ExpectedSchool, ...names: readonly FigureName[]): ExpectedSchool {
  const left = Object.entries(school.figures).filter(([name]) => !names.includes(name as FigureName));
  return { ...school, figures: Object.fromEntries(left) };
}

export function recognised(...schools: readonly ExpectedSchool[]): Expectation {
  return { kind: "recognised", schools };
}

export function asked(questions: readonly ExpectedQuestion[], ...schools: readonly ExpectedSchool[]): Expectation {
  return { kind: "asked", questions, schools };
}

export function refused(...reasons: readonly string[]): Expectation {
  return { kind: "refused", reasons };
}

/** The schools as they have to be read once the proposed fixes are made; before that no figure may be wrong. */
export function recognisedAfterFixes(...schools: readonly ExpectedSchool[]): Expectation {
  return { kind: "recognised", schools, afterFixes: true };
}

/** The same outcome with questions that may come before it. */
export function mayAsk(expectation: Expectation, ...questions: readonly ExpectedQuestion[]): Expectation {
  return expectation.kind === "refused" ? expectation : { ...expectation, mayAsk: questions };
}
