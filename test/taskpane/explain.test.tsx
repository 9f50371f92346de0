/** @jest-environment jsdom */
import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { PANE_STATES, type SessionLog } from "../fixtures/paneStates";
import { CHINESE, unquoted } from "../fixtures/words";
import { accessibilityFaults, showPane, type ShownPane } from "./showPane";

let pane: ShownPane;

async function show(name: keyof typeof PANE_STATES, languageTag = "zh-CN"): Promise<SessionLog> {
  pane = await showPane(PANE_STATES[name], languageTag);
  return pane.log;
}

/** The form, which is loaded when it is first wanted. */
async function opened(name: string): Promise<HTMLTextAreaElement> {
  return screen.findByRole<HTMLTextAreaElement>("textbox", { name });
}

afterEach(cleanup);

const OPEN = /^说明 · 城关小学 · 初中 · 运动场地面积/;

describe("a soft finding", () => {
  it("has a button to explain it, and shows what was explained and what lapsed", async () => {
    await show("soft");
    expect(screen.getByText(/^已说明：新校舍在建（2026-04-15）$/)).toBeTruthy();
    expect(screen.getByText(/^数据已变动，原说明失效：账面如此（2025-04-15）$/)).toBeTruthy();
    expect(screen.getAllByRole("button", { name: /^(修改)?说明 · / })).toHaveLength(3);
  });

  it("is explained in a form beneath it, with the mouse", async () => {
    const log = await show("soft");
    await userEvent.click(screen.getByRole("button", { name: OPEN }));
    await userEvent.type(await opened("说明理由"), "学校无场地");
    await userEvent.click(screen.getByRole("button", { name: "保存" }));
    expect(log.explained).toEqual([["zeroAmongPeers", "学校无场地"]]);
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("is explained with the keyboard alone, and the focus comes back to its button", async () => {
    const log = await show("soft");
    const button = screen.getByRole("button", { name: OPEN });
    button.focus();
    await userEvent.keyboard("{Enter}");
    const text = await opened("说明理由");
    expect(document.activeElement).toBe(text);
    expect(button.getAttribute("aria-expanded")).toBe("true");
    await userEvent.keyboard("租用场地{Tab}{Enter}");
    expect(log.explained).toEqual([["zeroAmongPeers", "租用场地"]]);
    expect(document.activeElement).toBe(button);
  });

  it("is left as it was by Escape, by 取消, and by blank text", async () => {
    const log = await show("soft");
    const button = screen.getByRole("button", { name: OPEN });
    for (const leave of [
      () => userEvent.keyboard("x{Escape}"),
      () => userEvent.click(screen.getByRole("button", { name: "取消" })),
      () => userEvent.click(button),
    ]) {
      await userEvent.click(button);
      await opened("说明理由");
      await leave();
      expect(screen.queryByRole("textbox")).toBeNull();
    }
    await userEvent.click(button);
    await userEvent.type(await opened("说明理由"), "   ");
    await userEvent.click(screen.getByRole("button", { name: "保存" }));
    expect(log.explained).toEqual([]);
  });

  it("shows the earlier text to be changed or removed", async () => {
    const log = await show("soft");
    const [change] = screen.getAllByRole("button", { name: /^修改说明 · / });
    await userEvent.click(change!);
    expect((await opened("说明理由")).value).toBe("新校舍在建");
    await userEvent.click(screen.getByRole("button", { name: "删除说明" }));
    expect(log.explained).toEqual([["implausibleValue", ""]]);
  });

  it("is the only kind that can be explained", async () => {
    await show("done");
    expect(screen.queryByRole("button", { name: /说明/ })).toBeNull();
  });

  it.each([
    ["zh-CN", "说明理由"],
    ["en-US", "Explanation"],
  ])("has nothing for axe to find with its form open, %s", async (language, name) => {
    await show("soft", language);
    await userEvent.click(screen.getAllByRole("button", { name: /^(说明|Explain) · / })[0]!);
    await opened(name);
    expect(await accessibilityFaults(pane)).toEqual([]);
  });

  it("speaks English in English, but for what was typed", async () => {
    await show("soft", "en-US");
    await userEvent.click(screen.getAllByRole("button", { name: /^Explain · / })[0]!);
    const form = (await opened("Explanation")).closest("form")!;
    expect(unquoted(form.textContent ?? "")).not.toMatch(CHINESE);
    expect(screen.getByText("The figures changed and this no longer holds: 账面如此 (2025-04-15)")).toBeTruthy();
  });
});

describe("what can be corrected", () => {
  it("is counted, shown before and after, and corrected only then", async () => {
    const log = await show("fixable");
    const bar = await screen.findByRole("region", { name: "自动修正" });
    expect(within(bar).queryByRole("list")).toBeNull();
    await userEvent.click(within(bar).getByRole("button", { name: "可自动修正 2 处" }));
    expect(
      within(bar)
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual([
      "学校基础数据 P8: “５” → 5全角改半角、文本改数字",
      "学校基础数据 P9: “ 1,200” → 1200去首尾空格、去千分位、文本改数字",
    ]);
    expect(log.fixed).toEqual([]);
    await userEvent.click(within(bar).getByRole("button", { name: "修正并重新校验" }));
    expect(log.fixed).toEqual(["apply"]);
    expect(within(bar).queryByRole("list")).toBeNull();
  });

  it("can be left, and the last corrections taken back", async () => {
    const log = await show("fixable");
    await userEvent.click(await screen.findByRole("button", { name: "可自动修正 2 处" }));
    await userEvent.click(screen.getByRole("button", { name: "取消" }));
    expect(log.fixed).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "撤销上次修正（4 处）" }));
    expect(log.fixed).toEqual(["undo"]);
  });

  it("says what is left to the user and why", async () => {
    await show("fixable");
    const said = "不自动修正，请自行处理：公式 1 处、隐藏行 2 处、受保护的工作表 3 处";
    expect(await screen.findByText(said)).toBeTruthy();
  });

  it("is not there where nothing can be", async () => {
    await show("done");
    expect(screen.queryByRole("region", { name: "自动修正" })).toBeNull();
  });

  it("is said in English, and has nothing for axe to find when it is open", async () => {
    await show("fixable", "en-US");
    const bar = await screen.findByRole("region", { name: "Automatic corrections" });
    await userEvent.click(within(bar).getByRole("button", { name: "Correct automatically: 2" }));
    expect(unquoted(bar.textContent ?? "").replaceAll("学校基础数据", "")).not.toMatch(CHINESE);
    expect(await accessibilityFaults(pane)).toEqual([]);
  });
});
