/** @jest-environment jsdom */
import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { act, cleanup, renderHook } from "@testing-library/react";
import type { HostDisplay } from "../../../src/taskpane/hostDisplay";
import { useTheme } from "../../../src/taskpane/hooks/useTheme";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const DARK = "(prefers-color-scheme: dark)";
const FORCED_COLORS = "(forced-colors: active)";

/** Media queries that match just now, and who listens to a change of them. */
let matching: Set<string>;
let listeners: Set<() => void>;

function changeSystem(...queries: readonly string[]): void {
  matching = new Set(queries);
  act(() => listeners.forEach((listener) => listener()));
}

/** An Excel that says this of its theme, and may say something else later. */
function excelThatIs(isDark: boolean | null): { says: boolean | null; readonly display: HostDisplay } {
  const excel = { says: isDark, display: { languageTag: "zh-CN", isDark: () => excel.says } };
  return excel;
}

function render(display: HostDisplay | null) {
  const { result, rerender, unmount } = renderHook((props: HostDisplay | null) => useTheme(props), {
    initialProps: display,
  });
  return { isDark: () => result.current === webDarkTheme, theme: () => result.current, rerender, unmount };
}

beforeEach(() => {
  matching = new Set();
  listeners = new Set();
  window.matchMedia = ((query: string) => ({
    get matches() {
      return matching.has(query);
    },
    addEventListener: (_type: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_type: string, listener: () => void) => listeners.delete(listener),
  })) as unknown as typeof window.matchMedia;
});
afterEach(() => {
  cleanup();
  Reflect.deleteProperty(window, "matchMedia");
});

describe("the theme of the pane", () => {
  it("follows the preferred colour scheme until Excel has answered", () => {
    const { isDark } = render(null);
    expect(isDark()).toBe(false);
    changeSystem(DARK);
    expect(isDark()).toBe(true);
    changeSystem();
    expect(isDark()).toBe(false);
  });

  it.each([
    [true, [], true],
    [false, [DARK], false],
    [null, [DARK], true],
    [null, [], false],
  ] as const)("is Excel's where it tells one: %s, with %j", (told, queries, expected) => {
    matching = new Set(queries);
    expect(render(excelThatIs(told).display).isDark()).toBe(expected);
  });

  it.each([
    [true, [FORCED_COLORS], false],
    [false, [FORCED_COLORS, DARK], true],
  ] as const)("is the system's under forced colours, whatever Excel says: %s, with %j", (told, queries, expected) => {
    const { isDark } = render(excelThatIs(told).display);
    expect(isDark()).toBe(told);
    changeSystem(...queries);
    expect(isDark()).toBe(expected);
  });

  it("is taken from Excel as soon as there is one", () => {
    const { isDark, rerender } = render(null);
    rerender(excelThatIs(true).display);
    expect(isDark()).toBe(true);
  });

  it.each([
    ["gets the focus", () => window.dispatchEvent(new Event("focus"))],
    ["is seen again", () => document.dispatchEvent(new Event("visibilitychange"))],
  ])("is looked at again when the pane %s: Excel tells of no change", (_when, comeBack) => {
    const excel = excelThatIs(false);
    const { isDark } = render(excel.display);
    excel.says = true;
    expect(isDark()).toBe(false);
    act(() => void comeBack());
    expect(isDark()).toBe(true);
  });

  it("is told to the browser, whose scroll bars follow", () => {
    render(null);
    expect(document.documentElement.style.colorScheme).toBe("light");
    changeSystem(DARK);
    expect(document.documentElement.style.colorScheme).toBe("dark");
  });

  it("is light where a browser knows no media queries", () => {
    Reflect.deleteProperty(window, "matchMedia");
    expect(render(null).theme()).toBe(webLightTheme);
  });

  it("listens no longer than it is used", () => {
    const { unmount } = render(null);
    expect(listeners.size).toBeGreaterThan(0);
    unmount();
    expect(listeners.size).toBe(0);
  });
});
