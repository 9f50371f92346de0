import { ledgerEntries } from "../../../src/core/rectification/ledgerEntries";
import type { Finding, FindingOf } from "../../../src/core/model/finding";
import type { ResourceIndicator } from "../../../src/core/model/indicator";
import type { Phase } from "../../../src/core/model/phase";
import { nationalStandard, overlayFor } from "../../../src/standards/registry";

const standard = nationalStandard("national/2017-quality-balanced")!;
const overlay = overlayFor("金城市")!;
const reference = { document: "某办法", number: "某号", clause: "第1项" };

interface Short {
  readonly school: string;
  readonly row: number | null;
  readonly indicator: ResourceIndicator;
  readonly phase?: Phase | null;
  readonly isSchoolFailing?: boolean;
  readonly sheet?: string;
}

function short({
  school,
  row,
  indicator,
  phase = "primary",
  isSchoolFailing = true,
  sheet = "表",
}: Short): FindingOf<"readingShort"> {
  return {
    code: "readingShort",
    level: "notMet",
    at: row === null ? null : { sheet, row, column: 18 },
    alsoAt: [],
    school,
    phase,
    reference,
    indicator,
    actual: 1,
    required: 2,
    floor: 1.7,
    shortfall: { section: 1, school: null, ratio: null },
    isRoundingDecisive: false,
    stillPasses: isSchoolFailing ? null : [6, 7],
    isSchoolFailing,
  };
}

function tooHigh(indicator: ResourceIndicator, phase: Phase): FindingOf<"coefficientTooHigh"> {
  return {
    code: "coefficientTooHigh",
    level: "notMet",
    at: null,
    alsoAt: [],
    school: null,
    phase,
    reference,
    indicator,
    actual: 0.6,
    limit: 0.5,
    isRoundingDecisive: false,
  };
}

const order = (findings: readonly Finding[]): readonly string[] =>
  ledgerEntries(findings, { standard, overlay: null }).map(
    ({ finding, resourceClass }) =>
      `${resourceClass} ${finding.school ?? "全县"} ${String(finding.phase)} ${finding.indicator}`,
  );

describe("ledger entries", () => {
  it("take short readings of failing schools and coefficients above their limit, nothing else", () => {
    const blank: Finding = {
      code: "blankCell",
      level: "dataError",
      at: { sheet: "表", row: 1, column: 2 },
      alsoAt: [],
      school: "甲",
      phase: null,
      reference: null,
      field: "学校名称",
    };
    const findings = [
      blank,
      short({ school: "甲", row: 1, indicator: "teachingArea" }),
      short({ school: "乙", row: 2, indicator: "teachingArea", isSchoolFailing: false }),
      tooHigh("backboneTeachers", "primary"),
    ];
    expect(order(findings)).toEqual(["hardware 甲 primary teachingArea", "software 全县 primary backboneTeachers"]);
  });

  it("stand hardware first, then by school, phase and indicator, the county after the schools of its class", () => {
    const findings = [
      tooHigh("sportsArea", "juniorSecondary"),
      tooHigh("sportsArea", "primary"),
      tooHigh("backboneTeachers", "primary"),
      short({ school: "乙", row: 2, indicator: "teachingArea", phase: "juniorSecondary" }),
      short({ school: "乙", row: 2, indicator: "equipmentValue" }),
      short({ school: "乙", row: 2, indicator: "teachingArea" }),
      short({ school: "甲", row: 1, indicator: "backboneTeachers" }),
      short({ school: "甲", row: 1, indicator: "multimediaClassrooms" }),
    ];
    expect(order(findings)).toEqual([
      "hardware 甲 primary multimediaClassrooms",
      "hardware 乙 primary teachingArea",
      "hardware 乙 primary equipmentValue",
      "hardware 乙 juniorSecondary teachingArea",
      "hardware 全县 primary sportsArea",
      "hardware 全县 juniorSecondary sportsArea",
      "software 甲 primary backboneTeachers",
      "software 全县 primary backboneTeachers",
    ]);
  });

  it("keep the order of the sheets, and put a reading without a cell after those with one", () => {
    const findings = [
      short({ school: "丙", row: null, indicator: "teachingArea", phase: null }),
      short({ school: "甲", row: 9, indicator: "teachingArea", sheet: "一" }),
      short({ school: "乙", row: 1, indicator: "teachingArea", sheet: "二" }),
    ];
    expect(order(findings).map((entry) => entry.split(" ")[1])).toEqual(["甲", "乙", "丙"]);
  });

  it("name the lead office of the overlay, and none without one", () => {
    const findings = [
      short({ school: "甲", row: 1, indicator: "teachingArea" }),
      tooHigh("backboneTeachers", "primary"),
    ];
    const offices = ledgerEntries(findings, { standard, overlay }).map(({ leadOffice }) => leadOffice);
    expect(offices).toEqual(["项目办", "计财科"]);
    expect(ledgerEntries(findings, { standard, overlay: null }).every(({ leadOffice }) => leadOffice === null)).toBe(
      true,
    );
  });

  it("leave out an indicator that the standard does not know", () => {
    const smaller = {
      ...standard,
      indicators: standard.indicators.filter(({ indicator }) => indicator !== "teachingArea"),
    };
    expect(
      ledgerEntries([short({ school: "甲", row: 1, indicator: "teachingArea" })], { standard: smaller, overlay: null }),
    ).toEqual([]);
  });

  it("keep equal findings in the order given", () => {
    const twice = [
      short({ school: "甲", row: 1, indicator: "teachingArea" }),
      short({ school: "甲", row: 1, indicator: "teachingArea" }),
    ];
    expect(ledgerEntries(twice, { standard, overlay: null }).map(({ finding }) => finding)).toEqual(twice);
  });
});
