import type { Finding } from "../../../src/core/model/finding";
import {
  explanationKey,
  type KeptExplanation,
  softFindingOf,
  withExplanations,
} from "../../../src/core/plausibility/explanations";
import { EVERY_FINDING } from "../../fixtures/everyFinding";
import { plausibleSchools, softFindings } from "./soft";

const schools = plausibleSchools(4, (index) => (index === 2 ? { teachingArea: 98 } : {}));
const kept: KeptExplanation = {
  code: "implausibleValue",
  school: "红星路小学",
  field: "teachingArea",
  value: "98/914",
  text: "新校舍在建，借用他校教室",
  date: "2026-04-15",
};

function explained(findings: readonly Finding[], explanation: KeptExplanation) {
  return withExplanations(findings, [explanation]).map((finding) => finding.explanation);
}

describe("an explanation", () => {
  it("is found by code, school and field, wherever the row stands", () => {
    const { text, date, value } = kept;
    expect(explained(softFindings(schools), kept)).toEqual([{ text, date, value, isCurrent: true }]);
    expect(explained(softFindings([...schools].reverse()), kept)).toEqual([{ text, date, value, isCurrent: true }]);
  });

  it("lapses when the figures change, and stays to be read", () => {
    const changed = plausibleSchools(4, (index) => (index === 2 ? { teachingArea: 99 } : {}));
    expect(explained(softFindings(changed), kept)).toMatchObject([{ isCurrent: false, value: "98/914" }]);
  });

  it("of another school, field or code is not taken", () => {
    for (const other of [{ school: "别的" }, { field: "equipmentValue" }, { code: "unitSlip" }]) {
      expect(explained(softFindings(schools), { ...kept, ...other })).toEqual([undefined]);
    }
  });

  it("is never put on what is not a soft finding of level 提示", () => {
    const [soft] = softFindings(schools);
    expect(softFindingOf(soft!)).toBe(soft);
    expect(softFindingOf({ ...soft!, level: "dataError" })).toBeNull();
    const hard: Finding = EVERY_FINDING.blankCell;
    expect(softFindingOf(hard)).toBeNull();
    expect(withExplanations([hard, EVERY_FINDING.noPupils], [kept])).toEqual([hard, EVERY_FINDING.noPupils]);
  });

  it("that was taken back is taken off, and nothing else changes", () => {
    const found = softFindings(schools);
    expect(withExplanations(withExplanations(found, [kept]), [])).toEqual(found);
    expect(withExplanations(found, [])[0]).toBe(found[0]);
    expect(withExplanations(withExplanations(found, [kept]), [])[0]).toMatchObject({ code: "implausibleValue" });
  });

  it("has a key that no text can imitate", () => {
    const key = explanationKey({ code: "a", school: "b", field: "c" });
    expect(key).not.toBe(explanationKey({ code: "a", school: "bc", field: "" }));
  });
});
