import { presentResults } from "../../../../src/workbook/present/results/presentResults";
import { primarySchool } from "../../../fixtures/sheets";
import { checkedCounty, resultForms, STANDARD, tenSchoolRows } from "../checkedCounty";
import form from "../golden/nationalForm.json";
import { cellAt, formulaAt, mergesOf, numberFormatAt } from "../sheetView";

const { byPhase, county } = resultForms(checkedCounty(tenSchoolRows()), "表Ⅱ-2 (2)");
const onlyPrimary = resultForms(checkedCounty([primarySchool()]));

describe("表Ⅱ-1", () => {
  it("has the cells of the national form", () => {
    for (const [address, text] of Object.entries(form.phaseForm)) expect(cellAt(byPhase, address)).toBe(text);
    expect(["C2", "D2", "E2", "F2", "G2", "H2", "I2"].map((address) => cellAt(byPhase, address))).toEqual(
      form.indicators,
    );
  });

  it("counts the schools that meet from the flags of 表Ⅱ-2, by the name that sheet really has", () => {
    expect(formulaAt(byPhase, "C4")).toBe("=COUNTIF('表Ⅱ-2 (2)'!$AD$4:$AD$9,\"达标\")");
    expect(formulaAt(byPhase, "I6")).toBe("=COUNTIF('表Ⅱ-2 (2)'!$AJ$10:$AJ$14,\"达标\")");
    expect(formulaAt(byPhase, "J6")).toBe("=COUNTIF('表Ⅱ-2 (2)'!$N$10:$N$14,\"达标\")");
  });

  it("gives the share with one decimal, and 缺 while a school cannot be judged", () => {
    expect(formulaAt(byPhase, "C5")).toBe(
      "=IF(COUNTIF('表Ⅱ-2 (2)'!$AD$4:$AD$9,\"缺\")>0,\"缺\",C4/COUNT('表Ⅱ-2 (2)'!$A$4:$A$9)*100)",
    );
    expect(formulaAt(byPhase, "J7")).toContain('"无法判定")>0,"缺",J6/');
    expect(numberFormatAt(byPhase, 4, 2)).toBe("0.0");
    expect(numberFormatAt(byPhase, 3, 2)).toBe("0");
  });

  it("says 0 schools and no share for a phase without schools", () => {
    expect(cellAt(onlyPrimary.byPhase, "C6")).toBe(0);
    expect(cellAt(onlyPrimary.byPhase, "J7")).toBe("——");
  });
});

describe("表Ⅲ", () => {
  it("has the cells and merges of the national form", () => {
    for (const [address, text] of Object.entries(form.countyForm)) expect(cellAt(county, address)).toBe(text);
    expect(["C2", "D2", "E2", "F2", "G2", "H2", "I2"].map((address) => cellAt(county, address))).toEqual(
      form.indicators,
    );
    expect(mergesOf(county)).toEqual(expect.arrayContaining(form.countyFormMerges));
  });

  it("averages readings by pupils over 表Ⅱ-2, only when no school lacks one", () => {
    const readings = "'表Ⅱ-2 (2)'!$G$4:$G$9";
    const pupils = "'表Ⅱ-2 (2)'!$D$4:$D$9";
    expect(formulaAt(county, "C4")).toBe(
      `=IF(COUNT(${readings})=COUNT('表Ⅱ-2 (2)'!$A$4:$A$9),SUMPRODUCT(${readings},${pupils})/SUM(${pupils}),"缺")`,
    );
  });

  it("divides the pupil-weighted deviation by the mean; one school gives exactly 0, a mean of 0 no figure", () => {
    expect(formulaAt(county, "C14")).toBe(
      "=IF(ISNUMBER(C4),IF(COUNT('表Ⅱ-2 (2)'!$G$4:$G$9)=1,0,SQRT(SUMPRODUCT('表Ⅱ-2 (2)'!$D$4:$D$9,('表Ⅱ-2 (2)'!$G$4:$G$9-C4)^2)/SUM('表Ⅱ-2 (2)'!$D$4:$D$9))),\"缺\")",
    );
    expect(formulaAt(county, "C5")).toBe('=IF(ISNUMBER(C14),IF(C4=0,"无法计算",C14/C4),C14)');
    expect(formulaAt(county, "I7")).toBe('=IF(ISNUMBER(I19),IF(I6=0,"无法计算",I19/I6),I19)');
  });

  it("shows the composite as the mean of the seven", () => {
    expect(formulaAt(county, "J5")).toContain("IF(COUNT(C5:I5)=7,SUM(C5:I5)/7,");
    expect(formulaAt(county, "J5")).toContain('IF(COUNTIF(C5:I5,"缺")>0,"缺","无法计算")');
  });

  it("works out the judging below the form: pupils, schools, limits and verdicts right on the limit", () => {
    expect(formulaAt(county, "C12")).toContain("SUM('表Ⅱ-2 (2)'!$D$4:$D$9)");
    expect(formulaAt(county, "C13")).toBe("=COUNT('表Ⅱ-2 (2)'!$A$4:$A$9)");
    expect([cellAt(county, "C15"), cellAt(county, "C20")]).toEqual([0.5, 0.45]);
    expect(formulaAt(county, "C16")).toBe('=IF(ISNUMBER(C5),IF(ROUND(C5,12)<=0.5,"达标","不达标"),"无法判定")');
    expect(formulaAt(county, "I21")).toContain("ROUND(I7,12)<=0.45");
  });

  it("rolls coefficients and schools up to the county", () => {
    expect(cellAt(county, "A24")).toBe("县级判定");
    expect(formulaAt(county, "C22")).toContain('IF(COUNTIF(C16:I16,"不达标")+COUNTIF(C21:I21,"不达标")>0,"不达标"');
    expect(formulaAt(county, "C23")).toContain("COUNTIF('表Ⅱ-2 (2)'!$N$10:$N$14,\"不达标\")");
    expect(formulaAt(county, "C24")).toContain('COUNTIF(C22:C23,"无法判定")>0');
  });

  it("shows means with two decimals and coefficients with three, and prints the form alone", () => {
    expect([numberFormatAt(county, 3, 2), numberFormatAt(county, 4, 2), numberFormatAt(county, 6, 9)]).toEqual([
      "0.00",
      "0.000",
      "0.000",
    ]);
    expect(county.print.area).toEqual({ top: 0, left: 0, bottom: 7, right: 9 });
  });

  it("marks a phase without schools as not applicable", () => {
    const sheet = onlyPrimary.county;
    expect(["C6", "C7", "C17", "C18", "C19", "C21"].map((address) => cellAt(sheet, address))).toEqual([
      "——",
      "——",
      "——",
      0,
      "——",
      "——",
    ]);
    expect(formulaAt(sheet, "J7")).toContain('IF(COUNTIF(C7:I7,"——")>0,"——"');
  });
});

describe("a county without schools to judge", () => {
  it("still gets its forms, with nothing counted and nothing judged", () => {
    const empty = checkedCounty([primarySchool({ schoolType: "幼儿园" })]);
    const { bySchool, county: form3 } = resultForms(empty);
    expect(bySchool.cells).toHaveLength(4);
    expect(formulaAt(bySchool, "A4")).toContain('"注：1.小学学校总数"&0&');
    expect(formulaAt(bySchool, "A4")).toContain('人及以上教学点有"&0&');
    expect(cellAt(form3, "C23")).toBe("无法判定");
  });
});

describe("another standard", () => {
  it("leaves the indoor sports rooms where they are, when it says so", () => {
    const county = checkedCounty([primarySchool()]);
    const target = { name: "表", replaces: true };
    const [, bySchool] = presentResults({
      ...county,
      standard: { ...STANDARD, indoorSports: { ...STANDARD.indoorSports, countedAsSportsArea: false } },
      targets: { resultsByPhase: target, resultsBySchool: target, countyBalance: target },
    });
    expect(formulaAt(bySchool!, "Z4")).toBe("=U4");
    expect(formulaAt(bySchool!, "AA4")).not.toContain("V4");
    expect(bySchool!.replaces).toBe(true);
  });
});
