import type { IDisposable, Injector } from "@univerjs/core";
import { FunctionType, type IFunctionInfo } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { FunctionMetadata } from "../../../scripts/functionsMetadata";

/** Suggests an add-in's functions while a formula is typed, with their descriptions; dispose to take them back. */
export function suggestFunctions(
  injector: Injector,
  namespace: string,
  functions: readonly FunctionMetadata[],
): IDisposable {
  return injector.get(IDescriptionService).registerDescriptions(functions.map((one) => suggestion(namespace, one)));
}

function suggestion(namespace: string, one: FunctionMetadata): IFunctionInfo {
  return {
    functionName: `${namespace}.${one.name}`,
    functionType: FunctionType.User,
    description: one.description,
    abstract: one.description,
    functionParameter: one.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: "",
      require: parameter.optional === true ? 0 : 1,
      repeat: 0,
    })),
  };
}
