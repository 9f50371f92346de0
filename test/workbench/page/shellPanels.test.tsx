/** @jest-environment jsdom */
import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { DeveloperPanel } from "../../../workbench/page/shell/DeveloperPanel";
import { figureText } from "../../../workbench/page/shell/figureText";
import { MessageStrip, type ShellMessage } from "../../../workbench/page/shell/MessageStrip";
import { shellStrings } from "../../../workbench/page/shell/shellStrings";
import { StatusBar } from "../../../workbench/page/shell/StatusBar";
import { draw, EN, FIGURES, ZH } from "./shellFixtures";

afterEach(cleanup);

const NO_LAYOUT = { rules: { region: { enabled: false }, "color-contrast": { enabled: false } } };

it("the texts of both languages have the same placeholders, and no Chinese is left in the English ones", () => {
  const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const key of Object.keys(ZH) as (keyof typeof ZH)[]) {
    expect([key, placeholders(EN[key])]).toEqual([key, placeholders(ZH[key])]);
    expect(EN[key]).not.toMatch(/\p{Script=Han}/u);
  }
  expect(shellStrings("zh-CN").save).toBe("保存");
});

describe("the developer panel", () => {
  let asked: string[];
  beforeEach(() => {
    asked = [];
  });
  const panel = (figures = FIGURES, language: "zh-CN" | "en-US" = "zh-CN") => (
    <DeveloperPanel
      strings={shellStrings(language)}
      language={language}
      figures={figures}
      onClear={() => asked.push("clear")}
      onClose={() => asked.push("close")}
    />
  );
  const rows = (table: HTMLElement) =>
    within(table)
      .getAllByRole("row")
      .map((row) => [...row.children].map((cell) => cell.textContent));

  it("shows the last command beside the total", () => {
    draw(panel());
    expect(screen.getByRole("heading", { name: "上次命令：校验年报" })).toBeTruthy();
    expect(rows(screen.getByRole("table"))).toEqual([
      ["项目", "上次命令", "累计"],
      ["同步次数", "5", "31"],
      ["请求（字节）", "48,213", "512,345"],
      ["应答（字节）", "1,203,381", "7,203,381"],
      ["用时（毫秒）", "412", "2,412"],
      ["计算的公式", "0", "1,280"],
    ]);
  });

  it("shows dashes, not zeros, until a command ran", () => {
    draw(panel({ ...FIGURES, last: null }));
    const last = rows(screen.getByRole("table")).slice(1);
    expect(last.map((row) => row[1])).toEqual(["—", "—", "—", "—", "—"]);
  });

  it("says so where there is no gap and no unknown name", () => {
    draw(panel());
    expect(screen.getByText("无缺口")).toBeTruthy();
    expect(screen.getByText("无未知名称")).toBeTruthy();
  });

  it("lists the gaps with how often, and counts them in the heading, in English", () => {
    draw(panel({ ...FIGURES, gaps: { "Worksheet.Charts": 3, "Range.Foo": 1 }, unknownNames: ["JH.FOO"] }, "en-US"));
    expect(rows(screen.getAllByRole("table")[1]!)).toEqual([
      ["Member", "Times"],
      ["Worksheet.Charts", "3"],
      ["Range.Foo", "1"],
    ]);
    expect(screen.getByRole("heading", { name: /Gaps/ }).textContent).toBe("Gaps2");
    expect(screen.getByRole("heading", { name: /Unknown names/ }).textContent).toBe("Unknown names1");
    expect(screen.getByRole("listitem").textContent).toBe("JH.FOO");
  });

  it("copies all figures as JSON and says so, until the figures change", async () => {
    const user = userEvent.setup();
    const { redraw } = draw(panel());
    await user.click(screen.getByRole("button", { name: "复制为 JSON" }));
    expect((await screen.findByText("已复制")).getAttribute("role")).toBe("status");
    expect(JSON.parse(await navigator.clipboard.readText())).toEqual(FIGURES);
    redraw(panel({ ...FIGURES, unknownNames: ["JH.FOO"] }));
    expect(screen.queryByText("已复制")).toBeNull();
  });

  it("says so when the browser refuses the clipboard", async () => {
    const user = userEvent.setup();
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("denied"));
    draw(panel());
    await user.click(screen.getByRole("button", { name: "复制为 JSON" }));
    expect(await screen.findByText("复制失败：浏览器不允许使用剪贴板")).toBeTruthy();
  });

  it("asks to clear and to close", async () => {
    draw(panel());
    await userEvent.click(screen.getByRole("button", { name: "计数清零" }));
    await userEvent.click(screen.getByRole("button", { name: "关闭开发者面板" }));
    expect(asked).toEqual(["clear", "close"]);
  });

  it("has nothing for axe to find", async () => {
    const { container } = draw(panel({ ...FIGURES, gaps: { "Worksheet.Charts": 3 }, unknownNames: ["JH.FOO"] }));
    const { violations } = await axe.run(container, NO_LAYOUT);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe("the status bar", () => {
  const bar = (changes: Partial<Parameters<typeof StatusBar>[0]> = {}) => (
    <StatusBar strings={ZH} activity={{ kind: "ready" }} selection={null} calculation="calculated" {...changes} />
  );

  it.each([
    [{ kind: "ready" }, "就绪", "Ready"],
    [{ kind: "running", command: "校验年报" }, "正在执行：校验年报…", "Running: 校验年报…"],
    [{ kind: "error", text: "命令失败。" }, "命令失败。", "命令失败。"],
  ] as const)("says what the workbench does: %j", (activity, chinese, english) => {
    const { redraw } = draw(bar({ activity }));
    expect(screen.getByRole("status").textContent).toBe(chinese);
    redraw(bar({ activity, strings: EN }));
    expect(screen.getByRole("status").textContent).toBe(english);
  });

  it("shows average, count and sum of the selected numbers as Excel does", () => {
    const { container, redraw } = draw(bar({ selection: { count: 3, numbers: { average: 1 / 3, sum: 0.1 + 0.2 } } }));
    expect(container.textContent).toBe("就绪平均值：0.3333333333计数：3求和：0.3公式已计算");
    redraw(bar({ selection: { count: 3, numbers: null } }));
    expect(container.textContent).toBe("就绪计数：3公式已计算");
  });

  it.each([
    ["calculating", "正在计算公式…"],
    ["outdated", "公式待重新计算"],
  ] as const)("tells that formulas are %s", (calculation, text) => {
    draw(bar({ calculation }));
    expect(screen.getByText(text)).toBeTruthy();
  });

  it.each([
    [0, "0"],
    [-1.5, "-1.5"],
    [2 / 3, "0.6666666667"],
    [12345678901234, "12345678901234"],
    [1e21, "1e+21"],
  ])("writes %d as %s", (value, text) => expect(figureText(value)).toBe(text));
});

describe("messages", () => {
  const error: ShellMessage = { id: "a", intent: "error", text: "无法打开“县.xlsx”。" };
  const notice: ShellMessage = { id: "b", intent: "info", text: "已打开示例。" };

  it("interrupts for an error only", () => {
    draw(<MessageStrip strings={ZH} messages={[notice, error]} onDismiss={() => undefined} />);
    expect(screen.getByRole("alert").textContent).toBe(error.text);
    expect(screen.getByRole("status", { name: "提示消息" }).textContent).toBe(notice.text);
  });

  it("dismisses the one that is meant", async () => {
    const dismissed: string[] = [];
    draw(<MessageStrip strings={EN} messages={[error, notice]} onDismiss={(id) => dismissed.push(id)} />);
    const strip = screen.getByRole("status", { name: "Messages" });
    await userEvent.click(within(strip).getByRole("button", { name: "Dismiss the message" }));
    expect(dismissed).toEqual(["b"]);
  });
});
