import { readDeclarations } from "../../../workbench/headless/customFunctions";
import { callAddinFunctions } from "../../../workbench/office/functionArguments";
import type { FunctionCall as HostCall } from "../../../workbench/office/functionCalls";

const DECLARATIONS = new Map([["AREA", [true, true, false]]]);

function recorder(answer: unknown) {
  const sent: HostCall[] = [];
  const host = {
    callFunctions: (calls: readonly HostCall[]) => {
      sent.push(...calls);
      return Promise.resolve(calls.map(() => ({ ok: true as const, value: answer })));
    },
  };
  return { host, sent };
}

it("ranges stay matrices, single cells become scalars where one value is wanted, what is left out is null", async () => {
  const { host, sent } = recorder(1);
  await callAddinFunctions(host, DECLARATIONS, [
    { id: 7, name: "JH.AREA", args: [[[1], [null]], 5], address: "表1!A1" },
    { id: 8, name: "JH.AREA", args: [[[{ error: "#N/A" }]], null, [["x"]]], address: "表1!A2" },
  ]);
  expect(sent.map(({ name, args }) => [name, args])).toEqual([
    ["AREA", [[[1], [null]], [[5]], null]],
    ["AREA", [[[{ type: "CustomFunctionError", code: "#N/A" }]], null, "x"]],
  ]);
});

it("a range of several cells where one value is wanted is #VALUE!, the other calls go out", async () => {
  const { host, sent } = recorder([[1, undefined]]);
  const results = await callAddinFunctions(host, DECLARATIONS, [
    { id: 1, name: "JH.AREA", args: [1, 1, [[1, 2]]], address: "表1!A1" },
    { id: 2, name: "JH.AREA", args: [1, 1], address: "表1!A2" },
  ]);
  expect(sent).toHaveLength(1);
  expect(results).toEqual([
    { id: 1, value: { error: "#VALUE!" } },
    { id: 2, value: [[1, null]] },
  ]);
});

it("errors of functions become cell errors", async () => {
  const host = { callFunctions: () => Promise.resolve([{ ok: false as const, error: "#DIV/0!", message: null }]) };
  expect(
    await callAddinFunctions(host, DECLARATIONS, [{ id: 3, name: "JH.AREA", args: [], address: "表1!A1" }]),
  ).toEqual([{ id: 3, value: { error: "#DIV/0!" } }]);
});

it("the declarations are those that ship with the add-in", () => {
  expect(readDeclarations().get("DIFFCOEF")).toEqual([true, true, false]);
  expect(readDeclarations().get("SPLIT")).toEqual([false, false, false, false, false]);
});
