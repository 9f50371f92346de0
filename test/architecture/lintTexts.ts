// Reads [{ filePath, code }] from standard input, lints each text as if it stood in that file, with the project's own
// configuration, and prints the messages. A process of its own: ESLint loads its configuration by import(), which the test
// runner's sandbox does not allow.
import { text } from "node:stream/consumers";
import { ESLint } from "eslint";

interface LintCase {
  readonly filePath: string;
  readonly code: string;
}

async function main(): Promise<void> {
  const eslint = new ESLint({ cwd: process.cwd() });
  const cases = JSON.parse(await text(process.stdin)) as readonly LintCase[];
  const results = [];
  for (const { filePath, code } of cases) {
    const [result] = await eslint.lintText(code, { filePath });
    results.push(result?.messages.map(({ ruleId, line }) => ({ rule: ruleId, line })) ?? []);
  }
  process.stdout.write(JSON.stringify(results));
}

void main();
