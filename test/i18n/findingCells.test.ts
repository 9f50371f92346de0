import type { Finding } from "../../src/core/model/finding";
import { actualFormat, findingCells, findingUnit } from "../../src/i18n/findingCells";
import { nationalStandards } from "../../src/standards/registry";
import { EVERY_FINDING, FINDING_BASE } from "../fixtures/everyFinding";

const standard = nationalStandards()[0]!;
const base = FINDING_BASE;
const field = "运动场地面积(㎡)";
const found = "约500";

describe("the columns 实际 and 标准", () => {
  it("have the figures of a reading, with its unit and decimals", () => {
    const { readingShort } = EVERY_FINDING;
    expect(findingCells(readingShort)).toEqual({ actual: readingShort.actual, required: "≥5.8" });
    expect(actualFormat(readingShort, standard)).toBe("0.00");
    expect(actualFormat(readingShort, { ...standard, display: { ...standard.display, readingDecimals: 0 } })).toBe("0");
    expect(findingUnit(readingShort, standard)).toBe("㎡");
  });

  it("have the figures of a coefficient, with the decimals of the documents", () => {
    const { coefficientTooHigh } = EVERY_FINDING;
    expect(findingCells(coefficientTooHigh)).toEqual({ actual: 0.501787, required: "≤0.50" });
    expect(findingCells({ ...coefficientTooHigh, limit: 0.455 }).required).toBe("≤0.455");
    expect(actualFormat(coefficientTooHigh, standard)).toBe("0.000");
    expect(findingUnit(coefficientTooHigh, standard)).toBe("");
  });

  it.each<[Finding, string | number, string]>([
    [{ ...base, code: "blankCell", field }, "空", "数字"],
    [{ ...base, code: "notANumber", field, found }, found, "数字"],
    [{ ...base, code: "textNumber", field, found: "1" }, "1", "数字"],
    [{ ...base, code: "negativeNumber", field, found: -5 }, -5, "≥0"],
    [{ ...base, code: "notWholeNumber", field, found: 9.5 }, 9.5, "整数"],
    [{ ...base, code: "unknownSchoolType", found: "大学" }, "大学", ""],
    [{ ...base, code: "partExceedsWhole", part: "", whole: "", partValue: 4, wholeValue: 3 }, 4, "≤3"],
    [{ ...base, code: "teachingPointTooSmall", pupils: 38, minimum: 50 }, 38, "≥50"],
    [{ ...base, code: "roundingDecisive", indicator: "teachingArea", actual: 1, required: 5.8 }, 1, "≥5.8"],
    [{ ...base, code: "protectedSheet" }, "", ""],
  ])("are filled for other findings (%#)", (finding, actual, required) => {
    expect(findingCells(finding)).toEqual({ actual, required });
    expect(actualFormat(finding, standard)).toMatch(/^(General|0\.00)$/);
  });
});
