/** @jest-environment jsdom */
import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import type { SessionState } from "../../src/app/session";
import type { PaneLanguage } from "../../src/i18n/paneStrings";
import { SessionView } from "../../src/taskpane/components/SessionView";
import { LanguageContext } from "../../src/taskpane/paneContext";
import { PANE_STATES, sessionIn } from "../fixtures/paneStates";
import { CHINESE, unquoted } from "../fixtures/words";

/** A session whose state the test can change. */
async function show(state: SessionState, language: PaneLanguage = "zh-CN") {
  let current = state;
  let listener: () => void = () => undefined;
  const { session, log } = sessionIn(state);
  const live = {
    ...session,
    state: () => current,
    subscribe: (heard: () => void) => ((listener = heard), () => undefined),
  };
  const { container } = render(
    <FluentProvider theme={webLightTheme}>
      <LanguageContext.Provider value={language}>
        <SessionView session={live} />
      </LanguageContext.Provider>
    </FluentProvider>,
  );
  await act(async () => new Promise((resolve) => setTimeout(resolve, 50)));
  const change = async (next: SessionState) => {
    await act(async () => {
      current = next;
      listener();
    });
  };
  return { log, change, container };
}

const file = (name: string) => new File(["x"], name);
const chooser = () => screen.getByLabelText("选择文件…", { selector: "input" });

afterEach(cleanup);

describe("the view of 批量导入", () => {
  it("is there once files are asked for, and takes any number of them", async () => {
    const { log } = await show(PANE_STATES.filesWanted);
    expect(screen.getByText(/请在任务窗格中选择要导入的文件/)).toBeTruthy();
    expect(chooser().getAttribute("accept")).toBe(".xlsx,.xlsm,.xls,.et,.csv,.html,.htm");
    await userEvent.upload(chooser(), [file("一小.xlsx"), file("二小.csv")]);
    expect(log.imported).toEqual([["一小.xlsx", "二小.csv"]]);
    expect(screen.queryByRole("form")).toBeNull();
  });

  it("opens the file dialog by its button, with the keyboard too", async () => {
    await show(PANE_STATES.filesWanted);
    const click = jest.spyOn(chooser(), "click").mockImplementation(() => undefined);
    screen.getByRole("button", { name: "选择文件…" }).focus();
    await userEvent.keyboard("{Enter}");
    expect(click).toHaveBeenCalledTimes(1);
  });

  it("does nothing when the dialog is left without a file, and takes the same file again", async () => {
    const { log } = await show(PANE_STATES.filesWanted);
    await userEvent.upload(chooser(), []);
    expect(log.imported).toEqual([]);
    await userEvent.upload(chooser(), file("一小.xlsx"));
    await userEvent.upload(chooser(), file("一小.xlsx"));
    expect(log.imported).toHaveLength(2);
  });

  it("shows how far it is and can be stopped", async () => {
    const { log } = await show(PANE_STATES.importing);
    const bar = screen.getByRole("progressbar", { name: "批量导入" });
    expect([
      bar.getAttribute("aria-valuenow"),
      bar.getAttribute("aria-valuemax"),
      bar.getAttribute("aria-valuetext"),
    ]).toEqual(["3", "60", "已读 3 / 60 个文件"]);
    expect(screen.getByText("第4小学.xlsx")).toBeTruthy();
    expect(screen.getByRole("button", { name: "选择文件…" }).getAttribute("aria-disabled")).toBe("true");
    await userEvent.click(screen.getByRole("button", { name: "停止" }));
    expect(log.stops).toBe(1);
  });

  it("cannot be stopped any more once it writes", async () => {
    const { log } = await show({ ...PANE_STATES.importing, stage: "writing" });
    expect(screen.getByRole("progressbar", { name: "正在写入…" })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "停止" }));
    expect(log.stops).toBe(0);
  });

  it("says what was imported and lists the files that failed, with their reasons", async () => {
    await show(PANE_STATES.imported);
    expect(screen.getByText(/已从 58 个文件导入 60 行/)).toBeTruthy();
    const list = screen.getByRole("region", { name: "未能导入的文件（2）" });
    expect(
      within(list)
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual([
      "城关小学.xls旧版 .xls/.et：请用 Excel 或 WPS 打开后另存为 .xlsx",
      "东街小学.xlsx文件不完整或已损坏：请重新导出，或用 Excel 打开修复后另存为 .xlsx",
    ]);
  });

  it("lists many failed files a page at a time", async () => {
    const { outcome } = PANE_STATES.imported;
    const failedFiles = Array.from({ length: 70 }, (_, index) => ({
      file: `${String(index)}.xlsx`,
      fault: { code: "damaged" } as const,
    }));
    await show({ ...PANE_STATES.imported, outcome: { ...outcome, failedFiles } });
    expect(screen.getAllByRole("listitem")).toHaveLength(50);
    await userEvent.click(screen.getByRole("button", { name: "再显示 20 条" }));
    expect(screen.getAllByRole("listitem")).toHaveLength(70);
  });

  it("keeps who used the keyboard where files are chosen, when the button to stop goes away", async () => {
    const { change } = await show(PANE_STATES.importing);
    screen.getByRole("button", { name: "停止" }).focus();
    await change(PANE_STATES.imported);
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "选择文件…" }));
  });

  it("takes the focus from nobody else", async () => {
    const { change } = await show(PANE_STATES.importing);
    const other = document.body.appendChild(document.createElement("button"));
    other.focus();
    await change(PANE_STATES.imported);
    expect(document.activeElement).toBe(other);
    other.remove();
  });

  it("goes away with the next command", async () => {
    const { change } = await show(PANE_STATES.imported);
    await change(PANE_STATES.done);
    expect(screen.queryByRole("region", { name: "批量导入" })).toBeNull();
  });

  it("speaks English in an English Excel", async () => {
    const { container } = await show(PANE_STATES.imported, "en-US");
    const region = screen.getByRole("region", { name: "Import files" });
    expect(within(region).getByText("Files that could not be imported (2)")).toBeTruthy();
    const text = container.textContent?.replaceAll(/城关小学|东街小学/g, "") ?? "";
    expect(unquoted(text)).not.toMatch(CHINESE);
  });

  it.each(["filesWanted", "importing", "imported"] as const)("axe finds nothing: %s", async (name) => {
    const { container } = await show(PANE_STATES[name]);
    const { violations } = await axe.run(container, {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
