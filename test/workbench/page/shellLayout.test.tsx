/** @jest-environment jsdom */
import { useState } from "react";
import { cleanup, fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { PaneFrame } from "../../../workbench/page/shell/PaneFrame";
import { StatusBar } from "../../../workbench/page/shell/StatusBar";
import { WorkbenchLayout, type WorkbenchLayoutProps } from "../../../workbench/page/shell/WorkbenchLayout";
import { draw, EN, ZH } from "./shellFixtures";

afterEach(cleanup);

function Page(changes: Partial<WorkbenchLayoutProps> & { readonly isPaneOpen?: boolean }) {
  const [frame, setFrame] = useState<HTMLIFrameElement | null>(null);
  const { strings = ZH, isPaneOpen = true } = changes;
  return (
    <WorkbenchLayout
      strings={strings}
      titleBar={<h1>均衡工作台</h1>}
      messages={null}
      ribbon={
        <>
          <button disabled>关</button>
          <button>校验年报</button>
          <button>测算结果</button>
        </>
      }
      grid={<button>A1</button>}
      pane={
        <PaneFrame
          strings={strings}
          addinName="均衡"
          iconUrl={null}
          width={320}
          isOpen={isPaneOpen}
          onWidth={() => undefined}
          onClose={() => undefined}
        >
          <iframe ref={setFrame} title="page" />
        </PaneFrame>
      }
      developerPanel={null}
      statusBar={<StatusBar strings={strings} activity={{ kind: "ready" }} selection={null} calculation="calculated" />}
      paneFrame={frame}
      {...changes}
    />
  );
}

const focused = (): string | null => {
  const element = document.activeElement;
  return element?.tagName === "IFRAME" || element?.tagName === "FOOTER"
    ? element.tagName
    : (element?.textContent ?? null);
};

async function press(keys: readonly string[]): Promise<readonly (string | null)[]> {
  const places: (string | null)[] = [];
  for (const key of keys) {
    await userEvent.keyboard(key);
    places.push(focused());
  }
  return places;
}

const F6 = "{F6}";
const BACK = "{Shift>}{F6}{/Shift}";

it.each([
  [ZH, ["工作台", "功能区", "表格", "任务窗格：均衡", "状态栏"]],
  [EN, ["Workbench", "Ribbon", "Grid", "Task pane: 均衡", "Status bar"]],
])("every part is a landmark with a name", (strings, names) => {
  draw(<Page strings={strings} />);
  const roles = ["banner", "region", "main", "complementary", "contentinfo"];
  expect(roles.map((role) => screen.getByRole(role).getAttribute("aria-label"))).toEqual(names);
});

it("has nothing for axe to find", async () => {
  draw(<Page />);
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, "frame-tested": { enabled: false } },
    iframes: false,
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

describe("F6", () => {
  it("goes round ribbon, grid, pane and status bar", async () => {
    draw(<Page />);
    expect(await press([F6, F6, F6, F6, F6])).toEqual(["校验年报", "A1", "IFRAME", "FOOTER", "校验年报"]);
  });

  it("goes back with Shift", async () => {
    draw(<Page />);
    expect(await press([BACK, BACK, BACK, BACK, BACK])).toEqual(["FOOTER", "IFRAME", "A1", "校验年报", "FOOTER"]);
  });

  it("comes back to where one was in a region", async () => {
    draw(<Page />);
    screen.getByRole("button", { name: "测算结果" }).focus();
    expect(await press([F6, BACK])).toEqual(["A1", "测算结果"]);
  });

  it("passes by a closed pane and stops at an open developer panel", async () => {
    draw(<Page isPaneOpen={false} developerPanel={<button>复制为 JSON</button>} />);
    expect(await press([F6, F6, F6, F6])).toEqual(["校验年报", "A1", "复制为 JSON", "FOOTER"]);
  });

  it("lets the grid take the focus in its own way", async () => {
    const onFocusGrid = jest.fn();
    draw(<Page onFocusGrid={onFocusGrid} />);
    await press([F6, F6]);
    expect(onFocusGrid).toHaveBeenCalledTimes(1);
  });

  it("counts inside of the pane's page too", async () => {
    draw(<Page />);
    await press([F6, F6, F6]);
    const inPane = screen.getByTitle<HTMLIFrameElement>("page").contentDocument!.body;
    expect(fireEvent.keyDown(inPane, { key: "F6", shiftKey: true })).toBe(false);
    expect(focused()).toBe("A1");
  });

  it("is left to others with Ctrl, Alt or Meta", async () => {
    draw(<Page />);
    for (const held of ["ctrlKey", "altKey", "metaKey"]) {
      expect(fireEvent.keyDown(document.body, { key: "F6", [held]: true })).toBe(true);
    }
    expect(document.activeElement).toBe(document.body);
  });

  it("is heard before the grid can swallow it", async () => {
    draw(<Page />);
    const cell = screen.getByRole("button", { name: "A1" });
    cell.addEventListener("keydown", (event) => event.stopPropagation());
    cell.focus();
    expect(await press([F6])).toEqual(["IFRAME"]);
  });
});
