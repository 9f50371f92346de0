/** @jest-environment jsdom */
import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { SessionState } from "../../src/app/session";
import { FAULT_LABELS, NOTICE_SENTENCES } from "../../src/i18n/ledgerItems";
import { PANE_STATES } from "../fixtures/paneStates";
import { CHINESE, UNFORMATTED } from "../fixtures/words";
import { accessibilityFaults, showPane } from "./showPane";

type View = NonNullable<SessionState["ledger"]>;

const sheet = "整改台账";
const item = (row: number, column = 3) => ({
  at: { sheet, row, column },
  school: `第${String(row)}小学`,
  problem: "小学：缺",
});
const VIEW: View = {
  sheet,
  counts: { notStarted: 1, inProgress: 2, rectified: 3, closed: 4, overdue: 5 },
  closable: [
    { ...item(4), key: "一", result: "已达标（实际 3间）" },
    { ...item(5), key: "二", result: "已建成" },
  ],
  notices: [
    { ...item(6), code: "conflict", typed: "我写的", written: "旧句", proposed: "新句" },
    { ...item(7), code: "copy", entryRow: 4 },
  ],
  faulty: [{ ...item(8), faults: ["ownerMissing", "fundsAreText"] }],
};

const showing = (ledger: View, running: SessionState["running"] = null): SessionState => ({
  ...PANE_STATES.empty,
  ledger,
  running,
});

afterEach(cleanup);

describe("the ledger in the pane", () => {
  it("says how many entries are in which state, and has no fault of accessibility", async () => {
    const shown = await showPane(showing(VIEW));
    const section = screen.getByRole("region", { name: "台账“整改台账”" });
    expect(section.textContent).toContain("未整改 1，整改中 2，已整改 3，已销号 4；逾期 5");
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it("closes the entries that stay chosen", async () => {
    const { log } = await showPane(showing(VIEW));
    const list = screen.getByRole("list", { name: "可以销号的问题" });
    const [first] = within(list).getAllByRole("checkbox");
    expect(
      within(list)
        .getAllByRole("checkbox")
        .every((box) => (box as HTMLInputElement).checked),
    ).toBe(true);
    expect(list.textContent).toContain("已达标（实际 3间）");
    await userEvent.click(first!);
    await userEvent.click(screen.getByRole("button", { name: "确认销号（1 条）" }));
    await userEvent.click(first!);
    await userEvent.click(screen.getByRole("button", { name: "确认销号（2 条）" }));
    expect(log.closed).toEqual([["二"], ["一", "二"]]);
  });

  it("closes nothing while a command runs, or where nothing is chosen", async () => {
    const { log } = await showPane(showing(VIEW, "checkSheets"));
    await userEvent.click(screen.getByRole("button", { name: "确认销号（2 条）" }));
    cleanup();
    const again = await showPane(showing({ ...VIEW, closable: VIEW.closable.slice(0, 1) }));
    await userEvent.click(screen.getByRole("checkbox"));
    await userEvent.click(screen.getByRole("button", { name: "确认销号（0 条）" }));
    expect([log.closed, again.log.closed]).toEqual([[], []]);
  });

  it("shows all sides of a conflict, the entry of a copy, and goes to the cell", async () => {
    const { log } = await showPane(showing(VIEW));
    const [conflict, copy] = within(screen.getByRole("list", { name: "请核对" })).getAllByRole("button");
    for (const text of ["我写的", "旧句", "新句", "D7"]) expect(conflict?.textContent).toContain(text);
    expect(copy?.textContent).toContain("与第 5 行标识相同");
    await userEvent.click(conflict!);
    expect(log.revealed).toEqual([{ sheet, row: 6, column: 3 }]);
  });

  it("says what is missing in which row", async () => {
    const { log } = await showPane(showing(VIEW));
    const [row] = within(screen.getByRole("list", { name: "填写不全或有误" })).getAllByRole("button");
    expect(row?.textContent).toContain("缺责任人、投入资金不是数字");
    await userEvent.click(row!);
    expect(log.revealed).toHaveLength(1);
  });

  it("draws long lists a page at a time", async () => {
    const many = Array.from({ length: 60 }, (_, index) => index);
    await showPane(
      showing({
        ...VIEW,
        notices: many.map((row) => ({ ...item(row), code: "hidden" as const })),
        faulty: many.map((row) => ({ ...item(row), faults: ["ownerMissing"] as const })),
      }),
    );
    const rows = () => within(screen.getByRole("list", { name: "请核对" })).getAllByRole("button");
    expect(rows()).toHaveLength(50);
    await userEvent.click(screen.getByRole("button", { name: "再显示 10 条" }));
    expect(rows()).toHaveLength(60);
    expect(screen.getByText("显示 50 / 60 条")).toBeTruthy();
  });

  it("says nothing of lists that are empty", async () => {
    await showPane(showing({ ...VIEW, closable: [], notices: [], faulty: [] }));
    expect(screen.queryAllByRole("list")).toEqual([]);
  });
});

describe("what is said of rows of the ledger", () => {
  it("is complete in both languages, and English has no Chinese", () => {
    const facts = { row: 5 };
    for (const code of Object.keys(NOTICE_SENTENCES["zh-CN"]) as (keyof (typeof NOTICE_SENTENCES)["zh-CN"])[]) {
      const [chinese, english] = [NOTICE_SENTENCES["zh-CN"][code](facts), NOTICE_SENTENCES["en-US"][code](facts)];
      expect(chinese).toMatch(/。$/);
      expect(english).not.toMatch(CHINESE);
      expect(chinese + english).not.toMatch(UNFORMATTED);
    }
    for (const label of Object.values(FAULT_LABELS["en-US"])) expect(label).not.toMatch(CHINESE);
  });
});
