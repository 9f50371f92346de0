/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { TitleBar } from "../../../workbench/page/shell/TitleBar";
import { draw, EN, titleBarProps } from "./shellFixtures";

let asked: unknown[][];
beforeEach(() => {
  asked = [];
});
afterEach(cleanup);

describe("what it says", () => {
  it("names the product and that it is not Excel, with the reason for a screen reader", async () => {
    draw(<TitleBar {...titleBarProps(asked)} />);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("均衡工作台");
    const note = screen.getByRole("note");
    expect(note.textContent).toBe("不是 Excel");
    await userEvent.hover(note);
    expect((await screen.findByRole("tooltip")).textContent).toContain("以真正的 Excel 为准");
  });

  it("shows a dot beside the file's name only while changes are unsaved", () => {
    const { redraw } = draw(<TitleBar {...titleBarProps(asked)} />);
    expect(screen.getByText("金城市.xlsx")).toBeTruthy();
    expect(screen.queryByRole("img", { name: "有未保存的更改" })).toBeNull();
    redraw(<TitleBar {...titleBarProps(asked, { hasUnsavedChanges: true })} />);
    expect(screen.getByRole("img", { name: "有未保存的更改" })).toBeTruthy();
  });

  it("speaks English, and names each language in itself", () => {
    draw(<TitleBar {...titleBarProps(asked, { strings: EN, language: "en-US" })} />);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Junheng workbench");
    for (const name of ["Open…", "Save", "Samples", "Undo", "Redo", "Dark look", "Pane width", "Developer"]) {
      expect(screen.getByRole("button", { name })).toBeTruthy();
    }
    const languages = within(screen.getByRole("group", { name: "Language" })).getAllByRole("button");
    expect(languages.map((one) => [one.textContent, one.getAttribute("aria-pressed")])).toEqual([
      ["中文", "false"],
      ["English", "true"],
    ]);
  });

  it("counts the gaps on the developer button while its panel is closed", () => {
    draw(<TitleBar {...titleBarProps(asked, { gapCount: 3 })} />);
    const button = screen.getByRole("button", { name: /开发者/, pressed: false });
    expect(within(button).getByRole("img", { name: "缺口 3 个" }).textContent).toBe("3");
  });

  it("has nothing for axe to find", async () => {
    const { container } = draw(<TitleBar {...titleBarProps(asked, { gapCount: 3, hasUnsavedChanges: true })} />);
    const { violations } = await axe.run(container, {
      rules: { region: { enabled: false }, "color-contrast": { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe("what it asks for", () => {
  it.each([
    ["保存", ["save"]],
    ["撤销", ["undo"]],
    ["恢复", ["redo"]],
    ["English", ["language", "en-US"]],
    ["深色外观", ["dark", true]],
    ["开发者", ["developerPanel", true]],
  ])("%s", async (name, wish) => {
    draw(<TitleBar {...titleBarProps(asked)} />);
    await userEvent.click(screen.getByRole("button", { name }));
    expect(asked).toEqual([wish]);
  });

  it("goes back from dark and closes the panel when these are on", async () => {
    draw(<TitleBar {...titleBarProps(asked, { isDark: true, isDeveloperPanelOpen: true })} />);
    await userEvent.click(screen.getByRole("button", { name: "深色外观", pressed: true }));
    await userEvent.click(screen.getByRole("button", { name: "开发者", pressed: true }));
    expect(asked).toEqual([
      ["dark", false],
      ["developerPanel", false],
    ]);
  });

  it("opens the file chooser, hands on the chosen file, and the same file once more", async () => {
    draw(<TitleBar {...titleBarProps(asked)} />);
    const input = screen.getByLabelText<HTMLInputElement>("选择 .xlsx 文件");
    const opened = jest.spyOn(input, "click");
    await userEvent.click(screen.getByRole("button", { name: "打开…" }));
    expect(opened).toHaveBeenCalledTimes(1);
    expect(input.accept).toBe(".xlsx");
    const file = new File(["x"], "县.xlsx");
    await userEvent.upload(input, file);
    await userEvent.upload(input, file);
    expect(asked).toEqual([
      ["open", file],
      ["open", file],
    ]);
  });

  it("loads a sample from the menu with the keyboard", async () => {
    draw(<TitleBar {...titleBarProps(asked)} />);
    screen.getByRole("button", { name: "示例" }).focus();
    await userEvent.keyboard("{Enter}");
    expect(screen.getAllByRole("menuitem").map((item) => item.textContent)).toEqual(["十校示例县", "空白工作簿"]);
    await userEvent.click(screen.getByRole("menuitem", { name: "空白工作簿" }));
    expect(asked).toEqual([["sample", "empty"]]);
  });

  it("starts nothing while busy and undoes nothing where there is nothing, yet keeps the focus", async () => {
    draw(<TitleBar {...titleBarProps(asked, { isBusy: true })} />);
    for (const name of ["打开…", "保存", "示例", "撤销", "恢复"]) {
      const button = screen.getByRole("button", { name });
      await userEvent.click(button);
      expect([name, button.getAttribute("aria-disabled"), document.activeElement === button]).toEqual([
        name,
        "true",
        true,
      ]);
    }
    expect(screen.queryByRole("menu")).toBeNull();
    cleanup();
    draw(<TitleBar {...titleBarProps(asked, { canUndo: false, canRedo: false })} />);
    await userEvent.click(screen.getByRole("button", { name: "撤销" }));
    await userEvent.click(screen.getByRole("button", { name: "恢复" }));
    expect(asked).toEqual([]);
  });
});

describe("the pane's width", () => {
  it("is shown in pixels and set by its buttons", async () => {
    draw(<TitleBar {...titleBarProps(asked, { paneWidth: 400 })} />);
    await userEvent.click(screen.getByRole("button", { name: "窗格宽度" }));
    const popover = screen.getByRole("dialog", { name: "窗格宽度" });
    expect(within(popover).getByText("400 像素")).toBeTruthy();
    const stops = within(popover).getAllByRole("button");
    expect(stops.map((stop) => [stop.textContent, stop.getAttribute("aria-pressed")])).toEqual([
      ["320", "false"],
      ["400", "true"],
      ["480", "false"],
    ]);
    await userEvent.click(within(popover).getByRole("button", { name: "480" }));
    expect(asked).toEqual([["paneWidth", 480]]);
  });

  it("is set by a slider from 320 to 480 in steps of 10", async () => {
    draw(<TitleBar {...titleBarProps(asked, { paneWidth: 330 })} />);
    await userEvent.click(screen.getByRole("button", { name: "窗格宽度" }));
    const slider = screen.getByRole<HTMLInputElement>("slider", { name: "窗格宽度" });
    expect([slider.min, slider.max, slider.step, slider.value]).toEqual(["320", "480", "10", "330"]);
    fireEvent.change(slider, { target: { value: "340" } });
    expect(asked).toEqual([["paneWidth", 340]]);
  });
});
