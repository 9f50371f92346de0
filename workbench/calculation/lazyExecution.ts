import {
  NumberValueObject,
  type ArrayValueObject,
  type BaseAstNode,
  type BaseReferenceObject,
} from "@univerjs/engine-formula";
import { fromResult, type PlainValue } from "./engineValue";

/** Kind of a function among the engine's nodes. */
const FUNCTION_NODE = 4;

/** The single value of a calculated node; undefined for arrays, which need all branches. */
function singleValue(node: BaseAstNode): PlainValue | undefined {
  const result = node.getValue();
  if (!result) return undefined;
  if (result.isReferenceObject()) {
    const { startRow, endRow, startColumn, endColumn } = (result as BaseReferenceObject).getRangePosition();
    if (startRow !== endRow || startColumn !== endColumn) return undefined;
  } else if (result.isArray()) {
    const array = result as ArrayValueObject;
    if (array.getRowCount() !== 1 || array.getColumnCount() !== 1) return undefined;
  }
  return fromResult(result)[0]?.[0];
}

function isError(value: PlainValue | undefined): boolean {
  return typeof value === "object" && value !== null;
}

/** Which further arguments a function needs once its first one is known; null where it needs all. */
function neededAfter(name: string, first: PlainValue | undefined): readonly number[] | null {
  if (first === undefined || isError(first)) return null;
  if (name !== "IF") return [];
  if (typeof first === "string") return null;
  return first === null || Number(first) === 0 ? [2] : [1];
}

const CHOOSING = new Set(["IF", "IFERROR", "IFNA"]);

/**
 * Calculates a parsed formula from the leaves up, as the engine does, except that IF, IFERROR and IFNA leave out the
 * argument they do not take, as Excel does: result forms keep costly second ways of finding a school there.
 */
export function executeLazily(node: BaseAstNode): void {
  const children = node.getChildren();
  const name = node.getToken().toUpperCase();
  const isChoosing = node.nodeType === FUNCTION_NODE && CHOOSING.has(name);
  let needed: readonly number[] | null = null;
  children.forEach((child, index) => {
    if (needed !== null && !needed.includes(index)) child.setValue(NumberValueObject.create(0));
    else executeChild(child);
    if (isChoosing && index === 0) needed = neededAfter(name, singleValue(child));
  });
  node.execute();
}

/** A LAMBDA without parameters is only noted; its body is calculated where it is called. */
function executeChild(child: BaseAstNode): void {
  const isEmptyLambda =
    child.getToken().toUpperCase() === "LAMBDA" &&
    "isEmptyParamFunction" in child &&
    (child.isEmptyParamFunction as () => boolean)();
  if (isEmptyLambda) child.execute();
  else executeLazily(child);
}
