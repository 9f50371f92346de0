import type { Counters } from "../../office/counters";

/** What one command, or all since the counters were cleared, cost the workbench. */
export interface CommandFigures extends Counters {
  /** Formulas calculated because of it. */
  readonly formulas: number;
}

/** Figures of the command that ran last, with its label in the ribbon. */
export interface LastCommand extends CommandFigures {
  readonly command: string;
}

/** All that the developer panel shows. */
export interface DeveloperFigures {
  /** Null until a command ran. */
  readonly last: LastCommand | null;
  readonly total: CommandFigures;
  /** Members that the add-in used and the workbench lacks, with how often. */
  readonly gaps: Readonly<Record<string, number>>;
  /** Names of functions in formulas that nothing answers to. */
  readonly unknownNames: readonly string[];
}

/** The figures as text to paste into a report: the same names, indented JSON. */
export function figuresAsJson({ last, total, gaps, unknownNames }: DeveloperFigures): string {
  return JSON.stringify({ last, total, gaps, unknownNames }, null, 2);
}
