/** What the checks compare the manifest with: read from the project by facts.ts, made up by the tests. */
export interface ManifestFacts {
  readonly packageVersion: string;
  /** COMMAND_NAMES of src/app/session.ts. */
  readonly commandNames: readonly string[];
  /** Ids given to CustomFunctions.associate by src/main/functions.ts. */
  readonly associatedFunctions: readonly string[];
  /** The generated metadata by file name. */
  readonly metadata: Readonly<Record<string, readonly FunctionFacts[]>>;
  /** Width and height of every PNG under assets/, by its path in the build, e.g. "assets/icons/junheng-32.png". */
  readonly icons: Readonly<Record<string, readonly [number, number]>>;
  /** Anchors of assets/help.html. */
  readonly helpAnchors: readonly string[];
}

/** One function of a metadata file. */
export interface FunctionFacts {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly type: string;
    readonly optional?: boolean;
  }[];
}

/** Kinds of faults, one per rule. */
export type FaultCode =
  | "notWellFormed"
  | "elementOrder"
  | "missingElement"
  | "sharedRuntime"
  | "requirementSets"
  | "resource"
  | "length"
  | "locale"
  | "commands"
  | "functions"
  | "icon"
  | "url"
  | "identity";

/** Something that Excel would refuse, ignore or show wrongly. */
export interface Fault {
  readonly code: FaultCode;
  readonly message: string;
}

/** A fault from its parts. */
export function fault(code: FaultCode, message: string): Fault {
  return { code, message };
}

/** Faults for what stands in only one of two lists. */
export function differences(code: FaultCode, one: NamedList, other: NamedList): readonly Fault[] {
  const lacking = (left: NamedList, right: NamedList) =>
    left.names
      .filter((name) => !right.names.includes(name))
      .map((name) => fault(code, `${name} stands in ${left.what} but not in ${right.what}`));
  return [...lacking(one, other), ...lacking(other, one)];
}

/** Names with the words for where they stand. */
export interface NamedList {
  readonly what: string;
  readonly names: readonly string[];
}
