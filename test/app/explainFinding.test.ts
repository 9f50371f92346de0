import { explainFinding } from "../../src/app/explainFinding";
import { HostRefusal } from "../../src/app/ports";
import { explanationsOf, parseSettings, settingsText, withKeptExplanations } from "../../src/app/settings";
import type { Finding } from "../../src/core/model/finding";
import type { KeptExplanation } from "../../src/core/plausibility/explanations";
import { EVERY_FINDING } from "../fixtures/everyFinding";
import { openInMemoryWorkbook, type InMemoryWorkbook } from "../fakes/inMemoryWorkbook";
import { countyRows, goodSchool, school } from "./countySheet";
import { startSession } from "./startSession";

const DATA = "学校数据";
const TODAY = "2026-04-15";
const slipped = school("二小", "2", { "教学仪器设备值(万元)": 400_000 });
const spec = { sheets: [{ name: DATA, rows: countyRows(goodSchool("一小", "1"), slipped, goodSchool("三小", "3")) }] };

async function checked(given: ConstructorParameters<typeof InMemoryWorkbook>[0] = spec) {
  const workbook = openInMemoryWorkbook(given);
  const { session } = await startSession(workbook);
  await session.run("checkSheets");
  const found = (): Finding => session.state().check!.findings.find(({ code }) => code === "unitSlip")!;
  return { workbook, session, found };
}

function kept(workbook: InMemoryWorkbook): readonly KeptExplanation[] {
  return explanationsOf(parseSettings(workbook.settings()).settings);
}

describe("explaining a soft finding", () => {
  it("is kept in the workbook with the day and the figure, and shown beside the finding at once", async () => {
    const { workbook, session, found } = await checked();
    workbook.takeRoundTrips();
    const outcome = await session.explain(found(), "  去年捐赠\n一批设备 ");
    expect(workbook.takeRoundTrips()).toBe(2);
    expect(outcome).toMatchObject({ status: "done", notes: [{ code: "explanationKept" }] });
    expect(session.state().outcome).toBe(outcome);
    expect(kept(workbook)).toEqual([
      {
        code: "unitSlip",
        school: "2",
        field: "equipmentValue",
        value: "4000000000",
        text: "去年捐赠 一批设备",
        date: TODAY,
      },
    ]);
    expect(found().explanation).toMatchObject({ text: "去年捐赠 一批设备", date: TODAY, isCurrent: true });
  });

  it("stands in 校验结果 after the next check, at the right, and outlives sorting", async () => {
    const { workbook, session, found } = await checked();
    await session.explain(found(), "捐赠");
    const [header, one, two, three] = spec.sheets[0]!.rows;
    const sorted = openInMemoryWorkbook({
      sheets: [{ name: DATA, rows: [header!, three!, two!, one!] }],
      settings: workbook.settings()!,
    });
    await (await startSession(sorted)).session.run("checkSheets");
    const rows = sorted.content("校验结果");
    expect(rows[0]?.at(-1)).toBe("解释说明");
    expect(rows.filter((row) => row.at(-1) === "捐赠（2026-04-15）")).toHaveLength(1);
  });

  it("lapses when the figure changes, and that is said", async () => {
    const { workbook, session, found } = await checked();
    await session.explain(found(), "捐赠");
    await workbook.type(DATA, [2, 15], 500_000);
    await session.run("checkSheets");
    expect(found().explanation).toMatchObject({ text: "捐赠", isCurrent: false });
    const texts = workbook.content("校验结果").flatMap((row) => row.at(-1) ?? []);
    expect(texts).toContain("数据已变动，原说明失效：捐赠（2026-04-15）");
  });

  it("can be changed and taken back", async () => {
    const { workbook, session, found } = await checked();
    await session.explain(found(), "捐赠");
    await session.explain(found(), "改了");
    expect(kept(workbook).map(({ text }) => text)).toEqual(["改了"]);
    expect(await session.explain(found(), " ")).toMatchObject({ notes: [{ code: "explanationTakenBack" }] });
    expect(kept(workbook)).toEqual([]);
    expect(found().explanation).toBeUndefined();
  });

  it("never touches an error: nothing is kept", async () => {
    const { workbook, session } = await checked();
    const outcome = await session.explain(EVERY_FINDING.blankCell, "不填");
    expect(outcome).toMatchObject({ status: "refused", notes: [{ code: "notExplainable" }] });
    expect(workbook.settings()).toBeNull();
  });

  it("keeps the answers and the place that the settings hold", async () => {
    const settings = '{"version":1,"place":"金城市","answers":{"a":"b"}}';
    const { workbook, session, found } = await checked({ ...spec, settings });
    await session.explain(found(), "捐赠");
    expect(parseSettings(workbook.settings()).settings).toMatchObject({ place: "金城市", answers: { a: "b" } });
  });

  it("is refused with a reason where Excel refuses, and leaves open questions open", async () => {
    const { workbook, session, found } = await checked();
    workbook.nextFailure = new HostRefusal({ code: "cellBeingEdited" });
    expect(await session.explain(found(), "捐赠")).toMatchObject({ status: "refused" });
    expect(found().explanation).toBeUndefined();
    const noUnit = countyRows(goodSchool("一小", "1"));
    noUnit[0]![15] = "教学仪器设备值";
    const asking = await startSession(openInMemoryWorkbook({ sheets: [{ name: DATA, rows: noUnit }] }));
    const asked = await asking.session.run("checkSheets");
    expect(asked.status).toBe("asks");
    await asking.session.explain(EVERY_FINDING.unitSlip, "捐赠");
    expect(asking.session.state().outcome).toBe(asked);
  });

  it("without a check is kept all the same", async () => {
    const workbook = openInMemoryWorkbook(spec);
    const request = { finding: EVERY_FINDING.unitSlip, text: "捐赠" };
    const result = await explainFinding({ port: workbook, today: () => TODAY }, request, null);
    expect(result).toMatchObject({ status: "done", notes: [{ code: "explanationKept" }] });
    expect(result.check).toBeUndefined();
    expect(kept(workbook)).toHaveLength(1);
  });
});

describe("explanations in the settings", () => {
  const one: KeptExplanation = {
    code: "unitSlip",
    school: "2",
    field: "equipmentValue",
    value: "1",
    text: "捐赠",
    date: TODAY,
  };
  const some = (count: number, text = "捐赠") =>
    Array.from({ length: count }, (_unused, index) => ({ ...one, school: String(index), text }));
  const { settings } = parseSettings(null);

  it("come back as they were stored", () => {
    const text = settingsText(withKeptExplanations(settings, [one])!);
    expect(explanationsOf(parseSettings(text).settings)).toEqual([one]);
    expect(settingsText(withKeptExplanations(settings, [])!)).toBe(settingsText(settings));
  });

  it.each([
    ["another version", { version: 2, entries: [] }],
    ["a key that is not ours", { version: 1, entries: [{ ...one, more: 1 }] }],
    ["no date", { version: 1, entries: [{ ...one, date: "昨天" }] }],
    ["no text", { version: 1, entries: [{ ...one, text: "" }] }],
    ["too long a text", { version: 1, entries: [{ ...one, text: "长".repeat(301) }] }],
    ["a code that is none", { version: 1, entries: [{ ...one, code: "__proto__" }] }],
    ["too many", { version: 1, entries: some(201) }],
  ])("with %s are not used", (_what, explanations) => {
    expect(parseSettings(JSON.stringify({ version: 1, answers: {}, explanations })).fault).toBe("invalid");
  });

  it("that are too many, or too long together, are refused and never dropped", async () => {
    expect(withKeptExplanations(settings, some(201))).toBeNull();
    expect(withKeptExplanations(settings, some(190, "长".repeat(300)))).toBeNull();
    const full = settingsText(withKeptExplanations(settings, some(200))!);
    const workbook = openInMemoryWorkbook({ ...spec, settings: full });
    const request = { finding: EVERY_FINDING.unitSlip, text: "捐赠" };
    const result = await explainFinding({ port: workbook, today: () => TODAY }, request, null);
    expect(result).toMatchObject({ status: "refused", notes: [{ code: "tooManyExplanations" }] });
    expect(workbook.settings()).toBe(full);
  });

  it("stay when answers have to go", () => {
    const answers = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`${String(index)}${"长".repeat(250)}`, "x".repeat(200)]),
    );
    const text = settingsText({ ...withKeptExplanations(settings, some(150, "长".repeat(100)))!, answers });
    expect(explanationsOf(parseSettings(text).settings)).toHaveLength(150);
  });
});
