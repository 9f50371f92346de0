import type { CountyAssessment, SectionAssessment } from "../../../core/model/assessment";
import { PHASES, type Phase } from "../../../core/model/phase";
import type { Standard } from "../../../core/model/standard";
import type { SchoolTable } from "../../schoolTable";
import type { RowSpan } from "../formulaText";
import type { SheetTarget } from "../sheetContent";
import { SECTION_HEADER_ROWS } from "./sectionColumns";

/** What the three result forms are made from. */
export interface ResultsInput {
  readonly assessment: CountyAssessment;
  /** The tables the assessment was made from; every school is in one of them. */
  readonly tables: readonly SchoolTable[];
  readonly standard: Standard;
  readonly targets: Readonly<Record<"resultsByPhase" | "resultsBySchool" | "countyBalance", SheetTarget>>;
}

/** A section with the row it takes in 表Ⅱ-2 and its number within its block. */
export interface PlacedSection {
  readonly section: SectionAssessment;
  /** Zero-based row of the sheet. */
  readonly row: number;
  /** 序号 within the block of its phase, from 1. */
  readonly number: number;
}

/** The rows of one phase in 表Ⅱ-2; null where the county has no section of it. */
export type PhaseBlocks = Readonly<Record<Phase, RowSpan | null>>;

/** Where the sections stand in 表Ⅱ-2: the primary block, then the junior block, each in the order of the assessment. */
export function placeSections(sections: readonly SectionAssessment[]): readonly PlacedSection[] {
  const blocks = PHASES.map((phase) => sections.filter((section) => section.phase === phase));
  return blocks
    .flatMap((block) => block.map((section, index) => ({ section, number: index + 1 })))
    .map((placed, index) => ({ ...placed, row: SECTION_HEADER_ROWS + index }));
}

/** First and last row of each phase among placed sections. */
export function blocksOf(placed: readonly PlacedSection[]): PhaseBlocks {
  return { primary: blockOf(placed, "primary"), juniorSecondary: blockOf(placed, "juniorSecondary") };
}

function blockOf(placed: readonly PlacedSection[], phase: Phase): RowSpan | null {
  const rows = placed.filter(({ section }) => section.phase === phase).map(({ row }) => row);
  const [firstRow] = rows;
  const lastRow = rows.at(-1);
  return firstRow === undefined || lastRow === undefined ? null : { firstRow, lastRow };
}
