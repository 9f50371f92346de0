import type { Injector } from "@univerjs/core";
import { FunctionType, type IFunctionInfo } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { FunctionMetadata } from "../../../../scripts/functionsMetadata";
import { suggestFunctions } from "../../../../workbench/page/grid/functionSuggestions";

const parameter = (name: string, more: object = {}) => ({ name, description: `${name} 的说明`, ...more });
const FUNCTIONS = [
  {
    id: "DIFFCOEF",
    name: "DIFFCOEF",
    description: "差异系数",
    parameters: [parameter("values"), parameter("pupils", { optional: true })],
  },
  { id: "LIMIT", name: "LIMIT", description: "上限", parameters: [] },
] as unknown as FunctionMetadata[];

it("the add-in's functions are suggested with their namespace, their words and what they need", () => {
  let registered: readonly IFunctionInfo[] = [];
  let isDisposed = false;
  const service = {
    registerDescriptions: (infos: readonly IFunctionInfo[]) => {
      registered = infos;
      return { dispose: () => (isDisposed = true) };
    },
  };
  const injector = { get: (id: unknown) => (id === IDescriptionService ? service : null) } as unknown as Injector;
  const suggestions = suggestFunctions(injector, "JH", FUNCTIONS);
  expect(registered).toMatchObject([
    {
      functionName: "JH.DIFFCOEF",
      functionType: FunctionType.User,
      description: "差异系数",
      abstract: "差异系数",
      functionParameter: [
        { name: "values", detail: "values 的说明", require: 1, repeat: 0 },
        { name: "pupils", detail: "pupils 的说明", require: 0, repeat: 0 },
      ],
    },
    { functionName: "JH.LIMIT", functionParameter: [] },
  ]);
  suggestions.dispose();
  expect(isDisposed).toBe(true);
});
