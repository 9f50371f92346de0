import { unreachable } from "../../src/core/unreachable";

it("says which value no switch knew", () => {
  expect(() => unreachable("attachedSeniorClass" as never)).toThrow('unexpected value: "attachedSeniorClass"');
});
