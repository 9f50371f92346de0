import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildFunctionsMetadata, type ChineseTexts } from "../../scripts/functionsMetadata";
import { readFunctionsMetadata } from "../../scripts/functionsMetadataPlugin";
import { CUSTOM_FUNCTIONS } from "../../src/functions/customFunctions";

const { english, chinese } = readFunctionsMetadata("https://junheng.example.cn");

test("every function of the source is described, and nothing else", () => {
  expect(english.functions.map(({ id }) => id)).toEqual(Object.keys(CUSTOM_FUNCTIONS));
});

test("the languages differ in their descriptions only", () => {
  const withoutTexts = (metadata: typeof english) =>
    JSON.parse(JSON.stringify(metadata, (key, value: unknown) => (key === "description" ? "" : value))) as unknown;
  expect(withoutTexts(chinese)).toEqual(withoutTexts(english));
  expect(chinese).not.toEqual(english);
});

test("error cells and data types reach the functions, and no argument is converted on the way", () => {
  expect(english).toMatchObject({ allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: true });
  const parameters = english.functions.flatMap((entry) => entry.parameters);
  expect(new Set(parameters.map(({ type }) => type))).toEqual(new Set(["any"]));
});

test("areas are matrices and single cells are not", () => {
  const matrices = english.functions.flatMap(({ id, parameters }) =>
    parameters.filter(({ dimensionality }) => dimensionality === "matrix").map(({ name }) => `${id}.${name}`),
  );
  expect(matrices).toEqual(["DIFFCOEF.values", "DIFFCOEF.pupils", "PASS_85.values", "PASS_85.standards"]);
});

test("arguments that may be left out are optional: the pupils of DIFFCOEF too, so that our message is shown", () => {
  const optional = english.functions.flatMap(({ id, parameters }) =>
    parameters.filter((parameter) => parameter.optional === true).map(({ name }) => `${id}.${name}`),
  );
  expect(optional).toEqual([
    "DIFFCOEF.pupils",
    "DIFFCOEF.basis",
    "PASS_85.allowed",
    "PASS_85.floor",
    "SPLIT.senior",
    "THRESHOLD.ratio",
  ]);
});

test("help is served from where the build is", () => {
  expect(english.functions[0]?.helpUrl).toBe("https://junheng.example.cn/assets/help.html#DIFFCOEF");
});

describe("a fault in the sources stops the build", () => {
  const folder = join(__dirname, "..", "..", "src", "functions");
  const code = readFileSync(join(folder, "customFunctions.ts"), "utf8");
  const texts = JSON.parse(readFileSync(join(folder, "chineseDescriptions.json"), "utf8")) as Record<
    string,
    ChineseTexts
  >;
  const build = (changes: { code?: string; chinese?: Record<string, ChineseTexts> }) => () =>
    buildFunctionsMetadata({ code, chinese: texts, baseUrl: "https://localhost:3000", ...changes });

  test("a function without Chinese texts", () => {
    const rest = Object.fromEntries(Object.entries(texts).filter(([id]) => id !== "SPLIT"));
    expect(build({ chinese: rest })).toThrow("functions with Chinese texts");
  });

  test("a parameter that was renamed in the code only", () => {
    expect(build({ code: code.replaceAll("basis", "base") })).toThrow("parameters of DIFFCOEF");
  });

  test("a function declared twice", () => {
    expect(build({ code: code.replace("@customfunction SPLIT", "@customfunction PASS_85") })).toThrow("duplicate");
  });
});
