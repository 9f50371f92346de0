import { createOfficeDisplay } from "../../src/host/officeDisplay";
import { openOfficeWorkbook } from "./openOfficeWorkbook";

/** The display of an Excel whose context says this of itself. */
function displayOf(context: object): ReturnType<typeof createOfficeDisplay> {
  Object.assign(globalThis, { Office: { context } });
  return createOfficeDisplay();
}

describe("how Excel shows itself", () => {
  it("has a language and, on the web, no theme: the library gives its context none", async () => {
    const workbook = await openOfficeWorkbook({ sheets: [{ name: "数据", rows: [["x"]] }] });
    const display = createOfficeDisplay();
    expect([display.languageTag, display.isDark()]).toEqual(["zh-CN", null]);
    workbook.close();
  });

  it.each([
    ["#262626", true],
    ["262626", true],
    ["#666666", true],
    ["#FFFFFF", false],
    ["#e6e6e6", false],
    // As bright to a sum of the three parts, but not to the eye.
    ["#00ff00", false],
    ["#0000ff", true],
  ])("is dark by the colour of its background: %s", (bodyBackgroundColor, isDark) => {
    expect(displayOf({ officeTheme: { bodyBackgroundColor } }).isDark()).toBe(isDark);
  });

  it.each([true, false])("is dark where it says so, whatever the colours (%s)", (isDarkTheme) => {
    const bodyBackgroundColor = isDarkTheme ? "#ffffff" : "#000000";
    expect(displayOf({ officeTheme: { isDarkTheme, bodyBackgroundColor } }).isDark()).toBe(isDarkTheme);
  });

  it.each([undefined, {}, { bodyBackgroundColor: "black" }, { bodyBackgroundColor: "#fff" }])(
    "is not known from %o",
    (officeTheme) => {
      expect(displayOf({ officeTheme }).isDark()).toBeNull();
    },
  );

  it("is looked at anew each time", () => {
    const context = { officeTheme: { bodyBackgroundColor: "#ffffff" } };
    const display = displayOf(context);
    expect(display.isDark()).toBe(false);
    context.officeTheme = { bodyBackgroundColor: "#000000" };
    expect(display.isDark()).toBe(true);
  });
});
