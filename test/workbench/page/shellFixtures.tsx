import type { ReactNode } from "react";
import { act, render } from "@testing-library/react";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import type { DeveloperFigures } from "../../../workbench/page/shell/developerFigures";
import { shellStrings } from "../../../workbench/page/shell/shellStrings";
import type { TitleBarProps } from "../../../workbench/page/shell/TitleBar";

// Fluent asks for it; jsdom has no layout that could change.
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

export const ZH = shellStrings("zh-CN");
export const EN = shellStrings("en-US");

/** Draws a part of the shell as the page does: inside of Fluent's provider. */
export function draw(content: ReactNode) {
  const inProvider = (one: ReactNode) => <FluentProvider theme={webLightTheme}>{one}</FluentProvider>;
  const drawn = render(inProvider(content));
  return { ...drawn, redraw: (one: ReactNode) => drawn.rerender(inProvider(one)) };
}

/** Props of a title bar of which every wish is written to `asked`. */
export function titleBarProps(asked: unknown[][], changes: Partial<TitleBarProps> = {}): TitleBarProps {
  const ask =
    (name: string) =>
    (...values: unknown[]): void =>
      void asked.push([name, ...values]);
  return {
    strings: ZH,
    fileName: "金城市.xlsx",
    hasUnsavedChanges: false,
    language: "zh-CN",
    isDark: false,
    paneWidth: 320,
    isDeveloperPanelOpen: false,
    gapCount: 0,
    samples: [
      { id: "county", label: "十校示例县" },
      { id: "empty", label: "空白工作簿" },
    ],
    isBusy: false,
    canUndo: true,
    canRedo: true,
    onOpenFile: ask("open"),
    onSave: ask("save"),
    onSample: ask("sample"),
    onUndo: ask("undo"),
    onRedo: ask("redo"),
    onLanguage: ask("language"),
    onDark: ask("dark"),
    onPaneWidth: ask("paneWidth"),
    onDeveloperPanel: ask("developerPanel"),
    ...changes,
  };
}

export const FIGURES: DeveloperFigures = {
  last: {
    command: "校验年报",
    syncs: 5,
    requestBytes: 48213,
    responseBytes: 1203381,
    milliseconds: 412.4,
    formulas: 0,
  },
  total: { syncs: 31, requestBytes: 512345, responseBytes: 7203381, milliseconds: 2412, formulas: 1280 },
  gaps: {},
  unknownNames: [],
};

/** A drag event as a browser sends it; jsdom has none of its own. */
export function dragEvent(
  type: string,
  { files = [] as readonly File[], types = ["Files"], leavesTo = null as EventTarget | null } = {},
) {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, relatedTarget: leavesTo });
  Object.assign(event, { dataTransfer: { types, files } });
  return event;
}

/** Sends an event and lets React draw what follows. Returns true when the page kept the browser from acting on it. */
export function send(target: EventTarget, event: Event): boolean {
  act(() => void target.dispatchEvent(event));
  return event.defaultPrevented;
}
