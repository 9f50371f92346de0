import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { ROOT, sourcesUnder } from "./sources";

interface LintMessage {
  readonly rule: string | null;
  readonly line: number;
}

interface Violation {
  readonly what: string;
  /** An existing file: the text stands in for its content. */
  readonly filePath: string;
  readonly code: string;
  readonly rule: string;
}

/** An import that a layer must not, or may, write. */
interface ImportCase {
  readonly layer: string;
  readonly from: string;
}

/** Who may import whom, as docs/adr/0001-layers.md has it; written down a second time, so that a slip in one is seen. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  standards: ["core"],
  i18n: ["core"],
  workbook: ["core", "standards", "i18n"],
  app: ["core", "standards", "workbook", "i18n"],
  files: ["core", "workbook", "i18n"],
  functions: ["core", "standards", "i18n"],
  host: ["core", "standards", "workbook", "app"],
  commands: ["app", "i18n", "core"],
  taskpane: ["app", "i18n", "core"],
};
const LAYERS = Object.keys(MAY_IMPORT);
const IMPORTS = "no-restricted-imports";

/** A file of the layer; its depth decides how many "../" an import needs. */
function fileOf(layer: string): string {
  const [file] = sourcesUnder(`src/${layer}`).filter((name) => name.endsWith(".ts"));
  if (file === undefined) throw new Error(`src/${layer} has no file`);
  return file;
}

function relativeTo(layer: string, target: string): string {
  return `${"../".repeat(fileOf(layer).split("/").length - 2)}${target}/thing`;
}

const FORBIDDEN_IMPORTS: readonly ImportCase[] = [
  ...LAYERS.flatMap((layer) => {
    const others = [...LAYERS, "main"].filter(
      (other) => other !== layer && MAY_IMPORT[layer]?.includes(other) !== true,
    );
    return [...others, "../workbench", "../test"].map((other) => ({ layer, from: relativeTo(layer, other) }));
  }),
  ...["zod", "zod/mini", "react", "node:fs", "decimal.js"].map((from) => ({ layer: "core", from })),
  ...["workbook", "i18n", "app", "host", "commands", "functions"].map((layer) => ({ layer, from: "react" })),
  { layer: "functions", from: "zod" },
  ...["react", "zod/mini"].map((from) => ({ layer: "files", from })),
];

/** What every layer may do, so that the rules are known to catch what they should and nothing else. */
const ALLOWED_IMPORTS: readonly ImportCase[] = LAYERS.flatMap((layer) =>
  (MAY_IMPORT[layer] ?? []).map((other) => ({ layer, from: relativeTo(layer, other) })),
);

/** All imports of one layer stand in one text, one to a line: a text costs ESLint a type check. */
function importsOf(layer: string): readonly ImportCase[] {
  return [...FORBIDDEN_IMPORTS, ...ALLOWED_IMPORTS].filter((each) => each.layer === layer);
}

function importText(layer: string): string {
  return importsOf(layer)
    .map(({ from }, index) => `import { thing as thing${String(index)} } from "${from}";`)
    .join("\n");
}

const HOST_NAMES: readonly Violation[] = ["core", "standards", "workbook", "i18n", "app", "files"].map((layer) => ({
  what: `${layer} names Office`,
  filePath: fileOf(layer),
  code: "/** Asks the host. */\nexport const context = Office.context;\n",
  rule: "no-restricted-globals",
}));

const OTHERS: readonly Violation[] = [
  {
    what: "a default export",
    filePath: fileOf("app"),
    code: "/** One. */\nexport default function one(): number {\n  return 1;\n}\n",
    rule: "no-restricted-syntax",
  },
  {
    what: "a default export in core",
    filePath: fileOf("core"),
    code: "/** One. */\nexport default function one(): number {\n  return 1;\n}\n",
    rule: "no-restricted-syntax",
  },
  {
    what: "an enum",
    filePath: fileOf("app"),
    code: "/** Kinds. */\nexport enum Kind {\n  One,\n}\n",
    rule: "no-restricted-syntax",
  },
  {
    what: "?? 0 in core",
    filePath: fileOf("core"),
    code: "/** Guesses. */\nexport function guess(value: number | null): number {\n  return value ?? 0;\n}\n",
    rule: "no-restricted-syntax",
  },
  {
    what: "?? 0 in workbook",
    filePath: fileOf("workbook"),
    code: "/** Guesses. */\nexport function guess(value: number | null): number {\n  return value ?? 0;\n}\n",
    rule: "no-restricted-syntax",
  },
  {
    what: "a clock in core",
    filePath: fileOf("core"),
    code: "/** Now. */\nexport function now(): Date {\n  return new Date();\n}\n",
    rule: "no-restricted-syntax",
  },
  {
    what: "Date.now in workbook",
    filePath: fileOf("workbook"),
    code: "/** Now. */\nexport function now(): number {\n  return Date.now();\n}\n",
    rule: "no-restricted-syntax",
  },
  {
    what: "window in core",
    filePath: fileOf("core"),
    code: "/** Width. */\nexport const width = window.innerWidth;\n",
    rule: "no-restricted-globals",
  },
  {
    what: "any",
    filePath: fileOf("app"),
    code: "/** Anything. */\nexport const thing = (value: any): unknown => value;\n",
    rule: "@typescript-eslint/no-explicit-any",
  },
  {
    what: "a non-null assertion",
    filePath: fileOf("app"),
    code: "/** First. */\nexport function first(values: string[]): string {\n  return values[0]!;\n}\n",
    rule: "@typescript-eslint/no-non-null-assertion",
  },
  {
    what: "a promise that nobody waits for",
    filePath: fileOf("app"),
    code: "/** Starts. */\nexport function start(run: () => Promise<void>): void {\n  run();\n}\n",
    rule: "@typescript-eslint/no-floating-promises",
  },
  {
    what: "a switch that forgets a member",
    filePath: fileOf("core"),
    code: '/** Says it. */\nexport function say(kind: "a" | "b"): string {\n  switch (kind) {\n    case "a":\n      return "A";\n  }\n  return "";\n}\n',
    rule: "@typescript-eslint/switch-exhaustiveness-check",
  },
  {
    what: "four parameters",
    filePath: fileOf("app"),
    code: "/** Adds. */\nexport function add(a: number, b: number, c: number, d: number): number {\n  return a + b + c + d;\n}\n",
    rule: "max-params",
  },
  {
    what: "a long function",
    filePath: fileOf("app"),
    code: `/** Long. */\nexport function long(): void {\n${"  console.log(1);\n".repeat(51)}}\n`,
    rule: "max-lines-per-function",
  },
  ...["core", "standards", "app", "functions"].map((layer) => ({
    what: `an exported function of ${layer} without a docstring`,
    filePath: fileOf(layer),
    code: "export function one(): number {\n  return 1;\n}\n",
    rule: "jsdoc/require-jsdoc",
  })),
];

const violations = [...HOST_NAMES, ...OTHERS];
let importMessages: Readonly<Record<string, readonly LintMessage[]>>;
let messages: readonly (readonly LintMessage[])[];

function lint(
  texts: readonly { readonly filePath: string; readonly code: string }[],
): readonly (readonly LintMessage[])[] {
  const input = JSON.stringify(texts.map(({ filePath, code }) => ({ filePath: join(ROOT, filePath), code })));
  const script = join(__dirname, "lintTexts.ts");
  const options = { cwd: ROOT, input, encoding: "utf8", maxBuffer: 1e8 } as const;
  return JSON.parse(
    execFileSync(process.execPath, ["--import", "tsx", script], options),
  ) as readonly (readonly LintMessage[])[];
}

function isCaught({ layer, from }: ImportCase): boolean {
  const line = importsOf(layer).findIndex((each) => each.from === from) + 1;
  return importMessages[layer]!.some((message) => message.rule === IMPORTS && message.line === line);
}

beforeAll(() => {
  const imports = LAYERS.map((layer) => ({ filePath: fileOf(layer), code: importText(layer) }));
  const results = lint([...imports, ...violations]);
  importMessages = Object.fromEntries(LAYERS.map((layer, index) => [layer, results[index]!]));
  messages = results.slice(LAYERS.length);
}, 180_000);

test.each(FORBIDDEN_IMPORTS)("lint catches: $layer imports $from", (forbidden) => {
  expect(isCaught(forbidden)).toBe(true);
});

test("lint lets every layer import what it may", () => {
  expect(ALLOWED_IMPORTS.filter(isCaught)).toEqual([]);
});

test.each(violations.map((violation, index) => [violation.what, index] as const))(
  "lint catches: %s",
  (_what, index) => {
    expect(messages[index]!.map(({ rule }) => rule)).toContain(violations[index]!.rule);
  },
);
