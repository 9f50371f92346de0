import { readFile } from "node:fs/promises";
import type { Answers } from "../../src/core/model/question";
import { parseArguments } from "./arguments";
import { runHeadless } from "./runHeadless";
import { UsageError } from "./usageError";

async function readAnswers(path: string): Promise<Answers> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new UsageError(`"${path}" cannot be read`);
  });
  const answers = parseJson(text);
  const isTable =
    typeof answers === "object" &&
    answers !== null &&
    !Array.isArray(answers) &&
    Object.values(answers).every((value) => typeof value === "string");
  if (!isTable) throw new UsageError(`"${path}" is not a JSON object of texts by question id`);
  return answers as Answers;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

async function main(): Promise<number> {
  const { input, steps, date, answers, out } = parseArguments(process.argv.slice(2));
  const run = await runHeadless({
    input,
    steps,
    ...(date === undefined ? {} : { date }),
    ...(answers === undefined ? {} : { answers: await readAnswers(answers) }),
    ...(out === undefined ? {} : { out }),
    onConsole: (level, text) => {
      if (level === "error" || level === "warn") process.stderr.write(`${text}\n`);
    },
  });
  process.stdout.write(`${JSON.stringify(run.output, null, 2)}\n`);
  return run.exitCode;
}

// A rejection that a page does not handle ends no browser; here it must not end the run half-way either.
process.on("unhandledRejection", (reason) => {
  process.stderr.write(`${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}\n`);
});

main().then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    process.stderr.write(
      error instanceof UsageError
        ? `${error.message}\n`
        : `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = error instanceof UsageError ? 2 : 1;
  },
);
