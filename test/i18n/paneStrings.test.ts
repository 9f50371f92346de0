import { fillLabel, paneLanguageOf, paneStrings } from "../../src/i18n/paneStrings";
import { CHINESE } from "../fixtures/words";

describe("the language of the pane", () => {
  it("is English in an English Excel, else Chinese", () => {
    expect(["en-US", "EN-gb", "en"].map(paneLanguageOf)).toEqual(["en-US", "en-US", "en-US"]);
    expect(["zh-CN", "zh-TW", "de-DE", ""].map(paneLanguageOf)).toEqual(["zh-CN", "zh-CN", "zh-CN", "zh-CN"]);
  });

  it("has labels of its own", () => {
    expect(paneStrings("zh-CN").checkSheets).toBe("校验年报");
    expect(Object.values(paneStrings("en-US")).join("\n")).not.toMatch(CHINESE);
  });
});

describe("a label with placeholders", () => {
  it("is filled, and leaves what nobody gave", () => {
    expect(fillLabel("{shown} of {total}", { shown: 50, total: 60 })).toBe("50 of 60");
    expect(fillLabel("{shown} of {total}", { shown: 50 })).toBe("50 of {total}");
  });
});
