import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";

/** Root of the project. */
export const ROOT = join(__dirname, "..", "..");

/** Files below a folder of the project, as paths from its root with "/". */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

/** TypeScript files below a folder. */
export function sourcesUnder(folder: string): readonly string[] {
  return filesUnder(folder).filter((file) => /\.tsx?$/.test(file));
}

/** Text of a file of the project. */
export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}

/** Syntax tree of a file of the project. */
export function syntaxOf(file: string): ts.SourceFile {
  return ts.createSourceFile(
    file,
    textOf(file),
    ts.ScriptTarget.Latest,
    true,
    file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
}

/** Calls back for a node and everything below it. */
export function visit(node: ts.Node, callback: (node: ts.Node) => void): void {
  callback(node);
  node.forEachChild((below) => {
    visit(below, callback);
  });
}
