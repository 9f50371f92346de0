import { differences, type Fault, fault, type FunctionFacts, type ManifestFacts } from "./fault";

/** ASCII, no dot, three characters or more: the same name in every locale, typed in a formula. */
const FUNCTION_NAME = /^[A-Z][A-Z0-9_]{2,}$/;
/** A1 to XFD1048576 by shape, and R1C1 addresses. */
const CELL_REFERENCE = /^(?:[A-Z]{1,3}[0-9]+|R[0-9]*C[0-9]*)$/;
const ENGLISH_FILE = "functions.json";

/** Associated functions, metadata of both languages and help agree; names are safe in every Excel. */
export function checkFunctions(facts: ManifestFacts): readonly Fault[] {
  const associated = { what: "CustomFunctions.associate", names: facts.associatedFunctions };
  const english = facts.metadata[ENGLISH_FILE] ?? [];
  return Object.entries(facts.metadata).flatMap(([file, functions]) => [
    ...differences("functions", associated, { what: file, names: functions.map(({ id }) => id) }),
    ...functions.flatMap((entry) => [...nameFaults(entry), ...textFaults(entry, file), ...helpFaults(entry, facts)]),
    ...(signatures(functions) === signatures(english)
      ? []
      : [fault("functions", `${file} differs from ${ENGLISH_FILE} in more than texts`)]),
  ]);
}

function signatures(functions: readonly FunctionFacts[]): string {
  const withoutText = functions.map(({ id, name, parameters }) => ({
    id,
    name,
    parameters: parameters.map((parameter) => ({ ...parameter, description: "" })),
  }));
  return JSON.stringify(withoutText);
}

function nameFaults({ id, name, parameters }: FunctionFacts): readonly Fault[] {
  const isSafe = id === name && FUNCTION_NAME.test(name) && !CELL_REFERENCE.test(name);
  const converted = parameters.filter(({ type }) => type !== "any");
  return [
    ...(isSafe ? [] : [fault("functions", `${name} is no safe function name`)]),
    ...converted.map((parameter) =>
      fault("functions", `${name}: ${parameter.name} is ${parameter.type}; Excel would convert blanks`),
    ),
  ];
}

function textFaults(entry: FunctionFacts, file: string): readonly Fault[] {
  const texts = [entry.description, ...entry.parameters.map(({ description }) => description)];
  return texts.every((text) => text.trim() !== "")
    ? []
    : [fault("functions", `${entry.id} lacks a description in ${file}`)];
}

function helpFaults({ id, helpUrl }: FunctionFacts, facts: ManifestFacts): readonly Fault[] {
  const isThere = helpUrl.endsWith(`/assets/help.html#${id}`) && facts.helpAnchors.includes(id);
  return isThere ? [] : [fault("functions", `${id} has no help at ${helpUrl}`)];
}
