import { COMMAND_NAMES } from "../../src/app/session";
import { parseEdit, parseSheetArea, type Step } from "./steps";
import { UsageError } from "./usageError";

/** A call of the headless workbench. Paths are as typed. */
export interface HeadlessArguments {
  readonly input: string;
  readonly steps: readonly Step[];
  readonly date?: string;
  readonly answers?: string;
  readonly out?: string;
}

export const USAGE =
  'npm run --silent headless -- <in.xlsx> [--run <command>]… [--set "\'sheet\'!B2=12"]… [--print "sheet!A1:C9"]… [--date 2026-04-15] [--answers <file.json>] [--out <out.xlsx>]';

const STEP_OPTIONS = ["run", "set", "print"] as const;
const SINGLE_OPTIONS = ["date", "answers", "out"] as const;

/** Reads the arguments behind the script. Throws UsageError. */
export function parseArguments(values: readonly string[]): HeadlessArguments {
  const steps: Step[] = [];
  const single: Partial<Record<(typeof SINGLE_OPTIONS)[number], string>> = {};
  const inputs: string[] = [];
  for (let index = 0; index < values.length; index += 1) {
    const word = values[index] ?? "";
    if (!word.startsWith("--")) {
      inputs.push(word);
      continue;
    }
    index += 1;
    const option = optionOf(word, values[index]);
    const isSingle = SINGLE_OPTIONS.find((name) => name === option.name);
    if (isSingle === undefined) steps.push(stepOf(option));
    else if (single[isSingle] !== undefined) throw new UsageError(`--${isSingle} is given twice`);
    else single[isSingle] = option.value;
  }
  const [input, second] = inputs;
  if (input === undefined) throw new UsageError(`no workbook given; usage: ${USAGE}`);
  if (second !== undefined) throw new UsageError(`more than one workbook given: "${input}" and "${second}"`);
  if (single.date !== undefined) requireDay(single.date);
  return { input, steps, ...single };
}

interface Option {
  readonly name: string;
  readonly value: string;
}

function optionOf(word: string, next: string | undefined): Option {
  const name = word.slice(2);
  if (![...STEP_OPTIONS, ...SINGLE_OPTIONS].some((known) => known === name))
    throw new UsageError(`unknown option ${word}; usage: ${USAGE}`);
  if (next === undefined || next.startsWith("--")) throw new UsageError(`${word} needs a value`);
  return { name, value: next };
}

/** A step of which the text makes sense. Throws UsageError. */
export function stepOf({ name, value }: Option): Step {
  if (name === "run") {
    if (!COMMAND_NAMES.some((known) => known === value))
      throw new UsageError(`unknown command "${value}"; there are: ${COMMAND_NAMES.join(", ")}`);
    return { run: value };
  }
  if (name === "set") {
    if (parseEdit(value) === null) throw new UsageError(`--set "${value}" is not like 'sheet'!B2=12`);
    return { set: value };
  }
  if (parseSheetArea(value) === null) throw new UsageError(`--print "${value}" is not like sheet!A1:C9`);
  return { print: value };
}

function requireDay(text: string): void {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  const isDay = day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  if (!isDay) throw new UsageError(`--date "${text}" is not a day like 2026-04-15`);
}
