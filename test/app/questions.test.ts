import { openInMemoryWorkbook } from "../fakes/inMemoryWorkbook";
import { parseSettings } from "../../src/app/settings";
import { countyRows, goodSchool, school } from "./countySheet";
import { startSession } from "./startSession";

const first = { name: "2025", rows: countyRows(goodSchool("一小", "1"), goodSchool("二小", "2")) };
const second = {
  name: "2026",
  rows: countyRows(school("一小", "1", { "运动场地面积(㎡)": 10 }), goodSchool("二小", "2")),
};
const NOTE = { name: "说明", rows: [["填表说明"]] };

describe("a command that has to ask", () => {
  it("writes nothing and goes on once it is answered", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [NOTE, first, second] });
    const { session } = await startSession(workbook);
    const asked = await session.run("checkSheets");
    expect(asked.status).toBe("asks");
    expect(asked.questions).toMatchObject([{ code: "dataSheet", choices: ["2025", "2026"] }]);
    expect(workbook.patches).toEqual([]);
    const [question] = asked.questions;
    const answered = await session.answer({ [question?.id ?? ""]: "2026" });
    expect(answered).toMatchObject({ command: "checkSheets", status: "done" });
    expect(workbook.marks("2026").length).toBeGreaterThan(0);
    expect(workbook.marks("2025")).toEqual([]);
  });

  it("keeps the answers in the workbook, so that the next session does not ask", async () => {
    const workbook = openInMemoryWorkbook({
      sheets: [NOTE, first, second],
      settings: '{"version":1,"place":"金城市","answers":{"old":"x"}}',
    });
    const { session } = await startSession(workbook);
    const [question] = (await session.run("createLedger")).questions;
    const id = question?.id ?? "";
    expect((await session.answer({ [id]: "2026" })).command).toBe("createLedger");
    expect(parseSettings(workbook.settings()).settings).toEqual({
      version: 1,
      place: "金城市",
      answers: { old: "x", [id]: "2026" },
    });
    expect((await (await startSession(workbook)).session.run("checkSheets")).status).toBe("done");
  });

  it("does not take an answer that is none of the choices", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [NOTE, first, second] });
    const { session } = await startSession(workbook);
    const [question] = (await session.run("checkSheets")).questions;
    expect((await session.answer({ [question?.id ?? ""]: "别的", other: "x" })).status).toBe("asks");
    expect(parseSettings(workbook.settings()).settings.answers).toEqual({});
  });

  it("checks when it is answered without having asked", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [first] });
    expect((await (await startSession(workbook)).session.answer({})).command).toBe("checkSheets");
  });

  it("takes the sheet that the user stands on without asking", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [NOTE, first, second], active: "2026" });
    expect((await (await startSession(workbook)).session.run("checkSheets")).status).toBe("done");
    expect(workbook.marks("2026").length).toBeGreaterThan(0);
  });
});
