import { knownRows } from "../../../src/core/rectification/knownRows";
import type { LedgerRow } from "../../../src/core/rectification/ledgerRow";
import { ledgerRow } from "./ledgerRows";
import { aProblem, rowOf } from "./problems";

const area = aProblem();
const sports = aProblem({ indicator: "sportsArea" });
const elsewhere = aProblem({ school: "乙" });
const PROBLEMS = [area, sports, elsewhere];

const kinds = (rows: readonly LedgerRow[]): readonly string[] => knownRows(rows, PROBLEMS).map(({ kind }) => kind);

describe("whose a row is", () => {
  it("is told by its key, in any order", () => {
    const rows = [rowOf(sports, {}, { row: 4 }), ledgerRow({ problem: "我们自己的" }, 5), rowOf(area, {}, { row: 6 })];
    expect(kinds(rows)).toEqual(["entry", "users", "entry"]);
    expect(knownRows(rows, PROBLEMS).map(({ problem }) => problem)).toEqual([sports, null, area]);
    expect(knownRows(rows, PROBLEMS)[1]?.written).toEqual({});
  });

  it("is the user's where the key is gone or was typed over", () => {
    expect(kinds([rowOf(area, { key: "" }), rowOf(area, { key: "甲" }), rowOf(area, { key: 1 })])).toEqual([
      "users",
      "users",
      "users",
    ]);
  });

  it("is an entry's also where the check knows nothing of it; a second one is its copy", () => {
    const unknown = aProblem({ school: "丙" });
    expect(kinds([rowOf(unknown), rowOf(unknown)])).toEqual(["entry", "copy"]);
  });

  it("is the first one's where two have one key, each copy naming it", () => {
    const rows = [
      rowOf(area, { result: "好" }),
      rowOf(sports),
      rowOf(area),
      rowOf(area, { key: ` ${area.keys[0] ?? ""} ` }),
    ];
    expect(kinds(rows)).toEqual(["entry", "entry", "copy", "copy"]);
    expect(knownRows(rows, PROBLEMS).map(({ entry }) => entry)).toEqual([null, null, rows[0], rows[0]]);
  });

  it("is one entry's where a school is known by its code in one row and by its name in another", () => {
    const both = { ...area, keys: ["JH1|teachingArea|primary|code|316", ...area.keys] };
    const rows = [rowOf(area), rowOf(both)];
    expect(knownRows(rows, [both]).map(({ kind }) => kind)).toEqual(["entry", "copy"]);
  });

  it("is nobody's where its school is another than was written", () => {
    expect(kinds([rowOf(area, { school: "乙" })])).toEqual(["torn"]);
    expect(kinds([rowOf(area, { school: "" })])).toEqual(["torn"]);
    expect(kinds([rowOf(aProblem({ school: "丙" }), { school: "丁" })])).toEqual(["torn"]);
  });

  it("is an entry's where the school stands under its new name", () => {
    const renamed = { ...area, label: "甲中心小学" };
    expect(knownRows([rowOf(area, { school: "甲中心小学 " })], [renamed])[0]?.kind).toBe("entry");
  });

  it("is nobody's where its problem is the one that was written in another row", () => {
    const written = (text: string) => ({ school: "甲", problem: text });
    const rows = [
      rowOf(area, { problem: "乙句" }, { written: written("甲句") }),
      rowOf(sports, { problem: "甲句" }, { written: written("乙句") }),
    ];
    expect(kinds(rows)).toEqual(["torn", "torn"]);
  });

  it("is nobody's where a person rewrote the problem and the sentence that was written there stands in another row", () => {
    const written = (text: string) => ({ school: "甲", problem: text });
    const other = rowOf(sports, { problem: "甲句" }, { written: written("乙句") });
    const own = { written: written("甲句") };
    expect(kinds([rowOf(area, { problem: "丙句" }, own), other])).toEqual(["torn", "torn"]);
    expect(kinds([rowOf(area, { problem: "丙句" }, own), { ...other, key: "" }])).toEqual(["entry", "users"]);
    expect(kinds([rowOf(area, { problem: "丙句" }, own), rowOf(area, { problem: "甲句" }, own)])).toEqual([
      "entry",
      "copy",
    ]);
    expect(kinds([rowOf(area, { problem: "" }, { written: { school: "甲" } }), rowOf(sports)])).toEqual([
      "entry",
      "entry",
    ]);
  });

  it("is nobody's where a person rewrote the problem and the measure is the one that was written in another row of the school", () => {
    const written = (school: string, measure: string) => ({ written: { school, problem: "旧句", measure } });
    const other = rowOf(sports, { measure: "买设备" }, written("甲", "买设备"));
    const rewritten = { problem: "新句", measure: "买设备" };
    expect(kinds([rowOf(area, rewritten, written("甲", "建操场")), other])[0]).toBe("torn");
    expect(kinds([rowOf(area, rewritten, written("甲", "买设备")), other])[0]).toBe("entry");
    expect(kinds([rowOf(area, { ...rewritten, problem: "旧句" }, written("甲", "建操场")), other])[0]).toBe("entry");
    const elsewhereOne = rowOf(elsewhere, { measure: "买设备" }, written("乙", "买设备"));
    expect(kinds([rowOf(area, rewritten, written("甲", "建操场")), elsewhereOne])[0]).toBe("entry");
    expect(
      kinds([
        rowOf(area, { ...rewritten, measure: "" }, written("甲", "建操场")),
        rowOf(sports, {}, { written: { school: "甲", problem: "x" } }),
      ])[0],
    ).toBe("entry");
  });

  it("is nobody's where its problem begins like another one of the school", () => {
    expect(kinds([rowOf(area, { problem: ` ${sports.beginning}太小` })])).toEqual(["torn"]);
    const aloud = aProblem({ school: "丙", indicator: "backboneTeachers" });
    expect(kinds([rowOf(area, { problem: aloud.problem })])).toEqual(["entry"]);
    expect(kinds([rowOf(aProblem({ school: "丙" }), { problem: sports.problem })])).toEqual(["entry"]);
  });

  it("is an entry's whatever a person made of its problem", () => {
    for (const problem of ["", "面积不够", `${area.beginning}还差得远`])
      expect(kinds([rowOf(area, { problem })])).toEqual(["entry"]);
    expect(kinds([rowOf(area, { problem: `${area.beginning} 3㎡` }), rowOf(sports)])).toEqual(["entry", "entry"]);
  });

  it("is believed without what was written only where the row says its school and problem itself", () => {
    const bare = { written: {} };
    expect(kinds([rowOf(area, {}, bare)])).toEqual(["entry"]);
    expect(kinds([rowOf(area, { problem: "" }, bare)])).toEqual(["torn"]);
    expect(kinds([rowOf(area, { problem: "面积不够" }, bare)])).toEqual(["torn"]);
    expect(kinds([rowOf(area, { school: "" }, bare)])).toEqual(["torn"]);
    const alone = { ...area, label: null };
    expect(knownRows([rowOf(alone, { school: "" }, bare)], [alone]).map(({ kind }) => kind)).toEqual(["entry"]);
  });

  it("keeps two rows with the same sentence apart", () => {
    const same = { ...sports, problem: area.problem, beginning: area.beginning };
    expect(knownRows([rowOf(area), rowOf(same)], [area, same]).map(({ kind }) => kind)).toEqual(["entry", "entry"]);
  });
});
