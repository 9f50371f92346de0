import { PHASES, type Phase, type PupilPhase } from "../../core/model/phase";
import { PHASES_OF_TYPE } from "../../core/phaseSplit/schoolUnit";
import { schoolTypeOf } from "../../standards/schoolTypes";
import { compactText } from "../text";
import { phaseNamed, type Concept } from "../dictionary/dictionary";
import type { FoundTable } from "./foundTable";
import { sectionNamed } from "./rowFacts";
import { columnOf, textAt, type DataRow } from "./schoolRows";

/** A row of readings, the phase it speaks of, and the block it stands in: the form numbers each block from 1. */
export interface RowPhase {
  readonly source: DataRow;
  readonly phase: Phase | null;
  readonly block: number;
}

/** What was answered about phases. */
export interface PhaseAnswers {
  readonly table: Phase | null;
  readonly blocks: "primaryFirst" | "juniorFirst" | null;
}

const PRIMARY_NAME = /小学|完小|教学点|村小/;
const JUNIOR_NAME = /初中|初级中学|中学/;

function judgedPhase(phase: PupilPhase | null): Phase | null {
  return PHASES.find((judged) => judged === phase) ?? null;
}

/** What a name alone says of its phase; 一贯制 and 完全中学 say nothing. */
function phaseByName(name: string): Phase | null {
  const isPrimary = PRIMARY_NAME.test(name);
  return isPrimary === JUNIOR_NAME.test(name) ? null : isPrimary ? "primary" : "juniorSecondary";
}

function stated(table: FoundTable, source: DataRow): Phase | null {
  const text = (concept: Concept): string => textAt(source, columnOf(table.layout, concept));
  const byCell = phaseNamed(compactText(text("rowPhase")));
  const byName = sectionNamed(text("schoolName"));
  const type = schoolTypeOf(text("schoolType"));
  const phases = type === undefined ? [] : PHASES_OF_TYPE[type];
  const byType = phases.length === 1 ? (phases[0] ?? null) : null;
  return judgedPhase(byCell ?? byName ?? byType ?? source.caption ?? table.context.phase);
}

/** The block of each row: a new one begins where the numbers begin again. */
function blocksOf(table: FoundTable): readonly number[] {
  const column = columnOf(table.layout, "serial");
  let block = 0;
  return table.rows.map((row, index) => {
    if (index > 0 && textAt(row, column) === "1") block += 1;
    return block;
  });
}

/** Two blocks are the primary and the junior one where the names in both say so and none says otherwise. */
function blocksByName(rows: readonly RowPhase[], table: FoundTable): PhaseAnswers["blocks"] {
  const column = columnOf(table.layout, "schoolName");
  const namedIn = (block: number): ReadonlySet<Phase> =>
    new Set(
      rows.filter((row) => row.block === block).flatMap(({ source }) => phaseByName(textAt(source, column)) ?? []),
    );
  const [first, second] = [namedIn(0), namedIn(1)];
  if (first.size !== 1 || second.size !== 1 || rows.some(({ block }) => block > 1)) return null;
  if (first.has("primary") && second.has("juniorSecondary")) return "primaryFirst";
  return first.has("juniorSecondary") && second.has("primary") ? "juniorFirst" : null;
}

function byBlock(row: RowPhase, order: PhaseAnswers["blocks"]): Phase | null {
  if (order === null || row.block > 1) return null;
  return (row.block === 0) === (order === "primaryFirst") ? "primary" : "juniorSecondary";
}

/** The phase of every row: as it says itself, else as its sheet does, else by its block, else as it was answered. */
export function phasesOfRows(table: FoundTable, answers: PhaseAnswers): readonly RowPhase[] {
  const blocks = blocksOf(table);
  const rows = table.rows.map((source, index): RowPhase => {
    return { source, phase: stated(table, source), block: blocks[index] ?? blocks.length };
  });
  const hasBlocks = rows.some(({ block }) => block > 0);
  const order = hasBlocks ? (answers.blocks ?? blocksByName(rows, table)) : null;
  return rows.map((row) => ({ ...row, phase: row.phase ?? byBlock(row, order) ?? (hasBlocks ? null : answers.table) }));
}
