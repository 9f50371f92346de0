import { parseTree } from "custom-functions-metadata";

/** Chinese texts of one function, by parameter name. */
export interface ChineseTexts {
  readonly description: string;
  readonly parameters: Readonly<Record<string, string>>;
}

interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
}

/** One function as Excel reads it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
}

/** A metadata file: functions.json or functions-zh-cn.json. */
export interface FunctionsMetadata {
  readonly allowCustomDataForDataTypeAny: boolean;
  /** Error cells reach the functions, which pass them on. The generator cannot set it. */
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly FunctionMetadata[];
}

/** What the metadata is made from: customFunctions.ts, chineseDescriptions.json and the address of the build. */
export interface MetadataSource {
  readonly code: string;
  readonly chinese: Readonly<Record<string, ChineseTexts>>;
  readonly baseUrl: string;
}

const DEVELOPMENT_BASE = "https://localhost:3000";

/**
 * The metadata in both languages: English from the comments of the source, Chinese from the table; ids, names, types and
 * order are the same. Throws when a text is missing or left over, or the generator reports an error.
 */
export function buildFunctionsMetadata(source: MetadataSource): Record<"english" | "chinese", FunctionsMetadata> {
  // The sources say `unknown`, the generator only knows `any`.
  const parsed = parseTree(source.code.replace(/: unknown\b/g, ": any"), "customFunctions.ts");
  const errors = parsed.extras.flatMap((extra) => extra.errors);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const english = (parsed.functions as unknown as readonly FunctionMetadata[]).map((entry) => ({
    ...entry,
    helpUrl: entry.helpUrl.replace(DEVELOPMENT_BASE, source.baseUrl),
  }));
  expectSame(Object.keys(source.chinese), englishIds(english), "functions with Chinese texts");
  return { english: fileOf(english), chinese: fileOf(english.map((entry) => inChinese(entry, source.chinese))) };
}

function englishIds(functions: readonly FunctionMetadata[]): readonly string[] {
  return functions.map((entry) => entry.id);
}

function fileOf(functions: readonly FunctionMetadata[]): FunctionsMetadata {
  return { allowCustomDataForDataTypeAny: true, allowErrorForDataTypeAny: true, functions };
}

function inChinese(entry: FunctionMetadata, chinese: MetadataSource["chinese"]): FunctionMetadata {
  const texts = chinese[entry.id];
  if (texts === undefined) throw new Error(`${entry.id} has no Chinese texts`);
  const names = entry.parameters.map((parameter) => parameter.name);
  expectSame(Object.keys(texts.parameters), names, `parameters of ${entry.id} with Chinese texts`);
  const parameters = entry.parameters.map((parameter) => ({
    ...parameter,
    description: texts.parameters[parameter.name] ?? "",
  }));
  return { ...entry, description: texts.description, parameters };
}

function expectSame(found: readonly string[], expected: readonly string[], what: string): void {
  if (found.join() !== expected.join())
    throw new Error(`${what}: ${found.join(", ")}; expected ${expected.join(", ")}`);
}
