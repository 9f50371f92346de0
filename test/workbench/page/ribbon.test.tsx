/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import type { ManifestLocale } from "../../../workbench/manifest/addinManifest";
import { readManifest } from "../../../workbench/manifest/readManifest";
import { controlsOf } from "../../../workbench/manifest/readRibbon";
import { Ribbon } from "../../../workbench/page/ribbon/Ribbon";
import { MENU_MANIFEST } from "../manifest/menuManifest";

const XML = readFileSync(join(__dirname, "..", "..", "..", "manifest.xml"), "utf8");
const resolveUrl = (url: string) => url.replace("https://localhost:3000/", "/served/");

interface Shown {
  readonly xml?: string;
  readonly locale?: ManifestLocale;
  readonly busyControlId?: string | null;
}

function page({ xml = XML, locale = "zh-CN", busyControlId = null }: Shown, onAction: (id: string) => void) {
  const { tabs, faults } = readManifest(xml, locale);
  return (
    <FluentProvider theme={webLightTheme}>
      <Ribbon
        tabs={tabs}
        faults={faults}
        locale={locale}
        resolveUrl={resolveUrl}
        busyControlId={busyControlId}
        onAction={(control) => onAction(control.id)}
      />
    </FluentProvider>
  );
}

/** Shows the ribbon of a manifest; `pressed` collects the ids of what was pressed. */
function show(shown: Shown = {}) {
  const pressed: string[] = [];
  const log = (id: string) => void pressed.push(id);
  const { container, rerender } = render(page(shown, log));
  return { pressed, container, again: (next: Shown) => rerender(page(next, log)) };
}

const describedBy = (element: Element) =>
  document.getElementById(element.getAttribute("aria-describedby") ?? "")?.textContent;

beforeAll(() => {
  // jsdom lays nothing out; without boxes the keyboard navigation takes every element for hidden.
  Object.defineProperty(HTMLElement.prototype, "offsetParent", {
    configurable: true,
    get(this: HTMLElement) {
      return this.parentElement;
    },
  });
  document.body.getBoundingClientRect = () => new DOMRect(0, 0, 1024, 768);
});
afterEach(cleanup);

describe("the ribbon of the project's manifest", () => {
  it("shows the add-in's tab in front and its groups with captions", () => {
    show();
    expect(screen.getByRole("tab", { name: "均衡督导" }).getAttribute("aria-selected")).toBe("true");
    const panel = screen.getByRole("tabpanel", { name: "均衡督导" });
    const groups = within(panel).getAllByRole("toolbar");
    expect(groups.map((group) => group.getAttribute("aria-labelledby"))).not.toContain(null);
    const check = within(panel).getByRole("toolbar", { name: "校验" });
    expect(within(check).getAllByRole("button")).toHaveLength(3);
    expect(groups).toHaveLength(3);
  });

  it("hands over each control once when it is pressed", async () => {
    const { pressed, container } = show();
    const ids = controlsOf(readManifest(XML, "zh-CN").tabs).map(({ id }) => id);
    for (const id of ids) await userEvent.click(container.querySelector(`[data-control-id="${id}"]`)!);
    expect(ids).toHaveLength(9);
    expect(pressed).toEqual(ids);
  });

  it("loads pictures from where the page serves them, sharp on dense screens", () => {
    show();
    const picture = screen.getByRole("button", { name: "校验年报" }).querySelector("img");
    expect(picture?.getAttribute("src")).toBe("/served/assets/icons/checkSheets-32.png");
    expect(picture?.getAttribute("srcset")).toContain("/served/assets/icons/checkSheets-64.png 2x");
    expect(picture?.getAttribute("width")).toBe("32");
  });

  it("shows a crossed-out picture where one does not load", () => {
    show();
    const button = screen.getByRole("button", { name: "校验年报" });
    expect(button.querySelector("[data-missing-icon]")).toBeNull();
    fireEvent.error(button.querySelector("img")!);
    expect(button.querySelector("img")).toBeNull();
    expect(button.querySelector("[data-missing-icon]")).not.toBeNull();
  });

  it("describes each button by its super-tip, which appears when pointed at", async () => {
    show();
    const button = screen.getByRole("button", { name: "清除标记" });
    const tip = "清除标记 清除本加载项在各工作表上的标记；您自己的颜色和条件格式不变。";
    expect(describedBy(button)).toBe(tip);
    expect(screen.queryByRole("tooltip")).toBeNull();
    await userEvent.hover(button);
    await waitFor(() => expect(screen.getByRole("tooltip").textContent).toBe(tip));
  });

  it("changes to English and keeps working", async () => {
    const { pressed, again } = show();
    again({ locale: "en-US" });
    expect(screen.getByRole("tab", { name: "Balance" })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Result forms" }));
    expect(pressed).toEqual(["Junheng.Results"]);
  });

  it("is one stop of the Tab key per group, after the tabs", async () => {
    show();
    const stops: (string | null)[] = [];
    for (let stop = 0; stop < 4; stop += 1) {
      await userEvent.tab();
      stops.push(document.activeElement?.textContent ?? null);
    }
    expect(stops).toEqual(["均衡督导", "校验年报", "测算结果", "插入数据模板"]);
  });

  it("goes from control to control with the arrow keys and presses with Enter", async () => {
    const { pressed } = show();
    screen.getByRole("button", { name: "校验年报" }).focus();
    await userEvent.keyboard("{ArrowRight}{Enter}");
    expect(pressed).toEqual(["Junheng.Clear"]);
  });

  it("gives axe nothing to find", async () => {
    const { container } = show();
    const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe("while a command runs", () => {
  it("no control can be used, and the running one says so", async () => {
    const { pressed } = show({ busyControlId: "Junheng.Check" });
    const buttons = screen.getAllByRole("button");
    for (const button of buttons) expect(button.getAttribute("aria-disabled")).toBe("true");
    const busy = buttons.filter((button) => button.getAttribute("aria-busy") === "true");
    expect(busy.map(({ textContent }) => textContent)).toEqual(["校验年报"]);
    for (const button of buttons) await userEvent.click(button);
    expect(pressed).toEqual([]);
  });

  it("keeps the focus on the pressed button", () => {
    const { again } = show();
    screen.getByRole("button", { name: "校验年报" }).focus();
    again({ busyControlId: "Junheng.Check" });
    expect(document.activeElement?.textContent).toBe("校验年报");
    again({});
    expect(screen.getByRole("button", { name: "校验年报" }).getAttribute("aria-disabled")).not.toBe("true");
  });

  it("the menu that holds the running command is busy too", () => {
    show({ xml: MENU_MANIFEST, busyControlId: "First" });
    expect(screen.getByRole("button", { name: "更多" }).getAttribute("aria-busy")).toBe("true");
  });
});

describe("a menu", () => {
  it("opens with its items and hands over the chosen one", async () => {
    const { pressed } = show({ xml: MENU_MANIFEST });
    const button = screen.getByRole("button", { name: "更多" });
    expect(button.getAttribute("data-control-id")).toBe("Menu");
    expect(describedBy(button)).toBe("更多 做一件事。");
    await userEvent.click(button);
    const items = screen.getAllByRole("menuitem");
    expect(items.map((item) => [item.textContent, item.getAttribute("data-control-id")])).toEqual([
      ["第一项", "First"],
      ["第二项", "Second"],
    ]);
    expect(describedBy(items[1]!)).toBe("第二项 做一件事。");
    await userEvent.click(items[1]!);
    expect(pressed).toEqual(["Second"]);
    expect(screen.queryByRole("menu")).toBeNull();
  });

  it("opens and chooses with the keyboard", async () => {
    const { pressed } = show({ xml: MENU_MANIFEST });
    screen.getByRole("button", { name: "更多" }).focus();
    await userEvent.keyboard("{Enter}");
    screen.getByRole("menuitem", { name: "第一项" }).focus();
    await userEvent.keyboard("{Enter}");
    expect(pressed).toEqual(["First"]);
  });

  it("stands beside a button that the manifest switches off", async () => {
    const { pressed } = show({ xml: MENU_MANIFEST });
    await userEvent.click(screen.getByRole("button", { name: "停用" }));
    expect(pressed).toEqual([]);
  });
});

describe("tabs", () => {
  const SECOND =
    '<OfficeTab id="TabView"><Group id="Other"><Label resid="Group"/><Control xsi:type="Button" id="Lone"><Label resid="First"/><Action xsi:type="ExecuteFunction"><FunctionName>lone</FunctionName></Action></Control></Group></OfficeTab>';
  const xml = MENU_MANIFEST.replace('<OfficeTab id="TabData">', `${SECOND}<OfficeTab id="TabData">`);

  it("show their own groups, and stay in front in another language", async () => {
    const { again, container } = show({ xml });
    const shownIds = () =>
      [...container.querySelectorAll("[data-control-id]")].map((element) => element.getAttribute("data-control-id"));
    expect(shownIds()).toEqual(["Lone"]);
    await userEvent.click(screen.getByRole("tab", { name: "数据" }));
    expect(shownIds()).toEqual(["Menu", "Off"]);
    again({ xml, locale: "en-US" });
    expect(screen.getByRole("tab", { name: "Data" }).getAttribute("aria-selected")).toBe("true");
    expect(shownIds()).toEqual(["Menu", "Off"]);
  });

  it("show the first one when the manifest no longer has that in front", async () => {
    const { again } = show({ xml });
    await userEvent.click(screen.getByRole("tab", { name: "数据" }));
    again({});
    expect(screen.getByRole("tabpanel", { name: "均衡督导" })).toBeTruthy();
  });

  it("show a control without supertip and picture, which can be used", async () => {
    const { pressed } = show({ xml });
    const button = screen.getByRole("button", { name: "第一项" });
    expect(button.getAttribute("aria-describedby")).toBeNull();
    expect(button.querySelector("[data-missing-icon]")).not.toBeNull();
    await userEvent.click(button);
    expect(pressed).toEqual(["Lone"]);
  });
});

describe("faults of the manifest", () => {
  it("are listed above the ribbon, which is drawn all the same", () => {
    show({
      xml: MENU_MANIFEST.replace('<Label resid="Off"/>', "").replace("<FunctionName>first</FunctionName>", ""),
    });
    const faults = screen.getByRole("list", { name: "清单 manifest.xml 有 2 个问题" });
    expect(
      within(faults)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual(["Item First：缺少 Action/FunctionName", "Control Off：缺少 Label"]);
    expect(screen.getByRole("button", { name: "更多" })).toBeTruthy();
  });

  it("make a button without action unusable", async () => {
    const { pressed } = show({ xml: XML.replace("<FunctionName>clearHighlights</FunctionName>", "") });
    await userEvent.click(screen.getByRole("button", { name: "清除标记" }));
    expect(pressed).toEqual([]);
  });

  it("leave a button without label to be found by its id", () => {
    show({ xml: MENU_MANIFEST.replace('<Label resid="Off"/>', "") });
    expect(screen.getByRole("button", { name: "Off" }).getAttribute("data-control-id")).toBe("Off");
  });

  it("stand alone when there is no manifest to draw", () => {
    show({ xml: "Not found", locale: "en-US" });
    expect(screen.getByText("Faults in manifest.xml: 1")).toBeTruthy();
    expect(screen.queryByRole("tab")).toBeNull();
  });

  it("take no room when there are none", () => {
    show();
    expect(screen.queryByText(/manifest\.xml/)).toBeNull();
  });
});
