import type { SchoolTable } from "../../../../src/workbook/schoolTable";
import { nineYearSchool, primarySchool } from "../../../fixtures/sheets";
import { checkedCounty, resultForms } from "../checkedCounty";
import { cellAt, formulaAt } from "../sheetView";

const withTables = (
  county: ReturnType<typeof checkedCounty>,
  change: (table: SchoolTable) => SchoolTable,
): ReturnType<typeof checkedCounty> => ({ ...county, tables: county.tables.map(change) });

describe("where the formulas of 表Ⅱ-2 find a school", () => {
  it("is its code where every school has one of its own", () => {
    const { bySchool } = resultForms(checkedCounty([primarySchool(), nineYearSchool()]));
    expect(cellAt(bySchool, "R4")).toBe("1000000001");
    expect(formulaAt(bySchool, "S4")).toBe(
      '=IF(COUNTIF(\'学校基础数据\'!$B$2:$B$3,R4)>1,"缺",IFERROR(IFERROR(MATCH(R4,\'学校基础数据\'!$B$2:$B$3,0),IFERROR(MATCH(VALUE(R4),\'学校基础数据\'!$B$2:$B$3,0),ROUND(1/(1/SUMPRODUCT((TRIM(SUBSTITUTE(SUBSTITUTE(\'学校基础数据\'!$B$2:$B$3,"\u00a0"," "),"\u3000"," "))=TRIM(R4))*(ROW(\'学校基础数据\'!$B$2:$B$3)-1))),0))),"缺"))',
    );
  });

  it("is its name where codes are missing, with signs that MATCH reads as wildcards made plain", () => {
    const { bySchool } = resultForms(checkedCounty([primarySchool({ schoolName: "城关*小学", schoolCode: "" })]));
    expect(cellAt(bySchool, "R4")).toBe("城关*小学");
    expect(formulaAt(bySchool, "S4")).toContain(
      'MATCH(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(R4,"~","~~"),"*","~*"),"?","~?"),',
    );
  });

  it("is nowhere while another row repeats the school", () => {
    const { bySchool } = resultForms(
      checkedCounty([
        primarySchool({ schoolName: "城关小学", schoolCode: "" }),
        primarySchool({ schoolName: "城关 小学", schoolCode: "" }),
      ]),
    );
    expect(formulaAt(bySchool, "S4")).toContain(
      'IF(OR(COUNTIF(\'学校基础数据\'!$A$2:$A$3,"城关小学")+COUNTIF(\'学校基础数据\'!$A$2:$A$3,"城关 小学")>1),"缺",',
    );
  });

  it("is the repeated code too, where two names carry one", () => {
    const { bySchool } = resultForms(
      checkedCounty([primarySchool({ schoolName: "甲小学" }), primarySchool({ schoolName: "乙小学" })]),
    );
    expect(formulaAt(bySchool, "S4")).toContain("COUNTIF('学校基础数据'!$B$2:$B$3,\"1000000001\")>1");
  });

  it("quotes the source's name in formulas", () => {
    const { assessment, findings, tables } = checkedCounty([primarySchool()]);
    const [table] = tables;
    const [section] = assessment.sections;
    const school = { ...section!.school, at: { ...section!.school.at, sheet: "一表'二" } };
    const { bySchool } = resultForms({
      findings,
      tables: [{ ...table!, sheet: "一表'二", records: [school] }],
      assessment: { ...assessment, sections: [{ ...section!, school }] },
    });
    expect(formulaAt(bySchool, "D4")).toContain("INDEX('一表''二'!$F$2:$F$2,S4)");
  });

  it("is an error in the program when the school is in none of the tables", () => {
    const county = checkedCounty([primarySchool()]);
    expect(() => resultForms({ ...county, tables: [] })).toThrow("no table for 城关小学");
  });
});

describe("attached classes", () => {
  const host = primarySchool({ schoolName: "河东小学", schoolCode: "" });
  const attachedClass = {
    schoolName: "河东小学附设初中班",
    schoolType: "附设普通初中班",
    juniorPupils: 60,
    juniorQualifiedTeachers: 4,
    juniorBackboneTeachers: 1,
    juniorSportsAndArtsTeachers: 1,
  };
  const { bySchool } = resultForms(checkedCounty([host, attachedClass]));

  it("have their own keys and rows to the right of their host's", () => {
    expect(["AO4", "AO5"].map((address) => cellAt(bySchool, address))).toEqual([
      "河东小学附设初中班",
      "河东小学附设初中班",
    ]);
    expect(formulaAt(bySchool, "AP5")).toContain("MATCH(AO5,");
    expect(cellAt(bySchool, "AO2")).toBe("附设班1 查找键");
  });

  it("give their phase its pupils and teachers, beside what the host's own cells say", () => {
    expect(formulaAt(bySchool, "D5")).toBe(
      "=IFERROR(IFERROR(IF(TRIM(INDEX('学校基础数据'!$G$2:$G$3,S5))=\"\",0,IF(ISNUMBER(INDEX('学校基础数据'!$G$2:$G$3,S5)),IF(AND(INDEX('学校基础数据'!$G$2:$G$3,S5)>=0,INDEX('学校基础数据'!$G$2:$G$3,S5)=INT(INDEX('学校基础数据'!$G$2:$G$3,S5))),INDEX('学校基础数据'!$G$2:$G$3,S5),\"缺\"),\"缺\")),\"缺\")+IF(ISNUMBER(INDEX('学校基础数据'!$G$2:$G$3,AP5)),IF(AND(INDEX('学校基础数据'!$G$2:$G$3,AP5)>=0,INDEX('学校基础数据'!$G$2:$G$3,AP5)=INT(INDEX('学校基础数据'!$G$2:$G$3,AP5))),INDEX('学校基础数据'!$G$2:$G$3,AP5),\"缺\"),\"缺\"),\"缺\")",
    );
    expect(formulaAt(bySchool, "D4")).not.toContain("AP4");
  });

  it("share the host's premises by the split of both phases, adding what they report themselves", () => {
    expect(formulaAt(bySchool, "T5")).toMatch(/^=IFERROR\(\(.*\+1\.1\*D5\)\/1\.1,"缺"\)$/);
    expect(formulaAt(bySchool, "U5")).toMatch(
      /^=IFERROR\(IF\(ISNUMBER\(.*,S5\).*\+IFERROR\(IF\(TRIM\(.*,AP5\)\)="",0,/,
    );
    expect(formulaAt(bySchool, "V5")).toContain('AP5),"-","")');
  });

  it("are told from a host of the same name by their type", () => {
    const twins = resultForms(checkedCounty([host, { ...attachedClass, schoolName: "河东小学" }])).bySchool;
    expect(formulaAt(twins, "S4")).toContain('{"小学","211",');
    expect(formulaAt(twins, "AP4")).toMatch(/^=IFERROR\(IF\(SUMPRODUCT\(.*\{"附设普通初中班".*\)=1,SUMPRODUCT\(/);
  });

  it("have no share where their host is not in the table", () => {
    const alone = resultForms(
      checkedCounty([primarySchool({ schoolCode: "" }), { ...attachedClass, schoolName: "无名附设初中班" }]),
    ).bySchool;
    expect(formulaAt(alone, "U5")).toBe('="缺"');
  });
});

describe("columns and cells that give no figure", () => {
  it("make what depends on them 缺, and leave the optional ones blank", () => {
    const county = checkedCounty([primarySchool()]);
    const { bySchool } = resultForms(
      withTables(county, (table) => {
        const { schoolName, schoolCode, primaryPupils } = table.columns;
        return {
          ...table,
          blankIndoorSports: "missing",
          columns: {
            ...(schoolName === undefined ? {} : { schoolName }),
            ...(schoolCode === undefined ? {} : { schoolCode }),
            ...(primaryPupils === undefined ? {} : { primaryPupils }),
          },
        };
      }),
    );
    expect(formulaAt(bySchool, "U4")).toBe('="缺"');
    expect(formulaAt(bySchool, "V4")).toBe('="缺"');
    expect(formulaAt(bySchool, "W4")).toBe('="缺"');
    expect(formulaAt(bySchool, "C4")).toBe('=""');
    expect(formulaAt(bySchool, "E4")).toBe('=""');
  });

  it("find no school without the column of the keys", () => {
    const { bySchool } = resultForms(
      withTables(checkedCounty([primarySchool()]), (table) => ({ ...table, columns: {} })),
    );
    expect(formulaAt(bySchool, "S4")).toBe('="缺"');
  });

  it("cannot tell twins apart without the column of the types", () => {
    const schools = [
      primarySchool({ schoolName: "河东小学", schoolCode: "" }),
      { schoolName: "河东小学", schoolType: "附设普通初中班", juniorPupils: 60 },
    ];
    const county = withTables(checkedCounty(schools), (table) => ({ ...table, columns: { schoolName: 0 } }));
    expect(formulaAt(resultForms(county).bySchool, "S4")).toBe('="缺"');
  });

  it("treat a blank indoor sports cell as it was answered, and a stroke, star or 无 as none", () => {
    const formulaFor = (answer: string): string =>
      formulaAt(resultForms(checkedCounty([primarySchool({ indoorSportsArea: "" })], answer)).bySchool, "V4");
    const cell = "INDEX('学校基础数据'!$T$2:$T$2,S4)";
    const none = ["-", "–", "—", "－", "*", "无"].reduce((text, sign) => `SUBSTITUTE(${text},"${sign}","")`, cell);
    const number = `IF(${cell}>=0,${cell},"缺")`;
    expect(formulaFor("none")).toBe(`=IFERROR(IF(ISNUMBER(${cell}),${number},IF(TRIM(${none})="",0,"缺")),"缺")`);
    expect(formulaFor("missing")).toBe(
      `=IFERROR(IF(ISNUMBER(${cell}),${number},IF(TRIM(${cell})="","缺",IF(TRIM(${none})="",0,"缺"))),"缺")`,
    );
  });

  it("keep the code of a founder that was spelled in another way", () => {
    const { bySchool } = resultForms(
      checkedCounty([
        primarySchool({ runBy: "民办学校" }),
        primarySchool({ schoolName: "乙", schoolCode: "3", runBy: "?" }),
      ]),
    );
    expect(formulaAt(bySchool, "C4")).toMatch(/,10\)$/);
    expect(formulaAt(bySchool, "C5")).toMatch(/,""\)$/);
  });

  it("take 元 as it stands", () => {
    const county = withTables(checkedCounty([primarySchool()]), (table) => ({ ...table, equipmentUnit: 1 }));
    expect(formulaAt(resultForms(county).bySchool, "AB4")).not.toContain("10000");
  });
});
