/** @jest-environment jsdom */
import { act, cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { mountPane, type MountedPane } from "../../src/taskpane/mountPane";
import { FINDINGS, PANE_STATES, sessionIn } from "../fixtures/paneStates";
import { CHINESE, UNFORMATTED, unquoted } from "../fixtures/words";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: HTMLElement;

function mount(language = "zh-CN"): MountedPane {
  root = document.createElement("div");
  document.body.replaceChildren(root);
  let pane: MountedPane | undefined;
  act(() => {
    pane = mountPane(root, language);
  });
  return pane!;
}

/** Shows a state in an Excel of that language. */
async function show(name: keyof typeof PANE_STATES, languageTag = "zh-CN") {
  const pane = mount();
  const { session, log } = sessionIn(PANE_STATES[name]);
  await act(async () => pane.connect(session, { languageTag, isDark: () => null }));
  // The parts loaded on use have arrived when the commands are usable and nothing is suspended any more.
  await act(async () => new Promise((resolve) => setTimeout(resolve, 50)));
  return log;
}

afterEach(cleanup);

describe("before Excel answers", () => {
  it("draws its commands at once, not yet usable", async () => {
    mount();
    const button = await screen.findByRole("button", { name: "校验年报" });
    expect(button.getAttribute("aria-disabled")).toBe("true");
    expect(screen.getByRole("status").textContent).toBe("正在连接 Excel…");
  });

  it("leaves the keyboard's focus where it is when Excel answers", async () => {
    const pane = mount();
    const button = await screen.findByRole("button", { name: "测算结果" });
    button.focus();
    const { session } = sessionIn(PANE_STATES.empty);
    await act(async () => pane.connect(session, { languageTag: "zh-CN", isDark: () => null }));
    await screen.findByText("从一张学校数据表开始");
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute("aria-disabled")).not.toBe("true");
  });

  it("says so when the page was opened outside of Excel", async () => {
    const pane = mount();
    act(() => pane.disconnect());
    expect((await screen.findByRole("status")).textContent).toBe("请在 Excel 中打开本加载项。");
  });
});

describe("commands", () => {
  it.each([
    ["校验年报", "checkSheets"],
    ["测算结果", "insertResults"],
    ["整改台账", "createLedger"],
    ["更新台账", "updateLedger"],
    ["清除标记", "clearHighlights"],
  ])("%s runs %s", async (label, command) => {
    const log = await show("empty");
    await userEvent.click(screen.getByRole("button", { name: label }));
    expect(log.ran).toEqual([command]);
  });

  it("cannot be started twice while one runs", async () => {
    const log = await show("running");
    await userEvent.click(screen.getByRole("button", { name: "校验年报" }));
    expect(log.ran).toEqual([]);
    expect(screen.getByRole("progressbar")).toBeTruthy();
  });
});

describe("in an English Excel", () => {
  it("speaks the browser's language until Excel has answered, then Excel's", async () => {
    const pane = mount("en-GB");
    expect(await screen.findByRole("button", { name: "Check the report" })).toBeTruthy();
    expect(document.documentElement.lang).toBe("en-US");
    const { session } = sessionIn(PANE_STATES.empty);
    await act(async () => pane.connect(session, { languageTag: "zh-CN", isDark: () => null }));
    expect(screen.getByRole("button", { name: "校验年报" })).toBeTruthy();
    expect(document.documentElement.lang).toBe("zh-CN");
  });

  it("says in English how a command ended, the verdict and the levels", async () => {
    await show("done", "en-US");
    expect(
      screen.getByText(
        "Checked 10 schools (1 outside the scope). Findings: Data error 1, Below 85% 1, Not met 2, Hint 1. County verdict: not met.",
      ),
    ).toBeTruthy();
    expect(within(screen.getByRole("region", { name: "County verdict" })).getByText("Not met")).toBeTruthy();
    expect(screen.getByRole("button", { name: /^Not met\s*2$/ })).toBeTruthy();
  });

  it("says every finding in English, names of the workbook as they stand", async () => {
    await show("everything", "en-US");
    await userEvent.click(screen.getByRole("button", { name: /^Show \d+ more$/ }));
    const items = screen.getAllByRole("listitem").map((item) => item.textContent ?? "");
    expect(items).toHaveLength(Object.keys(PANE_STATES.everything.check.findings).length);
    for (const item of items) {
      expect(unquoted(item).replaceAll("城关小学", "")).not.toMatch(CHINESE);
      expect(item).not.toMatch(UNFORMATTED);
    }
    expect(items.join("\n")).toContain("The formula of “运动场地面积(㎡)” in S7 gives an error (#DIV/0!)");
    expect(items[0]).toContain("城关小学 · Junior secondary");
    expect(items.filter((item) => item.startsWith("Row 7 (no school name) · Junior secondary"))).toHaveLength(1);
    expect(items.some((item) => item.startsWith("Whole county"))).toBe(true);
    expect(screen.getAllByRole("img", { name: "Data error" }).length).toBeGreaterThan(0);
  });

  it("names the section of a school in English beside its Chinese name", async () => {
    await show("done", "en-US");
    expect(screen.getByText("N1 城南九年一贯制学校（初中部） · Junior secondary")).toBeTruthy();
  });

  it("asks in English", async () => {
    await show("asks", "en-US");
    expect(screen.getByText(/^There are 2 questions to answer/)).toBeTruthy();
    expect(screen.getByRole("radiogroup", { name: /does not say the unit of/ })).toBeTruthy();
    expect(screen.getByRole("radio", { name: "Ten thousand yuan" })).toBeTruthy();
  });

  it.each([
    ["noData", /^No sheet of schools was found: the workbook is empty\./],
    ["failed", /^Something unexpected went wrong, .* TypeError$/],
  ] as const)("says in English when a command could not do its work: %s", async (name, text) => {
    await show(name, "en-US");
    expect(screen.getByText(text)).toBeTruthy();
  });
});

describe("after a check", () => {
  it("shows the county's verdict with sections and coefficients", async () => {
    await show("done");
    const verdict = screen.getByRole("region", { name: "县级结论" });
    expect(within(verdict).getByText("不达标")).toBeTruthy();
    expect(within(verdict).getByText("金城市 · 县级结论")).toBeTruthy();
    const rows = within(verdict)
      .getAllByRole("row")
      .map((row) => row.textContent);
    expect(rows.slice(1)).toEqual(["校（部）达标1/21/1", "差异系数达标6/77/7"]);
  });

  it("lists every finding with its cell and goes there on a click", async () => {
    const log = await show("done");
    expect(screen.getAllByRole("listitem")).toHaveLength(FINDINGS.length);
    await userEvent.click(screen.getByRole("button", { name: /N1 城南九年一贯制学校/ }));
    expect(log.revealed).toEqual([{ sheet: "学校基础数据", row: 9, column: 18 }]);
  });

  it("can be used with the keyboard alone", async () => {
    const log = await show("done");
    screen.getByRole("button", { name: /J2 河东初级中学/ }).focus();
    await userEvent.keyboard("{Enter}");
    expect(log.revealed).toHaveLength(1);
  });

  it("filters by level and shows all again when pressed twice", async () => {
    await show("done");
    const filter = screen.getByRole("button", { name: /^未达标\s*2$/ });
    expect(filter.textContent).toBe("未达标2");
    await userEvent.click(filter);
    expect(screen.getAllByRole("listitem")).toHaveLength(2);
    await userEvent.click(filter);
    expect(screen.getAllByRole("listitem")).toHaveLength(FINDINGS.length);
  });

  it("draws a long list a page at a time", async () => {
    await show("long");
    expect(screen.getAllByRole("listitem")).toHaveLength(50);
    await userEvent.click(screen.getByRole("button", { name: "再显示 50 条" }));
    expect(screen.getAllByRole("listitem")).toHaveLength(100);
    expect(screen.getByText("显示 100 / 150 条")).toBeTruthy();
  });

  it("says that the county waits for a new check after an edit", async () => {
    await show("stale");
    expect(screen.getByText(/县级结论待重新校验/)).toBeTruthy();
  });

  it("says that nothing was found", async () => {
    await show("clean");
    expect(screen.getByText("未发现问题。")).toBeTruthy();
  });
});

describe("questions", () => {
  it("goes on only when every question has its answer", async () => {
    const log = await show("asks");
    await userEvent.click(screen.getByRole("button", { name: "继续" }));
    expect(log.answered).toEqual([]);
    const groups = screen.getAllByRole("radiogroup");
    await userEvent.click(within(groups[0]!).getAllByRole("radio")[1]!);
    await userEvent.click(within(groups[1]!).getAllByRole("radio")[0]!);
    await userEvent.click(screen.getByRole("button", { name: "继续" }));
    expect(log.answered).toEqual([
      { "equipmentUnit:学校基础数据": "tenThousandYuan", "blankIndoorSports:学校基础数据": "none" },
    ]);
  });
});

describe("without a data sheet", () => {
  it("says so and inserts the template on a click", async () => {
    const log = await show("noData");
    expect(screen.getByText(/没有找到学校数据表/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "插入数据模板" }));
    expect(log.ran).toEqual(["insertSchoolTemplate"]);
  });
});

// jsdom draws nothing: contrast is held in test/taskpane/paneInChromium.test.ts.
describe("accessibility", () => {
  const states = Object.keys(PANE_STATES) as (keyof typeof PANE_STATES)[];

  it.each([
    ...states.map((name) => [name, "zh-CN"] as const),
    ["everything", "en-US"] as const,
    ["asks", "en-US"] as const,
  ])("has nothing for axe to find when %s, %s", async (name, languageTag) => {
    await show(name, languageTag);
    const { violations } = await axe.run(root, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map((violation) => `${violation.id}: ${violation.help}`)).toEqual([]);
  });
});
