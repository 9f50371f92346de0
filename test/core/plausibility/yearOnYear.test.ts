import { aGoodPrimarySchool, aSchool, cell, COLUMN } from "../../fixtures/schoolRecords";
import { codesOf, plausibleSchools, softFindings } from "./soft";

describe("figures and those of last year", () => {
  it("say nothing while they change as much as is usual", () => {
    expect(
      codesOf(
        plausibleSchools(6, () => ({ primaryPupils: 950 })),
        plausibleSchools(6),
      ),
    ).toEqual([]);
  });

  it("are doubted where they rise or fall beyond the bounds, with both figures and cells", () => {
    const now = plausibleSchools(3, (index) => (index === 1 ? { teachingArea: 8000 } : {}));
    const lastYear = plausibleSchools(3).map((school) => ({ ...school }));
    expect(softFindings(now, lastYear)).toMatchObject([
      {
        code: "changedSinceLastYear",
        at: cell(2, COLUMN.teachingArea),
        before: 5114,
        after: 8000,
        change: (8000 - 5114) / 5114,
        lastYear: cell(2, COLUMN.teachingArea),
        subject: { value: "5114→8000" },
      },
    ]);
  });

  it("fall by another measure than they rise", () => {
    const down = plausibleSchools(3, (index) => (index === 0 ? { teachingArea: 4000 } : {}));
    expect(softFindings(down, plausibleSchools(3))).toMatchObject([{ before: 5103, after: 4000 }]);
    expect(codesOf(plausibleSchools(3), down)).toEqual([]);
  });

  it("from nothing have no share of change", () => {
    const before = plausibleSchools(1, () => ({ indoorSportsArea: 0 }));
    expect(softFindings(plausibleSchools(1), before)).toMatchObject([{ before: 0, after: 300, change: null }]);
  });

  it("find a school by its code, else by its name, and leave out who came or went", () => {
    const named = { ...aGoodPrimarySchool({ name: "新名路小学", teachingArea: 9000 }), code: "1000000001" };
    const old = { ...aGoodPrimarySchool({ name: "旧名路小学" }), code: "1000000001" };
    expect(codesOf([named], [old])).toEqual(["changedSinceLastYear"]);
    expect(codesOf([{ ...named, code: null }], [old])).toEqual([]);
    expect(codesOf([{ ...named, name: "旧名路小学", code: "2" }], [old])).toEqual(["changedSinceLastYear"]);
  });

  it("are compared though the school has become one of another type", () => {
    const now = aSchool({ name: "东关学校", type: "nineYearSchool", primaryPupils: 900, juniorPupils: 300 });
    const old = aSchool({ name: "东关学校", type: "primarySchool", primaryPupils: 500 });
    expect(softFindings([now], [old])).toMatchObject([{ code: "changedSinceLastYear", before: 500, after: 900 }]);
  });

  it("of attached classes are not those of their school", () => {
    const host = aSchool({ name: "城北路中学", type: "juniorSecondarySchool", juniorPupils: 480, row: 1 });
    const attached = aSchool({
      name: "城北路中学",
      type: "attachedPrimaryClass",
      primaryPupils: 40,
      host: host.at,
      row: 2,
    });
    expect(codesOf([host, attached], [host, attached])).toEqual([]);
  });

  it("that slipped by their unit are said once", () => {
    const now = plausibleSchools(4, (index) => (index === 0 ? { equipmentValue: 25_001_000_000 } : {}));
    expect(codesOf(now, plausibleSchools(4))).toEqual(["unitSlip"]);
  });
});
