/** @jest-environment jsdom */
import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import type { SessionState } from "../../src/app/session";
import { Progress } from "../../src/taskpane/components/Progress";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

function element(stage: SessionState["stage"], onStop: () => void) {
  return (
    <FluentProvider theme={webLightTheme}>
      <Progress stage={stage} onStop={onStop} />
    </FluentProvider>
  );
}

async function wait(milliseconds: number) {
  await act(async () => new Promise((resolve) => setTimeout(resolve, milliseconds)));
}

const LONGER_THAN_PATIENCE = 400;

afterEach(cleanup);

describe("progress of a running command", () => {
  it("shows a bar at once and no words that would only flicker", () => {
    render(element("reading", jest.fn()));
    expect(screen.getByRole("progressbar")).toBeTruthy();
    expect(screen.queryByRole("status")).toBeNull();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it.each<[NonNullable<SessionState["stage"]>, string]>([
    ["reading", "正在读取工作簿…"],
    ["judging", "正在识别和判定…"],
    ["writing", "正在写入…"],
  ])("says what it does while %s", async (stage, words) => {
    render(element(stage, jest.fn()));
    await wait(LONGER_THAN_PATIENCE);
    expect(screen.getByRole("status").textContent).toBe(words);
  });

  it("can be stopped until it writes", async () => {
    const onStop = jest.fn();
    const { rerender } = render(element("judging", onStop));
    await wait(LONGER_THAN_PATIENCE);
    await userEvent.click(screen.getByRole("button", { name: "停止" }));
    expect(onStop).toHaveBeenCalledTimes(1);
    rerender(element("writing", onStop));
    const button = screen.getByRole("button", { name: "停止" });
    expect(button.getAttribute("aria-disabled")).toBe("true");
    await userEvent.click(button);
    expect(onStop).toHaveBeenCalledTimes(1);
  });
});
