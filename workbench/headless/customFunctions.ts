import { readFunctionsMetadata } from "../../scripts/functionsMetadataPlugin";
import { type Declaration, declarationsOf } from "../office/functionArguments";

/** The declarations of the add-in's functions by id, from the metadata that ships with it. */
export function readDeclarations(): ReadonlyMap<string, Declaration> {
  return declarationsOf(readFunctionsMetadata("https://localhost:3000").english.functions);
}
