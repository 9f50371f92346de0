import ts from "typescript";
import { RESOURCE_INDICATORS } from "../../src/core/model/indicator";
import { nationalStandards } from "../../src/standards/registry";
import { filesUnder, sourcesUnder, syntaxOf, textOf, visit } from "./sources";

const DOCUMENTED_LAYERS = ["src/core", "src/standards", "src/app", "src/functions"];
const sources = sourcesUnder("src");

function undocumentedExports(file: string): readonly string[] {
  return syntaxOf(file).statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (isExported !== true || ts.getJSDocCommentsAndTags(statement).length > 0) return [];
    return [`${file}: ${statement.getText().split("\n")[0] ?? ""}`];
  });
}

/** A file that only passes on what other files export. */
function isBarrel(file: string): boolean {
  const { statements } = syntaxOf(file);
  return (
    statements.length > 0 &&
    statements.every((statement) => ts.isExportDeclaration(statement) || ts.isImportDeclaration(statement))
  );
}

test("there are sources to look at", () => {
  expect(sources.length).toBeGreaterThan(50);
});

test("every exported symbol of core, standards, app and functions says what it is", () => {
  expect(DOCUMENTED_LAYERS.flatMap(sourcesUnder).flatMap(undocumentedExports)).toEqual([]);
});

test("no file or folder is a dump: utils, helpers, common, misc", () => {
  const all = ["src", "test", "workbench", "scripts", "bench"].flatMap(filesUnder);
  expect(all.filter((file) => /(^|\/)(utils?|helpers?|common|misc|shared)(\.|\/)/i.test(file))).toEqual([]);
});

test("no file only passes on what others export", () => {
  expect(sources.filter((file) => isBarrel(file) || /(^|\/)index\.tsx?$/.test(file))).toEqual([]);
});

test("nothing in the shipped code talks to a network or runs text as code", () => {
  const forbidden =
    /\b(fetch|eval|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|Function)\s*\(|\.(inner|outer)HTML\b|dangerouslySetInnerHTML/;
  const called: string[] = [];
  for (const file of sources) {
    visit(syntaxOf(file), (node) => {
      const isCall =
        ts.isCallExpression(node) ||
        ts.isNewExpression(node) ||
        ts.isPropertyAccessExpression(node) ||
        ts.isJsxAttribute(node);
      if (isCall && forbidden.test(`${node.getText().split("\n")[0] ?? ""}`))
        called.push(`${file}: ${node.getText().slice(0, 80)}`);
    });
  }
  expect(called).toEqual([]);
});

test("no comment or string of the repository waits for later", () => {
  const waiting = sources.filter((file) => /\b(TODO|FIXME|XXX|HACK)\b/.test(textOf(file)));
  expect(waiting).toEqual([]);
});

describe.each(nationalStandards().map((standard) => [standard.id, standard] as const))("%s", (_id, standard) => {
  test("has every indicator with its label, name, unit and clause", () => {
    expect(standard.indicators.map(({ indicator }) => indicator)).toEqual([...RESOURCE_INDICATORS]);
    for (const { label, name, unit, reference } of standard.indicators) {
      expect(label).toMatch(/^L[1-7]$/);
      expect(name).toMatch(/^(每百名学生|生均)/);
      expect(unit).not.toBe("");
      expect(reference.clause).not.toBe("");
    }
  });

  test("has names and labels of their own for its indicators", () => {
    expect(new Set(standard.indicators.map(({ name }) => name)).size).toBe(RESOURCE_INDICATORS.length);
    expect(new Set(standard.indicators.map(({ label }) => label)).size).toBe(RESOURCE_INDICATORS.length);
  });
});
