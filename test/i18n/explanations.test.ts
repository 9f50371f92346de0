import { explanationText } from "../../src/i18n/explanations";

const explanation = { text: "新校舍在建", date: "2026-04-15", value: "98/914", isCurrent: true };

describe("an explanation", () => {
  it("is said with its day, in the words that were typed", () => {
    expect(explanationText(explanation)).toBe("新校舍在建（2026-04-15）");
    expect(explanationText(explanation, "en-US")).toBe("新校舍在建 (2026-04-15)");
  });

  it("says that it lapsed once the figures are others", () => {
    const lapsed = { ...explanation, isCurrent: false };
    expect(explanationText(lapsed)).toBe("数据已变动，原说明失效：新校舍在建（2026-04-15）");
    expect(explanationText(lapsed, "en-US")).toBe(
      "The figures changed and this no longer holds: 新校舍在建 (2026-04-15)",
    );
  });

  it("that was never given is nothing", () => {
    expect(explanationText(undefined)).toBe("");
  });
});
