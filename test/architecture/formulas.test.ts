import ts from "typescript";
import { FORMULA_FUNCTIONS } from "../../src/workbook/present/results/formulaFunctions";
import excel2007 from "./excel2007Functions.json";
import { sourcesUnder, syntaxOf, visit } from "./sources";

const CALL = /(?<![\p{L}\p{N}_.])([A-Z][A-Z0-9.]*)\(/gu;

function isText(node: ts.Node): node is ts.LiteralLikeNode {
  return (
    ts.isStringLiteral(node) ||
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node)
  );
}

/** Functions called in the formulas that a layer writes: capitals with a bracket, in its string literals. */
function functionsCalledIn(folder: string): readonly string[] {
  const called = new Set<string>();
  for (const file of sourcesUnder(folder)) {
    visit(syntaxOf(file), (node) => {
      if (isText(node)) for (const [, name] of node.text.matchAll(CALL)) called.add(String(name));
    });
  }
  return [...called].sort();
}

test("the result forms calculate in Excel 2010 and WPS: every function they may use is of Excel 2007", () => {
  expect(FORMULA_FUNCTIONS.filter((name) => !excel2007.functions.includes(name))).toEqual([]);
});

test("what the sheets of ours call is on that list", () => {
  const called = functionsCalledIn("src/workbook");
  expect(called.length).toBeGreaterThan(10);
  expect(called.filter((name) => !(FORMULA_FUNCTIONS as readonly string[]).includes(name))).toEqual([]);
});

test("the rules of the marks and the links call nothing newer either", () => {
  const called = ["src/app", "src/host", "src/i18n"].flatMap(functionsCalledIn);
  expect(called.filter((name) => !excel2007.functions.includes(name))).toEqual([]);
});
