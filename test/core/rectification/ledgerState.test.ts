import { faultyRows, isOverdue, ledgerState } from "../../../src/core/rectification/ledgerState";
import { writtenText } from "../../../src/core/rectification/writtenCells";
import { completeRow, ledgerRow } from "./ledgerRows";

describe("the state of an entry", () => {
  const written = writtenText({ measure: "采购设备" });

  it("goes from 未整改 over 整改中 and 已整改 to 已销号 with what is filled in", () => {
    expect(ledgerState(ledgerRow())).toBe("notStarted");
    expect(ledgerState(ledgerRow({ measure: "已列入计划" }))).toBe("inProgress");
    expect(ledgerState(ledgerRow({ funds: 12.5 }))).toBe("inProgress");
    expect(ledgerState(ledgerRow({ funds: 0 }))).toBe("inProgress");
    expect(ledgerState(ledgerRow({ result: "已采购" }))).toBe("rectified");
    expect(ledgerState(ledgerRow({ result: "已采购", closed: "2026.5" }))).toBe("closed");
    expect(ledgerState(ledgerRow({ closed: 46_150 }))).toBe("closed");
  });

  it("is not moved by a measure that was proposed and that nobody touched", () => {
    expect(ledgerState(ledgerRow({ measure: "采购设备", written }))).toBe("notStarted");
    expect(ledgerState(ledgerRow({ measure: "", written }))).toBe("notStarted");
    expect(ledgerState(ledgerRow({ measure: "采购设备50台", written }))).toBe("inProgress");
    expect(ledgerState(ledgerRow({ measure: "采购设备", written, funds: 3 }))).toBe("inProgress");
  });

  it("is not closed by blanks, or by a close-out time that nobody understands", () => {
    expect(ledgerState(ledgerRow({ result: "  ", closed: " " }))).toBe("notStarted");
    expect(ledgerState(ledgerRow({ result: "已采购", closed: "是" }))).toBe("rectified");
    expect(ledgerState(ledgerRow({ closed: "待定" }))).toBe("notStarted");
  });
});

describe("an entry is overdue", () => {
  it("from the first day after the month of its deadline", () => {
    const row = completeRow({ deadline: "2026年3月" });
    expect([isOverdue(row, "2026-03-31"), isOverdue(row, "2026-04-01")]).toEqual([false, true]);
    expect(isOverdue(row, "2027-01-01")).toBe(true);
  });

  it("until it is closed; a result alone does not help", () => {
    const row = completeRow({ deadline: "2026.3", result: "已采购" });
    expect(isOverdue(row, "2026-04-01")).toBe(true);
    expect(isOverdue({ ...row, closed: "2026.5" }, "2026-06-01")).toBe(false);
    expect(isOverdue({ ...row, closed: "是" }, "2026-06-01")).toBe(true);
  });

  it("never without a deadline that is understood", () => {
    expect(isOverdue(completeRow({ deadline: "" }), "2026-04-01")).toBe(false);
    expect(isOverdue(completeRow({ deadline: "尽快" }), "2026-04-01")).toBe(false);
  });
});

describe("faults of rows", () => {
  const faultsOf = (cells: Parameters<typeof completeRow>[0]) =>
    faultyRows([completeRow(cells)]).flatMap(({ faults }) => faults);

  it("are none in a complete row, open or closed", () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ funds: 12.5, result: "已采购", closed: "2026-05" })).toEqual([]);
    expect(faultsOf({ funds: "  " })).toEqual([]);
  });

  it.each([
    ["closedWithoutResult", { closed: "2026.5" }],
    ["closedWithoutResult", { closed: "2026.5", result: " " }],
    ["ownerMissing", { ownerName: " " }],
    ["deadlineMissing", { deadline: "" }],
    ["deadlineNotUnderstood", { deadline: "尽快" }],
    ["closedNotUnderstood", { closed: "是", result: "已采购" }],
    ["fundsAreText", { funds: "3.5万" }],
    ["fundsAreText", { funds: "12" }],
  ] as const)("%s", (fault, cells) => {
    expect(faultsOf(cells)).toEqual([fault]);
  });

  it("are all said of one row", () => {
    expect(faultyRows([ledgerRow({ closed: "是", funds: "无" })])[0]?.faults).toEqual([
      "closedWithoutResult",
      "ownerMissing",
      "deadlineMissing",
      "closedNotUnderstood",
      "fundsAreText",
    ]);
  });

  it("are said of every row with a number that stands twice, however it is typed; blanks are no numbers", () => {
    const rows = [
      completeRow({ number: 3 }, 4),
      completeRow({ number: 4 }, 5),
      completeRow({ number: "３ " }, 6),
      completeRow({ number: "" }, 7),
      completeRow({ number: " " }, 8),
    ];
    expect(faultyRows(rows).map(({ row, faults }) => [row.row, faults])).toEqual([
      [4, ["numberTwice"]],
      [6, ["numberTwice"]],
    ]);
  });
});
