import path from "node:path";
import ts from "typescript";

/** A use of a member of Office.js: "Worksheet.getRanges", the requirement sets its declaration names, and the file. */
export interface OfficeMemberUse {
  readonly member: string;
  /** Of the declaration, e.g. "ExcelApi 1.9"; null where the declarations name none. */
  readonly requirementSet: string | null;
  readonly file: string;
}

const ROOT = path.resolve(__dirname, "../..");
const OFFICE_TYPES = /@types[\\/]office-js[\\/]/;

/** Every member of Excel and Office that the files use, found by type, whatever the variables are called. */
export function officeMembersUsed(files: readonly string[]): readonly OfficeMemberUse[] {
  const config = ts.readConfigFile(path.join(ROOT, "tsconfig.json"), (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
  const program = ts.createProgram([...files], { ...options, types: ["office-js", "node"] });
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return source === undefined ? [] : usesIn(source, checker);
  });
}

function usesIn(source: ts.SourceFile, checker: ts.TypeChecker): OfficeMemberUse[] {
  const uses: OfficeMemberUse[] = [];
  const visit = (node: ts.Node): void => {
    for (const symbol of symbolsOf(node, checker)) {
      const declaration = symbol.declarations?.find((one) => OFFICE_TYPES.test(one.getSourceFile().fileName));
      if (declaration !== undefined) uses.push(memberUse(symbol, declaration, { source, checker, node }));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return uses.filter(({ member }) => member.includes("."));
}

/** Members reached with a dot, and those taken out of an object by name (`const { worksheets } = context.workbook`). */
function symbolsOf(node: ts.Node, checker: ts.TypeChecker): readonly ts.Symbol[] {
  if (ts.isPropertyAccessExpression(node) && !ts.isTypeNode(node)) {
    const symbol = checker.getSymbolAtLocation(node.name);
    return symbol === undefined ? [] : [symbol];
  }
  if (!ts.isBindingElement(node) || !ts.isIdentifier(node.name)) return [];
  const name = node.propertyName ?? node.name;
  const symbol = checker.getTypeAtLocation(node.parent).getProperty(name.getText());
  return symbol === undefined ? [] : [symbol];
}

function memberUse(
  symbol: ts.Symbol,
  declaration: ts.Declaration,
  where: { readonly source: ts.SourceFile; readonly checker: ts.TypeChecker; readonly node: ts.Node },
): OfficeMemberUse {
  const call = ts.isCallExpression(where.node.parent)
    ? where.checker.getResolvedSignature(where.node.parent)?.declaration
    : undefined;
  const text = ((call as ts.Node | undefined) ?? declaration).getFullText();
  const owner = declaration.parent;
  const ownerName = "name" in owner && owner.name !== undefined ? (owner.name as ts.Identifier).text : "";
  return {
    member: ownerName === "" ? symbol.name : `${ownerName}.${symbol.name}`,
    requirementSet: /\[\s*Api set:\s*([A-Za-z]+ \d+\.\d+)/.exec(text)?.[1] ?? null,
    file: path.relative(ROOT, where.source.fileName),
  };
}
