import { indicatorName, withUnit } from "../../src/i18n/indicatorWords";
import { nationalStandards } from "../../src/standards/registry";
import { CHINESE, UNFORMATTED } from "../fixtures/words";

describe("the words of an indicator", () => {
  const indicators = nationalStandards().flatMap((standard) => standard.indicators);

  it.each(indicators)("$label is called as its document calls it, or in English", (indicator) => {
    expect(indicatorName(indicator, "zh-CN")).toBe(indicator.name);
    expect(indicatorName(indicator, "en-US")).not.toMatch(CHINESE);
  });

  it.each(indicators)("$label has its unit in both languages", ({ unit }) => {
    expect(withUnit("2.5", unit, "zh-CN")).toBe(`2.5${unit}`);
    expect(withUnit("2.5", unit, "en-US")).not.toMatch(CHINESE);
    expect(withUnit("2.5", unit, "en-US")).not.toMatch(UNFORMATTED);
  });

  it("counts one and many apart", () => {
    expect(["0", "1", "1.5", "2"].map((figure) => withUnit(figure, "间", "en-US"))).toEqual([
      "0 rooms",
      "1 room",
      "1.5 rooms",
      "2 rooms",
    ]);
    expect([withUnit("1", "㎡", "en-US"), withUnit("2000", "元", "en-US")]).toEqual(["1 m²", "2000 yuan"]);
  });
});
