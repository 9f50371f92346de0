import type { FunctionArgument, FunctionCall, FunctionResult, FunctionValue } from "../calculation/calculation";
import type { FunctionCall as HostCall, FunctionOutcome } from "./functionCalls";

/** How the arguments of a function are declared: true where it takes a whole range. */
export type Declaration = readonly boolean[];

/** What of the metadata of custom functions says how they are called. */
export interface DeclaredFunction {
  readonly id: string;
  readonly parameters: readonly { readonly dimensionality?: string }[];
}

/** The declarations of functions by id in upper case. */
export function declarationsOf(functions: readonly DeclaredFunction[]): ReadonlyMap<string, Declaration> {
  return new Map(
    functions.map((one) => [
      one.id.toUpperCase(),
      one.parameters.map((parameter) => parameter.dimensionality === "matrix"),
    ]),
  );
}

/** What calls custom functions in a page. */
export interface FunctionHost {
  callFunctions(calls: readonly HostCall[]): Promise<readonly FunctionOutcome[]>;
}

/**
 * Lets formulas call the add-in's functions through the custom-functions runtime as Excel does: scalars for scalar
 * parameters, matrices for the others, errors as the runtime's error objects, null for blanks and omitted arguments.
 */
export async function callAddinFunctions(
  host: FunctionHost,
  declarations: ReadonlyMap<string, Declaration>,
  calls: readonly FunctionCall[],
): Promise<FunctionResult[]> {
  const prepared = calls.map((call) => prepare(call, declarations));
  const sent = prepared.filter((one) => typeof one !== "string");
  const outcomes = await host.callFunctions(sent);
  let next = 0;
  return calls.map(({ id }, index) => {
    const ready = prepared[index];
    if (typeof ready === "string") return { id, value: { error: ready } };
    const outcome = outcomes[next];
    next += 1;
    return { id, value: outcome === undefined ? { error: "#VALUE!" } : resultOf(outcome) };
  });
}

/** The error that Excel gives without calling: an unknown name, or a range of several cells where one value is wanted. */
function prepare(call: FunctionCall, declarations: ReadonlyMap<string, Declaration>): HostCall | "#NAME?" | "#VALUE!" {
  const name = call.name.slice(call.name.indexOf(".") + 1);
  const declaration = declarations.get(name.toUpperCase());
  if (declaration === undefined) return "#NAME?";
  const count = Math.max(call.args.length, declaration.length);
  const args: unknown[] = [];
  for (let index = 0; index < count; index += 1) {
    const argument = call.args[index] ?? null;
    const isMatrix = declaration[index] === true;
    if (!isMatrix && isRange(argument) && (argument.length !== 1 || argument[0]?.length !== 1)) return "#VALUE!";
    args.push(isMatrix ? matrixOf(argument) : scalarOf(argument));
  }
  return { name, args, address: call.address };
}

function isRange(argument: FunctionArgument): argument is readonly (readonly FunctionValue[])[] {
  return Array.isArray(argument);
}

function scalarOf(argument: FunctionArgument): unknown {
  return sentValue(isRange(argument) ? (argument[0]?.[0] ?? null) : argument);
}

/** An omitted range stays null. */
function matrixOf(argument: FunctionArgument): unknown {
  if (argument === null) return null;
  return isRange(argument) ? argument.map((row) => row.map(sentValue)) : [[sentValue(argument)]];
}

function sentValue(value: FunctionValue): unknown {
  return typeof value === "object" && value !== null ? { type: "CustomFunctionError", code: value.error } : value;
}

function resultOf(outcome: FunctionOutcome): FunctionResult["value"] {
  if (!outcome.ok) return { error: outcome.error };
  if (Array.isArray(outcome.value)) return (outcome.value as unknown[][]).map((row) => row.map(plainValue));
  return plainValue(outcome.value);
}

function plainValue(value: unknown): FunctionValue {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
