import fc from "fast-check";
import { isSameValue, LEDGER_FIELDS } from "../../../src/core/rectification/ledgerRow";
import { parseWritten, writtenText } from "../../../src/core/rectification/writtenCells";

describe("what was written last", () => {
  it("is kept as the same text, whatever the order it was given in", () => {
    expect(writtenText({ result: "已达标", problem: "缺" })).toBe('{"problem":"缺","result":"已达标"}');
    expect(writtenText({ problem: "缺", result: "已达标" })).toBe(writtenText({ result: "已达标", problem: "缺" }));
    expect(writtenText({})).toBe("{}");
  });

  it("comes back as it was", () => {
    const value = fc.oneof(fc.string(), fc.integer());
    const cells = fc.dictionary(fc.constantFrom(...LEDGER_FIELDS), value);
    fc.assert(fc.property(cells, (written) => expect(parseWritten(writtenText(written))).toEqual({ ...written })));
  });

  it.each<[string | number]>([[""], [3], ["null"], ["3"], ["{"], ["[]"], ['{"problem":null}'], ['{"other":"甲"}']])(
    "is nothing where somebody wrote something else: %s",
    (value) => {
      expect(parseWritten(value)).toEqual({});
    },
  );

  it("keeps what can be read beside what cannot", () => {
    expect(parseWritten('{"problem":"缺","result":true,"more":1,"deadline":46113}')).toEqual({
      problem: "缺",
      deadline: 46113,
    });
  });
});

describe("two cells say the same", () => {
  it("with either way to end a line, and with nothing else between them", () => {
    expect(isSameValue("甲\r\n乙\r\n丙", "甲\n乙\n丙")).toBe(true);
    expect(isSameValue(3, 3)).toBe(true);
    expect(isSameValue("3", 3)).toBe(false);
    expect(isSameValue(3, "3")).toBe(false);
    expect(isSameValue("甲", "甲 ")).toBe(false);
  });
});
